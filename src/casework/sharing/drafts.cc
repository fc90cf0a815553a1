#include "casework/sharing/drafts.h"

#include "base/expect.h"
#include "base/json_text.h"
#include "casework/sharing/sealed.h"

namespace accord::sharing {
namespace {

using store::Query;

constexpr Query find_one{"share_drafts.find", "select * from share_drafts where reference = $1"};
constexpr Query find_state{"share_drafts.state_of",
                           "select state from share_drafts where reference = $1"};
constexpr Query find_open{"share_drafts.open_of",
                          "select * from share_drafts where agency = $1 and state = 'open'"
                          " order by saved_at desc, id limit $2"};
constexpr Query insert{
    "share_drafts.add",
    "insert into share_drafts (id, reference, agency, author, author_name, state, sealed,"
    " begun_at, saved_at, saved_by, saved_by_name, finish_by, version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
constexpr Query update{
    "share_drafts.save",
    "update share_drafts set state = $3, sealed = $4, saved_at = $5, saved_by = $6,"
    " saved_by_name = $7, finish_by = $8, version = version + 1"
    " where id = $1 and version = $2"};

constexpr std::string_view table = "share_drafts";

Result<Draft> draft_of(audit::Reading& reading, const store::Row& row) {
    Draft draft;
    draft.id = row.id<Share>("id");
    draft.reference = row.reference("reference");
    draft.agency = row.id<parties::Party>("agency");
    draft.author = row.text("author");
    draft.author_name = row.text("author_name");
    const auto state = draft_state_from(row.text("state"));
    expect(state.has_value());
    draft.state = *state;
    draft.begun_at = row.instant("begun_at");
    draft.saved_at = row.instant("saved_at");
    draft.saved_by = row.text("saved_by");
    draft.saved_by_name = row.text("saved_by_name");
    draft.finish_by = row.maybe_instant("finish_by");
    draft.version = row.integer("version");
    const Where where{text(draft.id), table, text(draft.id), "answers"};
    const auto words = TRY(unseal(reading, where, row.bytes("sealed")));
    const auto json = TRY(parse_json(words));
    draft.answers = TRY(answers_from(json));
    return draft;
}

Result<Bytes> sealed(audit::Act& act, const Draft& draft) {
    const Where where{text(draft.id), table, text(draft.id), "answers"};
    return seal(act, where, canonical_said(to_json(draft.answers)));
}

}  // namespace

Result<std::optional<Draft>> Drafts::find(audit::Reading& reading, const Reference& reference) {
    const auto row = TRY(reading.maybe(find_one, {reference}));
    if (not row) return std::optional<Draft>();
    auto draft = TRY(draft_of(reading, *row));
    return std::optional<Draft>(std::move(draft));
}

Result<std::optional<DraftState>> Drafts::state_of(audit::Reading& reading,
                                                   const Reference& reference) {
    const auto row = TRY(reading.maybe(find_state, {reference}));
    if (not row) return std::optional<DraftState>();
    return std::optional(store::known(draft_state_from(row->text("state"))));
}

Result<std::vector<Draft>> Drafts::open_of(audit::Reading& reading, const std::string& agency,
                                           std::int64_t rows_max) {
    const auto rows = TRY(reading.many(find_open, {agency, rows_max}));
    std::vector<Draft> out;
    for (const auto& row : rows) out.push_back(TRY(draft_of(reading, row)));
    return out;
}

Result<Reference> Drafts::free_reference(audit::Act& act) {
    return act.free_reference('S', find_one);
}

Result<void> Drafts::add(audit::Act& act, const Draft& draft) {
    const auto content = TRY(sealed(act, draft));
    TRY(act.run(insert, {draft.id, draft.reference, draft.agency, draft.author, draft.author_name,
                         word(draft.state), content, draft.begun_at, draft.saved_at, draft.saved_by,
                         draft.saved_by_name, draft.finish_by, draft.version}));
    return {};
}

Result<bool> Drafts::save(audit::Act& act, Draft& draft) {
    const auto content = TRY(sealed(act, draft));
    const auto touched =
        TRY(act.run(update, {draft.id, draft.version, word(draft.state), content, draft.saved_at,
                             draft.saved_by, draft.saved_by_name, draft.finish_by}));
    if (touched == 0) return false;
    ++draft.version;
    return true;
}

}  // namespace accord::sharing
