// Birth dates as agencies write them: whole, by month, by year, or not at all. Whether the day or
// the month comes first is a property of a column and is found there; it is never guessed a row.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

namespace accord::matching {

// Zero is not known. A Day that has a day is a day of the calendar.
struct Day {
    std::int16_t year = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;
    auto operator<=>(const Day&) const = default;
    bool none() const { return year == 0; }
    std::uint32_t code() const {  // in the order of the calendar; never 0 unless none
        return static_cast<std::uint32_t>(year) * 512U + static_cast<std::uint32_t>(month) * 32U +
               static_cast<std::uint32_t>(day);
    }
    static Day of(std::uint32_t code) {
        return {static_cast<std::int16_t>(code / 512), static_cast<std::int8_t>(code / 32 % 16),
                static_cast<std::int8_t>(code % 32)};
    }
};

enum class Order : std::uint8_t { DayFirst, MonthFirst };

// What a column says of its own order.
struct OrderSeen {
    std::size_t day_first = 0;    // values that can only be day first: 31/12/2019
    std::size_t month_first = 0;  // values that can only be month first: 12/31/2019
    std::size_t either = 0;       // 03/04/2019

    bool mixed() const { return day_first > 0 and month_first > 0; }
    // Nothing said, the day is first: this is London.
    Order order() const { return month_first > day_first ? Order::MonthFirst : Order::DayFirst; }
};

void look_at(std::string_view written, OrderSeen& seen);

// Takes 2019-12-31, 20191231, 31/12/2019, 31-12-19, 31 Dec 2019, December 2019, 12/2019, 2019, and
// a time after any of them. What is no date is none().
Day read_day(std::string_view written, Order order);

// A year, a month and a day that stood in columns of their own, in any order of columns.
Day join_day(const std::vector<std::string_view>& parts);

bool is_day_of_calendar(int year, int month, int day);
// Days since the first of March of year 0; of a Day without a day, its middle.
int day_number(Day day);

}  // namespace accord::matching
