#include "casework/clocks/clocks.h"

#include <algorithm>
#include <tuple>

#include "base/expect.h"
#include "base/json.h"
#include "platform/store/packed.h"
#include "rulebook/choices.h"

namespace accord::clocks {
namespace {

using store::Query;

// Hardly any clock was ever paused: whether one was comes along, and its pauses are asked for then.
// The clocks of one thing are few, and put in order here: for `order by` SQLite would build a
// table.
constexpr Query find_one{"clocks.find",
                         "select *, exists (select 1 from clock_pauses where clock = clocks.id)"
                         " as was_paused from clocks where id = $1"};
constexpr Query find_state{"clocks.state_of", "select state from clocks where id = $1"};
constexpr Query find_about{"clocks.of",
                           "select *, exists (select 1 from clock_pauses where clock = clocks.id)"
                           " as was_paused from clocks where about = $1"};
constexpr Query find_going_about{"clocks.going_about",
                                 "select *, exists (select 1 from clock_pauses where clock ="
                                 " clocks.id) as was_paused from clocks where about = $1"
                                 " and state in ('running', 'paused')"};
constexpr Query find_going{"clocks.going_of",
                           "select *, exists (select 1 from clock_pauses where clock = clocks.id)"
                           " as was_paused from clocks where owner = $1 and about like $2"
                           " and state in ('running', 'paused') order by due_at, id limit $3"};
constexpr Query insert_clock{
    "clocks.add",
    "insert into clocks (id, rule, kind, amount, about, owner, hub, started_at, due_at, working,"
    " working_packed, state, missed_at, ended_at, ended_why, version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10, $11, $12, $13, $14, 1)"};
constexpr Query update_clock{
    "clocks.save",
    "update clocks set owner = $3, due_at = $4, working = '', working_packed = $5, state = $6, "
    "missed_at = $7,"
    " ended_at = $8, ended_why = $9, version = version + 1 where id = $1 and version = $2"};
constexpr Query find_pauses{"clock_pauses.of",
                            "select * from clock_pauses where clock = $1 order by number"};
constexpr Query upsert_pause{
    "clock_pauses.keep",
    "insert into clock_pauses (clock, number, starts_at, ends_at, reason)"
    " values ($1, $2, $3, $4, $5)"
    " on conflict (clock, number) do update set ends_at = excluded.ends_at"};
constexpr Query find_limits{"hub_limits.of",
                            "select * from hub_limits where hub = $1 order by starts_on, set_at"};
constexpr Query insert_limit{"hub_limits.add",
                             "insert into hub_limits (hub, rule, kind, amount, starts_on, set_at)"
                             " values ($1, $2, $3, $4, $5, $6)"};
constexpr Query find_calendars{
    "hub_calendars.of", "select * from hub_calendars where hub = $1 order by starts_on, set_at"};
constexpr Query insert_calendar{"hub_calendars.add",
                                "insert into hub_calendars (hub, hours, starts_on, set_at)"
                                " values ($1, $2, $3, $4)"};

rulebook::ClockKind kind_from(std::string_view word) {
    for (const auto& choice : rulebook::choices(rulebook::ClockKind{}))
        if (choice.word == word) return choice.value;
    expect(false);
    return {};
}

template <class List>
Code<List> code_in(const store::Row& row, std::string_view column) {
    const auto code = Code<List>::from(row.text(column));
    expect(code.has_value());
    return *code;
}

Pause pause_of(const store::Row& row) {
    return {{row.instant("starts_at"), row.maybe_instant("ends_at")}, row.text("reason")};
}

Clock clock_in(const store::Row& row) {
    Clock out;
    out.id = row.id<Clock>("id");
    out.rule = code_in<rulebook::ClockRule>(row, "rule");
    out.kind = kind_from(row.text("kind"));
    out.amount = static_cast<int>(row.integer("amount"));
    out.about = row.text("about");
    out.owner = row.id<parties::Party>("owner");
    out.hub = row.id<parties::Party>("hub");
    out.started_at = row.instant("started_at");
    out.due_at = row.instant("due_at");
    out.working = store::packed_in(row, "working");
    const auto state = clock_state_from(row.text("state"));
    expect(state.has_value());
    out.state = *state;
    out.missed_at = row.maybe_instant("missed_at");
    out.ended_at = row.maybe_instant("ended_at");
    out.ended_why = row.text("ended_why");
    out.version = row.integer("version");
    return out;
}

Result<Clock> clock_of(audit::Reading& reading, const store::Row& row) {
    auto out = clock_in(row);
    if (not row.boolean("was_paused")) return out;
    for (const auto& each : TRY(reading.many(find_pauses, {out.id})))
        out.pauses.push_back(pause_of(each));
    return out;
}

}  // namespace

Result<std::optional<Clock>> Clocks::find(audit::Reading& reading, Id<Clock> id) {
    const auto row = TRY(reading.maybe(find_one, {id}));
    if (not row) return std::optional<Clock>();
    return std::optional<Clock>(TRY(clock_of(reading, *row)));
}

Result<bool> Clocks::is_going(audit::Reading& reading, Id<Clock> id) {
    const auto row = TRY(reading.maybe(find_state, {id}));
    return row and clocks::is_going(store::known(clock_state_from(row->text("state"))));
}

namespace {

Result<std::vector<Clock>> about_it(audit::Reading& reading, const Query& query,
                                    const std::string& about) {
    std::vector<Clock> out;
    for (const auto& row : TRY(reading.many(query, {about})))
        out.push_back(TRY(clock_of(reading, row)));
    std::sort(out.begin(), out.end(), [](const Clock& one, const Clock& other) {
        return std::tie(one.started_at, one.id) < std::tie(other.started_at, other.id);
    });
    return out;
}

}  // namespace

Result<std::vector<Clock>> Clocks::of(audit::Reading& reading, const std::string& about) {
    return about_it(reading, find_about, about);
}

Result<std::vector<Clock>> Clocks::going_about(audit::Reading& reading, const std::string& about) {
    return about_it(reading, find_going_about, about);
}

Result<std::vector<Clock>> Clocks::going_of(audit::Reading& reading,
                                            const Id<parties::Party>& owner,
                                            std::string_view about_prefix, std::int64_t rows_max) {
    std::vector<Clock> out;
    const auto like = std::string(about_prefix) + "%";
    for (const auto& row : TRY(reading.many(find_going, {owner, like, rows_max})))
        out.push_back(TRY(clock_of(reading, row)));
    return out;
}

Result<void> Clocks::add(audit::Act& act, const Clock& clock) {
    TRY(act.run(insert_clock, {clock.id, clock.rule.text(), rulebook::word(clock.kind),
                               clock.amount, clock.about, clock.owner, clock.hub, clock.started_at,
                               clock.due_at, store::value_of(clock.working), word(clock.state),
                               clock.missed_at, clock.ended_at, clock.ended_why}));
    return {};
}

Result<bool> Clocks::save(audit::Act& act, Clock& clock) {
    const auto touched =
        TRY(act.run(update_clock, {clock.id, clock.version, clock.owner, clock.due_at,
                                   store::value_of(clock.working), word(clock.state),
                                   clock.missed_at, clock.ended_at, clock.ended_why}));
    if (touched == 0) return false;
    ++clock.version;
    return true;
}

Result<void> Clocks::keep_pause(audit::Act& act, const Clock& clock, std::size_t place) {
    const auto& pause = clock.pauses[place];
    TRY(act.run(upsert_pause, {clock.id, static_cast<std::int64_t>(place) + 1, pause.time.from,
                               pause.time.until, pause.reason}));
    return {};
}

Result<std::vector<HubLimit>> Clocks::limits_of(audit::Reading& reading,
                                                const Id<parties::Party>& hub) {
    std::vector<HubLimit> out;
    for (const auto& row : TRY(reading.many(find_limits, {hub})))
        out.push_back({hub, code_in<rulebook::ClockRule>(row, "rule"), kind_from(row.text("kind")),
                       static_cast<int>(row.integer("amount")), row.date("starts_on")});
    return out;
}

Result<std::vector<HubCalendar>> Clocks::calendars_of(audit::Reading& reading,
                                                      const Id<parties::Party>& hub) {
    std::vector<HubCalendar> out;
    for (const auto& row : TRY(reading.many(find_calendars, {hub})))
        out.push_back({hub, code_in<rulebook::HubHours>(row, "hours"), row.date("starts_on")});
    return out;
}

Result<void> Clocks::add(audit::Act& act, const HubLimit& limit) {
    TRY(act.run(insert_limit, {limit.hub, limit.rule.text(), rulebook::word(limit.kind),
                               limit.amount, limit.from, act.now()}));
    return {};
}

Result<void> Clocks::add(audit::Act& act, const HubCalendar& calendar) {
    TRY(act.run(insert_calendar, {calendar.hub, calendar.hours.text(), calendar.from, act.now()}));
    return {};
}

}  // namespace accord::clocks
