// Alike: which plain questions are certainly answered alike, so that one of them may stand for all.
//
// Two kinds of organisation are alike when nothing that a decision reads tells them apart: not the
// columns of their rows, not one gateway, not one clause. Within one giver, receiver and purpose
// only a few clauses are left, and thresholds, bases and categories fall into few classes by those.
// What is read is listed here beside each dimension; tests hold it to `decide`, question by
// question.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/policy/space.h"

namespace accord::policy {

// Questions of one space put to some terms. Of two spaces asked side by side only the sides differ.
struct Asked {
    const Terms& terms;
    const Space& space;
};

using Members = std::vector<std::uint16_t>;  // places in a list of the space

class Alike {
public:
    // Alike in every one of `asked`.
    Alike(const rulebook::Rulebook& rulebook, std::vector<Asked> asked);

    const std::vector<Members>& givers() const { return givers_; }
    const std::vector<Members>& receivers() const { return receivers_; }

    struct Within {
        std::vector<Members> thresholds, bases, categories;
        bool same_law = false;  // of those asked, every one has the same rules here
    };
    Within within(std::uint16_t giver, std::uint16_t receiver, std::uint16_t purpose) const;

private:
    const rulebook::Rulebook& book_;
    std::vector<Asked> asked_;
    std::vector<Members> givers_, receivers_;
};

}  // namespace accord::policy
