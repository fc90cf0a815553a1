// Which pairs are worth comparing. A record has keys: its birth date with the sound of its family
// name, its postcode with its given name, and so on. Records that share a key become candidates.
// Few records: every pair is compared, and the search is complete. Many: what was left out because
// too many shared a key is counted and told, never dropped silently.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/matching/records.h"

namespace accord::matching {

// Runs `work` for every number below `count`, on as many threads as there are hands. The order is
// nobody's to rely on: what is worked out for a number depends on the number alone.
using Hands = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;
Hands one_hand();

class Candidates {
public:
    Candidates(const Records& records, const Hands& hands);

    // The partners of a record, in ascending order, each pair once: of two files the records of the
    // second; of one file the records after it.
    void partners(RecordIndex one, std::vector<RecordIndex>& out) const;

    bool complete() const { return complete_; }
    double left_out() const { return left_out_; }  // pairs of oversize blocks, at most

private:
    struct Entry {
        std::uint64_t hash;
        RecordIndex record;
        std::uint32_t cap;
        auto operator<=>(const Entry&) const = default;
    };
    void gather(RecordIndex record, std::vector<Entry>& out) const;
    void index(std::vector<Entry>& entries);

    const Records& records_;
    bool complete_ = false;
    double left_out_ = 0;
    std::vector<RecordIndex> held_;          // by block, ascending
    std::vector<std::uint64_t> block_from_;  // of each block, in held_
    std::vector<std::uint32_t> blocks_;      // by record
    std::vector<std::uint64_t> blocks_from_;
};

}  // namespace accord::matching
