// May this be told to them? Pure and total: no clock, no disk, no chance, an answer to everything.
//
// The order of clauses never matters. One must_not beats any may. A clause that cannot be judged
// never helps a yes. Silence is never a yes and never a no: it is review, because not sharing harms
// too.
#pragma once

#include "engine/policy/decision.h"
#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::policy {

Decision decide(const rulebook::Rulebook& rulebook, const Terms& terms, const Question& question);
// The same, into the room of an earlier decision: for whoever asks millions of questions in a row.
void decide(const rulebook::Rulebook& rulebook, const Terms& terms, const Question& question,
            Decision& into);

}  // namespace accord::policy
