// Fifty addresses that must not be learnt, whole, in parts and by their postcode alone, in
// everything that a school writes about the children and others; after 120 things done to
// their records at random. Then everything that anybody may open is opened, by each kind of person
// in turn, and searched for them. Whoever answers for the school may see them, and nobody else.
#include <doctest/doctest.h>

#include <array>
#include <deque>
#include <set>

#include "base/text.h"
#include "casework/sharing/commands.h"
#include "shield/school.h"
#include "shield/search.h"
#include "support/must.h"

using namespace accord;
using test::must;
using test::Planted;
using test::School;
using test::Search;

namespace {

// One of each kind of post that there is in Marshgate, but for whoever answers for the school.
constexpr std::array<std::string_view, 8> everybody{"priya", "grace", "asha", "nadia",
                                                    "ruth",  "peter", "liam", "ines"};

std::vector<std::string> links_in(const std::string& page) {
    std::vector<std::string> out;
    for (auto at = page.find("href=\"/"); at != std::string::npos;
         at = page.find("href=\"/", at + 1)) {
        const auto from = at + 6;
        auto link = page.substr(from, page.find('"', from) - from);
        link = link.substr(0, link.find('#'));
        link = replace_all(link, "&amp;", "&");
        const bool skip = link.starts_with("/sign-") or link.starts_with("/assets") or
                          link.starts_with("/rulebook") or link.starts_with("/published") or
                          link.starts_with("/agreements") or link.starts_with("/organisations") or
                          link.starts_with("/guide") or link.starts_with("/ten-steps") or
                          link.starts_with("/privacy") or link.starts_with("/evidence") or
                          link.starts_with("/account") or link.starts_with("/help") or
                          link.ends_with("/withdraw") or link.ends_with("/add");
        if (not skip) out.push_back(std::move(link));
    }
    return out;
}

// Every page that can be reached by a link from home, or from these, as this person.
void crawl(test::OpenHouse& house, std::string_view who, Search& search, std::size_t pages_max,
           const std::vector<std::string>& from = {}) {
    auto visitor = house.visitor(who);
    std::deque<std::string> next{"/", "/inbox", "/requests", "/calls", "/contacts", "/people"};
    next.insert(next.end(), from.begin(), from.end());
    std::set<std::string> seen(next.begin(), next.end());
    for (std::size_t i = 0; i < pages_max and not next.empty(); ++i) {
        const auto path = next.front();
        next.pop_front();
        const auto response = visitor.get(path);
        search.look(std::string(who) + " at " + path, response.body);
        for (auto& link : links_in(response.body))
            if (seen.insert(link).second) next.push_back(std::move(link));
    }
    CHECK_MESSAGE(next.size() < pages_max, who);
}

}  // namespace

TEST_CASE("fifty safe addresses are seen by nobody who may not, whatever was done to the records") {
    test::OpenHouse house;
    test::Planting planting(house, 20260302);
    for (int i = 0; i < 120; ++i) planting.do_something();
    for (const auto& [what, times] : planting.done()) {
        CAPTURE(what);
        CHECK(times > 3);
    }
    CHECK(planting.done().size() == 8);
    CHECK(planting.in_the_open() == 0);

    School school(house, planting.all());
    school.writes_on_each_record();
    school.puts_down_sisters();
    CHECK(school.sisters.size() > 6);
    school.shares_about_each();
    school.asks_about_some();
    school.answers_about_some();
    school.rings_about_some();
    house.do_all_work();
    Search search(planting.all());
    for (const auto who : everybody) crawl(house, who, search, 300);
    // A colleague opens every record, changes each, and looks at each line and state of it.
    std::vector<std::string> records;
    for (const auto& one : planting.all()) records.push_back("/people/" + text(one.record));
    for (const auto& sister : school.sisters) records.push_back("/people/" + text(sister));
    // What the front door wrote is its own to read, and his to read without where they are.
    school.is_written_to_of_some();
    house.do_all_work();
    for (const auto& came : school.came)
        records.push_back((came.kind == 'S' ? "/share/" : "/requests/") + text(came));
    crawl(house, "liam", search, 2500, records);
    for (const auto& share : school.shares) {
        const auto pack =
            must(sharing::evidence(house.node.node(), house.marshgate.as("priya"), share));
        search.look("evidence of " + text(share), canonical(pack));
    }
    search.look("the log", house.node.logged);
    CHECK_MESSAGE(search.found.empty(), search.list());
    CHECK(search.looked_at > 700);
}

TEST_CASE("the search finds an address that nobody keeps shut, and whoever may see it does") {
    test::OpenHouse house;
    test::Planting planting(house, 1);
    std::vector<Planted> open{planting.all()[5]};
    auto& one = open.front();
    one.street = "Open" + one.street;
    one.postcode.replace(0, 2, "N9");
    one.name = {"Nobody", "Known", "usual"};
    School school(house, open);
    // Nothing is known of this one: what is typed of the child goes as it stands.
    school.shares_about_each();
    house.do_all_work();
    Search search(open);
    crawl(house, "priya", search, 100);
    CHECK_FALSE(search.found.empty());
    Search own(planting.all());
    crawl(house, "karen", own, 400);
    CHECK_FALSE(own.found.empty());
}
