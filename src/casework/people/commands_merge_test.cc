#include "casework/people/commands_merge.h"

#include <doctest/doctest.h>

#include <thread>

#include "base/london.h"
#include "casework/people/commands_family.h"
#include "casework/people/import.h"
#include "casework/people/pairs.h"
#include "casework/people/people.h"
#include "governance/audit/sealing.h"
#include "support/must.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
const Keeper ruth{{"acc_ruth", "pty_brigids", "DSL"}, "Ruth Ademola"};
const Keeper tess{{"acc_tess", "pty_otters", "DSL"}, "Tess Underhay"};

Address address(std::string lines, std::string postcode) {
    Address out;
    out.lines = std::move(lines);
    out.postcode = std::move(postcode);
    return out;
}

Person somebody(std::string given, Date born, std::string postcode = "E5 0XX") {
    Person out;
    out.name = {std::move(given), "Osgood", "usual"};
    out.born = BirthDate{born, Accuracy::Exact};
    out.addresses.push_back(address("8 Weir Walk", std::move(postcode)));
    return out;
}

struct TwoRecords {
    test::TestNode node;
    std::unique_ptr<Matcher> matcher = Matcher::from_program().value();
    Person katherine, kate;

    TwoRecords() {
        auto first = somebody("Katherine", {2018, 4, 3});
        first.school = "St Brigid's Primary";
        first.their_id = "A1";
        auto second = somebody("Kate", {2018, 4, 3});
        second.nhs_number = "9990000018";
        second.their_id = "B2";
        const auto made = must(enrol(node, karen.actor, {first, second}));
        katherine = made[0];
        kate = made[1];
    }
    PutTogether wish() const {
        return {.kept = katherine.reference,
                .merged = kate.reference,
                .kept_version = 1,
                .merged_version = 1,
                .choices = {{"name", false}},
                .why = "Her aunt says so"};
    }
    Result<Merge> merge(PutTogether wish, const Keeper& keeper = karen) {
        return put_together(node, keeper, *matcher, wish);
    }
    Person now(const Reference& reference) {
        return must(open(node, karen.actor, reference, "test"));
    }
    Person raw(const Reference& reference) {
        auto reading = must(audit::Reading::begin(node, karen.actor));
        return must(People::find(reading, reference));
    }
    std::string refused(PutTogether wish) {
        const auto made = merge(std::move(wish));
        REQUIRE_FALSE(made.has_value());
        return made.error().sentence;
    }
    void amend_to(const Reference& reference, auto change) {
        auto person = raw(reference);
        change(person);
        must(amend(node, karen, {.person = person, .why = "test"}));
    }
};

}  // namespace

TEST_CASE("two records are one: the one that stands is found by all that the other was found by") {
    TwoRecords world;
    must(world.merge(world.wish()));
    const auto stands = world.now(world.kate.reference);
    CHECK(stands.reference == world.katherine.reference);
    CHECK(stands.name.given == "Katherine");
    CHECK(stands.school == "St Brigid's Primary");
    CHECK(stands.nhs_number == "9990000018");  // only the other one said it

    INFO("What the other says stays as it was written");
    const auto kate = world.raw(world.kate.reference);
    CHECK(kate.name.given == "Kate");
    CHECK(kate.nhs_number == "9990000018");
    CHECK(kate.merged_into == world.katherine.id);

    INFO("Found by its name once, and by its NHS number");
    const auto found = must(find_children(world.node, karen.actor, *world.matcher, {"kate", {}}));
    REQUIRE(found.glimpses.size() == 1);
    CHECK(found.glimpses[0].reference == world.katherine.reference);
    const auto alikes = must(alike(world.node, karen.actor, *world.matcher, [] {
        auto asked = somebody("Kate", {2018, 4, 3});
        asked.nhs_number = "9990000018";
        return asked;
    }()));
    REQUIRE(alikes.size() == 1);
    CHECK(alikes[0].glimpse.reference == world.katherine.reference);
    const auto lately = must(recent(world.node, karen.actor));
    CHECK(lately.size() == 1);
}

TEST_CASE("what each agreement is worth adds up to the hundredth") {
    TwoRecords world;
    const auto two =
        must(lay_side_by_side(world.node, karen.actor, *world.matcher, world.katherine.reference,
                              world.kate.reference, "test"));
    matching::Centibits sum = 0;
    for (const auto& part : two.compared.explained.parts) sum += part.worth;
    CHECK(sum == two.compared.explained.total);
    CHECK(two.compared.explained.parts.size() >= 8);
    CHECK(two.compared.explained.parts[1].level == "a form of the same name");
    CHECK(two.apart == Apart::None);
}

