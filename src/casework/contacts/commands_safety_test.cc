// What must not happen at the front door, each tried by somebody who tried it out: a neighbour
// named to others, silence taken for an answer, the second pair of eyes walked round, a child
// closed with nobody told, an owner's no overruled.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/london.h"
#include "casework/clocks/commands.h"
#include "casework/contacts/commands.h"
#include "casework/requests/commands_spoken.h"
#include "support/front_door.h"
#include "support/must.h"

using namespace accord;
using namespace accord::contacts;
using test::again;
using test::asked_for;
using test::decided;
using test::must;
using test::of_neighbour;
using test::received;
using test::screened;
using test::SharingWorld;

TEST_CASE("what somebody said who must not be named is not filled in for others to read") {
    SharingWorld world;
    auto contact = screened(world, received(world, of_neighbour()), "daniel", "AMBER", "3");
    const auto request = must(begin_asking(world.node, world.as("daniel"), contact.reference));
    const auto draft = must(requests::open_draft(world.node, world.as("daniel"), request, "why"));
    CHECK(draft.asking.happening.empty());
    auto kept = of_neighbour();
    kept.not_named = false;
    kept.keep_from = "Kyle Marsh must not learn of it";
    contact = screened(world, received(world, kept), "daniel", "AMBER", "3");
    const auto other = must(begin_asking(world.node, world.as("daniel"), contact.reference));
    CHECK(must(requests::open_draft(world.node, world.as("daniel"), other, "why"))
              .asking.happening.empty());
    contact = must(decided(world, contact, "ASSESS"));
    const auto share = must(begin_telling(world.node, world.as("priya"),
                                          {contact.reference, world.party("health"), "Weigh him"}));
    const auto opened = must(sharing::open_draft(world.node, world.as("priya"), share, "worry"));
    const auto& answers = std::get<sharing::Draft>(opened).answers;
    CHECK(answers.must_not_find_out == sharing::Yes::Yes);
    CHECK(answers.keep_from == "Do not tell Kyle Marsh that anyone spoke");
}

TEST_CASE("what others are asked is searched for the names that may not get out") {
    SharingWorld world;
    const auto contact = screened(world, received(world, of_neighbour()), "daniel", "AMBER", "3");
    const auto request = must(begin_asking(world.node, world.as("daniel"), contact.reference));
    auto draft = must(requests::open_draft(world.node, world.as("daniel"), request, "why"));
    const auto now = world.node.clock.now();
    const auto caught = [&](const requests::Asking& asking) {
        for (const auto& fault : requests::why_faults(asking, now))
            if (fault.where == "untold-why") return fault.sentence;
        return std::string();
    };
    auto asking = draft.asking;
    asking.happening = "A bruise was seen on Sunday";
    CHECK(caught(asking).empty());
    asking.happening = "A bruise was seen on Sunday by " + of_neighbour().who;
    CHECK(caught(asking).find(of_neighbour().who) != std::string::npos);
    asking.untold_why = "The police must take a statement";
    CHECK(caught(asking).empty());
    // Kept with the draft, and told to nobody who is asked.
    asking.untold_why.clear();
    const auto kept = must(requests::asking_from(requests::to_json(asking)));
    CHECK(kept == asking);
    asking.happening = "A bruise";
    requests::Wanted wanted;
    wanted.party = text(world.party("health"));
    wanted.need = "What did " + of_neighbour().who + " see?";
    asking.wanted = {wanted};
    const auto faults = requests::who_faults(asking, world.law().rulebook(), london_day(now));
    CHECK(std::any_of(faults.begin(), faults.end(),
                      [](const auto& fault) { return fault.where == "untold-why"; }));
}

TEST_CASE("who comes as nobody is no organisation, and is not announced to one") {
    SharingWorld world;
    auto arriving = of_neighbour();
    arriving.party = text(world.party("brigids"));
    const auto faults = faults_of(arriving, world.node.clock.now());
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().where == "party");
    CHECK_FALSE(receive(world.node, world.as("grace"), world.law(), {arriving, std::nullopt}));
}

