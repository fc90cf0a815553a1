#include "casework/sharing/school_day.h"

#include <doctest/doctest.h>

#include "platform/host/files.h"
#include "support/rulebook.h"

using namespace accord;
using namespace accord::sharing;

namespace {

constexpr std::string_view two_councils =
    "authority | term | first_day | last_day | made_up | source\n"
    "Marshgate | one | 2026-01-05 | 2026-02-13 | yes | s\n"
    "Marshgate | two | 2026-02-23 | 2026-03-27 | yes | s\n"
    "Fenbury | one | 2026-01-05 | 2026-02-20 | yes | s\n"
    "Fenbury | two | 2026-03-02 | 2026-03-27 | yes | s\n";

parties::Party party(std::string name, Code<rulebook::AgencyType> type) {
    parties::Party out;
    out.name = std::move(name);
    out.type = type;
    out.standing = parties::Standing::Signed;
    return out;
}

std::string kind(const std::vector<SchoolTerm>& terms, Date day) {
    const auto calendar =
        deadlines::calendar_of(test::the_rulebook(), rulebook::Nation::England, "DEFAULT");
    const auto found = school_day(terms, calendar, day);
    constexpr const char* words[] = {"open", "weekend", "bank", "holiday", "not known"};
    return std::string(words[static_cast<std::size_t>(found.kind)]) +
           (found.next_open ? ", then " + text(*found.next_open) : "");
}

}  // namespace

TEST_CASE("a school day is in a term, and no weekend and no bank holiday") {
    Faults faults;
    const auto all = read_school_terms("t", two_councils, faults);
    REQUIRE(faults.empty());
    const std::vector<SchoolTerm> one(all.begin(), all.begin() + 2);
    CHECK(kind(one, {2026, 3, 2}) == "open, then 2026-03-03");
    CHECK(kind(one, {2026, 2, 13}) == "open, then 2026-02-23");
    CHECK(kind(one, {2026, 2, 18}) == "holiday, then 2026-02-23");
    CHECK(kind(one, {2026, 2, 21}) == "weekend, then 2026-02-23");
    CHECK(kind(one, {2026, 4, 3}) == "bank");
    CHECK(kind(one, {2026, 4, 1}) == "not known");
    CHECK(kind({}, {2026, 3, 2}) == "not known");
    // Where councils differ, one that is open is enough.
    CHECK(kind(all, {2026, 2, 18}) == "open, then 2026-02-19");
    CHECK(kind(all, {2026, 2, 21}) == "weekend, then 2026-02-23");
}

TEST_CASE("a council's dates are known by its name, and its own file takes the place of ours") {
    Faults faults;
    const auto all = read_school_terms("t", two_councils, faults);
    CHECK(terms_of(all, {party("Marshgate MASH", "LA_CSC")}).size() == 2);
    CHECK(terms_of(all, {party("Marshgate Homes", "RSL")}).empty());
    CHECK(terms_of(all, {party("Marshgatehouse Council", "LA_EDU")}).empty());
    const host::TemporaryFolder folder;
    CHECK(school_terms(folder.path(), faults).size() == 12);
    REQUIRE(host::write_file(folder.path() + "/school_terms.table", two_councils));
    CHECK(school_terms(folder.path(), faults).size() == 4);
    CHECK(faults.empty());
    REQUIRE(host::write_file(folder.path() + "/school_terms.table",
                             "authority | term | first_day | last_day | made_up | source\n"
                             "- | one | 5 January | 2026-01-01 | yes | s\n"));
    CHECK(school_terms(folder.path(), faults).empty());
    REQUIRE(faults.size() == 2);
    CHECK(faults.front().line == 2);
}

TEST_CASE("a school is known by its whole name and by nothing less") {
    const std::vector<parties::Party> all{
        party("St Brigid's Primary", "SCHOOL"), party("St Brigid's Primary Hall", "VCS"),
        party("Little Otters nursery", "EY"), party("Hill School", "SCHOOL"), party("Hill", "EY")};
    const auto found = [&](std::string_view typed) -> std::string {
        const auto each = find_school(all, typed);
        return each.school != nullptr ? each.school->name : "? " + each.alike;
    };
    CHECK(found("st. brigid’s PRIMARY school") == "St Brigid's Primary");
    CHECK(found("Saint Brigids Primary") == "St Brigid's Primary");
    CHECK(found("Little Otters Nursery") == "Little Otters nursery");
    CHECK(found("St Brigid's") == "? St Brigid's Primary");
    CHECK(found("Brigid's Primary") == "? St Brigid's Primary");
    CHECK(found("Hill") == "? Hill");  // two of one name: a person chooses
    CHECK(found("Oak Tree") == "? ");
    CHECK(found(" ") == "? ");
}
