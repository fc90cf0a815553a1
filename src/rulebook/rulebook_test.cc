#include "rulebook/rulebook.h"

#include <doctest/doctest.h>

#include <set>

#include "rulebook/columns.h"
#include "support/rulebook.h"

using namespace accord;
using namespace accord::rulebook;

namespace {

constexpr Date monday = {2026, 3, 2};

}  // namespace

TEST_CASE("a code is a word of at most 31 bytes, in capitals") {
    constexpr Code<Purpose> s47 = "S47";
    static_assert(s47 == Code<Purpose>("S47") and Code<Purpose>("S17") < s47);
    CHECK(text(s47) == "S47");
    CHECK(Code<Purpose>{}.empty());
    CHECK(Code<Purpose>::from("S47") == s47);
    CHECK_FALSE(Code<Purpose>::from("s47"));
    CHECK_FALSE(Code<Purpose>::from(""));
    CHECK_FALSE(Code<Purpose>::from("-S47"));
    CHECK(Code<Purpose>::from(std::string(31, 'A')));
    CHECK_FALSE(Code<Purpose>::from(std::string(32, 'A')));
    CHECK(std::hash<Code<Purpose>>{}(s47) == std::hash<std::string_view>{}("S47"));
}

TEST_CASE("recognised legitimate interest begins on 5 February 2026") {
    const auto& bases = test::the_rulebook().lawful_bases;
    CHECK(bases.in_force("RECOGNISED_INTEREST", {2026, 2, 4}, Nation::England) == nullptr);
    const auto* basis = bases.in_force("RECOGNISED_INTEREST", {2026, 2, 5}, Nation::England);
    REQUIRE(basis != nullptr);
    CHECK(basis->public_authorities == OpenTo::No);
    CHECK(basis->others == OpenTo::Yes);
    CHECK(basis->needs == BasisNeeds::Condition);
}

TEST_CASE("what is enacted and not appointed is listed, and off on every day") {
    const auto& gateways = test::the_rulebook().gateways;
    for (const Code<Gateway> code : {Code<Gateway>("CA04_16LA"), Code<Gateway>("CA04_16LC")}) {
        REQUIRE(gateways.find(code) != nullptr);
        CHECK(gateways.find(code)->unless_detriment);
        CHECK(gateways.in_force(code, {2099, 1, 1}, Nation::England) == nullptr);
        CHECK(said(gateways.find(code)->in_force, monday) == "Not yet in force");
    }
}

TEST_CASE("a date alone switches section 16LA on") {
    auto tables = test::rulebook_tables();
    std::string text;
    for (auto& table : tables) {
        if (table.name != "rulebook/gateways.table") continue;
        text = std::string(table.text);
        const auto row = text.find("CA04_16LA");
        const auto source = text.find("| Children Act 2004 s.16LA, put in", row);
        const auto from = text.rfind("| E ", source);
        text.replace(from, source - from, "| E | 2027-04-01 | - ");
        table.text = text;
    }
    const auto read = read_rulebook(tables);
    REQUIRE(read.ok());
    const auto& gateways = read.rulebook.gateways;
    CHECK(gateways.in_force("CA04_16LA", {2027, 3, 31}, Nation::England) == nullptr);
    CHECK(gateways.in_force("CA04_16LA", {2027, 4, 1}, Nation::England) != nullptr);
    CHECK(gateways.in_force("CA04_16LA", {2027, 4, 1}, Nation::Wales) == nullptr);
}

TEST_CASE("a gateway's groups are spelt out, and any is any") {
    const auto& gateways = test::the_rulebook().gateways;
    const auto* s115 = gateways.in_force("CDA_115", monday, Nation::England);
    REQUIRE(s115 != nullptr);
    CHECK(s115->givers.has("VCS"));
    CHECK(s115->receivers.has("POLICE"));
    CHECK_FALSE(s115->receivers.has("VCS"));
    const auto* serious = gateways.in_force("PCSC_16", monday, Nation::England);
    REQUIRE(serious != nullptr);
    CHECK(std::binary_search(serious->never_givers.begin(), serious->never_givers.end(),
                             Code<AgencyType>("NHS_TRUST")));
    CHECK(std::binary_search(serious->never_data.begin(), serious->never_data.end(),
                             Code<DataCategory>("HEALTH_CHILD")));
}

