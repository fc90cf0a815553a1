// A school puts a child on its own list, is told who may be there already, finds them by a short
// name and an age, and changes what is wrong. What is secret stays secret, whatever is done.
#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/audit/commands.h"
#include "support/open_house.h"

namespace accord::test {
namespace {

using Fields = std::vector<http::Field>;

struct List {
    OpenHouse house;
    Visitor karen = house.visitor("karen");

    bool says(std::string_view words) const { return karen.page.find(words) != std::string::npos; }
    // The record that a page links to, by the name that it links with.
    std::string record_of(std::string_view name) const {
        const auto at = karen.page.find(std::string(name) + "</a>");
        if (at == std::string::npos) return "";
        const auto from = karen.page.rfind("/people/C-", at);
        return karen.page.substr(from, std::string("/people/C-XXX-XXX").size());
    }
    void find(std::string name, std::string age = "") {
        karen.post("/people", {{"name", std::move(name)}, {"age", std::move(age)}});
    }
    http::Response put(Fields fields) {
        karen.get("/people/new");
        return karen.post("/people/new", std::move(fields));
    }
    // What would change is shown first, and why is asked for.
    void put_back(const std::string& page, const std::vector<std::string_view>& shown,
                  const std::string& why) {
        karen.get(page);
        for (const auto words : shown) CHECK_MESSAGE(says(words), words);
        CHECK(karen.post(page, {}).status == http::Status::Unprocessable);
        CHECK(says("Enter why it is put back"));
        karen.follow(karen.post(page, {{"why", why}}));
    }
    std::size_t recorded(std::string_view fact) {
        return audit::newest(house.node, {.fact = std::string(fact), .rows_max = 50})
            .value()
            .size();
    }
};

const Fields katherine{{"given", "Katherine"},    {"family", "Osgood"},  {"born-day", "3"},
                       {"born-month", "4"},       {"born-year", "2018"}, {"lines", "8 Weir Walk"},
                       {"postcode", "E5 0XX"},    {"sex", "f"},          {"use", "home"},
                       {"language", "Portuguese"}};

TEST_CASE("Who may not see a secret number puts the rest back, and is told nothing of it") {
    List list;
    list.karen.follow(list.put(katherine));
    list.find("katherine");
    const auto record = list.record_of("Katherine Osgood");
    auto fields = katherine;
    fields.push_back({"school", "Little Otters nursery"});
    fields.push_back({"why", "Her aunt rang"});
    list.karen.get(record + "/change");
    list.karen.follow(list.karen.post(record + "/change", fields));
    for (const auto* const number : {"020 7946 0101", "020 7946 0202"}) {
        fields.back().value = std::string("She gave ") + number;
        auto more = fields;
        more.push_back({"reach-1-kind", "mobile"});
        more.push_back({"reach-1-words", number});
        more.push_back({"reach-1-secret", "yes"});
        more.push_back({"reach-1-must-not-know", "Kyle Marsh"});
        list.karen.get(record + "/change");
        list.karen.follow(list.karen.post(record + "/change", more));
    }
    INFO("States in which only what is secret changed are not among those that he reads");
    auto liam = list.house.visitor("liam");
    const auto says = [&](std::string_view words) {
        return liam.page.find(words) != std::string::npos;
    };
    liam.get(record);
    CHECK(says("Changed: school"));
    CHECK_FALSE(says("Changed: how to reach them"));
    CHECK_FALSE(says("She gave"));
    CHECK_FALSE(says(record + "/restore/2"));
    INFO("What would change is told, and nothing of the number");
    const auto back = record + "/restore/1";
    liam.get(back);
    CHECK(says("Little Otters nursery"));
    CHECK(says("What is restricted is not shown here"));
    CHECK_FALSE(says("7946"));
    liam.get(record + "/restore/3");
    CHECK(says("Nothing that you can see would change"));
    CHECK_FALSE(says("7946"));
    INFO("Somebody changed it meanwhile: he is told, and what he typed is there");
    liam.get(back);
    fields.back().value = "It says so";
    for (auto& field : fields)
        if (field.name == "language") field.value = "French";
    fields.push_back({"reach-1-kind", "mobile"});
    fields.push_back({"reach-1-words", "020 7946 0202"});
    fields.push_back({"reach-1-secret", "yes"});
    fields.push_back({"reach-1-must-not-know", "Kyle Marsh"});
    list.karen.get(record + "/change");
    REQUIRE(list.karen.post(record + "/change", fields).status == http::Status::SeeOther);
    CHECK(liam.post(back, {{"why", "She left"}}).status == http::Status::Unprocessable);
    CHECK(says("Someone else changed this meanwhile"));
    CHECK(says("French"));
    CHECK(says("She left"));
    liam.follow(liam.post(back, {{"why", "She left"}}));
    list.karen.get(record);
    CHECK(list.says("She left"));
    CHECK(list.says("020 7946 0202"));
    CHECK(list.says("020 7946 0101"));
}

TEST_CASE("A child is put on the list, and found by a short name and about how old") {
    List list;
    list.karen.follow(list.put(katherine));
    CHECK(list.says("Katherine Osgood, 7"));
    CHECK(list.says("3 April 2018 (7)"));
    CHECK(list.says("Portuguese"));
    CHECK(list.says("Their NHS number"));  // not known, and said so
    CHECK(list.karen.page.find("<title>Record C-") != std::string::npos);

    list.find("kate", "8");
    CHECK(list.says("Katherine Osgood"));
    list.find("kate osgood");
    CHECK(list.says("Katherine Osgood"));
    list.find("kate", "12");
    CHECK_FALSE(list.says("Katherine Osgood"));
    CHECK(list.says("No child found"));
    list.find("", "old");
    CHECK(list.says("Enter a name, or a part of one"));
    CHECK(list.says("Enter an age in years, like 7"));

    INFO("Another organisation does not find her, and her record is nowhere for them");
    list.find("katherine");
    const auto record = list.record_of("Katherine Osgood");
    auto tom = list.house.visitor("priya");
    tom.post("/people", {{"name", "katherine osgood"}});
    CHECK(tom.page.find("Katherine Osgood") == std::string::npos);
    CHECK(tom.get(record).status == http::Status::NotFound);
}

TEST_CASE("Who may be there already is shown before anything is saved, and a twin is not her") {
    List list;
    list.put(katherine);
    auto again = katherine;
    again[0].value = "Kate";
    again.push_back({"nhs-number", ""});
    list.put(again);
    CHECK(list.says("They may be on your list already"));
    CHECK(list.says("govuk-notification-banner\" role=\"alert\""));  // announced
    CHECK(list.says("href=\"#none-of-these\""));
    CHECK(list.says("A form of the same name"));
    CHECK(list.says("value=\"Kate\""));  // nothing typed is lost
    CHECK(list.recorded("person.registered") == 1);

    INFO("A twin, with the same day and address, is asked about and goes on the list");
    auto twin = katherine;
    twin[0].value = "Thomas";
    twin[7].value = "m";
    twin.push_back({"none-of-these", "yes"});
    list.karen.follow(list.put(twin));
    CHECK(list.says("Thomas Osgood, 7"));
    CHECK(list.recorded("person.registered") == 2);
}

TEST_CASE("Everything that is wrong is said at once, and kept") {
    List list;
    const auto response = list.put({{"born-day", "31"},
                                    {"born-month", "2"},
                                    {"born-year", "2018"},
                                    {"nhs-number", "999 123 4561"},
                                    {"postcode", "E5 0X"},
                                    {"secret", "yes"},
                                    {"due", "soon"}});
    CHECK(response.status == http::Status::Unprocessable);
    CHECK(list.says("Enter a first name or a last name"));
    CHECK(list.says("Enter a date of birth that has been"));
    CHECK(list.says("Enter when the baby is due"));
    CHECK(list.says("“E5 0X” is no whole postcode"));
    CHECK(list.says("Enter who must not learn it"));
    CHECK(list.says("999 123 4561"));
}

TEST_CASE("A birth date and an age that contradict are asked about, and the answer is taken") {
    List list;
    auto fields = katherine;
    fields.push_back({"about-how-old", "12"});
    list.put(fields);
    CHECK(list.says("The date of birth and the age do not agree"));
    CHECK(list.says("The date of birth: 3 April 2018, who is 7"));
    CHECK(list.says("The age: about 12"));
    CHECK(list.recorded("person.registered") == 0);
    fields.push_back({"which-born", "age"});
    list.karen.follow(list.put(fields));
    CHECK(list.says("Katherine Osgood, about 12"));
}

TEST_CASE("Who may be there already is shown with what is wrong, and a tick that was made stays") {
    List list;
    list.put(katherine);
    auto again = katherine;
    again[0].value = "Kate";
    again[6].value = "E5 0X";
    list.put(again);
    CHECK(list.says("They may be on your list already"));
    CHECK(list.says("is no whole postcode"));
    CHECK(list.says("href=\"#none-of-these\""));
    CHECK_FALSE(list.says("govuk-notification-banner\" role=\"alert\""));
    const auto shown = list.karen.field("alike-shown");
    CHECK_FALSE(shown.empty());

    INFO("Ticked, and something else is wrong: the tick stays");
    again.push_back({"alike-shown", shown});
    again.push_back({"none-of-these", "yes"});
    list.karen.post("/people/new", again);
    CHECK(list.says("They may be on your list already"));
    CHECK(list.says("name=\"none-of-these\" type=\"checkbox\" value=\"yes\" checked"));

    INFO("Left as it is, the box says what to do");
    again.pop_back();
    again[6].value = "E5 0XX";
    const auto response = list.karen.post("/people/new", again);
    CHECK(response.status == http::Status::Unprocessable);
    CHECK(list.says("href=\"#none-of-these\""));
    CHECK(list.says("Tick that none of these is the child you mean"));
    CHECK(list.recorded("person.registered") == 1);

    INFO("Ticked for one, it says nothing of another who was not shown");
    auto other = katherine;
    other.push_back({"alike-shown", "C-4QH-81T"});
    other.push_back({"none-of-these", "yes"});
    list.karen.post("/people/new", other);
    CHECK(list.says("They may be on your list already"));
    CHECK(list.recorded("person.registered") == 1);
}

TEST_CASE("An age is said as sure as it is known, and never as a day") {
    List list;
    auto fields = katherine;
    fields[2].value = fields[3].value = fields[4].value = "";
    fields.push_back({"about-how-old", "9"});
    list.karen.follow(list.put(fields));
    CHECK(list.says("Katherine Osgood, about 9"));
    CHECK(list.says("About 2017 (about 9)"));
    list.karen.get("/share/new?record=" + list.karen.path.substr(8));
    CHECK(list.says("about 9"));
    CHECK_FALSE(list.says("2017-"));

    INFO("A pupil number is called one where the states of the record are told");
    list.find("katherine");
    const auto record = list.record_of("Katherine Osgood");
    list.karen.get(record + "/change");
    fields.push_back({"upn", "H801200001001"});
    fields.push_back({"why", "The register"});
    list.karen.follow(list.karen.post(record + "/change", fields));
    CHECK(list.says("Changed: pupil number (UPN)"));
}

TEST_CASE("A postcode alone is an address") {
    List list;
    auto fields = katherine;
    fields[5].value = "";
    fields[6].value = "e50xx";
    list.karen.follow(list.put(fields));
    CHECK(list.says("E5 0XX"));
}

TEST_CASE("A record is changed and put back, and what is secret stays secret") {
    List list;
    auto fields = katherine;
    fields.push_back({"secret", "yes"});
    fields.push_back({"must-not-know", "Kyle Marsh"});
    list.karen.follow(list.put(fields));
    REQUIRE_MESSAGE(list.says("Kyle Marsh must not learn where they are: 8 Weir Walk E5 0XX"),
                    list.karen.page);
    list.find("katherine");
    CHECK_FALSE(list.says("E5"));  // the area of a secret address is in no list
    const auto record = list.record_of("Katherine Osgood");

    INFO("She moves, and her name is put right; the box that says secret cannot be unticked");
    list.karen.get(record + "/change");
    CHECK(list.says("This address is secret and stays so"));
    auto moved = katherine;
    moved[0].value = "Catherine";
    moved[5].value = "2 Lock Street";
    moved[6].value = "E5 0XY";
    list.karen.post(record + "/change", moved);
    CHECK(list.says("Enter why, or who said so"));
    moved.push_back({"why", "Her aunt rang"});
    list.karen.follow(list.karen.post(record + "/change", moved));
    CHECK(list.says("Catherine Osgood, 7"));
    CHECK(list.says("Changed: name and addresses"));
    CHECK(list.says("Her aunt rang"));
    CHECK(list.says("must not learn where they are: 8 Weir Walk E5 0XX"));

    INFO("Put back as it was: the old address is hers again, and as secret as before");
    list.karen.get(record);
    CHECK(list.says(record + "/restore/1"));
    list.put_back(record + "/restore/1",
                  {"As it was then", "Catherine Osgood", "Katherine Osgood", "2 Lock Street E5 0XY",
                   "8 Weir Walk E5 0XX, secret"},
                  "Her aunt was wrong");
    CHECK_FALSE(list.says("Put it back"));
    CHECK(list.says("Her aunt was wrong"));
    CHECK(list.says("Katherine Osgood, 7"));
    CHECK(list.says("must not learn where they are: 8 Weir Walk E5 0XX"));

    INFO("The address is typed again as though it were new: it is secret as it was");
    list.karen.get(record);
    list.karen.get(record + "/change");
    auto typed = katherine;
    typed[5].value = "8 weir walk";
    typed[6].value = "e50xx";
    typed.push_back({"why", "From the form"});
    list.karen.follow(list.karen.post(record + "/change", typed));
    list.find("katherine");
    CHECK_FALSE(list.says("E5"));

    INFO("Somebody was first: nothing is written over, and what was typed is still there");
    list.karen.get(record + "/change");
    auto late = katherine;
    late.push_back({"why", "Too late"});
    late.push_back({"version", "1"});
    list.karen.post(record + "/change", late);
    CHECK(list.says("changed this record while you were writing"));
    CHECK(list.says("Too late"));
}

// A school where a child has a secret number, and what a teacher, who does not see it, is told when
// they type `number` on the form, and what is kept of it.
struct Guessed {
    http::Status answer = http::Status::Ok;
    std::string flow;    // where they are led
    std::string record;  // what they see then
    std::string again;   // the form, opened again
    std::size_t changes = 0;
    std::string lead;  // what somebody sees who does see it
};
Guessed guess(const std::string& number) {
    List list;
    auto fields = katherine;
    fields.push_back({"reach-1-kind", "mobile"});
    fields.push_back({"reach-1-words", "07700 900123"});
    fields.push_back({"reach-1-secret", "yes"});
    fields.push_back({"reach-1-must-not-know", "Kyle Marsh"});
    list.karen.follow(list.put(fields));
    list.find("katherine");
    const auto record = list.record_of("Katherine Osgood");
    auto liam = list.house.visitor("liam");
    liam.get(record + "/change");
    auto typed = katherine;
    typed.push_back({"reach-1-kind", "mobile"});
    typed.push_back({"reach-1-words", number});
    typed.push_back({"why", "The office"});
    Guessed out;
    const auto response = liam.post(record + "/change", typed);
    out.answer = response.status;
    for (const auto& header : response.headers)
        if (header.name == "location") out.flow = header.value;
    const auto plain = [&](std::string page) { return replace_all(page, number, "NUMBER"); };
    liam.get(record);
    out.record = plain(liam.page);
    liam.get(record + "/change");
    out.again = plain(liam.page);
    out.changes = list.recorded("person.amended");
    list.karen.get(record);
    out.lead = list.karen.page;
    return out;
}

TEST_CASE("A secret number that is guessed and another are answered alike, and kept alike") {
    const auto right = guess("0044 7700 900123");
    const auto wrong = guess("0044 7700 900999");
    CHECK(right.answer == http::Status::SeeOther);
    CHECK(right.answer == wrong.answer);
    CHECK(right.flow == wrong.flow);
    CHECK(right.record == wrong.record);
    CHECK(right.again == wrong.again);
    CHECK(right.changes == 1);
    CHECK(wrong.changes == 1);
    // It is with the secret ones until it is looked at, and so is that it was changed.
    CHECK(right.record.find("Changed: how to reach them") == std::string::npos);
    CHECK(right.record.find("NUMBER") == std::string::npos);

    INFO("Whoever sees the secret sees what was typed, and that they should look");
    CHECK(right.lead.find("0044 7700 900123") != std::string::npos);
    CHECK(wrong.lead.find("0044 7700 900999") != std::string::npos);
    CHECK(wrong.lead.find("To be looked at") != std::string::npos);
}

}  // namespace
}  // namespace accord::test
