// Sealing what is personal: every record that holds something about a person has a key of its own,
// kept wrapped under the node's. Destroy the key, and every sealed field of the record is erased,
// in this database and in every copy of it that has no key.
//
//     auto key = TRY(key_of_record(act, text(draft.id)));
//     store::Value sealed = crypto::seal(key, {"drafts", text(draft.id), "worry"}, words, entropy);
#pragma once

#include <optional>
#include <string>

#include "governance/audit/act.h"
#include "platform/crypto/seal.h"

namespace accord::audit {

// Makes the key when the record has none yet. NotFound when it was destroyed.
Result<crypto::SealKey> key_of_record(Act& act, const std::string& record);
// None: never made, or destroyed.
Result<std::optional<crypto::SealKey>> find_key(Reading& reading, const std::string& record);
// Words, packed and then sealed; and again. What was sealed before words were packed is read as it
// is: no text begins with the byte that a packing begins with.
Bytes seal_words(const crypto::SealKey& key, const crypto::Place& place, std::string_view words,
                 Entropy& entropy);
Result<std::string> unseal_words(const crypto::SealKey& key, const crypto::Place& place,
                                 ByteView sealed);
// For good. Records the fact record.erased.
Result<void> destroy_key(Act& act, const std::string& record);

}  // namespace accord::audit
