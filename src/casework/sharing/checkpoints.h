// Checkpoints: the ten steps, for this share. Each is met, not met, not applicable or overridden,
// with why. What is not met never stops a share: it asks for a reason, and the reason is recorded.
//
// Source: ICO, "A 10 step guide to sharing information to safeguard children" (14 September 2023).
// The rows are checkpoints.table; what each looks at is said once, in checkpoints.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/sharing/answers.h"
#include "engine/policy/decision.h"
#include "governance/assessments/status.h"
#include "rulebook/rulebook.h"

namespace accord::sharing {

enum class CheckpointState : std::uint8_t { Met, NotMet, NotApplicable, Overridden };
std::string_view word(CheckpointState state);   // "not-met"
std::string_view words(CheckpointState state);  // "Not met"
std::optional<CheckpointState> checkpoint_state_from(std::string_view word);

struct CheckpointLine {
    std::string code;  // of the rulebook row
    CheckpointState state = CheckpointState::NotMet;
    std::string reason;  // why, where it is not simply met; names nobody
    bool operator==(const CheckpointLine&) const = default;
};

// What the checkpoints look at beside the answers: what came out for every recipient.
struct Outcome {
    bool emergency = false;
    bool any_review = false;  // somewhere the rules did not clearly fit
    bool every_review_reasoned = false;
    bool agreement_covers_all = false;
    bool law_enforcement = false;
    bool by_consent = false;
    // Over the agreements that were relied on; none where none was.
    std::optional<assessments::Status> assessment = {};
};

// One line for each practitioner's checkpoint in force on the day, in the order of the rows.
std::vector<CheckpointLine> checkpoints(const rulebook::Rulebook& rulebook, Date day,
                                        const Answers& answers, const Outcome& outcome);

}  // namespace accord::sharing
