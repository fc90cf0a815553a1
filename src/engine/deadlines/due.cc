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

// Pauses in sentences, and whether the last of them still stands.
void say_pauses(std::span<const Pause> pauses, std::vector<std::string>& working) {
    for (const auto& pause : pauses) {
        working.push_back("It did not run from " + with_weekday(pause.from) + " to " +
                          with_weekday(*pause.until) + ".");
    }
}

Due elapsed(const ClockRule& clock, Instant start, std::span<const Pause> pauses) {
    const auto by = hours(clock.amount);
    Due out{clock.before ? start - by : start + by, {}};
    for (const auto& pause : pauses) {
        if (pause.from < out.at) out.at = out.at + (*pause.until - pause.from);
    }
    out.working.push_back(counted(clock, "hour", start) + with_weekday(out.at) + ".");
    const auto local = london(start);
    const auto end = london(out.at);
    const std::int64_t passed = days_between(local.day, end.day) * 24 + end.hour - local.hour;
    if (pauses.empty() and passed != (clock.before ? -clock.amount : clock.amount)) {
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

// From pause to pause: what is left of the open time after each stretch in which it ran.
HubCount hub_time(const ClockRule& clock, Instant start, const Calendar& calendar,
                  std::span<const Pause> pauses) {
    auto left = hours(clock.amount);
    auto from = start;
    for (const auto& pause : pauses) {
        const auto open = hub_time_between(from, pause.from, calendar);
        if (left <= open) break;
        left = {left.micros - open.micros};
        from = *pause.until;
    }
    return plus_hub_time(from, left, calendar, clock.before);
}

Due hub_hours(const ClockRule& clock, Instant start, const Calendar& calendar,
              std::span<const Pause> pauses) {
    const auto counted_time = hub_time(clock, start, calendar, pauses);
    Due out{counted_time.at,
            {counted(clock, "hub hour", start) + with_weekday(counted_time.at) + "."}};
    if (counted_time.stretches.empty()) {
        out.working.push_back("The hub has no hours, so time was counted as it passes.");
        return out;
    }
    if (pauses.empty()) {
        out.working.push_back(open_time(counted_time.stretches));
        say_left_out(counted_time.stretches.front().day, counted_time.stretches.back().day,
                     calendar, out.working);
    } else {
        say_left_out(london_day(start), london_day(out.at), calendar, out.working);
    }
    return out;
}

// The nth working day after a day on which the clock ran when the hub closed.
Date last_working_day(const ClockRule& clock, Date first, const Calendar& calendar,
                      std::span<const Pause> pauses) {
    if (pauses.empty()) {
        return plus_working_days(first, clock.before ? -clock.amount : clock.amount, calendar);
    }
    Date day = first;
    for (int left = clock.amount; left > 0;) {
        day = plus_working_days(day, 1, calendar);
        if (not stands_still(pauses, close_of(day, calendar))) --left;
    }
    return day;
}

Due working_days(const ClockRule& clock, Instant start, const Calendar& calendar,
                 std::span<const Pause> pauses) {
    const Date first = london_day(start);
    const Date last = last_working_day(clock, first, calendar, pauses);
    Due out{close_of(last, calendar), {}};
    out.working.push_back(counted(clock, "working day", start) + spoken_with_weekday(last) + ".");
    say_left_out(first, last, calendar, out.working);
    return out;
}

// Later by every day, from the day after `first` to the last itself, that ended in a pause.
Date with_paused_days(Date first, Date plain, std::span<const Pause> pauses) {
    Date last = plain;
    for (Date day = plus_days(first, 1); day <= last; day = plus_days(day, 1)) {
        if (stands_still(pauses, end_of(day))) last = plus_days(last, 1);
    }
    return last;
}

// Days and months: found on the calendar, and rolled when the rule says so.
Due calendar_days(const ClockRule& clock, Instant start, const Calendar& calendar,
                  std::span<const Pause> pauses) {
    const bool months = clock.kind == ClockKind::Months;
    const int amount = clock.before ? -clock.amount : clock.amount;
    const Date first = london_day(start);
    const Date counted_day = months ? plus_months(first, amount) : plus_days(first, amount);
    const Date plain = with_paused_days(first, counted_day, pauses);
    const Date last = clock.rolls ? rolled(plain, calendar, clock.before) : plain;
    Due out{end_of(last), {}};
    out.working.push_back(counted(clock, months ? "month" : "day", start) +
                          spoken_with_weekday(counted_day) + ".");
    if (months and counted_day.day != first.day) {
        out.working.push_back("That month has no day " + std::to_string(first.day) +
                              ", so its last day is used.");
    }
    if (plain != counted_day) {
        out.working.push_back(count(days_between(counted_day, plain), "day") +
                              " on which it did not run: " + spoken_with_weekday(plain) + ".");
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
    return due(clock, start, calendar, {}, start);
}

Due due(const ClockRule& clock, Instant start, const Calendar& calendar,
        std::span<const Pause> pauses, Instant now) {
    const auto ordered = clock.before ? std::vector<Pause>() : in_order(pauses, start, now);
    Due out;
    switch (clock.kind) {
        case ClockKind::ElapsedHours: out = elapsed(clock, start, ordered); break;
        case ClockKind::HubHours: out = hub_hours(clock, start, calendar, ordered); break;
        case ClockKind::WorkingDays: out = working_days(clock, start, calendar, ordered); break;
        case ClockKind::Days:
        case ClockKind::Months: out = calendar_days(clock, start, calendar, ordered); break;
    }
    say_pauses(ordered, out.working);
    if (clock.before and not pauses.empty()) {
        out.working.push_back("It counts back from an event, so it is not paused.");
    }
    for (const auto& pause : pauses)
        out.paused = out.paused or (not pause.until and not clock.before);
    if (out.paused)
        out.working.push_back("It stands still: this is when it would be due if it ran again now.");
    return out;
}

}  // namespace accord::deadlines
