#include "governance/agreement/signatures.h"

#include "governance/agreement/deviation.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query hands_under{
    "signatures.of_agreement",
    "select id, agreement, party, account, name, post, role, authority, digest, method, signed_at,"
    " deviation from signatures where agreement = $1 and set_aside_at is null"
    " order by signed_at, id"};
constexpr Query hands_of{
    "signatures.of_party",
    "select id, agreement, party, account, name, post, role, authority, digest, method, signed_at,"
    " deviation from signatures where party = $1 and set_aside_at is null"
    " order by signed_at desc, id desc"};
constexpr Query who_signed_what{
    "signatures.hands",
    "select s.party, a.uri, a.version, s.deviation from signatures s join agreements a on a.id = "
    "s.agreement"
    " join parties p on p.id = s.party where p.standing in ('invited', 'signed')"
    " and s.set_aside_at is null"
    " order by s.party, a.uri, a.version"};
constexpr Query insert_hand{
    "signatures.add",
    "insert into signatures (id, agreement, party, account, name, post, role, authority, digest,"
    " method, signed_at, deviation) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    " on conflict (agreement, party) where set_aside_at is null do nothing"};
constexpr Query put_aside{
    "signatures.set_aside",
    "update signatures set set_aside_at = $3 where agreement = $1 and party = $2"
    " and set_aside_at is null"};

Signature signature_of(const store::Row& row) {
    return {.id = row.id<Signature>("id"),
            .agreement = row.id<Agreement>("agreement"),
            .party = row.id<parties::Party>("party"),
            .account = row.text("account"),
            .name = row.text("name"),
            .post = row.text("post"),
            .role = row.text("role"),
            .authority = row.text("authority"),
            .digest = row.digest("digest"),
            .method = row.text("method"),
            .signed_at = row.instant("signed_at"),
            .deviation = row.maybe_id<Deviation>("deviation")};
}

Result<std::vector<Signature>> signatures_of_rows(Result<std::vector<store::Row>> rows) {
    std::vector<Signature> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(signature_of(row));
    return out;
}

}  // namespace

Result<std::vector<Signature>> Signatures::of_agreement(audit::Reading& reading, Id<Agreement> id) {
    return signatures_of_rows(reading.many(hands_under, {id}));
}

Result<std::vector<Signature>> Signatures::of_party(audit::Reading& reading,
                                                    Id<parties::Party> party) {
    return signatures_of_rows(reading.many(hands_of, {party}));
}

Result<std::vector<Signatures::Hand>> Signatures::hands(audit::Reading& reading) {
    std::vector<Hand> out;
    for (const auto& row : TRY(reading.many(who_signed_what))) {
        out.push_back({row.text("party"), row.text("uri"), row.text("version"),
                       row.maybe_text("deviation").value_or("")});
    }
    return out;
}

Result<bool> Signatures::add(audit::Act& act, const Signature& signature) {
    const auto touched =
        TRY(act.run(insert_hand, {signature.id, signature.agreement, signature.party,
                                  signature.account, signature.name, signature.post, signature.role,
                                  signature.authority, signature.digest, signature.method,
                                  signature.signed_at, signature.deviation}));
    return touched == 1;
}

Result<void> Signatures::set_aside(audit::Act& act, Id<Agreement> agreement,
                                   Id<parties::Party> party) {
    TRY(act.run(put_aside, {agreement, party, act.now()}));
    return {};
}

}  // namespace accord::agreement
