#include "base/instant.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace accord {
namespace {

namespace cal = std::chrono;

constexpr std::int64_t day_micros = 86'400'000'000;

cal::year_month_day calendar(Date day) {
    return {cal::year(day.year), cal::month(static_cast<unsigned>(day.month)),
            cal::day(static_cast<unsigned>(day.day))};
}

Date from_calendar(const cal::year_month_day& day) {
    return {static_cast<std::int16_t>(static_cast<int>(day.year())),
            static_cast<std::int8_t>(static_cast<unsigned>(day.month())),
            static_cast<std::int8_t>(static_cast<unsigned>(day.day()))};
}

std::int64_t day_number(Date day) {
    return cal::sys_days(calendar(day)).time_since_epoch().count();
}

Date from_day_number(std::int64_t number) {
    const std::int64_t first = day_number({1, 1, 1});
    const std::int64_t last = day_number({9999, 12, 31});
    const auto kept = static_cast<int>(std::clamp(number, first, last));
    return from_calendar(cal::year_month_day(cal::sys_days(cal::days(kept))));
}

// The number that exactly `count` digits write at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int out = 0;
    for (char c : text.substr(at, count)) {
        if (c < '0' or c > '9') return -1;
        out = out * 10 + (c - '0');
    }
    return out;
}

// ".5" is 500000; nothing is 0; anything else is -1.
std::int64_t decimals(std::string_view text) {
    if (text.empty()) return 0;
    if (text[0] != '.' or text.size() < 2 or text.size() > 7) return -1;
    std::int64_t out = digits(text, 1, text.size() - 1);
    for (std::size_t i = text.size() - 1; out >= 0 and i < 6; ++i) out *= 10;
    return out;
}

}  // namespace

Result<Date> date(int year, int month, int day) {
    if (year >= 1 and year <= 9999 and month >= 1 and month <= 12 and day >= 1 and day <= 31) {
        const Date made{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                        static_cast<std::int8_t>(day)};
        if (calendar(made).ok()) return made;
    }
    return fail(invalid("That day is not in the calendar."));
}

Weekday weekday(Date day) {
    const cal::weekday found{cal::sys_days(calendar(day))};
    return static_cast<Weekday>(found.iso_encoding() - 1);
}

Date plus_days(Date day, int days) {
    return from_day_number(day_number(day) + days);
}

Date plus_months(Date day, int months) {
    const auto moved = calendar(day) + cal::months(months);
    if (moved.year() < cal::year(1)) return {1, 1, 1};
    if (moved.year() > cal::year(9999)) return {9999, 12, 31};
    if (moved.ok()) return from_calendar(moved);
    return from_calendar(moved.year() / moved.month() / cal::last);
}

int days_between(Date early, Date late) {
    return static_cast<int>(day_number(late) - day_number(early));
}

int years_between(Date born, Date on) {
    const bool had_birthday =
        on.month > born.month or (on.month == born.month and on.day >= born.day);
    return on.year - born.year - (had_birthday ? 0 : 1);
}

bool overlap(const Period& one, const Period& other) {
    if (not one.from or not other.from) return false;
    const Date start = std::max(*one.from, *other.from);
    return one.has(start) and other.has(start);
}

std::string text(Date day) {
    std::array<char, 24> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
    return out.data();
}

std::string text(Instant at) {
    std::int64_t day = at.micros / day_micros;
    std::int64_t rest = at.micros % day_micros;
    if (rest < 0) {
        rest += day_micros;
        --day;
    }
    const auto seconds_in_day = static_cast<int>(rest / 1'000'000);
    std::array<char, 48> out{};
    std::snprintf(out.data(), out.size(), "T%02d:%02d:%02d.%06dZ", seconds_in_day / 3600,
                  seconds_in_day / 60 % 60, seconds_in_day % 60,
                  static_cast<int>(rest % 1'000'000));
    return text(from_day_number(day)) + out.data();
}

Result<Date> date_from_text(std::string_view text) {
    const bool shaped = text.size() == 10 and text[4] == '-' and text[7] == '-';
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (not shaped or year < 0 or month < 0 or day < 0) {
        return fail(invalid("A date is written like 2026-03-02."));
    }
    return date(year, month, day);
}

Result<Instant> instant_from_text(std::string_view text) {
    const Error slip = invalid("A moment is written like 2026-03-02T09:00:00Z.");
    const bool shaped = text.size() >= 20 and text[10] == 'T' and text[13] == ':' and
                        text[16] == ':' and text.back() == 'Z';
    if (not shaped) return fail(slip);
    const Date day = TRY(date_from_text(text.substr(0, 10)));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const std::int64_t micros = decimals(text.substr(19, text.size() - 20));
    if (hour < 0 or hour > 23 or minute < 0 or minute > 59 or second < 0 or second > 59 or
        micros < 0) {
        return fail(slip);
    }
    const std::int64_t in_day = (hour * 60 + minute) * 60 + second;
    return Instant{day_number(day) * day_micros + in_day * 1'000'000 + micros};
}

}  // namespace accord
