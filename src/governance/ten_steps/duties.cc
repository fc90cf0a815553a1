#include "governance/ten_steps/duties.h"

namespace accord::ten_steps {
namespace {

constexpr duties::FactKind facts[] = {
    {"ten_steps.said", "An organisation said how it stands with one of the ten steps",
     "checkpoint, state, lapses_on"},
    {"ten_steps.unsaid", "An organisation took back what it had said of one of the ten steps",
     "checkpoint"},
    {"training.finished", "Someone worked through one step of the guide", "step, edition"},
    {"training.listed", "An organisation's training register was looked at", ""},
    {"training.exported", "An organisation's training register was made into a file", ""},
};

constexpr duties::Table tables[] = {
    {"ten_steps_said", "how each organisation stands with the ten steps, and what shows it",
     "by account: the name of whoever said so",
     "until it is said again, or the organisation leaves"},
    {"training_steps", "who has worked through which step of the guide, and when",
     "by account: one line a step", "as long as the account is open, and one year after"},
};

}  // namespace

duties::Duties duties_of_ten_steps() {
    return {"governance/ten_steps", facts, tables};
}

}  // namespace accord::ten_steps
