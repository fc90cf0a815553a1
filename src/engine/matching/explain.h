// Why a pair is, or is not, one person: every comparison with what it is worth, and the sum. The
// parts are whole hundredths of a bit and add up to the total exactly.
#pragma once

#include <string>
#include <vector>

#include "engine/matching/index.h"
#include "engine/matching/judge.h"
#include "engine/matching/linkage.h"

namespace accord::matching {

struct Explained {
    struct Part {
        std::string what;   // "family name"
        std::string level;  // "the same, and rare"
        Centibits worth = 0;
    };
    std::vector<Part> parts;
    Centibits total = 0;  // the sum of the parts
    Outcome outcome = Outcome::None;
    Veto veto = Veto::None;
    std::string model;  // its version
    Levels levels{};    // that the parts are worth
};

// `link` carries the total that was given out: it may rest on more than the two records.
Explained explain(const Records& records, const Comparing& comparing, const Weighing& weighing,
                  const Model& model, const Link& link);

// The same of somebody asked for and one person of an index, by the standard model that it asks by:
// first what stands before anything is compared, then one part for each of index_roles, known or
// not, then the rest, where there is one.
Explained explain(const Index& index, const Described& who, PersonIndex person);

// A paragraph in English; without the values, which are personal.
std::string plain_text(const Explained& explained, const std::string& id_one,
                       const std::string& id_other);

}  // namespace accord::matching
