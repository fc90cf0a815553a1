#include "casework/people/in_house.h"

#include <doctest/doctest.h>

#include "support/must.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};

Person somebody(std::string given) {
    Person out;
    out.name = {std::move(given), "Osgood", "usual"};
    return out;
}

struct World {
    test::TestNode node;

    Person put(const Person& person) { return must(enrol(node, karen.actor, {person})).front(); }
    InHouse house(const Person& person) {
        auto reading = must(audit::Reading::begin(node, karen.actor));
        return must(InHouse::of(reading, person));
    }
    void involve(const Person& person, std::string service, std::string organisation,
                 bool unseen = false) {
        Working working;
        working.service = std::move(service);
        working.organisation = std::move(organisation);
        working.said_by = "Her aunt";
        REQUIRE(people::involve(
            node, karen,
            {.person = person.reference, .also = {}, .working = working, .unseen = unseen}));
    }
    std::vector<Involvement> involved(const Person& person) {
        auto reading = must(audit::Reading::begin(node, karen.actor));
        return must(involved_with(reading, person));
    }
};

Address open_home(std::string lines, std::string postcode) {
    Address out;
    out.lines = std::move(lines);
    out.postcode = std::move(postcode);
    return out;
}

Address secret(std::string lines, std::string postcode) {
    auto out = open_home(std::move(lines), std::move(postcode));
    out.confidential = true;
    out.must_not_know = "her father";
    return out;
}

}  // namespace

TEST_CASE("where somebody lives in secret, their school and services are held back in words too") {
    World world;
    auto kate = somebody("Kate");
    kate.addresses = {secret("Flat 3, 14 Alder Court, Marshgate", "E17 9QZ")};
    kate.school = "Lea Valley Academy";
    kate.needs = "Signs. Ask at Lea Valley Academy, or ring the flat in Alder Court";
    kate = world.put(kate);
    world.involve(kate, "GP", "Quayside Surgery");
    const auto house = world.house(kate);
    const auto read = house.read(kate);
    CHECK(read.school.empty());
    CHECK(read.needs ==
          "Signs. Ask at [school held back], or ring the flat in [address held back]");
    CHECK(house.words("Ms Abel of Quayside Surgery said so, on 07700 900222") ==
          "Ms Abel of [service held back] said so, on [telephone number held back]");
    CHECK(house.hides_places());
    const auto service = house.read(world.involved(kate).front().working);
    CHECK(service.service == "GP");
    CHECK(service.organisation.empty());
    CHECK(service.said_by.empty());
    // Whoever answers for the organisation reads what was written.
    CHECK(InHouse().read(kate) == kate);
    CHECK_FALSE(InHouse().hides(service));
}

TEST_CASE("no address is known, and whatever looks like one may be it") {
    World world;
    auto kate = somebody("Kate");
    kate.addresses = {secret("", "")};
    kate = world.put(kate);
    CHECK(world.house(kate).words("Seen by 3 Elm Road, E5 0XX, at noon") ==
          "Seen by [address held back], [address held back], at noon");
}

TEST_CASE("a secret number goes in no free words, nor does that of somebody else") {
    World world;
    auto gran = somebody("Ada");
    gran.addresses = {secret("2 Otter Wharf", "N1 5AB")};
    world.put(gran);
    auto kate = somebody("Kate");
    Reach number;
    number.words = "07700 900111";
    number.confidential = true;
    kate.reaches = {number};
    kate.school = "Lea Valley Academy";
    kate = world.put(kate);
    const auto house = world.house(kate);
    CHECK_FALSE(house.hides_places());
    CHECK(house.read(kate).school == "Lea Valley Academy");
    CHECK(house.words("Text 07700 900 111. Gran is at 2 Otter Wharf; Dad at 3 Elm Road.") ==
          "Text [telephone number held back]. Gran is at [address held back]; Dad at [address held "
          "back].");
    // Where nothing is secret, only what is somebody else's goes.
    const auto joe = world.put(somebody("Joe"));
    CHECK(world.house(joe).words("Gran is at 2 Otter Wharf; Dad at 3 Elm Road.") ==
          "Gran is at [address held back]; Dad at 3 Elm Road.");
}

TEST_CASE("what is typed over what is held back keeps it, or is refused") {
    World world;
    auto kate = somebody("Kate");
    kate.addresses = {secret("14 Alder Court", "E17 9QZ")};
    kate = world.put(kate);
    const auto house = world.house(kate);
    const std::string held = "Ring the bell at 14 Alder Court";
    Faults faults;
    std::string typed = "Signs. Ring the bell at [address held back]";
    house.keep_held_back(typed, held, "needs", faults);
    CHECK(typed == "Signs. Ring the bell at 14 Alder Court");
    CHECK(faults.empty());
    typed = "Signs.";
    house.keep_held_back(typed, held, "needs", faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().where == "needs");
    CHECK(typed == "Signs.");
}

TEST_CASE("no service can be tried on the record of somebody who lives in secret") {
    World world;
    auto kate = somebody("Kate");
    kate.addresses = {secret("14 Alder Court", "E17 9QZ")};
    kate = world.put(kate);
    world.involve(kate, "SCHOOL", "Lea Valley Academy", true);
    const auto house = world.house(kate);
    const auto before = house.read(world.involved(kate));
    world.involve(kate, "SCHOOL", "Lea Valley Academy", true);  // as it is
    CHECK(world.involved(kate).size() == 1);
    CHECK(house.read(world.involved(kate)).size() == before.size());
    world.involve(kate, "SCHOOL", "Fernbank School", true);  // as it is not
    CHECK(world.involved(kate).size() == 2);
    const auto after = house.read(world.involved(kate));
    REQUIRE(after.size() == before.size());
    CHECK(after.front().working == before.front().working);
}

