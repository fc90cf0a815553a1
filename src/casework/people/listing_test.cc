#include <doctest/doctest.h>

#include "casework/people/commands_pairs.h"
#include "casework/people/commands_record.h"
#include "casework/people/import.h"
#include "casework/people/listings.h"
#include "casework/people/people.h"
#include "governance/audit/sealing.h"
#include "support/must.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

namespace {

const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
const std::string agency = "pty_brigids";

Person somebody(std::string given, std::string family, std::int8_t day = 3) {
    Person out;
    out.name = {std::move(given), std::move(family), "usual"};
    out.born = BirthDate{{2018, 4, day}, Accuracy::Exact};
    Address address;
    address.lines = "8 Weir Walk";
    address.postcode = "E5 0XX";
    out.addresses.push_back(address);
    return out;
}

struct List {
    test::TestNode node;
    std::vector<Person> people;
    std::string path = node.folder / ("lists/" + agency + ".list");

    List() {
        people = put({somebody("Katherine", "Osgood"), somebody("Kwame", "Mensah", 7),
                      somebody("Zephyrine", "Quillfeather", 9)});
    }
    std::vector<Person> put(std::vector<Person> some) {
        return must(enrol(node, karen.actor, std::move(some)));
    }
    // By a process that starts now.
    std::vector<Likely> likely(const Person& asked) {
        const auto matcher = Matcher::from_program().value();
        auto reading = must(audit::Reading::begin(node, karen.actor));
        return must(matcher->alike(reading, agency, asked));
    }
    bool finds(const Person& asked, const Person& person) {
        const auto found = likely(asked);
        return found.size() == 1 and found.front().person == person.id;
    }
    std::optional<Listing> kept() {
        const auto names = must(names_of_program());
        auto reading = must(audit::Reading::begin(node, karen.actor));
        return must(Listings::find(reading, names, agency));
    }
    void keep() { REQUIRE(Matcher::from_program().value()->keep_list(node, agency).has_value()); }
    std::string bytes() { return must(host::read_file(path, 1 << 20)); }
    void write(std::string_view bytes) { REQUIRE(host::write_file(path, bytes, 0600).has_value()); }
    void erase(const Person& person) {
        auto act = must(audit::Act::begin(node, karen.actor, "test"));
        REQUIRE(audit::destroy_key(act, text(person.id)).has_value());
        must(act.commit());
    }
};

}  // namespace

TEST_CASE("a list that was kept is opened at the next start, and caught up with what came since") {
    List list;
    CHECK_FALSE(list.kept().has_value());
    list.keep();
    const auto kept = list.kept();
    REQUIRE(kept.has_value());
    CHECK(kept->size() == 3);
    CHECK(kept->version(list.people[1].id) == 1);
    CHECK(list.finds(somebody("Kwame", "Mensah", 7), list.people[1]));

    INFO("Who came, and who was changed");
    list.node.clock.pass(minutes(30));
    const auto late = list.put({somebody("Ivo", "Larkspur", 11)});
    auto amended = list.people[1];
    amended.name.given = "Ebenezer";
    must(amend(list.node, karen, {amended, "Told us"}));
    CHECK(list.finds(somebody("Ivo", "Larkspur", 11), late[0]));
    CHECK(list.finds(somebody("Ebenezer", "Mensah", 7), list.people[1]));
    CHECK(list.node.logged.find("list.not_opened") == std::string::npos);

    INFO("Kept again, it is in the order of the records, and holds both");
    list.keep();
    const auto again = list.kept();
    REQUIRE(again.has_value());
    CHECK(again->size() == 4);
    CHECK(again->version(list.people[1].id) == 2);
    for (matching::PersonIndex place = 1; place < 4; ++place)
        CHECK(again->at(place - 1) < again->at(place));
}

TEST_CASE("nothing of a list that is kept lies in the clear, and nobody else may read the file") {
    List list;
    list.keep();
    const auto bytes = list.bytes();
    for (const auto* word : {"zephyrine", "quillfeather", "osgood", "E50XX", "e50xx"})
        CHECK(bytes.find(word) == std::string::npos);
    CHECK(host::permissions(list.path) == 0600);
    CHECK(host::permissions(list.node.folder / "lists") == 0700);
}

