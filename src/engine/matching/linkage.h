// From records to links: candidates, patterns, a model, and every pair that could be one person
// with its weight. The one place where the steps of matching follow one another.
#pragma once

#include <compare>
#include <functional>
#include <string_view>
#include <vector>

#include "engine/matching/compare.h"
#include "engine/matching/keys.h"
#include "engine/matching/model.h"
#include "engine/matching/records.h"

namespace accord::matching {

struct Link {
    RecordIndex one = 0;
    RecordIndex other = 0;
    Centibits total = 0;

    auto operator<=>(const Link&) const = default;
};

// Told as work goes on: what is being done, and how much of it.
using Progress = std::function<void(std::string_view step, std::size_t done, std::size_t all)>;

struct Linkage {
    Model model;
    std::vector<Link> links;  // by record; those that are not out of the question
    double pairs = 0;         // that could be compared
    double compared = 0;      // that were
    double left_out = 0;      // pairs of blocks that were too large, at most
    bool complete = false;    // every pair was compared
};

Linkage link_records(const Records& records, const Hands& hands, const Progress& progress);

// Below this a pair is not kept: one in a thousand.
inline constexpr Centibits kept_from = -1000;

}  // namespace accord::matching
