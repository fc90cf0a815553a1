// A school puts down who the family of a child is: found on its own list or put on it, what they
// are to each other, who said so; changes it, puts it right, and puts it back. Why somebody may be
// a cause for concern is for those who answer for the school.
#include <doctest/doctest.h>

#include "governance/audit/commands.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

struct Family {
    OpenHouse house;
    Visitor karen = house.visitor("karen");
    std::string child, mother, partner;  // addresses

    Family() {
        child = put("Katherine", "f", "8");
        mother = put("Joanne", "f", "30");
        partner = put("Marcus", "m", "41");
    }
    // The address of their record; each a stranger to the others by name.
    std::string put(std::string given, std::string sex, std::string years) {
        karen.get("/people/new");
        auto made = karen.post("/people/new", {{"given", given},
                                               {"family", given + "son"},
                                               {"about-how-old", std::move(years)},
                                               {"sex", std::move(sex)}});
        REQUIRE(made.status == http::Status::SeeOther);
        karen.follow(std::move(made));
        return karen.path;
    }
    std::string reference(const std::string& address) const {
        return address.substr(std::string("/people/").size());
    }
    bool says(std::string_view words) const { return karen.page.find(words) != std::string::npos; }
    http::Response put_together(const std::string& other, Fields fields) {
        const auto target = child + "/family/with/" + reference(other);
        karen.get(target);
        return karen.post(target, std::move(fields));
    }
    // The first way to change somebody of this family.
    std::string change_of(const Visitor& visitor, const std::string& person) const {
        const auto start = person + "/family/rel_";
        const auto at = visitor.page.find(start);
        REQUIRE(at != std::string::npos);
        return visitor.page.substr(at, visitor.page.find('"', at) - at);
    }
};

const Fields mother_of{{"role", "MTH"},
                       {"responsibility", "yes"},
                       {"one-home", "yes"},
                       {"since", "1 May 2018"},
                       {"said-by", "The school’s form"}};

TEST_CASE("A mother is found on the list, put down, and stands on both their records") {
    Family family;
    auto& karen = family.karen;
    karen.get(family.child);
    CHECK(family.says("Nobody is on record as family"));
    karen.get(family.child + "/family/add");
    karen.post(family.child + "/family/add", {{"name", ""}});
    CHECK(family.says("Enter a name, or a part of one"));
    karen.post(family.child + "/family/add", {{"name", "joanne"}});
    CHECK(family.says(family.child + "/family/with/" + family.reference(family.mother)));

    karen.follow(family.put_together(family.mother, mother_of));
    CHECK(karen.path == family.child);
    CHECK(family.says("Mother"));
    CHECK(family.says("since 1 May 2018"));
    CHECK(family.says("The school’s form"));
    CHECK(family.says("Up to date on 2 March 2026"));
    karen.get(family.mother);
    CHECK(family.says("Daughter"));
    CHECK(family.says("Katherine Katherineson"));

    INFO("The same again is on record already, and what was typed is still there");
    const auto again = family.put_together(family.mother, mother_of);
    CHECK(again.status == http::Status::Unprocessable);
    CHECK(family.says("is on record as their mother already"));
    CHECK(family.says("1 May 2018"));
}

TEST_CASE("A child who is older than the parent is asked about once, and can be right") {
    Family family;
    auto turned = mother_of;
    turned[0].value = "DAUC";
    CHECK(family.put_together(family.mother, turned).status == http::Status::Unprocessable);
    CHECK(family.says("Katherine Katherineson is younger than Joanne Joanneson"));
    CHECK(family.says("name=\"ages-right\""));
    turned.push_back({"ages-right", "yes"});
    family.karen.follow(family.put_together(family.mother, turned));
    CHECK(family.karen.path == family.child);
    CHECK(family.says("Daughter"));
}

TEST_CASE("Everything that is wrong with a relationship is said at once") {
    Family family;
    const auto response = family.put_together(family.mother, {{"role", ""},
                                                              {"concern", "yes"},
                                                              {"since", "2 May 2024"},
                                                              {"until", "1 May 2024"},
                                                              {"as-of", "3 March 2026"}});
    CHECK(response.status == http::Status::Unprocessable);
    CHECK(family.says("Choose what they are to each other"));
    CHECK(family.says("Enter why they may be a cause for concern"));
    CHECK(family.says("Enter an end that is not before the beginning"));
    CHECK(family.says("Enter a day that has been"));
    CHECK(family.says("Enter who said so"));
}

