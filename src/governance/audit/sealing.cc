#include "governance/audit/sealing.h"

#include "platform/packing/packing.h"

namespace accord::audit {
namespace {

using store::Query;

constexpr Query find{"record_keys.find", "select wrapped from record_keys where record = $1"};
constexpr Query insert{"record_keys.make",
                       "insert into record_keys (record, wrapped, made_at) values ($1, $2, $3)"};
constexpr Query destroy{"record_keys.destroy",
                        "update record_keys set wrapped = null, destroyed_at = $2"
                        " where record = $1 and wrapped is not null"};

}  // namespace

Result<std::optional<crypto::SealKey>> find_key(Reading& reading, const std::string& record) {
    const auto row = TRY(reading.maybe(find, {record}));
    if (not row or row->is_null("wrapped")) return std::optional<crypto::SealKey>();
    const auto key =
        TRY(crypto::unwrap(reading.node().keys.sealing, record, row->bytes("wrapped")));
    return std::optional<crypto::SealKey>(key);
}

Result<crypto::SealKey> key_of_record(Act& act, const std::string& record) {
    const auto row = TRY(act.maybe(find, {record}));
    if (row and row->is_null("wrapped")) {
        return fail(not_found("This record was erased, and nothing can be added to it"));
    }
    auto& node = act.node();
    if (row) return crypto::unwrap(node.keys.sealing, record, row->bytes("wrapped"));
    const auto key = crypto::SealKey::mint(node.entropy);
    const auto wrapped = crypto::wrap(node.keys.sealing, record, key, node.entropy);
    TRY(act.run(insert, {record, wrapped, act.now()}));
    return key;
}

Bytes seal_words(const crypto::SealKey& key, const crypto::Place& place, std::string_view words,
                 Entropy& entropy) {
    return crypto::seal(key, place, ByteView(packing::packed(words)), entropy);
}

Result<std::string> unseal_words(const crypto::SealKey& key, const crypto::Place& place,
                                 ByteView sealed) {
    const auto kept = TRY(crypto::unseal(key, place, sealed));
    if (packing::is_packed(kept)) return packing::unpacked(kept);
    return std::string(kept.begin(), kept.end());
}

Result<void> destroy_key(Act& act, const std::string& record) {
    TRY(act.run(destroy, {record, act.now()}));
    act.record(fact("record.erased", record));
    return {};
}

}  // namespace accord::audit
