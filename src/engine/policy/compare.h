// Compare: which answers change between two texts of an agreement, exactly, said in few groups.
//
// The whole space of plain questions is compared (space.h). What the texts say alike is not asked
// twice, and questions that are alike are asked once (alike.h); so it takes a moment, not minutes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/policy/space.h"

namespace accord::policy {

// Every combination of the lists changes so, and no other change covers it. An empty code stands
// for what is not stated: no purpose, no level of concern, no basis named.
struct Change {
    std::vector<Code<rulebook::AgencyType>> givers, receivers;
    std::vector<Code<rulebook::Purpose>> purposes;
    std::vector<Code<rulebook::Threshold>> thresholds;
    std::vector<Code<rulebook::DataCategory>> categories;
    std::vector<Code<rulebook::LawfulBasis>> bases;
    Allowed before = Allowed::AskFirst, after = Allowed::AskFirst;
    std::uint64_t questions = 0;
    bool operator==(const Change&) const = default;
};

struct Comparison {
    std::vector<Change> changes;
    std::uint64_t questions = 0, changed = 0;
};

// Terms, and what giver and receiver have signed of them, exceptions included. A kind of
// organisation that the version does not let sign has not signed it.
struct Text {
    const Terms& terms;
    SignedVersion giver, receiver;
};

Comparison compare(const rulebook::Rulebook& rulebook, const Text& before, const Text& after,
                   Date on);

// Does `work` for every number below `count`, in any order and on any number of threads.
using Hands = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;
Hands one_hand();

// The same text on two days: what the law that begins and ends between them changes. Law stands
// under nearly every answer, so that nearly every one is asked: seconds, shared among the hands.
Comparison compare(const rulebook::Rulebook& rulebook, const Text& text, Date before, Date after,
                   const Hands& hands);

// A sentence for each group of changes, what is lost first: "Schools and colleges could not tell
// probation about school and learning without asking first. Now they may, for …".
std::vector<std::string> sentences(const rulebook::Rulebook& rulebook,
                                   const Comparison& comparison);

}  // namespace accord::policy
