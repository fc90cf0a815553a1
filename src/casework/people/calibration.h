// Calibration: whether the rule that finds possible matches is right as often as it says. What was
// said of likely pairs when they were found, held against what people then said of them; by how
// they were found, and by which weights. It counts pairs, names nobody, and is of no person's work.
//
// Counts are shown as ADR 0052 has them; shares and errors of so many pairs only that none can be
// reckoned back (ADR 0082).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/suppress.h"
#include "casework/people/pair.h"

namespace accord::people {

// A pair of which somebody said something; not why, and about nobody.
struct Answered {
    PairState state = PairState::Waiting;
    PairFound found = PairFound::Sweep;
    std::optional<std::int64_t> chance;  // that it was found with, in millionths
    std::string model;
    std::vector<PairLine> lines;  // the first first, without why
};

// The mean distance, over the bands, between what was said and what was seen, and how much of that
// would be seen by chance alone if every probability were exactly right. Hundredths.
struct Off {
    std::int64_t error = 0;
    std::int64_t by_chance = 0;
};

// Pairs of which it was decided what they are.
struct Tallied {
    std::string words;
    suppress::Shown decided;
    suppress::Shown one_person;
    std::optional<Off> off;
};
struct Band {
    int from = 0;  // in a hundred
    int below = 0;
    suppress::Shown decided;
    suppress::Shown one_person;
    std::optional<int> expected;  // in a hundred were said to be one person
    std::optional<int> seen;      // and were
};
struct SecondLooks {
    suppress::Shown looked;     // at twice
    suppress::Shown otherwise;  // the second said otherwise
    suppress::Shown for_first;  // and who decided held with the first
    suppress::Shown for_second;
};
struct Calibration {
    std::vector<Band> bands;
    std::optional<Off> off;
    std::vector<Tallied> found;   // by how they were found
    std::vector<Tallied> models;  // by the weights
    SecondLooks second;
    suppress::Shown not_sure;    // somebody said so, now or before
    suppress::Shown taken_back;  // after it was decided
    suppress::Shown unrecorded;  // decided, and found before chances were kept
};

inline constexpr std::size_t share_from = 20;  // pairs, of which a share is said
inline constexpr std::size_t off_from = 50;

Calibration calibration_of(const std::vector<Answered>& answered);
Json to_json(const Calibration& calibration);

}  // namespace accord::people
