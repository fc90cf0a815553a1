// The shelf of packs. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "casework/sharing/pack.h"
#include "casework/sharing/share.h"
#include "governance/audit/act.h"

namespace accord::sharing {

class Packs {
public:
    static Result<void> add(audit::Act& act, const Id<Share>& share, const Pack& pack);
    // Oldest first. Broken when what is unsealed is not what its digest says.
    static Result<std::vector<Pack>> of(audit::Reading& reading, const Id<Share>& share,
                                        const Id<Recipient>& recipient);
    // How many this organisation can read of a share; 0: none. Nothing is unsealed.
    static Result<std::int64_t> newest_number(audit::Reading& reading, const Reference& share,
                                              const Id<parties::Party>& to);
};

}  // namespace accord::sharing
