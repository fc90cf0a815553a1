// Statement: what one person signs, as one canonical JSON (RFC 8785; docs/formats/signature.md):
// the text by its digest, the party as it was shown, who signs, by what authority, with which
// variation, when, and the words of every tick. The detached JWS over exactly these bytes stands
// alone: any JOSE tool checks it with the public key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/agreement/autograph.h"
#include "governance/agreement/deviation.h"
#include "governance/agreement/mandate.h"
#include "platform/crypto/jose.h"

namespace accord::agreement {

inline constexpr std::string_view statement_format = "accord-signature/1";

struct Stating {
    const Agreement& agreement;
    const parties::Party& party;
    const std::vector<parties::Party>& also_for;
    const Mandate& mandate;
    const Deviation* deviation = nullptr;  // none
    const Autograph& autograph;            // who, when, how; its statement is still empty
    std::vector<std::string> ticks;        // the words ticked
    std::vector<std::string> read;         // clauses read again, by number
    std::string paper = {};                // digest of the scan
    std::vector<std::string> under = {};   // digests of the statements that this countersigns
    std::string key;                       // thumbprint
};
Json statement_of(const Stating& stating);

// The part of it that a page shows before the moment: party, mandate and variation. A form carries
// its digest, so that nothing changes between reading and signing.
Json shown_before(const parties::Party& party, const std::vector<parties::Party>& also_for,
                  const Mandate& mandate, const Deviation* deviation);

// Signed: header..signature, with the key's thumbprint as "kid".
std::string sign_statement(const crypto::jose::Key& key, std::string_view statement);

struct ReadStatement {
    Json json;
    std::string kid;  // of the signature's header
};
// The statement that this signature is over, by one of these keys (JWKs). The error says what is
// wrong in a sentence for people.
Result<ReadStatement> check_statement(const std::vector<Json>& keys, std::string_view statement,
                                      std::string_view jws);

}  // namespace accord::agreement
