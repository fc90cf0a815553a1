#include "base/london.h"

#include <date/tz.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/expect.h"

namespace accord {
namespace {

using Micros = std::chrono::microseconds;

// Without the time-zone database no deadline can be told, so the program does not go on.
const date::time_zone& zone() {
    const date::time_zone* found = nullptr;
    try {
        found = date::locate_zone("Europe/London");
    } catch (const std::exception&) {
    }
    expect(found != nullptr);
    return *found;
}

date::local_days local_day(Date day) {
    return date::local_days(date::year(day.year) / static_cast<int>(day.month) /
                            static_cast<int>(day.day));
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

std::string weekday_word(Date day) {
    return std::string(weekdays[static_cast<std::size_t>(weekday(day))]);
}

std::string day_and_month(Date day) {
    return std::to_string(day.day) + " " +
           std::string(months[static_cast<std::size_t>(day.month - 1)]);
}

std::string clock_words(const LocalTime& at) {
    if (at.minute == 0 and at.hour == 0) return "midnight";
    if (at.minute == 0 and at.hour == 12) return "midday";
    std::string out = std::to_string(at.hour % 12 == 0 ? 12 : at.hour % 12);
    if (at.minute > 0) {
        out += at.minute < 10 ? ":0" : ":";
        out += std::to_string(at.minute);
    }
    return out + (at.hour < 12 ? "am" : "pm");
}

// "today", "tomorrow", "yesterday", "Monday 9 March", with the year when it is another.
std::string day_words(Date day, Date today) {
    const int ahead = days_between(today, day);
    if (ahead == 0) return "today";
    if (ahead == 1) return "tomorrow";
    if (ahead == -1) return "yesterday";
    return day.year == today.year ? weekday_word(day) + " " + day_and_month(day)
                                  : spoken_with_weekday(day);
}

std::string counted(std::int64_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string hours_and_minutes(Duration left) {
    const auto rest = left.micros % hours(1).micros / minutes(1).micros;
    const auto out = counted(left.micros / hours(1).micros, "hour");
    return rest == 0 ? out : out + " " + counted(rest, "minute");
}

std::string lateness(Duration late) {
    if (late < minutes(1)) return "due now";
    if (late < hours(1)) return counted(late.micros / minutes(1).micros, "minute") + " late";
    if (late < hours(48)) return counted(late.micros / hours(1).micros, "hour") + " late";
    return counted(late.micros / hours(24).micros, "day") + " late";
}

}  // namespace

LocalTime london(Instant at) {
    const date::sys_time<Micros> moment{Micros(at.micros)};
    const auto local = zone().to_local(moment);
    const auto day = date::floor<date::days>(local);
    const date::year_month_day calendar(day);
    const date::hh_mm_ss<Micros> clock(local - day);
    return {{static_cast<std::int16_t>(static_cast<int>(calendar.year())),
             static_cast<std::int8_t>(static_cast<unsigned>(calendar.month())),
             static_cast<std::int8_t>(static_cast<unsigned>(calendar.day()))},
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count())};
}

Instant instant_in_london(LocalTime local) {
    const auto wall = local_day(local.day) + std::chrono::hours(local.hour) +
                      std::chrono::minutes(local.minute) + std::chrono::seconds(local.second);
    const date::local_info info = zone().get_info(wall);
    const auto moment = info.result == date::local_info::nonexistent
                            ? info.first.end
                            : date::sys_seconds(wall.time_since_epoch() - info.first.offset);
    return {std::chrono::duration_cast<Micros>(moment.time_since_epoch()).count()};
}

Date london_day(Instant at) {
    return london(at).day;
}

std::string spoken(Date day) {
    return day_and_month(day) + " " + std::to_string(day.year);
}

std::string spoken_with_weekday(Date day) {
    return weekday_word(day) + " " + spoken(day);
}

std::string spoken_time(Instant at) {
    return clock_words(london(at));
}

std::string spoken(Instant at) {
    return spoken(london_day(at)) + " at " + spoken_time(at);
}

std::string spoken_deadline(Instant due, Instant now) {
    const LocalTime at = london(due);
    const Date today = london_day(now);
    // "Midnight tomorrow" means two things to two people; the end of a day means one.
    if (at.hour == 0 and at.minute == 0) {
        return "by the end of " + day_words(plus_days(at.day, -1), today);
    }
    const std::string day = day_words(at.day, today);
    const bool near = at.day <= plus_days(today, 1) and at.day >= plus_days(today, -1);
    return "by " + clock_words(at) + (near ? " " : " on ") + day;
}

std::string spoken_wait(Instant due, Instant now) {
    const Duration left = due - now;
    if (left.micros <= 0) return lateness({-left.micros});
    if (left < minutes(1)) return "due now";
    if (left < hours(1)) return counted(left.micros / minutes(1).micros, "minute") + " left";
    // Midnight is the end of a day, here as in spoken_deadline.
    const Date day = london_day({due.micros - 1});
    const Date today = london_day(now);
    // Near the end the minutes count: "1 hour left" is not said with two hours to go.
    if (left < hours(4)) return hours_and_minutes(left) + " left";
    if (day == today) return counted(left.micros / hours(1).micros, "hour") + " left";
    const int ahead = days_between(today, day);
    if (ahead == 1) return "due tomorrow";
    if (ahead < 7) return "due " + weekday_word(day);
    return "due " + (day.year == today.year ? day_and_month(day) : spoken(day));
}

}  // namespace accord
