// Sealing: AES-256-GCM by OpenSSL, bound to the place where the sealed text lies, so that it cannot
// be moved to another row or field and opened there (docs/adr/0017).
#pragma once

#include <array>
#include <concepts>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "base/world.h"

namespace accord::crypto {

struct SealKey {
    std::array<Byte, 32> bytes{};
    static SealKey mint(Entropy& entropy);
    bool operator==(const SealKey&) const = default;
};

// Where the sealed text lies: "drafts", "drf_01J8…", "worry".
// It holds no copy: what it names outlives it. A record's name that is made on the spot is kept by
// somebody first, or what is sealed would be bound to whatever lies there afterwards.
struct Place {
    constexpr Place(std::string_view table_, std::string_view record_, std::string_view field_)
        : table(table_), record(record_), field(field_) {}
    template <class Gone>
        requires std::same_as<Gone, std::string>
    Place(std::string_view, Gone&&, std::string_view) = delete;

    std::string_view table;
    std::string_view record;
    std::string_view field;
};

// One byte of version, twelve of nonce, the text, sixteen of proof.
Bytes seal(const SealKey& key, const Place& place, ByteView content, Entropy& entropy);
// Broken: changed, moved, or sealed under another key; it does not say which.
Result<Bytes> unseal(const SealKey& key, const Place& place, ByteView sealed);

Bytes seal(const SealKey& key, const Place& place, std::string_view content, Entropy& entropy);
Result<std::string> unseal_text(const SealKey& key, const Place& place, ByteView sealed);

// A record's key, wrapped under the node's. Destroy the wrapped key, and the record is erased.
Bytes wrap(const SealKey& node, std::string_view record, const SealKey& key, Entropy& entropy);
Result<SealKey> unwrap(const SealKey& node, std::string_view record, ByteView wrapped);

}  // namespace accord::crypto
