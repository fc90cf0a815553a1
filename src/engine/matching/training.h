// Learns a model from the data itself, without labels (Fellegi and Sunter 1969; Winkler 1988).
//
// What strangers agree on is counted, on random pairs and from how many hold a value. What one
// person's records and one household's people agree on is estimated on patterns of candidates by
// expectation maximisation, held near what is believed beforehand where the data says little.
// Guards refuse a model that has learnt something else: docs/formats/match-schema.md names them.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/matching/compare.h"
#include "engine/matching/keys.h"
#include "engine/matching/model.h"
#include "engine/matching/ties.h"

namespace accord::matching {

struct PatternCount {
    Pattern pattern = 0;
    std::uint64_t count = 0;
};

// How often every pattern occurs among the candidates, in the order of the patterns. Of a large
// file, a fixed part of its records stands for all.
std::vector<PatternCount> count_patterns(const Records& records, const Comparing& comparing,
                                         const Candidates& candidates, const Hands& hands);

// What strangers agree on. Still with the few pairs that are one person in it; training takes
// them out.
std::vector<Shares> count_random(const Records& records, const Comparing& comparing);

Model train(const Records& records, const std::vector<Shares>& random, const Togethers& together,
            const std::vector<PatternCount>& patterns);

}  // namespace accord::matching
