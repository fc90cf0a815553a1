#include "governance/assessments/assessments.h"

#include <algorithm>

#include "base/json.h"
#include "governance/assessments/document.h"

namespace accord::assessments {
namespace {

using store::Query;

constexpr Query by_reference{
    "assessments.find",
    "select id, reference, party, content, begun_at, number, signed_digest, review_on, version"
    " from assessments where reference = $1"};
constexpr Query everything{
    "assessments.all",
    "select id, reference, party, content, begun_at, number, signed_digest, review_on, version"
    " from assessments order by begun_at, id"};
constexpr Query insert{"assessments.add",
                       "insert into assessments (id, reference, party, content, begun_at, number,"
                       " signed_digest, review_on, version) values ($1, $2, $3, $4, $5, $6, $7, $8,"
                       " 1)"};
constexpr Query update{
    "assessments.save",
    "update assessments set content = $3, number = $4, signed_digest = $5, review_on = $6,"
    " version = version + 1 where id = $1 and version = $2"};
constexpr Query uncover{"assessment_covers.clear",
                        "delete from assessment_covers where assessment = $1 and signed = $2"};
constexpr Query cover{
    "assessment_covers.add",
    "insert into assessment_covers (assessment, agreement, signed)"
    " values ($1, $2, $3) on conflict (assessment, agreement, signed) do nothing"};
constexpr Query covers_of{
    "assessment_covers.of_agreement",
    "select a.reference, a.party, c.signed, a.review_on"
    " from assessment_covers c join assessments a on a.id = c.assessment"
    " where c.agreement = $1"
    " order by c.signed desc, coalesce(a.review_on, '') desc, a.begun_at, a.id"};
constexpr Query signed_text{
    "assessment_versions.signed_off",
    "select v.document from assessments a join assessment_versions v"
    " on v.assessment = a.id and v.number = a.number where a.reference = $1"};
constexpr Query insert_version{
    "assessment_versions.add",
    "insert into assessment_versions (assessment, number, document, digest, account, name, post,"
    " signed_at, review_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr Query versions_of{
    "assessment_versions.of",
    "select assessment, number, document, digest, account, name, post, signed_at, review_on"
    " from assessment_versions where assessment = $1 order by number desc"};

Result<Assessment> assessment_of(const store::Row& row, const rulebook::Rulebook& rulebook) {
    auto read = read_content(rulebook, row.text("reference"), row.text("content"));
    if (not read.content) return fail(broken("A privacy assessment can no longer be read"));
    return Assessment{.id = row.id<Assessment>("id"),
                      .reference = row.reference("reference"),
                      .party = row.id<parties::Party>("party"),
                      .content = *std::move(read.content),
                      .begun_at = row.instant("begun_at"),
                      .number = row.integer("number"),
                      .signed_digest = row.maybe_digest("signed_digest"),
                      .review_on = row.maybe_date("review_on"),
                      .version = row.integer("version")};
}

SignedVersion version_of(const store::Row& row) {
    return {.assessment = row.id<Assessment>("assessment"),
            .number = row.integer("number"),
            .document = row.text("document"),
            .digest = row.digest("digest"),
            .account = row.text("account"),
            .name = row.text("name"),
            .post = row.text("post"),
            .signed_at = row.instant("signed_at"),
            .review_on = row.date("review_on")};
}

Result<void> put_covers(audit::Act& act, Id<Assessment> assessment,
                        const std::vector<std::string>& covers, bool signed_off) {
    TRY(act.run(uncover, {assessment, signed_off}));
    for (const auto& agreement : covers) TRY(act.run(cover, {assessment, agreement, signed_off}));
    return {};
}

}  // namespace

Result<Assessment> Assessments::find(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                     const Reference& reference) {
    const auto row = TRY(reading.maybe(by_reference, {reference}));
    if (not row) return fail(not_found("There is no such privacy assessment"));
    return assessment_of(*row, rulebook);
}

Result<std::vector<Assessment>> Assessments::all(audit::Reading& reading,
                                                 const rulebook::Rulebook& rulebook) {
    std::vector<Assessment> out;
    for (const auto& row : TRY(reading.many(everything))) {
        out.push_back(TRY(assessment_of(row, rulebook)));
    }
    return out;
}

Result<std::vector<Assessments::Cover>> Assessments::covering(audit::Reading& reading,
                                                              std::string_view agreement) {
    std::vector<Cover> out;
    for (const auto& row : TRY(reading.many(covers_of, {agreement}))) {
        out.push_back({.reference = row.reference("reference"),
                       .party = row.id<parties::Party>("party"),
                       .signed_off = row.boolean("signed"),
                       .review_on = row.maybe_date("review_on")});
    }
    return out;
}

Result<bool> Assessments::is_overarching(audit::Reading& reading, const Cover& signed_off) {
    const auto row = TRY(reading.maybe(signed_text, {signed_off.reference}));
    if (not row) return false;
    const auto content = TRY(parse_json(row->text("document")));
    return content["overarching"].boolean_or();
}

Result<Reference> Assessments::free_reference(audit::Act& act) {
    return act.free_reference('D', by_reference);
}

Result<void> Assessments::add(audit::Act& act, const Assessment& assessment) {
    TRY(act.run(insert, {assessment.id, assessment.reference, assessment.party,
                         canonical(to_json(assessment.content)), assessment.begun_at,
                         assessment.number, assessment.signed_digest, assessment.review_on}));
    return put_covers(act, assessment.id, assessment.content.covers, false);
}

Result<void> Assessments::save(audit::Act& act, Assessment& assessment) {
    const auto touched = TRY(
        act.run(update, {assessment.id, assessment.version, canonical(to_json(assessment.content)),
                         assessment.number, assessment.signed_digest, assessment.review_on}));
    if (touched == 0) {
        return fail(conflict("Someone else changed this assessment a moment ago. Look again"));
    }
    ++assessment.version;
    return put_covers(act, assessment.id, assessment.content.covers, false);
}

Result<void> Assessments::add(audit::Act& act, const SignedVersion& version,
                              const std::vector<std::string>& covers) {
    TRY(act.run(insert_version, {version.assessment, version.number, version.document,
                                 version.digest, version.account, version.name, version.post,
                                 version.signed_at, version.review_on}));
    return put_covers(act, version.assessment, covers, true);
}

Result<std::vector<SignedVersion>> Assessments::versions(audit::Reading& reading,
                                                         Id<Assessment> assessment) {
    std::vector<SignedVersion> out;
    for (const auto& row : TRY(reading.many(versions_of, {assessment}))) {
        out.push_back(version_of(row));
    }
    return out;
}

}  // namespace accord::assessments
