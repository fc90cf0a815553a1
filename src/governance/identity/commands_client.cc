// The verbs of clients: a party's system is let in, asks for a token, is known by it, is shut out.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "governance/identity/clients.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/crypto/seal.h"
#include "platform/crypto/token.h"

namespace accord::identity {
namespace {

using audit::Act;
using audit::fact;

// Tokens are sealed, not kept: what one says is known to us alone, and revoking a client or
// suspending its party ends them all, because both are looked up anew each time.
constexpr crypto::Place token_place{"clients", "", "token"};

crypto::SealKey token_key(const Node& node) {
    return crypto::key_for(node.keys.sealing, "access tokens");
}

audit::Actor acting(const Client& client) {
    return {.account = text(client.id), .agency = text(client.party), .role = {}};
}

audit::Actor unknown_system() {
    return {.account = "nobody", .agency = {}, .role = {}};
}

std::string sealed_token(Act& act, const Client& client, const std::vector<Scope>& granted,
                         std::string_view certificate, Instant until) {
    auto says = Json::object();
    says.set("client", text(client.id)).set("scopes", words(granted));
    says.set("certificate", certificate).set("until", until.micros);
    return base64url(
        crypto::seal(token_key(act.node()), token_place, canonical(says), act.node().entropy));
}

struct Considered {
    std::optional<Client> client;
    std::vector<Scope> granted;
    Refusal refusal = Refusal::None;
};

// Everything that stands between a statement and a token, in the order of what it gives away.
Result<Considered> consider(Act& act, const TokenWish& wish) {
    Considered out;
    const auto assertion = assertion_in(wish.assertion);
    if (not assertion) return Considered{{}, {}, Refusal::NotReadable};
    const auto id = id_from<Client>(assertion->issuer);
    if (id) out.client = TRY(Clients::find(act, *id));
    if (not out.client) return Considered{{}, {}, Refusal::UnknownClient};
    const auto& client = *out.client;
    out.refusal = judge(client, *assertion, wish.assertion, wish.ourselves, act.now());
    if (out.refusal != Refusal::None) return out;
    const auto used = TRY(Clients::use(act, client.id, digest(assertion->id),
                                       assertion->until + seconds(limits::clock_slack_seconds)));
    const auto party = TRY(parties::find(act, client.party));
    const auto asked = scopes_from(wish.scope);
    out.granted = asked and not asked->empty() ? *asked : client.scopes;
    const bool given = asked and std::all_of(out.granted.begin(), out.granted.end(),
                                             [&](Scope scope) { return client.may(scope); });
    if (not used)
        out.refusal = Refusal::Replayed;
    else if (not party.active())
        out.refusal = Refusal::PartyNotActive;
    else if (not client.certificate.empty() and client.certificate != wish.certificate)
        out.refusal = Refusal::OtherCertificate;
    else if (not given)
        out.refusal = Refusal::ScopeNotGiven;
    return out;
}

}  // namespace

Result<Client> add_client(Node& node, const audit::Actor& actor, const AddClient& wish) {
    auto act = TRY(Act::begin(node, actor, "client.add"));
    const auto name = std::string(trim(wish.name));
    if (name.empty() or characters(name) > limits::name_characters_max) {
        return fail(invalid("Say what the system is called, in 200 characters or fewer", "name"));
    }
    if (wish.scopes.empty()) return fail(invalid("Say what it may ask for", "scope"));
    if (wish.per_minute < 1 or wish.per_minute > limits::client_requests_per_minute_max) {
        return fail(invalid("It may ask between once and 600,000 times a minute", "per_minute"));
    }
    if (not wish.certificate.empty()) {
        const auto bytes = from_base64url(wish.certificate);
        if (not bytes or bytes->size() != 32) {
            return fail(invalid("A certificate's thumbprint is SHA-256 in base64url: 43 characters",
                                "certificate"));
        }
    }
    const auto party = TRY(parties::find(act, wish.party));
    if (not party.active()) {
        return fail(
            conflict(party.name + " is suspended or has left, so its systems stay outside"));
    }
    const Client client{.id = act.mint<Client>(),
                        .party = wish.party,
                        .name = name,
                        .keys = TRY(key_set_from(wish.keys)),
                        .scopes = wish.scopes,
                        .purposes = wish.purposes,
                        .certificate = wish.certificate,
                        .per_minute = wish.per_minute,
                        .made_at = act.now(),
                        .revoked_at = {}};
    TRY(Clients::add(act, client));
    act.record(fact("client.added", text(client.id))
                   .with("party", text(client.party))
                   .with("scopes", words(client.scopes))
                   .with("keys", text(digest(canonical(client.keys)))));
    TRY(act.commit());
    return client;
}

Result<void> revoke_client(Node& node, const audit::Actor& actor, Id<Client> client) {
    auto act = TRY(Act::begin(node, actor, "client.revoke"));
    if (not TRY(Clients::find(act, client))) return fail(not_found("There is no such client"));
    if (not TRY(Clients::revoke(act, client))) {
        return fail(conflict("This client was revoked before"));
    }
    act.record(fact("client.revoked", text(client)));
    TRY(act.commit());
    return {};
}

Result<std::vector<Client>> clients(audit::Reading& reading) {
    return Clients::all(reading);
}

Result<Issued> issue_token(Node& node, const TokenWish& wish) {
    auto act = TRY(Act::begin(node, unknown_system(), "client.issue_token"));
    const auto considered = TRY(consider(act, wish));
    const auto about = considered.client ? text(considered.client->id) : std::string("unknown");
    if (considered.refusal != Refusal::None) {
        act.record(fact("client.refused", about).with("why", word(considered.refusal)));
        TRY(act.commit());
        return Issued{.token = {}, .scopes = {}, .seconds = 0, .refusal = considered.refusal};
    }
    const auto until = act.now() + seconds(limits::token_seconds);
    Issued out{
        .token = sealed_token(act, *considered.client, considered.granted, wish.certificate, until),
        .scopes = considered.granted,
        .seconds = limits::token_seconds,
        .refusal = Refusal::None};
    act.record(fact("client.token_issued", about)
                   .with("scopes", words(considered.granted))
                   .with("certificate", not wish.certificate.empty()));
    TRY(act.commit());
    return out;
}

Result<KnownClient> known_client(audit::Reading& reading, std::string_view token,
                                 std::string_view certificate) {
    const auto refuse = [](std::string sentence) { return fail(forbidden(std::move(sentence))); };
    const auto bytes = from_base64url(token);
    if (not bytes) return refuse("This is not a token of this node");
    const auto opened = crypto::unseal_text(token_key(reading.node()), token_place, *bytes);
    if (not opened) return refuse("This is not a token of this node");
    const auto says = TRY(parse_json(*opened));
    const Instant until{says["until"].integer_or()};
    if (until <= reading.now()) return refuse("The token has lapsed: ask for a new one");
    if (says["certificate"].text_or() != certificate) {
        return refuse("The token belongs to another client certificate");
    }
    const auto id = TRY(id_from<Client>(says["client"].text_or()));
    auto client = TRY(Clients::find(reading, id));
    if (not client or not client->live()) return refuse("This client has been revoked");
    auto party = TRY(parties::find(reading, client->party));
    if (not party.active()) return refuse("The organisation of this client may not ask today");
    client->scopes = TRY(scopes_from(says["scopes"].text_or()));
    auto actor = acting(*client);
    return KnownClient{std::move(*client), std::move(party), std::move(actor)};
}

}  // namespace accord::identity
