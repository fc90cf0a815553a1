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

// `given` and `family` are what the person on file is called.
Sums sums_of(const Levels& levels, const Value& given, const Value& family, std::size_t people);

}  // namespace accord::matching
