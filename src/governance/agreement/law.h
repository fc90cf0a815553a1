// Law: what holds on one day: the rulebook, the agreements in force boiled down to terms, and who
// has signed which of them. Sharing asks for it in every act and puts its questions to the engine.
//
// Lawbook keeps the last one made, so that it is not made again for every request: it is made anew
// when the day, an agreement, a signature or a party has changed. The server owns the one Lawbook.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "governance/audit/reading.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

struct Law {
    Date day;
    const rulebook::Rulebook* rulebook = nullptr;  // outlives the law: the lawbook's own
    policy::Terms terms;
    struct Hand {
        std::string party;  // the party's id as text
        policy::SignedVersion version;
        auto operator<=>(const Hand&) const = default;
    };
    std::vector<Hand> hands;  // sorted

    // For policy::Side::has_signed. A suspended party or one that has left has signed nothing
    // today.
    std::vector<policy::SignedVersion> signed_by(std::string_view party) const;
};

class Lawbook {
public:
    explicit Lawbook(rulebook::Rulebook rulebook);
    ~Lawbook();
    Lawbook(const Lawbook&) = delete;
    Lawbook& operator=(const Lawbook&) = delete;

    // With the rulebook inside the program. Its faults are a broken build, told in a sentence.
    static Result<std::unique_ptr<Lawbook>> from_program();

    const rulebook::Rulebook& rulebook() const;

private:
    friend Result<std::shared_ptr<const Law>> law_for(audit::Reading& reading, Lawbook& lawbook);
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

// As of the reading's own day in London and its own transaction.
Result<std::shared_ptr<const Law>> law_for(audit::Reading& reading, Lawbook& lawbook);

}  // namespace accord::agreement
