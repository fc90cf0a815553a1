// The shelf of reviews. Private to the slice.
#pragma once

#include <vector>

#include "casework/reviews/review.h"
#include "governance/audit/act.h"

namespace accord::reviews {

class Reviews {
public:
    static Result<std::optional<Review>> find(audit::Reading& reading, const Id<Review>& id);
    static Result<std::optional<Review>> find(audit::Reading& reading, const Reference& reference);
    static Result<std::optional<Review>> with_key(audit::Reading& reading,
                                                  const Id<parties::Party>& asker,
                                                  const Digest& key);
    static Result<std::optional<Review>> of_denial(audit::Reading& reading,
                                                   const Id<parties::Party>& asker,
                                                   std::string_view denial);
    // To be decided by this organisation, the first due first; and ended since, the latest first.
    static Result<std::vector<Review>> open_of(audit::Reading& reading,
                                               const Id<parties::Party>& giver);
    static Result<std::vector<Review>> ended_of(audit::Reading& reading,
                                                const Id<parties::Party>& giver, Instant since);
    static Result<std::vector<Review>> overdue(audit::Reading& reading, Instant now);
    static Result<std::vector<Review>> ended_before(audit::Reading& reading, Instant when);

    static Result<Reference> free_reference(audit::Act& act);  // that none has
    static Result<void> add(audit::Act& act, const Review& review);
    // False when somebody was first. The reason is sealed.
    static Result<bool> save(audit::Act& act, Review& review);
    static Result<void> remove(audit::Act& act, const Id<Review>& id);
};

}  // namespace accord::reviews
