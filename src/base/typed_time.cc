#include "base/typed_time.h"

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/london.h"
#include "base/text.h"

namespace accord {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
// Words that say nothing by themselves.
constexpr std::array<std::string_view, 7> quiet{"on", "at", "by", "of", "the", "next", "this"};

std::optional<int> number(std::string_view word) {
    int out = 0;
    const auto end = word.data() + word.size();
    if (word.empty() or std::from_chars(word.data(), end, out).ptr != end or out < 0)
        return std::nullopt;
    return out;
}

// The place of a word in a list, by its whole or by its first three letters or more.
template <std::size_t n>
int place_in(const std::array<std::string_view, n>& list, std::string_view word) {
    if (word.size() < 3) return -1;
    for (std::size_t i = 0; i < n; ++i)
        if (list[i].starts_with(word) or (word == "sept" and list[i] == "september"))
            return static_cast<int>(i);
    return -1;
}

// "27th" is 27.
std::string_view without_ending(std::string_view word) {
    for (const auto ending : {"st", "nd", "rd", "th"})
        if (word.size() > 2 and word.ends_with(ending) and number(word.substr(0, word.size() - 2)))
            return word.substr(0, word.size() - 2);
    return word;
}

int whole_year(int year, Date today) {
    if (year > 99) return year;
    const int ends = today.year + 10;
    int out = ends - ends % 100 + year;
    if (out > ends) out -= 100;
    return out;
}

struct Typed {
    std::vector<int> numbers;  // those of the day, in the order typed
    int month = -1;            // by name, 0 to 11
    int weekday = -1;
    std::optional<int> days_on;  // yesterday, today, tomorrow
    bool next = false;           // "next Friday": never today
    bool last = false;           // "last Friday": never today
    std::optional<int> minute_of_day;
    bool wrong = false;

    bool says_day() const { return not numbers.empty() or month >= 0 or weekday >= 0 or days_on; }
};

// "3pm", "3.30pm", "15:00", "midday"; `after` is the word that follows: "3 pm".
std::optional<int> time_of_day(std::string_view word, std::string_view after, bool& used_after) {
    if (word == "midday" or word == "noon") return 12 * 60;
    if (word == "midnight") return 24 * 60;
    std::string_view half;
    for (const auto ending : {"am", "pm"})
        if (word.ends_with(ending)) half = ending;
    auto digits = half.empty() ? word : word.substr(0, word.size() - 2);
    const bool apart = half.empty() and (after == "am" or after == "pm");
    if (apart) half = after;
    const auto colon = digits.find_first_of(half.empty() ? ":" : ":.");
    if (half.empty() and colon == std::string_view::npos) return std::nullopt;
    const auto hour = number(digits.substr(0, colon));
    const auto minute =
        colon == std::string_view::npos ? std::optional(0) : number(digits.substr(colon + 1));
    if (not hour or not minute or *minute > 59) return std::nullopt;
    if (half.empty() ? *hour > 24 : *hour < 1 or *hour > 12) return std::nullopt;
    used_after = apart;
    int hours_in = *hour;
    if (not half.empty()) hours_in = *hour % 12 + (half == "pm" ? 12 : 0);
    return hours_in * 60 + *minute;
}

void read_word(std::string_view word, Typed& out) {
    out.next = out.next or word == "next";
    if (word == "last") {
        out.last = true;
        return;
    }
    for (const auto each : quiet)
        if (word == each) return;
    if (word == "today" or word == "now" or word == "tonight") {
        out.days_on = 0;
        return;
    }
    if (word == "tomorrow") {
        out.days_on = 1;
        return;
    }
    if (word == "yesterday") {
        out.days_on = -1;
        return;
    }
    if (const int month = place_in(months, word); month >= 0) {
        out.month = month;
        return;
    }
    if (const int day = place_in(weekdays, word); day >= 0) {
        out.weekday = day;
        return;
    }
    if (const auto value = number(without_ending(word)))
        out.numbers.push_back(*value);
    else
        out.wrong = true;
}

Typed read(std::string_view typed) {
    Typed out;
    std::string plain = lower(trim(typed));
    for (char& letter : plain)
        if (letter == ',' or letter == '/' or letter == '-') letter = ' ';
    const auto parts = words(plain);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        bool used_after = false;
        const auto after = i + 1 < parts.size() ? parts[i + 1] : std::string_view();
        if (const auto minute = time_of_day(parts[i], after, used_after)) {
            out.wrong = out.wrong or out.minute_of_day.has_value();
            out.minute_of_day = minute;
            if (used_after) ++i;
            continue;
        }
        // 27.3.2019
        for (const auto part : split(parts[i], '.'))
            if (not part.empty()) read_word(part, out);
    }
    return out;
}

std::optional<Date> made(int year, int month, int day) {
    const auto out = date(year, month, day);
    return out ? std::optional(*out) : std::nullopt;
}

// A day of a month, this year or, when that has gone by, the next.
std::optional<Date> coming(int month, int day, Date today) {
    for (int year = today.year; year <= today.year + 8; ++year)
        if (const auto out = made(year, month, day); out and *out >= today) return out;
    return std::nullopt;
}

// The same, this year or, when it has not come yet, the one before.
std::optional<Date> gone(int month, int day, Date today) {
    for (int year = today.year; year >= today.year - 8; --year)
        if (const auto out = made(year, month, day); out and *out <= today) return out;
    return std::nullopt;
}

