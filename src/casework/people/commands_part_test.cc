#include "casework/people/commands_part.h"

#include <doctest/doctest.h>

#include "casework/people/pairs.h"
#include "casework/people/people.h"
#include "support/must.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
const Keeper ruth{{"acc_ruth", "pty_brigids", "DSL"}, "Ruth Ademola"};
const Keeper tess{{"acc_tess", "pty_otters", "DSL"}, "Tess Underhay"};

Person somebody(std::string given) {
    Person out;
    out.name = {std::move(given), "Osgood", "usual"};
    out.born = BirthDate{{2018, 4, 3}, Accuracy::Exact};
    Address address;
    address.lines = "8 Weir Walk";
    address.postcode = "E5 0XX";
    out.addresses.push_back(address);
    return out;
}

struct Merged {
    test::TestNode node;
    std::unique_ptr<Matcher> matcher = Matcher::from_program().value();
    Person katherine, kate, joanne;
    Id<Merge> merge;

    Merged() {
        auto second = somebody("Kate");
        second.school = "Little Otters";
        second.nhs_number = "9990000018";
        auto first = somebody("Katherine");
        first.school = "St Brigid's Primary";
        const auto made = must(enrol(node, karen.actor, {first, second, somebody("Joanne")}));
        katherine = made[0];
        kate = made[1];
        joanne = made[2];
        merge = must(put_together(node, karen, *matcher,
                                  {.kept = katherine.reference,
                                   .merged = kate.reference,
                                   .kept_version = 1,
                                   .merged_version = 1,
                                   .choices = {{"name", false}, {"school", true}},
                                   .why = "Her aunt says so"}))
                    .id;
    }
    Person now(const Person& person) {
        return must(open(node, karen.actor, person.reference, "t"));
    }
    TakeApart wish() {
        return {.person = katherine.reference,
                .id = merge,
                .version = now(katherine).version,
                .moving = {},
                .why = "They are cousins"};
    }
    WholeRecord record(const Person& person) {
        return must(open_record(node, karen.actor, person.reference,
                                opened_for(person.reference, "record")));
    }
    std::int64_t posted(std::string_view kind) {
        auto reading = must(audit::Reading::begin(node, karen.actor));
        static constexpr store::Query count{"test.outbox",
                                            "select count(*) as c from outbox where kind = $1"};
        return must(reading.one(count, {kind})).integer("c");
    }
};

}  // namespace

TEST_CASE("a merge is undone: each says what it said, but for what was changed since") {
    Merged world;
    auto changed = world.now(world.katherine);
    changed.needs = "Signs";
    must(amend(world.node, karen, {.person = changed, .why = "Her teacher"}));
    const auto joined = world.record(world.katherine).joined;
    REQUIRE(joined.size() == 1);
    REQUIRE(joined[0].before.has_value());
    CHECK(joined[0].before->school == "St Brigid's Primary");  // what she said herself is not lost
    const auto undone = must(take_apart(world.node, karen, world.wish()));
    REQUIRE(undone.undone.has_value());
    CHECK(undone.undone->why == "They are cousins");
    const auto katherine = world.now(world.katherine);
    CHECK(katherine.school == "St Brigid's Primary");
    CHECK(katherine.nhs_number.empty());
    CHECK(katherine.needs == "Signs");
    const auto kate = world.now(world.kate);
    CHECK(kate.reference == world.kate.reference);
    CHECK(kate.school == "Little Otters");
    CHECK(kate.nhs_number == "9990000018");
    CHECK(world.posted("share.tell_of_parting") == 1);
    CHECK(world.posted("request.tell_of_parting") == 1);

    INFO("They are kept apart, and cannot be put together again");
    const auto two = must(lay_side_by_side(world.node, karen.actor, *world.matcher, kate.reference,
                                           katherine.reference, "test"));
    CHECK(two.apart == Apart::SaidToBeTwo);

    INFO("Both are found for themselves again");
    const auto found = must(find_children(world.node, karen.actor, *world.matcher, {"kate", {}}));
    CHECK(found.glimpses.size() == 2);
    CHECK(world.record(world.katherine).joined.front().merge.undone.has_value());
}

TEST_CASE("what somebody changed on the record since is not put back over") {
    Merged world;
    auto changed = world.now(world.katherine);
    changed.school = "Lea Valley Academy";
    must(amend(world.node, karen, {.person = changed, .why = "She moved school"}));
    must(take_apart(world.node, karen, world.wish()));
    CHECK(world.now(world.katherine).school == "Lea Valley Academy");
}

TEST_CASE("to undo it loosens no address, on either") {
    Merged world;
    REQUIRE(protect(world.node, karen.actor,
                    {.person = world.katherine.reference,
                     .postcode = "E5 0XX",
                     .must_not_know = "Kyle Marsh"})
                .has_value());
    must(take_apart(world.node, karen, world.wish()));
    for (const auto& person : {world.now(world.katherine), world.now(world.kate)}) {
        const auto* at = home(person, {2026, 3, 2});
        REQUIRE(at != nullptr);
        CHECK(at->confidential);
        CHECK(at->must_not_know == "Kyle Marsh");
    }
}

