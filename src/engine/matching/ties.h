// What strangers agree on together. Who live in one town have postcodes of one district, and who
// have one given name are mostly of one sex: to weigh each as if it stood alone would count the
// same coincidence twice. Counted on random pairs, without labels.
#pragma once

#include <vector>

#include "engine/matching/compare.h"
#include "engine/matching/model.h"

namespace accord::matching {

// By comparison: of random pairs that agree on it at a level, how many agree how on the others.
struct Together {
    std::vector<std::vector<Shares>> seen;  // [its level][the other comparison][that one's level]
};
using Togethers = std::vector<Together>;

Togethers count_together(const Records& records, const Comparing& comparing);

// Ties every comparison of the model to the one that says most about it among strangers, or to
// none. Pairs that the model holds to be one person's or one household's are taken out first.
void tie(Model& model, const Togethers& together, const std::vector<Shares>& random);

}  // namespace accord::matching
