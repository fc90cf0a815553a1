// The shelf of disagreements and their stages. Private to the slice.
#pragma once

#include <vector>

#include "casework/requests/disagreement.h"
#include "governance/audit/act.h"

namespace accord::requests {

class Disagreements {
public:
    static Result<std::optional<Disagreement>> find(audit::Reading& reading,
                                                    const Reference& reference);
    static Result<std::optional<Disagreement>> with_id(audit::Reading& reading,
                                                       const Id<Disagreement>& id);
    static Result<std::vector<Disagreement>> of(audit::Reading& reading,
                                                const Id<Request>& request);
    static Result<Reference> free_reference(audit::Act& act);  // that none has
    static Result<void> add(audit::Act& act, const Disagreement& disagreement);
    static Result<bool> save(audit::Act& act, Disagreement& disagreement);
    static Result<void> add(audit::Act& act, const Disagreement& disagreement, const Stage& stage);
    static Result<void> add(audit::Act& act, const Disagreement& disagreement,
                            const Settling& settling);
    // False: somebody said so already.
    static Result<bool> agree(audit::Act& act, const Disagreement& disagreement,
                              const Settling& settling);
    // Open, where this organisation is one of the two; the first begun first.
    static Result<std::vector<Disagreement>> open_of(audit::Reading& reading,
                                                     const Id<parties::Party>& party,
                                                     std::int64_t rows_max);
};

}  // namespace accord::requests