TEST_CASE("nobody waits any more, and silence is still no answer") {
    SharingWorld world;
    auto contact = screened(world, received(world, of_neighbour()), "daniel", "RED", "4");
    const auto request = asked_for(world, contact);
    requests::Replying none;
    none.holding = requests::Holding::NotKnown;
    test::replied(world, "peter", request.reference, none);
    contact = again(world, contact);
    contact = must(save_picture(world.node, world.as("daniel"),
                                {contact.reference, contact.version, {"Hit", "", ""}, true, true}));
    auto look = must(look_at(world.node, world.as("priya"), contact.reference, true));
    REQUIRE(look.gathered.size() == 1);
    CHECK(look.gathered.front().unanswered().empty());
    CHECK(look.gathered.front().never_answered().size() == 4);
    auto reading = must(audit::Reading::begin(world.node, world.as("priya").actor));
    const auto progress = must(requests::progress_for(reading, contact.reference));
    CHECK(progress.asked == 5);
    CHECK(progress.answered == 1);
}

TEST_CASE("what was grave once is not ended by one person who weighs it down") {
    SharingWorld world;
    auto contact = screened(world, received(world, of_neighbour()), "priya", "RED", "4");
    contact = must(reweigh(world.node, world.as("priya"), world.law(),
                           {contact.reference, contact.version, "1",
                            *Code<rulebook::Rating>::from("GREEN"), "It was football"}));
    const auto alone = decided(world, contact, "NFA");
    REQUIRE_FALSE(alone);
    CHECK(alone.error().kind == ErrorKind::Forbidden);
    CHECK_FALSE(decided(world, contact, "ADVICE"));
    CHECK(decide(world.node, world.as("owen"), world.law(),
                 {.reference = contact.reference,
                  .version = contact.version,
                  .outcome = "NFA",
                  .why = "Seen by a doctor",
                  .inner = "",
                  .against_why = "A doctor has seen it"}));
}

TEST_CASE("a child for another council is not closed before somebody was told, and then stays") {
    SharingWorld world;
    auto contact = screened(world, received(world, of_neighbour()), "daniel", "RED", "4");
    contact = must(decided(world, contact, "OTHER_AREA"));
    contact = must(tell_source(world.node, world.as("daniel"),
                               {contact.reference, contact.version, ToldHow::Phone, "Told"}));
    const auto early =
        close(world.node, world.as("priya"), {contact.reference, contact.version, ""});
    REQUIRE_FALSE(early);
    CHECK(early.error().field == "why");
    contact = must(close(world.node, world.as("priya"),
                         {contact.reference, contact.version, "Harrow, by telephone, at 3pm"}));
    CHECK_FALSE(reweigh(world.node, world.as("daniel"), world.law(),
                        {contact.reference, contact.version, "1",
                         *Code<rulebook::Rating>::from("GREEN"), "After closing"}));
    CHECK_FALSE(identify(world.node, world.as("grace"), {contact.reference, contact.version, {}}));
}

TEST_CASE("what an owner let go to one organisation can be given to no other") {
    SharingWorld world;
    auto contact = screened(world, received(world, of_neighbour()), "daniel", "RED", "4");
    const auto request = asked_for(world, contact);
    test::replied(world, "karen", request.reference, test::knows("He flinches"));
    contact = must(decided(world, again(world, contact), "ASSESS"));
    const auto seen = must(look_at(world.node, world.as("priya"), contact.reference, true));
    AskOwners wish{contact.reference, world.party("health"), "To weigh him", {}};
    for (const auto& each : offerable(seen.gathered))
        if (each.item == "facts") wish.picks.push_back({each.reply, each.item});
    REQUIRE(ask_owners(world.node, world.as("priya"), wish));
    const auto share = must(begin_telling(world.node, world.as("priya"),
                                          {contact.reference, world.party("health"), "Weigh him"}));
    const auto opened = must(sharing::open_draft(world.node, world.as("priya"), share, "people"));
    auto answers = std::get<sharing::Draft>(opened).answers;
    CHECK(answers.facts.find("He flinches") != std::string::npos);
    answers.family.telling = sharing::Telling::Told;
    CHECK(sharing::people_faults(answers).empty());
    answers.recipients.push_back({text(world.party("police")), "", shield::Extent::Everything, ""});
    CHECK(sharing::people_faults(answers).size() == 1);
}

