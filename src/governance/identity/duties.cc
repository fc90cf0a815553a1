#include "governance/identity/duties.h"

namespace accord::identity {
namespace {

constexpr duties::FactKind facts[] = {
    {"account.invited", "Someone was invited to make an account", "party, role"},
    {"account.made", "An account was made", ""},
    {"account.ways_in_replaced", "An account was given new ways in, and its old ones forgotten",
     ""},
    {"account.signed_in", "Someone signed in", "session, how"},
    {"account.code_refused", "A code was wrong", "locked"},
    {"account.proved_again", "Someone proved again who they are, for a grave act", "how"},
    {"account.signed_out", "Someone signed out", "session"},
    {"account.codes_written_down", "Someone said that they have their recovery codes", ""},
    {"account.closed", "An account was closed, and its sign-ins ended", ""},
    {"session.ended", "A sign-in was ended", "why"},
    {"client.added", "A system of an organisation was let in", "party, scopes, keys"},
    {"client.revoked", "A system was shut out, and its tokens with it", ""},
    {"client.token_issued", "A system showed who it is, and was given a token",
     "scopes, certificate"},
    {"client.refused", "A system did not show who it is, or asked for what it was not given",
     "why"},
    {"client.asked", "A system asked about a person under an agreement, and was answered",
     "party, request, purpose, answer, decision, terms, rulebook"},
    {"form.kept", "What someone sent after their sign-in had ended was kept for them", ""},
    {"form.returned", "What was kept was given back", ""},
};

constexpr duties::Table tables[] = {
    {"accounts", "who may sign in: name and work email address",
     "by email address: the people who use Accord",
     "seven years after it was closed, then name and address are removed"},
    {"second_factors", "how an account proves itself, sealed", "by account",
     "until it is replaced or the account is closed"},
    {"recovery_codes", "digests of printed codes", "by account",
     "until they are replaced or the account is closed"},
    {"recovery_seeds", "printed codes not yet written down, sealed", "by account",
     "until their owner says they have them"},
    {"invitations", "who was invited, and digests of the printed codes", "by email address",
     "one year"},
    {"sessions", "sign-ins: when, and with what kind of browser", "by account", "one year"},
    {"code_tries", "how often a wrong code was typed, by a keyed digest of the address claimed", "",
     "30 days after the last"},
    {"clients", "which systems may ask for which organisation, with their public keys", "",
     "seven years after they were shut out"},
    {"client_assertions", "signed statements that were used once, by their digest", "",
     "until they would have lapsed"},
    {"kept_forms", "what someone sent after their sign-in had ended, sealed", "by account",
     "one day, or until it is given back"},
};

}  // namespace

duties::Duties duties_of_identity() {
    return {"governance/identity", facts, tables};
}

}  // namespace accord::identity