TEST_CASE("whoever lives with somebody in secret lives there in secret too") {
    World world;
    auto kate = somebody("Kate");
    kate.addresses = {secret("14 Alder Court", "E17 9QZ")};
    kate = world.put(kate);
    auto joe = somebody("Joe");
    joe.addresses = {open_home("14 Alder Crt", "E17 9QZ")};
    joe.school = "Fernbank Nursery";
    joe = world.put(joe);
    CHECK(world.house(joe).read(joe) == joe);
    Said said;
    said.role = "SIS";
    said.one_home = Known::Yes;
    said.said_by = "Their aunt";
    REQUIRE(relate(world.node, karen,
                   {.person = joe.reference, .other = kate.reference, .said = said, .why = {}}));
    const auto read = world.house(joe).read(joe);
    CHECK(read.school.empty());
    REQUIRE(read.addresses.size() == 1);
    CHECK(read.addresses.front().confidential);
    CHECK(read.addresses.front().must_not_know == "her father");
    CHECK(world.house(joe).words("At 14 Alder Crt, by the Fernbank Nursery") ==
          "At [address held back], by the [school held back]");
}

TEST_CASE("whoever may be somebody who lives in secret lives there in secret, wherever it says") {
    World world;
    auto kate = somebody("Kate");
    kate.addresses = {secret("14 Alder Court", "E17 9QZ")};
    world.put(kate);
    for (const std::string lines : {"14 Alder Crt", "3 Elm Road"}) {
        CAPTURE(lines);
        auto again = somebody("Kate");
        again.addresses = {open_home(lines, "E17 9QZ")};
        again = world.put(again);
        const auto read = world.house(again).read(again);
        CHECK(read.addresses.front().confidential);
        CHECK(read.addresses.front().must_not_know == "her father");
        CHECK(world.house(again).hides_places());
    }
    const auto joe = world.put(somebody("Joe"));
    CHECK_FALSE(world.house(joe).hides_places());
}

TEST_CASE("one home with somebody in secret is hidden, and no other home of who lives there") {
    World world;
    auto kate = somebody("Kate");
    kate.addresses = {secret("14 Alder Court", "E17 9QZ")};
    kate = world.put(kate);
    auto joe = somebody("Joe");
    joe.addresses = {open_home("The flat by the canal", "E17 9QZ")};
    joe.reaches.resize(2);
    joe.reaches[0].kind = ReachKind::Home;
    joe.reaches[0].words = "020 7946 0555";
    joe.reaches[1].words = "07700 900777";
    joe = world.put(joe);
    const auto mo = world.put(somebody("Mo"));
    const auto dad = world.put(somebody("Ian"));
    const auto live = [&](const Person& one, const Person& other, bool concern) {
        Said said;
        said.role = concern ? "FTH" : "SIS";
        said.one_home = Known::Yes;
        said.concern = concern;
        if (concern) said.concern_why = "He hit her";
        said.said_by = "Their aunt";
        REQUIRE(
            relate(world.node, karen,
                   {.person = one.reference, .other = other.reference, .said = said, .why = {}}));
    };
    auto gran = somebody("Ada");
    gran.addresses = {open_home("3 Elm Road", "E5 0XX")};
    gran = world.put(gran);
    live(joe, kate, false);
    live(mo, kate, false);
    live(joe, gran, false);
    live(kate, dad, true);
    CHECK(world.house(joe).hides_places());
    CHECK(world.house(joe).read(joe).reaches[0].confidential);
    CHECK_FALSE(world.house(joe).read(joe).reaches[1].confidential);
    CHECK_FALSE(world.house(gran).hides_places());
    CHECK_FALSE(world.house(dad).hides_places());
    // Where this one lives is on no record: all that looks like a place may be it.
    CHECK(world.house(mo).hides_places());
    CHECK(world.house(mo).words("At 3 Elm Road") == "At [address held back]");
}

TEST_CASE("what is secret of one is held back in the lines on the record of the other") {
    World world;
    auto kate = somebody("Kate");
    kate.addresses = {secret("14 Alder Court", "E17 9QZ")};
    kate.school = "Lea Valley Academy";
    Reach number;
    number.words = "07700 900111";
    number.confidential = true;
    kate.reaches = {number};
    kate = world.put(kate);
    world.involve(kate, "GP", "Quayside Surgery", true);
    auto gran = somebody("Ada");
    Reach copied;
    copied.words = "+44 7700 900111";
    copied.whose = "Kate’s";
    gran.reaches = {copied};
    gran = world.put(gran);
    Said said;
    said.role = "GRMTH";
    said.said_by = "Quayside Surgery, by Lea Valley Academy";
    REQUIRE(relate(world.node, karen,
                   {.person = kate.reference, .other = gran.reference, .said = said, .why = {}}));
    const auto house = world.house(gran);
    CHECK_FALSE(house.hides_places());
    CHECK(house.read(said).said_by == "[service held back], by [school held back]");
    CHECK(house.read(gran).reaches.front().confidential);
    // Whom to call there names it too.
    Working there;
    there.service = "SCHOOL";
    there.organisation = "Lea Valley Academy";
    there.professional = "Ms Vane";
    there.phone = "020 7946 0888";
    const auto read = house.read(there);
    CHECK(read.organisation == "[school held back]");
    CHECK(read.professional.empty());
    CHECK(read.phone.empty());
}
