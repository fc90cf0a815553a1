// Nothing more is decided about a child whose need is great, and nobody was asked: the page says so
// beside the choice, and asks why once.
#include <doctest/doctest.h>

#include "casework/contacts/commands.h"
#include "support/front_door.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

bool says(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

TEST_CASE("the page of the decision says what nothing more stands against, and keeps why") {
    OpenHouse house;
    const auto asker = [&](std::string_view key) {
        const auto& actor = house.marshgate.as(key);
        return sharing::Asker{actor, std::string(key), "", *id_from<parties::Party>(actor.agency)};
    };
    auto contact = must(contacts::receive(house.node, asker("grace"), house.law(),
                                          {of_neighbour_about_remi(), std::nullopt}));
    contact = must(contacts::screen(
        house.node, asker("daniel"), house.law(),
        {contact.reference, contact.version, contacts::Verdict::Referral, "3",
         *Code<rulebook::Rating>::from("AMBER"), contacts::Next::Decide, "Left alone"}));
    const auto path = "/contacts/" + text(contact.reference);
    auto priya = house.visitor("priya");
    priya.get(path);
    CHECK(says(priya, "Nobody was asked"));
    CHECK_FALSE(says(priya, "Nobody is asked yet"));
    priya.get(path + "/decide");
    CHECK(says(priya, "It is level 3: complex need and nobody was asked what they know"));
    const auto stopped = priya.post(path + "/decide", {{"outcome", "NFA"}, {"why", "A quarrel"}});
    CHECK(stopped.status == http::Status::Unprocessable);
    CHECK(says(priya, "or say why nothing more is done all the same"));
    const auto saved = priya.post(
        path + "/decide",
        {{"outcome", "NFA"}, {"why", "A quarrel"}, {"against-why", "The school sees him daily"}});
    CHECK(saved.status == http::Status::SeeOther);
    priya.get(path);
    CHECK(says(priya, "Nothing more, all the same"));
    CHECK(says(priya, "The school sees him daily"));
}

}  // namespace
}  // namespace accord::test
