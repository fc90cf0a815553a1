// The shelf of autographs, and of the keys they were signed under. Private to the slice.
#pragma once

#include <vector>

#include "governance/agreement/autograph.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Autographs {
public:
    // Those that stand, in the order of signing.
    static Result<std::vector<Autograph>> of_agreement(audit::Reading& reading, Id<Agreement> id);
    static Result<std::vector<Autograph>> of_party(audit::Reading& reading, Id<Agreement> id,
                                                   Id<parties::Party> party);
    static Result<std::optional<Autograph>> by_statement(audit::Reading& reading,
                                                         const Digest& statement);
    static Result<Autograph> find(audit::Reading& reading, Id<Autograph> id);
    // False when this account has signed this version for this party already.
    static Result<bool> add(audit::Act& act, const Autograph& autograph);
    // All of the party's under the version, for good: a refused variation, a new beginning.
    static Result<std::int64_t> make_void(audit::Act& act, Id<Agreement> id,
                                          Id<parties::Party> party);

    struct PublicKey {
        std::string thumbprint;
        std::string jwk;
    };
    static Result<void> keep_key(audit::Act& act, const PublicKey& key);
    static Result<std::vector<PublicKey>> keys(audit::Reading& reading);
};

}  // namespace accord::agreement
