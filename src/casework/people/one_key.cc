#include "casework/people/one_key.h"

namespace accord::people {

Result<Bytes> seal_for_one(audit::Act& act, const OfOne& of, const std::string& words) {
    const auto key = TRY(audit::key_of_record(act, text(of.person)));
    return audit::seal_words(key, of.place(), words, act.node().entropy);
}

Result<Json> unseal_of_one(audit::Reading& reading, const OfOne& of, ByteView sealed) {
    const auto key = TRY(audit::find_key(reading, text(of.person)));
    if (not key) return fail(not_found("This record was erased"));
    const auto words = TRY(audit::unseal_words(*key, of.place(), sealed));
    return parse_json(words);
}

}  // namespace accord::people
