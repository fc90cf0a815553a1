#include "governance/agreement/agreements.h"

#include "base/expect.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query by_id{
    "agreements.find",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, row_version from agreements"
    " where id = $1"};
constexpr Query by_reference{
    "agreements.versions",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, row_version from agreements"
    " where reference = $1 order by number desc"};
constexpr Query by_uri{
    "agreements.of_uri",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, row_version from agreements"
    " where uri = $1 order by number desc"};
constexpr Query everything{
    "agreements.all",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, row_version from agreements"
    " order by tier, title, reference, number desc"};
constexpr Query deciding{
    "agreements.in_force",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, row_version from agreements"
    " where standing = 'in_force' order by tier, title, reference, number"};
constexpr Query insert{
    "agreements.add",
    "insert into agreements (id, reference, number, uri, title, version, tier, starts_on, ends_on,"
    " review_due, standing, digest, document, published_at, in_force_at, row_version) values ($1,"
    " $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)"};
constexpr Query update{"agreements.save",
                       "update agreements set standing = $3, in_force_at = $4,"
                       " row_version = row_version + 1 where id = $1 and row_version = $2"};
constexpr Query hands_under{
    "signatures.of_agreement",
    "select id, agreement, party, account, name, post, role, authority, digest, method, signed_at"
    " from signatures where agreement = $1 order by signed_at, id"};
constexpr Query hands_of{
    "signatures.of_party",
    "select id, agreement, party, account, name, post, role, authority, digest, method, signed_at"
    " from signatures where party = $1 order by signed_at desc, id desc"};
constexpr Query who_signed_what{
    "signatures.hands",
    "select s.party, a.uri, a.version from signatures s join agreements a on a.id = s.agreement"
    " join parties p on p.id = s.party where p.standing in ('invited', 'signed')"
    " order by s.party, a.uri, a.version"};
constexpr Query insert_hand{
    "signatures.add",
    "insert into signatures (id, agreement, party, account, name, post, role, authority, digest,"
    " method, signed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    " on conflict (agreement, party) do nothing"};
constexpr Query count_changes{"agreements.edition",
                              "select cast((select coalesce(sum(row_version), 0) from agreements)"
                              " + (select count(*) from signatures) as bigint) as edition"};

Agreement agreement_of(const store::Row& row) {
    const auto standing = standing_from(row.text("standing"));
    expect(standing.has_value());
    return {.id = row.id<Agreement>("id"),
            .reference = row.reference("reference"),
            .number = row.integer("number"),
            .uri = row.text("uri"),
            .title = row.text("title"),
            .version = row.text("version"),
            .tier = row.integer("tier"),
            .in_force = {.from = row.date("starts_on"), .until = row.maybe_date("ends_on")},
            .review_due = row.date("review_due"),
            .standing = *standing,
            .digest = row.digest("digest"),
            .document = row.text("document"),
            .published_at = row.instant("published_at"),
            .in_force_at = row.maybe_instant("in_force_at"),
            .row_version = row.integer("row_version")};
}

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
            .signed_at = row.instant("signed_at")};
}

Result<std::vector<Agreement>> agreements_of(Result<std::vector<store::Row>> rows) {
    std::vector<Agreement> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(agreement_of(row));
    return out;
}

Result<std::vector<Signature>> signatures_of_rows(Result<std::vector<store::Row>> rows) {
    std::vector<Signature> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(signature_of(row));
    return out;
}

}  // namespace

Result<Agreement> Agreements::find(audit::Reading& reading, Id<Agreement> id) {
    const auto row = TRY(reading.maybe(by_id, {id}));
    if (not row) return fail(not_found("There is no such agreement"));
    return agreement_of(*row);
}

Result<std::vector<Agreement>> Agreements::versions(audit::Reading& reading,
                                                    const Reference& reference) {
    return agreements_of(reading.many(by_reference, {reference}));
}

Result<std::vector<Agreement>> Agreements::of_uri(audit::Reading& reading, std::string_view uri) {
    return agreements_of(reading.many(by_uri, {uri}));
}

Result<std::vector<Agreement>> Agreements::all(audit::Reading& reading) {
    return agreements_of(reading.many(everything));
}

Result<std::vector<Agreement>> Agreements::in_force(audit::Reading& reading) {
    return agreements_of(reading.many(deciding));
}

Result<void> Agreements::add(audit::Act& act, const Agreement& agreement) {
    TRY(act.run(insert, {agreement.id, agreement.reference, agreement.number, agreement.uri,
                         agreement.title, agreement.version, agreement.tier,
                         agreement.in_force.from, agreement.in_force.until, agreement.review_due,
                         word(agreement.standing), agreement.digest, agreement.document,
                         agreement.published_at, agreement.in_force_at}));
    return {};
}

Result<void> Agreements::save(audit::Act& act, Agreement& agreement) {
    const auto touched = TRY(act.run(update, {agreement.id, agreement.row_version,
                                              word(agreement.standing), agreement.in_force_at}));
    if (touched == 0) {
        return fail(conflict("Someone else changed this agreement a moment ago. Look again"));
    }
    ++agreement.row_version;
    return {};
}

Result<std::vector<Signature>> Agreements::signatures(audit::Reading& reading, Id<Agreement> id) {
    return signatures_of_rows(reading.many(hands_under, {id}));
}

Result<std::vector<Signature>> Agreements::signatures_of(audit::Reading& reading,
                                                         Id<parties::Party> party) {
    return signatures_of_rows(reading.many(hands_of, {party}));
}

Result<std::vector<Agreements::Hand>> Agreements::hands(audit::Reading& reading) {
    std::vector<Hand> out;
    for (const auto& row : TRY(reading.many(who_signed_what))) {
        out.push_back({row.text("party"), row.text("uri"), row.text("version")});
    }
    return out;
}

Result<bool> Agreements::add(audit::Act& act, const Signature& signature) {
    const auto touched = TRY(
        act.run(insert_hand, {signature.id, signature.agreement, signature.party, signature.account,
                              signature.name, signature.post, signature.role, signature.authority,
                              signature.digest, signature.method, signature.signed_at}));
    return touched == 1;
}

Result<std::int64_t> Agreements::edition(audit::Reading& reading) {
    const auto row = TRY(reading.one(count_changes));
    return row.integer("edition");
}

}  // namespace accord::agreement
