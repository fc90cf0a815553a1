// What a cell of the rulebook says to a person: codes as the words of their rows, yes and no left
// to speak for themselves, and a heading for each column.
#pragma once

#include <string>
#include <string_view>

#include "rulebook/rulebook.h"

namespace accord::site {

// In gateways, "never_givers" is "Does not cover giving by".
std::string_view heading_of(std::string_view list, std::string_view column);
// "S47 CDR" in the column `purposes` is "A child protection enquiry; a child death review";
// "@COUNCIL" is all who have that group. Empty: nothing to say (an empty cell, a flag that is off).
std::string cell_words(const rulebook::Rulebook& rulebook, std::string_view column,
                       std::string_view cell);
std::string with_capital(std::string text);

}  // namespace accord::site
