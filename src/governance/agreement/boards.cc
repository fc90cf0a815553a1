#include "governance/agreement/boards.h"

#include "base/expect.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query of_agreement{
    "boards.of",
    "select party, desk, since, note from agreement_desks where agreement = $1 order by party"};
constexpr Query upsert{
    "boards.put",
    "insert into agreement_desks (agreement, party, desk, since, note, told_at) values ($1, $2, $3,"
    " $4, $5, $6) on conflict (agreement, party) do update set desk = excluded.desk,"
    " since = excluded.since, note = excluded.note, told_at = excluded.told_at"};

}  // namespace

Result<std::vector<Whereabouts>> Boards::of(audit::Reading& reading, Id<Agreement> agreement) {
    std::vector<Whereabouts> out;
    for (const auto& row : TRY(reading.many(of_agreement, {agreement}))) {
        const auto stop = stop_from(row.text("desk"));
        expect(stop.has_value());
        out.push_back({.party = row.id<parties::Party>("party"),
                       .stop = *stop,
                       .since = row.date("since"),
                       .note = row.text("note")});
    }
    return out;
}

Result<void> Boards::put(audit::Act& act, Id<Agreement> agreement, const Whereabouts& where) {
    TRY(act.run(upsert,
                {agreement, where.party, word(where.stop), where.since, where.note, act.now()}));
    return {};
}

}  // namespace accord::agreement
