// What is done with a pair: match it, let a person look, or leave it. A probability alone never
// matches two records: siblings agree on nearly everything, and so there are vetoes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/matching/compare.h"
#include "engine/matching/model.h"

namespace accord::matching {

enum class Outcome : std::uint8_t { Match, Possible, None };
std::string_view word(Outcome outcome);  // "match", "a person must look", "no match"

// Why a likely pair is not matched without a person. Ordered: the first that holds is told.
enum class Veto : std::uint8_t {
    None,
    TwoNumbers,      // both have an NHS number, and they differ
    OneNumberTwo,    // one NHS number, and two birth dates and two names: clerical copies happen
    GivenDiffers,    // twins, siblings, parent and child
    GivenIsAnother,  // Jayden and Hayden: a slip, or the twin
    GivenMissing,    // "Baby of"
    BornDiffers,     // by more than one slip
    BornEstimated,   // 1 January, at another address: many have it
    FamilyDiffers,   // and something else too: a changed name changes nothing else
    TooLittle,       // fewer than two of name, birth date and address are known of both
    SeveralFit,      // another record fits nearly as well
};
std::string_view sentence(Veto veto);

inline constexpr double match_from = 0.99;
inline constexpr double possible_from = 0.01;

// `roles` says what each level is of.
Veto veto_of(std::span<const Role> roles, const Levels& levels);
// Whether the birth dates differ by more than a slip: where both are certain, they are of two
// people.
bool born_apart(std::span<const Role> roles, const Levels& levels);
Outcome judge(double probability, Veto veto);

}  // namespace accord::matching
