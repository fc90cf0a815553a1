#include "casework/people/import.h"

#include <doctest/doctest.h>

#include "casework/people/commands_pairs.h"
#include "governance/audit/commands.h"
#include "support/must.h"
#include "support/test_node.h"

namespace accord::people {
namespace {

using Cells = std::vector<std::string>;

const Cells headings{"UPN",     "Forename", "Surname",   "DOB",
                     "Address", "Postcode", "Sensitive", "Must not know"};

struct School {
    test::TestNode node;
    Keeper keeper{{"acc_1", "org_1", "SAFEGUARDING_LEAD"}, "From the file"};
    std::unique_ptr<Matcher> matcher = Matcher::from_program().value();
    Faults faults;
    Tally tally;

    void bring(const std::vector<Cells>& rows) {
        Faults of_headings;
        const auto mapping = Mapping::of(headings, {}, "list.csv", of_headings);
        REQUIRE(of_headings.empty());
        std::vector<CsvRow> all;
        for (std::size_t i = 0; i < rows.size(); ++i)
            all.push_back({static_cast<std::uint32_t>(i + 2), rows[i]});
        faults.clear();
        tally = {};
        REQUIRE(bring_in(node.node(), keeper, *matcher, mapping, matching::Order::DayFirst,
                         "list.csv", all, true, tally, faults));
    }
    Opened opened(std::string_view name) {
        const auto found =
            find_children(node.node(), keeper.actor, *matcher, {std::string(name), std::nullopt});
        REQUIRE(found->glimpses.size() == 1);
        const auto& reference = found->glimpses.front().reference;
        return open_whole(node.node(), keeper.actor, reference, "to see").value();
    }
};

const Cells amara{"A1", "Amara", "Oyelaran", "14/03/2019", "3 Heron Mews", "E5 0XX", "", ""};
const Cells theo{"A2", "Theo", "Oyelaran", "02/06/2021", "3 Heron Mews", "E5 0XX", "", ""};

TEST_CASE("the same file again changes nothing, and what differs is a new state") {
    School school;
    school.bring({amara, theo});
    CHECK(school.tally.put == 2);
    CHECK(school.opened("amara").person.born->day == Date{2019, 3, 14});
    school.bring({amara, theo});
    CHECK(school.tally.same == 2);
    CHECK(school.tally.put == 0);
    auto moved = amara;
    moved[4] = "9 Lock Street";
    school.bring({moved, theo});
    CHECK(school.tally.changed == 1);
    CHECK(school.tally.same == 1);
    const auto opened = school.opened("amara");
    CHECK(opened.versions.size() == 2);
    CHECK(opened.person.addresses.size() == 2);
}

TEST_CASE("what was said of a possible match from a file holds when the file is brought again") {
    School school;
    const Cells other{"A7", "Amara", "Oyelaran", "14/03/2018", "9 Lock Street", "E9 1AA", "", ""};
    school.bring({amara, other});
    REQUIRE(school.tally.alike.size() == 1);
    CHECK(school.tally.pairs == 1);
    const auto waiting =
        test::must(list_pairs(school.node, school.keeper.actor, {PairState::Waiting})).pairs;
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].pair.found == PairFound::Import);
    test::must(answer_pair(school.node, school.keeper,
                           {.id = waiting[0].pair.id,
                            .version = 1,
                            .answer = PairAnswer::Different,
                            .why = "Cousins"}));
    school.bring({amara, other});
    CHECK(school.tally.pairs == 0);
    CHECK(test::must(list_pairs(school.node, school.keeper.actor, {PairState::Waiting}))
              .pairs.empty());
}

TEST_CASE("two that were put together stay so, and each goes on saying what its file says") {
    School school;
    const Cells other{"A7", "Amy", "Oyelaran", "14/03/2019", "9 Lock Street", "E9 1AA", "", ""};
    school.bring({amara});
    const auto first = school.opened("amara").person;
    school.bring({other});
    const auto second = school.opened("amy").person;
    test::must(put_together(school.node, school.keeper, *school.matcher,
                            {.kept = first.reference,
                             .merged = second.reference,
                             .kept_version = 1,
                             .merged_version = 1,
                             .choices = {{"name", false}, {"addresses", true}},
                             .why = "Her mother rang"}));
    school.bring({amara, other});
    CHECK(school.tally.same == 2);
    CHECK(school.opened("amara").person.addresses.front().lines == "9 Lock Street");

    INFO("What a file makes secret on either is secret on the one that stands");
    auto secret = other;
    secret[6] = "Y";
    secret[7] = "Kyle Marsh";
    school.bring({amara, secret});
    const auto stands = school.opened("amara").person;
    CHECK(stands.reference == first.reference);
    CHECK(home(stands, {2026, 3, 2})->confidential);
}

TEST_CASE("what is secret stays secret, whatever a later file says of it") {
    School school;
    auto secret = amara;
    secret[6] = "Y";
    secret[7] = "Kyle Marsh";
    school.bring({secret});
    for (const auto* said : {"N", "", "0"}) {
        auto open = amara;
        open[6] = said;
        open[4] = "Flat 1, 3 Heron Mews, London";
        open[5] = "e5 oxx";
        school.bring({open});
        for (const auto& address : school.opened("amara").person.addresses) {
            CHECK(address.confidential);
            CHECK(address.must_not_know == "Kyle Marsh");
        }
    }
}

