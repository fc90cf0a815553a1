#include "governance/parties/histories.h"

#include "base/expect.h"

namespace accord::parties {
namespace {

using store::Query;

constexpr Query find_names{"party_names.of",
                           "select name, starts_on, ends_on from party_names where party = $1"
                           " order by ends_on desc"};
constexpr Query find_all_names{"party_names.all",
                               "select party, name from party_names order by party, ends_on"};
constexpr Query find_predecessors{
    "party_successions.before",
    "select predecessor, successor, because, starts_on from party_successions"
    " where successor = $1 order by starts_on, predecessor"};
constexpr Query find_successors{
    "party_successions.after",
    "select predecessor, successor, because, starts_on from party_successions"
    " where predecessor = $1 order by starts_on desc, successor"};
constexpr Query find_standings{"party_standings.of",
                               "select number, standing, reason, at, name from party_standings"
                               " where party = $1 order by number desc"};
constexpr Query insert_name{"party_names.add",
                            "insert into party_names (party, name, starts_on, ends_on)"
                            " values ($1, $2, $3, $4) on conflict do nothing"};
constexpr Query insert_succession{
    "party_successions.add",
    "insert into party_successions (predecessor, successor, because, starts_on)"
    " values ($1, $2, $3, $4) on conflict do nothing"};
constexpr Query last_standing{
    "party_standings.last",
    "select cast(coalesce(max(number), 0) as bigint) as number from party_standings"
    " where party = $1"};
constexpr Query insert_standing{
    "party_standings.add",
    "insert into party_standings (party, number, standing, reason, at, name)"
    " values ($1, $2, $3, $4, $5, $6)"};

Succession succession_of(const store::Row& row) {
    const auto because = because_from(row.text("because"));
    expect(because.has_value());
    return {.predecessor = row.id<Party>("predecessor"),
            .successor = row.id<Party>("successor"),
            .because = *because,
            .from = row.date("starts_on")};
}

StandingLine standing_of(const store::Row& row) {
    const auto standing = standing_from(row.text("standing"));
    expect(standing.has_value());
    return {.standing = *standing,
            .reason = row.text("reason"),
            .at = row.instant("at"),
            .name = row.text("name")};
}

}  // namespace

Result<std::vector<FormerName>> Histories::names(audit::Reading& reading, Id<Party> party) {
    std::vector<FormerName> out;
    for (const auto& row : TRY(reading.many(find_names, {party})))
        out.push_back({.name = row.text("name"),
                       .from = row.maybe_date("starts_on"),
                       .until = row.date("ends_on")});
    return out;
}

Result<std::vector<Histories::Called>> Histories::all_names(audit::Reading& reading) {
    std::vector<Called> out;
    for (const auto& row : TRY(reading.many(find_all_names)))
        out.push_back({row.id<Party>("party"), row.text("name")});
    return out;
}

Result<History> Histories::of(audit::Reading& reading, Id<Party> party) {
    History out;
    out.names = TRY(names(reading, party));
    for (const auto& row : TRY(reading.many(find_predecessors, {party})))
        out.predecessors.push_back(succession_of(row));
    for (const auto& row : TRY(reading.many(find_successors, {party}))) {
        if (not out.successor) out.successor = succession_of(row);
    }
    for (const auto& row : TRY(reading.many(find_standings, {party})))
        out.standings.push_back(standing_of(row));
    return out;
}

Result<void> Histories::add(audit::Act& act, Id<Party> party, const FormerName& name) {
    TRY(act.run(insert_name, {party, name.name, name.from, name.until}));
    return {};
}

Result<void> Histories::add(audit::Act& act, const Succession& succession) {
    TRY(act.run(insert_succession, {succession.predecessor, succession.successor,
                                    word(succession.because), succession.from}));
    return {};
}

Result<void> Histories::add(audit::Act& act, Id<Party> party, const StandingLine& line) {
    const auto last = TRY(act.one(last_standing, {party}));
    TRY(act.run(insert_standing, {party, last.integer("number") + 1, word(line.standing),
                                  line.reason, line.at, line.name}));
    return {};
}

}  // namespace accord::parties
