// The verbs of identity, and the few questions others may ask. Every authentication, right or
// wrong, is an act with its own fact.
//
// Whoever is not known to us meets the same pages, the same sentences and the same work as whoever
// is: the answer to a wrong code does not say whether there was anybody to be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "governance/audit/act.h"
#include "governance/identity/account.h"
#include "governance/identity/arrival.h"
#include "governance/identity/client.h"
#include "governance/identity/kept_form.h"
#include "governance/identity/second_factor.h"
#include "governance/identity/session.h"
#include "governance/parties/appointment.h"

namespace accord::identity {

// ---------------------------------------------------------------- making accounts

// For the making of a world: an account without any way in but `sign_in_as`.
struct OpenAccount {
    std::string email;
    std::string name;
};
Result<Account> open_account(audit::Act& act, const OpenAccount& wish);

struct Invite {
    std::string email;
    std::string name;
    Id<parties::Party> party;
    Code<rulebook::Role> role;
    std::string post;
};
struct Invited {
    std::string code;  // to be printed and handed over; we keep only its digest
    Instant until;
};
Result<Invited> invite(Node& node, const audit::Actor& actor, const Invite& wish);

// A printed code was typed: the arrival of someone who may now set up their app. Invalid for a code
// that is wrong, used or too old, in the same words.
Result<Arrival> arrive_invited(Node& node, std::string_view typed);

// ---------------------------------------------------------------- signing in

struct SignedIn {
    std::string token;  // for the cookie
    Id<Account> account;
};
struct Refused {
    std::optional<Instant> locked_until;  // five wrong codes in a row
};
using SignIn = std::variant<SignedIn, Refused>;

// Shows a code from an app, or a printed recovery code, for whom the arrival claims to be.
Result<SignIn> sign_in(Node& node, const Arrival& arrival, std::string_view typed,
                       std::string_view browser);
// The first time: the code shows that the app is set up. Makes the account and its first post, or
// gives an account that had lost its ways in new ones.
Result<SignIn> enrol(Node& node, const Arrival& arrival, std::string_view typed,
                     std::string_view browser);
// One press, as somebody made up. Forbidden unless everything here is made up.
Result<SignedIn> sign_in_as(Node& node, std::string_view account, std::string_view browser);

// Proves it again, for a grave act. A new token takes the old one's place.
Result<SignIn> prove_again(Node& node, const audit::Actor& actor, Id<Session> session,
                           std::string_view typed);
Result<SignedIn> prove_again_made_up(Node& node, const audit::Actor& actor, Id<Session> session);

Result<void> sign_out(Node& node, const audit::Actor& actor, Id<Session> session);
// One's own, from the account page. NotFound for anybody else's.
Result<void> end_session(Node& node, const audit::Actor& actor, Id<Session> session);
Result<void> close_account(Node& node, const audit::Actor& actor, Id<Account> account);
Result<void> written_down(Node& node, const audit::Actor& actor);

// ---------------------------------------------------------------- forms that came too late

Result<void> keep_form(Node& node, const KeptForm& form);
Result<std::optional<KeptForm>> kept_form(audit::Reading& reading, Id<Account> account);
Result<void> drop_kept_form(Node& node, const audit::Actor& actor, Id<Account> account);

// ---------------------------------------------------------------- asked by pages and by others

struct OwnAccount {
    Account account;
    std::vector<Session> sessions;  // the newest first
    bool has_app = false;
    std::int64_t recovery_left = 0;
    std::vector<std::string> to_write_down;  // recovery codes, once
};
Result<OwnAccount> own_account(audit::Reading& reading, Id<Account> account);

struct MadeUpPerson {
    Account account;
    parties::Appointment post;
    parties::Party party;
};
// Everybody there is to sign in as, by organisation. Only where everything is made up.
Result<std::vector<MadeUpPerson>> made_up_people(audit::Reading& reading);

// The name to show beside an act: of an account id as text, or "Somebody" when there is none.
Result<std::string> name_of(audit::Reading& reading, std::string_view account);

// By the work e-mail, however it is typed: for a list of staff (commands_known.cc).
Result<std::optional<Account>> account_with(audit::Reading& reading, std::string_view email);

// ---------------------------------------------------------------- systems (commands_client.cc)

struct AddClient {
    Id<parties::Party> party;
    std::string name;
    std::string keys;  // JSON: a public key, or a set of them
    std::vector<Scope> scopes;
    std::vector<Code<rulebook::Purpose>> purposes = {};  // empty: any
    std::string certificate = {};                        // thumbprint; empty: any or none
    std::int64_t per_minute = 6000;
};
Result<Client> add_client(Node& node, const audit::Actor& actor, const AddClient& wish);
// At once: its tokens open nothing any more.
Result<void> revoke_client(Node& node, const audit::Actor& actor, Id<Client> client);
Result<std::vector<Client>> clients(audit::Reading& reading);

struct TokenWish {
    std::string assertion;               // a signed statement (RFC 7523)
    std::string scope;                   // words; empty: all that it was given
    std::string certificate;             // that it showed, as a thumbprint, or empty
    std::vector<std::string> ourselves;  // the addresses that a statement may be meant for
};
struct Issued {
    std::string token;  // empty when refused
    std::vector<Scope> scopes;
    std::int64_t seconds = 0;
    Refusal refusal = Refusal::None;
};
// A refusal is an outcome, and is in the trail.
Result<Issued> issue_token(Node& node, const TokenWish& wish);

// Who stands behind a token. The client's scopes are those of the token. Forbidden says why not.
struct KnownClient {
    Client client;
    parties::Party party;
    audit::Actor actor;
};
Result<KnownClient> known_client(audit::Reading& reading, std::string_view token,
                                 std::string_view certificate);

}  // namespace accord::identity
