#include "engine/policy/steps.h"

namespace accord::policy {
namespace {

template <class Noun>
std::string source_in(const rulebook::List<Noun>& list, const Question& question,
                      std::string_view text) {
    const auto code = Code<Noun>::from(text);
    if (not code) return {};
    const auto* row = list.in_force(*code, question.on, question.nation);
    if (row == nullptr) return {};
    return row->verified == rulebook::Verified::Recalled
               ? row->source + ". " + std::string(sentence(row->verified))
               : row->source;
}

// Where the rulebook has what a reason cites from: which list depends on the step.
std::string source_of(const rulebook::Rulebook& book, const Question& question,
                      const Reason& reason) {
    const auto code = reason.provision.text();
    switch (reason.step) {
        case Step::Bar: return source_in(book.bars, question, code);
        case Step::Purpose:
            return reason.because == Because::ThresholdDoesNotFit
                       ? source_in(book.thresholds, question, code)
                       : source_in(book.purposes, question, code);
        case Step::Basis:
            return reason.because == Because::InterestProposed
                       ? source_in(book.conditions, question, code)
                       : source_in(book.lawful_bases, question, code);
        case Step::Condition: return source_in(book.conditions, question, code);
        case Step::Gateway: return source_in(book.gateways, question, code);
        case Step::Needed: return source_in(book.data_categories, question, code);
        case Step::Channel: return source_in(book.channels, question, code);
        case Step::Danger:
        case Step::Agreement:
        case Step::Confidence:
        case Step::Forbidden:
        case Step::Shield:
        case Step::Family:
        case Step::Gather: return {};
    }
    return {};
}

}  // namespace

std::vector<StepWords> steps(const rulebook::Rulebook& rulebook, const Terms& terms,
                             const Question& question, const Decision& decision) {
    const auto words = explain(rulebook, terms, question, decision);
    std::vector<StepWords> out;
    for (int number = 1; number <= static_cast<int>(Step::Gather); ++number) {
        const auto step = static_cast<Step>(number);
        StepWords one{number, std::string(title(step)), std::string(source(step)), {}};
        for (std::size_t i = 0; i < decision.reasons.size(); ++i) {
            const auto& reason = decision.reasons[i];
            if (reason.step != step) continue;
            const auto& said = words.reasons[i];
            Said line{.sentence = said.sentence,
                      .lean = said.lean,
                      .cited = said.clause.empty() ? said.provision : said.clause,
                      .clause = {},
                      .clause_text = {},
                      .source = source_of(rulebook, question, reason)};
            if (reason.clause != no_clause) {
                line.clause = terms.clause(reason.clause).number;
                line.clause_text = terms.clause(reason.clause).text;
            }
            one.said.push_back(std::move(line));
        }
        if (step == Step::Gather)
            one.said.push_back({.sentence = words.answer,
                                .lean = std::string(word(decision.answer)),
                                .cited = {},
                                .clause = {},
                                .clause_text = {},
                                .source = {}});
        out.push_back(std::move(one));
    }
    return out;
}

std::string plain_text(const std::vector<StepWords>& steps) {
    std::string out;
    for (const auto& step : steps) {
        const auto number = std::to_string(step.number);
        out += (number.size() < 2 ? " " : "") + number + ". " + step.title + " (" + step.source +
               ")\n";
        if (step.said.empty()) out += "    Nothing to say.\n";
        for (const auto& said : step.said) {
            out += "    " + said.sentence + " [" + said.lean + "]\n";
            if (not said.clause_text.empty())
                out += "      " + said.cited + ": \"" + said.clause_text + "\"\n";
            if (not said.source.empty()) out += "      Source: " + said.source + "\n";
        }
    }
    return out;
}

}  // namespace accord::policy
