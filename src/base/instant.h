// Time as values: Instant (a moment, UTC), Date (a day in the calendar), Period (days, from and
// until). No <chrono> in this header, on purpose: it is dear, and nothing here asks what time it
// is.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace accord {

// Microseconds since 1970-01-01T00:00:00Z, without leap seconds.
struct Instant {
    std::int64_t micros = 0;
    auto operator<=>(const Instant&) const = default;
};

// A length of elapsed time in microseconds.
struct Duration {
    std::int64_t micros = 0;
    auto operator<=>(const Duration&) const = default;
};

constexpr Duration seconds(std::int64_t n) {
    return {n * 1'000'000};
}
constexpr Duration minutes(std::int64_t n) {
    return seconds(n * 60);
}
constexpr Duration hours(std::int64_t n) {
    return minutes(n * 60);
}
constexpr Instant operator+(Instant at, Duration by) {
    return {at.micros + by.micros};
}
constexpr Instant operator-(Instant at, Duration by) {
    return {at.micros - by.micros};
}
constexpr Duration operator-(Instant late, Instant early) {
    return {late.micros - early.micros};
}

// A day of the Gregorian calendar. A Date that exists is a Date that is: make one by `date` or
// `date_from_text`, which refuse 30 February.
struct Date {
    std::int16_t year = 1970;
    std::int8_t month = 1;
    std::int8_t day = 1;
    auto operator<=>(const Date&) const = default;
};

enum class Weekday : std::int8_t { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

Result<Date> date(int year, int month, int day);
Weekday weekday(Date day);
Date plus_days(Date day, int days);
Date plus_months(Date day, int months);  // 31 January and one month is the last day of February
int days_between(Date early, Date late);
int years_between(Date born, Date on);  // age in whole years; born 29 February turns on 1 March

// A stretch of days: `from` is in it, `until` is not. An open end goes on for ever; no `from` means
// "not yet appointed": nothing is in it (a provision enacted and not commenced).
struct Period {
    std::optional<Date> from;
    std::optional<Date> until;
    bool operator==(const Period&) const = default;
    bool has(Date day) const { return from and * from <= day and (not until or day < *until); }
};
bool overlap(const Period& one, const Period& other);

std::string text(Date day);    // 2026-03-02
std::string text(Instant at);  // 2026-03-02T09:00:00.000000Z
Result<Date> date_from_text(std::string_view text);
Result<Instant> instant_from_text(std::string_view text);  // the above, with 0 to 6 decimals

}  // namespace accord