TEST_CASE("what was decided says why others are told, and they are told enough to act on it") {
    struct Expected {
        std::string_view rating, level, outcome, purpose, threshold;
    };
    for (const auto& row : {Expected{"RED", "4", "STRATEGY", "STRAT", "S47"},
                            Expected{"AMBER", "3", "ASSESS", "S17", "S17"},
                            Expected{"RED", "4", "OTHER_AREA", "TRANSFER", "S47"},
                            Expected{"AMBER", "3", "OTHER_AREA", "TRANSFER", "S17"},
                            Expected{"GREEN", "2", "EARLY_HELP", "EARLY_HELP", "EARLY_HELP"},
                            Expected{"GREEN", "2", "NFA", "FRONT_DOOR", "ANY_CONCERN"}}) {
        CAPTURE(row.outcome);
        SharingWorld world;
        auto contact = screened(world, received(world, of_neighbour()), "daniel",
                                std::string(row.rating), std::string(row.level));
        contact = must(decided(world, contact, std::string(row.outcome)));
        const auto share =
            must(begin_telling(world.node, world.as("priya"),
                               {contact.reference, world.party("health"), "Please act on it"}));
        const auto opened =
            must(sharing::open_draft(world.node, world.as("priya"), share, "people"));
        const auto& answers = std::get<sharing::Draft>(opened).answers;
        const auto preview =
            must(sharing::preview(world.node, world.as("priya"), world.law(), answers));
        REQUIRE(preview.prospects.size() == 1);
        const auto& question = preview.prospects.front().question;
        CHECK(question.purpose.text() == row.purpose);
        CHECK(question.threshold.text() == row.threshold);
        const bool whole = preview.prospects.front().rendition.extent == shield::Extent::Everything;
        CHECK(whole == (row.outcome != "NFA"));
    }
}

TEST_CASE("what was said by telephone is asked about before it goes on") {
    SharingWorld world;
    auto contact = screened(world, received(world, of_neighbour()), "daniel", "RED", "4");
    const auto request = asked_for(world, contact);
    requests::Talking talking;
    talking.other = text(world.party("surgery"));
    talking.about = "As in the request";
    talking.heard = "A bruise in June";
    talking.known_how = requests::KnownHow::RangDirectory;
    talking.request = text(request.reference);
    talking.came = requests::Came::All;
    must(requests::write_down(world.node, world.as("daniel"), world.law(), talking));
    const auto seen = must(look_at(world.node, world.as("priya"), contact.reference, true));
    const auto offers = offerable(seen.gathered);
    REQUIRE_FALSE(offers.empty());
    for (const auto& each : offers) CHECK(each.onward == requests::Onward::TalkFirst);
}

TEST_CASE("what nobody marked does not go on before its owner is asked") {
    SharingWorld world;
    auto contact = screened(world, received(world, of_neighbour()), "daniel", "RED", "4");
    const auto request = asked_for(world, contact);
    auto said = test::knows("He flinches");
    said.may_go_on = false;
    test::replied(world, "karen", request.reference, said);
    contact = must(decided(world, again(world, contact), "ASSESS"));
    const auto seen = must(look_at(world.node, world.as("priya"), contact.reference, true));
    AskOwners wish{contact.reference, world.party("health"), "To weigh him", {}};
    for (const auto& each : offerable(seen.gathered))
        if (each.item == "facts") wish.picks.push_back({each.reply, each.item});
    REQUIRE(ask_owners(world.node, world.as("priya"), wish));
    CHECK(must(passings_for(world.node, world.as("karen"))).size() == 1);
}

