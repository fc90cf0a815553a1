// The shelf of shares and their recipients. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "casework/sharing/checkpoints.h"
#include "casework/sharing/share.h"
#include "governance/audit/act.h"

namespace accord::sharing {

class Shares {
public:
    static Result<std::optional<Share>> find(audit::Reading& reading, const Reference& reference);
    // Also of one whose words were destroyed.
    static Result<std::optional<Instant>> sent_at(audit::Reading& reading,
                                                  const Reference& reference);
    static Result<Share> with_recipient(audit::Reading& reading, const Id<Recipient>& recipient);
    // What an agency sent, the latest first; and what it was sent, first what nobody there has said
    // that they have.
    static Result<std::vector<Share>> sent_by(audit::Reading& reading, const std::string& agency,
                                              std::int64_t rows_max);
    // What it sent from one moment until another, the first first: so many, after so many.
    struct Between {
        Instant from, until;
        std::int64_t rows_max = 0, after = 0;
    };
    static Result<std::vector<Share>> sent_between(audit::Reading& reading,
                                                   const std::string& agency,
                                                   const Between& between);
    static Result<std::vector<Share>> received_by(audit::Reading& reading,
                                                  const std::string& agency, std::int64_t rows_max,
                                                  std::int64_t after = 0);
    // What nobody there has said that they have, the first sent first; nothing is unsealed.
    static Result<std::vector<Arrived>> waiting_for(audit::Reading& reading,
                                                    const std::string& agency,
                                                    std::int64_t rows_max);
    // What was changed after they opened it and nobody there has read, the first due first.
    static Result<std::vector<Arrived>> changed_for(audit::Reading& reading,
                                                    const std::string& agency,
                                                    std::int64_t rows_max);
    static Result<std::int64_t> count_received_by(audit::Reading& reading,
                                                  const std::string& agency);

    // False: it is there already, and nothing was written.
    static Result<bool> add(audit::Act& act, const Share& share);
    // False: someone else saved first.
    static Result<bool> save(audit::Act& act, Share& share);
    static Result<void> add(audit::Act& act, const Id<Share>& share, const Recipient& recipient,
                            std::int64_t place);
    static Result<bool> save(audit::Act& act, Recipient& recipient);

    static Result<void> note(audit::Act& act, const Id<Share>& share,
                             const std::vector<CheckpointLine>& lines);
    static Result<std::vector<CheckpointLine>> checkpoints(audit::Reading& reading,
                                                           const Id<Share>& share);

    // The terms that a decision was made under, once for each digest.
    static Result<bool> has_terms(audit::Reading& reading, const std::string& digest);
    static Result<void> keep_terms(audit::Act& act, const std::string& digest,
                                   const std::string& terms);
    static Result<std::string> terms(audit::Reading& reading, const std::string& digest);
};

}  // namespace accord::sharing
