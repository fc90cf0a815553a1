// Client: the system of a party, which may ask on its behalf. It has keys of its own, of which we
// know the public halves, and no secret is shared: it signs a statement that is good once and for
// minutes, and is given a token that is good for minutes (RFC 6749 section 4.4, RFC 7523).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/json.h"
#include "governance/parties/party.h"
#include "rulebook/lists.h"

namespace accord::identity {

// What a client may ask for. Closed, because each has routes behind it.
enum class Scope : std::uint8_t {
    Authzen,       // may this be told, under what? Of nobody in particular
    PolicyRead,    // the agreements that its party has signed
    RequestWrite,  // a request about a person, as far as the agreements decide it
};
std::string_view word(Scope scope);  // "mais/policy.read"
std::optional<Scope> scope_from(std::string_view word);
const std::vector<Scope>& scopes();
std::string words(const std::vector<Scope>& scopes);  // with a space between, as OAuth writes them
// Only those we know; Invalid names the first that we do not.
Result<std::vector<Scope>> scopes_from(std::string_view words);

struct Client {
    static constexpr std::string_view id_prefix = "cli";

    Id<Client> id;
    Id<parties::Party> party;
    std::string name;  // "Case system of Marshgate Council"
    Json keys;         // {"keys": […]}: public; "kid" its owner's, or the thumbprint (RFC 7638)
    std::vector<Scope> scopes;
    std::vector<Code<rulebook::Purpose>> purposes;  // empty: any
    std::string certificate;                        // thumbprint; empty: any or none
    std::int64_t per_minute = 0;                    // requests
    Instant made_at;
    std::optional<Instant> revoked_at;

    bool live() const { return not revoked_at; }
    bool may(Scope scope) const;
    bool may_ask_for(const Code<rulebook::Purpose>& purpose) const;
};

// One key or a set of them, checked one by one and written as a set. At most four, so that one may
// come before the last has gone.
Result<Json> key_set_from(std::string_view json);

// What a system signs to say that it is itself, read without believing it.
struct Assertion {
    std::string issuer;
    std::string subject;
    std::vector<std::string> audience;
    std::string id;   // "jti"
    Instant until;    // "exp"
    std::string key;  // "kid", or empty
};
Result<Assertion> assertion_in(std::string_view compact);

// Why a statement does not open the door: a code, for the trail.
enum class Refusal {
    None,
    NotReadable,
    UnknownClient,
    Revoked,
    PartyNotActive,
    WrongSignature,
    WrongClaims,  // issuer, subject or audience
    Lapsed,       // or made to last too long
    Replayed,
    OtherCertificate,
    ScopeNotGiven,
};
std::string_view word(Refusal refusal);      // "wrong-signature"
std::string_view sentence(Refusal refusal);  // for who looks after the system

// All that can be said of a statement without the clock of anyone but us and without the database.
Refusal judge(const Client& client, const Assertion& assertion, std::string_view compact,
              const std::vector<std::string>& ourselves, Instant now);

}  // namespace accord::identity
