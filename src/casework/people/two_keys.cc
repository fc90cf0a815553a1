#include "casework/people/two_keys.h"

namespace accord::people {

Result<Bytes> seal_for_two(audit::Act& act, const OfTwo& of, const std::string& words) {
    const auto inner = TRY(audit::key_of_record(act, text(of.inner)));
    const auto outer = TRY(audit::key_of_record(act, text(of.outer)));
    auto& entropy = act.node().entropy;
    return crypto::seal(outer, of.place(), audit::seal_words(inner, of.place(), words, entropy),
                        entropy);
}

Result<Json> unseal_of_two(audit::Reading& reading, const OfTwo& of, ByteView sealed) {
    const auto inner = TRY(audit::find_key(reading, text(of.inner)));
    const auto outer = TRY(audit::find_key(reading, text(of.outer)));
    if (not inner or not outer) return fail(not_found("One of the two people was erased"));
    const auto within = TRY(crypto::unseal(*outer, of.place(), sealed));
    const auto words = TRY(audit::unseal_words(*inner, of.place(), within));
    return parse_json(words);
}

}  // namespace accord::people
