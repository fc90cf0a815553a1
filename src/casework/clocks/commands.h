// The verbs of clocks, each a part of a larger act: whoever asks, decides or meets starts and ends
// the clocks of it in the same act. A clock that runs out is noticed once, by the worker, however
// often it was stopped and started again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/clocks/clock.h"
#include "governance/audit/act.h"
#include "rulebook/rulebook.h"

namespace accord::clocks {

struct Start {
    Code<rulebook::ClockRule> rule;
    std::string about;                           // a reference or an id, as text
    Id<parties::Party> owner;                    // who has to act
    Id<parties::Party> hub;                      // in whose hours it is counted
    std::optional<Instant> from = std::nullopt;  // now, unless said; an event, for those before it
    // Of the clock in whose place it comes. The working says both; where this may only become
    // sooner, an earlier time that is still to come stays.
    std::optional<Instant> was_due = std::nullopt;
    bool never_later = false;
};

// By when, as it would be counted, with the working: before anything is started.
Result<Clock> counted(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                      const Start& wish);
// Invalid when the rulebook has no such clock in force.
Result<Clock> start(audit::Act& act, const rulebook::Rulebook& rulebook, const Start& wish);
// Met or cancelled. Nothing happens to one that has ended.
Result<Clock> meet(audit::Act& act, const Id<Clock>& id);
Result<Clock> cancel(audit::Act& act, const Id<Clock>& id, std::string_view why);
// One that was read in this act.
Result<Clock> meet(audit::Act& act, Clock clock);
Result<Clock> cancel(audit::Act& act, Clock clock, std::string_view why);
Result<Clock> pause(audit::Act& act, const Id<Clock>& id, std::string_view reason);
Result<Clock> resume(audit::Act& act, const rulebook::Rulebook& rulebook, const Id<Clock>& id);
Result<Clock> hand_over(audit::Act& act, const Id<Clock>& id, const Id<parties::Party>& owner);

Result<Clock> find(audit::Reading& reading, const Id<Clock>& id);
// Whether it runs or stands still: one word of it is read. Not of one that is not there.
Result<bool> is_going(audit::Reading& reading, const Id<Clock>& id);
Result<std::vector<Clock>> of(audit::Reading& reading, const std::string& about);
// Those of them that run or stand still.
Result<std::vector<Clock>> going_about(audit::Reading& reading, const std::string& about);
// Those that run or stand still, of this owner, about things whose id begins with this prefix; the
// first due first.
Result<std::vector<Clock>> going_of(audit::Reading& reading, const Id<parties::Party>& owner,
                                    std::string_view about_prefix, std::int64_t rows_max);
// The hours of the hub on the day.
Result<deadlines::Calendar> calendar_for(audit::Reading& reading,
                                         const rulebook::Rulebook& rulebook,
                                         const Id<parties::Party>& hub, Date day);

// A rule as this hub counts it on the day, and everything that it has set, the oldest first.
Result<rulebook::ClockRule> rule_for(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                     const Id<parties::Party>& hub, Code<rulebook::ClockRule> rule,
                                     Date day);
struct HubSettings {
    std::vector<HubLimit> limits;
    std::vector<HubCalendar> calendars;
};
Result<HubSettings> settings_of(audit::Reading& reading, const Id<parties::Party>& hub);

// What a hub sets for itself. Invalid for a clock that is the law's own.
Result<void> set_limit(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                       const HubLimit& limit);
Result<void> set_calendar(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                          const HubCalendar& calendar);

// Handler of the worker; safe to repeat. `about` is the clock's id.
Result<void> note_if_missed(Node& node, const jobs::Message& message);

}  // namespace accord::clocks
