// Findings: what is wrong with a text although every word of it can be read. Dates that contradict
// each other, numbers used twice, a kind of organisation that nothing is for; and what only
// thinking over its rules can find (engine/policy/check.h).
#pragma once

#include <string>
#include <vector>

#include "governance/agreement/document.h"

namespace accord::agreement {

struct Finding {
    std::string pointer;   // where in the document: "/sections/3/clauses/1/rule/bases"
    std::string sentence;  // what is wrong, and how to mend it
};

std::vector<Finding> findings(const rulebook::Rulebook& rulebook, const Document& document);

}  // namespace accord::agreement
