#include "governance/desks/desks.h"

#include "base/expect.h"

namespace accord::desks {
namespace {

using store::Query;

constexpr Query insert_turn{"duty_rota.add",
                            "insert into duty_rota (id, party, account, name, phone, manages,"
                            " starts_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr Query find_turns{"duty_rota.of",
                           "select * from duty_rota where party = $1 and ends_at > $2"
                           " order by starts_at, id"};
constexpr Query all_turns{"duty_rota.all",
                          "select * from duty_rota where ends_at > $1 order by starts_at, id"};
constexpr Query delete_turn{"duty_rota.remove",
                            "delete from duty_rota where party = $1 and id = $2"};
constexpr Query insert_shift{"desk_shifts.add",
                             "insert into desk_shifts (id, party, kind, name, phone, days,"
                             " from_minute, until_minute, bank_holidays, kept_at)"
                             " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr Query find_shifts{"desk_shifts.of",
                            "select * from desk_shifts where party = $1 order by kept_at, id"};
constexpr Query all_shifts{"desk_shifts.all", "select * from desk_shifts order by kept_at, id"};
constexpr Query delete_shift{"desk_shifts.remove",
                             "delete from desk_shifts where party = $1 and id = $2"};

Turn turn_of(const store::Row& row) {
    return {.id = row.id<Turn>("id"),
            .party = row.id<parties::Party>("party"),
            .account = row.text("account"),
            .name = row.text("name"),
            .phone = row.text("phone"),
            .manages = row.boolean("manages"),
            .from = row.instant("starts_at"),
            .until = row.instant("ends_at")};
}

Shift shift_of(const store::Row& row) {
    Shift out;
    out.id = row.id<Shift>("id");
    out.party = row.id<parties::Party>("party");
    const auto kind = shift_kind_from(row.text("kind"));
    expect(kind.has_value());
    out.kind = *kind;
    out.name = row.text("name");
    out.phone = row.text("phone");
    if (const auto days = row.text("days"); not days.empty()) {
        Weekly when;
        expect(read_days(days, when));
        when.from = static_cast<int>(row.integer("from_minute"));
        when.until = static_cast<int>(row.integer("until_minute"));
        when.on_bank_holidays = row.boolean("bank_holidays");
        out.when = when;
    }
    return out;
}

}  // namespace

Result<void> Desks::add(audit::Act& act, const Turn& turn) {
    TRY(act.run(insert_turn, {turn.id, turn.party, turn.account, turn.name, turn.phone,
                              turn.manages, turn.from, turn.until}));
    return {};
}

Result<std::vector<Turn>> Desks::turns(audit::Reading& reading, Instant from,
                                       const std::optional<Id<parties::Party>>& party) {
    std::vector<Turn> out;
    const auto rows = party ? TRY(reading.many(find_turns, {*party, from}))
                            : TRY(reading.many(all_turns, {from}));
    for (const auto& row : rows) out.push_back(turn_of(row));
    return out;
}

Result<void> Desks::add(audit::Act& act, const Shift& shift) {
    const auto when = shift.when.value_or(Weekly());
    TRY(act.run(insert_shift, {shift.id, shift.party, word(shift.kind), shift.name, shift.phone,
                               shift.when ? days_word(when) : std::string(), when.from, when.until,
                               when.on_bank_holidays, act.now()}));
    return {};
}

Result<std::vector<Shift>> Desks::shifts(audit::Reading& reading,
                                         const std::optional<Id<parties::Party>>& party) {
    std::vector<Shift> out;
    const auto rows =
        party ? TRY(reading.many(find_shifts, {*party})) : TRY(reading.many(all_shifts));
    for (const auto& row : rows) out.push_back(shift_of(row));
    return out;
}

Result<bool> Desks::remove_turn(audit::Act& act, const Id<parties::Party>& party,
                                std::string_view id) {
    return TRY(act.run(delete_turn, {party, id})) > 0;
}

Result<bool> Desks::remove_shift(audit::Act& act, const Id<parties::Party>& party,
                                 std::string_view id) {
    return TRY(act.run(delete_shift, {party, id})) > 0;
}

}  // namespace accord::desks