TEST_CASE("Somebody who is not on the list is put on it, and then into the family") {
    Family family;
    auto& karen = family.karen;
    karen.get("/people/new?family-of=" + family.reference(family.child));
    karen.follow(karen.post("/people/new", {{"given", "Rosalind"}, {"about-how-old", "60"}}));
    CHECK(karen.path.starts_with(family.child + "/family/with/C-"));
    karen.follow(karen.post(karen.path, {{"role", "GRPRN"}, {"said-by", "Her mother"}}));
    CHECK(family.says("Rosalind"));
    CHECK(family.says("Grandparent"));
}

TEST_CASE("A concern is read by those who answer for the school, and nobody else loses it") {
    Family family;
    auto& karen = family.karen;
    karen.follow(family.put_together(family.partner, {{"role", "STPFTH"},
                                                      {"concern", "yes"},
                                                      {"concern-why", "Police came on 1 March"},
                                                      {"said-by", "Police"}}));
    CHECK(family.says("May be a cause for concern to Katherine"));
    CHECK(family.says("Police came on 1 March"));

    auto liam = family.house.visitor("liam");
    liam.get(family.child);
    CHECK(liam.page.find("Police came") == std::string::npos);
    CHECK(liam.page.find("Restricted") != std::string::npos);
    CHECK(liam.page.find("Ask your safeguarding lead") != std::string::npos);
    const auto change = family.change_of(liam, family.child);
    liam.get(change);
    CHECK(liam.page.find("Police came") == std::string::npos);
    liam.follow(liam.post(change, {{"role", "DOMPART"},
                                   {"one-home", "no"},
                                   {"said-by", "His aunt"},
                                   {"why", "He moved out"}}));
    CHECK(liam.path == family.child);
    karen.get(family.child);
    CHECK(family.says("Police came on 1 March"));
    CHECK(family.says("Partner"));

    INFO("What was put down by mistake stays, struck out, and can be put back");
    karen.get(change);
    CHECK(family.says("He moved out"));
    karen.follow(karen.post(change, {{"role", "DOMPART"},
                                     {"concern", "yes"},
                                     {"concern-why", "Police came on 1 March"},
                                     {"said-by", "His aunt"},
                                     {"mistaken", "yes"},
                                     {"why", "Another man of that name"}}));
    CHECK(family.says("Put down by mistake, and never so (1)"));
    karen.get(change + "/restore/2");
    CHECK(family.says("Put down by mistake, and never so"));
    karen.follow(karen.post(change + "/restore/2", {{"why", "He is the man"}}));
    CHECK_FALSE(family.says("Put down by mistake"));

    INFO("Who may not read why puts back what they may, and the concern stands");
    liam.get(change + "/restore/1");
    CHECK(liam.page.find("Stepfather") != std::string::npos);
    CHECK(liam.page.find("cause for concern") == std::string::npos);
    CHECK(liam.page.find("Police came") == std::string::npos);

    INFO("Another organisation finds nothing of it, and the trail says no name");
    auto priya = family.house.visitor("priya");
    CHECK(priya.get(change).status == http::Status::NotFound);
    const auto entries =
        audit::newest(family.house.node, {.fact = "relationship.changed", .rows_max = 5}).value();
    CHECK(entries.size() == 2);
    for (const auto& entry : entries) CHECK(entry.bytes.find("Marcus") == std::string::npos);
}

TEST_CASE("A service that works with the family is on each of their records, with whom to call") {
    Family family;
    auto& karen = family.karen;
    karen.follow(family.put_together(family.mother, mother_of));
    karen.get(family.child);
    CHECK(family.says("No service is on record as involved"));
    const auto add = family.child + "/involved/add";
    karen.get(add);
    CHECK(karen.post(add, {{"service", ""}, {"organisation", ""}, {"phone", "abc"}}).status ==
          http::Status::Unprocessable);
    CHECK(family.says("Enter a telephone number, like 020 7946 0123"));
    CHECK(family.says("Choose what kind of service"));
    CHECK(family.says("Choose the organisation, or enter its name"));
    CHECK(family.says("Enter who said so"));

    const auto health = text(family.house.marshgate.party("health"));
    const Fields nurse{{"service", "HV"},
                       {"party", health},
                       {"professional", "Ruth Kellaway"},
                       {"said-by", "Her mother"},
                       {"as-of", "20 February 2026"},
                       {"also", family.reference(family.mother)}};
    karen.get(add);
    karen.follow(karen.post(add, nurse));
    CHECK(family.says("Marshgate Community NHS"));
    CHECK(family.says("Ruth Kellaway"));
    CHECK(family.says("20 February 2026"));
    CHECK(family.says("tel:"));  // of their desk, since she gave none
    karen.get(family.mother);
    CHECK(family.says("Ruth Kellaway"));

    INFO("Typed twice it is on record already, and it ends on one record alone");
    karen.get(add);
    karen.post(add, nurse);
    CHECK(family.says("They are on record as involved already"));
    karen.get(family.mother);
    const auto start = family.mother + "/involved/inv_";
    const auto at = karen.page.find(start);
    REQUIRE(at != std::string::npos);
    const auto change = karen.page.substr(at, karen.page.find('"', at) - at);
    karen.get(change);
    auto over = nurse;
    over.push_back({"until", "1 March 2026"});
    karen.post(change, over);
    CHECK(family.says("Enter why it is changed"));
    over.push_back({"why", "She has left"});
    karen.follow(karen.post(change, over));
    CHECK(family.says("Not any more"));
    karen.get(family.child);
    CHECK_FALSE(family.says("Not any more"));
    karen.get(change + "/restore/1");
    CHECK(family.says("1 March 2026"));
    karen.follow(karen.post(change + "/restore/1", {{"why", "She is back"}}));
    CHECK_FALSE(family.says("Not any more"));
}

