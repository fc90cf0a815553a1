#include "engine/deadlines/clock.h"

#include <algorithm>

#include "base/london.h"

namespace accord::deadlines {

namespace {

constexpr int days_max = 40000;  // a hundred years: no count of ours goes so far

std::size_t index(Weekday day) {
    return static_cast<std::size_t>(day);
}

// What an organisation that has given no hours is taken to keep.
void nine_to_five(Calendar& calendar) {
    for (auto day = index(Weekday::Monday); day <= index(Weekday::Friday); ++day) {
        calendar.week[day] = {9 * 60, 17 * 60};
    }
}

Instant at(Date day, int minutes) {
    if (minutes == 24 * 60) return instant_in_london({plus_days(day, 1)});
    return instant_in_london({day, minutes / 60, minutes % 60});
}

}  // namespace

std::string_view Calendar::holiday(Date day) const {
    const auto found =
        std::lower_bound(holidays.begin(), holidays.end(), day,
                         [](const Holiday& holiday, Date wanted) { return holiday.day < wanted; });
    return found != holidays.end() and found->day == day ? std::string_view(found->name)
                                                         : std::string_view();
}

bool Calendar::is_working_day(Date day) const {
    return weekday(day) < Weekday::Saturday and holiday(day).empty();
}

rulebook::OpenHours Calendar::hours(Date day) const {
    return holiday(day).empty() ? week[index(weekday(day))] : rulebook::OpenHours{};
}

bool Calendar::ever_open() const {
    return std::any_of(std::begin(week), std::end(week),
                       [](const rulebook::OpenHours& hours) { return hours.opens < hours.closes; });
}

Calendar calendar_of(const rulebook::Rulebook& rulebook, rulebook::Nation nation,
                     const Code<rulebook::HubHours>& hub) {
    Calendar out;
    for (const auto& row : rulebook.bank_holidays.all()) {
        if (row.nations.has(nation)) out.holidays.push_back({row.day(), row.words});
    }
    std::sort(out.holidays.begin(), out.holidays.end(),
              [](const Holiday& one, const Holiday& other) { return one.day < other.day; });
    const auto* row = rulebook.hub_hours.find(hub);
    if (row == nullptr) {
        nine_to_five(out);
    } else {
        std::copy(std::begin(row->week), std::end(row->week), out.week);
    }
    return out;
}

Date plus_working_days(Date day, int n, const Calendar& calendar) {
    const int step = n < 0 ? -1 : 1;
    for (int left = n * step; left > 0;) {
        day = plus_days(day, step);
        if (calendar.is_working_day(day)) --left;
    }
    return day;
}

Date rolled(Date day, const Calendar& calendar, bool back) {
    while (not calendar.is_working_day(day)) day = plus_days(day, back ? -1 : 1);
    return day;
}

Instant end_of(Date day) {
    return instant_in_london({day, 23, 59, 59});
}

Instant close_of(Date day, const Calendar& calendar) {
    const auto hours = calendar.hours(day);
    if (hours.opens == hours.closes or hours.closes == 24 * 60) return end_of(day);
    return instant_in_london({day, hours.closes / 60, hours.closes % 60});
}

Duration hub_time_between(Instant from, Instant until, const Calendar& calendar) {
    Duration out{0};
    if (until <= from) return out;
    if (not calendar.ever_open()) return until - from;
    const Date last = london_day(until);
    for (Date day = london_day(from); day <= last; day = plus_days(day, 1)) {
        const auto hours = calendar.hours(day);
        if (hours.opens == hours.closes) continue;
        const auto opens = std::max(from, at(day, hours.opens));
        const auto closes = std::min(until, at(day, hours.closes));
        if (opens < closes) out = {out.micros + (closes - opens).micros};
    }
    return out;
}

HubCount plus_hub_time(Instant start, Duration open_time, const Calendar& calendar, bool back) {
    HubCount out;
    auto left = open_time;
    Date day = london_day(start);
    const int tries = calendar.ever_open() ? days_max : 0;
    for (int i = 0; i < tries; ++i, day = plus_days(day, back ? -1 : 1)) {
        const auto hours = calendar.hours(day);
        if (hours.opens == hours.closes) continue;
        const auto opens = back ? at(day, hours.opens) : std::max(start, at(day, hours.opens));
        const auto closes = back ? std::min(start, at(day, hours.closes)) : at(day, hours.closes);
        if (closes <= opens) continue;
        const auto length = std::min(left, closes - opens);
        out.stretches.push_back({day, length});
        left = {left.micros - length.micros};
        out.at = back ? closes - length : opens + length;
        if (left.micros == 0) return out;
    }
    out.at = back ? start - open_time : start + open_time;
    out.stretches.clear();
    return out;
}

}  // namespace accord::deadlines
