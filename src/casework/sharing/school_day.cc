#include "casework/sharing/school_day.h"

#include <algorithm>

#include "base/expect.h"
#include "base/limits.h"
#include "base/london.h"
#include "base/table.h"
#include "base/text.h"
#include "casework/sharing/suggestions.h"
#include "platform/host/embedded.h"
#include "platform/host/files.h"

namespace accord::sharing {
namespace {

constexpr int days_to_look = 120;  // the summer holiday, and a half term on each side

Date day_in(const Table& table, const TableRow& row, std::string_view column, Faults& faults) {
    const auto& cell = table.at(row, column);
    if (const auto day = date_from_text(cell.text)) return *day;
    faults.push_back({table.name, row.line, cell.column, "a day is written 2026-03-02"});
    return {};
}

bool in_term(const std::vector<SchoolTerm>& terms, Date day) {
    return std::any_of(terms.begin(), terms.end(), [&](const SchoolTerm& term) {
        return term.first_day <= day and day <= term.last_day;
    });
}

// Whether every council's dates reach as far as this day.
bool known(const std::vector<SchoolTerm>& terms, Date day) {
    if (terms.empty()) return false;
    return std::all_of(terms.begin(), terms.end(), [&](const SchoolTerm& one) {
        bool before = false;
        bool after = false;
        for (const auto& term : terms) {
            if (term.authority != one.authority) continue;
            before = before or term.first_day <= day;
            after = after or day <= term.last_day;
        }
        return before and after;
    });
}

std::optional<Date> next_open(const std::vector<SchoolTerm>& terms,
                              const deadlines::Calendar& calendar, Date day) {
    for (int days = 1; days <= days_to_look; ++days) {
        const auto next = plus_days(day, days);
        if (calendar.is_working_day(next) and in_term(terms, next)) return next;
    }
    return std::nullopt;
}

bool is_place_of_learning(const parties::Party& party) {
    return party.type == Code<rulebook::AgencyType>("SCHOOL") or
           party.type == Code<rulebook::AgencyType>("EY");
}

// "St. Brigid’s Primary School" and "Saint Brigids primary" are one name; apostrophes go without a
// gap, and a last "school" or "nursery" says nothing.
std::string bare_name(std::string_view name) {
    const auto text = words_only(replace_all(replace_all(name, "’", ""), "'", ""));
    std::string out;
    for (const auto word : accord::words(text)) {
        if (not out.empty()) out += ' ';
        out += word == "saint" ? "st" : word;
    }
    constexpr std::string_view last = " school";
    if (out.size() > last.size() and out.ends_with(last)) out.resize(out.size() - last.size());
    return out;
}

}  // namespace

std::vector<SchoolTerm> read_school_terms(std::string_view name, std::string_view text,
                                          Faults& faults) {
    std::vector<SchoolTerm> out;
    const auto before = faults.size();
    const auto table = read_table(name, text, faults);
    for (const auto column : {"authority", "term", "first_day", "last_day", "made_up", "source"})
        if (table.column(column) < 0)
            faults.push_back(
                {table.name, 1, 1, "the column " + std::string(column) + " is missing"});
    if (faults.size() != before) return out;
    for (const auto& row : table.rows) {
        SchoolTerm term{.authority = table.at(row, "authority").text,
                        .words = table.at(row, "term").text,
                        .first_day = day_in(table, row, "first_day", faults),
                        .last_day = day_in(table, row, "last_day", faults),
                        .made_up = table.at(row, "made_up").text == "yes",
                        .source = table.at(row, "source").text};
        if (term.authority.empty())
            faults.push_back({table.name, row.line, table.at(row, "authority").column,
                              "say which council these are the dates of"});
        if (term.last_day < term.first_day)
            faults.push_back({table.name, row.line, table.at(row, "last_day").column,
                              "the last day is before the first"});
        out.push_back(std::move(term));
    }
    return out;
}

std::vector<SchoolTerm> school_terms(const std::string& data_folder, Faults& faults) {
    const auto theirs =
        host::read_file(data_folder + "/school_terms.table", limits::table_bytes_max);
    if (theirs) {
        Faults found;
        auto terms = read_school_terms("school_terms.table", *theirs, found);
        if (found.empty()) return terms;
        faults.insert(faults.end(), found.begin(), found.end());
        return {};
    }
    static const auto ours = [] {
        Faults none;
        constexpr std::string_view path = "src/casework/sharing/tables/school_terms.table";
        auto terms = read_school_terms(path, host::embedded(path).value_or(""), none);
        expect(none.empty());
        return terms;
    }();
    return ours;
}

std::vector<SchoolTerm> terms_of(const std::vector<SchoolTerm>& all,
                                 const std::vector<parties::Party>& parties) {
    std::vector<SchoolTerm> out;
    for (const auto& term : all) {
        const auto wanted = words_only(term.authority);
        if (std::any_of(parties.begin(), parties.end(), [&](const parties::Party& party) {
                return party.type.text().starts_with("LA_") and
                       holds_word(words_only(party.name), wanted);
            }))
            out.push_back(term);
    }
    return out;
}

SchoolDay school_day(const std::vector<SchoolTerm>& terms, const deadlines::Calendar& calendar,
                     Date day) {
    SchoolDay out;
    out.next_open = next_open(terms, calendar, day);
    const auto holiday = calendar.holiday(day);
    if (weekday(day) >= Weekday::Saturday) {
        out.kind = SchoolDayKind::Weekend;
        out.why = "it is the weekend";
    } else if (not holiday.empty()) {
        out.kind = SchoolDayKind::BankHoliday;
        out.why = "it is a bank holiday, " + std::string(holiday);
    } else if (in_term(terms, day)) {
        out.kind = SchoolDayKind::Open;
    } else if (known(terms, day)) {
        out.kind = SchoolDayKind::Holiday;
        out.why = "it is the school holidays";
    }
    return out;
}

SchoolFound find_school(const std::vector<parties::Party>& parties, std::string_view typed) {
    SchoolFound out;
    const auto wanted = bare_name(typed);
    if (wanted.empty()) return out;
    std::size_t same = 0;
    for (const auto& party : parties) {
        if (not is_place_of_learning(party) or not party.active()) continue;
        const auto name = bare_name(party.name);
        if (name == wanted) {
            ++same;
            out.school = &party;
        } else if (name.find(wanted) != std::string::npos or
                   wanted.find(name) != std::string::npos) {
            out.alike = party.name;
        }
    }
    if (same > 1) out.alike = out.school->name;  // two of one name: a person chooses
    if (same != 1) out.school = nullptr;
    return out;
}

}  // namespace accord::sharing
