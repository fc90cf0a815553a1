#include "engine/deadlines/clock.h"

#include <doctest/doctest.h>

#include "base/london.h"
#include "support/rulebook.h"

using namespace accord;
using namespace accord::rulebook;
using deadlines::calendar_of;

TEST_CASE("a year has as many working days as the gazette says") {
    const auto calendar = calendar_of(test::the_rulebook(), Nation::England, "DEFAULT");
    const auto in_year = [&](std::int16_t year) {
        int count = 0;
        for (Date day = {year, 1, 1}; day.year == year; day = plus_days(day, 1)) {
            if (calendar.is_working_day(day)) ++count;
        }
        return count;
    };
    CHECK(in_year(2024) == 254);
    CHECK(in_year(2025) == 253);
    CHECK(in_year(2026) == 253);
    CHECK(in_year(2027) == 253);
    CHECK(in_year(2028) == 252);
}

TEST_CASE("a hub nobody has told of is open nine to five") {
    const auto calendar = calendar_of(test::the_rulebook(), Nation::England, "NOWHERE");
    CHECK(calendar.hours({2026, 3, 2}) == OpenHours{540, 1020});
    CHECK(calendar.hours({2026, 3, 7}) == OpenHours{});
    CHECK(calendar.hours({2026, 4, 3}) == OpenHours{});  // Good Friday
    CHECK(calendar.holiday({2026, 4, 3}) == "Good Friday");
    CHECK(calendar.ever_open());
}

TEST_CASE("bank holidays of England are not those of Scotland") {
    const auto calendar = calendar_of(test::the_rulebook(), Nation::Scotland, "DEFAULT");
    CHECK(calendar.holidays.empty());
}

TEST_CASE("counting forward and back over working days meets again") {
    const auto calendar = calendar_of(test::the_rulebook(), Nation::England, "DEFAULT");
    for (Date day = {2026, 1, 1}; day.year == 2026; day = plus_days(day, 1)) {
        if (not calendar.is_working_day(day)) continue;
        const auto there = deadlines::plus_working_days(day, 12, calendar);
        CHECK(deadlines::plus_working_days(there, -12, calendar) == day);
    }
}

TEST_CASE("hub hours counted out and back meet again") {
    const auto calendar = calendar_of(test::the_rulebook(), Nation::England, "WALTHAM_FOREST");
    const auto start = instant_in_london({{2026, 3, 27}, 10, 30});
    const auto there = deadlines::plus_hub_time(start, hours(50), calendar);
    CHECK(deadlines::plus_hub_time(there.at, hours(50), calendar, true).at == start);
    std::int64_t all = 0;
    for (const auto& stretch : there.stretches) all += stretch.length.micros;
    CHECK(all == hours(50).micros);
}

TEST_CASE("a hub open to midnight closes at midnight") {
    auto calendar = calendar_of(test::the_rulebook(), Nation::England, "DEFAULT");
    for (auto& hours : calendar.week) hours = {0, 24 * 60};
    const auto start = instant_in_london({{2026, 3, 28}, 12});
    CHECK(deadlines::plus_hub_time(start, hours(30), calendar).at == start + hours(30));
}
