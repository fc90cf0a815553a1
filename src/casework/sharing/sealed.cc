#include "casework/sharing/sealed.h"

namespace accord::sharing {

Result<Bytes> seal(audit::Act& act, const Where& where, std::string_view words) {
    const auto key = TRY(audit::key_of_record(act, where.record));
    return audit::seal_words(key, {where.table, where.row, where.field}, words, act.node().entropy);
}

Result<std::string> unseal(audit::Reading& reading, const Where& where, ByteView sealed) {
    const auto key = TRY(audit::find_key(reading, where.record));
    if (not key) return fail(not_found("What this said has been erased, as it had to be"));
    return audit::unseal_words(*key, {where.table, where.row, where.field}, sealed);
}

packing::Packed evidence_in(const store::Row& row) {
    if (auto packed = row.maybe_bytes("evidence_packed"))
        return packing::Packed::kept(std::move(*packed));
    return packing::Packed::of(row.text("evidence"));
}

store::Value evidence_kept(const packing::Packed& evidence) {
    if (evidence.empty()) return nullptr;
    return evidence.bytes();
}

}  // namespace accord::sharing
