// An agreement's whole life: a new version is drafted clause by clause with its rule beside the
// words, said something of, cleared by two, opened; two sign it and go on under it while the others
// go on under the old one; one leaves; it is reviewed, and ended for all.
#include <doctest/doctest.h>

#include "base/digest.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_life.h"
#include "support/door.h"
#include "support/open_house.h"

using namespace accord;
using test::says;

namespace {

struct Journey {
    test::OpenHouse house;
    test::Visitor sam = house.visitor("sam");        // partnership manager: drafts
    test::Visitor miriam = house.visitor("miriam");  // information lead: drafts and clears
    test::Visitor hugh = house.visitor("hugh");      // signs for the council
    test::Visitor moira = house.visitor("moira");    // signs for the school
    std::string london;
    std::string draft;

    void given_the_london_agreement_in_force() {
        auto reading = audit::Reading::begin(house.node, audit::the_node()).value();
        const auto all = agreement::current_of_all(reading).value();
        for (const auto& one : all) {
            if (one.title == "London Safeguarding Agreement") london = text(one.reference);
        }
        REQUIRE_FALSE(london.empty());
        const auto page = sam.get("/agreements/" + london + "/life");
        CHECK(says(page, "Decides between those who have both signed it"));
        CHECK(says(page, "In force"));
    }
    void when_sam_begins_its_next_version() {
        sam.get("/drafts/new");
        const auto nothing = sam.post("/drafts", {});
        CHECK(nothing.status == http::Status::Unprocessable);
        CHECK(says(nothing, "Choose what it begins with"));
        std::string of_london;
        auto reading = audit::Reading::begin(house.node, audit::the_node()).value();
        const auto all = agreement::current_of_all(reading).value();
        for (const auto& one : all) {
            if (text(one.reference) == london) of_london = text(one.id);
        }
        const auto page = sam.follow(sam.post("/drafts", {{"how", of_london}}));
        CHECK(page.status == http::Status::Ok);
        draft = sam.path;
        CHECK(draft.starts_with("/drafts/D-"));
        CHECK(says(page, "London Safeguarding Agreement, version 1.1"));
        CHECK(says(page, "It has no faults"));
    }
    std::vector<http::Field> clause(std::string_view number, std::string_view words) {
        return {{"number", std::string(number)},
                {"heading", "Services around a child in an enquiry"},
                {"text", std::string(words)},
                {"effect", "may"},
                {"givers", "SCHOOL"},
                {"receivers", "GP"},
                {"purposes", "S47"},
                {"categories", "CONCERN"},
                {"onward", "never"},
                {"short_version", "yes"}};
    }
    void then_a_clause_stands_with_its_rule_beside_it() {
        const auto page = sam.get(draft + "/clauses/4-3");
        CHECK(says(page, "Services who look after the same child"));
        CHECK(says(page, "The rule says"));
        CHECK(says(page, "Only the short version"));
    }
    void and_what_a_change_would_say_is_shown_before_it_is_saved() {
        auto fields = clause("4.3", "Schools may send a practice the short version.");
        fields.push_back({"do", "look"});
        const auto page = sam.post(draft + "/clauses/4-3", fields);
        CHECK(page.status == http::Status::Ok);
        CHECK(says(page, "Not saved yet"));
        CHECK(says(sam.get(draft + "/clauses/4-3"), "Services who look after the same child"));
    }
    void and_a_clause_with_a_fault_is_saved_and_the_fault_shown() {
        sam.get(draft + "/clauses/4-3");
        const auto page =
            sam.follow(sam.post(draft + "/clauses/4-3", clause("4.2", "Schools may send it.")));
        CHECK(says(page, "there are two clauses 4.2"));
        CHECK(says(sam.get(draft), "1 thing to put right before it opens"));
        sam.get(draft + "/clauses/4-3");
        sam.follow(sam.post(draft + "/clauses/4-3",
                            clause("4.3", "Schools may send a practice the short version.")));
        CHECK(says(sam.get(draft), "It has no faults"));
    }
    void and_of_two_who_write_at_once_the_second_is_shown_both() {
        miriam.get(draft + "/clauses/4-3");
        sam.get(draft + "/clauses/4-3");
        sam.post(draft + "/clauses/4-3", clause("4.3", "Sam was first."));
        const auto page = miriam.post(draft + "/clauses/4-3", clause("4.3", "Miriam was second."));
        CHECK(page.status == http::Status::Conflict);
        CHECK(says(page, "Sam was first."));
        CHECK(says(page, "Miriam was second."));
        const auto kept = miriam.follow(
            miriam.post(draft + "/clauses/4-3", clause("4.3", "Both agreed on this.")));
        CHECK(says(kept, "Both agreed on this."));
    }
    void and_two_who_write_different_clauses_do_not_meet() {
        miriam.get(draft + "/clauses/4-1");
        sam.get(draft + "/clauses/4-3");
        sam.post(draft + "/clauses/4-3", clause("4.3", "The short version, to the practice."));
        auto fields = clause("4.1", "Every party answers an enquiry.");
        fields[4].value = "EY";  // two clauses with one rule would be a fault
        const auto page = miriam.post(draft + "/clauses/4-1", fields);
        CHECK(page.status == http::Status::SeeOther);
        CHECK(says(sam.get(draft + "/clauses/4-3"), "The short version, to the practice."));
        CHECK(says(sam.get(draft + "/clauses/4-1"), "Every party answers an enquiry."));
    }
    void and_clauses_are_added_moved_numbered_and_removed() {
        sam.get(draft + "/sections/18");
        sam.follow(sam.post(draft + "/sections/18/clauses", {}));
        CHECK(sam.path == draft + "/clauses/18-3");
        sam.follow(sam.post(draft + "/clauses/18-3/position", {{"to", "18-1"}}));
        CHECK(sam.path == draft + "/clauses/18-1");
        sam.follow(sam.post(draft + "/clauses/18-1/removal", {}));
        CHECK(says(sam.get(draft), "It has no faults"));
    }
    void when_the_school_comments_and_sam_answers() {
        moira.get(draft);
        CHECK(says(moira.get(draft + "/clauses/4-3"), "The short version, to the practice."));
        CHECK(moira.post(draft + "/clauses/4-3", clause("4.3", "Mine")).status ==
              http::Status::Forbidden);
        moira.get(draft);
        moira.post(draft + "/comments", {{"clause", "4.3"}, {"words", "What of the nurse?"}});
        const auto page = sam.get(draft);
        CHECK(says(page, "What of the nurse?"));
        const auto start = sam.page.find("/comments/") + 10;
        const auto id = sam.page.substr(start, sam.page.find('/', start) - start);
        const auto answered = sam.follow(
            sam.post(draft + "/comments/" + id + "/answer", {{"answer", "Clause 4.4."}}));
        CHECK(says(answered, "Clause 4.4."));
    }
    void then_it_opens_when_two_have_cleared_exactly_these_words() {
        CHECK(says(sam.get(draft), "two people have cleared exactly these words"));
        miriam.get(draft);
        miriam.post(draft + "/clearances", {{"side", "information_governance"}});
        const auto same = miriam.post(draft + "/clearances", {{"side", "legal"}});
        CHECK(says(same, "Two people clear it"));
        hugh.get(draft);
        hugh.post(draft + "/clearances", {{"side", "legal"}});
        CHECK(says(sam.get(draft), "Open it for signature"));
        // A word changed, and what was cleared is no longer what would be opened.
        const auto shown = sam.field("shown");
        miriam.get(draft + "/clauses/4-1");
        auto fields = clause("4.1", "Every party answers an enquiry at once.");
        fields[4].value = "EY";
        miriam.post(draft + "/clauses/4-1", fields);
        CHECK(says(sam.get(draft), "Lapsed"));
        CHECK(sam.post(draft + "/opening", {{"shown", shown}}).status == http::Status::Conflict);
        miriam.get(draft);
        miriam.post(draft + "/clearances", {{"side", "information_governance"}});
        hugh.get(draft);
        hugh.post(draft + "/clearances", {{"side", "legal"}});
        const auto changed = sam.get(draft + "/changes");
        CHECK(says(changed, "Clause 4.1"));
        CHECK(says(changed, "The rule now"));
        CHECK(says(changed, "What it changes in what may be told"));
        CHECK(says(changed, "plain questions are answered otherwise"));
        sam.get(draft);
        const auto opened = sam.follow(sam.post(draft + "/opening", {}));
        CHECK(sam.path == "/agreements/" + london);
        CHECK(says(opened, "Open for signature"));
    }
    void and_anybody_may_read_it_without_signing_in() {
        auto stranger = house.stranger();
        CHECK(says(stranger.get("/published/agreements"), "London Safeguarding Agreement"));
        const auto page = stranger.get("/published/agreements/" + london);
        CHECK(says(page, "Version 1.1"));
        CHECK(says(page, "Every party answers an enquiry at once."));
        CHECK(says(page, "Marshgate MASH"));
        const auto start = stranger.page.find("/published/texts/");
        const auto to = stranger.page.substr(start, 17 + 64);
        const auto file = stranger.get(to);
        CHECK(file.status == http::Status::Ok);
        CHECK(file.header("Content-Type").starts_with("application/json"));
        CHECK(file.header("Cache-Control").find("immutable") != std::string::npos);
        CHECK_FALSE(file.header("ETag").empty());
        stranger.more_headers = {{"If-None-Match", std::string(file.header("ETag"))}};
        CHECK(stranger.get(to).status == http::Status::NotModified);
        CHECK(stranger.get("/published/texts/" + std::string(64, '0')).status ==
              http::Status::NotFound);
    }
    std::string between(std::string_view giver, std::string_view receiver) {
        auto reading = audit::Reading::begin(house.node, audit::the_node()).value();
        const auto law = agreement::law_for(reading, house.law()).value();
        const auto both = law->signed_between(text(house.marshgate.party(giver)),
                                              text(house.marshgate.party(receiver)));
        std::string out;
        for (const auto& one : both.receiver) {
            if (one.agreement.ends_with("london-safeguarding")) out += one.version;
        }
        return out;
    }
    void signs(test::Visitor& who) {
        who.get("/agreements/" + london + "/sign");
        std::vector<http::Field> ticks{{"read", "yes"}, {"authority", "yes"}, {"agrees", "yes"}};
        // Who signed an earlier version reads what changed, and ticks each clause of it.
        constexpr std::string_view one = "name=\"read-";
        for (auto at = who.page.find(one); at != std::string::npos;
             at = who.page.find(one, at + 1)) {
            const auto from = at + one.size() - 5;
            ticks.push_back({who.page.substr(from, who.page.find('"', from) - from), "yes"});
        }
        const auto signed_now =
            who.follow(who.post("/agreements/" + london + "/sign", std::move(ticks)));
        CHECK(says(signed_now, "has signed"));
    }
    void when_two_sign_they_go_on_under_it_and_the_others_under_the_old() {
        signs(moira);
        CHECK(between("brigids", "council") == "1.0");
        signs(hugh);
        CHECK(between("brigids", "council") == "1.1");
        CHECK(between("brigids", "police") == "1.0");
        CHECK(between("police", "mash") == "1.0");
        CHECK(says(sam.get("/agreements/" + london + "/life"), "Replaced by a later version"));
    }
    void and_the_board_says_where_it_is_with_everybody() {
        const auto page = sam.get("/agreements/" + london + "/board");
        CHECK(says(page, "2 of "));
        CHECK(says(page, "Works under version 1.0"));
        auto asha = house.visitor("asha");
        asha.get("/agreements/" + london + "/board");
        const auto reference = asha.page.substr(asha.page.find("value=\"O-") + 7, 9);
        asha.post("/agreements/" + london + "/board/moves",
                  {{"party", reference}, {"stop", "legal"}, {"note", "=HYPERLINK(1)"}});
        CHECK(says(sam.get("/agreements/" + london + "/board?stop=legal"), "With legal advice"));
        const auto file = sam.get("/agreements/" + london + "/board/export");
        CHECK(file.header("Content-Type").starts_with("text/csv"));
        CHECK(file.body.find("'=HYPERLINK(1)") != std::string::npos);
        CHECK(file.body.find(",=HYPERLINK") == std::string::npos);
    }
    void when_the_school_leaves_it_is_told_what_goes_on() {
        const auto page = moira.get("/agreements/" + london + "/notice");
        CHECK(says(page, "90 days, as the text says"));
        CHECK(says(page, "Every duty on what you were told goes on"));
        CHECK(moira.post("/agreements/" + london + "/notice", {}).status ==
              http::Status::Unprocessable);
        const auto life = moira.follow(
            moira.post("/agreements/" + london + "/notice", {{"why", "The school closes."}}));
        CHECK(says(life, "leaves on 1 June 2026"));
        house.node.clock.pass(hours(24 * 91));
        REQUIRE(agreement::keep_days(house.node).has_value());
        CHECK(between("brigids", "council").empty());
        CHECK(between("police", "mash") == "1.0");
    }
    void and_it_is_reviewed_and_ended_for_all() {
        auto again = house.visitor("sam");
        again.get("/agreements/" + london + "/reviews");
        const auto wrong = again.post("/agreements/" + london + "/reviews", {});
        CHECK(wrong.status == http::Status::Unprocessable);
        CHECK(says(wrong, "Choose what came of it"));
        CHECK(says(wrong, "Say what was looked at"));
        const auto life =
            again.follow(again.post("/agreements/" + london + "/reviews",
                                    {{"note", "Nobody uses it."}, {"outcome", "withdraw"}}));
        CHECK(says(life, "Nobody uses it."));
        again.get("/agreements/" + london + "/ending");
        CHECK(again.post("/agreements/" + london + "/ending", {{"from", "soon"}}).status ==
              http::Status::Unprocessable);
        const auto ended =
            again.follow(again.post("/agreements/" + london + "/ending",
                                    {{"from", "2026-06-10"}, {"why", "Replaced by a new one."}}));
        CHECK(says(ended, "Ended for all"));
        CHECK(between("police", "mash") == "1.0");
        house.node.clock.pass(hours(24 * 10));
        CHECK(between("police", "mash").empty());
    }
};

}  // namespace

TEST_CASE("an agreement lives: drafted, opened, signed by two, varied, left, ended") {
    Journey journey;
    journey.given_the_london_agreement_in_force();
    journey.when_sam_begins_its_next_version();
    journey.then_a_clause_stands_with_its_rule_beside_it();
    journey.and_what_a_change_would_say_is_shown_before_it_is_saved();
    journey.and_a_clause_with_a_fault_is_saved_and_the_fault_shown();
    journey.and_of_two_who_write_at_once_the_second_is_shown_both();
    journey.and_two_who_write_different_clauses_do_not_meet();
    journey.and_clauses_are_added_moved_numbered_and_removed();
    journey.when_the_school_comments_and_sam_answers();
    journey.then_it_opens_when_two_have_cleared_exactly_these_words();
    journey.and_anybody_may_read_it_without_signing_in();
    journey.when_two_sign_they_go_on_under_it_and_the_others_under_the_old();
    journey.and_the_board_says_where_it_is_with_everybody();
    journey.when_the_school_leaves_it_is_told_what_goes_on();
    journey.and_it_is_reviewed_and_ended_for_all();
}
