#include <doctest/doctest.h>

#include "base/id.h"
#include "base/reference.h"
#include "support/counting_entropy.h"
#include "support/fixed_clock.h"
#include "support/source_tree.h"
#include "support/visitor.h"

namespace accord::test {

TEST_CASE("tests stand at nine o'clock on Monday 2 March 2026") {
    FixedClock clock;
    CHECK(text(clock.now()) == "2026-03-02T09:00:00.000000Z");
    clock.pass(minutes(50));
    CHECK(text(clock.now()) == "2026-03-02T09:50:00.000000Z");
}

TEST_CASE("chance in tests is the same every time and never repeats itself") {
    CountingEntropy one;
    CountingEntropy other;
    const auto first = mint_id(nine_on_monday, one);
    CHECK(first == mint_id(nine_on_monday, other));
    CHECK(first != mint_id(nine_on_monday, one));
    CHECK(mint_reference('S', one) != mint_reference('S', one));
}

TEST_CASE("the tree is found from inside it") {
    CHECK(read_file("src/ORDER").has_value());
    CHECK_FALSE(read_file("src/no such").has_value());
    CHECK(files_under("src/base").size() > 10);
    CHECK(files_under("no such").empty());
}

TEST_CASE("an id that stands twice on a page is found, once") {
    CHECK(ids_twice(R"(<h1 id="a">x</h1><p id="b">y</p><p data-id="a">)").empty());
    CHECK(ids_twice(R"(<p id="b"><p id="a"><p id="b"><i id="b">)") ==
          std::vector<std::string>{"b"});
}

}  // namespace accord::test
