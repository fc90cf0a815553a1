#include "governance/audit/reading.h"

namespace accord::audit {

Result<Reading> Reading::begin(Node& node, const Actor& actor) {
    const auto now = node.clock.now();
    return Reading(node, actor, now, TRY(node.database.begin(store::Mode::Read)));
}

Reading::Reading(Node& node, Actor actor, Instant now, store::Transaction transaction)
    : node_(&node), actor_(std::move(actor)), now_(now), transaction_(std::move(transaction)) {}

Result<store::Row> Reading::one(const store::Query& query, const store::Values& values) {
    return transaction_.one(query, values);
}

Result<std::optional<store::Row>> Reading::maybe(const store::Query& query,
                                                 const store::Values& values) {
    return transaction_.maybe(query, values);
}

Result<std::vector<store::Row>> Reading::many(const store::Query& query,
                                              const store::Values& values) {
    return transaction_.many(query, values);
}

}  // namespace accord::audit
