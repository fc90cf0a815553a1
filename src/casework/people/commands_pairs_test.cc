#include "casework/people/commands_pairs.h"

#include <doctest/doctest.h>

#include "casework/people/commands_family.h"
#include "casework/people/import.h"
#include "casework/people/pairs.h"
#include "governance/audit/sealing.h"
#include "support/must.h"
#include "support/test_node.h"
#include "support/trail_words.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
const Keeper liam{{"acc_liam", "pty_brigids", "TEACHER"}, "Liam Portnoy"};
const Keeper odile{{"acc_odile", "pty_brigids", "DSL"}, "Odile Farrow"};
const Keeper tess{{"acc_tess", "pty_otters", "DSL"}, "Tess Underhay"};

Person somebody(std::string given, std::string postcode = "E5 0XX", std::int8_t day = 3) {
    Person out;
    out.name = {std::move(given), "Osgood", "usual"};
    out.born = BirthDate{{2018, 4, day}, Accuracy::Exact};
    Address address;
    address.lines = "8 Weir Walk";
    address.postcode = std::move(postcode);
    out.addresses.push_back(address);
    return out;
}

struct List {
    test::TestNode node;
    std::unique_ptr<Matcher> matcher = Matcher::from_program().value();

    explicit List(std::uint32_t percent = 0) { node.settings.second_look_percent = percent; }
    std::vector<Person> put(std::vector<Person> people) {
        return must(enrol(node, karen.actor, std::move(people)));
    }
    Swept look_over() { return must(sweep(node, karen.actor, *matcher, {}, 1000)); }
    std::vector<ListedPair> waiting() {
        return must(list_pairs(node, karen.actor,
                               {PairState::Waiting, PairState::SecondLook, PairState::Disagreed}))
            .pairs;
    }
    Pair pair() {
        const auto all = waiting();
        REQUIRE(all.size() == 1);
        return all[0].pair;
    }
    Result<Pair> say(const Pair& pair, PairAnswer answer, const Keeper& keeper = karen,
                     bool decides = true) {
        return answer_pair(node, keeper,
                           {.id = pair.id,
                            .version = pair.version,
                            .answer = answer,
                            .why = "Her aunt says so",
                            .decides = decides});
    }
};

}  // namespace

TEST_CASE("the list is looked over, and the same two are asked about once") {
    List list;
    list.put({somebody("Katherine"), somebody("Kate"), somebody("Ephraim", "N1 1AA", 20)});
    const auto first = list.look_over();
    CHECK(first.looked_at == 3);
    CHECK(first.found == 1);
    CHECK_FALSE(first.after.has_value());
    CHECK(list.look_over().found == 0);
    const auto all = list.waiting();
    REQUIRE(all.size() == 1);
    CHECK(all[0].pair.found == PairFound::Sweep);

    INFO("In pieces, as a long list is");
    const auto piece = must(sweep(list.node, karen.actor, *list.matcher, {}, 2));
    CHECK(piece.looked_at == 2);
    REQUIRE(piece.after.has_value());
    CHECK(must(sweep(list.node, karen.actor, *list.matcher, piece.after, 2)).looked_at == 1);
}

