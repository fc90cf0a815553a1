// What-if: a text asked as though it were in force and everybody who may sign it had, before
// anyone has. For understanding a text: enumerate, compare, try.
#pragma once

#include <string>
#include <vector>

#include "engine/policy/compare.h"
#include "governance/agreement/document.h"

namespace accord::agreement {

policy::SignedVersion signed_version(const Document& document);

// Alone, whatever its status and its days; with the clauses it inherits where `others` has them.
policy::Terms terms_if_in_force(const Document& document, const std::vector<Document>& others = {});

// What changes when the second takes the place of the first, on a day: the second's first if none.
struct Compared {
    policy::Comparison answers;
    std::vector<std::string> sentences;  // what is lost first
    Date on;
};
Compared compare_texts(const rulebook::Rulebook& rulebook, const Document& before,
                       const Document& after, std::optional<Date> on = {},
                       const std::vector<Document>& others = {});

}  // namespace accord::agreement
