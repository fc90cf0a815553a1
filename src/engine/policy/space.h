// Every question that some terms and a rulebook can be asked with one thing to share: all kinds of
// giver and receiver, purposes, thresholds, bases and categories. For proofs over the whole of it.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::policy {

class Space {
public:
    // Questions of one day, both sides having signed.
    Space(const rulebook::Rulebook& rulebook, const Terms& terms, SignedVersion both_signed,
          Date on = {2026, 3, 2});

    std::uint64_t size() const;
    Question at(std::uint64_t place) const;
    // Changes `question`, made by `at`, into the one at `place`; cheaper than a new one.
    void move(Question& question, std::uint64_t place) const;

private:
    std::vector<Code<rulebook::AgencyType>> types_;
    std::vector<Code<rulebook::Purpose>> purposes_;      // one of them empty: none stated
    std::vector<Code<rulebook::Threshold>> thresholds_;  // the same
    std::vector<Code<rulebook::LawfulBasis>> bases_;     // the same
    std::vector<Code<rulebook::DataCategory>> categories_;
    SignedVersion signed_;
    Date on_;
};

}  // namespace accord::policy
