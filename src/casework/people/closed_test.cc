// A colleague who is family: what is closed to them, and what is not.
#include "casework/people/closed.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "casework/people/commands_close.h"
#include "casework/people/commands_family.h"
#include "casework/people/commands_link.h"
#include "casework/people/commands_network.h"
#include "casework/people/commands_pairs.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"
#include "support/must.h"
#include "support/rulebook.h"
#include "support/sharing_world.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

Person at_home(std::string given, std::string family, std::string lines, std::string postcode) {
    Person out;
    out.name = {std::move(given), std::move(family), "usual"};
    out.born = BirthDate{Date{2018, 4, 3}, Accuracy::Exact};
    Address address;
    address.lines = std::move(lines);
    address.postcode = std::move(postcode);
    out.addresses.push_back(std::move(address));
    return out;
}

struct Hub {
    test::SharingWorld world;
    Node& node = world.node;
    std::unique_ptr<Matcher> matcher = must(Matcher::from_program());
    audit::Actor priya = world.as("priya").actor, daniel = world.as("daniel").actor,
                 grace = world.as("grace").actor;
    Person ottoline, hugo, tess;

    Hub() {
        auto made = must(enrol(node, priya,
                               {at_home("Ottoline", "Farthing", "8 Weir Walk", "E5 0XX"),
                                at_home("Hugo", "Penn", "31 Mill Street", "E5 0XY"),
                                at_home("Tess", "Nwosu", "Flat 3, 14 Alder Court", "E5 0XZ")}));
        ottoline = made[0];
        hugo = made[1];
        tess = made[2];
    }
    void daniel_says(std::string given, std::string family) {
        SayClose wish;
        wish.said.whom = {std::move(given), std::move(family), "usual"};
        wish.said.words = "my brother’s daughter";
        REQUIRE(say_close(node, daniel, wish).has_value());
    }
    bool opens(const audit::Actor& actor, const Person& person) {
        const auto got = people::open(node, actor, person.reference, "test");
        if (not got) CHECK(is_restricted(got.error()));
        return got.has_value();
    }
    void employer_says(const std::string& lines, const std::string& postcode,
                       const std::string& family) {
        auto actor = audit::the_node();
        actor.agency = priya.agency;
        must(note_staff_homes(node, actor, {{daniel.account, family, lines, postcode}}));
    }
};

}  // namespace

TEST_CASE("whom somebody said they are close to is restricted to them, and to nobody else") {
    Hub hub;
    CHECK(hub.opens(hub.daniel, hub.ottoline));
    hub.daniel_says("Ottoline", "Farthing");
    CHECK_FALSE(hub.opens(hub.daniel, hub.ottoline));
    CHECK(hub.opens(hub.daniel, hub.hugo));
    CHECK(hub.opens(hub.grace, hub.ottoline));
    const auto network = open_network(hub.node, hub.daniel, hub.ottoline.reference, true);
    REQUIRE_FALSE(network.has_value());
    CHECK(is_restricted(network.error()));
    const auto record = open_record(hub.node, hub.daniel, hub.ottoline.reference,
                                    opened_for(hub.ottoline.reference, "record"));
    REQUIRE_FALSE(record.has_value());
    CHECK(is_restricted(record.error()));
}

TEST_CASE("a list says Restricted in their place, last, and nothing else") {
    Hub hub;
    hub.daniel_says("Ottoline", "Farthing");
    const auto found =
        must(find_children(hub.node, hub.daniel, *hub.matcher, {.name = "farthing", .age = {}}));
    REQUIRE(found.glimpses.size() == 1);
    CHECK(found.glimpses[0].name == "Restricted");
    CHECK(found.glimpses[0].born.empty());
    CHECK(found.glimpses[0].area.empty());
    CHECK(must(search(hub.node, hub.daniel, "ottoline"))[0].restricted);
    for (const auto& one : must(recent(hub.node, hub.daniel)))
        CHECK(one.reference != hub.ottoline.reference);
    CHECK(must(search(hub.node, hub.grace, "ottoline"))[0].name == "Ottoline Farthing");
}