TEST_CASE("the trail says by which model it was asked and found, and every answer does") {
    List list;
    const auto made = list.put({somebody("Katherine"), somebody("Kate")});
    const auto model = list.matcher->model();
    CHECK(model.size() == 16);
    list.look_over();
    auto reading = must(audit::Reading::begin(list.node, karen.actor));
    for (const auto& likely : must(list.matcher->alike(reading, karen.actor.agency, made.front())))
        CHECK(likely.model == model);
    must(alike(list.node, karen.actor, *list.matcher, somebody("Katherine")));
    const auto trail = test::words_of_the_trail(list.node);
    CHECK(trail.find(R"("how":"sweep","model":")" + model) != std::string::npos);
    CHECK(trail.find(R"("found":2,"model":")" + model) != std::string::npos);
}

TEST_CASE("a record that was erased does not end the look over the list") {
    List list;
    const auto made = list.put({somebody("Ephraim", "N1 1AA", 20), somebody("Ivo", "N1 1AB", 21),
                                somebody("Katherine"), somebody("Kate")});
    auto act = must(audit::Act::begin(list.node, karen.actor, "test"));
    REQUIRE(audit::destroy_key(act, text(made[0].id)).has_value());
    must(act.commit());
    must(sweep(list.node, karen.actor, *list.matcher, {}, 1));  // the index knows them all by now
    act = must(audit::Act::begin(list.node, karen.actor, "test"));
    REQUIRE(audit::destroy_key(act, text(made[1].id)).has_value());
    must(act.commit());
    const auto asked =
        must(alike(list.node, karen.actor, *list.matcher, somebody("Ivo", "N1 1AB", 21)));
    for (const auto& one : asked) CHECK(one.glimpse.reference != made[1].reference);
    std::int64_t found = 0;
    std::optional<Id<Person>> after;
    do {
        const auto some = must(sweep(list.node, karen.actor, *list.matcher, after, 2));
        found += some.found;
        after = some.after;
    } while (after);
    CHECK(found == 1);
}

TEST_CASE("who was erased is on no list from the next answer on, whoever destroyed the key") {
    List list;
    const auto made = list.put({somebody("Katherine"), somebody("Kate")});
    list.look_over();
    CHECK(list.waiting().size() == 1);
    const auto asked = [&] {
        return must(alike(list.node, karen.actor, *list.matcher, somebody("Kate"))).size();
    };
    CHECK(asked() == 2);

    auto act = must(audit::Act::begin(list.node, karen.actor, "test"));
    REQUIRE(audit::destroy_key(act, text(made[1].id)).has_value());
    must(act.commit());
    CHECK(asked() == 1);
    CHECK(must(search(list.node, karen.actor, "Osgood")).size() == 1);
    CHECK(must(search(list.node, karen.actor, "Kate")).empty());
    const auto lately = must(recent(list.node, karen.actor));
    REQUIRE(lately.size() == 1);
    CHECK(lately[0].reference == made[0].reference);
    auto reading = must(audit::Reading::begin(list.node, karen.actor));
    CHECK(must(count_pairs(reading, karen.actor.agency)).to_look_at == 0);
    for (const auto* table : {"people_words", "people_shut"}) {
        INFO(table);
        const std::string sql = std::string("select * from ") + table + " where person = $1";
        CHECK(must(reading.many({"test.left", sql.c_str()}, {made[1].id})).empty());
    }
}

TEST_CASE("nobody is led to a record that was erased by another that points at it") {
    List list;
    const auto made = list.put({somebody("Katherine"), somebody("Kate")});
    must(put_together(list.node, karen, *list.matcher,
                      {.kept = made[0].reference,
                       .merged = made[1].reference,
                       .kept_version = 1,
                       .merged_version = 1,
                       .choices = {{"name", false}},
                       .why = "One child"}));
    CHECK(must(alike(list.node, karen.actor, *list.matcher, somebody("Kate"))).size() == 1);
    auto act = must(audit::Act::begin(list.node, karen.actor, "test"));
    REQUIRE(audit::destroy_key(act, text(made[0].id)).has_value());
    must(act.commit());
    CHECK(must(alike(list.node, karen.actor, *list.matcher, somebody("Kate"))).empty());
}

TEST_CASE(
    "two who are on record as family are not asked about: whoever wrote it knew them as two") {
    List list;
    const auto made = list.put({somebody("Ella-Mae"), somebody("Ellie-Mae")});
    Said said;
    said.role = "TWINSIS";
    said.said_by = "Their mother";
    const auto twins = must(
        relate(list.node, karen,
               {.person = made[0].reference, .other = made[1].reference, .said = said, .why = ""}));
    CHECK(list.look_over().found == 0);

    INFO("What was never so keeps nobody from asking");
    said.mistaken = true;
    must(change(list.node, karen,
                ChangeRelationship{.person = made[0].reference,
                                   .id = twins.id,
                                   .version = twins.version,
                                   .said = said,
                                   .why = "Put down on the wrong record"}));
    CHECK(list.look_over().found == 1);
}

TEST_CASE("different is for good: no sweep, no file and no new record brings the two back") {
    List list;
    const auto made = list.put({somebody("Katherine"), somebody("Thomas")});
    list.look_over();
    must(list.say(list.pair(), PairAnswer::Different));
    CHECK(list.look_over().found == 0);
    CHECK(list.waiting().empty());
    const auto two = must(lay_side_by_side(list.node, karen.actor, *list.matcher, made[0].reference,
                                           made[1].reference, "test"));
    CHECK(two.apart == Apart::SaidToBeTwo);
    REQUIRE(two.pair.has_value());

    INFO("Nor is whoever is put together with one of them");
    const auto third = list.put({somebody("Kate")}).front();
    must(put_together(list.node, karen, *list.matcher,
                      {.kept = third.reference,
                       .merged = made[0].reference,
                       .kept_version = 1,
                       .merged_version = 1,
                       .choices = {{"name", false}},
                       .why = "One child"}));
    list.look_over();
    CHECK(list.waiting().empty());

    INFO("Whoever answers for the organisation can take it back, with why");
    auto reading = must(audit::Reading::begin(list.node, karen.actor));
    auto pair = must(Pairs::find(reading, *two.pair));
    CHECK(list.say(pair, PairAnswer::TakenBack, liam, false).error().kind == ErrorKind::Forbidden);
    CHECK(must(list.say(pair, PairAnswer::TakenBack)).state == PairState::Waiting);
    CHECK(list.waiting().size() == 1);
}

TEST_CASE("not sure stays, with who and why; same is to be put together") {
    List list;
    const auto made = list.put({somebody("Katherine"), somebody("Kate")});
    list.look_over();
    auto pair = must(list.say(list.pair(), PairAnswer::NotSure, liam, false));
    CHECK(pair.state == PairState::Waiting);
    const auto all = list.waiting();
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].lines.size() == 1);
    CHECK(all[0].lines[0].by_name == "Liam Portnoy");
    CHECK(all[0].lines[0].why == "Her aunt says so");
    pair = must(list.say(pair, PairAnswer::Same, liam, false));
    CHECK(pair.state == PairState::Same);
    auto reading = must(audit::Reading::begin(list.node, karen.actor));
    CHECK(must(count_pairs(reading, karen.actor.agency)).to_put_together == 1);
    CHECK(must(count_pairs(reading, karen.actor.agency)).to_look_at == 0);
    must(put_together(list.node, karen, *list.matcher,
                      {.kept = made[0].reference,
                       .merged = made[1].reference,
                       .kept_version = 1,
                       .merged_version = 1,
                       .choices = {{"name", false}},
                       .why = "One child"}));
    auto after = must(audit::Reading::begin(list.node, karen.actor));
    CHECK(must(count_pairs(after, karen.actor.agency)).to_put_together == 0);
}

