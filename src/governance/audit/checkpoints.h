// The shelf of checkpoints: what this node has signed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "governance/audit/verification.h"
#include "platform/store/transaction.h"

namespace accord::audit {

struct KeptCheckpoint {
    std::int64_t size = 0;
    std::string note;  // docs/formats/checkpoint.md
    Instant signed_at;
};

class Checkpoints {
public:
    static Result<void> add(store::Transaction& change, const KeptCheckpoint& checkpoint);
    static Result<std::vector<KeptCheckpoint>> all(store::Transaction& read);  // smallest first
    static Result<std::vector<FoundCheckpoint>> as_they_lie(store::Transaction& read);
    static Result<std::optional<KeptCheckpoint>> last(store::Transaction& read);
};

}  // namespace accord::audit
