// A school's lead brings in the file of the pupil register: she says which column is what, sees
// what cannot be used and takes it away to mend, and the rest comes onto the list part by part.
#include <doctest/doctest.h>

#include "casework/people/commands_intake.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

constexpr std::string_view register_of_pupils =
    "Nr;Vorname;Nachname;Geboren\r\n"
    "P1;Ottoline;Farthing;14/03/2018\r\n"
    "P2;Theodosia;Quill;31/02/2019\r\n"
    "P3;Barnaby;Okonjo;27/11/2016\r\n";

struct Register {
    OpenHouse house;
    Visitor karen = house.visitor("karen");
    std::unique_ptr<people::Matcher> matcher = must(people::Matcher::from_program());

    bool says(std::string_view words) const { return karen.page.find(words) != std::string::npos; }
    void brings(std::string_view bytes) {
        karen.get("/intakes");
        karen.follow(karen.post_file("/intakes", {{"source", "Pupil register"}}, "file", bytes));
    }
    int porter() {
        std::optional<Id<people::Intake>> looked_over;
        int parts = 0;
        while (must(people::bring_next_part(house.node.node(), *matcher, looked_over))) ++parts;
        return parts;
    }
};

TEST_CASE("Columns are said, faults are taken away, the rest comes onto the list") {
    Register story;
    story.brings(register_of_pupils);
    const auto page = story.karen.path;
    REQUIRE(page.starts_with("/intakes/itk_"));
    CHECK(story.says("Say which column is a first or a last name"));
    CHECK_FALSE(story.says("Bring in 3 rows"));
    CHECK(story.karen.page.find("<title>What this file would do") != std::string::npos);

    story.karen.follow(story.karen.post(page + "/columns", {{"column-id", "Nr"},
                                                            {"column-given", "Vorname"},
                                                            {"column-family", "Nachname"},
                                                            {"column-born", "Geboren"}}));
    CHECK(story.says("Ottoline Farthing"));
    CHECK(story.says("Dates of birth have the day first"));
    CHECK(story.says("this is no date of birth that we can read"));
    CHECK(story.says("Bring in 2 rows"));
    const auto faults = story.karen.get(page + "/faults");
    CHECK(faults.body.find("P2,Theodosia,Quill,31/02/2019") != std::string::npos);

    story.karen.get(page);
    story.karen.follow(story.karen.post(page + "/start", {}));
    CHECK(story.says("A file is being brought in"));
    CHECK(story.says("0 of 3 rows"));
    CHECK(story.porter() == 1);
    story.karen.get(page);
    CHECK(story.says("A file was brought in"));
    for (const auto* name : {"Ottoline Farthing", "Barnaby Okonjo"}) {
        story.karen.get("/people");
        story.karen.post("/people", {{"name", name}});
        CHECK(story.says(name));
        CHECK(story.says("/people/C-"));
    }

    INFO("the next file of the register is known by its columns");
    story.brings("Nr;Vorname;Nachname;Geboren\r\nP4;Isolde;Tamworth;01/05/2017\r\n");
    CHECK(story.says("Bring in 1 row<"));
    CHECK(story.says("born 1 May 2017"));
}

TEST_CASE("A file that cannot be read is said so where it was chosen, and the source stays typed") {
    Register story;
    story.brings("");
    CHECK(story.says("Choose the file"));
    CHECK(story.says("value=\"Pupil register\""));
    story.brings(std::string("\xFF\xFEi\0d\0", 6));
    CHECK(story.says("UTF-16"));
    std::string wide = "{";
    for (int i = 0; i < 5'000; ++i) wide += "\"c" + std::to_string(i) + "\":1,";
    wide.back() = '}';
    story.brings(wide);
    CHECK(story.says("leave out what is not needed"));
}

TEST_CASE("Somebody who does not answer for the school, and another organisation, cannot") {
    Register story;
    story.brings(register_of_pupils);
    const auto page = story.karen.path;
    auto liam = story.house.visitor("liam");
    CHECK(liam.get("/intakes").status == http::Status::Forbidden);
    CHECK(liam.get(page + "/faults").status == http::Status::Forbidden);
    auto priya = story.house.visitor("priya");
    CHECK(priya.get(page).status == http::Status::NotFound);
    CHECK(priya.get(page + "/faults").status == http::Status::NotFound);
}

}  // namespace
}  // namespace accord::test
