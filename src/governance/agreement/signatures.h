// The shelf of signatures. Private to the slice.
#pragma once

#include <vector>

#include "governance/agreement/signature.h"
#include "governance/audit/act.h"

namespace accord::agreement {

class Signatures {
public:
    static Result<std::vector<Signature>> of_agreement(audit::Reading& reading, Id<Agreement> id);
    static Result<std::vector<Signature>> of_party(audit::Reading& reading,
                                                   Id<parties::Party> party);
    struct Hand {  // who has signed which version of what, of parties that are active
        std::string party;
        std::string uri;
        std::string version;
        std::string deviation;  // its id, when it was signed with one
    };
    static Result<std::vector<Hand>> hands(audit::Reading& reading);
    // False when the party has signed this version already.
    static Result<bool> add(audit::Act& act, const Signature& signature);
    // It counts no longer, and is kept: the party may sign again.
    static Result<void> set_aside(audit::Act& act, Id<Agreement> agreement,
                                  Id<parties::Party> party);
};

}  // namespace accord::agreement
