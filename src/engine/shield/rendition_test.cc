#include "engine/shield/rendition.h"

#include <doctest/doctest.h>

using namespace accord::shield;

namespace {

std::vector<Item> written() {
    return {{"child", "The child", "Ada Test, 7", false, true, false},
            {"facts", "What was seen or heard", "She is at 14 Alder Court and is hungry.", false,
             false, false},
            {"opinion", "What the sender makes of it", "I think she is frightened.", true, false,
             false},
            {"safe-address", "Where they are staying", "14 Alder Court", false, false, true}};
}

const std::vector<Exclusion> guarded{{Guarded::Address, "14 Alder Court", "her former partner"}};

}  // namespace

TEST_CASE("everything is all but what reveals, with guarded words masked") {
    const auto made = rendition(written(), Extent::Everything, {}, guarded);
    REQUIRE(made.items.size() == 3);
    CHECK(made.items[1].words == "She is at [address held back] and is hungry.");
    CHECK(made.items[2].opinion);
    CHECK(made.masked);
    REQUIRE(made.held_back.size() == 1);
    CHECK(made.held_back[0].id == "safe-address");
}

TEST_CASE("the short version is who it is about, and names what was left out") {
    const auto made = rendition(written(), Extent::Short, {}, guarded);
    REQUIRE(made.items.size() == 1);
    CHECK(made.items[0].id == "child");
    CHECK(made.held_back.size() == 3);
}

TEST_CASE("only that something exists says nothing more") {
    const auto made = rendition(written(), Extent::ExistenceOnly, {}, guarded);
    CHECK(made.items.empty());
    CHECK(made.held_back.empty());
}

TEST_CASE("what the decision keeps back is named with its reason") {
    const std::vector<HeldBack> withheld{{"opinion", "", "Not needed for this purpose."}};
    const auto made = rendition(written(), Extent::Everything, withheld, {});
    REQUIRE(made.held_back.size() == 2);
    CHECK(made.held_back[0].why == "Not needed for this purpose.");
    CHECK_FALSE(made.masked);
}

TEST_CASE("where a sibling lives is an answer: only the guarded address is masked in it") {
    const std::vector<Item> items{
        {"home", "Lives at (Theo)", "14 Tidal Row, E5 0XX", false, false, false, true},
        {"other", "Lives at (Ada)", "Flat 3, 14 Alder Court", false, false, false, true}};
    const auto made = rendition(items, Extent::Everything, {}, guarded);
    REQUIRE(made.items.size() == 2);
    CHECK(made.items[0].words == "14 Tidal Row, E5 0XX");
    CHECK(made.items[1].words == "Flat 3, [address held back]");
}

TEST_CASE("the postcode beside a guarded address goes with it, whichever it is") {
    const std::vector<Item> items{
        {"home", "Lives at", "Flat 3, 14 Alder Court, E5 0AB", false, false, false, true},
        {"aunt", "Lives at (Theo)", "14 Tidal Row, E5 0XX", false, false, false, true}};
    const auto made = rendition(items, Extent::Everything, {}, guarded);
    REQUIRE(made.items.size() == 2);
    CHECK(made.items[0].words == "Flat 3, [address held back], [address held back]");
    CHECK(made.items[1].words == "14 Tidal Row, E5 0XX");
}
