#include "governance/agreement/drafts.h"

#include "base/expect.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query by_reference{
    "agreement_drafts.find",
    "select id, reference, keeper, base, document, standing, begun_at, saved_at, saved_by,"
    " saved_by_name, opened_as, row_version from agreement_drafts where reference = $1"};
constexpr Query everything{
    "agreement_drafts.all",
    "select id, reference, keeper, base, document, standing, begun_at, saved_at, saved_by,"
    " saved_by_name, opened_as, row_version from agreement_drafts order by saved_at desc, id desc"};
constexpr Query insert{
    "agreement_drafts.add",
    "insert into agreement_drafts (id, reference, keeper, base, document, standing, begun_at,"
    " saved_at, saved_by, saved_by_name, opened_as, row_version) values ($1, $2, $3, $4, $5, $6,"
    " $7, $8, $9, $10, null, 1)"};
constexpr Query update{
    "agreement_drafts.save",
    "update agreement_drafts set document = $3, standing = $4, saved_at = $5, saved_by = $6,"
    " saved_by_name = $7, opened_as = $8, row_version = row_version + 1"
    " where id = $1 and row_version = $2"};
constexpr Query comments_on{
    "agreement_comments.on",
    "select id, draft, clause, words, account, name, post, party, made_at, answer, answered_by,"
    " answered_at from agreement_comments where draft = $1 order by made_at, id"};
constexpr Query insert_comment{
    "agreement_comments.add",
    "insert into agreement_comments (id, draft, clause, words, account, name, post, party, made_at,"
    " answer, answered_by, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', null)"};
constexpr Query answer_comment{
    "agreement_comments.answer",
    "update agreement_comments set answer = $3, answered_by = $4, answered_at = $5"
    " where id = $1 and draft = $2"};
constexpr Query clearances_of{
    "agreement_clearances.of",
    "select id, draft, side, digest, account, name, post, cleared_at from agreement_clearances"
    " where draft = $1 order by cleared_at desc, id desc"};
constexpr Query insert_clearance{
    "agreement_clearances.add",
    "insert into agreement_clearances (id, draft, side, digest, account, name, post, cleared_at)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (draft, side, digest) do nothing"};

Draft draft_of(const store::Row& row) {
    const auto standing = draft_standing_from(row.text("standing"));
    expect(standing.has_value());
    return {.id = row.id<Draft>("id"),
            .reference = row.reference("reference"),
            .keeper = row.text("keeper"),
            .base = row.maybe_id<Agreement>("base"),
            .document = row.text("document"),
            .standing = *standing,
            .begun_at = row.instant("begun_at"),
            .saved_at = row.instant("saved_at"),
            .saved_by = row.text("saved_by"),
            .saved_by_name = row.text("saved_by_name"),
            .opened_as = row.maybe_id<Agreement>("opened_as"),
            .row_version = row.integer("row_version")};
}

Comment comment_of(const store::Row& row) {
    return {.id = row.id<Comment>("id"),
            .draft = row.id<Draft>("draft"),
            .clause = row.text("clause"),
            .words = row.text("words"),
            .account = row.text("account"),
            .name = row.text("name"),
            .post = row.text("post"),
            .party = row.id<parties::Party>("party"),
            .made_at = row.instant("made_at"),
            .answer = row.text("answer"),
            .answered_by = row.text("answered_by"),
            .answered_at = row.maybe_instant("answered_at")};
}

Clearance clearance_from(const store::Row& row) {
    const auto side = side_from(row.text("side"));
    expect(side.has_value());
    return {.id = row.id<Clearance>("id"),
            .draft = row.id<Draft>("draft"),
            .side = *side,
            .digest = row.digest("digest"),
            .account = row.text("account"),
            .name = row.text("name"),
            .post = row.text("post"),
            .cleared_at = row.instant("cleared_at")};
}

}  // namespace

Result<Draft> Drafts::find(audit::Reading& reading, const Reference& reference) {
    const auto row = TRY(reading.maybe(by_reference, {reference}));
    if (not row) return fail(not_found("There is no such draft"));
    return draft_of(*row);
}

Result<std::vector<Draft>> Drafts::all(audit::Reading& reading) {
    std::vector<Draft> out;
    for (const auto& row : TRY(reading.many(everything))) out.push_back(draft_of(row));
    return out;
}

Result<Reference> Drafts::free_reference(audit::Act& act) {
    return act.free_reference('D', by_reference);
}

Result<void> Drafts::add(audit::Act& act, const Draft& draft) {
    TRY(act.run(insert, {draft.id, draft.reference, draft.keeper, draft.base, draft.document,
                         word(draft.standing), draft.begun_at, draft.saved_at, draft.saved_by,
                         draft.saved_by_name}));
    return {};
}

Result<void> Drafts::save(audit::Act& act, Draft& draft) {
    const auto touched = TRY(
        act.run(update, {draft.id, draft.row_version, draft.document, word(draft.standing),
                         draft.saved_at, draft.saved_by, draft.saved_by_name, draft.opened_as}));
    if (touched == 0) {
        return fail(conflict("Someone else saved this draft a moment ago. Look again"));
    }
    ++draft.row_version;
    return {};
}

Result<std::vector<Comment>> Drafts::comments(audit::Reading& reading, Id<Draft> draft) {
    std::vector<Comment> out;
    for (const auto& row : TRY(reading.many(comments_on, {draft}))) out.push_back(comment_of(row));
    return out;
}

Result<void> Drafts::add(audit::Act& act, const Comment& comment) {
    TRY(act.run(insert_comment,
                {comment.id, comment.draft, comment.clause, comment.words, comment.account,
                 comment.name, comment.post, comment.party, comment.made_at}));
    return {};
}

Result<bool> Drafts::answer(audit::Act& act, Id<Draft> draft, Id<Comment> comment,
                            std::string_view answer, std::string_view by) {
    return TRY(act.run(answer_comment, {comment, draft, answer, by, act.now()})) == 1;
}

Result<std::vector<Clearance>> Drafts::clearances(audit::Reading& reading, Id<Draft> draft) {
    std::vector<Clearance> out;
    for (const auto& row : TRY(reading.many(clearances_of, {draft}))) {
        out.push_back(clearance_from(row));
    }
    return out;
}

Result<bool> Drafts::add(audit::Act& act, const Clearance& clearance) {
    return TRY(act.run(insert_clearance, {clearance.id, clearance.draft, word(clearance.side),
                                          clearance.digest, clearance.account, clearance.name,
                                          clearance.post, clearance.cleared_at})) == 1;
}

}  // namespace accord::agreement
