#include "governance/identity/clients.h"

#include "base/text.h"

namespace accord::identity {
namespace {

using store::Query;

constexpr Query by_id{"clients.find",
                      "select id, party, name, keys, scopes, purposes, certificate, per_minute,"
                      " made_at, revoked_at from clients where id = $1"};
constexpr Query in_order{"clients.all",
                         "select id, party, name, keys, scopes, purposes, certificate, per_minute,"
                         " made_at, revoked_at from clients order by made_at, id"};
constexpr Query insert{"clients.add",
                       "insert into clients (id, party, name, keys, scopes, purposes, certificate,"
                       " per_minute, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr Query put_end{"clients.revoke",
                        "update clients set revoked_at = $2 where id = $1 and revoked_at is null"};
constexpr Query forget{"clients.forget_assertions",
                       "delete from client_assertions where client = $1 and until < $2"};
constexpr Query note{"clients.use_assertion",
                     "insert into client_assertions (client, jti, until) values ($1, $2, $3)"
                     " on conflict do nothing"};

// What the shelf wrote itself and nobody else may: not to be understood is a broken promise.
Client client_of(const store::Row& row) {
    Client client{.id = row.id<Client>("id"),
                  .party = row.id<parties::Party>("party"),
                  .name = row.text("name"),
                  .keys = Json(),
                  .scopes = {},
                  .purposes = {},
                  .certificate = row.maybe_text("certificate").value_or(""),
                  .per_minute = row.integer("per_minute"),
                  .made_at = row.instant("made_at"),
                  .revoked_at = row.maybe_instant("revoked_at")};
    auto keys = parse_json(row.text("keys"));
    expect(keys.has_value());
    client.keys = std::move(*keys);
    auto scopes = scopes_from(row.text("scopes"));
    expect(scopes.has_value());
    client.scopes = std::move(*scopes);
    for (const auto each : accord::words(row.text("purposes"))) {
        if (const auto code = Code<rulebook::Purpose>::from(each)) client.purposes.push_back(*code);
    }
    return client;
}

std::string words_of(const std::vector<Code<rulebook::Purpose>>& purposes) {
    std::vector<std::string> out;
    for (const auto& each : purposes) out.emplace_back(each.text());
    return join(out, " ");
}

}  // namespace

Result<std::optional<Client>> Clients::find(audit::Reading& reading, Id<Client> id) {
    const auto row = TRY(reading.maybe(by_id, {id}));
    if (not row) return std::nullopt;
    return client_of(*row);
}

Result<std::vector<Client>> Clients::all(audit::Reading& reading) {
    std::vector<Client> out;
    for (const auto& row : TRY(reading.many(in_order))) out.push_back(client_of(row));
    return out;
}

Result<void> Clients::add(audit::Act& act, const Client& client) {
    const auto certificate =
        client.certificate.empty() ? store::Value(nullptr) : store::Value(client.certificate);
    TRY(act.run(insert,
                {client.id, client.party, client.name, canonical(client.keys), words(client.scopes),
                 words_of(client.purposes), certificate, client.per_minute, client.made_at}));
    return {};
}

Result<bool> Clients::revoke(audit::Act& act, Id<Client> id) {
    return TRY(act.run(put_end, {id, act.now()})) > 0;
}

Result<bool> Clients::use(audit::Act& act, Id<Client> client, const Digest& jti, Instant until) {
    TRY(act.run(forget, {client, act.now()}));
    return TRY(act.run(note, {client, jti, until})) > 0;
}

}  // namespace accord::identity
