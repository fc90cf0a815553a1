// What is new reaches who decides: on the contact, on the board, and before the decision.
#include "casework/contacts/commands_news.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "casework/contacts/board.h"
#include "casework/requests/commands_spoken.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

namespace {

struct Taken {
    Contact contact;
    Reference share{'S', ""};
};

// The school shared that he has a burn, for today; the hub took it in and screened it.
Taken taken_in(SharingWorld& world) {
    const auto share = test::shared_by_school(world, "He has a burn");
    const auto from = must(from_share(world.node, world.as("grace"), share));
    auto arriving = from.arriving;
    arriving.kind = Kind::Services;
    arriving.danger = sharing::Yes::No;
    Taken out{
        must(receive(world.node, world.as("grace"), world.law(), {arriving, share, from.number})),
        share};
    world.node.clock.pass(minutes(5));
    return out;
}

void correct(SharingWorld& world, const Taken& taken, sharing::HowSoon soon) {
    world.node.clock.pass(minutes(5));
    const auto share = must(sharing::look_at(world.node, world.as("karen"), taken.share)).share;
    must(sharing::correct(world.node, world.as("karen"), world.law(),
                          {taken.share, share.version, "They fly tonight", soon}));
}

Seen seen(SharingWorld& world, const Contact& contact) {
    return must(look_at(world.node, world.as("priya"), contact.reference, true));
}

bool has_going(const Seen& seen, std::string_view rule) {
    return std::any_of(seen.clocks.begin(), seen.clocks.end(), [&](const auto& clock) {
        return clock.rule.text() == rule and clock.going();
    });
}

}  // namespace

TEST_CASE("a correction of what was taken in stands on the contact until somebody has read it") {
    SharingWorld world;
    const auto taken = taken_in(world);
    CHECK(seen(world, taken.contact).news.empty());
    correct(world, taken, sharing::HowSoon::NotSaid);
    auto now = seen(world, taken.contact);
    REQUIRE(now.news.size() == 1);
    CHECK(now.news[0].kind == NewsKind::Corrected);
    CHECK(now.news[0].words.find("They fly tonight") != std::string::npos);
    CHECK_FALSE(now.news[0].now);
    const auto card = must(board(world.node, world.as("grace"), {})).families.at(0).cards.at(0);
    CHECK(card.news.size() == 1);
    CHECK_FALSE(card.in_danger());
    REQUIRE(
        read_news(world.node, world.as("daniel"), {taken.contact.reference, {now.news[0].item}}));
    now = seen(world, taken.contact);
    REQUIRE(now.news[0].read);
    CHECK_FALSE(now.news[0].read->name.empty());
    INFO("the sender sees that it was opened");
    const auto share = must(sharing::look_at(world.node, world.as("karen"), taken.share)).share;
    CHECK(share.recipients[0].opened_number == 2);
    CHECK(must(board(world.node, world.as("grace"), {})).families.at(0).cards.at(0).news.empty());
}

TEST_CASE("a correction that cannot wait goes to the top, and is looked at within the hour") {
    SharingWorld world;
    test::received(world, test::of_neighbour_about_remi());
    const auto taken = taken_in(world);
    auto first = [&] {
        return must(board(world.node, world.as("grace"), {}))
            .families.at(0)
            .cards.at(0)
            .contact.reference;
    };
    correct(world, taken, sharing::HowSoon::Now);
    CHECK(first() == taken.contact.reference);
    CHECK(must(board(world.node, world.as("grace"), {})).families.at(0).cards.at(0).in_danger());
    const auto share = must(sharing::look_at(world.node, world.as("karen"), taken.share)).share;
    REQUIRE(share_changed(world.node, {"share.changed", text(share.recipients[0].id)}));
    REQUIRE(share_changed(world.node, {"share.changed", text(share.recipients[0].id)}));
    auto now = seen(world, taken.contact);
    CHECK(has_going(now, "DANGER_LOOKED"));
    must(screen(world.node, world.as("daniel"), world.law(),
                {taken.contact.reference, now.contact.version, Verdict::Referral, "4",
                 *Code<rulebook::Rating>::from("RED"), Next::Decide, "They fly tonight"}));
    CHECK_FALSE(has_going(seen(world, taken.contact), "DANGER_LOOKED"));
}