TEST_CASE("a word for secret that nobody foresaw keeps the address shut") {
    School school;
    auto refuge = amara;
    refuge[6] = "Refuge - do not disclose";
    school.bring({refuge, theo});
    CHECK(school.opened("amara").person.addresses.front().confidential);
    CHECK_FALSE(school.opened("theo").person.addresses.front().confidential);
}

TEST_CASE("every row that cannot be used is told with its column, and the rest is used") {
    School school;
    auto undated = amara;
    undated[3] = "yesterday";
    Cells nameless{"A3", "", "", "01/02/2020", "", "", "", ""};
    school.bring({undated, nameless, theo});
    REQUIRE(school.faults.size() == 2);
    CHECK(school.faults[0].line == 2);
    CHECK(school.faults[0].column == 4);
    CHECK(school.faults[1].line == 3);
    CHECK(school.tally.put == 1);
}

TEST_CASE("who may be there already under another number is told of") {
    School school;
    school.bring({amara, theo});
    auto other_number = amara;
    other_number[0] = "B7";
    const Cells imran{"B9", "Imran", "Kowalczyk", "01/02/2012", "70 Pump Lane", "N1 7ZZ", "", ""};
    school.bring({other_number, imran});
    REQUIRE(school.tally.alike.size() == 1);
    CHECK(school.tally.alike[0].row == 2);
    CHECK(school.tally.put + school.tally.left == 2);

    INFO("And so is one who stands twice in the same file");
    auto again = imran;
    again[0] = "C1";
    const Cells ottoline{"C2",      "Ottoline", "Pask", "09/09/2017", "1 Lock Street",
                         "SE1 1AA", "",         ""};
    auto twice = ottoline;
    twice[0] = "C3";
    school.bring({again, ottoline, twice});
    REQUIRE(school.tally.alike.size() == 2);
    CHECK(school.tally.alike[1].row == 4);
}

TEST_CASE("a file without numbers is known again by what it says") {
    School school;
    auto without = amara;
    without[0] = "";
    school.bring({without});
    school.bring({without});
    CHECK(school.tally.same == 1);
    CHECK(school.tally.put == 0);
}

struct MoreOfThem {
    Mapping mapping;
    Faults faults;
    explicit MoreOfThem(const Cells& of) {
        mapping = Mapping::of(of, {}, "list.csv", faults);
        REQUIRE(faults.empty());
    }
    Person read(const Cells& cells, const Person& was) {
        faults.clear();
        return person_of(mapping, {2, cells}, was, matching::Order::DayFirst, "list.csv",
                         {2026, 3, 2}, faults);
    }
};

TEST_CASE("a file says numbers, and what is known of a number is never lost by it") {
    MoreOfThem file({"UPN", "Forename", "Mobile", "Home phone", "Email"});
    auto child = file.read({"A1", "Amara", "07700 900123 (mum) / +44 (0)7700 900456",
                            "020 7946 0123", "amara@mail.example"},
                           {});
    CHECK(file.faults.empty());
    REQUIRE(child.reaches.size() == 4);
    CHECK(one_line(child.reaches[0]) == "Mobile 07700 900123, mum");
    CHECK(child.upn.empty());  // it is the school's own number, and no UPN

    INFO("Not safe to ring: another number does not take its place, and the same changes nothing");
    child.reaches[2].ringing = Ringing::NotSafe;
    auto again = file.read({"A1", "Amara", "+447700900123", "020 7946 0999", ""}, child);
    REQUIRE(again.reaches.size() == 5);
    CHECK(again.reaches[2] == child.reaches[2]);
    CHECK(again.reaches[4].words == "020 7946 0999");

    INFO("One of which nothing was said gives way to the next");
    again = file.read({"A1", "Amara", "", "020 7946 0111", ""}, again);
    REQUIRE(again.reaches.size() == 5);
    CHECK(again.reaches[4].words == "020 7946 0111");

    file.read({"A1", "Amara", "ask mum", "", ""}, {});
    REQUIRE(file.faults.size() == 1);
    CHECK(file.faults[0].column == 3);
}

TEST_CASE("a file says a pupil number, a UPRN and a day of death") {
    MoreOfThem file({"id", "Forename", "UPN", "UPRN", "Address", "Date of death"});
    const auto child =
        file.read({"A1", "Amara", "h801200001001", "0100", "3 Heron Mews", "01/02/2026"}, {});
    CHECK(file.faults.empty());
    CHECK(child.upn == "H801200001001");
    CHECK(child.addresses[0].uprn == "100");
    CHECK(child.deceased);
    CHECK(child.died->day == Date{2026, 2, 1});
    file.read({"A1", "Amara", "H801200001002", "x", "3 Heron Mews", "soon"}, {});
    CHECK(file.faults.size() == 3);

    INFO("Another address is another front door");
    MoreOfThem without({"id", "Forename", "Address"});
    const auto moved = without.read({"A1", "Amara", "9 Lock Street"}, child);
    REQUIRE(moved.addresses.size() == 2);
    CHECK(moved.addresses[1].uprn.empty());
    CHECK(moved.addresses[0].uprn == "100");
}

TEST_CASE("headings are known by the names that systems give them, or as somebody says") {
    Faults faults;
    const auto mapping =
        Mapping::of({"Pupil", "First Name", "Born on"}, {"born=born on"}, "f", faults);
    CHECK(faults.empty());
    CHECK(mapping.place("given") == 2);
    CHECK(mapping.place("born") == 3);
    CHECK_FALSE(mapping.has("family"));
    Mapping::of({"A", "B"}, {"born=C", "colour=A"}, "f", faults);
    CHECK(faults.size() == 3);
}

}  // namespace
}  // namespace accord::people
