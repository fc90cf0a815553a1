// Space: every plain question that may be asked: all givers and receivers, purposes, thresholds,
// bases and categories, with one thing to share. For proofs over the whole of it.
//
// A plain question is put in Accord itself, about a child who is known, and says nothing of danger,
// of the family, or of why the thing is needed: what an agreement makes routine.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/policy/decision.h"
#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::policy {

// The answer to a plain question, of its one thing.
enum class Allowed : std::uint8_t { Yes, ShortVersion, AskFirst, HeldBack };
Allowed allowed(const Decision& decision);
std::string_view word(Allowed allowed);  // "yes", "short-version", "ask-first", "held-back"

// A question by its places in the lists of a space.
struct Point {
    std::uint16_t giver = 0, receiver = 0, purpose = 0, threshold = 0, basis = 0, category = 0;
    bool operator==(const Point&) const = default;
};

// What of a space is wanted; an empty list is all.
struct Only {
    std::vector<Code<rulebook::AgencyType>> givers, receivers;
    std::vector<Code<rulebook::Purpose>> purposes;
    std::vector<Code<rulebook::Threshold>> thresholds;
    std::vector<Code<rulebook::LawfulBasis>> bases;
    std::vector<Code<rulebook::DataCategory>> categories;
};

class Space {
public:
    // Between all kinds of organisation that may sign, both sides having signed.
    Space(const rulebook::Rulebook& rulebook, const Terms& terms, SignedVersion both_signed,
          Date on = {2026, 3, 2});
    // Between these.
    Space(const rulebook::Rulebook& rulebook, std::vector<Side> givers, std::vector<Side> receivers,
          Date on);

    // Leaves out what is not wanted.
    void narrow(const Only& only);

    std::uint64_t size() const;
    Question at(std::uint64_t place) const;
    // Changes `question`, made by `at`, into the one at `place`; cheaper than a new one.
    void move(Question& question, std::uint64_t place) const;
    void move(Question& question, const Point& point) const;

    // In the order in which places count: the giver changes slowest, the category fastest. The
    // empty code, for what is not stated, comes first.
    const std::vector<Side>& givers() const { return givers_; }
    const std::vector<Side>& receivers() const { return receivers_; }
    const std::vector<Code<rulebook::Purpose>>& purposes() const { return purposes_; }
    const std::vector<Code<rulebook::Threshold>>& thresholds() const { return thresholds_; }
    const std::vector<Code<rulebook::LawfulBasis>>& bases() const { return bases_; }
    const std::vector<Code<rulebook::DataCategory>>& categories() const { return categories_; }
    Date on() const { return on_; }

private:
    std::vector<Side> givers_, receivers_;
    std::vector<Code<rulebook::Purpose>> purposes_;
    std::vector<Code<rulebook::Threshold>> thresholds_;
    std::vector<Code<rulebook::LawfulBasis>> bases_;
    std::vector<Code<rulebook::DataCategory>> categories_;
    Date on_;
};

}  // namespace accord::policy
