// Police came to homes in the night. In the morning an officer tells the schools before the bell:
// one child from a page of six answers, the others from a file. Each is checked and sent by a
// person, and each school learns that police came, and nothing of what happened.
#include <doctest/doctest.h>

#include "base/text.h"
#include "casework/sharing/commands_batch.h"
#include "governance/audit/commands.h"
#include "governance/parties/commands.h"
#include "support/open_house.h"
#include "support/trail_words.h"

using namespace accord;

namespace {

using Fields = std::vector<http::Field>;

bool says(const test::Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

constexpr std::string_view heading =
    "First name,Last name,Date of birth,School,Date,Time,Child there,Watch for,Police reference\n";

struct Morning {
    test::OpenHouse house;
    test::Visitor tom = house.visitor("tom");
    std::string share;
    std::string batch;

    void given_the_council_has_an_education_desk() {
        REQUIRE(
            parties::admit(house.node, audit::the_node(),
                           parties::AdmitParty{.name = "Marshgate Education",
                                               .type = "LA_EDU",
                                               .duty_desk = {"Education desk", "020 7946 0108", {}},
                                               .safeguarding_lead = {}}));
    }
    http::Response send(const std::string& target, Fields fields) {
        if (const auto version = tom.field("version"); not version.empty())
            fields.push_back({"version", version});
        return tom.follow(tom.post(target, std::move(fields)));
    }
    static Fields amara() {
        return {{"child-1-first-name", "Amara"},
                {"child-1-last-name", "Bello"},
                {"child-1-lives", "14 Tidal Row"},
                {"child-1-about-how-old", "6"},
                {"when-day", "2 March 2026"},
                {"when-time", "2:15am"},
                {"there", "saw-heard"},
                {"school-name", "St Brigid's Primary"},
                {"watch-for", "She may be tired"},
                {"reference", "1234/26"}};
    }
    void when_he_starts_from_what_happened() {
        tom.get("/share/happened");
        CHECK(says(tom, "/share/happened/police-at-home"));
        CHECK(says(tom, "/share/happened/missing-found"));
        CHECK_FALSE(says(tom, "/share/happened/eviction"));  // for housing
        tom.get("/share/happened/police-at-home");
        tom.follow(tom.post("/share/happened/police-at-home", amara()));
        REQUIRE(tom.path.ends_with("/worry"));
        share = tom.path.substr(0, tom.path.rfind('/'));
        CHECK(says(tom, "Police came to the home on Monday 2 March 2026 at 2:15am."));
        CHECK(tom.values("must-not-find-out", true).empty());
    }
    static constexpr std::string_view filled_in =
        "Police came to the home on Monday 2 March 2026 at 2:15am. Amara was in the home and may "
        "have seen or heard it. School: St Brigid's Primary. Police reference: 1234/26.";
    void when_he_answers_what_is_a_judgement(const std::string& facts = std::string(filled_in)) {
        send(share + "/worry", {{"how-soon", "today"},
                                {"facts", facts},
                                {"view", "Please look out for: She may be tired."},
                                {"must-not-find-out", "no"}});
        REQUIRE(tom.path == share + "/people");
        CHECK(says(tom, "Their school can look after them today"));
        CHECK(tom.values("recipients", true) ==
              std::vector<std::string>{text(house.marshgate.party("brigids"))});
        send(share + "/people", {{"recipients", text(house.marshgate.party("brigids"))},
                                 {"told", "could-not-reach"},
                                 {"told-more", "Asleep when we left"}});
        REQUIRE(tom.path == share + "/check");
    }
    void when_he_sends_it() {
        std::vector<http::Field> reasons;
        const auto at = tom.page.find("name=\"go-on-");
        if (at != std::string::npos) {
            const auto from = at + 6;
            reasons.push_back({tom.page.substr(from, tom.page.find('"', from) - from),
                               "They see her this morning"});
        }
        send(tom.path, reasons);
        REQUIRE(tom.path.ends_with("/sent"));
    }
    void when_he_brings(const std::string& rows) {
        tom.get("/share/happened/police-at-home/batch");
        tom.follow(tom.post("/share/happened/police-at-home/batch",
                            {{"content", std::string(heading) + rows}}));
    }
    std::size_t drafts_of_police() {
        auto list = sharing::queue(house.node, {house.marshgate.as("tom"), "Tom", "Officer",
                                                house.marshgate.party("police")});
        REQUIRE(list);
        return list->drafts.size();
    }
};

}  // namespace

TEST_CASE("an officer tells a school before the bell, and it learns only that police came") {
    Morning morning;
    morning.when_he_starts_from_what_happened();
    morning.when_he_answers_what_is_a_judgement();
    morning.when_he_sends_it();
    morning.house.do_all_work();
    auto karen = morning.house.visitor("karen");
    karen.get(morning.share);
    CHECK(says(karen, "Police came to the home on Monday 2 March 2026 at 2:15am."));
    CHECK(says(karen, "She may be tired"));
    CHECK_FALSE(says(karen, "Tidal Row, "));
    CHECK_FALSE(says(karen, "Home address"));
    auto priya = morning.house.visitor("priya");
    CHECK(priya.get(morning.share).status == http::Status::Forbidden);
}

TEST_CASE(
    "what an officer writes beside it does not reach the school, and what he changes is gone") {
    const auto school_reads = [](const std::string& facts) {
        Morning morning;
        morning.when_he_starts_from_what_happened();
        morning.when_he_answers_what_is_a_judgement(facts);
        morning.when_he_sends_it();
        morning.house.do_all_work();
        auto karen = morning.house.visitor("karen");
        karen.get(morning.share);
        CHECK_FALSE(says(karen, "Crockery"));
        return says(karen, "Police came to the home");
    };
    CHECK(school_reads(std::string(Morning::filled_in) + " Crockery was thrown."));
    CHECK_FALSE(school_reads("Crockery was thrown. Police came to the home at 3:15am."));
}

TEST_CASE("the page says all that is missing at once, and keeps what was typed") {
    Morning morning;
    auto& tom = morning.tom;
    tom.get("/share/happened/police-at-home");
    tom.follow(
        tom.post("/share/happened/police-at-home",
                 {{"child-1-first-name", "Wren"}, {"watch-for", "He was hit by his father"}}));
    CHECK(says(tom, "<title>Error: Police came to the home"));
    CHECK(says(tom, "Enter the day on which police came to the home"));
    CHECK(says(tom, "Select whether the child was there"));
    CHECK(says(tom, "Enter the school, or select why there is none"));
    CHECK(says(tom, "Leave out what happened and who did what. Take out “hit”"));
    CHECK(says(tom, "value=\"Wren\""));
    CHECK(says(tom, "He was hit by his father"));
    CHECK(morning.drafts_of_police() == 0);
}

TEST_CASE("a page is only for those whose happening it is") {
    Morning morning;
    auto karen = morning.house.visitor("karen");
    karen.get("/share/happened");
    CHECK_FALSE(says(karen, "police-at-home"));
    CHECK(says(karen, "bruise-in-baby"));
    for (const auto* path :
         {"/share/happened/police-at-home", "/share/happened/police-at-home/batch",
          "/share/happened/bruise-in-baby/batch", "/share/happened/nothing"})
        CHECK(karen.get(path).status == http::Status::NotFound);
    CHECK(karen.post("/share/happened/police-at-home", Morning::amara()).status ==
          http::Status::NotFound);
}

TEST_CASE("a morning's incidents come as a file; a wrong row holds nobody up") {
    Morning morning;
    auto& tom = morning.tom;
    morning.given_the_council_has_an_education_desk();
    morning.when_he_brings(
        "Amara,Bello,14/3/2019,St Brigid's Primary,2/3/2026,02:15,yes,,1234/26\n"
        "Jay,Cole,1/2/2012,home educated,1/3/2026,23:10,no,,1235/26\n"
        "Nia,Dean,1/2/2015,Faraway School,1/3/2026,22:00,yes,,1236/26\n"
        "Wren,Eve,1/2/2015,,1/3/2026,,perhaps,,1237/26\n");
    CHECK(says(tom, "3 rows became drafts"));
    CHECK(says(tom, "Say yes, saw or heard, no or not known"));
    CHECK(says(tom, "Wren,Eve,1/2/2015"));  // what was wrong is there to be put right
    CHECK_FALSE(says(tom, "Jay,Cole,1/2/2012"));
    CHECK(morning.drafts_of_police() == 3);
    // The same again, and the row put right: only that is new.
    const auto at = tom.page.find("/share/batch/B-");
    morning.batch = tom.page.substr(at, tom.page.find('"', at) - at);
    tom.follow(tom.post(
        "/share/happened/police-at-home/batch",
        {{"content", std::string(heading) + "Amara,Bello,14/3/2019,St Brigid's Primary,2/3/2026,"
                                            "02:15,yes,,1234/26\n"
                                            "Wren,Eve,1/2/2015,none,1/3/2026,,yes,,1237/26\n"}}));
    CHECK(says(tom, "1 row became a draft"));
    CHECK(says(tom, "1 row was brought before."));
    CHECK(morning.drafts_of_police() == 4);
    tom.get(morning.batch);
    CHECK(says(tom, "4 are not sent yet."));
    CHECK(says(tom, "Their school can look after them today"));
    CHECK(says(tom, "the council’s education desk knows the family"));
    CHECK(
        says(tom, "No school, nursery or college in the partnership is called “Faraway School”."));
    CHECK(says(tom, "They are not at school yet, and a health visitor"));
    CHECK(tom.page.find("<title>Check and send") != std::string::npos);
}

TEST_CASE("a file is brought as well as pasted, and an empty page says what it wants") {
    Morning morning;
    auto& tom = morning.tom;
    tom.get("/share/happened/police-at-home/batch");
    CHECK(tom.post("/share/happened/police-at-home/batch", {{"content", " "}}).status ==
          http::Status::Unprocessable);
    tom.follow(tom.post_file("/share/happened/police-at-home/batch", {{"content", ""}}, "csv",
                             std::string(heading) + "Jay,Cole,,home,1/3/2026,,no,,\n"));
    CHECK(tom.path.starts_with("/share/batch/B-"));
    CHECK(says(tom, "Jay Cole"));
}

TEST_CASE("a child from one's own list brings their shield along") {
    Morning morning;
    auto karen = morning.house.visitor("karen");
    karen.get("/share/happened/bruise-in-baby");
    const auto at_label = karen.page.find("Amara Bello");
    REQUIRE(at_label != std::string::npos);
    const auto from = karen.page.rfind("value=\"", at_label) + 7;
    const auto record = karen.page.substr(from, karen.page.find('"', from) - from);
    karen.follow(karen.post("/share/happened/bruise-in-baby",
                            {{"record", record},
                             {"when-day", "2/3/2026"},
                             {"what", "A round bruise, seen at 14 Alder Court"},
                             {"moves", "not-yet"}}));
    REQUIRE(karen.path.ends_with("/worry"));
    morning.share = karen.path.substr(0, karen.path.rfind('/'));
    const auto facts =
        "A bruise or mark was seen on Monday 2 March 2026. Where it is and what it looks like: A "
        "round bruise, seen at 14 Alder Court.";
    CHECK(says(karen, facts));
    karen.follow(
        karen.post(morning.share + "/worry", {{"version", karen.field("version")},
                                              {"how-soon", "today"},
                                              {"facts", facts},
                                              {"must-not-find-out", "yes"},
                                              {"keep-from", "Her father must not learn of it"}}));
    CHECK(says(karen, "A children’s doctor looks at the baby the same day"));
    karen.follow(karen.post(morning.share + "/people",
                            {{"version", karen.field("version")},
                             {"recipients", text(morning.house.marshgate.party("mash"))},
                             {"told", "told"}}));
    REQUIRE(karen.path.ends_with("/check"));
    CHECK(says(karen, "it would show where someone protected lives"));
    CHECK(says(karen, "[address held back]"));
}

TEST_CASE("the drafts of a batch are checked and sent one after another, each once") {
    Morning morning;
    auto& tom = morning.tom;
    tom.get("/share/happened/police-at-home/batch");
    tom.follow(
        tom.post("/share/happened/police-at-home/batch",
                 {{"content",
                   "last name,first name,school,date,child there,must not find out,family told\n"
                   "Bello,Amara,St Brigid's Primary,2/3/2026,yes,no,told\n"
                   "Cole,Jay,Lea Valley Academy,2/3/2026,no,no,told\n"}}));
    REQUIRE(tom.path.starts_with("/share/batch/B-"));
    morning.batch = tom.path;
    CHECK(says(tom, "Ready to check"));
    const auto at = tom.page.find("/share/S-");
    tom.get(tom.page.substr(at, tom.page.find('"', at) - at));
    REQUIRE(tom.path.ends_with("/check"));
    const auto check = tom.path;
    const Fields once{{"version", tom.field("version")}};
    const auto first = tom.post(check, once);
    const auto second = tom.post(check, once);
    CHECK(first.header("Location") == second.header("Location"));
    tom.follow(first);
    REQUIRE(tom.path.ends_with("/sent"));
    CHECK(says(tom, "Next in this batch"));
    tom.get(morning.batch);
    CHECK(says(tom, "1 is not sent yet."));
    // The same file later that morning makes nothing new, sent or not.
    morning.house.node.clock.pass(minutes(10));
    tom.get("/share/happened/police-at-home/batch");
    tom.follow(tom.post("/share/happened/police-at-home/batch",
                        {{"content",
                          "last name,first name,school,date,child there\n"
                          "Bello,Amara,St Brigid's Primary,2/3/2026,yes\n"
                          "Cole,Jay,Lea Valley Academy,2/3/2026,no\n"}}));
    CHECK(says(tom, "2 rows were brought before."));
    CHECK(morning.drafts_of_police() == 1);
    morning.house.do_all_work();
    auto karen = morning.house.visitor("karen");
    karen.get("/inbox");
    CHECK(says(karen, "Amara Bello"));
    CHECK_FALSE(says(karen, "Jay Cole"));
    // Nobody else sees the list, nor that it is there.
    CHECK(karen.get(morning.batch).status == http::Status::NotFound);
    const auto sound = audit::verify(morning.house.node.node().database, {});
    REQUIRE(sound);
    CHECK(sound->sound());
}

TEST_CASE("nobody's name is in what a batch leaves outside of its pages") {
    Morning morning;
    morning.when_he_brings("Zebedee,Quixote,1/2/2012,home,1/3/2026,23:10,no,Tears,KX998877\n");
    std::string outside = morning.house.node.logged + morning.tom.path;
    outside += test::words_of_the_trail(morning.house.node.node());
    CHECK(outside.find("share.batch_taken") != std::string::npos);
    for (const auto* word : {"zebedee", "quixote", "tears", "kx998877", "1/2/2012"})
        CHECK_MESSAGE(fold(outside).find(word) == std::string::npos, word);
}
