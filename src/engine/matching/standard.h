// The model for questions to the index: levels worth what is believed of them before any data, and
// names worth what is counted of those on file.
#pragma once

#include "engine/matching/index.h"

namespace accord::matching {

// How likely a pair's levels are for each of the four classes of model.h, in bits.
struct Sums {
    float same = 0;
    float moved = 0;
    float household = 0;
    float strangers = 0;

    // Never less than the weight itself, and quick to work out.
    float bound() const;
    float weight() const;
};

// How many on file have the given name, and the family name, of the one on file; of so many people.
struct Shared {
    std::uint32_t given = 0;
    std::uint32_t family = 0;
    std::size_t people = 0;
};
Sums sums_of(const Levels& levels, const Shared& shared);

// The same weight, part by part; they add up to the total exactly.
struct Parts {
    Centibits before = 0;  // anything is compared: so many people are on file
    std::array<Centibits, std::size(index_roles)> of{};  // in their order
    Centibits rest = 0;  // how far a household, or a move, explains the pair as well
    Centibits total = 0;
    bool moved = false;      // a move is likelier than none, and so places say nothing
    bool household = false;  // what is against is mostly that they are of one household
};
Parts parts_of(const Levels& levels, const Shared& shared);

// Of all the numbers that a question is weighed by, and of the tables of names: sixteen letters,
// which say by what an answer was given.
std::string standard_version(const Names& names);

}  // namespace accord::matching
