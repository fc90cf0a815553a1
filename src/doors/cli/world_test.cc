#include "doors/cli/world.h"

#include <doctest/doctest.h>

#include <set>

#include "base/digest.h"
#include "base/json.h"
#include "platform/host/embedded.h"

using namespace accord;
using namespace accord::cli;

namespace {

World marshgate() {
    const auto text = host::embedded("demo/marshgate.json");
    REQUIRE(text.has_value());
    auto world = read_world(*text);
    REQUIRE(world.has_value());
    return std::move(*world);
}

}  // namespace

TEST_CASE("Marshgate is as large as a borough's demonstration needs") {
    const auto world = marshgate();
    std::size_t staff = 0;
    std::size_t people = 0;
    std::size_t unsigned_parties = 0;
    std::set<std::string> keys;
    for (const auto& party : world.parties) {
        staff += party.staff.size();
        people += party.list.size();
        unsigned_parties += party.signed_agreement ? 0 : 1;
        for (const auto& one : party.staff) CHECK(keys.insert(one.key).second);
        // Telephone numbers only from the range kept for drama.
        CHECK(party.duty_desk.phone.starts_with("020 7946 0"));
        CHECK(party.safeguarding_lead.phone.starts_with("020 7946 0"));
    }
    CHECK(world.parties.size() == 18);
    CHECK(staff == 40);
    CHECK(people > 400);
    CHECK(unsigned_parties == 1);
}

TEST_CASE("Marshgate is the same on every machine") {
    std::string all;
    for (const auto& party : marshgate().parties)
        for (const auto& person : party.list) all += canonical(people::particulars(person));
    CHECK(hex(digest(all)) == "7f844f99b435e5905ac18ff8cd2a1e76b6434af9e734efa41fc156707e41fdf9");
}
