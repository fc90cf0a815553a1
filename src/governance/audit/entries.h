// The shelf of entries, and the pen that writes them. Private to the slice: others record facts in
// an Act, and read the trail through commands.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/ledger/entry.h"
#include "engine/ledger/tree.h"
#include "governance/audit/actor.h"
#include "governance/audit/fact.h"
#include "governance/audit/reading.h"
#include "governance/audit/verification.h"
#include "platform/store/transaction.h"

namespace accord::audit {

// The state of the pen: how many entries, the digest of the last, the right edge of the tree.
struct Pen {
    std::uint64_t size = 0;
    Digest tip;
    ledger::Frontier frontier;
};

struct KeptEntry {
    std::int64_t sequence = 0;
    std::string bytes;
    Digest digest;
};

class Entries {
public:
    // Takes the pen, writes one entry, and gives its number. The last thing before a commit.
    static Result<std::int64_t> add(store::Transaction& change, Instant at, const Actor& actor,
                                    std::string_view verb, const std::vector<Fact>& facts);

    static Result<bool> begun(Reading& reading);  // is there any entry yet?
    static Result<Pen> pen(store::Transaction& read);
    // In order, from `first` on, so many at the most.
    static Result<std::vector<KeptEntry>> from(store::Transaction& read, std::int64_t first,
                                               std::int64_t rows_max);
    // Newest first, before `before`; an empty text asks for nothing.
    static Result<std::vector<KeptEntry>> newest(store::Transaction& read, std::int64_t before,
                                                 const std::string& about, std::int64_t rows_max,
                                                 const std::string& fact = {},
                                                 const std::string& agency = {});
    // As they lie, for the verifier: from the sequence `first` on, however odd the rows.
    static Result<std::vector<FoundEntry>> as_they_lie(store::Transaction& read, std::int64_t first,
                                                       std::int64_t rows_max);
    // What entries are found by, in an order of the database's own, after `last`; from the first on
    // after one of an empty text.
    static Result<std::vector<FoundMention>> mentions_after(store::Transaction& read,
                                                            const FoundMention& last,
                                                            std::int64_t rows_max);
    static Result<bool> mentioned(store::Transaction& read, const FoundMention& mention);
    static Result<FoundPen> pen_as_it_lies(store::Transaction& read);
    static Result<std::optional<KeptEntry>> find(store::Transaction& read, std::int64_t sequence);
};

}  // namespace accord::audit
