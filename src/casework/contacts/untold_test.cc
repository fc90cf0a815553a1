#include "casework/contacts/untold.h"

#include <doctest/doctest.h>

#include "base/table.h"
#include "base/text.h"
#include "casework/contacts/commands_source.h"
#include "support/front_door.h"
#include "support/must.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::contacts;
using test::must;
using test::SharingWorld;

TEST_CASE("what may not get out is found in what somebody writes") {
    const auto table = test::table("contacts/untold");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        Contact contact;
        auto& arriving = contact.words.arriving;
        arriving = test::of_neighbour_about_remi();
        arriving.who = table.at(row, "who").text;
        arriving.not_named = table.at(row, "not_named").text == "yes";
        arriving.keep_from = table.at(row, "keep_from").text;
        if (table.at(row, "sealed").text == "yes")
            arriving.children[0].lives = "[address held back]";
        std::optional<parties::Party> source;
        if (not table.at(row, "organisation").text.empty()) {
            source.emplace();
            source->name = table.at(row, "organisation").text;
        }
        const auto caught =
            caught_in(untold_of(contact, source, false), table.at(row, "typed").text);
        CHECK(join(caught.names, ", ") == table.at(row, "names").text);
        CHECK(join(caught.places, ", ") == table.at(row, "places").text);
    }
}

TEST_CASE("others are told who must not find out, and never who spoke") {
    const auto table = test::table("contacts/keep_from");
    for (const auto& row : table.rows) {
        Arriving arriving;
        arriving.keep_from = table.at(row, "said").text;
        CHECK(keep_from_for_others(arriving) == table.at(row, "told").text);
    }
}

TEST_CASE("a name that may not get out stops a telling, in whatever form it leaves") {
    SharingWorld world;
    auto arriving = test::of_neighbour_about_remi();
    arriving.children[0].lives = "[address held back]";
    auto contact = test::received(world, arriving);
    contact = test::screened(world, contact, "daniel", "AMBER", "3");
    contact = must(test::decided(world, contact, "STRATEGY"));
    const auto to = world.party("police");
    const auto tell = [&](const std::string& words, const std::string& why) {
        return begin_telling(world.node, world.as("priya"), {contact.reference, to, words, why});
    };
    INFO("her name: with a reason");
    CHECK(tell("Mrs Patel heard shouting", "").error().field == "words");
    const auto share = must(tell("Mrs Patel heard shouting", "She will be their witness"));
    const auto opened = must(sharing::open_draft(world.node, world.as("priya"), share, "check"));
    CHECK(std::get<sharing::Draft>(opened).answers.keep_from ==
          "Do not tell anybody that anyone spoke");
    INFO("their address: for no reason");
    CHECK_FALSE(tell("They are at 14 Alder Court", "They must go there tonight").has_value());
    INFO("what is written on the next page is looked at too");
    const auto plain = must(tell("Somebody heard shouting", ""));
    auto draft = std::get<sharing::Draft>(
        must(sharing::open_draft(world.node, world.as("priya"), plain, "worry")));
    draft.answers.facts += ". It was Mrs Patel";
    draft.answers.view = "It may be harm";
    draft.answers.how_soon = sharing::HowSoon::Today;
    draft.answers.family.telling = sharing::Telling::Told;
    const auto saved = must(sharing::save(world.node, world.as("priya"),
                                          {plain, draft.version, "worry", draft.answers}));
    const auto sent = sharing::send(world.node, world.as("priya"), world.law(),
                                    {plain, std::get<sharing::Draft>(saved).version, false});
    REQUIRE_FALSE(sent.has_value());
    CHECK(sent.error().field == "check");
    INFO("and what whoever came is told");
    CHECK_FALSE(tell_source(world.node, world.as("priya"),
                            {contact.reference, contact.version, ToldHow::Phone,
                             "They are at 14 Alder Court now"})
                    .has_value());
}

TEST_CASE("nothing is given to a voice on the telephone that nobody checked") {
    SharingWorld world;
    Arriving arriving;
    arriving.came = "PHONE";
    arriving.kind = Kind::Information;
    arriving.happened = "Asks at which refuge she is";
    arriving.danger = sharing::Yes::No;
    arriving.household = "A mother and a girl";
    arriving.party = text(world.party("brigids"));
    arriving.who = "Karen Osei";
    arriving.phone = "07700 900666";
    arriving.known_how = requests::KnownHow::CouldNot;
    auto contact = test::received(world, arriving);
    contact = test::screened(world, contact, "daniel", "AMBER", "3");
    CHECK(test::decided(world, contact, "INFORMED").error().field == "outcome");
    contact = must(rang_back(world.node, world.as("grace"), contact.reference, contact.version));
    CHECK(test::decided(world, contact, "INFORMED").has_value());
}
