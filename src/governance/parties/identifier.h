// Identifier: a number by which a public register knows an organisation. Its kinds, with the shape
// of each, are tables/identifiers.table.
//
// Where the register publishes how its check digits are made they are checked; where it has none,
// the shape is, and whoever shows the number says which of the two it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rulebook/rulebook.h"

namespace accord::parties {

enum class CheckDigits { None, Mod97, Vat };

struct IdentifierKind {
    std::string code;   // "URN"
    std::string words;  // "school URN"
    std::vector<std::string> shapes;
    CheckDigits check = CheckDigits::None;
    std::string example;
    std::vector<std::string> fits;  // agency types and groups; "*" for all
    bool expires = false;
    std::string of_register;  // "Get Information about Schools"
    std::string system;       // its name for machines
};

// The rows of the table, in its order.
const std::vector<IdentifierKind>& identifier_kinds();
const IdentifierKind* identifier_kind(std::string_view code);
bool fits(const IdentifierKind& kind, const rulebook::AgencyType& type);

struct Identifier {
    std::string kind;   // a code of identifier_kinds
    std::string value;  // as the register writes it: capitals, no spaces
    std::optional<Date> good_until = {};
    bool operator==(const Identifier&) const = default;
};

// As typed, made what the register writes; Invalid in the reader's words, with the example.
Result<std::string> identifier_value(const IdentifierKind& kind, std::string_view typed);
// "its check digits agree", "its shape was checked; it has no check digits".
std::string_view checked_words(const IdentifierKind& kind);

}  // namespace accord::parties
