#include "doors/cli/tour.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "platform/host/embedded.h"

using namespace accord;
using namespace accord::cli;

TEST_CASE("demo/tour.txt says every step that the tour performs, in order") {
    const auto text = host::embedded("demo/tour.txt");
    REQUIRE(text.has_value());
    std::vector<std::string_view> said;
    for (const auto line : split(*text, '\n'))
        if (not line.empty() and line.front() != '#') said.push_back(trim(split(line, '|')[0]));
    CHECK(said == tour_steps());
}

TEST_CASE("the whole story holds, through the real server") {
    CHECK(tour({}) == 0);
}
