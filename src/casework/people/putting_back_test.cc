// An earlier state is put back, and what whoever does it may not see is left as it is, untold.
#include "casework/people/putting_back.h"

#include <doctest/doctest.h>

#include "casework/people/commands_family.h"
#include "support/must.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper priya{{"acc_priya", "org_hub", "HUB_MANAGER"}, "Priya Nair"};

// Whoever may not see what is restricted, where no free words hold anything back.
const Reader colleague{.sees_restricted = false, .house = {}};

Reach number(std::string words) {
    Reach out;
    out.words = std::move(words);
    return out;
}
Address place(std::string lines, std::string postcode) {
    Address out;
    out.lines = std::move(lines);
    out.postcode = std::move(postcode);
    return out;
}

// First she had an open number and lived in Tidal Row; then came a secret number, and a refuge.
struct Moved {
    test::TestNode node;
    Person ottoline;

    Moved() {
        Person made;
        made.name = {"Ottoline", "Farthing", "usual"};
        made.reaches = {number("020 7946 0101")};
        made.addresses = {place("14 Tidal Row", "E5 0XX")};
        ottoline = must(enrol(node, priya.actor, {made}))[0];
        auto person = now();
        person.name.given = "Tilly";
        person.reaches.push_back(number("020 7946 0202"));
        person.reaches.back().confidential = true;
        person.addresses = {place("8 Weir Walk", "E9 1AA")};
        person.addresses.back().confidential = true;
        person.addresses.back().must_not_know = "Kyle Marsh";
        amended(person);
    }
    Opened opened() { return must(open_whole(node, priya.actor, ottoline.reference, "test")); }
    Person now() { return opened().person; }
    void amended(const Person& person) {
        must(amend(node, priya, {.person = person, .why = "She moved"}));
    }
    Result<Person> restored(std::int64_t to, bool sees, std::string why = "She moved back") {
        return restore(node, priya,
                       Restore{.person = ottoline.reference,
                               .version = now().version,
                               .to = to,
                               .why = std::move(why),
                               .sees_restricted = sees});
    }
};

Said said_of(std::string role, bool concern) {
    Said out;
    out.role = std::move(role);
    out.concern = concern;
    if (concern) out.concern_why = "What her aunt saw";
    return out;
}

}  // namespace

TEST_CASE("whoever may not see a secret number leaves it theirs, and where they live as it is") {
    Moved world;
    const auto before = world.now();
    must(world.restored(1, false));
    const auto after = world.now();
    CHECK(after.name.given == "Ottoline");
    REQUIRE(after.reaches.size() == 2);
    CHECK(after.reaches[1] == before.reaches[1]);
    CHECK_FALSE(after.reaches[1].former);
    INFO("The open address is there again beside the secret one, which is still where she lives");
    REQUIRE(after.addresses.size() == 2);
    CHECK(after.addresses[0].lines == "14 Tidal Row");
    CHECK(after.addresses[1] == before.addresses[0]);
    CHECK(home(after, {2026, 3, 2})->lines == "8 Weir Walk");
}

TEST_CASE("whoever may see it puts it back too, and what was secret stays on the record, secret") {
    Moved world;
    must(world.restored(1, true));
    const auto after = world.now();
    REQUIRE(after.reaches.size() == 2);
    CHECK(after.reaches[1].former);
    CHECK(after.reaches[1].confidential);
    CHECK(home(after, {2026, 3, 2})->lines == "14 Tidal Row");
    CHECK(after.addresses[1].confidential);
    CHECK(after.addresses[1].use == AddressUse::Former);
}

TEST_CASE("where only what is secret differs, nothing is kept, and nothing says that it differs") {
    Moved world;
    auto person = world.now();
    person.reaches.back().words = "020 7946 0303";
    world.amended(person);
    const auto opened = world.opened();
    const auto& versions = opened.versions;
    CHECK_FALSE(changed_between(versions[1].person, versions[0].person).empty());
    CHECK(changed_between(as_read(versions, versions[1].person, colleague),
                          as_read(versions, versions[0].person, colleague))
              .empty());
    must(world.restored(2, false));
    CHECK(world.opened().versions.size() == versions.size());
    CHECK(world.now() == opened.person);
}

TEST_CASE("an address that was open and is secret now is not told by the state it was open in") {
    Moved world;
    auto person = world.now();
    person.addresses.push_back(place("14 Tidal Row", "E5 0XX"));
    person.addresses.back().confidential = true;
    world.amended(person);
    const auto opened = world.opened();
    CHECK(as_read(opened.versions, opened.versions.back().person, colleague).addresses.empty());
    must(world.restored(1, false));
    CHECK(world.now().addresses == opened.person.addresses);
}

TEST_CASE("words and a school that would give the place away are left as they are, and not read") {
    Moved world;
    auto person = world.now();
    person.needs = "Meet her at 8 Weir Walk, E9 1AA";
    person.school = "Little Otters nursery";
    person.gender = "girl";
    world.amended(person);
    must(world.restored(2, false));
    const auto after = world.opened();
    CHECK(after.person.needs == person.needs);
    CHECK(after.person.school == person.school);
    CHECK(after.person.gender.empty());
    auto reading = must(audit::Reading::begin(world.node, priya.actor));
    const auto reader = must(reader_of(reading, after.person, false));
    const auto read = as_read(after.versions, after.versions[1].person, reader);
    CHECK(read.school.empty());
    CHECK(read.needs.find("Weir") == std::string::npos);
}

TEST_CASE("it is put back for a reason, and by nobody who looked before somebody changed it") {
    Moved world;
    CHECK(world.restored(1, true, " ").error().field == "why");
    const auto late =
        restore(world.node, priya,
                Restore{.person = world.ottoline.reference, .version = 1, .to = 1, .why = "Late"});
    CHECK(late.error().kind == ErrorKind::Conflict);
    must(world.restored(1, true));
    CHECK(world.opened().versions.front().why == "She moved back");
}

TEST_CASE("a concern is left as it is by whoever may not read of it") {
    const auto then = said_of("UNCLE", false);
    const auto now = said_of("FTH", true);
    CHECK(put_back(now, then, colleague).role == "UNCLE");
    CHECK(put_back(now, then, colleague).concern_why == now.concern_why);
    CHECK(put_back(now, then, Reader{}) == then);
    CHECK(as_read(now, colleague).concern_why.empty());
    CHECK_FALSE(as_read(now, colleague).concern);
}

TEST_CASE("a place that must not be learnt is left as it is by whoever may not read it") {
    Happened then;
    then.kind = "homeless";
    then.where = "A hostel in Weir Walk";
    auto now = then;
    now.where = "Marshgate";
    now.kind = "referral";
    now.secret = true;
    const std::vector<LifeEventState> states{{2, now, {}, {}, {}}, {1, then, {}, {}, {}}};
    auto back = put_back(states, {}, now, then, colleague);
    CHECK(back.kind == "homeless");
    CHECK(back.where == "Marshgate");
    CHECK(back.secret);
    back = put_back(states, {}, now, then, Reader{});
    CHECK(back.where == "A hostel in Weir Walk");
    CHECK(back.secret);
    CHECK(as_read(states, {}, then, colleague).where.empty());
}
