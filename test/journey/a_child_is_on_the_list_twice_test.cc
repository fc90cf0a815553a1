// A child is on a school's list twice. The two records are laid side by side, and put together with
// a reason: what each says stays, and both names, numbers and references lead to the one that
// stands.
#include <doctest/doctest.h>

#include "governance/audit/commands.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

struct Twice {
    OpenHouse house;
    Visitor karen;
    std::string first, second;  // "/people/C-…"

    static Fields child(std::string given, std::string school) {
        return {{"given", std::move(given)},  {"family", "Osgood"},  {"born-day", "3"},
                {"born-month", "4"},          {"born-year", "2018"}, {"lines", "8 Weir Walk"},
                {"postcode", "E5 0XX"},       {"sex", "f"},          {"use", "home"},
                {"school", std::move(school)}};
    }
    std::string put(Fields fields) {
        karen.get("/people/new");
        fields.push_back({"none-of-these", "yes"});
        karen.follow(karen.post("/people/new", std::move(fields)));
        REQUIRE(karen.path.starts_with("/people/C-"));
        return karen.path;
    }
    explicit Twice(std::string_view key = "karen") : karen(house.visitor(key)) {
        first = put(child("Katherine", "St Brigid's Primary"));
        second = put(child("Kate", "Little Otters nursery"));
    }
    bool says(std::string_view words) const { return karen.page.find(words) != std::string::npos; }
    static std::string reference(const std::string& record) {
        return record.substr(std::string("/people/").size());
    }
    Fields together() const {
        return {{"kept", reference(first)},
                {"name", reference(first)},
                {"school", reference(second)},
                {"why", "Her aunt says that Kate is Katherine"}};
    }
    std::string side_by_side() const { return first + "/same/" + reference(second); }
};

TEST_CASE("Two records of one child are put together, and nothing of either is lost") {
    Twice list;
    list.karen.get(list.first);
    CHECK(list.says("They are on the list twice"));
    list.karen.get(list.first + "/same");
    CHECK(list.says("They may be the same"));
    CHECK(list.says("Kate Osgood"));

    INFO("Side by side: what differs, what each is worth, and nothing chosen for her");
    list.karen.get(list.side_by_side());
    CHECK(list.says("<strong>Katherine</strong>"));
    CHECK(list.says("A form of the same name"));
    CHECK(list.says("Speaks for it"));
    CHECK(list.says("School or nursery: which stands?"));
    CHECK_FALSE(list.says(" checked"));
    CHECK(list.says("<title>Records C-"));
    CHECK(list.karen.page.find("<title>Kate") == std::string::npos);

    INFO("Nothing said yet: everything that is missing is said at once");
    CHECK(list.karen.post(list.side_by_side(), {}).status == http::Status::Unprocessable);
    CHECK(list.says("Choose which record stands"));
    CHECK(list.says("Choose which stands: school or nursery"));
    CHECK(list.says("Enter why they are one person"));

    list.karen.follow(list.karen.post(list.side_by_side(), list.together()));
    CHECK(list.karen.path == list.first);
    CHECK(list.says("Katherine Osgood, 7"));
    CHECK(list.says("Little Otters nursery"));
    CHECK(list.says("Records put together with this one"));
    CHECK(list.says("Her aunt says that Kate is Katherine"));

    INFO("The other name, the other reference and a search all lead to the one that stands");
    list.karen.follow(list.karen.get(list.second));
    CHECK(list.karen.path == list.first);
    list.karen.post("/people", {{"name", "kate osgood"}, {"age", ""}});
    CHECK(list.says(list.first));
    CHECK_FALSE(list.says(list.second));

    INFO("Pressed again: it is done already");
    list.karen.follow(list.karen.post(list.side_by_side(), list.together()));
    CHECK(list.karen.path == list.first);
}

TEST_CASE("Two at once: the second is told who was first, and what she wrote is there to copy") {
    Twice list("grace");
    list.karen.get(list.side_by_side());
    auto daniel = list.house.visitor("daniel");
    auto fields = list.together();
    daniel.get(list.side_by_side());
    list.karen.follow(list.karen.post(list.side_by_side(), list.together()));
    fields[0].value = Twice::reference(list.second);
    fields[3].value = "The nursery rang";
    daniel.post(list.side_by_side(), fields);
    CHECK(daniel.page.find("put these two together first") != std::string::npos);
    CHECK(daniel.page.find("The nursery rang") != std::string::npos);

    INFO("A change that was begun on the other record does not land on the one that stands");
    daniel.get(list.first);
    auto late = Twice::child("Kate", "Somewhere");
    late.push_back({"why", "Too late"});
    late.push_back({"version", "1"});
    daniel.post(list.second + "/change", late);
    CHECK(daniel.page.find("changed this record while you were writing") != std::string::npos);
    daniel.get(list.first);
    CHECK(daniel.page.find("Somewhere") == std::string::npos);
}

TEST_CASE("What may not be put together is not, and another organisation finds nothing") {
    Twice list;
    CHECK(list.karen.get(list.first + "/same/" + Twice::reference(list.first)).status !=
          http::Status::Ok);
    CHECK(list.karen.get(list.first + "/same/C-222-222").status == http::Status::NotFound);
    auto priya = list.house.visitor("priya");
    CHECK(priya.get(list.side_by_side()).status == http::Status::NotFound);

    INFO("Two NHS numbers: said in words, and no button");
    for (const auto& [record, number] :
         {std::pair(list.first, "999 000 0018"), std::pair(list.second, "999 000 0026")}) {
        list.karen.get(record + "/change");
        auto fields = Twice::child(record == list.first ? "Katherine" : "Kate", "");
        fields.push_back({"nhs-number", number});
        fields.push_back({"why", "From the red book"});
        list.karen.follow(list.karen.post(record + "/change", fields));
    }
    list.karen.get(list.side_by_side());
    CHECK(list.says("They have two NHS numbers"));
    CHECK_FALSE(list.says("Which record stands?"));
}

}  // namespace
}  // namespace accord::test
