// The hash tree of RFC 6962 section 2.1, over the bytes of all entries in order: proofs that an
// entry is in, and that a larger tree only added to a smaller one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"

namespace accord::ledger {

Digest leaf_hash(std::string_view entry_bytes);             // SHA-256(0x00 || entry)
Digest node_hash(const Digest& left, const Digest& right);  // SHA-256(0x01 || left || right)

// The right edge of a growing tree: the root of each perfect subtree, largest first. Enough to add
// leaves for ever and to say the root at any time; at most 63 digests.
class Frontier {
public:
    Frontier() = default;
    void add(const Digest& leaf);
    std::uint64_t size() const { return size_; }
    Digest root() const;  // of an empty tree: SHA-256 of nothing

    Bytes bytes() const;  // the digests one after another
    // Invalid unless the bytes are as many as a tree of this size wants.
    static Result<Frontier> from(std::uint64_t size, ByteView bytes);
    bool operator==(const Frontier&) const = default;

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> peaks_;
};

using Leaves = std::span<const Digest>;
using Proof = std::vector<Digest>;

Digest root_of(Leaves leaves);
Proof inclusion_proof(Leaves leaves, std::uint64_t index);          // index < leaves.size()
Proof consistency_proof(Leaves leaves, std::uint64_t size_before);  // size_before <= leaves.size()

// Is the leaf at `index` of the tree with this size and root?
bool included(const Digest& leaf, std::uint64_t index, std::uint64_t size, const Proof& proof,
              const Digest& root);
// Is the larger tree the smaller one with leaves added at the end?
bool consistent(std::uint64_t size_before, const Digest& root_before, std::uint64_t size,
                const Digest& root, const Proof& proof);

}  // namespace accord::ledger
