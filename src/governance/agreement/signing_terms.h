// What a text says of its own signing: its member "signing" (docs/formats/agreement.md).
#pragma once

#include <string>
#include <vector>

#include "base/digest.h"
#include "base/fields.h"
#include "base/json.h"

namespace accord::agreement {

struct SigningTerms {
    bool countersigned = false;           // by the owner, or it is not complete
    std::vector<std::string> editorial;   // clauses whose words changed and whose meaning did not
    bool editorial_carries_over = false;  // then signatures of the version before go on
};
SigningTerms signing_terms(const Json& document);

// What is signed: the digest of everything but who has signed and where it stands.
Digest digest_to_sign(const Json& document);

// Every fault of the member, when it is there.
void read_signing(Fields& document);

}  // namespace accord::agreement
