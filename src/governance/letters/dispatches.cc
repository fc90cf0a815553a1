#include "governance/letters/dispatches.h"

#include "base/expect.h"

namespace accord::letters {
namespace {

using store::Query;

constexpr Query insert{"letters.add",
                       "insert into letters (id, about, what, party, desk, sender, subject, words,"
                       " state, code, why, written_at)"
                       " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', $10)"};
constexpr Query find_one{"letters.find", "select * from letters where id = $1"};
constexpr Query change{"letters.move",
                       "update letters set state = $3, code = $4, why = $5, sent_at = $6,"
                       " came_back_at = $7 where id = $1 and state = $2"};
constexpr Query find_back{"letters.came_back_to",
                          "select * from letters where sender = $1 and state = 'came back'"
                          " order by came_back_at desc, id limit $2"};
constexpr Query find_about{"letters.about",
                           "select * from letters where about = $1 order by written_at, id"};

Dispatch dispatch_of(const store::Row& row) {
    const auto state = state_from(row.text("state"));
    const auto desk = parties::contact_kind_from(row.text("desk"));
    expect(state.has_value() and desk.has_value());
    Dispatch out;
    out.id = row.id<Dispatch>("id");
    out.about = row.reference("about");
    out.what = row.text("what");
    out.party = row.id<parties::Party>("party");
    out.desk = *desk;
    out.sender = row.id<parties::Party>("sender");
    out.subject = row.text("subject");
    out.words = row.text("words");
    out.state = *state;
    out.code = row.text("code");
    out.why = row.text("why");
    out.written_at = row.instant("written_at");
    out.sent_at = row.maybe_instant("sent_at");
    out.came_back_at = row.maybe_instant("came_back_at");
    return out;
}

std::vector<Dispatch> dispatches_of(const std::vector<store::Row>& rows) {
    std::vector<Dispatch> out;
    for (const auto& row : rows) out.push_back(dispatch_of(row));
    return out;
}

}  // namespace

Result<void> Dispatches::add(audit::Act& act, const Dispatch& one) {
    TRY(act.run(insert,
                {one.id, text(one.about), one.what, one.party, parties::row_of(one.desk).word,
                 one.sender, one.subject, one.words, word(one.state), one.written_at}));
    return {};
}

Result<Dispatch> Dispatches::find(audit::Reading& reading, const Id<Dispatch>& id) {
    const auto row = TRY(reading.maybe(find_one, {id}));
    if (not row) return fail(not_found("There is no such letter"));
    return dispatch_of(*row);
}

Result<bool> Dispatches::move(audit::Act& act, const Dispatch& one, State from) {
    const auto touched = TRY(act.run(change, {one.id, word(from), word(one.state), one.code,
                                              one.why, one.sent_at, one.came_back_at}));
    return touched > 0;
}

Result<std::vector<Dispatch>> Dispatches::came_back_to(audit::Reading& reading,
                                                       const Id<parties::Party>& sender,
                                                       std::int64_t rows_max) {
    return dispatches_of(TRY(reading.many(find_back, {sender, rows_max})));
}

Result<std::vector<Dispatch>> Dispatches::about(audit::Reading& reading, const Reference& about) {
    return dispatches_of(TRY(reading.many(find_about, {text(about)})));
}

}  // namespace accord::letters