TEST_CASE(
    "who shares a home with a colleague is found, and so is the family name at the postcode") {
    Hub hub;
    hub.employer_says("14 Alder Ct, flat 3", "e50xz", "Osei");
    CHECK_FALSE(hub.opens(hub.daniel, hub.tess));
    CHECK(hub.opens(hub.daniel, hub.hugo));
    hub.employer_says("2 Mill Street", "E5 0XY", "Penn");
    CHECK(hub.opens(hub.daniel, hub.tess));
    CHECK_FALSE(hub.opens(hub.daniel, hub.hugo));
}

TEST_CASE(
    "family on the list is closed with them, and a wider family shows Restricted for a name") {
    Hub hub;
    const Keeper priya{hub.priya, "Priya"};
    Said brother;
    brother.role = "BRO";
    brother.said_by = "the school";
    must(relate(hub.node, priya,
                {.person = hub.ottoline.reference,
                 .other = hub.hugo.reference,
                 .said = brother,
                 .why = ""}));
    must(relate(
        hub.node, priya,
        {.person = hub.hugo.reference, .other = hub.tess.reference, .said = brother, .why = ""}));
    hub.daniel_says("Ottoline", "Farthing");
    CHECK_FALSE(hub.opens(hub.daniel, hub.hugo));
    CHECK(hub.opens(hub.daniel, hub.tess));
    const auto record = must(open_record(hub.node, hub.daniel, hub.tess.reference,
                                         opened_for(hub.tess.reference, "record")));
    REQUIRE(record.family.size() == 1);
    CHECK(full_name(record.family[0].who) == "Restricted");
    const auto network = must(open_network(hub.node, hub.daniel, hub.tess.reference, true));
    for (const auto& one : network.people)
        CHECK((one.who.id == hub.tess.id or full_name(one.who) == "Restricted"));
}

TEST_CASE("two that may be one are put to somebody else") {
    Hub hub;
    auto twice = at_home("Otoline", "Farthing", "8 Weir Walk", "E5 0XX");
    must(enrol(hub.node, hub.priya, {twice}));
    must(sweep(hub.node, hub.priya, *hub.matcher, {}, 100));
    const auto seen = must(list_pairs(hub.node, hub.grace, {PairState::Waiting}));
    REQUIRE(seen.pairs.size() == 1);
    hub.daniel_says("Ottoline", "Farthing");
    const auto left = must(list_pairs(hub.node, hub.daniel, {PairState::Waiting}));
    CHECK(left.pairs.empty());
    CHECK(left.restricted == 1);
    const auto opened = open_possible(hub.node, hub.daniel, *hub.matcher, seen.pairs[0].pair.id);
    REQUIRE_FALSE(opened.has_value());
    CHECK(is_restricted(opened.error()));
}

TEST_CASE("a record closed by mistake is opened by two, neither of whom it is closed to") {
    Hub hub;
    hub.employer_says("2 Mill Street", "E5 0XY", "Penn");
    const Keeper priya{hub.priya, "Priya"}, grace{hub.grace, "Grace"}, daniel{hub.daniel, "Daniel"};
    const AskToOpen wish{hub.daniel.account, hub.hugo.reference, "Another family of that name"};
    CHECK_FALSE(ask_to_open(hub.node, daniel, wish).has_value());
    const auto asked = must(ask_to_open(hub.node, priya, wish));
    CHECK(must(ask_to_open(hub.node, priya, wish)).id == asked.id);  // once is enough
    CHECK_FALSE(hub.opens(hub.daniel, hub.hugo));
    for (const auto& alone : {priya, daniel})
        CHECK_FALSE(settle_opening(hub.node, alone, asked.id, asked.version, OpeningState::Open)
                        .has_value());
    must(settle_opening(hub.node, grace, asked.id, asked.version, OpeningState::Open));
    CHECK(hub.opens(hub.daniel, hub.hugo));
    CHECK(must(search(hub.node, hub.daniel, "penn"))[0].name == "Hugo Penn");
    must(settle_opening(hub.node, priya, asked.id, asked.version + 1, OpeningState::Ended));
    CHECK_FALSE(hub.opens(hub.daniel, hub.hugo));
}

