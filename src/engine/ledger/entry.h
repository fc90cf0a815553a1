// Entry: what one act left in the trail, and the bytes that are hashed and kept for good.
// docs/formats/audit-entry.md is the contract; its worked example is a test.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/result.h"

namespace accord::ledger {

struct EntryFact {
    std::string code;
    std::string about;
    Json particulars = Json::object();

    bool operator==(const EntryFact&) const = default;
};

struct Entry {
    std::int64_t sequence = 1;  // from 1, without a gap
    Instant at;
    std::string actor;
    std::string agency;
    std::string role;
    std::string verb;
    std::vector<EntryFact> facts;
    Digest previous;  // of the bytes of the entry before; all zero for the first

    bool operator==(const Entry&) const = default;
};

// RFC 8785 canonical JSON: the same entry gives the same bytes, everywhere and always.
std::string bytes(const Entry& entry);
// Refuses anything that `bytes` could not have written, a single blank more included.
Result<Entry> entry_from(std::string_view bytes);

}  // namespace accord::ledger
