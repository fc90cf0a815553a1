#include "casework/contacts/at_risk.h"

#include <doctest/doctest.h>

#include "casework/people/commands_family.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

namespace {

// Decided, and whoever came is to be told.
struct ToBeTold {
    SharingWorld world;
    Contact contact;

    explicit ToBeTold(const Arriving& arriving) {
        contact = test::screened(world, test::received(world, arriving), "daniel", "GREEN", "2");
    }
    void decide() { contact = must(test::decided(world, contact, "ADVICE")); }
    Result<Contact> tell(ToldHow how, std::string why) {
        return tell_source(world.node, world.as("daniel"),
                           {.reference = contact.reference,
                            .version = contact.version,
                            .how = how,
                            .words = "We have looked at it",
                            .risk_why = std::move(why)});
    }
    shield::Near seen() {
        return must(look_at(world.node, world.as("priya"), contact.reference, false)).risk;
    }
};

Arriving from_kyle() {
    auto out = test::of_neighbour_about_remi();
    out.not_named = false;
    out.who = "Kyle Marsh";
    out.post = "says he is a cousin";
    return out;
}

}  // namespace

TEST_CASE("whoever it must be kept from is told nothing without why, and why is kept") {
    auto arriving = from_kyle();
    arriving.keep_from = "Kyle Marsh must not find out where they are";
    ToBeTold told(arriving);
    told.decide();
    CHECK(told.seen() == shield::Near::Themselves);
    const auto refused = told.tell(ToldHow::Phone, "");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().field == risk_why_field);
    CHECK(refused.error().sentence.find("may be the person it must be kept from") !=
          std::string::npos);
    INFO("That they cannot be told needs no more");
    must(told.tell(ToldHow::CannotBe, ""));
}

TEST_CASE("told all the same, with why: it is in the history and in the trail") {
    auto arriving = from_kyle();
    arriving.keep_from = "Do not tell Kyle";
    ToBeTold told(arriving);
    told.decide();
    const auto why = "Another of that name: seen with his passport";
    must(told.tell(ToldHow::Phone, why));
    const auto seen =
        must(look_at(told.world.node, told.world.as("priya"), told.contact.reference, false));
    bool kept = false;
    for (const auto& move : seen.moves) kept = kept or (move.what == "risk" and move.why == why);
    CHECK(kept);
    CHECK(told.world.entries_saying("contact.risk_told", told.contact.reference) == 1);
}

TEST_CASE("somebody of whom nothing is feared is told as ever; a lawyer is asked for whom") {
    ToBeTold plain(from_kyle());
    plain.decide();
    CHECK(plain.seen() == shield::Near::No);
    must(plain.tell(ToldHow::Phone, ""));
    auto arriving = from_kyle();
    arriving.post = "solicitor";
    ToBeTold lawyer(arriving);
    lawyer.decide();
    CHECK(lawyer.seen() == shield::Near::ActsFor);
    CHECK_FALSE(lawyer.tell(ToldHow::Letter, "").has_value());
    must(lawyer.tell(ToldHow::Letter, "For the mother, who confirmed it"));
}

TEST_CASE("the hub's own list knows whom to fear, and who lives with them") {
    auto arriving = from_kyle();
    arriving.who = "Dee Holt";
    ToBeTold told(arriving);
    auto& world = told.world;
    const people::Keeper grace{world.as("grace").actor, "Grace"};
    told.contact = must(identify(world.node, world.as("grace"),
                                 {told.contact.reference, told.contact.version, {{"new", 0}}}));
    const auto remi = must(look_at(world.node, world.as("priya"), told.contact.reference, false))
                          .people.at(0)
                          .reference;
    std::vector<people::Person> two(2);
    two[0].name = {"Kyle", "Marsh", "usual"};
    two[1].name = {"Dee", "Holt", "usual"};
    const auto made = must(people::enrol(world.node, grace.actor, two));
    const auto relate = [&](const Reference& person, const Reference& other, people::Said said) {
        said.said_by = "Her aunt";
        must(people::relate(world.node, grace,
                            {.person = person, .other = other, .said = said, .why = ""}));
    };
    people::Said partner;
    partner.role = "DOMPART";
    partner.one_home = people::Known::Yes;
    relate(made[0].reference, made[1].reference, partner);
    told.decide();
    CHECK(told.seen() == shield::Near::No);
    people::Said father;
    father.role = "FTH";
    father.concern = true;
    father.concern_why = "Police were called";
    relate(remi, made[0].reference, father);
    CHECK(told.seen() == shield::Near::LivesWith);
    CHECK_FALSE(told.tell(ToldHow::Phone, "").has_value());
}
