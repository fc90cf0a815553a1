// The rulebook as a document that people read: docs/rulebook.md. Every row of every list, with the
// days it is in force, where it comes from, and whether that has been checked.
#pragma once

#include <string>

#include "rulebook/rulebook.h"

namespace accord::rulebook {

// The same rulebook gives the same bytes: it says from and until, never "today".
std::string document(const Rulebook& rulebook);

// "Children Act 1989 s.47(1) (S77)": the source of a row, with its marks. R and I are said by
// the row's own mark, so they are left out.
std::string source_words(const Row& row);

}  // namespace accord::rulebook
