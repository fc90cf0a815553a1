// What agencies write, made comparable: names without titles and marks, placeholders as nothing,
// postcodes mended, telephone numbers and streets in one spelling. The raw text is kept by whoever
// has it; nothing here is shown to anyone as theirs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace accord::matching {

// The words of a name, folded and in Latin letters: "O'Neill-Ba, Dr" is oneill, ba. Empty: no name
// was given, or what was given stands for none ("Baby of", "Unknown", "Twin 2").
std::vector<std::string> name_words(std::string_view written);
// Whether a text says that nothing is known: "N/A", "none", "null", "unknown", "-".
bool says_nothing(std::string_view written);
// "Smith, John" and "John Smith" taken apart; the last word is the family name.
struct FullName {
    std::vector<std::string> given;
    std::vector<std::string> family;
};
FullName full_name(std::string_view written);

// Letters and digits in upper case without spaces; O and 0, I and 1 mended where they can only be
// the other. Empty for ZZ99 codes, which stand for no fixed abode or unknown and are no place.
std::string postcode(std::string_view written);
// Whether it is written as one of the United Kingdom, and how long its outward part is.
bool is_uk_postcode(std::string_view comparable);
std::size_t outward_length(std::string_view comparable);

std::string street(std::string_view written);  // folded, rd as road, without commas
std::string town(std::string_view written);
std::string house_number(std::string_view written);  // "Flat 2, 14a" is 2 14a
std::string sex(std::string_view written);           // m, f or x; empty when not said
std::string phone(std::string_view written);         // digits, without the country or first nought
std::string email(std::string_view written);
std::string identifier(std::string_view written);  // letters and digits
std::string nhs_digits(std::string_view written);  // digits only

}  // namespace accord::matching
