#include "casework/clocks/commands.h"

#include "base/london.h"
#include "casework/clocks/clocks.h"

namespace accord::clocks {
namespace {

constexpr auto here = rulebook::Nation::England;

Error changed() {
    return conflict("Someone else changed this just now. Look at it again, then try once more");
}

Result<Clock> save(audit::Act& act, Clock clock, audit::Fact fact) {
    const bool first = TRY(Clocks::save(act, clock));
    if (not first) return fail(changed());
    act.record(std::move(fact).with("clock", text(clock.id)).with("rule", clock.rule.text()));
    return clock;
}

void watch(audit::Act& act, const Clock& clock) {
    act.post({"clock.note_if_missed", text(clock.id), clock.late_from()});
}

Result<Clock> end(audit::Act& act, Clock clock, ClockState how, std::string_view why) {
    if (not clock.going()) return clock;
    const bool in_time = act.now() <= clock.due_at;
    for (std::size_t i = 0; i < clock.pauses.size(); ++i) {
        if (clock.pauses[i].time.until) continue;
        clock.pauses[i].time.until = act.now();
        TRY(Clocks::keep_pause(act, clock, i));
    }
    TRY(act.withdraw(text(clock.id)));  // nobody has to watch it
    clock.state = how;
    clock.ended_at = act.now();
    clock.ended_why = why;
    auto fact = audit::fact(how == ClockState::Met ? "clock.met" : "clock.cancelled", clock.about);
    if (how == ClockState::Met) fact.with("in_time", in_time);
    return save(act, std::move(clock), std::move(fact));
}

}  // namespace

Result<Clock> find(audit::Reading& reading, const Id<Clock>& id) {
    auto clock = TRY(Clocks::find(reading, id));
    if (not clock) return fail(not_found("There is no such clock"));
    return std::move(*clock);
}

Result<bool> is_going(audit::Reading& reading, const Id<Clock>& id) {
    return Clocks::is_going(reading, id);
}

Result<std::vector<Clock>> of(audit::Reading& reading, const std::string& about) {
    return Clocks::of(reading, about);
}

Result<std::vector<Clock>> going_about(audit::Reading& reading, const std::string& about) {
    return Clocks::going_about(reading, about);
}

Result<std::vector<Clock>> going_of(audit::Reading& reading, const Id<parties::Party>& owner,
                                    std::string_view about_prefix, std::int64_t rows_max) {
    return Clocks::going_of(reading, owner, about_prefix, rows_max);
}

Result<deadlines::Calendar> calendar_for(audit::Reading& reading,
                                         const rulebook::Rulebook& rulebook,
                                         const Id<parties::Party>& hub, Date day) {
    const auto calendars = TRY(Clocks::calendars_of(reading, hub));
    return deadlines::calendar_of(rulebook, here, hours_of(calendars, day));
}

Result<rulebook::ClockRule> rule_for(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                     const Id<parties::Party>& hub, Code<rulebook::ClockRule> rule,
                                     Date day) {
    const auto* row = rulebook.clocks.in_force(rule, day, here);
    if (row == nullptr)
        return fail(invalid("The rulebook has no clock of that name in force", "clock"));
    return as_set(*row, TRY(Clocks::limits_of(reading, hub)), day);
}

Result<HubSettings> settings_of(audit::Reading& reading, const Id<parties::Party>& hub) {
    return HubSettings{TRY(Clocks::limits_of(reading, hub)),
                       TRY(Clocks::calendars_of(reading, hub))};
}

namespace {

// What was promised first is still said, and is not made later by counting again.
void keep_earlier(const Start& wish, Instant now, deadlines::Due& due) {
    const auto before = *wish.was_due;
    due.working.push_back("Before that it was due " + spoken(before) + ".");
    if (not wish.never_later or before <= now or due.at <= before) return;
    due.at = before;
    due.working.emplace_back("That is sooner, and stays.");
}

}  // namespace

Result<Clock> counted(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                      const Start& wish) {
    Clock out;
    out.started_at = wish.from.value_or(reading.now());
    const auto day = london_day(out.started_at);
    const auto own = TRY(rule_for(reading, rulebook, wish.hub, wish.rule, day));
    const auto calendar = TRY(calendar_for(reading, rulebook, wish.hub, day));
    auto due = deadlines::due(own, out.started_at, calendar);
    if (wish.was_due) keep_earlier(wish, reading.now(), due);
    out.rule = wish.rule;
    out.about = wish.about;
    out.owner = wish.owner;
    out.hub = wish.hub;
    out.kind = own.kind;
    out.amount = own.amount;
    out.due_at = due.at;
    out.working = kept_working(due.working);
    out.version = 1;
    return out;
}

Result<Clock> start(audit::Act& act, const rulebook::Rulebook& rulebook, const Start& wish) {
    auto out = TRY(counted(act, rulebook, wish));
    out.id = act.mint<Clock>();
    TRY(Clocks::add(act, out));
    act.record(audit::fact("clock.started", out.about)
                   .with("clock", text(out.id))
                   .with("rule", out.rule.text())
                   .with("owner", text(out.owner))
                   .with("due", text(out.due_at)));
    watch(act, out);
    return out;
}

Result<Clock> meet(audit::Act& act, const Id<Clock>& id) {
    return meet(act, TRY(find(act, id)));
}

Result<Clock> meet(audit::Act& act, Clock clock) {
    return end(act, std::move(clock), ClockState::Met, "");
}

Result<Clock> cancel(audit::Act& act, const Id<Clock>& id, std::string_view why) {
    return cancel(act, TRY(find(act, id)), why);
}

Result<Clock> cancel(audit::Act& act, Clock clock, std::string_view why) {
    return end(act, std::move(clock), ClockState::Cancelled, why);
}

Result<Clock> pause(audit::Act& act, const Id<Clock>& id, std::string_view reason) {
    auto clock = TRY(find(act, id));
    if (clock.state != ClockState::Running) return clock;
    clock.state = ClockState::Paused;
    clock.pauses.push_back({{act.now(), std::nullopt}, std::string(reason)});
    TRY(Clocks::keep_pause(act, clock, clock.pauses.size() - 1));
    auto fact = audit::fact("clock.paused", clock.about).with("reason", std::string(reason));
    return save(act, std::move(clock), std::move(fact));
}

Result<Clock> resume(audit::Act& act, const rulebook::Rulebook& rulebook, const Id<Clock>& id) {
    auto clock = TRY(find(act, id));
    if (clock.state != ClockState::Paused) return clock;
    clock.pauses.back().time.until = act.now();
    TRY(Clocks::keep_pause(act, clock, clock.pauses.size() - 1));
    const auto day = london_day(clock.started_at);
    const auto* rule = rulebook.clocks.find(clock.rule);
    if (rule == nullptr) return fail(broken("The rulebook has lost a clock that is running"));
    auto own = *rule;
    own.kind = clock.kind;
    own.amount = clock.amount;
    const auto calendar = TRY(calendar_for(act, rulebook, clock.hub, day));
    auto due = deadlines::due(own, clock.started_at, calendar, clock.stretches(), act.now());
    clock.state = ClockState::Running;
    clock.due_at = due.at;
    clock.working = kept_working(due.working);
    watch(act, clock);
    auto fact = audit::fact("clock.resumed", clock.about).with("due", text(clock.due_at));
    return save(act, std::move(clock), std::move(fact));
}

Result<Clock> hand_over(audit::Act& act, const Id<Clock>& id, const Id<parties::Party>& owner) {
    auto clock = TRY(find(act, id));
    if (not clock.going() or clock.owner == owner) return clock;
    clock.owner = owner;
    auto fact = audit::fact("clock.handed_over", clock.about).with("owner", text(owner));
    return save(act, std::move(clock), std::move(fact));
}

Result<void> set_limit(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                       const HubLimit& limit) {
    const auto* rule = rulebook.clocks.in_force(limit.rule, limit.from, here);
    if (rule == nullptr or not rule->local)
        return fail(invalid("This time limit is set by law, or is not in force then", "rule"));
    if (limit.amount < 1 or limit.amount > 1000)
        return fail(invalid("A time limit is a number from 1 to 1,000", "amount"));
    auto act = TRY(audit::Act::begin(node, actor, "clock.set_limit"));
    TRY(Clocks::add(act, limit));
    act.record(audit::fact("clock.limit_set", text(limit.hub))
                   .with("rule", limit.rule.text())
                   .with("kind", rulebook::word(limit.kind))
                   .with("amount", limit.amount)
                   .with("from", text(limit.from)));
    TRY(act.commit());
    return {};
}

Result<void> set_calendar(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                          const HubCalendar& calendar) {
    if (rulebook.hub_hours.in_force(calendar.hours, calendar.from, here) == nullptr)
        return fail(invalid("The rulebook has no such hours in force then", "hours"));
    auto act = TRY(audit::Act::begin(node, actor, "clock.set_calendar"));
    TRY(Clocks::add(act, calendar));
    act.record(audit::fact("clock.calendar_set", text(calendar.hub))
                   .with("hours", calendar.hours.text())
                   .with("from", text(calendar.from)));
    TRY(act.commit());
    return {};
}

Result<void> note_if_missed(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<Clock>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "clock.note_if_missed"));
    if (not TRY(is_going(act, id))) return {};  // as most are by then
    auto clock = TRY(find(act, id));
    // It ended, stands still, was given longer (that has a message of its own), or is noted.
    if (not clock.late(act.now()) or clock.missed_at) return {};
    clock.missed_at = act.now();
    auto fact = audit::fact("clock.missed", clock.about).with("owner", text(clock.owner));
    TRY(save(act, std::move(clock), std::move(fact)));
    TRY(act.commit());
    return {};
}

}  // namespace accord::clocks
