// The node's own keys: one that signs (checkpoints, evidence), one that everything is sealed under,
// and one that signs statements for other people's tools (ES256: docs/adr/0042).
//
// They lie in one file of the data folder, readable by its owner alone, made at the first start.
// Keep a copy apart from the backups of the database: either without the other is of no use to a
// thief.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "base/world.h"
#include "platform/crypto/jose.h"
#include "platform/crypto/seal.h"
#include "platform/crypto/sign.h"

namespace accord::crypto {

struct Keys {
    SigningKey signing;
    SealKey sealing;
    // Only where the file has a line for it: "statements", and the key as base64 of PKCS #8.
    std::optional<jose::Key> statements = {};
};

// Of the file's own line, else drawn from the sealing key, so that a file of before has one too.
jose::Key statement_key(const Keys& keys);

Keys mint_keys(Entropy& entropy);

// Reads "node.keys" in the folder. Refuses a file that others may read.
Result<Keys> read_keys(const std::string& folder);
// The same; makes it when there is none.
Result<Keys> keys_in(const std::string& folder, Entropy& entropy);

}  // namespace accord::crypto
