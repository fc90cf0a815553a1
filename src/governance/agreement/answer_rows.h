// Rows of answers as codes: what a spreadsheet and a program are given. docs/formats/enumerate.md
#pragma once

#include <string>
#include <vector>

#include "engine/policy/answers.h"

namespace accord::agreement {

// giver, receiver, purpose, threshold, basis, category: as in policy::Listed::lists.
extern const std::array<std::string_view, 6> answer_dimensions;

// The codes of one list of a row, "-" for what is not stated; a party's name where it has one.
std::vector<std::string> answer_codes(const policy::Space& space, const policy::Listed& row,
                                      std::size_t dimension);
// How many there are of it in the whole space.
std::size_t answers_in(const policy::Space& space, std::size_t dimension);

// The number of the clause that settled it, or empty.
std::string settling_clause(const policy::Asked& asked, const policy::Listed& row);

std::vector<std::string> answer_heads();
std::vector<std::string> answer_cells(const policy::Asked& asked, const policy::Listed& row);

}  // namespace accord::agreement
