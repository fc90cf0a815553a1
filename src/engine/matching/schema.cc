#include "engine/matching/schema.h"

#include <algorithm>
#include <array>

#include "base/fields.h"
#include "base/text.h"

namespace accord::matching {
namespace {

struct RoleWords {
    Role role;
    std::string_view word;
    std::string_view said;
};

constexpr std::array<RoleWords, role_count> roles{{
    {Role::Ignore, "ignore", "nothing"},
    {Role::Id, "id", "id"},
    {Role::Given, "given", "given name"},
    {Role::Family, "family", "family name"},
    {Role::FullName, "full_name", "full name"},
    {Role::BirthDate, "birth_date", "birth date"},
    {Role::Sex, "sex", "sex"},
    {Role::Postcode, "postcode", "postcode"},
    {Role::Street, "street", "street"},
    {Role::HouseNumber, "house_number", "house number"},
    {Role::Town, "town", "town"},
    {Role::NhsNumber, "nhs_number", "NHS number"},
    {Role::OtherId, "other_id", "another identifier"},
    {Role::Phone, "phone", "telephone"},
    {Role::Email, "email", "e-mail"},
    {Role::Household, "household", "household"},
}};

std::vector<std::string_view> all_words() {
    std::vector<std::string_view> out;
    for (const auto& role : roles) out.push_back(role.word);
    return out;
}

bool tells_who(Role role) {
    return role != Role::Ignore and role != Role::Id and role != Role::Sex;
}

Schema::Column read_column(Reading& reading, const Json::Member& member) {
    const auto pointer = "/columns/" + replace_all(replace_all(member.first, "~", "~0"), "/", "~1");
    const auto* text = member.second.string();
    if (text == nullptr) {
        reading.fault(pointer, "the role of a column is a word in quotes: given, birth_date");
        return {member.first, Role::Ignore};
    }
    const auto role = role_from(*text);
    if (not role) {
        const auto near = nearest(*text, all_words());
        reading.fault(pointer,
                      "there is no role '" + *text + "'" +
                          (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?"));
    }
    return {member.first, role.value_or(Role::Ignore)};
}

}  // namespace

std::string_view word(Role role) {
    return roles[static_cast<std::size_t>(role)].word;
}

std::string_view words_of(Role role) {
    return roles[static_cast<std::size_t>(role)].said;
}

std::optional<Role> role_from(std::string_view word) {
    for (const auto& role : roles) {
        if (role.word == word) return role.role;
    }
    return std::nullopt;
}

bool is_place(Role role) {
    return role == Role::Postcode or role == Role::Street or role == Role::HouseNumber or
           role == Role::Town or role == Role::Household;
}

Role Schema::role_of(std::string_view column) const {
    for (const auto& each : columns) {
        if (each.name == column) return each.role;
    }
    return Role::Ignore;
}

SchemaRead read_schema(std::string_view name, std::string_view json) {
    Reading reading;
    reading.name = std::string(name);
    const auto value = read_json(name, json, reading);
    Schema schema;
    if (reading.faults.empty()) {
        Fields fields(reading, value, "");
        const auto& columns = fields.any("columns");
        fields.no_others();
        if (columns.members() == nullptr) {
            fields.fault("a schema has \"columns\": an object of column names and their roles");
        } else {
            for (const auto& member : *columns.members())
                schema.columns.push_back(read_column(reading, member));
            const auto has = [&](auto test) {
                return std::any_of(schema.columns.begin(), schema.columns.end(),
                                   [&](const auto& column) { return test(column.role); });
            };
            if (not has([](Role role) { return role == Role::Id; }))
                fields.fault("no column has the role 'id': say which column names each row");
            if (not has(tells_who))
                fields.fault("no column says who somebody is: give at least one a role like given");
        }
    }
    if (not reading.faults.empty()) return {std::nullopt, std::move(reading.faults)};
    return {std::move(schema), {}};
}

}  // namespace accord::matching