TEST_CASE("which word stands is asked where the two differ, and kept for the undo and for files") {
    TwoRecords world;
    world.amend_to(world.kate.reference, [](Person& kate) { kate.school = "Little Otters"; });
    auto wish = world.wish();
    wish.merged_version = 2;
    const auto unasked = world.merge(wish);
    REQUIRE_FALSE(unasked.has_value());
    CHECK(unasked.error().field == "school");
    wish.choices.push_back({"school", true});
    const auto merge = must(world.merge(wish));
    CHECK(world.now(world.katherine.reference).school == "Little Otters");
    CHECK(merge.taken == std::vector<std::string>{"nhs-number", "school"});

    INFO("A file goes on saying what was chosen against, and that is no news");
    auto reading = must(audit::Reading::begin(world.node, karen.actor));
    const auto stands = must(People::find(reading, world.katherine.reference));
    auto said = stands;
    said.school = "St Brigid's Primary";
    CHECK(must(hold_to_choices(reading, stands, said)).school == "Little Otters");
    said.school = "Somewhere new";
    CHECK(must(hold_to_choices(reading, stands, said)).school == "Somewhere new");
}

TEST_CASE("what a veto keeps apart is refused, in words") {
    TwoRecords world;
    SUBCASE("two NHS numbers") {
        world.amend_to(world.katherine.reference,
                       [](Person& one) { one.nhs_number = "9990000026"; });
        auto wish = world.wish();
        wish.kept_version = 2;
        CHECK(world.refused(wish) == sentence(Apart::TwoNumbers));
    }
    SUBCASE("birth dates that cannot be one person's") {
        world.amend_to(world.kate.reference,
                       [](Person& kate) { kate.born->day = Date{2014, 9, 20}; });
        auto wish = world.wish();
        wish.merged_version = 2;
        wish.choices.push_back({"born", false});
        CHECK(world.refused(wish) == sentence(Apart::BornApart));

        INFO("One that is an estimate may be wrong");
        world.amend_to(world.kate.reference,
                       [](Person& kate) { kate.born->accuracy = Accuracy::Estimated; });
        wish.merged_version = 3;
        must(world.merge(wish));
    }
    SUBCASE("a sister") {
        Said said;
        said.role = "SIS";
        must(relate(world.node, karen,
                    {.person = world.katherine.reference,
                     .other = world.kate.reference,
                     .said = said,
                     .why = {}}));
        CHECK(world.refused(world.wish()) == sentence(Apart::Related));
    }
    SUBCASE("marked as two people before, and so whoever was put together with one of them") {
        auto act = must(audit::Act::begin(world.node, karen.actor, "test"));
        Pair pair;
        pair.id = act.mint<Pair>();
        pair.agency = karen.actor.agency;
        pair.one = world.katherine.id;
        pair.other = world.kate.id;
        pair.state = PairState::Different;
        pair.because = "OTHER";
        pair.found_at = act.now();
        CHECK(must(Pairs::add(act, pair)));
        CHECK_FALSE(must(Pairs::add(act, pair)));
        act.record(audit::fact("person.opened", "test"));
        must(act.commit());
        CHECK(world.refused(world.wish()) == sentence(Apart::SaidToBeTwo));
        const auto third =
            must(enrol(world.node, karen.actor, {somebody("Katy", {2018, 4, 3})})).front();
        auto wish = world.wish();
        wish.merged = third.reference;
        must(world.merge(wish));
        wish = world.wish();
        wish.kept = world.kate.reference;
        wish.merged = world.katherine.reference;
        wish.merged_version = 2;
        CHECK(world.refused(wish) == sentence(Apart::SaidToBeTwo));
    }
}

TEST_CASE(
    "a secret address is secret on the record that stands, whichever of the two was tighter") {
    TwoRecords world;
    const auto hide = [](Person& person) {
        person.addresses[0].confidential = true;
        person.addresses[0].must_not_know = "Kyle Marsh";
    };
    SUBCASE("the one that stands") {
        world.amend_to(world.katherine.reference, hide);
    }
    SUBCASE("the other one") {
        world.amend_to(world.kate.reference, hide);
    }
    auto wish = world.wish();
    wish.kept_version = world.raw(world.katherine.reference).version;
    wish.merged_version = world.raw(world.kate.reference).version;
    for (const bool merged : {true, false}) {
        wish.choices = {{"name", false}, {"addresses", merged}};
        if (world.raw(world.kate.reference).merged_into) break;
        must(world.merge(wish));
    }
    const auto stands = world.now(world.katherine.reference);
    const auto* at = home(stands, {2026, 3, 2});
    REQUIRE(at != nullptr);
    CHECK(at->confidential);
    CHECK(at->must_not_know == "Kyle Marsh");
}

TEST_CASE("where one of them lives in secret, so does the other, wherever that is") {
    TwoRecords world;
    world.amend_to(world.kate.reference, [](Person& kate) {
        kate.addresses[0] = address("The refuge", "E9 9ZZ");
        kate.addresses[0].confidential = true;
        kate.addresses[0].must_not_know = "Kyle Marsh";
    });
    auto wish = world.wish();
    wish.merged_version = 2;
    wish.choices.push_back({"addresses", false});
    must(world.merge(wish));
    const auto stands = world.now(world.katherine.reference);
    CHECK(home(stands, {2026, 3, 2})->postcode == "E5 0XX");
    CHECK(home(stands, {2026, 3, 2})->confidential);
    REQUIRE(stands.addresses.size() == 2);
    CHECK(stands.addresses[1].postcode == "E9 9ZZ");
    CHECK(stands.addresses[1].use == AddressUse::Former);
    CHECK(stands.addresses[1].confidential);
}

