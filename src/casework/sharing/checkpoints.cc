#include "casework/sharing/checkpoints.h"

#include <array>

#include "base/text.h"

namespace accord::sharing {
namespace {

using State = CheckpointState;

struct Seen {
    const Answers& answers;
    const Outcome& outcome;
};

CheckpointLine met() {
    return {{}, State::Met, {}};
}
CheckpointLine not_met(std::string reason) {
    return {{}, State::NotMet, std::move(reason)};
}
CheckpointLine not_applicable(std::string reason) {
    return {{}, State::NotApplicable, std::move(reason)};
}

// By the way Accord works: shown or done for every share, so always met.
CheckpointLine always(const Seen&) {
    return met();
}

CheckpointLine may_share(const Seen& seen) {
    if (not seen.outcome.any_review) return met();
    if (seen.outcome.every_review_reasoned)
        return {{},
                State::Overridden,
                "The rules did not clearly fit; the sender went on, with a reason"};
    return not_met("The rules did not clearly fit");
}

CheckpointLine right_people(const Seen& seen) {
    return seen.answers.recipients.empty() ? not_met("Nobody was chosen") : met();
}

CheckpointLine told_or_why_not(const Seen& seen) {
    const auto& family = seen.answers.family;
    if (family.telling == Telling::NotSaid) return not_met("Sent as urgent: asked afterwards");
    if (family.telling == Telling::Told or not trim(family.more).empty()) return met();
    if (family.telling == Telling::WillTell) return not_met("The sender will tell them");
    return not_met("Why not is not written down");
}

CheckpointLine words_for_age(const Seen& seen) {
    if (seen.answers.family.telling == Telling::Told) return met();
    return not_applicable("The family have not been told yet");
}

CheckpointLine no_request(const Seen&) {
    return not_applicable("Nobody asked to use a right");
}

CheckpointLine covered(const Seen& seen) {
    if (seen.outcome.agreement_covers_all) return met();
    if (seen.outcome.every_review_reasoned)
        return {{}, State::Overridden, "Shared once, outside the agreement, with a reason"};
    return not_met("No signed agreement covers all of it");
}

// An assessment is for sharing that is done again and again. Nothing here ever waits for it.
CheckpointLine assessed(const Seen& seen) {
    const auto& status = seen.outcome.assessment;
    if (not seen.outcome.agreement_covers_all or not status)
        return not_applicable("Shared once, outside an agreement: none is needed");
    if (status->in_date()) return {{}, State::Met, assessments::sentence(*status)};
    return not_met(assessments::sentence(*status));
}

CheckpointLine fact_and_opinion(const Seen& seen) {
    return trim(seen.answers.facts).empty() ? not_met("What was seen or heard is not written")
                                            : met();
}

CheckpointLine not_by_consent(const Seen& seen) {
    return seen.outcome.by_consent ? not_met("Consent was named as the basis") : met();
}

CheckpointLine written_after(const Seen& seen) {
    if (first_unfinished(seen.answers, Date{9999, 1, 1}).empty()) return met();
    return not_met("Questions are still to be answered");
}

CheckpointLine reviewed_after(const Seen&) {
    return not_met("A manager looks at it afterwards");
}

struct Rule {
    std::string_view code;
    CheckpointLine (*judge)(const Seen&);
};

// What each practitioner's checkpoint looks at. A code of the rulebook that is not here is said to
// be not met, never quietly met.
constexpr std::array<Rule, 24> rules{{
    {"P1.1", may_share},       {"P1.2", always},           {"P2.1", always},
    {"P2.2", always},          {"P2.3", fact_and_opinion}, {"P2.4", may_share},
    {"P2.5", right_people},    {"P3.1", always},           {"P3.2", always},
    {"P4.1", told_or_why_not}, {"P4.2", words_for_age},    {"P4.3", no_request},
    {"P5.1", assessed},        {"P5.2", always},           {"P6.1", covered},
    {"P7.1", always},          {"P7.2", fact_and_opinion}, {"P7.3", always},
    {"P7.4", always},          {"P7.5", always},           {"P8.1", always},
    {"P8.2", always},          {"P8.3", not_by_consent},   {"P10.1", always},
}};
constexpr std::array<Rule, 3> emergency_rules{{
    {"P9.1", always},
    {"P9.2", written_after},
    {"P9.3", reviewed_after},
}};

bool applies(rulebook::Applies when, const Outcome& outcome) {
    switch (when) {
        case rulebook::Applies::Always: return true;
        case rulebook::Applies::Emergency: return outcome.emergency;
        case rulebook::Applies::Routine: return not outcome.emergency;
        case rulebook::Applies::LawEnforcement: return outcome.law_enforcement;
    }
    return true;
}

CheckpointLine judge(const rulebook::Checkpoint& row, const Seen& seen) {
    if (not applies(row.applies, seen.outcome))
        return not_applicable(row.applies == rulebook::Applies::Emergency
                                  ? "Nobody was in immediate danger"
                                  : "Not for a share like this");
    for (const auto& rule : rules)
        if (rule.code == row.code.text()) return rule.judge(seen);
    for (const auto& rule : emergency_rules)
        if (rule.code == row.code.text()) return rule.judge(seen);
    return not_met("Accord does not know how to look at this one");
}

}  // namespace

std::string_view word(State state) {
    constexpr std::array<std::string_view, 4> all{"met", "not-met", "not-applicable", "overridden"};
    return all[static_cast<std::size_t>(state)];
}

std::string_view words(State state) {
    constexpr std::array<std::string_view, 4> all{"Met", "Not met", "Does not apply",
                                                  "Went on, with a reason"};
    return all[static_cast<std::size_t>(state)];
}

std::optional<State> checkpoint_state_from(std::string_view text) {
    for (const auto state : {State::Met, State::NotMet, State::NotApplicable, State::Overridden})
        if (word(state) == text) return state;
    return std::nullopt;
}

std::vector<CheckpointLine> checkpoints(const rulebook::Rulebook& rulebook, Date day,
                                        const Answers& answers, const Outcome& outcome) {
    std::vector<CheckpointLine> out;
    const Seen seen{answers, outcome};
    for (const auto* row : rulebook.checkpoints.in_force(day, rulebook::Nation::England)) {
        if (row->actor != rulebook::CheckpointActor::Practitioner) continue;
        auto line = judge(*row, seen);
        line.code = std::string(row->code.text());
        out.push_back(std::move(line));
    }
    return out;
}

}  // namespace accord::sharing
