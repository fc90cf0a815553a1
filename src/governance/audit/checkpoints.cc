#include "governance/audit/checkpoints.h"

namespace accord::audit {
namespace {

using store::Query;

// Two who sign the same size at the same moment sign the same root.
constexpr Query insert{"checkpoints.add",
                       "insert into audit_checkpoints (size, note, signed_at)"
                       " values ($1, $2, $3) on conflict do nothing"};
constexpr Query in_order{"checkpoints.all",
                         "select size, note, signed_at from audit_checkpoints order by size"};
constexpr Query largest{"checkpoints.last",
                        "select size, note, signed_at from audit_checkpoints"
                        " order by size desc limit 1"};

KeptCheckpoint checkpoint_of(const store::Row& row) {
    return {row.integer("size"), row.text("note"), row.instant("signed_at")};
}

}  // namespace

Result<void> Checkpoints::add(store::Transaction& change, const KeptCheckpoint& checkpoint) {
    TRY(change.run(insert, {checkpoint.size, checkpoint.note, checkpoint.signed_at}));
    return {};
}

Result<std::vector<KeptCheckpoint>> Checkpoints::all(store::Transaction& read) {
    const auto rows = TRY(read.many(in_order));
    std::vector<KeptCheckpoint> out;
    for (const auto& row : rows) out.push_back(checkpoint_of(row));
    return out;
}

Result<std::vector<FoundCheckpoint>> Checkpoints::as_they_lie(store::Transaction& read) {
    const auto rows = TRY(read.many(in_order));
    std::vector<FoundCheckpoint> out;
    for (const auto& row : rows) {
        const auto* size = std::get_if<std::int64_t>(&row.at("size").kind());
        const auto* note = std::get_if<std::string>(&row.at("note").kind());
        out.push_back({size ? std::optional(*size) : std::nullopt,
                       note ? std::optional(*note) : std::nullopt});
    }
    return out;
}

Result<std::optional<KeptCheckpoint>> Checkpoints::last(store::Transaction& read) {
    const auto row = TRY(read.maybe(largest));
    if (not row) return std::optional<KeptCheckpoint>();
    return std::optional<KeptCheckpoint>(checkpoint_of(*row));
}

}  // namespace accord::audit