std::optional<Date> day_of_week(const Typed& typed, Date today, Meant meant) {
    const int ahead = (typed.weekday - static_cast<int>(weekday(today)) + 7) % 7;
    if (typed.next) return plus_days(today, ahead == 0 ? 7 : ahead);
    if (typed.last) return plus_days(today, ahead - 7);
    if (meant == Meant::Past) return plus_days(today, ahead == 0 ? 0 : ahead - 7);
    return plus_days(today, ahead);
}

std::optional<Date> day_of(const Typed& typed, Date today, Meant meant) {
    if (typed.wrong) return std::nullopt;
    const auto without_year = [&](int month, int day) {
        return meant == Meant::Past ? gone(month, day, today) : coming(month, day, today);
    };
    if (typed.numbers.empty() and typed.month < 0) {
        if (typed.days_on) return plus_days(today, *typed.days_on);
        if (typed.weekday < 0) return std::nullopt;
        return day_of_week(typed, today, meant);
    }
    auto numbers = typed.numbers;
    std::optional<Date> out;
    if (typed.month >= 0) {
        if (numbers.size() == 1) out = without_year(typed.month + 1, numbers[0]);
        if (numbers.size() == 2) {
            const bool year_first = numbers[0] > 31;
            const int day = numbers[year_first ? 1 : 0];
            out = made(whole_year(numbers[year_first ? 0 : 1], today), typed.month + 1, day);
        }
    } else if (numbers.size() == 3) {
        const bool year_first = numbers[0] > 31;
        if (year_first) std::swap(numbers[0], numbers[2]);
        out = made(whole_year(numbers[2], today), numbers[1], numbers[0]);
    } else if (numbers.size() == 2) {
        out = without_year(numbers[1], numbers[0]);
    }
    const bool other_day =
        out and typed.weekday >= 0 and static_cast<int>(weekday(*out)) != typed.weekday;
    return other_day ? std::nullopt : out;
}

// 12/31/2026: what it would be, with the day first; none where that is no day either.
std::optional<Date> swapped(const Typed& typed, Date today) {
    if (typed.wrong or typed.month >= 0 or typed.numbers.size() != 3 or typed.numbers[0] > 12 or
        typed.numbers[1] < 13)
        return std::nullopt;
    return made(whole_year(typed.numbers[2], today), typed.numbers[0], typed.numbers[1]);
}

Error no_such_day(const Typed& typed, Date today, std::string_view otherwise) {
    if (const auto meant = swapped(typed, today))
        return invalid("Put the day before the month: " + std::to_string(meant->day) + "/" +
                       std::to_string(meant->month) + "/" + std::to_string(meant->year) +
                       " if you mean " + spoken(*meant));
    return invalid(std::string(otherwise));
}

// A month, with or without its year; none of what is more or less than that.
std::optional<Date> month_of(const Typed& typed, Date today, Meant meant) {
    if (typed.wrong or typed.month < 0 or typed.minute_of_day or typed.weekday >= 0)
        return std::nullopt;
    if (typed.numbers.size() == 1 and typed.numbers[0] > 31)
        return made(whole_year(typed.numbers[0], today), typed.month + 1, 1);
    if (not typed.numbers.empty()) return std::nullopt;
    const bool has_come = typed.month + 1 <= today.month;
    const int year = today.year + (meant == Meant::Past ? (has_come ? 0 : -1)
                                                        : (typed.month + 1 < today.month ? 1 : 0));
    return made(year, typed.month + 1, 1);
}

}  // namespace

std::optional<int> month_named(std::string_view typed) {
    const int place = place_in(months, lower(trim(typed)));
    return place < 0 ? std::nullopt : std::optional(place + 1);
}

Result<Date> date_as_typed(std::string_view typed, Date today, Meant meant) {
    const auto read_as = read(typed);
    const auto out = day_of(read_as, today, meant);
    if (not out or read_as.minute_of_day)
        return fail(no_such_day(read_as, today,
                                "Enter a date that exists, like 27 March 2019 or 27/3/2019"));
    return *out;
}

Result<DaysTyped> days_as_typed(std::string_view typed, Date today, Meant meant) {
    const auto read_as = read(typed);
    if (const auto month = month_of(read_as, today, meant))
        return DaysTyped{*month, plus_days(plus_months(*month, 1), -1)};
    const bool year = not read_as.wrong and read_as.month < 0 and read_as.numbers.size() == 1 and
                      not read_as.minute_of_day and read_as.numbers[0] >= 1900 and
                      read_as.numbers[0] <= today.year + 10;
    if (year) return DaysTyped{*made(read_as.numbers[0], 1, 1), *made(read_as.numbers[0], 12, 31)};
    const auto day = TRY(date_as_typed(typed, today, meant));
    return DaysTyped{day, day};
}

Result<Instant> moment_as_typed(std::string_view typed, Instant now, Meant meant) {
    const auto today = london_day(now);
    const auto read_as = read(typed);
    const auto refused = no_such_day(
        read_as, today,
        "Enter a day or a time that exists, like 3pm, tomorrow at 10am or 27 March 3pm");
    auto day = today;
    if (read_as.says_day() or read_as.wrong) {
        const auto said = day_of(read_as, today, meant);
        if (not said) return fail(refused);
        day = *said;
    } else if (not read_as.minute_of_day) {
        return fail(refused);
    }
    if (not read_as.minute_of_day)
        return instant_in_london({plus_days(day, 1), 0, 0, 0}) - seconds(1);
    const int minute = *read_as.minute_of_day;
    if (minute == 24 * 60) return instant_in_london({plus_days(day, 1), 0, 0, 0});
    return instant_in_london({day, minute / 60, minute % 60, 0});
}

}  // namespace accord
