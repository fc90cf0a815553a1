#include "engine/ledger/tree.h"

#include <bit>

#include "base/expect.h"

namespace accord::ledger {
namespace {

// The largest power of two that is smaller than n: where RFC 6962 splits a tree of n > 1 leaves.
std::uint64_t split_at(std::uint64_t n) {
    return std::bit_floor(n - 1);
}

void path_to(Leaves leaves, std::uint64_t index, Proof& out) {
    if (leaves.size() <= 1) return;
    const auto middle = split_at(leaves.size());
    if (index < middle) {
        path_to(leaves.first(middle), index, out);
        out.push_back(root_of(leaves.subspan(middle)));
    } else {
        path_to(leaves.subspan(middle), index - middle, out);
        out.push_back(root_of(leaves.first(middle)));
    }
}

// RFC 6962 section 2.1.2, SUBPROOF(m, D[n], b).
void growth(Leaves leaves, std::uint64_t before, bool known, Proof& out) {
    if (before == leaves.size()) {
        if (not known) out.push_back(root_of(leaves));
        return;
    }
    const auto middle = split_at(leaves.size());
    if (before <= middle) {
        growth(leaves.first(middle), before, known, out);
        out.push_back(root_of(leaves.subspan(middle)));
    } else {
        growth(leaves.subspan(middle), before - middle, false, out);
        out.push_back(root_of(leaves.first(middle)));
    }
}

}  // namespace

Digest leaf_hash(std::string_view entry_bytes) {
    Bytes marked{0x00};
    const auto bytes = bytes_of(entry_bytes);
    marked.insert(marked.end(), bytes.begin(), bytes.end());
    return digest(ByteView(marked));
}

Digest node_hash(const Digest& left, const Digest& right) {
    std::array<Byte, 65> marked{};
    marked[0] = 0x01;
    std::copy(left.bytes.begin(), left.bytes.end(), marked.begin() + 1);
    std::copy(right.bytes.begin(), right.bytes.end(), marked.begin() + 33);
    return digest(ByteView(marked));
}

void Frontier::add(const Digest& leaf) {
    auto peak = leaf;
    for (auto left = size_; (left & 1) == 1; left >>= 1) {
        peak = node_hash(peaks_.back(), peak);
        peaks_.pop_back();
    }
    peaks_.push_back(peak);
    ++size_;
}

Digest Frontier::root() const {
    if (peaks_.empty()) return digest(ByteView());
    auto root = peaks_.back();
    for (auto i = peaks_.size() - 1; i > 0; --i) root = node_hash(peaks_[i - 1], root);
    return root;
}

Bytes Frontier::bytes() const {
    Bytes out;
    for (const auto& peak : peaks_) out.insert(out.end(), peak.bytes.begin(), peak.bytes.end());
    return out;
}

Result<Frontier> Frontier::from(std::uint64_t size, ByteView bytes) {
    const auto wanted = static_cast<std::size_t>(std::popcount(size));
    if (bytes.size() != wanted * 32) {
        return fail(invalid("These are not the peaks of a tree of " + std::to_string(size)));
    }
    Frontier out;
    out.size_ = size;
    for (std::size_t i = 0; i < wanted; ++i) {
        Digest peak;
        const auto part = bytes.subspan(i * 32, 32);
        std::copy(part.begin(), part.end(), peak.bytes.begin());
        out.peaks_.push_back(peak);
    }
    return out;
}

Digest root_of(Leaves leaves) {
    Frontier frontier;
    for (const auto& leaf : leaves) frontier.add(leaf);
    return frontier.root();
}

Proof inclusion_proof(Leaves leaves, std::uint64_t index) {
    expect(index < leaves.size());
    Proof out;
    path_to(leaves, index, out);
    return out;
}

Proof consistency_proof(Leaves leaves, std::uint64_t size_before) {
    expect(size_before <= leaves.size());
    Proof out;
    if (size_before > 0) growth(leaves, size_before, true, out);
    return out;
}

// RFC 9162 section 2.1.3.2.
bool included(const Digest& leaf, std::uint64_t index, std::uint64_t size, const Proof& proof,
              const Digest& root) {
    if (index >= size) return false;
    auto at = index;
    auto last = size - 1;
    auto hash = leaf;
    for (const auto& beside : proof) {
        if (last == 0) return false;
        if ((at & 1) == 1 or at == last) {
            hash = node_hash(beside, hash);
            while ((at & 1) == 0 and at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(hash, beside);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 and hash == root;
}

// RFC 9162 section 2.1.4.2.
bool consistent(std::uint64_t size_before, const Digest& root_before, std::uint64_t size,
                const Digest& root, const Proof& proof) {
    if (size_before > size) return false;
    if (size_before == size) return proof.empty() and root_before == root;
    if (size_before == 0) return proof.empty() and root_before == digest(ByteView());
    Leaves rest(proof);
    if (not std::has_single_bit(size_before)) {
        if (rest.empty()) return false;
    }
    auto at = size_before - 1;
    auto last = size - 1;
    while ((at & 1) == 1) {
        at >>= 1;
        last >>= 1;
    }
    Digest smaller = root_before;
    if (not std::has_single_bit(size_before)) {
        smaller = rest.front();
        rest = rest.subspan(1);
    }
    Digest larger = smaller;
    for (const auto& beside : rest) {
        if (last == 0) return false;
        if ((at & 1) == 1 or at == last) {
            smaller = node_hash(beside, smaller);
            larger = node_hash(beside, larger);
            while ((at & 1) == 0 and at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            larger = node_hash(larger, beside);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 and smaller == root_before and larger == root;
}

}  // namespace accord::ledger
