// The hub asks five agencies, red: one answers in full, one in part, one has nothing in two taps,
// one refuses and a manager looks at that, one stays silent until somebody is rung by name; and the
// call stops the clock. Through the pages, in process.
#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/audit/commands.h"
#include "support/open_house.h"

using namespace accord;

namespace {

using Fields = std::vector<http::Field>;

bool reads(const test::Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

// One day in the hub: who is there, and where the request has got to. Steps read and change it.
struct DayInTheHub {
    test::OpenHouse house;
    test::Visitor priya = house.visitor("priya");
    std::string request;  // R-7K4-22M

    std::string party(std::string_view key) const { return text(house.marshgate.party(key)); }
    std::string ask(std::string_view step) const {
        return "/ask/" + request + "/" + std::string(step);
    }
    std::string at(std::string_view step = "") const {
        return "/requests/" + request + (step.empty() ? "" : "/" + std::string(step));
    }
    http::Response send(test::Visitor& visitor, const std::string& target, Fields fields) {
        if (not visitor.field("version").empty())
            fields.push_back({"version", visitor.field("version")});
        return visitor.follow(visitor.post(target, std::move(fields)));
    }

    void given_she_says_who_the_child_is() {
        priya.get("/ask/new");
        send(priya, "/ask/new",
             {{"child-1-first-name", "Amara"},
              {"child-1-last-name", "Bello"},
              {"child-1-born-day", "14"},
              {"child-1-born-month", "3"},
              {"child-1-born-year", "2019"},
              {"child-1-lives", "9 Tidal Row, Marshgate E5 0XX"},
              {"household", "Folake Bello, mother, 31\nKyle Marsh, mother's partner, 29"}});
        REQUIRE(priya.path.ends_with("/why"));
        request = priya.path.substr(5, 9);
    }
    void given_she_says_why() {
        send(priya, ask("why"),
             {{"kind", "HARM"},
              {"happening", "Police went to Amara's home last night. Her mother was hurt."},
              {"deciding", "Whether the children are safe. We meet at 3pm"},
              {"decide-by", "today at 3pm"}});
        REQUIRE(priya.path == ask("who"));
    }
    void given_she_says_who_is_asked() {
        Fields fields{{"told", "could-put-at-risk"}, {"told-more", "Her partner may be violent"}};
        for (const auto key : {"police", "health", "brigids", "homes", "surgery"}) {
            fields.push_back({"wanted", party(key)});
            fields.push_back({"need-" + party(key), "What you know of Amara and her family"});
        }
        send(priya, ask("who"), fields);
        REQUIRE(priya.path == ask("check"));
    }
    void given_five_are_asked() {
        given_she_says_who_the_child_is();
        given_she_says_why();
        given_she_says_who_is_asked();
        send(priya, ask("check"), {});
        REQUIRE(priya.path == ask("sent"));
    }
    void then_each_has_a_time() {
        CHECK(reads(priya, "answers by 1pm today"));
        CHECK(reads(priya, "Silence is never taken for an answer"));
        priya.get(at());
        CHECK(reads(priya, "0 of 5 have replied"));
        CHECK(reads(priya, "Have not answered"));
        CHECK(reads(priya, "Red: 4 hours"));
        CHECK(reads(priya, "How the time was counted"));
    }
    void when_the_school_answers_in_full() {
        auto karen = house.visitor("karen");
        CHECK(reads(karen, "Waiting for your reply"));
        karen.get(at());
        CHECK(reads(karen, "What do you know about Amara Bello?"));
        CHECK(reads(karen, "You can answer this"));
        CHECK(reads(karen, "4 hours left"));
        send(karen, at("reply"), {});
        CHECK(reads(karen, "Select whether you hold information about them"));
        send(karen, at("reply"),
             {{"holding", "all"},
              {"facts", "Attendance 84%. Since October Kyle Marsh collects her."},
              {"view", "She is frightened of him"},
              {"call", "Karen Osei, 020 7946 0171"},
              {"handle", "talk-first"}});
        REQUIRE(karen.path == at("reply/check"));
        CHECK(reads(karen, "Talk to us before it goes any further"));
        send(karen, at("reply/check"), {});
        CHECK(reads(karen, "What you have said"));
    }
    void when_the_police_answer_in_part() {
        auto asha = house.visitor("asha");
        asha.get(at());
        send(asha, at("reply"),
             {{"holding", "part"},
              {"facts", "Two call-outs to the address since May"},
              {"call", "The desk, 020 7946 0130"},
              {"held-1-what", "Something that others told us"},
              {"held-1-reason", "POLICE_OPERATION"},
              {"held-1-why", "It is under way"},
              {"reviewer", "The detective inspector"}});
        REQUIRE(asha.path == at("reply/check"));
        send(asha, at("reply/check"), {});
    }
    void when_the_landlord_has_nothing_in_two_taps() {
        auto peter = house.visitor("peter");
        peter.get(at());
        send(peter, at("nothing"), {});
        CHECK(reads(peter, "Send: we have nothing on these people"));
        send(peter, at("reply/check"), {});
        CHECK(peter.path == at());
        CHECK(reads(peter, "Not known"));
    }
    void when_the_nurse_refuses_and_her_lead_reviews_it() {
        auto nadia = house.visitor("nadia");
        auto ruth = house.visitor("ruth");
        ruth.get(at());
        CHECK(reads(ruth, "replies for"));
        CHECK_FALSE(reads(ruth, "Give it to a colleague"));
        nadia.get(at("give"));
        CHECK(reads(nadia, "Health visitor"));
        send(nadia, at("give"), {});
        CHECK(reads(nadia, "Select a colleague who holds a post here"));
        send(nadia, at("give"), {{"account", house.marshgate.as("ruth").account}});
        ruth.get(at());
        CHECK_FALSE(reads(ruth, "replies for"));
        send(ruth, at("reply"), {{"holding", "refused"}});
        CHECK(reads(ruth, "Select why you will not share it"));
        CHECK(reads(ruth, "Enter who can look at that decision again"));
        send(ruth, at("reply"),
             {{"holding", "refused"},
              {"reason", "MORE_DETRIMENTAL"},
              {"reason-why", "She would stop coming to us"},
              {"reviewer", "Our safeguarding lead"}});
        send(ruth, at("reply/check"), {});
        nadia.get(at());
        CHECK(reads(nadia, "Review that nothing was shared"));
        send(nadia, at("review"),
             {{"outcome", "upheld"}, {"words", "I have rung the hub and told them why"}});
    }
    void when_the_time_runs_out() { after(minutes(241)); }
    // Time goes by, the worker works, and she signs in again.
    void after(Duration some) {
        house.node.clock.pass(some);
        house.do_all_work();
        auto again = house.visitor("priya");
        priya.cookies = again.cookies;
        priya.page = again.page;
        priya.path = again.path;
    }
    void then_the_board_names_who_to_ring() {
        priya.get(at());
        CHECK(reads(priya, "4 of 5 have replied"));
        CHECK(reads(priya, "No reply"));
        CHECK(reads(priya, "The time to reply has run out"));
        CHECK(reads(priya, "Anil"));
        CHECK(reads(priya, "They hold it back: it could harm a police operation"));
        CHECK(reads(priya, "Talk to us before it goes any further"));
        CHECK(reads(priya, "Reviewed: held back, says"));
        CHECK(reads(priya, "More detrimental") == false);
        CHECK(reads(priya, "telling would do the child more harm") == false);
        CHECK(reads(priya, "Telling would do the child more harm"));
    }
    void when_a_call_stops_the_clock() {
        priya.get("/calls/new?request=" + request + "&other=" + party("surgery"));
        send(priya, "/calls/new", {{"other", party("surgery")}, {"heard", "Seen in January."}});
        CHECK(reads(priya, "Select how you knew that it was them"));
        CHECK(reads(priya, "Seen in January."));
        send(priya, "/calls/new",
             {{"other", party("surgery")},
              {"who", "Anil Mehta"},
              {"about", "As in the request"},
              {"heard", "Last seen in January, with a bruise that was explained"},
              {"known-how", "rang-directory"},
              {"request", request}});
        CHECK(reads(priya, "Select what came of it"));
        send(priya, "/calls/new",
             {{"other", party("surgery")},
              {"who", "Anil Mehta"},
              {"about", "As in the request"},
              {"heard", "Last seen in January, with a bruise that was explained"},
              {"known-how", "rang-directory"},
              {"came", "all"},
              {"request", request}});
        REQUIRE(priya.path.starts_with("/calls/K-"));
        CHECK(reads(priya, "counts as the reply"));
        const auto call = priya.path;
        auto anil = house.visitor("anil");
        anil.get(call);
        CHECK(reads(anil, "Is this right?"));
        send(anil, call + "/confirm", {{"more", "It was on the left arm"}});
        CHECK(reads(anil, "It was on the left arm"));
        priya.get(at());
        CHECK(reads(priya, "5 of 5 have replied"));
        CHECK(reads(priya, "by telephone"));
        CHECK(reads(priya, "Nobody is waited for"));
    }
    void then_others_are_refused() {
        auto elena = house.visitor("elena");
        CHECK(elena.get(at()).status == http::Status::Forbidden);
        CHECK_FALSE(reads(elena, "Amara"));
    }
};

}  // namespace

TEST_CASE("the hub asks five agencies red, and hears or rings each of them") {
    DayInTheHub day;
    day.given_five_are_asked();
    day.then_each_has_a_time();
    day.when_the_school_answers_in_full();
    day.when_the_police_answer_in_part();
    day.when_the_landlord_has_nothing_in_two_taps();
    day.when_the_nurse_refuses_and_her_lead_reviews_it();
    day.when_the_time_runs_out();
    day.then_the_board_names_who_to_ring();
    day.when_a_call_stops_the_clock();
    day.then_others_are_refused();
}

TEST_CASE(
    "below section 47 a check that nobody agreed to asks for a reason, and keeps what was typed") {
    DayInTheHub day;
    day.given_she_says_who_the_child_is();
    auto& priya = day.priya;
    day.send(priya, day.ask("why"), {{"kind", "EARLY"}, {"happening", "He is often late"}});
    CHECK(reads(priya, "Enter what you are deciding"));
    CHECK(reads(priya, "He is often late"));
    day.send(priya, day.ask("why"),
             {{"kind", "EARLY"}, {"happening", "He is often late"}, {"deciding", "Who helps"}});
    REQUIRE(priya.path == day.ask("who"));
    CHECK(reads(priya, "What do the family think?"));
    CHECK(reads(priya, "Have they agreed to be helped?"));
    const auto school = day.party("brigids");
    day.send(priya, day.ask("who"),
             {{"wanted", school},
              {"need-" + school, "How he is"},
              {"told", "will-tell"},
              {"views", "not-asked"},
              {"agreed", "no"}});
    CHECK(reads(priya, "Say in a few words why these checks are right"));
    CHECK(reads(priya, "How he is"));
    day.send(priya, day.ask("who"),
             {{"wanted", school},
              {"need-" + school, "How he is"},
              {"told", "will-tell"},
              {"views", "not-asked"},
              {"agreed", "no"},
              {"gate-why", "The school asked us to, before the holidays"}});
    CHECK(priya.path == day.ask("check"));
}

TEST_CASE("in danger nothing is asked first") {
    DayInTheHub day;
    day.given_she_says_who_the_child_is();
    auto& priya = day.priya;
    day.send(priya, day.ask("why"), {{"kind", "DANGER"}, {"happening", "He has a knife"}});
    REQUIRE(priya.path == day.ask("who"));
    CHECK(reads(priya, "Nothing is asked about the family first"));
    const auto police = day.party("police");
    day.send(priya, day.ask("who"), {{"wanted", police}, {"need-" + police, "Where he is"}});
    REQUIRE(priya.path == day.ask("check"));
    day.send(priya, day.ask("check"), {});
    CHECK(priya.path == day.ask("sent"));
    priya.get(day.at());
    CHECK(reads(priya, "Asked in danger: finish this"));
    CHECK(reads(priya, "write it down by 5pm tomorrow"));
    day.send(priya, day.at("family"), {{"told", "could-put-at-risk"}});
    CHECK(reads(priya, "Say in a few words why the family was not told"));
    day.send(priya, day.at("family"),
             {{"told", "could-put-at-risk"}, {"told-more", "He would find out"}});
    CHECK(priya.path == day.at());
    CHECK_FALSE(reads(priya, "Asked in danger: finish this"));
}

TEST_CASE("a disagreement climbs, with the child kept safe at each stage, and is settled") {
    DayInTheHub day;
    day.given_five_are_asked();
    auto karen = day.house.visitor("karen");
    const auto with = day.party("brigids");
    karen.get(day.at("disagree") + "?party=" + with);
    day.send(karen, day.at("disagree"),
             {{"party", with}, {"trigger", "level"}, {"words", "It is worse"}});
    CHECK(reads(karen, "Enter how the child is kept safe meanwhile"));
    CHECK(reads(karen, "It is worse"));
    day.send(karen, day.at("disagree"),
             {{"party", with},
              {"trigger", "level"},
              {"words", "It is worse"},
              {"safety-plan", "She stays with her aunt tonight"}});
    REQUIRE(karen.path.starts_with("/disagreements/E-"));
    const auto one = karen.path;
    CHECK(reads(karen, "Stage 1"));
    CHECK(reads(karen, "She stays with her aunt tonight"));
    day.send(karen, one + "/climb", {{"from", "1"}, {"words", "Still worse"}});
    CHECK(reads(karen, "Enter how the child is kept safe meanwhile"));
    day.send(karen, one + "/climb",
             {{"from", "1"},
              {"words", "Still worse"},
              {"safety-plan", "As before"},
              {"at-once", "yes"}});
    CHECK(reads(karen, "Stage 3"));
    CHECK(reads(karen, "4 hours left"));
    day.priya.get(one);
    CHECK(reads(day.priya, "Who settles it now"));
    day.send(day.priya, one + "/settle", {});
    CHECK(reads(day.priya, "Enter what was agreed"));
    day.send(day.priya, one + "/settle", {{"agreed", "A visit today"}});
    CHECK(reads(day.priya, "They have not said so yet"));
    day.priya.get("/");
    CHECK(reads(day.priya, "Not agreed between us"));
    karen.get(one);
    CHECK(reads(karen, "A visit today"));
    day.send(karen, one + "/settle", {{"number", karen.field("number")}});
    CHECK(reads(karen, "What was agreed"));
    CHECK(reads(karen, "Agreed"));
}

TEST_CASE("the rota says who is told, and a leaver's requests go to a colleague") {
    DayInTheHub day;
    day.given_five_are_asked();
    auto nadia = day.house.visitor("nadia");
    nadia.get("/desk");
    day.send(nadia, "/desk",
             {{"name", "Bea Quill"},
              {"phone", "020 7946 0199"},
              {"from", "today 9am"},
              {"until", "8am"}});
    CHECK(reads(nadia, "The end must be after the beginning"));
    day.send(nadia, "/desk",
             {{"name", "Bea Quill"},
              {"phone", "020 7946 0199"},
              {"from", "today 9am"},
              {"until", "tomorrow 9am"}});
    CHECK(reads(nadia, "Bea Quill"));
    day.after(hours(2));
    day.priya.get(day.at());
    CHECK(reads(day.priya, "Bea Quill"));
}

TEST_CASE("a hub sets its own limit, and whoever it asks answers by that") {
    DayInTheHub day;
    auto& priya = day.priya;
    priya.get("/desk/limits");
    CHECK(reads(priya, "Red: 4 hours"));
    day.send(priya, "/desk/limits", {{"rating", "RED"}, {"amount", "two"}});
    CHECK(reads(priya, "How many must be from 1 to 1,000"));
    CHECK(reads(priya, "Select how it is counted"));
    day.send(priya, "/desk/limits",
             {{"rating", "RED"}, {"amount", "2"}, {"kind", "elapsed-hours"}});
    CHECK(reads(priya, "Red: 2 hours"));
    day.send(priya, "/desk/hours", {{"hours", "WALTHAM_FOREST"}});
    CHECK(reads(priya, "Hours: Waltham Forest, from 2 March 2026"));
    day.given_five_are_asked();
    CHECK(reads(priya, "answers by 11am today"));
    auto karen = day.house.visitor("karen");
    CHECK(karen.get("/desk/limits").status == http::Status::Forbidden);
    karen.get(day.at());
    CHECK(reads(karen, "Red: 2 hours"));
}
