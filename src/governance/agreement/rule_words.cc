#include "governance/agreement/rule_words.h"

#include <algorithm>

#include "base/phrases.h"
#include "base/text.h"

namespace accord::agreement {
namespace {

// The words of one code, or the code itself where the list no longer has it.
template <class Noun>
std::string words_of(const rulebook::List<Noun>& list, const Code<Noun>& code) {
    const auto* row = list.find(code);
    return row == nullptr ? std::string(code.text()) : row->words;
}

template <class Noun>
std::vector<Code<Noun>> codes_in(const rulebook::List<Noun>& list) {
    std::vector<Code<Noun>> out;
    for (const auto& row : list.all()) {
        if (out.empty() or out.back() != row.code) out.push_back(row.code);
    }
    return out;
}

// "schools and colleges and police"; where nearly all are meant, all but the few that are not.
template <class Noun>
std::string said(const rulebook::List<Noun>& list, const std::vector<Code<Noun>>& codes,
                 std::string_view any, std::string_view last) {
    if (codes.empty()) return std::string(any);
    std::vector<std::string> named;
    for (const auto& code : codes) named.push_back(words_of(list, code));
    std::vector<std::string> others;
    for (const auto& code : codes_in(list)) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
            others.push_back(words_of(list, code));
        }
    }
    if (named.size() <= 8 or others.size() > 4) return join_phrases(named, last);
    if (others.empty()) return std::string(any);
    return std::string(any) + ", except " + join_phrases(others, "and");
}

std::string first_lower(std::string_view words) {
    return lower(words.substr(0, 1)) + std::string(words.substr(1));
}

std::string first_upper(std::string sentence) {
    if (not sentence.empty() and sentence[0] >= 'a' and sentence[0] <= 'z') {
        sentence[0] = static_cast<char>(sentence[0] - 32);
    }
    return sentence;
}

std::string_view verb(policy::Effect effect) {
    switch (effect) {
        case policy::Effect::May: return " may tell ";
        case policy::Effect::Must: return " must tell ";
        case policy::Effect::MustNot: return " must not tell ";
        case policy::Effect::None: break;
    }
    return " ";
}

template <class Values>
std::string spoken_list(const Values& values) {
    std::vector<std::string> out;
    for (const auto value : values) out.emplace_back(spoken(value));
    return join_words(out, "and");
}

std::string_view onward_words(policy::Onward onward) {
    switch (onward) {
        case policy::Onward::AskGiver: return "Passed on only if whoever gave it agrees.";
        case policy::Onward::SamePurpose: return "May be passed on for the same purpose.";
        case policy::Onward::Never: return "Not passed on.";
    }
    return "";
}

}  // namespace

std::vector<std::string> rule_words(const rulebook::Rulebook& rulebook,
                                    const policy::Clause& clause) {
    if (clause.effect == policy::Effect::None) return {};
    std::vector<std::string> out;
    const bool nobody = clause.effect == policy::Effect::MustNot and clause.givers.empty();
    const auto givers = said(rulebook.agency_types, clause.givers, "any party", "or");
    out.push_back(
        (nobody ? "No party may tell " : first_upper(givers) + std::string(verb(clause.effect))) +
        said(rulebook.agency_types, clause.receivers, "any party", "or") + ".");
    out.push_back("What: " + said(rulebook.data_categories, clause.categories, "anything", "and") +
                  ".");
    if (not clause.channels.empty()) {
        std::vector<std::string> ways;
        for (const auto way : clause.channels) {
            const auto code = Code<rulebook::ChannelRow>::from(rulebook::code(way));
            ways.push_back(code ? words_of(rulebook.channels, *code)
                                : std::string(rulebook::code(way)));
        }
        out.push_back("By: " + join_words(ways, "or") + ".");
    }
    if (not clause.bases.empty()) {
        out.push_back("On the footing of: " +
                      said(rulebook.lawful_bases, clause.bases, "any lawful basis", "or") + ".");
    }
    if (not clause.purposes.empty()) {
        out.push_back("For: " + said(rulebook.purposes, clause.purposes, "any purpose", "or") +
                      ".");
    }
    if (not clause.thresholds.empty()) {
        out.push_back("When: " +
                      said(rulebook.thresholds, clause.thresholds, "at any threshold", "or") + ".");
    }
    if (clause.short_version) {
        out.emplace_back("Only the short version: who to call, and that there is a worry.");
    }
    if (not clause.conditions.empty()) {
        out.push_back("Only if " + spoken_list(clause.conditions) + ".");
    }
    if (not clause.unless.empty()) out.push_back("Unless " + spoken_list(clause.unless) + ".");
    if (not clause.obligations.empty()) {
        std::vector<std::string> duties;
        for (const auto duty : clause.obligations) duties.push_back(first_lower(spoken(duty)));
        out.push_back("Then: " + join(duties, "; ") + ".");
    }
    if (clause.effect != policy::Effect::MustNot) {
        out.emplace_back(onward_words(clause.onward));
    }
    return out;
}

}  // namespace accord::agreement
