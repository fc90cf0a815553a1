// A large file, sealed in parts of four megabytes, so that several hands open it at once and none
// of it lies in the clear. Each part is sealed as everything is (seal.h), and bound to its number,
// to how many there are, and to what the file is of: none can be left out, moved or taken from
// another (docs/formats/sealed-file.md).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/crypto/seal.h"
#include "platform/host/hands.h"
#include "platform/host/room.h"

namespace accord::crypto {

// The pieces one after another. Whole or not at all, its owner's alone.
Result<void> write_sealed(const std::string& path, const SealKey& key, const std::string& of,
                          const std::vector<ByteView>& pieces, Entropy& entropy);

// NotFound: there is none. Broken: cut short, changed, or of another key or another thing.
Result<host::Room> open_sealed(const std::string& path, const SealKey& key, const std::string& of,
                               const host::Hands& hands);

}  // namespace accord::crypto
