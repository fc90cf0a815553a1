#include "governance/agreement/autographs.h"

#include "base/expect.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query under{
    "autographs.of_agreement",
    "select id, agreement, party, kind, mandate, seat, account, name, post, role, method, paper,"
    " deviation, statement, digest, jws, key, signed_at, void_at from autographs"
    " where agreement = $1 and void_at is null order by signed_at, id"};
constexpr Query of_one{
    "autographs.of_party",
    "select id, agreement, party, kind, mandate, seat, account, name, post, role, method, paper,"
    " deviation, statement, digest, jws, key, signed_at, void_at from autographs"
    " where agreement = $1 and party = $2 and void_at is null order by signed_at, id"};
constexpr Query stating{
    "autographs.by_statement",
    "select id, agreement, party, kind, mandate, seat, account, name, post, role, method, paper,"
    " deviation, statement, digest, jws, key, signed_at, void_at from autographs"
    " where digest = $1"};
constexpr Query by_id{
    "autographs.find",
    "select id, agreement, party, kind, mandate, seat, account, name, post, role, method, paper,"
    " deviation, statement, digest, jws, key, signed_at, void_at from autographs where id = $1"};
constexpr Query insert{
    "autographs.add",
    "insert into autographs (id, agreement, party, kind, mandate, seat, account, name, post, role,"
    " method, paper, deviation, statement, digest, jws, key, signed_at) values ($1, $2, $3, $4, $5,"
    " $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
    " on conflict (agreement, party, kind, account) where void_at is null do nothing"};
constexpr Query set_void{"autographs.make_void",
                         "update autographs set void_at = $3 where agreement = $1 and party = $2"
                         " and void_at is null"};
constexpr Query insert_key{"statement_keys.keep",
                           "insert into statement_keys (thumbprint, jwk, since)"
                           " values ($1, $2, $3) on conflict (thumbprint) do nothing"};
constexpr Query all_keys{"statement_keys.all",
                         "select thumbprint, jwk from statement_keys order by since, thumbprint"};

Autograph autograph_of(const store::Row& row) {
    return {.id = row.id<Autograph>("id"),
            .agreement = row.id<Agreement>("agreement"),
            .party = row.id<parties::Party>("party"),
            .kind = row.text("kind") == word(Autograph::Kind::Signature)
                        ? Autograph::Kind::Signature
                        : Autograph::Kind::Countersignature,
            .mandate = row.maybe_id<Mandate>("mandate"),
            .seat = row.integer("seat"),
            .account = row.text("account"),
            .name = row.text("name"),
            .post = row.text("post"),
            .role = row.text("role"),
            .method = row.text("method"),
            .paper = row.maybe_id<Paper>("paper"),
            .deviation = row.maybe_id<Deviation>("deviation"),
            .statement = row.text("statement"),
            .digest = row.digest("digest"),
            .jws = row.text("jws"),
            .key = row.text("key"),
            .signed_at = row.instant("signed_at"),
            .void_at = row.maybe_instant("void_at")};
}

Result<std::vector<Autograph>> autographs_of(Result<std::vector<store::Row>> rows) {
    std::vector<Autograph> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(autograph_of(row));
    return out;
}

}  // namespace

std::string_view word(Autograph::Kind kind) {
    return kind == Autograph::Kind::Signature ? "signature" : "countersignature";
}

Result<std::vector<Autograph>> Autographs::of_agreement(audit::Reading& reading, Id<Agreement> id) {
    return autographs_of(reading.many(under, {id}));
}

Result<std::vector<Autograph>> Autographs::of_party(audit::Reading& reading, Id<Agreement> id,
                                                    Id<parties::Party> party) {
    return autographs_of(reading.many(of_one, {id, party}));
}

Result<std::optional<Autograph>> Autographs::by_statement(audit::Reading& reading,
                                                          const Digest& statement) {
    const auto row = TRY(reading.maybe(stating, {statement}));
    if (not row) return std::optional<Autograph>();
    return std::optional(autograph_of(*row));
}

Result<Autograph> Autographs::find(audit::Reading& reading, Id<Autograph> id) {
    const auto row = TRY(reading.maybe(by_id, {id}));
    if (not row) return fail(not_found("There is no such signature"));
    return autograph_of(*row);
}

Result<bool> Autographs::add(audit::Act& act, const Autograph& one) {
    const auto touched = TRY(act.run(
        insert, {one.id, one.agreement, one.party, word(one.kind), one.mandate, one.seat,
                 one.account, one.name, one.post, one.role, one.method, one.paper, one.deviation,
                 one.statement, one.digest, one.jws, one.key, one.signed_at}));
    return touched == 1;
}

Result<std::int64_t> Autographs::make_void(audit::Act& act, Id<Agreement> id,
                                           Id<parties::Party> party) {
    return act.run(set_void, {id, party, act.now()});
}

Result<void> Autographs::keep_key(audit::Act& act, const PublicKey& key) {
    TRY(act.run(insert_key, {key.thumbprint, key.jwk, act.now()}));
    return {};
}

Result<std::vector<Autographs::PublicKey>> Autographs::keys(audit::Reading& reading) {
    std::vector<PublicKey> out;
    for (const auto& row : TRY(reading.many(all_keys))) {
        out.push_back({row.text("thumbprint"), row.text("jwk")});
    }
    return out;
}

}  // namespace accord::agreement
