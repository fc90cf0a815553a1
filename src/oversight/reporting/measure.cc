#include "oversight/reporting/measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/expect.h"
#include "base/london.h"
#include "platform/host/embedded_table.h"

namespace accord::reporting {
namespace {

std::vector<SheetKind> read_sheets() {
    const auto table = host::embedded_table("src/oversight/reporting/tables/sheets.table");
    std::vector<SheetKind> out;
    for (const auto& row : table.rows)
        out.push_back({table.at(row, "code").text, table.at(row, "words").text,
                       table.at(row, "line").text, table.at(row, "about").text,
                       table.at(row, "others").text});
    return out;
}

std::vector<Measure> read_measures() {
    const auto table = host::embedded_table("src/oversight/reporting/tables/measures.table");
    std::vector<Measure> out;
    for (const auto& row : table.rows)
        out.push_back({table.at(row, "sheet").text, table.at(row, "code").text,
                       table.at(row, "words").text, table.at(row, "meaning").text});
    return out;
}

std::int64_t all_of(const Counted& line) {
    return std::accumulate(line.counts.begin(), line.counts.end(), std::int64_t{0});
}

std::optional<int> half_within(std::vector<double> hours) {
    if (hours.size() < static_cast<std::size_t>(few)) return std::nullopt;
    const auto middle = hours.begin() + static_cast<std::ptrdiff_t>(hours.size() / 2);
    std::nth_element(hours.begin(), middle, hours.end());
    return static_cast<int>(std::ceil(*middle));
}

Line line_of(const Counted& counted) {
    Line out;
    out.words = counted.words;
    for (const auto count : counted.counts) out.cells.push_back(shown(count));
    out.half_within = half_within(counted.hours);
    return out;
}

// Several lines as one, from what is shown of them.
Line together(std::string words, const std::vector<Line>& lines, std::int64_t base) {
    Line out;
    out.words = std::move(words);
    for (std::size_t i = 0; i < lines.front().cells.size(); ++i) {
        std::vector<Shown> parts;
        for (const auto& line : lines) parts.push_back(line.cells[i]);
        out.cells.push_back(suppress::together(parts, base));
    }
    return out;
}

constexpr std::array<std::string_view, 4> quarters{"January to March", "April to June",
                                                   "July to September", "October to December"};

Instant begins(int year, int number) {
    return instant_in_london({.day = {static_cast<std::int16_t>(year),
                                      static_cast<std::int8_t>(3 * (number - 1) + 1), 1}});
}

}  // namespace

const std::vector<SheetKind>& sheet_kinds() {
    static const auto all = read_sheets();
    return all;
}

std::vector<Measure> measures_of(std::string_view sheet) {
    static const auto all = read_measures();
    std::vector<Measure> out;
    for (const auto& each : all)
        if (each.sheet == sheet) out.push_back(each);
    return out;
}

Sheet sheet_of(const SheetKind& kind, std::vector<Counted> lines) {
    Sheet out;
    out.kind = kind;
    out.measures = measures_of(kind.code);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Counted& a, const Counted& b) { return a.words < b.words; });
    std::vector<Line> all, small;
    std::vector<double> hours;
    for (const auto& line : lines) {
        expect(line.counts.size() == out.measures.size());
        if (all_of(line) == 0) continue;
        out.has_hours = out.has_hours or not line.hours.empty();
        hours.insert(hours.end(), line.hours.begin(), line.hours.end());
        all.push_back(line_of(line));
        const bool joined = not kind.others.empty() and all_of(line) < few;
        (joined ? small : out.lines).push_back(all.back());
    }
    if (small.size() > 1) out.lines.push_back(together(kind.others, small, few));
    out.too_few = not all.empty() and out.lines.empty() and all.size() == 1;
    if (all.size() > 1) {
        out.lines.push_back(together("All together", all, 2 * few));
        out.lines.back().half_within = half_within(std::move(hours));
        out.lines.back().sum = true;
    }
    return out;
}

Instant Quarter::from() const {
    return begins(year, number);
}

Instant Quarter::until() const {
    return number == 4 ? begins(year + 1, 1) : begins(year, number + 1);
}

Quarter quarter_of(Date day) {
    return {day.year, (day.month - 1) / 3 + 1};
}

Quarter before(Quarter quarter) {
    return quarter.number == 1 ? Quarter{quarter.year - 1, 4}
                               : Quarter{quarter.year, quarter.number - 1};
}

std::string text(Quarter quarter) {
    return std::to_string(quarter.year) + "-Q" + std::to_string(quarter.number);
}

std::string words(Quarter quarter) {
    return std::string(quarters[static_cast<std::size_t>(quarter.number - 1)]) + " " +
           std::to_string(quarter.year);
}

std::optional<Quarter> quarter_from(std::string_view text) {
    if (text.size() != 7 or text.substr(4, 2) != "-Q" or text[6] < '1' or text[6] > '4')
        return std::nullopt;
    int year = 0;
    for (const char digit : text.substr(0, 4)) {
        if (digit < '0' or digit > '9') return std::nullopt;
        year = year * 10 + (digit - '0');
    }
    if (year < 1970) return std::nullopt;
    return Quarter{year, text[6] - '0'};
}

}  // namespace accord::reporting
