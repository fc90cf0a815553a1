// Reading: a moment and a transaction that can look. The base of Look and Act: a shelf's reads take
// a Reading&, so both may use them; its writes take an Act&, so nothing is written without a trail.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/instant.h"
#include "governance/audit/actor.h"
#include "platform/node/node.h"
#include "platform/store/transaction.h"

namespace accord::audit {

// The keys of records that were unwrapped in one transaction (sealing.h).
struct UnwrappedKeys;

class Reading {
public:
    // For what is about nobody: the list of agreements, the rulebook, a person's own home page.
    static Result<Reading> begin(Node& node, const Actor& actor);

    Instant now() const { return now_; }
    const Actor& actor() const { return actor_; }
    Node& node() const { return *node_; }

    Result<store::Row> one(const store::Query& query, const store::Values& values = {});
    Result<std::optional<store::Row>> maybe(const store::Query& query,
                                            const store::Values& values = {});
    Result<std::vector<store::Row>> many(const store::Query& query,
                                         const store::Values& values = {});

    // None: nothing was unwrapped yet.
    std::shared_ptr<UnwrappedKeys>& unwrapped() { return unwrapped_; }

    Reading(Reading&&) noexcept = default;
    Reading& operator=(Reading&&) noexcept = default;
    ~Reading() = default;

protected:
    Reading(Node& node, Actor actor, Instant now, store::Transaction transaction);
    store::Transaction& transaction() { return transaction_; }

private:
    Node* node_;
    Actor actor_;
    Instant now_;
    store::Transaction transaction_;
    std::shared_ptr<UnwrappedKeys> unwrapped_;
};

}  // namespace accord::audit