TEST_CASE("of a sample a second person is asked, and nobody is their own second") {
    List list(100);
    const auto made = list.put({somebody("Katherine"), somebody("Kate")});
    list.look_over();
    auto pair = must(list.say(list.pair(), PairAnswer::Same));
    CHECK(pair.state == PairState::SecondLook);
    const auto own = list.say(pair, PairAnswer::Same);
    REQUIRE_FALSE(own.has_value());
    CHECK(own.error().kind == ErrorKind::Forbidden);
    const auto early = put_together(list.node, karen, *list.matcher,
                                    {.kept = made[0].reference,
                                     .merged = made[1].reference,
                                     .kept_version = 1,
                                     .merged_version = 1,
                                     .choices = {{"name", false}},
                                     .why = "One child"});
    CHECK(early.error().kind == ErrorKind::Forbidden);
    SUBCASE("the second says the same") {
        CHECK(must(list.say(pair, PairAnswer::Same, liam, false)).state == PairState::Same);
    }
    SUBCASE("the second says otherwise, and whoever did neither decides for the organisation") {
        pair = must(list.say(pair, PairAnswer::Different, liam, false));
        CHECK(pair.state == PairState::Disagreed);
        for (const auto& [keeper, decides] :
             {std::pair(&liam, false), {&liam, true}, {&karen, true}})
            for (const auto answer : {PairAnswer::Same, PairAnswer::Different, PairAnswer::NotSure})
                CHECK(list.say(pair, answer, *keeper, decides).error().kind ==
                      ErrorKind::Forbidden);
        CHECK(list.say(pair, PairAnswer::Different, odile, false).error().kind ==
              ErrorKind::Forbidden);
        CHECK(list.say(pair, PairAnswer::TakenBack).error().kind == ErrorKind::Forbidden);
        CHECK(must(list.say(pair, PairAnswer::Different, odile)).state == PairState::Different);
    }
}