TEST_CASE("what cannot be put together") {
    TwoRecords world;
    SUBCASE("the same record twice") {
        auto wish = world.wish();
        wish.merged = wish.kept;
        CHECK(world.refused(wish) == "That is the same record. Choose another");
    }
    SUBCASE("without a reason") {
        auto wish = world.wish();
        wish.why = "  ";
        CHECK(world.merge(wish).error().field == "why");
    }
    SUBCASE("another organisation's") {
        CHECK(world.merge(world.wish(), tess).error().kind == ErrorKind::NotFound);
    }
    SUBCASE("one that was erased") {
        auto act = must(audit::Act::begin(world.node, karen.actor, "test"));
        REQUIRE(audit::destroy_key(act, text(world.kate.id)).has_value());
        must(act.commit());
        CHECK(world.merge(world.wish()).error().kind == ErrorKind::NotFound);
    }
    SUBCASE("as it was before somebody changed it") {
        world.amend_to(world.kate.reference, [](Person& kate) { kate.school = "Little Otters"; });
        CHECK(world.merge(world.wish()).error().kind == ErrorKind::Conflict);
    }
}

TEST_CASE("pressed twice is once; two people at once is one conflict, and nothing is lost") {
    TwoRecords world;
    const auto first = must(world.merge(world.wish()));
    CHECK(must(world.merge(world.wish())).id == first.id);
    auto turned = world.wish();
    std::swap(turned.kept, turned.merged);
    CHECK(must(world.merge(turned)).id == first.id);
    const auto second = world.merge(turned, ruth);
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == ErrorKind::Conflict);
    CHECK(second.error().sentence.find("Karen Osei") != std::string::npos);
    CHECK(world.now(world.kate.reference).reference == world.katherine.reference);

    INFO("The record that was changed under its old name is not written over");
    auto stale = world.kate;
    stale.school = "Lost";
    const auto late = amend(world.node, ruth, {.person = stale, .why = "late"});
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().kind == ErrorKind::Conflict);
}

TEST_CASE("a chain of records is read to its end, and everything around them is around the last") {
    TwoRecords world;
    const auto more =
        must(enrol(world.node, karen.actor,
                   {somebody("Katy", {2018, 4, 3}), somebody("Joanne", {1990, 1, 9})}));
    Said mother;
    mother.role = "MTH";
    must(relate(
        world.node, karen,
        {.person = world.kate.reference, .other = more[1].reference, .said = mother, .why = {}}));
    Working working;
    working.service = "HV";
    working.organisation = "Marshgate Community NHS";
    REQUIRE(
        involve(world.node, karen, {.person = world.kate.reference, .also = {}, .working = working})
            .has_value());
    must(world.merge(world.wish()));
    auto wish = world.wish();
    wish.kept = more[0].reference;
    wish.merged = world.katherine.reference;
    wish.kept_version = 1;
    wish.merged_version = 2;
    must(world.merge(wish));
    CHECK(world.now(world.kate.reference).reference == more[0].reference);
    const auto record = must(open_record(world.node, karen.actor, world.kate.reference,
                                         opened_for(world.kate.reference, "record")));
    REQUIRE(record.family.size() == 1);
    CHECK(record.family[0].who.name.given == "Joanne");
    CHECK(record.involved.size() == 1);
    CHECK(record.joined.size() == 2);

    INFO("Seen from the mother there is one child, and it is the one that stands");
    const auto of_mother = must(open_record(world.node, karen.actor, more[1].reference,
                                            opened_for(more[1].reference, "record")));
    REQUIRE(of_mother.family.size() == 1);
    CHECK(of_mother.family[0].who.reference == more[0].reference);

    INFO("The last cannot be put into the first: they are one record");
    wish.kept = world.kate.reference;
    wish.merged = more[0].reference;
    wish.kept_version = world.raw(world.kate.reference).version;
    wish.merged_version = world.raw(more[0].reference).version;
    CHECK_FALSE(world.merge(wish).has_value());
}

TEST_CASE(
    "two who put the same two together at once, one this way and one that: one of them does") {
    for (int round = 0; round < 5; ++round) {
        TwoRecords world;
        auto turned = world.wish();
        std::swap(turned.kept, turned.merged);
        std::swap(turned.kept_version, turned.merged_version);
        std::optional<Result<Merge>> one, other;
        std::thread second([&] { other = world.merge(turned, ruth); });
        one = world.merge(world.wish(), karen);
        second.join();
        REQUIRE(one.has_value());
        REQUIRE(other.has_value());
        CHECK(one->has_value() != other->has_value());
        const auto& refused = one->has_value() ? *other : *one;
        CHECK(refused.error().kind == ErrorKind::Conflict);
        const auto stands = world.now(world.kate.reference).reference;
        CHECK(stands == world.now(world.katherine.reference).reference);
    }
}
