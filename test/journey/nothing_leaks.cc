// The whole story is told once, and then everything that leaves the pages themselves is searched,
// word for word: addresses, titles, log lines, messages in the outbox, the entries of the trail.
// The child's names, the address, the school and what was written must be in none of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "doors/cli/walker.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"
#include "support/open_house.h"
#include "support/trail_words.h"

using namespace accord;

namespace {

constexpr std::string_view facts =
    "At breakfast Amara whispered that Kyle threw crockery; marks on her wrist looked purple. "
    "Staying with auntie at Flat 3, 14 Alder Court.";
constexpr std::string_view view = "Frightened, withdrawn, hungry since half-term.";
constexpr std::string_view keep_from = "Kyle Marsh must never learn about Alder Court";

// Everything personal in the story. The school's own name may stand in a title of its own pages,
// and nowhere beside a child.
std::set<std::string> words_that_must_not_leak() {
    std::set<std::string> out;
    for (const auto text : {facts, view, keep_from}) {
        const auto folded = fold(text);
        for (const auto word : words(folded)) {
            std::string bare;
            for (const char c : word)
                if ((c >= 'a' and c <= 'z') or (c >= '0' and c <= '9')) bare += c;
            if (bare.size() >= 5) out.insert(bare);
        }
    }
    // Words that our own pages and entries use for themselves.
    for (const auto* ours : {"about", "looked", "learn", "since", "never"}) out.erase(ours);
    for (const auto* name : {"amara", "bello", "theo", "kyle", "tidal row", "alder", "e17 9qz",
                             "brigid", "e5 0xx", "14 march", "2019-03-14"})
        out.insert(name);
    return out;
}

struct Story {
    test::OpenHouse house;
    std::vector<std::string> outside;  // everything that leaves a page
    std::string share;

    void met(const test::Visitor& visitor, const http::Response& response) {
        outside.emplace_back(response.header("Location"));
        outside.push_back(visitor.path);
        outside.push_back(cli::title_of(visitor.page));
    }
    void open(test::Visitor& visitor, const std::string& path) {
        const auto response = visitor.get(path);
        met(visitor, response);
    }
    void press(test::Visitor& visitor, const std::string& path, std::vector<http::Field> fields) {
        fields.push_back({"version", visitor.field("version")});
        const auto response = visitor.post(path, std::move(fields));
        met(visitor, response);
        visitor.follow(response);
        met(visitor, response);
    }

    void given_desks_that_are_written_to() {
        house.node.settings.mail.server = "127.0.0.1:1";
        house.node.settings.mail.from = "accord@marshgate.example";
        house.node.settings.duty_desk = "The front door";
        house.node.settings.duty_phone = "020 7946 0100";
        for (const auto* key : {"mash", "police", "brigids"}) {
            const auto& party = house.marshgate.party(key);
            const parties::ContactEntry entry{.name = "Duty desk",
                                              .phone = "020 7946 0100",
                                              .email = "desk@" + std::string(key) + ".example",
                                              .hours = "Always",
                                              .out_of_hours = "Nobody: ring 999",
                                              .version = version_of_desk(party)};
            REQUIRE(parties::save_contact(house.node, audit::the_node(), party, entry));
        }
    }
    std::int64_t version_of_desk(const Id<parties::Party>& id) {
        auto reading = audit::Reading::begin(house.node, audit::the_node());
        REQUIRE(reading.has_value());
        const auto party = parties::find(*reading, id);
        REQUIRE(party.has_value());
        return parties::whole(*reading, *party)->contact(parties::ContactKind::DutyDesk).version;
    }
    void given_a_worry_sent_to_three() {
        auto karen = house.visitor("karen");
        open(karen, "/share/new");
        const auto amara = cli::choice_in(karen.page, "Amara Bello");
        REQUIRE(amara.has_value());
        press(karen, "/share/new",
              {*amara,
               {"child-1-first-name", "Theo"},
               {"child-1-last-name", "Bello"},
               {"child-1-lives", "14 Tidal Row"}});
        share = karen.path.substr(0, karen.path.rfind('/'));
        // Once with a fault, so that an error page is among what is searched.
        press(karen, share + "/worry", {{"facts", std::string(facts)}});
        press(karen, share + "/worry",
              {{"how-soon", "today"},
               {"facts", std::string(facts)},
               {"view", std::string(view)},
               {"must-not-find-out", "yes"},
               {"keep-from", std::string(keep_from)}});
        std::vector<http::Field> people{{"told", "could-put-at-risk"},
                                        {"told-more", "Purple wrist."}};
        for (const auto* name : {"Marshgate MASH", "Metropolitan Police, Marshgate"}) {
            const auto choice = cli::choice_in(karen.page, name);
            REQUIRE(choice.has_value());
            people.push_back(*choice);
        }
        press(karen, share + "/people", people);
        REQUIRE(cli::heading_of(karen.page) == "Check, then share");
        press(karen, share + "/check", {});
        REQUIRE(karen.path.ends_with("/sent"));
        house.do_all_work();
    }
    void when_it_is_read_acknowledged_corrected_and_asked_for_in_vain() {
        auto priya = house.visitor("priya");
        open(priya, share);
        CHECK(priya.page.find("crockery") != std::string::npos);  // the story did carry its words
        press(priya, share + "/acknowledge", {});
        auto karen = house.visitor("karen");
        open(karen, share + "/correct");
        press(karen, share + "/correct",
              {{"correction", "It was the left wrist, still purple."}, {"how-soon", "as-before"}});
        house.do_all_work();
        auto sofia = house.visitor("sofia");
        open(sofia, share);
        open(sofia, share + "/people");
        open(sofia, "/inbox");
        auto ines = house.visitor("ines");
        open(ines, "/evidence");
    }
    void and_everything_outside_the_pages_is_gathered() {
        outside.push_back(house.node.logged);
        auto read = house.node.node().database.begin(store::Mode::Read);
        REQUIRE(read.has_value());
        const auto trail = test::words_of_the_trail(house.node.node());
        outside.push_back(trail);
        for (const auto* query : {"select kind || ' ' || about as words from outbox",
                                  "select note as words from audit_checkpoints",
                                  "select subject || ' ' || words as words from letters"}) {
            const auto rows = read->many({"test.gather", query});
            REQUIRE(rows.has_value());
            for (const auto& row : *rows) outside.push_back(row.text("words"));
        }
        const auto letters = read->many({"test.letters", "select id from letters"});
        REQUIRE(letters.has_value());
        // One for each who was sent it and gave an address; one to who read what was put right.
        CHECK(letters->size() == 3);
        REQUIRE(outside.size() > 10);
        REQUIRE(trail.size() > 20'000);
    }
    void then_not_one_word_of_it_is_there() {
        for (const auto& text : outside) {
            const auto folded = fold(text);
            for (const auto& word : words_that_must_not_leak()) {
                CAPTURE(text);
                CHECK_MESSAGE(folded.find(word) == std::string::npos, word);
            }
        }
    }
};

}  // namespace

TEST_CASE("not one word of a worry is in an address, a title, a log line, a message or the trail") {
    Story story;
    story.given_desks_that_are_written_to();
    story.given_a_worry_sent_to_three();
    story.when_it_is_read_acknowledged_corrected_and_asked_for_in_vain();
    story.and_everything_outside_the_pages_is_gathered();
    story.then_not_one_word_of_it_is_there();
}
