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

}  // namespace accord::sharing
