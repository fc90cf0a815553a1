#include "governance/audit/joint_keys.h"

namespace accord::audit {
namespace {

using store::Query;

constexpr Query find{"kept_together.find", "select wrapped from kept_together where kind = $1"};
constexpr Query make{"kept_together.make",
                     "insert into kept_together (kind, wrapped) values ($1, $2)"
                     " on conflict (kind) do update set wrapped ="
                     " coalesce(kept_together.wrapped, excluded.wrapped)"};
constexpr Query destroy{"kept_together.destroy",
                        "update kept_together set wrapped = null where kind = $1"};

std::string name_of(std::string_view kind) {
    return "all of " + std::string(kind);
}

}  // namespace

Result<std::optional<crypto::SealKey>> find_key_of_many(Reading& reading, std::string_view kind) {
    const auto row = TRY(reading.maybe(find, {std::string(kind)}));
    if (not row or row->is_null("wrapped")) return std::optional<crypto::SealKey>();
    const auto name = name_of(kind);
    const auto key = TRY(crypto::unwrap(reading.node().keys.sealing, name, row->bytes("wrapped")));
    return std::optional(key);
}

Result<crypto::SealKey> key_of_many(Act& act, std::string_view kind) {
    auto& node = act.node();
    const auto name = name_of(kind);
    const auto minted = crypto::SealKey::mint(node.entropy);
    const auto wrapped = crypto::wrap(node.keys.sealing, name, minted, node.entropy);
    TRY(act.run(make, {std::string(kind), wrapped}));
    return *TRY(find_key_of_many(act, kind));
}

Result<void> destroy_key_of_many(Act& act, std::string_view kind) {
    TRY(act.run(destroy, {std::string(kind)}));
    return {};
}

}  // namespace accord::audit
