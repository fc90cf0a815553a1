// A secret address becomes open by two people, and by nothing else.
#include "casework/people/commands_loosen.h"

#include <doctest/doctest.h>

#include "casework/people/commands_merge.h"
#include "casework/people/commands_shut.h"
#include "support/must.h"
#include "support/rulebook.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper priya{{"acc_priya", "org_hub", "HUB_MANAGER"}, "Priya Nair"};
const Keeper grace{{"acc_grace", "org_hub", "SCREENING_OFFICER"}, "Grace Ilunga"};
const Keeper karen{{"acc_karen", "org_school", "SAFEGUARDING_LEAD"}, "Karen Osei"};
constexpr std::string_view refuge = "8 Weir Walk E5 0XX";

struct Hiding {
    test::TestNode node;
    Person ottoline;

    Hiding() {
        Person made;
        made.name = {"Ottoline", "Farthing", "usual"};
        Address home;
        home.lines = "8 Weir Walk";
        home.postcode = "E5 0XX";
        home.confidential = true;
        home.must_not_know = "Kyle Marsh";
        made.addresses = {home};
        home.lines = "3 Heron Mews";
        home.postcode = "E9 1AA";
        home.use = AddressUse::Former;
        made.addresses.push_back(home);
        ottoline = must(enrol(node, priya.actor, {made}))[0];
    }
    Person now() { return must(open_whole(node, priya.actor, ottoline.reference, "test")).person; }
    std::size_t in_secret() {
        auto reading = must(audit::Reading::begin(node, priya.actor));
        return must(living_in_secret(reading, priya.actor.agency)).size();
    }
    Loosening asked() {
        return must(ask_to_loosen(node, priya, test::the_rulebook(),
                                  {ottoline.reference, std::string(refuge), "He has died"}));
    }
};

}  // namespace

TEST_CASE("one asks and another agrees; who asked cannot, and nobody elsewhere can") {
    Hiding world;
    const auto asked = world.asked();
    CHECK(world.asked().id == asked.id);  // once is enough
    CHECK(world.now().addresses[0].confidential);
    const auto settle = [&](const Keeper& who) {
        return settle_loosening(world.node, who, asked.id, asked.version, LooseningState::Agreed);
    };
    CHECK(settle(priya).error().kind == ErrorKind::Forbidden);
    CHECK(settle(karen).error().kind == ErrorKind::NotFound);
    CHECK(world.now().addresses[0].confidential);
    must(settle(grace));
    CHECK_FALSE(world.now().addresses[0].confidential);
    CHECK(world.now().addresses[0].must_not_know.empty());
    INFO("the other one stays as it was");
    CHECK(world.now().addresses[1].confidential);
    CHECK(world.in_secret() == 1);
    const auto versions =
        must(open_whole(world.node, priya.actor, world.ottoline.reference, "test")).versions;
    CHECK(versions.front().why == "He has died");
    CHECK(versions.front().by_name == "Grace Ilunga");
}

TEST_CASE("one is enough to keep it secret, and without why nothing is asked") {
    Hiding world;
    const auto asked = world.asked();
    must(settle_loosening(world.node, priya, asked.id, asked.version, LooseningState::Refused));
    CHECK(world.now().addresses[0].confidential);
    CHECK_FALSE(
        settle_loosening(world.node, grace, asked.id, asked.version + 1, LooseningState::Agreed)
            .has_value());
    const auto empty = ask_to_loosen(world.node, priya, test::the_rulebook(),
                                     {world.ottoline.reference, std::string(refuge), " "});
    CHECK(empty.error().field == "why");
    const auto elsewhere = ask_to_loosen(world.node, priya, test::the_rulebook(),
                                         {world.ottoline.reference, "1 Nowhere Row", "why"});
    CHECK(elsewhere.error().field == "address");
}

TEST_CASE("to put an earlier state back makes it secret again") {
    Hiding world;
    const auto asked = world.asked();
    must(settle_loosening(world.node, grace, asked.id, asked.version, LooseningState::Agreed));
    const auto opened = must(open_whole(world.node, priya.actor, world.ottoline.reference, "test"));
    must(restore(world.node, priya,
                 Restore{.person = world.ottoline.reference,
                         .version = opened.person.version,
                         .to = opened.versions.back().number,
                         .why = "wrong",
                         .sees_restricted = true}));
    CHECK(world.now().addresses[0].confidential);
}

TEST_CASE("a secret number becomes open by two people too, however it is typed on the record") {
    Hiding world;
    auto person = world.now();
    Reach number;
    number.words = "07700 900123";
    number.confidential = true;
    number.must_not_know = "Kyle Marsh";
    person.reaches = {number};
    must(amend(world.node, priya, {.person = person, .why = "Her new one"}));
    const auto line = one_line(world.now().reaches[0]);
    const auto ask = [&](const std::string& which) {
        return ask_to_loosen(world.node, priya, test::the_rulebook(),
                             {world.ottoline.reference, which, "It was never secret"});
    };
    CHECK_FALSE(ask("Mobile 07700 900999").has_value());
    const auto asked = must(ask(line));
    CHECK(must(ask(line)).id == asked.id);
    const auto settle = [&](const Keeper& who) {
        return settle_loosening(world.node, who, asked.id, asked.version, LooseningState::Agreed);
    };
    CHECK_FALSE(settle(priya).has_value());
    CHECK(world.now().reaches[0].confidential);
    must(settle(grace));
    CHECK_FALSE(world.now().reaches[0].confidential);
    CHECK(world.now().reaches[0].must_not_know.empty());
    CHECK(world.now().addresses[0].confidential);
}
