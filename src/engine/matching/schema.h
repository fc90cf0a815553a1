// Which column means what: the whole of what an operator says about a file. No thresholds, no
// weights, and no column with the truth in it.
//
//     {"columns": {"NHS No": "nhs_number", "Forename": "given", "DOB": "birth_date", "Ref": "id"}}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"

namespace accord::matching {

enum class Role : std::uint8_t {
    Ignore,
    Id,
    Given,
    Family,
    FullName,
    BirthDate,
    Sex,
    Postcode,
    Street,
    HouseNumber,
    Town,
    NhsNumber,
    OtherId,
    Phone,
    Email,
    Household,
};
inline constexpr std::size_t role_count = 16;

std::string_view word(Role role);      // "birth_date"
std::string_view words_of(Role role);  // "birth date", as people say it
std::optional<Role> role_from(std::string_view word);
// Where somebody lives: it may change while the person stays.
bool is_place(Role role);

struct Schema {
    struct Column {
        std::string name;
        Role role = Role::Ignore;
    };
    std::vector<Column> columns;  // in the order written

    Role role_of(std::string_view column) const;  // Ignore, when it is not named
};

struct SchemaRead {
    std::optional<Schema> schema;  // when there are no faults
    Faults faults;
};
SchemaRead read_schema(std::string_view name, std::string_view json);

}  // namespace accord::matching