TEST_CASE("what was written down since goes with whom it is about") {
    Merged world;
    Said mother;
    mother.role = "MTH";
    const auto tie = must(relate(world.node, karen,
                                 {.person = world.katherine.reference,
                                  .other = world.joanne.reference,
                                  .said = mother,
                                  .why = {}}));
    auto wish = world.wish();
    wish.moving.family = {tie.id};
    must(take_apart(world.node, karen, wish));
    const auto of_kate = world.record(world.kate);
    REQUIRE(of_kate.family.size() == 1);
    CHECK(of_kate.family[0].who.name.given == "Joanne");
    CHECK_FALSE(of_kate.family[0].kept.said.mistaken);
    const auto of_katherine = world.record(world.katherine);
    REQUIRE(of_katherine.family.size() == 1);
    CHECK(of_katherine.family[0].kept.said.mistaken);

    INFO("What is on no record of theirs does not go anywhere");
    auto strange = world.wish();
    strange.moving.family = {tie.id};
    strange.id = Id<Merge>{};
    CHECK(take_apart(world.node, karen, strange).error().kind == ErrorKind::NotFound);
}

TEST_CASE("who undoes it, and how often") {
    Merged world;
    auto wish = world.wish();
    wish.why = " ";
    CHECK(take_apart(world.node, karen, wish).error().field == "why");
    CHECK(take_apart(world.node, tess, world.wish()).error().kind == ErrorKind::NotFound);
    wish = world.wish();
    --wish.version;
    CHECK(take_apart(world.node, karen, wish).error().kind == ErrorKind::Conflict);
    wish = world.wish();
    must(take_apart(world.node, karen, wish));
    must(take_apart(world.node, karen, wish));  // pressed twice
    CHECK(world.posted("share.tell_of_parting") == 1);
    const auto late = take_apart(world.node, ruth, wish);
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().sentence.find("Karen Osei") != std::string::npos);
}

TEST_CASE("of a chain the last is undone first") {
    Merged world;
    must(put_together(world.node, karen, *world.matcher,
                      {.kept = world.joanne.reference,
                       .merged = world.katherine.reference,
                       .kept_version = 1,
                       .merged_version = world.now(world.katherine).version,
                       .choices = {{"name", false}},
                       .why = "One more"}));
    const auto undone = take_apart(world.node, karen, world.wish());
    CHECK_FALSE(undone.has_value());
}

TEST_CASE("a record that two children are on is split, and what is whose is chosen") {
    Merged world;
    auto was = world.now(world.joanne);
    was.nhs_number = "9990000026";
    was.school = "St Brigid's Primary";
    was.addresses[0].confidential = true;
    was = must(amend(world.node, karen, {.person = was, .why = "test"}));
    Said mother;
    mother.role = "MTH";
    const auto tie = must(relate(
        world.node, karen,
        {.person = was.reference, .other = world.katherine.reference, .said = mother, .why = {}}));
    SplitRecord wish{.person = was.reference,
                     .version = was.version,
                     .name = {"Joan", "Osgood", "usual"},
                     .particulars = {{"nhs-number", Goes::Goes},
                                     {"born", Goes::Both},
                                     {"addresses", Goes::Goes}},
                     .moving = {.family = {tie.id}, .involved = {}, .happened = {}},
                     .since = {},
                     .why = "The surgery rang"};
    const auto made = must(split(world.node, karen, wish));
    CHECK(made.name.given == "Joan");
    CHECK(made.nhs_number == "9990000026");
    CHECK(made.born == was.born);
    CHECK(made.school.empty());
    CHECK(home(made, {2026, 3, 2})->confidential);
    const auto stays = world.now(world.joanne);
    CHECK(stays.nhs_number.empty());
    CHECK(stays.born == was.born);
    CHECK(stays.school == "St Brigid's Primary");
    REQUIRE(stays.addresses.size() == 1);  // what was secret is not dropped
    CHECK(stays.addresses[0].confidential);
    CHECK(world.record(made).family.size() == 1);
    CHECK(world.posted("share.tell_of_parting") == 1);
    auto reading = must(audit::Reading::begin(world.node, karen.actor));
    const auto pair = must(Pairs::of(reading, made.id, stays.id));
    REQUIRE(pair.has_value());
    CHECK(pair->state == PairState::Different);

    INFO("Pressed twice, the record was changed already");
    CHECK(split(world.node, karen, wish).error().kind == ErrorKind::Conflict);
    wish.version = stays.version;
    wish.name = {};
    CHECK(split(world.node, karen, wish).error().field == "given");
    wish.name.given = "Joan";
    wish.since = Date{2027, 1, 1};
    CHECK(split(world.node, karen, wish).error().field == "since");
    wish.since = {};
    CHECK(split(world.node, tess, wish).error().kind == ErrorKind::NotFound);
}

TEST_CASE("what was split off says where from, and the other record what went") {
    Merged world;
    auto was = world.now(world.joanne);
    was.nhs_number = "9990000026";
    was = must(amend(world.node, karen, {.person = was, .why = "test"}));
    const auto made = must(split(world.node, karen,
                                 {.person = was.reference,
                                  .version = was.version,
                                  .name = {"Joan", "Osgood", "usual"},
                                  .particulars = {{"nhs-number", Goes::Goes}, {"born", Goes::Both}},
                                  .moving = {},
                                  .since = {},
                                  .why = "The surgery rang"}));
    const auto from = world.record(made).split;
    REQUIRE(from.size() == 1);
    CHECK(from[0].is_new);
    CHECK(from[0].other == was.reference);
    CHECK(from[0].why == "The surgery rang");
    CHECK(from[0].by_name == "Karen Osei");
    CHECK(from[0].went == std::vector<std::string>{"NHS number", "Birth date"});
    const auto to = world.record(was).split;
    REQUIRE(to.size() == 1);
    CHECK_FALSE(to[0].is_new);
    CHECK(to[0].other == made.reference);
    CHECK(to[0].went == from[0].went);
    CHECK(world.record(world.katherine).split.empty());
}