TEST_CASE("every channel, every step and every purpose's needs have their row") {
    const auto& rulebook = test::the_rulebook();
    for (const auto channel : channels()) {
        const auto* row = rulebook.channel(channel, monday, Nation::England);
        CHECK_MESSAGE(row != nullptr, code(channel));
    }
    CHECK(rulebook.steps.all().size() == 10);
    std::set<Code<Step>> stepped;
    for (const auto& checkpoint : rulebook.checkpoints.all()) stepped.insert(checkpoint.step);
    CHECK(stepped.size() == 10);
    for (const auto& purpose : rulebook.purposes.all()) {
        CHECK_MESSAGE(rulebook.minimum_sets.has(*Code<MinimumSet>::from(purpose.code.text())),
                      purpose.code.text());
    }
    CHECK(rulebook.data_categories.all().size() == 22);
}

TEST_CASE("bank holidays are there for 2024 to 2028") {
    int in_year[5] = {};
    for (const auto& holiday : test::the_rulebook().bank_holidays.all()) {
        CHECK(text(holiday.day()) == holiday.code.text());
        CHECK(weekday(holiday.day()) < Weekday::Saturday);
        REQUIRE(holiday.day().year >= 2024);
        REQUIRE(holiday.day().year <= 2028);
        ++in_year[holiday.day().year - 2024];
    }
    for (const int count : in_year) CHECK(count == 8);
}

TEST_CASE("every source is cited by some row, and every row cites one that is there") {
    const auto& rulebook = test::the_rulebook();
    std::set<Code<Source>> cited;
    for (const auto& list : rulebook.lists) {
        for (const auto& row : list.rows) {
            CHECK_FALSE(row.row.source.empty());
            cited.insert(row.row.marks.begin(), row.row.marks.end());
        }
    }
    for (const auto& mark : cited) CHECK_MESSAGE(rulebook.sources.has(mark), mark.text());
    for (const auto& source : rulebook.sources.all()) {
        CHECK_MESSAGE(cited.contains(source.code), source.code.text());
    }
}

TEST_CASE("what is recalled says so in words") {
    const auto& bars = test::the_rulebook().bars;
    REQUIRE(bars.find("ADOPTION") != nullptr);
    CHECK(sentence(bars.find("ADOPTION")->verified) == "Recalled, not yet verified");
}

TEST_CASE("nations are written as letters and said in words") {
    CHECK(letters(Nations::all()) == "all");
    const auto both = Nations{}.with(Nation::Wales).with(Nation::England);
    CHECK(letters(both) == "E W");
    CHECK(words(both) == "England and Wales");
    CHECK(nation_from("N") == Nation::NorthernIreland);
    CHECK_FALSE(nation_from("X"));
}

TEST_CASE("dates in force are said in words") {
    const Period period = {Date{2026, 2, 5}, Date{2027, 1, 1}};
    CHECK(said(period, {2026, 1, 1}) == "Comes into force 5 February 2026 until 1 January 2027");
    CHECK(said(period, monday) == "In force from 5 February 2026 until 1 January 2027");
    CHECK(said(period, {2027, 1, 1}) == "Ended 1 January 2027");
    CHECK(said({}, monday) == "Not yet in force");
}

TEST_CASE("every permission has its words, and reads back") {
    for (const auto permission : permissions()) {
        CHECK(permission_from(word(permission)) == permission);
        CHECK_FALSE(sentence(permission).empty());
    }
    CHECK(Permissions{Permission::MayShare}.has(Permission::MayShare));
    CHECK_FALSE(Permissions{Permission::MayShare}.has(Permission::MayRunSystem));
}

TEST_CASE("the administrator sees nothing of any case") {
    const auto* role = test::the_rulebook().roles.find("ADMINISTRATOR");
    REQUIRE(role != nullptr);
    CHECK(role->permissions == Permissions{Permission::MayRunSystem});
}