TEST_CASE("nothing is decided past what is new without a word") {
    SharingWorld world;
    const auto taken = taken_in(world);
    auto contact = test::screened(world, taken.contact, "daniel", "AMBER", "3");
    correct(world, taken, sharing::HowSoon::Now);
    Decide wish{contact.reference, contact.version, "ASSESS", "A burn", ""};
    const auto stopped = decide(world.node, world.as("priya"), world.law(), wish);
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().field == "unread-why");
    SUBCASE("read on the page of the decision") {
        wish.read = {seen(world, contact).news.at(0).item};
        contact = must(decide(world.node, world.as("priya"), world.law(), wish));
        CHECK(seen(world, contact).news.at(0).read);
    }
    SUBCASE("or with why not") {
        wish.unread_why = "The police are at the door";
        contact = must(decide(world.node, world.as("priya"), world.law(), wish));
        CHECK_FALSE(seen(world, contact).news.at(0).read);
        const auto moves = seen(world, contact).moves;
        CHECK(std::any_of(moves.begin(), moves.end(), [](const Move& move) {
            return move.what == "unread" and move.why == "The police are at the door";
        }));
    }
}

TEST_CASE("two contacts of one family name each other, and the first says what is new") {
    SharingWorld world;
    auto first = test::received(world, test::of_neighbour_about_remi());
    first = must(
        identify(world.node, world.as("grace"), {first.reference, first.version, {{"new", 0}}}));
    const auto record = first.words.arriving.children.at(0).person;
    world.node.clock.pass(hours(2));
    auto arriving = test::of_neighbour_about_remi();
    arriving.happened = "He has a black eye";
    auto second = test::received(world, arriving);
    second = must(
        identify(world.node, world.as("grace"), {second.reference, second.version, {{record, 0}}}));
    const auto of_first = seen(world, first);
    REQUIRE(of_first.earlier.size() == 1);
    CHECK(of_first.earlier[0].reference == second.reference);
    CHECK(of_first.earlier[0].later);
    REQUIRE(of_first.news.size() == 1);
    CHECK(of_first.news[0].words == "He has a black eye");
    const auto of_second = seen(world, second);
    REQUIRE(of_second.earlier.size() == 1);
    CHECK_FALSE(of_second.earlier[0].later);
    CHECK(of_second.news.empty());
}

TEST_CASE("what the police told the hub by telephone waits on its board, and on the contact") {
    SharingWorld world;
    auto contact = test::received(world, test::of_neighbour_about_remi());
    world.node.clock.pass(minutes(5));
    requests::Talking talking;
    talking.other = text(world.party("mash"));
    talking.who = "Grace";
    talking.about = "Remi Okoro";
    talking.told = "The father has a knife warning";
    talking.known_how = requests::KnownHow::KnowThem;
    const auto call =
        must(requests::write_down(world.node, world.as("asha"), world.law(), talking));
    const auto waiting = must(board(world.node, world.as("grace"), {})).not_taken_in;
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].share.reference == call.reference);
    const auto news = seen(world, contact).news;
    REQUIRE(news.size() == 1);
    CHECK(news[0].kind == NewsKind::Call);
    CHECK(news[0].words.find("knife warning") != std::string::npos);
    must(requests::confirm(world.node, world.as("grace"), call.reference, world.law(), ""));
    CHECK(must(board(world.node, world.as("grace"), {})).not_taken_in.empty());
    CHECK(seen(world, contact).news.size() == 1);
}

TEST_CASE("what was changed after the contact was closed is on the board again") {
    SharingWorld world;
    const auto taken = taken_in(world);
    auto contact = test::screened(world, taken.contact, "daniel", "AMBER", "3");
    contact = must(test::decided(world, contact, "NFA"));
    contact = must(tell_source(world.node, world.as("priya"),
                               {contact.reference, contact.version, ToldHow::Here, "Nothing"}));
    contact =
        must(contacts::close(world.node, world.as("priya"), {contact.reference, contact.version}));
    correct(world, taken, sharing::HowSoon::Today);
    const auto waiting = must(board(world.node, world.as("grace"), {})).not_taken_in;
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].changed);
    CHECK(waiting[0].closed_as == contact.reference);
}
