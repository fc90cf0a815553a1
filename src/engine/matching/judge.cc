#include "engine/matching/judge.h"

namespace accord::matching {
namespace {

// The levels of a pair by role; of several columns of one role the first that is known.
struct ByRole {
    std::array<Level, role_count> of{};
    ByRole(std::span<const Role> roles, const Levels& levels) {
        for (std::size_t i = 0; i < roles.size(); ++i) {
            auto& level = of[static_cast<std::size_t>(roles[i])];
            if (level == 0) level = levels[i];
        }
    }
    Level operator[](Role role) const { return of[static_cast<std::size_t>(role)]; }
    bool same(Role role) const { return is_same(role, (*this)[role]); }
};

// More than a slip. One part wrong of three is a slip where both names are the same: brothers and
// sisters never have one name, and father and son not one year of birth.
bool apart(Level born, bool same_names) {
    return same_names ? born > born::two_parts : born > born::estimated;
}

}  // namespace

std::string_view word(Outcome outcome) {
    switch (outcome) {
        case Outcome::Match: return "match";
        case Outcome::Possible: return "a person must look";
        case Outcome::None: return "no match";
    }
    return {};
}

std::string_view sentence(Veto veto) {
    switch (veto) {
        case Veto::None: return {};
        case Veto::TwoNumbers: return "the NHS numbers are two, and both are valid";
        case Veto::OneNumberTwo:
            return "one NHS number, and the birth dates and given names differ: it may be a copy";
        case Veto::GivenDiffers: return "the given names differ: they may be siblings";
        case Veto::GivenIsAnother:
            return "the given names are a slip apart, and each is a name of its own";
        case Veto::GivenMissing: return "a given name is missing";
        case Veto::BornDiffers: return "the birth dates differ by more than a slip";
        case Veto::BornEstimated: return "the birth date is an estimate, and the addresses differ";
        case Veto::FamilyDiffers: return "the family names differ, and something else does too";
        case Veto::TooLittle: return "too little is known of both";
        case Veto::SeveralFit: return "another record fits nearly as well";
    }
    return {};
}

Veto veto_of(std::span<const Role> roles, const Levels& levels) {
    const ByRole level(roles, levels);
    const auto given = level[Role::Given];
    const auto born = level[Role::BirthDate];
    const auto number = level[Role::NhsNumber];
    const bool other_name = given == given::different or given == given::another;
    if (number == identifier_level::both_valid) return Veto::TwoNumbers;
    if (number == same_rare) {
        if (apart(born, false) and (other_name or given == 0)) return Veto::OneNumberTwo;
        if (given == given::different and not level.same(Role::BirthDate))
            return Veto::OneNumberTwo;
        if (given == given::different and level.same(Role::BirthDate)) return Veto::GivenDiffers;
        // A name that is alike is a slip where the number says who it is; where it is a name of its
        // own, it may be the twin, under a number that was copied.
        return given == given::another ? Veto::GivenIsAnother : Veto::None;
    }
    if (given == given::different) return Veto::GivenDiffers;
    if (given == given::another) return Veto::GivenIsAnother;
    if (given == 0) return Veto::GivenMissing;
    if (apart(born, level.same(Role::Given) and level.same(Role::Family))) return Veto::BornDiffers;
    const bool at_home =
        level.same(Role::Postcode) or level.same(Role::Street) or level.same(Role::Household);
    if (born == born::estimated and not at_home) return Veto::BornEstimated;
    const bool alone = level.same(Role::Given) and level.same(Role::BirthDate) and at_home;
    if (level[Role::Family] == family::different and not alone) return Veto::FamilyDiffers;
    const bool named = level[Role::Family] != 0 or given == given::exchanged;
    const bool placed = level[Role::Postcode] != 0 or level[Role::Street] != 0 or
                        level[Role::Town] != 0 or level[Role::HouseNumber] != 0;
    const bool reached = level[Role::Phone] != 0 or level[Role::Email] != 0 or
                         level[Role::OtherId] != 0 or level[Role::Household] != 0;
    if (named + (born != 0) + (placed or reached) < 2) return Veto::TooLittle;
    return Veto::None;
}

bool born_apart(std::span<const Role> roles, const Levels& levels) {
    const ByRole level(roles, levels);
    return apart(level[Role::BirthDate], level.same(Role::Given) and level.same(Role::Family));
}

Outcome judge(double probability, Veto veto) {
    if (probability < possible_from) return Outcome::None;
    return probability >= match_from and veto == Veto::None ? Outcome::Match : Outcome::Possible;
}

}  // namespace accord::matching
