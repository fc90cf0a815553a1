// Who the child is, where only half a name came: the list is looked at by that half and the age,
// and can be looked at by another name, with nothing that was chosen or typed lost.
#include <doctest/doctest.h>

#include "casework/contacts/commands.h"
#include "casework/people/commands_record.h"
#include "support/must.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

struct Desk {
    OpenHouse house;

    people::Person on_the_list(const std::string& given, const std::string& family, Date born) {
        people::Person person;
        person.name = {given, family, "usual"};
        person.born = people::BirthDate{born, people::Accuracy::Exact};
        auto act =
            must(audit::Act::begin(house.node.node(), house.marshgate.as("grace"), "test.enter"));
        auto out = must(people::enter(act, {house.marshgate.as("grace"), "Grace"}, person, 0));
        must(act.commit());
        return out;
    }
    contacts::Contact about(const std::string& first, const std::string& age) {
        const auto& actor = house.marshgate.as("grace");
        contacts::Arriving arriving;
        arriving.came = "PUBLIC";
        arriving.kind = contacts::Kind::Services;
        arriving.happened = "He is out alone at night";
        arriving.danger = sharing::Yes::No;
        arriving.who = "A neighbour";
        sharing::Child child;
        child.first_name = first;
        child.about_how_old = age;
        arriving.children = {child};
        return must(contacts::receive(house.node,
                                      {actor, "Grace", "", *id_from<parties::Party>(actor.agency)},
                                      house.law(), {arriving, std::nullopt}));
    }
};

bool says(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

TEST_CASE("half a name and an age find him, and another name finds his sister") {
    Desk desk;
    const auto remi = desk.on_the_list("Remi", "Oyelaran", {2018, 1, 9});
    const auto other = desk.on_the_list("Remi", "Castellan", {2010, 1, 9});
    const auto kate = desk.on_the_list("Katherine", "Oyelaran", {2016, 1, 9});
    const auto contact = desk.about("Remi", "8");
    const auto address = "/contacts/" + text(contact.reference) + "/children";

    auto grace = desk.house.visitor("grace");
    grace.get(address);
    CHECK(says(grace, text(remi.reference)));
    CHECK_FALSE(says(grace, text(other.reference)));
    CHECK_FALSE(says(grace, text(kate.reference)));

    const auto looked = grace.post(
        address,
        {{"who-1", text(remi.reference)}, {"look-for-1", "kate, about 10"}, {"look", "1"}});
    CHECK(looked.status == http::Status::Ok);
    CHECK(says(grace, text(kate.reference)));
    CHECK(says(grace, "kate, about 10"));

    CHECK(grace.post(address, {{"look-for-1", "about 10"}, {"look", "1"}}).status ==
          http::Status::Unprocessable);
    CHECK(says(grace, "Enter a name to look for"));
    grace.post(address, {{"look-for-1", "Zebedee"}, {"look", "1"}});
    CHECK(says(grace, "Nobody on our list fits that"));

    CHECK(grace.post(address, {{"who-1", text(kate.reference)}}).status == http::Status::SeeOther);
    grace.get("/contacts/" + text(contact.reference));
    CHECK(says(grace, "/people/" + text(kate.reference)));
}

}  // namespace
}  // namespace accord::test
