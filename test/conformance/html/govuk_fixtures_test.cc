// Each component against govuk-frontend's own fixtures, read from the installed package
// (script/assets installs it). Without it there is nothing to hold them against, and the test says
// so.
#include <doctest/doctest.h>

#include "conformance/html/govuk_options.h"
#include "conformance/html/normal_form.h"
#include "support/source_tree.h"

namespace accord::test {
namespace {

constexpr std::string_view package = "web/node_modules/govuk-frontend/dist/govuk/components/";

struct Tally {
    int compared = 0;
    int left_out = 0;
    std::string reasons = {};
};

void compare(const Component& component, std::string_view text, Tally& tally) {
    const auto fixtures = parse_json(text);
    REQUIRE(fixtures);
    for (const auto& fixture : *(*fixtures)["fixtures"].items()) {
        const auto name = fixture["name"].text_or();
        auto key = unknown_key(fixture["options"], component.keys);
        // Our text and our markup are one type, so a start button cannot wrap the one and not the
        // other.
        if (name == "start link with html") key = "html in a start button";
        if (not key.empty()) {
            ++tally.left_out;
            if (tally.reasons.find(key) == std::string::npos) tally.reasons += "; " + key;
            continue;
        }
        INFO(component.name << ": " << name);
        CHECK_EQ(normal_form(component.draw(fixture["options"]).markup()),
                 normal_form(fixture["html"].text_or()));
        ++tally.compared;
    }
}

void compare(const std::vector<Component>& components, int at_least) {
    Tally tally;
    for (const auto& component : components) {
        const auto path = std::string(package) + std::string(component.name) + "/fixtures.json";
        const auto text = read_file(path);
        if (not text) {
            MESSAGE("govuk-frontend is not installed (script/assets installs it): not compared");
            return;
        }
        compare(component, *text, tally);
    }
    MESSAGE(tally.compared << " fixtures compared, " << tally.left_out
                           << " left out for what we do not offer" << tally.reasons);
    CHECK_GE(tally.compared, at_least);
}

}  // namespace

TEST_CASE("fields draw what govuk-frontend draws for its own fixtures") {
    compare(fields(), 250);
}

TEST_CASE("the rest of the components draw what govuk-frontend draws") {
    compare(furniture(), 250);
}

TEST_CASE("the normal form sees what differs and not how it is written") {
    CHECK(normal_form("<p  class='a  b' id=\"x\">Fish &amp;\n chips<br/></p>") ==
          normal_form("<p id=\"x\" class=\"a b\"> Fish & chips <br></br></p>"));
    CHECK(normal_form("<p>a</p>") != normal_form("<p>b</p>"));
    CHECK(normal_form("<p>a</p>") != normal_form("<p class=\"\">a</p>"));
}

}  // namespace accord::test
