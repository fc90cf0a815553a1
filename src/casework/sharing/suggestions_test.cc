#include "casework/sharing/suggestions.h"

#include <doctest/doctest.h>

#include "support/tables.h"

using namespace accord;
using namespace accord::sharing;

namespace {

constexpr Date today{2026, 3, 2};

parties::Party party(int n, std::string name, Code<rulebook::AgencyType> type,
                     std::string desk = {}) {
    parties::Party out;
    out.id.value.bytes[15] = static_cast<Byte>(n);
    out.name = std::move(name);
    out.type = type;
    out.standing = parties::Standing::Signed;
    out.duty_desk.name = std::move(desk);
    return out;
}

const std::vector<std::string> keys{"school", "mash", "police", "health", "hospital", "academy"};

std::vector<parties::Party> borough() {
    return {party(0, "St Brigid's Primary", "SCHOOL"),
            party(1, "Marshgate MASH", "LA_CSC", "MASH duty desk"),
            party(2, "Metropolitan Police, Marshgate", "POLICE"),
            party(3, "Marshgate Community NHS", "NHS_TRUST", "Health visiting duty line"),
            party(4, "Homerfield Hospital", "NHS_TRUST"),
            party(5, "Lea Valley Academy", "SCHOOL")};
}

}  // namespace

TEST_CASE("who is suggested, row by row") {
    const auto rules = suggestion_rules();
    const auto parties = borough();
    const auto table = test::table("sharing/suggestions");
    for (const auto& row : table.rows) {
        Answers answers;
        Child child;
        child.about_how_old = table.at(row, "age").text;
        child.mother = table.at(row, "mother").text;
        child.school = table.at(row, "school").text;
        answers.children.push_back(child);
        answers.facts = table.at(row, "wrote").text;
        std::string out;
        for (const auto& each : suggestions(rules, answers, parties, parties[0].id, today)) {
            if (not out.empty()) out += ' ';
            out += keys[each.party.value.bytes[15]] + (each.ticked ? "+" : "-");
            CHECK_FALSE(each.why.empty());
        }
        CHECK_MESSAGE(out == table.at(row, "suggested").text, "line " << row.line);
    }
}

TEST_CASE("an organisation that may be sent nothing is never suggested") {
    auto parties = borough();
    parties[1].standing = parties::Standing::Suspended;
    CHECK(suggestions(suggestion_rules(), {}, parties, parties[0].id, today).empty());
}

TEST_CASE("a rule with a fault is told of with its line and the fix") {
    Faults faults;
    const auto rules = read_suggestions(
        "t",
        "code | why | service | agency_type | known_by | always | child_under | unborn | school | "
        "words | sees | ticked | source\n"
        "A | w | - | police | - | yes | five | no | no | - | all | yes | s\n",
        faults);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].line == 2);
    CHECK(faults[1].sentence == "what they see is one of everything, short, existence");
}
