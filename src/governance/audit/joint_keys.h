// What is made of many records together, and can be made again: the key that it is sealed under
// goes with the key of any of these records (sealing.h), whoever destroys that.
#pragma once

#include <optional>
#include <string_view>

#include "governance/audit/act.h"
#include "platform/crypto/seal.h"

namespace accord::audit {

// Of records of one kind, by the start of their ids: "per". Made when there is none.
Result<crypto::SealKey> key_of_many(Act& act, std::string_view kind);
// None: never made, or one of the records was erased since.
Result<std::optional<crypto::SealKey>> find_key_of_many(Reading& reading, std::string_view kind);
// When a record was erased. Whoever makes a key at this moment is waited for, or waits.
Result<void> destroy_key_of_many(Act& act, std::string_view kind);

}  // namespace accord::audit
