// Clock: one time limit that runs: which rule of the rulebook it is, what it is about, who has to
// act and in whose hours, since when, until when, and how that was counted. It ends met, cancelled,
// or stays missed until someone meets it late. It may stand still, with a reason.
//
// A clock holds no word about anybody: what it is about is a reference.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "engine/deadlines/due.h"
#include "governance/parties/party.h"
#include "platform/packing/packing.h"

namespace accord::clocks {

enum class ClockState : std::uint8_t { Running, Paused, Met, Cancelled };
std::string_view word(ClockState state);
std::optional<ClockState> clock_state_from(std::string_view word);
constexpr bool is_going(ClockState state) {
    return state == ClockState::Running or state == ClockState::Paused;
}

struct Pause {
    deadlines::Pause time;
    std::string reason;  // in words that name nobody
};

struct Clock {
    static constexpr std::string_view id_prefix = "clk";

    Id<Clock> id;
    Code<rulebook::ClockRule> rule;
    std::string about;         // the reference or id of what it is about, as text
    Id<parties::Party> owner;  // who has to act
    Id<parties::Party> hub;    // in whose hours it is counted
    rulebook::ClockKind kind = rulebook::ClockKind::ElapsedHours;  // as counted: the hub's own
    int amount = 0;                                                // where it has set one
    Instant started_at;
    Instant due_at;
    packing::Packed working;  // how `due_at` was counted: working_of
    ClockState state = ClockState::Running;
    std::optional<Instant> missed_at;  // it ran out, and was noticed then
    std::optional<Instant> ended_at;
    std::string ended_why;
    std::vector<Pause> pauses;
    std::int64_t version = 0;

    // The first moment at which it is late: at the moment itself it is still in time.
    Instant late_from() const { return due_at + Duration{1}; }
    bool going() const { return is_going(state); }
    bool late(Instant now) const { return state == ClockState::Running and due_at < now; }
    // Ended before it was due; a clock that was met late stays missed.
    bool met_in_time() const {
        return state == ClockState::Met and ended_at and * ended_at <= due_at;
    }
    std::vector<deadlines::Pause> stretches() const;
};
// How its time was counted, in sentences; one that says so where what was kept is damaged.
std::vector<std::string> working_of(const Clock& clock);
packing::Packed kept_working(const std::vector<std::string>& sentences);

// The moment when this part of the clock's time has gone by: half of it, four fifths, all of it.
// Of hub hours, the open ones count; the time that it stood still does not.
struct Part {
    int of_hundred = 100;
};
Instant moment_at(const Clock& clock, Part part, const deadlines::Calendar& calendar);

// What a hub has set for itself, from a day on: its own limit for a rule, or its own hours. Older
// rows stay, so that what was due then can still be worked out.
struct HubLimit {
    Id<parties::Party> hub;
    Code<rulebook::ClockRule> rule;
    rulebook::ClockKind kind = rulebook::ClockKind::ElapsedHours;
    int amount = 0;
    Date from;
};
struct HubCalendar {
    Id<parties::Party> hub;
    Code<rulebook::HubHours> hours;
    Date from;
};

// The rule as this hub counts it on the day. A rule that is not a local one is the law's own, and
// no hub sets another.
rulebook::ClockRule as_set(const rulebook::ClockRule& rule, const std::vector<HubLimit>& limits,
                           Date day);
// The code of the hours that hold on the day; the default where the hub set none.
Code<rulebook::HubHours> hours_of(const std::vector<HubCalendar>& calendars, Date day);

}  // namespace accord::clocks
