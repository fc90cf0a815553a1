#include "governance/agreement/agreements.h"

#include "base/expect.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query by_id{
    "agreements.find",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, keeper, ended_on, ended_why,"
    " row_version from agreements"
    " where id = $1"};
constexpr Query by_reference{
    "agreements.versions",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, keeper, ended_on, ended_why,"
    " row_version from agreements"
    " where reference = $1 order by number desc"};
constexpr Query by_uri{
    "agreements.of_uri",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, keeper, ended_on, ended_why,"
    " row_version from agreements"
    " where uri = $1 order by number desc"};
constexpr Query by_digest{
    "agreements.of_digest",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, keeper, ended_on, ended_why,"
    " row_version from agreements where digest = $1 order by number desc"};
constexpr Query everything{
    "agreements.all",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, keeper, ended_on, ended_why,"
    " row_version from agreements"
    " order by tier, title, reference, number desc"};
constexpr Query not_over{
    "agreements.living",
    "select id, reference, number, uri, title, version, tier, starts_on, ends_on, review_due,"
    " standing, digest, document, published_at, in_force_at, keeper, ended_on, ended_why,"
    " row_version from agreements"
    " where standing not in ('withdrawn', 'expired') order by tier, title, reference, number"};
constexpr Query insert{
    "agreements.add",
    "insert into agreements (id, reference, number, uri, title, version, tier, starts_on, ends_on,"
    " review_due, standing, digest, document, published_at, in_force_at, keeper, row_version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)"};
constexpr Query update{"agreements.save",
                       "update agreements set standing = $3, in_force_at = $4, review_due = $5,"
                       " ended_on = $6, ended_why = $7, row_version = row_version + 1"
                       " where id = $1 and row_version = $2"};
constexpr Query count_changes{"agreements.edition",
                              "select cast((select coalesce(sum(row_version), 0) from agreements)"
                              " + (select count(*) + count(set_aside_at) from signatures)"
                              " + (select coalesce(sum(row_version), 0) from deviations)"
                              " + (select coalesce(sum(row_version), 0) from agreement_leavings)"
                              " as bigint) as edition"};

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
            .keeper = row.text("keeper"),
            .ended_on = row.maybe_date("ended_on"),
            .ended_why = row.text("ended_why"),
            .standing = *standing,
            .digest = row.digest("digest"),
            .document = row.text("document"),
            .published_at = row.instant("published_at"),
            .in_force_at = row.maybe_instant("in_force_at"),
            .row_version = row.integer("row_version")};
}

Result<std::vector<Agreement>> agreements_of(Result<std::vector<store::Row>> rows) {
    std::vector<Agreement> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(agreement_of(row));
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

Result<std::vector<Agreement>> Agreements::of_digest(audit::Reading& reading,
                                                     const Digest& digest) {
    return agreements_of(reading.many(by_digest, {digest}));
}

Result<std::vector<Agreement>> Agreements::all(audit::Reading& reading) {
    return agreements_of(reading.many(everything));
}

Result<std::vector<Agreement>> Agreements::living(audit::Reading& reading) {
    return agreements_of(reading.many(not_over));
}

Result<Reference> Agreements::free_reference(audit::Act& act) {
    return act.free_reference('A', by_reference);
}

Result<void> Agreements::add(audit::Act& act, const Agreement& agreement) {
    TRY(act.run(insert, {agreement.id, agreement.reference, agreement.number, agreement.uri,
                         agreement.title, agreement.version, agreement.tier,
                         agreement.in_force.from, agreement.in_force.until, agreement.review_due,
                         word(agreement.standing), agreement.digest, agreement.document,
                         agreement.published_at, agreement.in_force_at, agreement.keeper}));
    return {};
}

Result<void> Agreements::save(audit::Act& act, Agreement& agreement) {
    const auto touched =
        TRY(act.run(update, {agreement.id, agreement.row_version, word(agreement.standing),
                             agreement.in_force_at, agreement.review_due, agreement.ended_on,
                             agreement.ended_why}));
    if (touched == 0) {
        return fail(conflict("Someone else changed this agreement a moment ago. Look again"));
    }
    ++agreement.row_version;
    return {};
}

Result<std::int64_t> Agreements::edition(audit::Reading& reading) {
    const auto row = TRY(reading.one(count_changes));
    return row.integer("edition");
}

}  // namespace accord::agreement