std::string picture_on(const std::string& page) {
    const auto from = page.find("<svg class=\"app-network__picture\"");
    REQUIRE(from != std::string::npos);
    return page.substr(from, page.find("</svg>", from) - from);
}

TEST_CASE("The network is drawn and written out, with no secret address on it") {
    Family family;
    auto& karen = family.karen;
    karen.follow(family.put_together(family.mother, mother_of));
    const auto at_mothers = family.mother + "/family/with/" + family.reference(family.partner);
    karen.get(at_mothers);
    karen.follow(karen.post(at_mothers, {{"role", "DOMPART"},
                                         {"one-home", "yes"},
                                         {"concern", "yes"},
                                         {"concern-why", "Police came on 1 March"},
                                         {"said-by", "Police"}}));
    karen.get(family.child + "/change");
    karen.follow(karen.post(family.child + "/change", {{"given", "Katherine"},
                                                       {"family", "Katherineson"},
                                                       {"about-how-old", "8"},
                                                       {"sex", "f"},
                                                       {"lines", "2 Alder Court"},
                                                       {"postcode", "E17 9QZ"},
                                                       {"secret", "yes"},
                                                       {"must-not-know", "not known"},
                                                       {"why", "They moved"}}));
    karen.get(family.child + "/network");
    CHECK(family.says("<svg"));
    CHECK(family.says("Katherine, 8"));
    CHECK(family.says("Mother’s partner"));
    CHECK(family.says("Secret address"));
    CHECK(family.says("May be a cause for concern"));
    const auto picture = picture_on(karen.page);
    CHECK(picture.find("Alder") == std::string::npos);
    CHECK(picture.find("Marcus, 41") != std::string::npos);
    CHECK(picture.find("Police came") == std::string::npos);

    INFO("That there is a concern stands in the picture too, and for others that there is more");
    CHECK(picture.find(">May be a cause</text>") != std::string::npos);
    CHECK(picture.find(">Restricted</text>") == std::string::npos);
    auto liam = family.house.visitor("liam");
    liam.get(family.child + "/network");
    CHECK(liam.page.find("Alder") == std::string::npos);
    CHECK(liam.page.find("Police came") == std::string::npos);
    CHECK(liam.page.find("Ask your safeguarding lead first") != std::string::npos);
    CHECK(picture_on(liam.page).find(">Restricted</text>") != std::string::npos);
    CHECK(liam.page.find("May be a cause") == std::string::npos);

    INFO("A service of who lives in secret is of a kind, and nothing more, for whom it is not");
    const auto add = family.child + "/involved/add";
    karen.get(add);
    karen.follow(karen.post(add, {{"service", "HV"},
                                  {"organisation", "Wyrm Lane Clinic"},
                                  {"professional", "Ruth Kellaway"},
                                  {"said-by", "Her mother"}}));
    karen.get(family.child + "/network");
    CHECK(picture_on(karen.page).find("Wyrm Lane Clinic") != std::string::npos);
    liam.get(family.child + "/network");
    CHECK(liam.page.find("Health visiting") != std::string::npos);
    CHECK(liam.page.find("Wyrm Lane") == std::string::npos);
    CHECK(liam.page.find("Kellaway") == std::string::npos);
    auto priya = family.house.visitor("priya");
    CHECK(priya.get(family.child + "/network").status == http::Status::NotFound);
}

}  // namespace
}  // namespace accord::test
