// Somebody without an account reads the guide and answers; a teacher works through all ten and
// prints a certificate; his safeguarding lead sees that he is trained and says how the school
// stands; the partnership manager sees counts.
#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/ten_steps/guide.h"
#include "support/door.h"
#include "support/open_house.h"

using namespace accord;

namespace {

using Fields = std::vector<http::Field>;

bool says(const test::Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

Fields right_answers(int step) {
    Fields out;
    const auto asked = ten_steps::questions_of(step);
    for (std::size_t i = 0; i < asked.size(); ++i)
        out.push_back({"q" + std::to_string(i + 1), std::string(1, asked[i]->right)});
    return out;
}

struct Journey {
    test::OpenHouse house;
    test::Visitor liam = house.visitor("liam");

    void given_somebody_without_an_account_reads_a_step() {
        auto stranger = house.stranger();
        stranger.get("/guide");
        CHECK(says(stranger, "Not yet done") == false);
        stranger.get("/guide/3");
        CHECK(says(stranger, "Have clear and safe ways to share"));
        CHECK(says(stranger, "opens elsewhere"));
        // What is right stands nowhere in the page.
        for (const auto* question : ten_steps::questions_of(3)) {
            CHECK_FALSE(says(stranger, question->because));
            CHECK_FALSE(says(stranger, "right=\""));
        }
    }
    void then_she_may_answer_and_is_told_what_is_right_and_why() {
        auto stranger = house.stranger();
        stranger.get("/guide/3/answers?q1=a&q2=a");
        CHECK(says(stranger, "Choose an answer to question 3"));
        stranger.get("/guide/3/answers?q1=a&q2=a&q3=a&q4=a&q5=a");
        for (const auto* question : ten_steps::questions_of(3))
            CHECK(says(stranger, question->because));
        CHECK(says(stranger, "Answer again when you like"));
        CHECK(house.stranger().get("/guide/11").status == http::Status::NotFound);
        CHECK(house.stranger().get("/guide/3x").status == http::Status::NotFound);
        CHECK(
            house.stranger().post("/guide/3/check", {}).header("Location").starts_with("/sign-in"));
    }
    void when_a_teacher_leaves_some_out_he_is_told_which() {
        liam.get("/guide/1");
        liam.post("/guide/1/check", {{"q1", "b"}, {"q3", "c"}});
        CHECK(says(liam, "Choose an answer to question 2"));
        CHECK(says(liam, "Choose an answer to question 4"));
        CHECK(says(liam, "checked"));
    }
    void and_a_wrong_answer_is_explained_and_kept_nowhere() {
        liam.get("/guide/1");
        auto fields = right_answers(1);
        fields[1].value = fields[1].value == "a" ? "b" : "a";
        liam.follow(liam.post("/guide/1/check", fields));
        CHECK(says(liam, "Right is"));
        CHECK_FALSE(says(liam, "Step 1 is done"));
        liam.get("/guide");
        CHECK_FALSE(says(liam, "Done"));
    }
    void when_he_works_through_all_ten() {
        liam.get("/guide/certificate");
        CHECK(says(liam, "These are still to do"));
        for (int step = 1; step <= ten_steps::steps_in_all; ++step) {
            liam.get("/guide/" + std::to_string(step));
            liam.follow(
                liam.post("/guide/" + std::to_string(step) + "/check", right_answers(step)));
            CHECK(says(liam, "Step " + std::to_string(step) + " is done"));
        }
        CHECK(says(liam, "see your certificate"));
    }
    void then_there_is_a_certificate_to_print() {
        liam.get("/guide/certificate");
        CHECK(says(liam, "has worked through all ten steps"));
        CHECK(says(liam, "2 March 2026"));
        CHECK(says(liam, "St Brigid"));
    }
    void and_his_lead_sees_it_and_he_does_not_see_others() {
        CHECK(liam.get("/ten-steps/training").status == http::Status::Forbidden);
        CHECK(liam.get("/ten-steps/O3.1").status == http::Status::Forbidden);
        auto karen = house.visitor("karen");
        karen.get("/ten-steps/training");
        CHECK(says(karen, "1 of 3 have done all ten within the year"));
        const auto file = karen.get("/ten-steps/training/file");
        CHECK(file.header("Content-Type").starts_with("text/csv"));
        CHECK(file.body.find("Liam Portnoy,Class teacher,10,2026-03-02") != std::string::npos);
    }
    void when_the_lead_says_how_the_school_stands() {
        auto karen = house.visitor("karen");
        karen.get("/ten-steps");
        CHECK(says(karen, "Not said yet"));
        CHECK(says(karen, "1 of 3 people have worked through all ten steps within the year"));
        karen.get("/ten-steps/O3.1");
        karen.follow(karen.post("/ten-steps/O3.1", {{"state", "met"}, {"link", "handbook"}}));
        CHECK(says(karen, "Say whom it rests on: a post"));
        CHECK(says(karen, "Give an address that begins with https://"));
        karen.follow(karen.post(
            "/ten-steps/O3.1",
            {{"state", "met"}, {"evidence", "Staff handbook, page 4"}, {"owner", "Head teacher"}}));
        CHECK(karen.path == "/ten-steps");
        CHECK(says(karen, "Staff handbook, page 4"));
        CHECK(says(karen, "Holds until 2 March 2027"));
        karen.get("/ten-steps/O6.1");
        CHECK_FALSE(says(karen, "value=\"met\""));  // Accord looks at this one itself
    }
    void then_the_partnership_manager_sees_counts_and_no_names() {
        auto sam = house.visitor("sam");
        sam.get("/ten-steps/partnership");
        CHECK(says(sam, "There is a policy on sharing"));
        CHECK_FALSE(says(sam, "St Brigid"));
        CHECK(liam.get("/ten-steps/partnership").status == http::Status::Forbidden);
    }
};

}  // namespace

TEST_CASE("a teacher works through the ten steps, and his school says how it stands") {
    Journey journey;
    journey.given_somebody_without_an_account_reads_a_step();
    journey.then_she_may_answer_and_is_told_what_is_right_and_why();
    journey.when_a_teacher_leaves_some_out_he_is_told_which();
    journey.and_a_wrong_answer_is_explained_and_kept_nowhere();
    journey.when_he_works_through_all_ten();
    journey.then_there_is_a_certificate_to_print();
    journey.and_his_lead_sees_it_and_he_does_not_see_others();
    journey.when_the_lead_says_how_the_school_stands();
    journey.then_the_partnership_manager_sees_counts_and_no_names();
}
