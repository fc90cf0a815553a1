#include "engine/policy/explain.h"

#include <algorithm>

#include "base/london.h"
#include "base/phrases.h"
#include "base/text.h"
#include "engine/policy/reasons.h"

namespace accord::policy {
namespace {

std::string sentence_case(std::string words) {
    if (not words.empty() and words[0] >= 'a' and words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

// Everything that has words for a code, and what each is called when the rulebook has no such row.
struct Speaker {
    const rulebook::Rulebook& book;
    const Terms& terms;
    const Question& question;
    const Decision& decision;

    template <class Noun>
    std::string words(const rulebook::List<Noun>& list, std::string_view code,
                      std::string_view otherwise) const {
        const auto known = Code<Noun>::from(code);
        const auto* row = known ? list.find(*known) : nullptr;
        if (row != nullptr) return row->words;
        return code.empty() ? std::string(otherwise) : "'" + std::string(code) + "'";
    }

    std::string agency(const Side& side) const {
        if (side.outsider and side.type.empty()) return "someone outside the agreement";
        return words(book.agency_types, side.type.text(), "an organisation");
    }
    std::string purpose() const { return words(book.purposes, question.purpose.text(), "this"); }
    std::string clause(std::int32_t place) const {
        if (place == no_clause) return "a clause";
        const auto& agreement = terms.agreement_of(place);
        return "Clause " + terms.clause(place).number + " of " + agreement.title;
    }
    std::string item(std::int16_t place) const {
        if (place < 0) return "this";
        return category(static_cast<std::size_t>(place));
    }
    // What an item is called. What gives someone protected away is called that, and nothing nearer.
    std::string category(std::size_t place) const {
        if (question.items[place].reveals == Reveals::Address) return "a protected address";
        if (question.items[place].reveals == Reveals::Identity) return "a protected identity";
        return words(book.data_categories, question.items[place].category.text(), "this");
    }
    std::string basis(std::string_view code) const {
        const auto known = Code<rulebook::LawfulBasis>::from(code);
        const auto* row = known ? book.lawful_bases.find(*known) : nullptr;
        if (row == nullptr) return words(book.lawful_bases, code, "no lawful basis");
        const bool part_3 = row->regime == rulebook::Regime::LawEnforcement;
        return (part_3 ? "Data Protection Act 2018 section " : "UK GDPR Article ") + row->article +
               " (" + row->words + ")";
    }
    std::string gateway(std::string_view code) const {
        const auto known = Code<rulebook::Gateway>::from(code);
        const auto* row = known ? book.gateways.find(*known) : nullptr;
        return row != nullptr ? row->provision : words(book.gateways, code, "no Act");
    }
    std::string condition(std::string_view code) const {
        const auto known = Code<rulebook::Condition>::from(code);
        const auto* row = known ? book.conditions.find(*known) : nullptr;
        if (row == nullptr) return words(book.conditions, code, "no condition");
        return row->words + " (" + row->provision + ")";
    }
    std::string bar(std::string_view code) const {
        const auto known = Code<rulebook::Bar>::from(code);
        const auto* row = known ? book.bars.find(*known) : nullptr;
        if (row == nullptr) return words(book.bars, code, "a bar");
        return row->words + ", " + row->provision + ". Ask " + row->decider;
    }

    // What a reason's provision is depends on its step.
    std::string provision(const Reason& reason) const {
        const auto code = reason.provision.text();
        switch (reason.step) {
            case Step::Bar: return bar(code);
            case Step::Purpose:
                return reason.because == Because::CategoryUnknown ? "'" + std::string(code) + "'"
                       : reason.because == Because::ThresholdDoesNotFit
                           ? words(book.thresholds, code, "it")
                           : words(book.purposes, code, "it");
            case Step::Agreement: {
                if (reason.because == Because::KindUnknown) return "'" + std::string(code) + "'";
                if (reason.because == Because::ClauseNotAccepted)
                    return agency(code == "giver" ? question.giver : question.receiver);
                const auto requirement = requirement_from(code);
                return requirement ? std::string(spoken(*requirement)) : std::string(code);
            }
            case Step::Basis:
                return reason.because == Because::InterestProposed ? condition(code) : basis(code);
            case Step::Condition: return condition(code);
            case Step::Gateway: return gateway(code);
            case Step::Needed: return words(book.data_categories, code, "it");
            case Step::Channel: return words(book.channels, code, "this way");
            case Step::Danger:
            case Step::Confidence:
            case Step::Forbidden:
            case Step::Shield:
            case Step::Family:
            case Step::Gather: return std::string(code);
        }
        return std::string(code);
    }

    std::string fill(std::string_view sentence, const Reason& reason, std::int16_t about) const {
        std::string out;
        while (not sentence.empty()) {
            const auto open = sentence.find('{');
            out += sentence.substr(0, open);
            if (open == std::string_view::npos) break;
            const auto close = sentence.find('}', open);
            out += place(sentence.substr(open + 1, close - open - 1), reason, about);
            sentence.remove_prefix(close + 1);
        }
        return sentence_case(std::move(out));
    }

    std::string place(std::string_view name, const Reason& reason, std::int16_t about) const {
        if (name == "giver") return agency(question.giver);
        if (name == "receiver") return agency(question.receiver);
        if (name == "purpose") return purpose();
        if (name == "threshold")
            return words(book.thresholds, question.threshold.text(), "no level");
        if (name == "provision") return provision(reason);
        if (name == "clause") return clause(reason.clause);
        if (name == "item") return item(about);
        if (name == "nation") return std::string(rulebook::words(question.nation));
        if (name == "day") return spoken(question.on);
        return {};
    }

    std::string say(const Reason& reason, std::int16_t about) const {
        return fill(row_of(reason.because).sentence, reason, about);
    }
};

// "Clause 6.2 of London … 1.0"
std::string cite(const Speaker& speaker, std::int32_t place) {
    if (place == no_clause) return {};
    const auto& agreement = speaker.terms.agreement_of(place);
    return agreement.title + " " + agreement.version + ", clause " +
           speaker.terms.clause(place).number;
}

std::string cited_provision(const Speaker& speaker, const Reason& reason) {
    if (reason.provision.text().empty()) return {};
    switch (reason.step) {
        case Step::Bar:
        case Step::Basis:
        case Step::Condition:
        case Step::Gateway: return speaker.provision(reason);
        default: return {};
    }
}

std::vector<ReasonWords> reason_words(const Speaker& speaker) {
    std::vector<ReasonWords> out;
    for (const auto& reason : speaker.decision.reasons) {
        out.push_back({.step = static_cast<int>(reason.step),
                       .code = std::string(word(reason.because)),
                       .lean = std::string(word(reason.lean)),
                       .sentence = speaker.say(reason, reason.item),
                       .clause = cite(speaker, reason.clause),
                       .provision = cited_provision(speaker, reason)});
    }
    return out;
}

std::vector<ItemWords> item_words(const Speaker& speaker) {
    std::vector<ItemWords> out;
    for (std::size_t i = 0; i < speaker.decision.items.size(); ++i) {
        const auto& outcome = speaker.decision.items[i];
        const auto& reason = speaker.decision.reasons[outcome.reason];
        out.push_back({.id = speaker.question.items[i].id,
                       .fate = outcome.fate,
                       .category = speaker.category(i),
                       .sentence = speaker.say(reason, static_cast<std::int16_t>(i))});
    }
    return out;
}

std::string due_words(Due due) {
    switch (due) {
        case Due::AtOnce: return ", now";
        case Due::EndOfNextWorkingDay: return ", by the end of the next working day";
        case Due::OneWorkingDay: return ", within one working day";
        case Due::OnTheDaySet: return ", on the day you set";
        case Due::Always: return "";
    }
    return "";
}

std::vector<std::string> obligation_words(const Speaker& speaker) {
    std::vector<std::string> out;
    for (const auto& owed : speaker.decision.obligations) {
        out.push_back(std::string(spoken(owed.what)) + due_words(owed.due) + ".");
    }
    return out;
}

bool anything(const Decision& decision, Fate fate) {
    return std::any_of(decision.items.begin(), decision.items.end(),
                       [&](const auto& item) { return item.fate == fate; });
}

std::vector<std::string> categories_of(const Speaker& speaker, Fate fate) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < speaker.decision.items.size(); ++i) {
        if (speaker.decision.items[i].fate != fate) continue;
        auto words = speaker.category(i);
        if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
    }
    return out;
}

// What the panel adds: what stays behind, what is missing, whom to tell.
std::vector<std::string> advice(const Speaker& speaker) {
    const auto& decision = speaker.decision;
    std::vector<std::string> out;
    if (decision.panel == Panel::Amber) {
        for (const auto& reason : decision.reasons) {
            if (reason.lean > Lean::Notes) out.push_back(speaker.say(reason, reason.item));
        }
    }
    if (anything(decision, Fate::Short))
        out.push_back("They are sent the short version of " +
                      join_phrases(categories_of(speaker, Fate::Short)) + ".");
    if (anything(decision, Fate::HeldBack) and decision.panel != Panel::Amber)
        out.push_back("Leave out " + join_phrases(categories_of(speaker, Fate::HeldBack)) + ".");
    if (decision.panel == Panel::Blue and speaker.question.told != Told::Yes and
        speaker.question.told != Told::NotSafe)
        out.push_back("Tell the family what you are sharing, and ask what they want.");
    return out;
}

PanelWords panel_words(const Speaker& speaker) {
    const auto& decision = speaker.decision;
    PanelWords panel{.state = decision.panel, .heading = {}, .sentence = {}, .advice = {}};
    switch (decision.panel) {
        case Panel::Green:
            panel.heading = "You can share this";
            panel.sentence =
                "Share what is needed, with people who can help, to protect a child. You do not "
                "need "
                "consent.";
            break;
        case Panel::Blue:
            panel.heading = "You can share this. Think about how much";
            panel.sentence = decision.short_only()
                                 ? "They can help with the short version. You do not need consent."
                                 : "Share what they need to help, and no more. You do not need "
                                   "consent to share it.";
            break;
        case Panel::Amber:
            panel.heading = "Talk to your safeguarding lead first";
            panel.sentence =
                decision.revoked ? "This account has been withdrawn. Ring instead."
                : decision.stop
                    ? "Someone has to look at this before it goes. Where life is at "
                      "risk, a named senior can send it now."
                    : "The rules do not clearly fit. If a child may be harmed, go on and "
                      "say why in one line; it is looked at afterwards.";
            break;
    }
    panel.advice = advice(speaker);
    return panel;
}

std::string answer_words(const Speaker& speaker) {
    const auto receiver = speaker.agency(speaker.question.receiver);
    const auto& decision = speaker.decision;
    if (decision.revoked) return "Nothing can be sent from this account.";
    if (decision.stop) return "Stop: someone has to look at this before you tell " + receiver + ".";
    switch (decision.answer) {
        case Answer::Permit:
            return "You can share this with " + receiver + " for " + speaker.purpose() + ".";
        case Answer::Review:
            return "Ask first about telling " + receiver + ", or go on and say why.";
        case Answer::Deny:
            return "This should not go to " + receiver +
                   " as it is. You may still go on, with a reason.";
    }
    return {};
}

std::string confidence_words(Confidence confidence) {
    switch (confidence) {
        case Confidence::NotSaid: return "Confidence: no route is recorded.";
        case Confidence::NotConfidential:
            return "Confidence: none of this was given in confidence.";
        case Confidence::Consent: return "Confidence: those it concerns agree.";
        case Confidence::Law: return "Confidence: disclosure is required or permitted by law.";
        case Confidence::PublicInterest:
            return "Confidence: the public interest in protecting a child overrides it.";
    }
    return {};
}

// The wording that is recorded with the share.
std::vector<std::string> legal_words(const Speaker& speaker) {
    const auto& decision = speaker.decision;
    const auto& footing = decision.footing;
    std::vector<std::string> out;
    out.push_back(
        "Purpose: " + speaker.purpose() + "; level of concern: " +
        speaker.words(speaker.book.thresholds, speaker.question.threshold.text(), "not stated") +
        ".");
    std::vector<std::string> clauses;
    for (const auto& reason : decision.reasons) {
        if (reason.clause == no_clause) continue;
        auto clause = cite(speaker, reason.clause);
        if (std::find(clauses.begin(), clauses.end(), clause) == clauses.end())
            clauses.push_back(std::move(clause));
    }
    out.push_back(clauses.empty() ? "Agreement: no clause is relied on."
                                  : "Agreement: " + join(clauses, "; ") + ".");
    out.push_back("Lawful basis: " + speaker.basis(footing.basis.text()) + ".");
    if (not footing.interest.text().empty())
        out.push_back("Recognised interest: " + speaker.condition(footing.interest.text()) + ".");
    if (not footing.condition.text().empty())
        out.push_back("Condition for special category or criminal offence data: " +
                      speaker.condition(footing.condition.text()) + ".");
    out.push_back(footing.gateway.text().empty()
                      ? "Gateway: no express provision is relied on."
                      : "Gateway: " + speaker.gateway(footing.gateway.text()) + ".");
    out.push_back(confidence_words(footing.confidence));
    if (decision.emergency)
        out.push_back("Immediate danger was stated; the record is completed afterwards.");
    if (anything(decision, Fate::HeldBack))
        out.push_back("Held back: " + join_phrases(categories_of(speaker, Fate::HeldBack)) + ".");
    return out;
}

}  // namespace

Explanation explain(const rulebook::Rulebook& rulebook, const Terms& terms,
                    const Question& question, const Decision& decision) {
    const Speaker speaker{rulebook, terms, question, decision};
    return {.panel = panel_words(speaker),
            .answer = answer_words(speaker),
            .reasons = reason_words(speaker),
            .items = item_words(speaker),
            .obligations = obligation_words(speaker),
            .legal = legal_words(speaker)};
}

std::string plain_text(const Explanation& explanation) {
    std::string out = explanation.answer + "\n\n" + explanation.panel.heading + ". " +
                      explanation.panel.sentence + "\n";
    for (const auto& line : explanation.panel.advice) out += "  - " + line + "\n";
    out += "\nWhy\n";
    for (const auto& reason : explanation.reasons) {
        const auto step = std::to_string(reason.step);
        out += (step.size() < 2 ? "  " : " ") + step + ". " + reason.sentence + " [" + reason.lean +
               "]\n";
    }
    out += "\nWhat goes\n";
    for (const auto& item : explanation.items) {
        const auto name = item.id.empty() ? item.category : item.id + ", " + item.category;
        out += "  " + name + ": " + std::string(word(item.fate)) + ". " + item.sentence + "\n";
    }
    out += "\nWhat follows\n";
    for (const auto& line : explanation.obligations) out += "  " + line + "\n";
    out += "\nWhat is recorded\n";
    for (const auto& line : explanation.legal) out += "  " + line + "\n";
    return out;
}

}  // namespace accord::policy
