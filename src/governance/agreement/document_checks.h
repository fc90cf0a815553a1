// What is looked for in a document once it has been read: numbers used twice, names with letters
// that pass for others. Part of reading it (document.cc).
#pragma once

#include <string>
#include <vector>

#include "base/fields.h"
#include "governance/agreement/document.h"

namespace accord::agreement {

// `clause_at`: the pointer of each clause, in the order written.
void check_numbers(Reading& reading, const Document& document,
                   const std::vector<std::string>& clause_at);
// Of the agreement, of who leads it and of the parties it names; and two parties whose names a
// reader could not tell apart.
void check_names(Reading& reading, const Json& document);

}  // namespace accord::agreement
