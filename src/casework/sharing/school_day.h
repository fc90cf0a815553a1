// School day: is a school open on a day, when is the next morning that it is, and which school is
// meant by a name. Term dates are rows that a council keeps (tables/school_terms.table); weekends
// and bank holidays are the rulebook's calendar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/instant.h"
#include "engine/deadlines/clock.h"
#include "governance/parties/party.h"

namespace accord::sharing {

struct SchoolTerm {
    std::string authority;  // "Marshgate"
    std::string words;      // "Spring 2026, 2"
    Date first_day;
    Date last_day;
    bool made_up = false;  // for the demonstration; nobody's dates
    std::string source;
};
std::vector<SchoolTerm> read_school_terms(std::string_view name, std::string_view text,
                                          Faults& faults);
// The council's own, where there is a file school_terms.table in the data folder; else the
// program's. A file with a fault is not used, and the fault is told.
std::vector<SchoolTerm> school_terms(const std::string& data_folder, Faults& faults);

// The terms of the councils in this partnership, known by their names.
std::vector<SchoolTerm> terms_of(const std::vector<SchoolTerm>& all,
                                 const std::vector<parties::Party>& parties);

enum class SchoolDayKind : std::uint8_t { Open, Weekend, BankHoliday, Holiday, NotKnown };
struct SchoolDay {
    SchoolDayKind kind = SchoolDayKind::NotKnown;
    std::string why;                // "it is a weekend", "it is Good Friday"
    std::optional<Date> next_open;  // after the day; none where no term dates say so
    bool closed() const { return kind != SchoolDayKind::Open and kind != SchoolDayKind::NotKnown; }
};
// Where councils differ, a school is taken to be open when one of them says so.
SchoolDay school_day(const std::vector<SchoolTerm>& terms, const deadlines::Calendar& calendar,
                     Date day);

// Which school, nursery or college is meant. Only the whole name will do, but for capitals, dots
// and "St" for "Saint": a name that is only like another is said, and never taken.
struct SchoolFound {
    const parties::Party* school = nullptr;
    std::string alike;  // the name of one that is only like it
};
SchoolFound find_school(const std::vector<parties::Party>& parties, std::string_view typed);

}  // namespace accord::sharing