TEST_CASE("which pairs are looked at twice is by their number alone, and about as many as is set") {
    test::TestNode node;
    int twice = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto id = Id<Pair>::mint(node.clock.now(), node.entropy);
        twice += is_looked_at_twice(id, 10);
        CHECK(is_looked_at_twice(id, 10) == is_looked_at_twice(id, 10));
        CHECK_FALSE(is_looked_at_twice(id, 0));
        CHECK(is_looked_at_twice(id, 100));
    }
    CHECK(twice > 140);
    CHECK(twice < 260);
}

TEST_CASE("first comes what would do most harm, then what has waited longest") {
    List list;
    auto hidden = somebody("Imogen", "E9 1AA", 9);
    hidden.addresses[0].confidential = true;
    list.put({somebody("Katherine"), somebody("Kate"), hidden, somebody("Imogen", "E9 1AB", 9)});
    list.look_over();
    auto all = list.waiting();
    REQUIRE(all.size() == 2);
    CHECK(all[0].pair.because == "SECRET");
    CHECK(all[1].pair.because == "OTHER");
}

TEST_CASE("a child put on the list although somebody may be the same is put to a second person") {
    List list;
    const auto there = list.put({somebody("Katherine")}).front();
    const auto seen = must(alike(list.node, karen.actor, *list.matcher, somebody("Kate")));
    REQUIRE(seen.size() == 1);
    must(enter(list.node, karen, *list.matcher, somebody("Kate"), {there.reference}));
    const auto all = list.waiting();
    REQUIRE(all.size() == 1);
    CHECK(all[0].pair.found == PairFound::Registration);
}

TEST_CASE("what cannot be said of a pair") {
    List list;
    const auto made = list.put({somebody("Katherine"), somebody("Kate")});
    list.look_over();
    const auto pair = list.pair();
    CHECK(answer_pair(list.node, karen, {.id = pair.id, .version = 1, .why = " "}).error().field ==
          "why");
    CHECK(list.say(pair, PairAnswer::Same, tess).error().kind == ErrorKind::NotFound);
    auto stale = pair;
    must(list.say(pair, PairAnswer::NotSure));
    must(list.say(stale, PairAnswer::NotSure));  // pressed twice
    CHECK(list.waiting()[0].lines.size() == 1);
    CHECK(list.say(stale, PairAnswer::Same, liam).error().kind == ErrorKind::Conflict);
    auto act = must(audit::Act::begin(list.node, karen.actor, "test"));
    REQUIRE(audit::destroy_key(act, text(made[1].id)).has_value());
    must(act.commit());
    CHECK(list.waiting().empty());
    CHECK(open_possible(list.node, karen.actor, *list.matcher, pair.id).error().kind ==
          ErrorKind::NotFound);
}
