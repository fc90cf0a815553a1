#include "governance/agreement/deviations.h"

#include "base/expect.h"

namespace accord::agreement {
namespace {

using store::Query;

constexpr Query by_id{"deviations.find",
                      "select id, agreement, party, content, standing, drawn_by, drawn_at,"
                      " decided_by, decided_at, decision, row_version from deviations"
                      " where id = $1"};
constexpr Query of_one{"deviations.of_party",
                       "select id, agreement, party, content, standing, drawn_by, drawn_at,"
                       " decided_by, decided_at, decision, row_version from deviations"
                       " where agreement = $1 and party = $2"
                       " and standing in ('drawn', 'open', 'accepted')"};
constexpr Query under{"deviations.of_agreement",
                      "select id, agreement, party, content, standing, drawn_by, drawn_at,"
                      " decided_by, decided_at, decision, row_version from deviations"
                      " where agreement = $1 order by drawn_at, id"};
constexpr Query all_counting{"deviations.counting",
                             "select id, agreement, party, content, standing, drawn_by, drawn_at,"
                             " decided_by, decided_at, decision, row_version from deviations"
                             " where standing in ('open', 'accepted') order by id"};
constexpr Query insert{"deviations.add",
                       "insert into deviations (id, agreement, party, content, standing, drawn_by,"
                       " drawn_at, decision, row_version) values ($1, $2, $3, $4, $5, $6, $7, '',"
                       " 1)"};
constexpr Query update{"deviations.save",
                       "update deviations set standing = $3, content = $4, decided_by = $5,"
                       " decided_at = $6, decision = $7, row_version = row_version + 1"
                       " where id = $1 and row_version = $2"};

Deviation deviation_of(const store::Row& row) {
    const auto standing = deviation_standing_from(row.text("standing"));
    expect(standing.has_value());
    Deviation out{.id = row.id<Deviation>("id"),
                  .agreement = row.id<Agreement>("agreement"),
                  .party = row.id<parties::Party>("party"),
                  .exceptions = {},
                  .restrictions = {},
                  .standing = *standing,
                  .drawn_by = row.text("drawn_by"),
                  .drawn_at = row.instant("drawn_at"),
                  .decided_by = row.maybe_text("decided_by"),
                  .decided_at = row.maybe_instant("decided_at"),
                  .decision = row.text("decision"),
                  .row_version = row.integer("row_version")};
    if (const auto json = parse_json(row.text("content"))) fill_from(*json, out);
    return out;
}

Result<std::vector<Deviation>> deviations_of(Result<std::vector<store::Row>> rows) {
    std::vector<Deviation> out;
    for (const auto& row : TRY(std::move(rows))) out.push_back(deviation_of(row));
    return out;
}

}  // namespace

Result<Deviation> Deviations::find(audit::Reading& reading, Id<Deviation> id) {
    const auto row = TRY(reading.maybe(by_id, {id}));
    if (not row) return fail(not_found("There is no such variation"));
    return deviation_of(*row);
}

Result<std::optional<Deviation>> Deviations::of_party(audit::Reading& reading, Id<Agreement> id,
                                                      Id<parties::Party> party) {
    const auto row = TRY(reading.maybe(of_one, {id, party}));
    if (not row) return std::optional<Deviation>();
    return std::optional(deviation_of(*row));
}

Result<std::vector<Deviation>> Deviations::of_agreement(audit::Reading& reading, Id<Agreement> id) {
    return deviations_of(reading.many(under, {id}));
}

Result<std::vector<Deviation>> Deviations::counting(audit::Reading& reading) {
    return deviations_of(reading.many(all_counting));
}

Result<void> Deviations::add(audit::Act& act, const Deviation& one) {
    TRY(act.run(insert, {one.id, one.agreement, one.party, canonical(to_json(one)),
                         word(one.standing), one.drawn_by, one.drawn_at}));
    return {};
}

Result<void> Deviations::save(audit::Act& act, Deviation& one) {
    const auto touched =
        TRY(act.run(update, {one.id, one.row_version, word(one.standing), canonical(to_json(one)),
                             one.decided_by, one.decided_at, one.decision}));
    if (touched == 0) {
        return fail(conflict("Someone else changed this variation a moment ago. Look again"));
    }
    ++one.row_version;
    return {};
}

}  // namespace accord::agreement
