#include "engine/matching/levels.h"

#include <array>

namespace accord::matching {
namespace {

constexpr double chance = -1;  // as among strangers

constexpr LevelOf not_known{"not known", 0, 0, 0};

constexpr std::array<LevelOf, 11> given_levels{{
    not_known,
    {"the same, and rare", 0.28, chance, 0.0015},
    {"the same", 0.28, chance, 0.0015},
    {"the same, and common", 0.28, chance, 0.002},
    {"a form of the same name", 0.03, 0.002, 0.006},
    {"one of several names, or an initial", 0.03, chance, 0.012},
    {"a slip away", 0.06, 0.002, 0.004},
    {"near, and a name of its own", 0.007, 0.015, 0.012},
    {"alike", 0.015, 0.002, 0.006},
    {"different", 0.015, 0.95, 0.9549},
    {"exchanged with the family name", 0.005, 0.0002, 0.0001},
}};
constexpr std::array<LevelOf, 8> family_levels{{
    not_known,
    {"the same, and rare", 0.28, 0.26, 0.0005},
    {"the same", 0.28, 0.26, 0.0005},
    {"the same, and common", 0.28, 0.26, 0.001},
    {"one of several names", 0.02, 0.03, 0.003},
    {"a slip away", 0.06, 0.04, 0.003},
    {"alike", 0.01, 0.01, 0.012},
    {"different", 0.07, 0.14, 0.98},
}};
constexpr std::array<LevelOf, 12> born_levels{{
    not_known,
    {"the same, and rare", 0.3, 0.0045, 2e-05},
    {"the same", 0.3, 0.0045, 2e-05},
    {"the same, on which many are born", 0.25, 0.0045, 2e-05},
    {"day and month exchanged", 0.01, 0.0005, 0.0001},
    {"a digit wrong", 0.06, 0.003, 0.0014},
    {"estimated, the year the same", 0.02, 0.001, 0.0002},
    {"two of day, month and year the same", 0.03, 0.03, 0.004},
    {"the year the same", 0.01, 0.02, 0.014},
    {"some years apart", 0.01, 0.51, 0.2},
    {"many years apart", 0.01, 0.421, 0.78014},
    {"one birthday, a generation apart", 0.003, 0.003, 0.0016},
}};
constexpr std::array<LevelOf, 3> sex_levels{{
    not_known,
    {"the same", 0.97, 0.5, 0.5},
    {"different", 0.03, 0.5, 0.5},
}};
constexpr std::array<LevelOf, 9> postcode_levels{{
    not_known,
    {"the same, and rare", 0.25, 0.31, 1e-05},
    {"the same", 0.25, 0.31, 1e-05},
    {"the same, and common", 0.25, 0.31, 2e-05},
    {"a slip away", 0.04, 0.04, 0.0006},
    {"in the same sector", 0.02, 0.005, 0.0008},
    {"in the same district", 0.03, 0.01, 0.006},
    {"in the same area", 0.07, 0.005, 0.13},
    {"elsewhere", 0.09, 0.01, 0.86256},
}};
constexpr std::array<LevelOf, 7> street_levels{{
    not_known,
    {"the same, and rare", 0.25, 0.3, 0.0003},
    {"the same", 0.25, 0.3, 0.0003},
    {"the same, and common", 0.25, 0.3, 0.0004},
    {"in another column", 0.01, 0.01, 0.0003},
    {"nearly the same", 0.07, 0.07, 0.003},
    {"different", 0.17, 0.02, 0.9957},
}};
constexpr std::array<LevelOf, 6> town_levels{{
    not_known,
    {"the same, and rare", 0.27, 0.31, 0.004},
    {"the same", 0.27, 0.31, 0.004},
    {"the same, and common", 0.27, 0.31, 0.012},
    {"nearly the same", 0.05, 0.05, 0.03},
    {"different", 0.14, 0.02, 0.95},
}};
constexpr std::array<LevelOf, 5> identifier_levels{{
    not_known,
    {"the same", 0.9, 0.001, 1e-07},
    {"a slip away", 0.05, 0.001, 1e-06},
    {"different", 0.045, 0.9, 0.2},
    {"two different ones, and both valid", 0.005, 0.098, 0.799999},
}};
constexpr std::array<LevelOf, 5> phone_levels{{
    not_known,
    {"the same", 0.75, 0.5, 1e-07},
    {"a slip away", 0.05, 0.05, 1e-06},
    {"different", 0.19, 0.44, 0.9},
    {"different", 0.01, 0.01, 0.0999989},
}};
constexpr std::array<LevelOf, 5> email_levels{{
    not_known,
    {"the same", 0.75, 0.1, 1e-07},
    {"the same name, or a slip away", 0.08, 0.02, 0.0001},
    {"alike", 0.04, chance, 0.004},
    {"different", 0.13, 0.85, 0.9959},
}};
constexpr std::array<LevelOf, 3> household_levels{{
    not_known,
    {"the same", 0.9, 0.98, 1e-06},
    {"another", 0.1, 0.02, 0.999999},
}};

}  // namespace

bool has_bands(Role role) {
    return role == Role::Given or role == Role::Family or role == Role::BirthDate or
           role == Role::Postcode or role == Role::Street or role == Role::Town or
           role == Role::HouseNumber;
}

std::span<const LevelOf> levels_of(Role role) {
    switch (role) {
        case Role::Given: return given_levels;
        case Role::Family: return family_levels;
        case Role::BirthDate: return born_levels;
        case Role::Sex: return sex_levels;
        case Role::Postcode: return postcode_levels;
        case Role::Street: return street_levels;
        case Role::Town:
        case Role::HouseNumber: return town_levels;
        case Role::NhsNumber:
        case Role::OtherId: return identifier_levels;
        case Role::Phone: return phone_levels;
        case Role::Email: return email_levels;
        case Role::Household: return household_levels;
        case Role::Ignore:
        case Role::Id:
        case Role::FullName: break;
    }
    return {};
}

}  // namespace accord::matching
