// A data protection officer writes a privacy assessment from the London one, a colleague saves the
// same part first, she signs it off, others read it; then a clause changes, and it says so. All
// along nobody's sharing waits.
#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/agreement/commands.h"
#include "platform/host/embedded.h"
#include "support/door.h"
#include "support/open_house.h"

using namespace accord;

namespace {

using Fields = std::vector<http::Field>;

bool says(const test::Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

struct Journey {
    test::OpenHouse house;
    test::Visitor miriam = house.visitor("miriam");
    std::string here;  // /privacy-assessments/D-…

    void send(test::Visitor& visitor, const std::string& target, Fields fields) {
        visitor.follow(visitor.post(target, std::move(fields)));
    }
    void given_she_starts_from_the_london_one() {
        miriam.get("/privacy-assessments/new");
        send(miriam, "/privacy-assessments", {});
        CHECK(says(miriam, "Select what to start from"));
        const auto sent = miriam.post("/privacy-assessments",
                                      {{"from", "london"}, {"title", "Sharing at Marshgate"}});
        here = std::string(sent.header("Location"));
        miriam.follow(sent);
        CHECK(says(miriam, "Sharing at Marshgate"));
        CHECK(says(miriam, "Being written"));
    }
    void then_others_are_told_only_that_it_is_being_written() {
        auto karen = house.visitor("karen");
        karen.get(here);
        CHECK(says(karen, "is still writing this"));
        CHECK_FALSE(says(karen, "Sharing at Marshgate"));
        CHECK(karen.get(here + "/whole").status == http::Status::Forbidden);
        CHECK(karen.get(here + "/advice").status == http::Status::Forbidden);
    }
    void when_a_colleague_saved_the_same_part_first_both_are_shown() {
        auto other = house.visitor("miriam");
        other.get(here + "/sections/necessity");
        miriam.get(here + "/sections/necessity");
        send(other, here + "/sections/necessity", answers("What the colleague wrote"));
        CHECK(other.path == here);
        send(miriam, here + "/sections/necessity", answers("What Miriam wrote"));
        CHECK(says(miriam, "Someone else saved this part while you were writing"));
        CHECK(says(miriam, "What the colleague wrote"));
        CHECK(says(miriam, "What Miriam wrote"));
        send(miriam, here + "/sections/necessity", answers("What Miriam wrote"));
        CHECK(miriam.path == here);
    }
    Fields answers(std::string_view creep) {
        return {{"basis", "As in the agreement."},      {"need", "It is."},
                {"creep", std::string(creep)},          {"quality", "Fact and opinion apart."},
                {"openness", "A notice for children."}, {"processors", "None."}};
    }
    void when_something_is_left_out_all_of_it_is_told_and_nothing_typed_is_lost() {
        miriam.get(here + "/risks/new");
        send(miriam, here + "/risks/new", {{"words", "The key to the office is lost"}});
        CHECK(says(miriam, "Say who is harmed, and how"));
        CHECK(says(miriam, "Select how likely it is"));
        CHECK(says(miriam, "Select how bad it would be"));
        CHECK(says(miriam, "The key to the office is lost"));
    }
    void when_she_adds_a_risk_and_ties_it_to_a_clause_and_a_flow() {
        send(miriam, here + "/risks/new",
             {{"words", "The key to the office is lost"},
              {"harm", "Anybody could read what lies on the desks."},
              {"before-likelihood", "possible"},
              {"before-severity", "significant"},
              {"after-likelihood", "remote"},
              {"after-severity", "significant"}});
        REQUIRE(says(miriam, "R13: The key to the office is lost"));
        miriam.get(here + "/links/R13");
        send(miriam, here + "/links/R13", {{"giver", "SCHOOL"}});
        CHECK(says(miriam, "Select what is shared"));
        CHECK(says(miriam, "Select whom it goes to"));
        send(miriam, here + "/links/R13",
             {{"clause", "https://accord.example/agreements/london-safeguarding#13.3"},
              {"giver", "SCHOOL"},
              {"receiver", "LA_CSC"},
              {"category", "CONCERN"},
              {"report", "Doors and keys, each quarter"}});
        CHECK(says(miriam, "Clause 13.3 Who looked"));
        CHECK(says(miriam, "Report: Doors and keys, each quarter"));
    }
    void when_she_dates_the_measures_and_records_the_advice() {
        miriam.get(here + "/measures/new");
        send(miriam, here + "/measures/new",
             {{"words", "The lock is changed"},
              {"owner", "Head of premises"},
              {"due-day", "30"},
              {"due-month", "6"},
              {"due-year", "2026"},
              {"state", "planned"},
              {"treats", "R13"}});
        REQUIRE(says(miriam, "M16: The lock is changed"));
        miriam.get(here + "/links/M16");
        send(miriam, here + "/links/M16",
             {{"clause", "https://accord.example/agreements/london-safeguarding#13.3"}});
        for (const auto* number : {"M4", "M7", "M12", "M14", "M15"}) {
            const auto at = here + "/measures/" + number;
            miriam.get(at);
            Fields fields{{"words", miriam.field("words")},
                          {"owner", miriam.field("owner")},
                          {"due-day", "30"},
                          {"due-month", "6"},
                          {"due-year", "2026"},
                          {"state", "planned"}};
            for (const auto& risk : miriam.values("treats", true))
                fields.push_back({"treats", risk});
            send(miriam, at, fields);
        }
        miriam.get(here + "/advice");
        send(miriam, here + "/advice",
             {{"words", "Do not keep copies."},
              {"by", "Data protection officer"},
              {"state", "overruled"}});
        CHECK(says(miriam, "Say why it was not followed"));
        send(miriam, here + "/advice",
             {{"words", "Do not keep copies."},
              {"by", "Data protection officer"},
              {"state", "overruled"},
              {"reason", "Courts ask for them."}});
        CHECK(miriam.path == here);
    }
    void then_she_signs_it_off_once_she_has_shown_that_it_is_her() {
        house.node.clock.pass(minutes(6));
        const auto asked = miriam.get(here + "/signing");
        CHECK(asked.header("Location") == "/sign-in/again?next=" + here + "/signing");
        miriam.follow(asked);
        send(miriam, "/sign-in/again", {{"next", here + "/signing"}});
        REQUIRE(says(miriam, "You sign it as it stands now"));
        send(miriam, here + "/signing",
             {{"review-day", "1"}, {"review-month", "3"}, {"review-year", "2026"}});
        CHECK(says(miriam, "The next look must be in the future"));
        send(miriam, here + "/signing",
             {{"review-day", "2"}, {"review-month", "3"}, {"review-year", "2027"}});
        CHECK(miriam.path == here);
        CHECK(says(miriam, "In date"));
        CHECK(says(miriam, "Version 1"));
    }
    void and_everybody_in_the_partnership_can_read_it() {
        auto karen = house.visitor("karen");
        karen.get(here + "/whole");
        CHECK(says(karen, "Sharing at Marshgate"));
        CHECK(says(karen, "R13: The key to the office is lost"));
        CHECK_FALSE(says(karen, "/risks/R13\""));
        const auto file = karen.get(here + "/document");
        CHECK(file.header("Content-Type") == "application/json");
        CHECK(says(karen, text(digest(file.body))));
    }
    void when_a_clause_changes_the_risks_that_stand_on_it_say_so() {
        auto json =
            parse_json(host::embedded("agreements/london-safeguarding.agreement.json").value())
                .value();
        auto changed = replace_all(pretty(json), "Every opening is recorded and can be asked for.",
                                   "Every opening is recorded.");
        changed = replace_all(changed, "\"version\": \"1.0\"", "\"version\": \"2.0\"");
        const auto node = audit::the_node();
        const auto law = agreement::Lawbook::from_program().value();
        const auto made = agreement::publish(house.node, node, law->rulebook(), changed).value();
        REQUIRE(made.agreement.has_value());
        REQUIRE(agreement::bring_into_force(house.node, node, made.agreement->id).has_value());
        miriam.get(here);
        CHECK(says(miriam, "The agreement has changed. Look again at R9, R13, M12 and M16."));
        miriam.get(here + "/risks");
        CHECK(says(miriam, "The clause changed; look again"));
    }
    void then_she_looks_again_and_it_is_quiet() {
        miriam.get(here + "/links/R13");
        CHECK(says(miriam, "I have looked again at clause 13.3 of version 2.0"));
        send(miriam, here + "/links/R13",
             {{"keep", "0"}, {"keep", "1"}, {"keep", "2"}, {"again", "0"}});
        miriam.get(here);
        CHECK(says(miriam, "Look again at R9, M12 and M16."));
        CHECK(says(miriam, "It has been changed since it was signed off"));
    }
};

}  // namespace

TEST_CASE(
    "a privacy assessment is written, signed off, and looked at again when a clause changes") {
    Journey journey;
    journey.given_she_starts_from_the_london_one();
    journey.then_others_are_told_only_that_it_is_being_written();
    journey.when_a_colleague_saved_the_same_part_first_both_are_shown();
    journey.when_something_is_left_out_all_of_it_is_told_and_nothing_typed_is_lost();
    journey.when_she_adds_a_risk_and_ties_it_to_a_clause_and_a_flow();
    journey.when_she_dates_the_measures_and_records_the_advice();
    journey.then_she_signs_it_off_once_she_has_shown_that_it_is_her();
    journey.and_everybody_in_the_partnership_can_read_it();
    journey.when_a_clause_changes_the_risks_that_stand_on_it_say_so();
    journey.then_she_looks_again_and_it_is_quiet();
}
