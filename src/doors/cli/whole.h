// Every question of a space decided one by one and said in English: the slow way, which trusts
// nothing. Two runs, two machines and two compilers must give the same digest.
#pragma once

#include <string>

#include "base/digest.h"
#include "engine/policy/space.h"

namespace accord::cli {

struct Whole {
    std::uint64_t questions = 0, permit = 0, review = 0, deny = 0;
    std::uint64_t without_reason = 0, without_english = 0;  // must be none
    Digest digest;  // of every answer, item, reason and obligation, in the order asked
};

Whole ask_whole(const rulebook::Rulebook& rulebook, const policy::Terms& terms,
                const policy::Space& space);
std::string summary(const Whole& all);

}  // namespace accord::cli
