// Measure: a number that a hub keeps of itself, with what it means. It is about organisations and
// time limits, never about one person, and none ranks anybody: lines stand in the order of names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "base/suppress.h"

namespace accord::reporting {

using suppress::few;
using suppress::Shown;
using suppress::shown;

// A row of tables/measures.table.
struct Measure {
    std::string sheet;    // code of the sheet whose column it is
    std::string code;     // "in-time"
    std::string words;    // "Answered in time"
    std::string meaning;  // what is counted, in one sentence
};
// A row of tables/sheets.table.
struct SheetKind {
    std::string code;   // "asked"
    std::string words;  // "What others were asked"
    std::string line;   // what a line is: "Organisation"
    std::string about;
    std::string others;  // the line of those with fewer than five in all; empty: each stays
};
const std::vector<SheetKind>& sheet_kinds();
std::vector<Measure> measures_of(std::string_view sheet);

// Counts as they are, before anything is hidden: a line for each organisation, rule, reason …
struct Counted {
    std::string words;
    std::vector<std::int64_t> counts;  // by the sheet's measures
    std::vector<double> hours = {};    // how long each took, where that is measured
};

// As it may be seen.
struct Line {
    std::string words;
    std::vector<Shown> cells;
    std::optional<int> half_within;  // hours: half of them took no longer; of five or more
    bool sum = false;                // over all lines
};
struct Sheet {
    SheetKind kind;
    std::vector<Measure> measures;
    bool has_hours = false;
    bool too_few = false;     // something was counted, and it is too small to be shown
    std::vector<Line> lines;  // none: nothing was counted, or too little
};
// Every count as it may be shown; small lines put together where there are several, and one alone
// left out; and of two lines or more what they say together.
Sheet sheet_of(const SheetKind& kind, std::vector<Counted> lines);

// Three months of the calendar, in London: 2026-Q3.
struct Quarter {
    int year = 1970;
    int number = 1;  // 1 to 4
    bool operator==(const Quarter&) const = default;
    Instant from() const;
    Instant until() const;
};
Quarter quarter_of(Date day);
Quarter before(Quarter quarter);
std::string text(Quarter quarter);   // "2026-Q3": in an address
std::string words(Quarter quarter);  // "July to September 2026"
std::optional<Quarter> quarter_from(std::string_view text);

}  // namespace accord::reporting
