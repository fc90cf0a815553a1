// Disagreement: two professionals do not agree about what a child needs. Five stages, each between
// people of the same standing on both sides, each with a limit of its own; at every stage it is
// written down how the child is kept safe meanwhile. Where a child is at immediate risk it begins
// at the third, the same day. It is not a complaint.
//
// Source: London Safeguarding Children Procedures, professional disagreements; the limits are rows
// of rulebook/clocks.table (ESCALATE_…).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/reference.h"
#include "casework/clocks/clock.h"
#include "casework/requests/request.h"

namespace accord::requests {

enum class DisagreementState : std::uint8_t { Open, Agreed, Withdrawn };
std::string_view word(DisagreementState state);
std::string_view words(DisagreementState state);
std::optional<DisagreementState> disagreement_state_from(std::string_view word);

// What it is about.
struct TriggerRow {
    std::string_view code;
    std::string_view words;
};
const std::vector<TriggerRow>& triggers();
std::string_view trigger_words(std::string_view code);

struct StageRow {
    int stage = 1;
    std::string_view who;  // "Between team managers, leads and named nurses"
    Code<rulebook::ClockRule> clock;
};
const StageRow& stage_row(int stage);
inline constexpr int stages_in_all = 5;
inline constexpr int stage_at_once = 3;
// The clock of a stage: where a child is at immediate risk, that of the first stage is the short
// one.
Code<rulebook::ClockRule> clock_of(int stage, bool at_once);

struct Stage {
    int stage = 1;
    Id<clocks::Clock> clock;
    std::string words;        // what is not agreed, and what was tried
    std::string safety_plan;  // how the child is kept safe meanwhile
    std::string begun_by;
    std::string begun_name;
    Instant begun_at;
};

// What one side says was agreed. It is settled when the other says so too.
struct Settling {
    std::int64_t number = 1;
    int stage = 1;
    Id<parties::Party> party;
    std::string words;
    std::string said_name;
    Instant said_at;
    std::string agreed_name;
    std::optional<Instant> agreed_at;
};

struct Disagreement {
    static constexpr std::string_view id_prefix = "dis";

    Id<Disagreement> id;
    Reference reference;  // E-7K4-22M
    Id<Request> request;
    Id<Asked> asked;
    Id<parties::Party> raised_by;
    std::string trigger;
    DisagreementState state = DisagreementState::Open;
    int stage = 1;
    bool at_once = false;
    Instant begun_at;
    std::optional<Instant> ended_at;
    std::vector<Stage> stages;        // those that were reached, the first first
    std::vector<Settling> settlings;  // the first first
    std::int64_t version = 0;

    bool open() const { return state == DisagreementState::Open; }
    // What waits for the other side to say so too: the newest, said at this stage.
    const Settling* waiting() const {
        if (not open() or settlings.empty() or settlings.back().stage != stage) return nullptr;
        return &settlings.back();
    }
};

}  // namespace accord::requests
