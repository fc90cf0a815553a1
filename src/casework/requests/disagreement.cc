#include "casework/requests/disagreement.h"

#include <algorithm>
#include <array>

#include "base/word_table.h"

namespace accord::requests {
namespace {

constexpr WordTable<DisagreementState, 3> states{
    {{"open", "Open"}, {"agreed", "Agreed"}, {"withdrawn", "Withdrawn"}}};

}  // namespace

std::string_view word(DisagreementState state) {
    return states.word(state);
}
std::string_view words(DisagreementState state) {
    return states.words(state);
}
std::optional<DisagreementState> disagreement_state_from(std::string_view word) {
    return states.from(word);
}

const std::vector<TriggerRow>& triggers() {
    static const std::vector<TriggerRow> all{
        {"level", "How serious it is: the level of need"},
        {"roles", "Who does what"},
        {"action", "Whether anything needs to be done"},
        {"progress", "Plans that do not move, or nobody answers"},
        {"closure", "Ending or stepping down too soon"},
        {"refusal", "Something was not shared"},
    };
    return all;
}

std::string_view trigger_words(std::string_view code) {
    for (const auto& each : triggers())
        if (each.code == code) return each.words;
    return "Something else";
}

const StageRow& stage_row(int stage) {
    static const std::array<StageRow, stages_in_all> rows{{
        {1, "Between the practitioners", "ESCALATE_1"},
        {2, "Between team managers, safeguarding leads, named nurses and detective sergeants",
         "ESCALATE_2"},
        {3, "Between heads of service, designated professionals and detective inspectors",
         "ESCALATE_3"},
        {4, "Between directors, the chief nurse and the borough commander", "ESCALATE_4"},
        {5, "By the partnership’s chair or scrutineer", "ESCALATE_5"},
    }};
    return rows[static_cast<std::size_t>(std::clamp(stage, 1, stages_in_all) - 1)];
}

Code<rulebook::ClockRule> clock_of(int stage, bool at_once) {
    if (at_once and stage == stage_at_once) return "ESCALATE_NOW";
    return stage_row(stage).clock;
}

}  // namespace accord::requests
