// The verbs of the ten steps, and the questions that others ask: how an organisation's list stands,
// and how far its people are trained.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "governance/audit/act.h"
#include "governance/audit/look.h"
#include "governance/ten_steps/checklist.h"
#include "governance/ten_steps/guide.h"
#include "governance/ten_steps/training.h"

namespace accord::ten_steps {

// ---------------------------------------------------------------- asked by others

// For the assurance of a party: how many of its people have done all ten, and the latest day.
Result<Trained> training_of(audit::Reading& reading, Id<parties::Party> party);
// One person's own steps; without a name or a post.
Result<Register> register_of(audit::Reading& reading, std::string_view account);

// Every checkpoint of organisations that is in force, in the order of the steps. Those of law
// enforcement only for a party that enforces the law.
Result<std::vector<Line>> checklist_of(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                       const parties::Party& party);
// Over every party that is active: counts alone.
Result<std::vector<Count>> counts(audit::Reading& reading, const rulebook::Rulebook& rulebook);

// ---------------------------------------------------------------- verbs

struct Say {
    Id<parties::Party> party;
    Code<rulebook::Checkpoint> checkpoint;
    std::int64_t version = 0;  // of what was said before; 0 for nothing
    State state = State::NotMet;
    std::string reason;
    std::string evidence;
    std::string link;
    std::string owner;
    std::optional<Date> lapses_on;  // in a year, unless said
    std::string name;               // of whoever says so
};
// All that is missing of it, by field.
Faults faults_of(const Say& say, const Line& line, Date today);
Result<Said> say(Node& node, const audit::Actor& actor, const Say& wish);
// Takes back what was said, so that Accord's own finding stands, or nothing.
Result<void> unsay(Node& node, const audit::Actor& actor, Id<parties::Party> party,
                   Code<rulebook::Checkpoint> checkpoint, std::int64_t version);

// True, and in the register, when all five are right; else false, and nothing is kept of it.
Result<bool> finish_step(Node& node, const audit::Actor& actor, int step, const Chosen& chosen);
Result<void> put_finished(audit::Act& act, std::string_view account, int step);

// The register of an organisation: it is about people, so looking at it leaves a trace.
enum class Why { Listed, Exported };
struct Opened {
    std::vector<Register> people;
    Date today;
};
Result<Opened> open_register(Node& node, const audit::Actor& actor, Id<parties::Party> party,
                             Why why);

}  // namespace accord::ten_steps
