// Law: what holds on one day: the rulebook, every version of an agreement that decides boiled down
// to terms, and who has signed which of them. Sharing asks for it in every act and puts its
// questions to the engine.
//
// Lawbook keeps the last one made, so that it is not made again for every request: it is made anew
// when the day, an agreement, a signature or a party has changed. The server owns the one Lawbook.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "engine/policy/compare.h"
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
        std::string uri;
        std::int64_t number = 0;  // of the version: a later one is a higher one
        policy::SignedVersion version;
        auto operator<=>(const Hand&) const = default;
    };
    std::vector<Hand> hands;  // sorted; of versions that decide today

    // Everything it has signed that decides today. A suspended party, one that has left the
    // partnership, and one whose notice to leave the agreement has run out has signed nothing.
    std::vector<policy::SignedVersion> signed_by(std::string_view party) const;

    // For policy::Side::has_signed, as between these two. Of each agreement, the newest version
    // that both have signed: until both have signed a new one they go on under the old. What the
    // giver's own newest version forbids binds the giver, whoever receives.
    struct Between {
        std::vector<policy::SignedVersion> giver;
        std::vector<policy::SignedVersion> receiver;
    };
    Between signed_between(std::string_view giver, std::string_view receiver) const;
};

class Lawbook {
public:
    explicit Lawbook(rulebook::Rulebook rulebook);
    ~Lawbook();
    Lawbook(const Lawbook&) = delete;
    Lawbook& operator=(const Lawbook&) = delete;

    // With the rulebook that the node is set to work by, which it takes up if it has not yet
    // (governance/editions). What serves begins with this.
    static Result<std::unique_ptr<Lawbook>> in_use(Node& node);
    // With the rulebook inside the program, for tools and tests. Its faults are a broken build,
    // told in a sentence.
    static Result<std::unique_ptr<Lawbook>> from_program();

    const rulebook::Rulebook& rulebook() const;

    // What the law that begins on a day changes in a text. It takes seconds, and is worked out once
    // for each edition, text and day: the last few are kept.
    policy::Comparison changes_on(const rulebook::Rulebook& rulebook, const policy::Terms& terms,
                                  const policy::SignedVersion& hand, Date on);

private:
    friend Result<std::shared_ptr<const Law>> law_for(audit::Reading& reading, Lawbook& lawbook);
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

// As of the reading's own day in London and its own transaction.
Result<std::shared_ptr<const Law>> law_for(audit::Reading& reading, Lawbook& lawbook);

}  // namespace accord::agreement
