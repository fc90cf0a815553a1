// The second half of gathering: dates in the order that their file keeps, and what is worked out of
// every value once.
#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "engine/matching/nhs_number.h"
#include "engine/matching/phonetic.h"
#include "engine/matching/records.h"

namespace accord::matching {
namespace {

// Columns of a year, a month and a day: which is which is seen from what stands in them.
struct DateColumns {
    bool apart = false;
    std::array<std::size_t, 3> year_month_day{};
};

DateColumns look_apart(const std::vector<Value>& values, char source) {
    std::array<int, 3> largest{};
    for (const auto& value : values) {
        if (value.text.empty() or value.text[0] != source) continue;
        const auto parts = split(value.text, '\x1f');
        if (parts.size() != 4) return {};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto part = parts[i + 1];
            if (part.size() > 4) return {};
            if (not part.empty())
                largest[i] = std::max(largest[i], std::atoi(std::string(part).c_str()));
        }
    }
    DateColumns out;
    const auto year = std::max_element(largest.begin(), largest.end());
    if (*year < 1000) return {};
    out.apart = true;
    const auto at = static_cast<std::size_t>(year - largest.begin());
    auto month = (at + 1) % 3;  // year, month, day; or day, month, year read from its end
    auto day = (at + 2) % 3;
    if (largest[month] > 12) std::swap(month, day);
    out.year_month_day = {at, month, day};
    return out;
}

Day day_of(const std::string& text, const DateColumns& columns, const std::vector<Order>& orders) {
    const auto parts = split(text, '\x1f');
    if (columns.apart and parts.size() == 4) {
        const auto& at = columns.year_month_day;
        return join_day({parts[at[0] + 1], parts[at[1] + 1], parts[at[2] + 1]});
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].empty()) continue;
        const auto day =
            read_day(parts[i], i - 1 < orders.size() ? orders[i - 1] : Order::DayFirst);
        if (not day.none()) return day;
    }
    return {};
}

std::string text_of(Day day) {
    auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    auto out = std::to_string(day.year);
    if (day.month > 0) out += "-" + two(day.month);
    if (day.day > 0) out += "-" + two(day.day);
    return out;
}

// Values that hold about a third of all records each, the rarest first.
void set_bands(Comparison& comparison) {
    std::vector<std::uint32_t> counts;
    for (std::size_t i = 1; i < comparison.values.size(); ++i)
        counts.push_back(comparison.values[i].count);
    std::sort(counts.begin(), counts.end());
    std::uint32_t ends[2] = {0, 0};
    double held = 0;
    for (const auto count : counts) {
        held += count;
        const double share = held / static_cast<double>(comparison.known);
        if (share <= 1.0 / 3) ends[0] = count;
        if (share <= 2.0 / 3) ends[1] = count;
    }
    for (auto& value : comparison.values)
        value.band = value.count <= ends[0]   ? same_rare
                     : value.count <= ends[1] ? same_usual
                                              : same_common;
}

void set_band_frequencies(Comparison& comparison) {
    double sum[4] = {};
    double squares[4] = {};
    for (std::size_t i = 1; i < comparison.values.size(); ++i) {
        const auto& value = comparison.values[i];
        const double share = comparison.frequency(static_cast<ValueIndex>(i));
        sum[value.band] += share;
        squares[value.band] += share * share;
    }
    for (std::size_t band = 1; band < 4; ++band)
        comparison.band_frequency[band] = sum[band] > 0 ? squares[band] / sum[band] : 1;
}

}  // namespace

void Gathering::finish_dates(Comparison& comparison, Faults& faults, Notes& notes) {
    std::vector<DateColumns> apart;
    std::vector<std::vector<Order>> orders;
    for (std::size_t s = 0; s < sources_.size(); ++s) {
        const auto& source = sources_[s];
        apart.push_back(look_apart(comparison.values, static_cast<char>('A' + s)));
        orders.emplace_back();
        for (std::size_t i = 0; i < source.orders.size(); ++i) {
            const auto& seen = source.orders[i];
            orders.back().push_back(seen.order());
            if (seen.mixed())
                faults.push_back(
                    {source.name, static_cast<std::uint32_t>(source.date_rows[i] - source.from + 1),
                     0,
                     "some birth dates can only be day first and some only month first (" +
                         std::to_string(seen.day_first) + " and " +
                         std::to_string(seen.month_first) +
                         " of them). One file keeps one order: mend it, or split the file"});
            if (seen.either > 0 and seen.day_first == 0 and seen.month_first == 0)
                notes.push_back(source.name +
                                ": no birth date shows whether the day or the month is first; "
                                "they are read day first");
        }
    }
    std::unordered_map<std::uint32_t, ValueIndex> places;
    std::vector<ValueIndex> moved(comparison.values.size(), 0);
    std::vector<Value> days(1);
    for (std::size_t i = 1; i < comparison.values.size(); ++i) {
        const auto& text = comparison.values[i].text;
        const auto source = static_cast<std::size_t>(text[0] - 'A');
        const auto day = day_of(text, apart[source], orders[source]);
        if (day.none()) continue;
        const auto [at, made] =
            places.try_emplace(day.code(), static_cast<ValueIndex>(days.size()));
        if (made) {
            days.emplace_back();
            days.back().day = day;
            days.back().text = text_of(day);
        }
        moved[i] = at->second;
    }
    std::size_t unreadable = 0;
    for (auto& each : comparison.of) {
        if (each != 0 and moved[each] == 0) ++unreadable;
        each = moved[each];
    }
    comparison.values = std::move(days);
    if (unreadable > 0)
        notes.push_back(std::to_string(unreadable) +
                        " birth dates are no dates and were taken as not known");
}

void Gathering::finish_values(Comparison& comparison) {
    for (const auto value : comparison.of) {
        ++comparison.values[value].count;
        if (value != 0) ++comparison.known;
    }
    comparison.values[0].count = 0;
    std::size_t valid = 0;
    for (auto& value : comparison.values) {
        if (value.text.empty()) continue;
        value.text_hash = hash_of(value.text);
        const auto role = comparison.role;
        if (role == Role::Given or role == Role::Family or role == Role::Phone or
            role == Role::Email) {
            for (const auto word : words(value.text)) value.words.emplace_back(word);
        }
        if (role == Role::Given) {
            value.established = names_.established(value.words[0]);
            value.groups = names_.groups(value.words[0]);
            value.full_hash = hash_of(names_.full(value.words[0]));
            value.sound_hash = hash_of(sound(names_.full(value.words[0])));
        }
        if (role == Role::Family) {
            value.sound_hash = hash_of(sound(value.words.back()));
            value.full_hash = hash_of(sound(value.words.front()));
        }
        if (role == Role::NhsNumber) {
            value.valid = fits_check_digit(value.text);
            valid += value.valid ? value.count : 0;
        }
        if (role == Role::BirthDate)
            value.usual_default = value.day.day <= 1 and (value.day.month <= 1);
    }
    // One number in eleven fits by chance: a column in which most do not holds no NHS numbers.
    if (comparison.role == Role::NhsNumber and valid * 2 < comparison.known) {
        for (auto& value : comparison.values) value.valid = false;
    }
    if (comparison.known == 0) return;
    if (has_bands(comparison.role)) {
        set_bands(comparison);
    } else {
        for (auto& value : comparison.values) value.band = same_rare;
    }
    set_band_frequencies(comparison);
}

}  // namespace accord::matching
