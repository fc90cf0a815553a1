// A clause's rule in English, a sentence a line: who may tell whom what, for what, on what
// conditions, and what follows. It stands beside the clause's own words, so that whoever signs can
// see that the two say the same.
#pragma once

#include <string>
#include <vector>

#include "engine/policy/clause.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

// Empty for a clause that is for people alone.
std::vector<std::string> rule_words(const rulebook::Rulebook& rulebook,
                                    const policy::Clause& clause);

}  // namespace accord::agreement
