// What every way of signing does: a hand is put (its statement made, signed, kept and recorded),
// and when no more hands are wanted, the party has signed. Private to the slice.
#pragma once

#include "governance/agreement/autographs.h"
#include "governance/agreement/commands_sign.h"

namespace accord::agreement {

struct Said {
    std::vector<std::string> ticks;
    std::vector<std::string> read;
    std::string paper = {};
    std::vector<std::string> under = {};
};
// Fills in the autograph's statement, digest, signature and key. Conflict when the account has put
// a hand already.
Result<void> put_hand(audit::Act& act, const Agreement& agreement, const Signing& signing,
                      Autograph& autograph, const Said& said);

// The signature, when the mandate is met and, where the text wants it, the owner countersigned.
Result<std::optional<Signature>> complete(audit::Act& act, const Agreement& agreement,
                                          const Signing& signing);

}  // namespace accord::agreement
