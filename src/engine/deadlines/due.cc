#include "engine/deadlines/due.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"

namespace accord::deadlines {

using rulebook::ClockKind;
using rulebook::ClockRule;

namespace {

std::string with_weekday(Instant at) {
    return spoken_with_weekday(london_day(at)) + " at " + spoken_time(at);
}

std::string count(std::int64_t n, std::string_view noun) {
    return std::to_string(n) + " " + std::string(noun) + (n == 1 ? "" : "s");
}

std::string length_words(Duration length) {
    const std::int64_t all = length.micros / minutes(1).micros;
    if (all % 60 == 0) return count(all / 60, "hour");
    if (all < 60) return count(all, "minute");
    return count(all / 60, "hour") + " and " + count(all % 60, "minute");
}

// "Counted 1 working day from Monday 2 March 2026 at 9am": the first half of the first sentence.
std::string counted(const ClockRule& clock, std::string_view noun, Instant start) {
    return "Counted " + count(clock.amount, noun) + (clock.before ? " back from " : " from ") +
           with_weekday(start) + ": ";
}

Instant end_of(Date day) {
    return instant_in_london({day, 23, 59, 59});
}

// The end of the hub's day, or of the day when the hub is shut.
Instant close_of(Date day, const Calendar& calendar) {
    const auto hours = calendar.hours(day);
    if (hours.opens == hours.closes or hours.closes == 24 * 60) return end_of(day);
    return instant_in_london({day, hours.closes / 60, hours.closes % 60});
}

// Bank holidays from the first day to the last, both included, that fell on a weekday.
std::vector<std::string> holidays_between(Date first, Date last, const Calendar& calendar) {
    std::vector<std::string> out;
    for (const auto& holiday : calendar.holidays) {
        if (holiday.day < first or last < holiday.day) continue;
        out.push_back(spoken_with_weekday(holiday.day) + " (" + holiday.name + ")");
    }
    return out;
}

void say_left_out(Date first, Date last, const Calendar& calendar,
                  std::vector<std::string>& working) {
    const auto holidays = holidays_between(std::min(first, last), std::max(first, last), calendar);
    if (not holidays.empty()) {
        working.push_back("Not counted, besides weekends: " + join_words(holidays) + ".");
    }
}

Due elapsed(const ClockRule& clock, Instant start) {
    const auto by = hours(clock.amount);
    Due out{clock.before ? start - by : start + by, {}};
    out.working.push_back(counted(clock, "hour", start) + with_weekday(out.at) + ".");
    const auto local = london(start);
    const auto end = london(out.at);
    const std::int64_t passed = days_between(local.day, end.day) * 24 + end.hour - local.hour;
    if (passed != (clock.before ? -clock.amount : clock.amount)) {
        out.working.push_back("The clocks change in between; hours are counted as they pass.");
    }
    return out;
}

// Day by day while that is short; else how many days.
std::string open_time(const std::vector<Stretch>& stretches) {
    if (stretches.size() > 5) {
        return "Open time: " + count(static_cast<std::int64_t>(stretches.size()), "day") +
               ", from " + spoken_with_weekday(stretches.front().day) + " to " +
               spoken_with_weekday(stretches.back().day) + ".";
    }
    std::vector<std::string> parts;
    for (const auto& stretch : stretches) {
        parts.push_back(length_words(stretch.length) + " on " + spoken_with_weekday(stretch.day));
    }
    return "Open time: " + join_words(parts) + ".";
}

Due hub_hours(const ClockRule& clock, Instant start, const Calendar& calendar) {
    const auto counted_time = plus_hub_time(start, hours(clock.amount), calendar, clock.before);
    Due out{counted_time.at,
            {counted(clock, "hub hour", start) + with_weekday(counted_time.at) + "."}};
    if (counted_time.stretches.empty()) {
        out.working.push_back("The hub has no hours, so time was counted as it passes.");
        return out;
    }
    out.working.push_back(open_time(counted_time.stretches));
    say_left_out(counted_time.stretches.front().day, counted_time.stretches.back().day, calendar,
                 out.working);
    return out;
}

Due working_days(const ClockRule& clock, Instant start, const Calendar& calendar) {
    const Date first = london_day(start);
    const Date last =
        plus_working_days(first, clock.before ? -clock.amount : clock.amount, calendar);
    Due out{close_of(last, calendar), {}};
    out.working.push_back(counted(clock, "working day", start) + spoken_with_weekday(last) + ".");
    say_left_out(first, last, calendar, out.working);
    return out;
}

// Days and months: found on the calendar, and rolled when the rule says so.
Due calendar_days(const ClockRule& clock, Instant start, const Calendar& calendar) {
    const bool months = clock.kind == ClockKind::Months;
    const int amount = clock.before ? -clock.amount : clock.amount;
    const Date first = london_day(start);
    const Date plain = months ? plus_months(first, amount) : plus_days(first, amount);
    const Date last = clock.rolls ? rolled(plain, calendar, clock.before) : plain;
    Due out{end_of(last), {}};
    out.working.push_back(counted(clock, months ? "month" : "day", start) +
                          spoken_with_weekday(plain) + ".");
    if (months and plain.day != first.day) {
        out.working.push_back("That month has no day " + std::to_string(first.day) +
                              ", so its last day is used.");
    }
    if (last != plain) {
        const auto name = calendar.holiday(plain);
        out.working.push_back("That is " + (name.empty() ? "a weekend" : std::string(name)) +
                              ", so it moves to the " +
                              (clock.before ? "working day before: " : "next working day: ") +
                              spoken_with_weekday(last) + ".");
    }
    return out;
}

}  // namespace

Due due(const ClockRule& clock, Instant start, const Calendar& calendar) {
    Due out;
    switch (clock.kind) {
        case ClockKind::ElapsedHours: out = elapsed(clock, start); break;
        case ClockKind::HubHours: out = hub_hours(clock, start, calendar); break;
        case ClockKind::WorkingDays: out = working_days(clock, start, calendar); break;
        case ClockKind::Days:
        case ClockKind::Months: out = calendar_days(clock, start, calendar); break;
    }
    return out;
}

}  // namespace accord::deadlines
