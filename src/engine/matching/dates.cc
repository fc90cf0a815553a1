#include "engine/matching/dates.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/text.h"

namespace accord::matching {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr int year_min = 1000;
constexpr int year_max = 2199;
constexpr int pivot = 30;  // of years in two digits: 30 is 2030, 31 is 1931

struct Part {
    int number = 0;
    std::size_t digits = 0;
    bool month = false;  // written in letters
};

bool digit(char c) {
    return c >= '0' and c <= '9';
}
bool letter(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z');
}

std::optional<int> month_named(std::string_view word) {
    const auto quiet = lower(word);
    if (quiet.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (quiet.starts_with(months[i])) return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

// The time of day, if one follows, is cut off: "2019-12-31T09:00", "31/12/2019 00:00:00".
std::string_view without_time(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    const auto cut = text.find_last_of(" T", colon);
    return cut == std::string_view::npos ? text : trim(text.substr(0, cut));
}

// "1st", "2nd": the letters after a day are no word.
bool ordinal(std::string_view word) {
    return word == "st" or word == "nd" or word == "rd" or word == "th" or word == "of";
}

std::optional<std::vector<Part>> parts_of(std::string_view text) {
    std::vector<Part> out;
    text = without_time(trim(text));
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t from = i;
        if (digit(text[i])) {
            while (i < text.size() and digit(text[i])) ++i;
            if (i - from > 8) return std::nullopt;
            out.push_back({std::atoi(std::string(text.substr(from, i - from)).c_str()), i - from});
        } else if (letter(text[i])) {
            while (i < text.size() and letter(text[i])) ++i;
            const auto word = lower(text.substr(from, i - from));
            const auto month = month_named(word);
            if (month) {
                out.push_back({*month, 2, true});
            } else if (not ordinal(word)) {
                return std::nullopt;
            }
        } else {
            if (std::string_view("-/. ,_").find(text[i]) == std::string_view::npos)
                return std::nullopt;
            ++i;
        }
        if (out.size() > 3) return std::nullopt;
    }
    return out;
}

int full_year(const Part& part) {
    if (part.digits != 2) return part.number;
    return part.number <= pivot ? 2000 + part.number : 1900 + part.number;
}

Day made(int year, int month, int day) {
    if (year < year_min or year > year_max) return {};
    Day out{static_cast<std::int16_t>(year), 0, 0};
    if (month == 0) return out;
    if (month < 1 or month > 12) return {};
    out.month = static_cast<std::int8_t>(month);
    if (day == 0) return out;
    if (not is_day_of_calendar(year, month, day)) return {};
    out.day = static_cast<std::int8_t>(day);
    return out;
}

Day of_one(const Part& part) {
    if (part.digits == 4) return made(part.number, 0, 0);
    if (part.digits == 8)
        return made(part.number / 10000, part.number / 100 % 100, part.number % 100);
    return {};
}

Day of_two(const Part& one, const Part& other) {
    if (one.digits == 4 and not one.month) return made(one.number, other.number, 0);
    if (other.digits == 4 and not other.month) return made(other.number, one.number, 0);
    return {};
}

// Numbers all three, the year last.
bool year_last(const std::vector<Part>& parts) {
    return parts.size() == 3 and parts[0].digits <= 2 and parts[1].digits <= 2 and
           not parts[0].month and not parts[1].month and
           (parts[2].digits == 4 or parts[2].digits == 2);
}

}  // namespace

bool is_day_of_calendar(int year, int month, int day) {
    static constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 or month > 12 or day < 1) return false;
    const bool leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0;
    const int length = lengths[static_cast<std::size_t>(month) - 1] + (month == 2 and leap);
    return day <= length;
}

int day_number(Day day) {
    const int month = day.month == 0 ? 7 : day.month;
    const int of_month = day.day == 0 ? (day.month == 0 ? 1 : 15) : day.day;
    const int year = day.year - (month <= 2);
    const int from_march = (month + 9) % 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + of_month -
           1;
}

void look_at(std::string_view written, OrderSeen& seen) {
    const auto parts = parts_of(written);
    if (not parts or not year_last(*parts)) return;
    const int first = (*parts)[0].number;
    const int second = (*parts)[1].number;
    const int year = full_year((*parts)[2]);
    const bool as_day_first = is_day_of_calendar(year, second, first);
    const bool as_month_first = is_day_of_calendar(year, first, second);
    if (as_day_first and as_month_first) {
        ++seen.either;
    } else if (as_day_first) {
        ++seen.day_first;
    } else if (as_month_first) {
        ++seen.month_first;
    }
}

Day read_day(std::string_view written, Order order) {
    const auto parts = parts_of(written);
    if (not parts or parts->empty()) return {};
    const auto& p = *parts;
    if (p.size() == 1) return of_one(p[0]);
    if (p.size() == 2) return of_two(p[0], p[1]);
    if (p[0].digits == 4 and not p[0].month) return made(p[0].number, p[1].number, p[2].number);
    const int year = full_year(p[2]);
    if (p[1].month) return made(year, p[1].number, p[0].number);
    if (p[0].month) return made(year, p[0].number, p[1].number);
    if (not year_last(p)) return {};
    if (order == Order::MonthFirst) return made(year, p[0].number, p[1].number);
    return made(year, p[1].number, p[0].number);
}

Day join_day(const std::vector<std::string_view>& parts) {
    if (parts.size() != 3) return {};
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto text = trim(parts[i]);
        const auto month = month_named(text);
        numbers[i] = month ? *month : std::atoi(std::string(text.substr(0, 4)).c_str());
    }
    if (numbers[0] >= year_min) return made(numbers[0], numbers[1], numbers[2]);
    return made(numbers[2], numbers[1], numbers[0]);
}

}  // namespace accord::matching