TEST_CASE(
    "in danger somebody looks within the hour, or who manages the hub is written to as well") {
    SharingWorld world;
    auto arriving = of_neighbour();
    arriving.danger = sharing::Yes::Yes;
    const auto contact = received(world, arriving);
    const auto rule_of = [&](std::string_view rule) {
        const auto seen =
            must(look_at(world.node, world.as("priya"), contact.reference, true)).clocks;
        const auto found = std::find_if(
            seen.begin(), seen.end(), [&](const auto& clock) { return clock.rule.text() == rule; });
        REQUIRE(found != seen.end());
        return *found;
    };
    CHECK(rule_of("DANGER_LOOKED").due_at == contact.received_at + hours(1));
    world.node.clock.pass(minutes(61));
    test::work(world);
    CHECK(rule_of("DANGER_LOOKED").missed_at.has_value());
    screened(world, contact, "daniel", "RED", "4");
    CHECK(rule_of("DANGER_LOOKED").state == clocks::ClockState::Met);
    // Without danger nothing of the kind runs.
    SharingWorld other;
    const auto calm = received(other, of_neighbour());
    for (const auto& clock :
         must(look_at(other.node, other.as("priya"), calm.reference, true)).clocks)
        CHECK(clock.rule.text() != "DANGER_LOOKED");
}

TEST_CASE("acute need and advice only do not fit together, and why is asked once") {
    Screen wish{Reference{'F', ""},
                1,
                Verdict::Contact,
                "4",
                *Code<rulebook::Rating>::from("BLUE"),
                Next::Decide,
                "Seems fine"};
    CHECK(at_odds(wish) ==
          "Level 4 is acute need, and you chose a contact that no assessment "
          "follows and advice only");
    SharingWorld world;
    const auto contact = received(world, of_neighbour());
    wish.reference = contact.reference;
    wish.version = contact.version;
    const auto stopped = screen(world.node, world.as("daniel"), world.law(), wish);
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().field == "at-odds-why");
    wish.at_odds_why = "It was a namesake";
    const auto done = must(screen(world.node, world.as("daniel"), world.law(), wish));
    const auto moves = must(look_at(world.node, world.as("priya"), done.reference, true)).moves;
    CHECK(std::any_of(moves.begin(), moves.end(), [](const Move& move) {
        return move.why.find("It was a namesake") != std::string::npos;
    }));
    wish.level = "3";
    CHECK(at_odds(wish).empty());
    wish.level = "4";
    wish.verdict = Verdict::Referral;
    wish.rating = *Code<rulebook::Rating>::from("RED");
    CHECK(at_odds(wish).empty());
}

TEST_CASE("an account as long as may be shared can be taken in whole") {
    SharingWorld world;
    auto arriving = of_neighbour();
    arriving.happened = "Seen or heard:\n" + std::string(20'000, 'a') + "\n\nTheir view:\nnone";
    CHECK(received(world, arriving).words.arriving.happened.size() > 20'000);
    arriving.happened = std::string(25'001, 'a');
    CHECK_FALSE(receive(world.node, world.as("grace"), world.law(), {arriving, {}}).has_value());
}

TEST_CASE("nothing more, against a great need, says why once") {
    struct Expected {
        std::string_view level, outcome;
        bool others_asked;
        std::string_view against;
    };
    for (const auto& row :
         {Expected{"4", "NFA", true, "It is level 4: acute need"},
          Expected{"3", "ADVICE", false,
                   "It is level 3: complex need and nobody was asked what they know"},
          Expected{"2", "NFA", false, ""}, Expected{"2", "NFA", true, ""},
          Expected{"4", "STRATEGY", false, ""}, Expected{"3", "NOT_INFORMED", false, ""}}) {
        CAPTURE(row.level);
        CAPTURE(row.outcome);
        SharingWorld world;
        auto contact = screened(world, received(world, of_neighbour()), "daniel", "AMBER",
                                std::string(row.level));
        if (row.others_asked) asked_for(world, contact);
        contact = again(world, contact);
        Decide wish{contact.reference, contact.version, std::string(row.outcome), "As weighed", ""};
        const auto first = decide(world.node, world.as("priya"), world.law(), wish);
        CHECK(first.has_value() == row.against.empty());
        if (first) continue;
        CHECK(first.error().field == "against-why");
        CHECK(first.error().sentence.starts_with(row.against));
        wish.against_why = "She moved out with him";
        must(decide(world.node, world.as("priya"), world.law(), wish));
        const auto moves =
            must(look_at(world.node, world.as("priya"), contact.reference, true)).moves;
        CHECK(std::any_of(moves.begin(), moves.end(), [&](const Move& move) {
            return move.what == "against" and
                   move.why == std::string(row.against) + ": She moved out with him";
        }));
    }
}
