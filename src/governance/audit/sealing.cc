#include "governance/audit/sealing.h"

#include <map>

#include "governance/audit/joint_keys.h"
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

// One act seals many fields of one record: its key is looked up and unwrapped once.
struct UnwrappedKeys {
    std::map<std::string, crypto::SealKey, std::less<>> keys;
};

namespace {

std::map<std::string, crypto::SealKey, std::less<>>& keys_in(Reading& reading) {
    auto& held = reading.unwrapped();
    if (not held) held = std::make_shared<UnwrappedKeys>();
    return held->keys;
}

enum class Kept { Never, Destroyed, There };
struct FoundKey {
    Kept kept = Kept::Never;
    crypto::SealKey key;
};

Result<FoundKey> look_up(Reading& reading, const std::string& record) {
    auto& keys = keys_in(reading);
    if (const auto found = keys.find(record); found != keys.end())
        return FoundKey{Kept::There, found->second};
    const auto row = TRY(reading.maybe(find, {record}));
    if (not row) return FoundKey{};
    if (row->is_null("wrapped")) return FoundKey{Kept::Destroyed, {}};
    const auto key =
        TRY(crypto::unwrap(reading.node().keys.sealing, record, row->bytes("wrapped")));
    keys.emplace(record, key);
    return FoundKey{Kept::There, key};
}

}  // namespace

Result<std::optional<crypto::SealKey>> find_key(Reading& reading, const std::string& record) {
    const auto found = TRY(look_up(reading, record));
    return found.kept == Kept::There ? std::optional(found.key) : std::nullopt;
}

Result<crypto::SealKey> key_of_record(Act& act, const std::string& record) {
    const auto found = TRY(look_up(act, record));
    if (found.kept == Kept::There) return found.key;
    if (found.kept == Kept::Destroyed)
        return fail(not_found("This record was erased, and nothing can be added to it"));
    auto& node = act.node();
    const auto key = crypto::SealKey::mint(node.entropy);
    const auto wrapped = crypto::wrap(node.keys.sealing, record, key, node.entropy);
    TRY(act.run(insert, {record, wrapped, act.now()}));
    keys_in(act).emplace(record, key);
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
    TRY(destroy_key_of_many(act, std::string_view(record).substr(0, record.find('_'))));
    keys_in(act).erase(record);
    act.record(fact("record.erased", record));
    return {};
}

}  // namespace accord::audit