TEST_CASE("an address closes nobody who lives there in secret, and a name does") {
    Hub hub;
    auto ida = at_home("Ida", "Quill", "9 Sorrel Mews", "E5 0QQ");
    ida.addresses[0].confidential = true;
    ida = must(enrol(hub.node, hub.priya, {ida})).front();
    const auto open =
        must(enrol(hub.node, hub.priya, {at_home("Abel", "Stone", "10 Sorrel Mews", "E5 0QQ")}))
            .front();
    hub.employer_says("9 Sorrel Mews", "E5 0QQ", "Quill");
    CHECK(hub.opens(hub.daniel, ida));
    hub.employer_says("10 Sorrel Mews", "E5 0QQ", "Quill");
    CHECK_FALSE(hub.opens(hub.daniel, open));
    hub.daniel_says("Ida", "Quill");
    CHECK_FALSE(hub.opens(hub.daniel, ida));
}

TEST_CASE("nobody is offered in their place who may not read it either") {
    Hub hub;
    hub.daniel_says("Ottoline", "Farthing");
    const auto offered = [&](const audit::Actor& who, const std::string& about) {
        auto reading = must(audit::Reading::begin(hub.node, hub.daniel));
        const auto all = must(whom_to_ask(reading, test::the_rulebook(), about));
        return std::any_of(all.begin(), all.end(), [&](const parties::Appointment& post) {
            return post.account == who.account;
        });
    };
    const auto record = text(hub.ottoline.reference);
    CHECK(offered(hub.priya, record));

    INFO("who lives in the same home, as the employer says");
    auto employer = audit::the_node();
    employer.agency = hub.priya.agency;
    must(note_staff_homes(hub.node, employer,
                          {{hub.priya.account, "Osei", "8 Weir Walk", "E5 0XX"}}));
    CHECK_FALSE(offered(hub.priya, record));
    CHECK(offered(hub.priya, text(hub.hugo.reference)));
    CHECK(offered(hub.grace, record));

    INFO("who said so, in what is no record too: a share, or another organisation's");
    SayClose wish;
    wish.said.whom = {"Ottoline", "Farthing", "usual"};
    REQUIRE(say_close(hub.node, hub.grace, wish).has_value());
    for (const auto& about : {record, std::string("S-4QH-81T"), std::string("C-4QH-81T")}) {
        CAPTURE(about);
        CHECK_FALSE(offered(hub.grace, about));
    }
}

TEST_CASE("what was said is read by the colleague and by who answers, and is sealed") {
    Hub hub;
    hub.daniel_says("Ottoline", "Farthing");
    hub.daniel_says("Ottoline", "Farthing");
    CHECK(must(close_at(hub.node, hub.priya)).said.size() == 1);
    CHECK(must(close_at(hub.node, hub.daniel)).said.empty());  // their own is on their account
    auto reading = must(audit::Reading::begin(hub.node, hub.daniel));
    CHECK(must(said_by(reading, hub.daniel.account)).front().words == "my brother’s daughter");
    CHECK(must(said_by(reading, hub.grace.account)).empty());
    CHECK(must(close_at(hub.node, hub.world.as("karen").actor)).said.empty());
}

TEST_CASE("what others wrote of somebody closed is closed, by whatever name they wrote") {
    Hub hub;
    hub.daniel_says("Ottoline", "Farthing");
    const auto about = must(reference_from_text('S', "S-4QH-81T"));
    const auto closed_to = [&](const audit::Actor& actor) {
        auto reading = must(audit::Reading::begin(hub.node, actor));
        const auto closed = must(Closed::to(reading));
        return must(any_link_closed(reading, closed, about));
    };
    CHECK_FALSE(closed_to(hub.daniel));
    must(say_who(hub.node, {hub.priya, "Priya Nair"},
                 {{.whom = {about, 1, "pty_brigids", ""}, .is = hub.ottoline.reference}}));
    CHECK(closed_to(hub.daniel));
    CHECK_FALSE(closed_to(hub.grace));
    auto reading = must(audit::Reading::begin(hub.node, hub.daniel));
    const auto known = must(known_as(reading, about));
    CHECK(known.front().glimpse.restricted);
    CHECK(known.front().glimpse.name == restricted_word);
}