TEST_CASE(
    "a file that is cut short, changed, old or another's is not opened, and the list is read") {
    List list;
    list.keep();
    const auto whole = list.bytes();
    const auto refused = [&] {
        list.node.logged.clear();
        CHECK_FALSE(list.kept().has_value());
        CHECK(list.node.logged.find("list.not_opened") != std::string::npos);
        CHECK(list.finds(somebody("Kwame", "Mensah", 7), list.people[1]));
    };
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{20}, whole.size() / 2, whole.size() - 1}) {
        list.write(std::string_view(whole).substr(0, size));
        refused();
    }
    for (const std::size_t at :
         {std::size_t{3}, std::size_t{27}, whole.size() / 2, whole.size() - 1}) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        list.write(changed);
        refused();
    }
    list.write(whole + "x");
    refused();

    INFO("Of another organisation");
    REQUIRE(Matcher::from_program().value()->keep_list(list.node, "pty_otters").has_value());
    list.write(must(host::read_file(list.node.folder / "lists/pty_otters.list", 1 << 20)));
    refused();

    INFO("Of tables that had other names");
    Faults faults;
    const auto others = matching::Names::read("name | forms\nkatherine | kate\n",
                                              "group | kind | names\nany | any | kate\n", faults);
    Listing elsewhere(others);
    for (const auto& person : list.people) elsewhere.put(person, {2026, 3, 2});
    elsewhere.build();
    auto key = [&] {
        auto reading = must(audit::Reading::begin(list.node, karen.actor));
        return *must(Listings::key(reading));
    }();
    REQUIRE(Listings::keep(list.node, key, agency, elsewhere.settled()).has_value());
    refused();

    INFO("Of a later day than the database, which was put back");
    Listing later(Matcher::from_program().value()->names());
    later.seen = list.node.clock.now() + hours(1);
    later.build();
    REQUIRE(Listings::keep(list.node, key, agency, later.settled()).has_value());
    CHECK(list.finds(somebody("Kwame", "Mensah", 7), list.people[1]));
}

TEST_CASE("whoever is erased does not come back out of a list that was kept") {
    List list;
    list.keep();
    list.erase(list.people[2]);
    INFO("What was kept cannot be opened by anybody, and the list is read");
    CHECK_FALSE(list.kept().has_value());
    CHECK(list.likely(somebody("Zephyrine", "Quillfeather", 9)).empty());
    CHECK(list.finds(somebody("Kwame", "Mensah", 7), list.people[1]));

    INFO("Kept again, under another key, they are not in it");
    list.keep();
    const auto kept = list.kept();
    REQUIRE(kept.has_value());
    CHECK(kept->size() == 2);
    CHECK(kept->places(list.people[2].id).empty());
    CHECK(list.finds(somebody("Kwame", "Mensah", 7), list.people[1]));
}

TEST_CASE("short lists are not kept, and a long one when there is a reason to") {
    List list;
    const auto matcher = Matcher::from_program().value();
    {
        auto reading = must(audit::Reading::begin(list.node, karen.actor));
        REQUIRE(matcher->look_over(reading, agency).has_value());
    }
    REQUIRE(matcher->keep_lists(list.node).has_value());
    CHECK_FALSE(host::exists(list.path));
    std::vector<Person> many;
    for (int i = 0; i < 2'000; ++i) {
        const std::string letters{static_cast<char>('a' + i % 26),
                                  static_cast<char>('a' + i / 26 % 26),
                                  static_cast<char>('a' + i / 676)};
        many.push_back(somebody("Nu" + letters, "Test", static_cast<std::int8_t>(1 + i % 28)));
    }
    list.put(std::move(many));
    {
        auto reading = must(audit::Reading::begin(list.node, karen.actor));
        REQUIRE(matcher->look_over(reading, agency).has_value());
    }
    REQUIRE(matcher->keep_lists(list.node).has_value());
    CHECK(host::exists(list.path));
    REQUIRE(host::remove_file(list.path).has_value());
    REQUIRE(matcher->keep_lists(list.node).has_value());  // nothing changed
    CHECK_FALSE(host::exists(list.path));
    list.erase(list.people[0]);
    REQUIRE(matcher->keep_lists(list.node).has_value());
    CHECK(host::exists(list.path));
}
