// A code that was released never vanishes: agreements, decisions and evidence name it for ever
// (HOUSE_RULES 35). test/golden/rulebook/released-codes.txt only ever grows.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

using namespace accord;

namespace {

std::set<std::string> codes_of(const rulebook::Rulebook& rulebook) {
    std::set<std::string> out;
    for (const auto& list : rulebook.lists) {
        for (const auto& row : list.rows) out.insert(list.name + " " + row.code);
    }
    for (const auto& source : rulebook.sources.all()) {
        out.insert("sources " + std::string(source.code.text()));
    }
    return out;
}

std::set<std::string> lines_of(const std::string& text) {
    std::set<std::string> out;
    for (const auto line : split(text, '\n')) {
        if (not line.empty()) out.emplace(line);
    }
    return out;
}

std::vector<std::string> missing(const std::set<std::string>& from,
                                 const std::set<std::string>& in) {
    std::vector<std::string> out;
    std::set_difference(in.begin(), in.end(), from.begin(), from.end(), std::back_inserter(out));
    return out;
}

}  // namespace

TEST_CASE("no released code of the rulebook has vanished, and every code is written down") {
    const auto released =
        lines_of(test::read_file("test/golden/rulebook/released-codes.txt").value_or(""));
    const auto now = codes_of(test::the_rulebook());
    for (const auto& code : missing(now, released)) {
        FAIL_CHECK(code << " was released and has vanished; end its row with an until instead");
    }
    for (const auto& code : missing(released, now)) {
        FAIL_CHECK(code << " is new; add it to test/golden/rulebook/released-codes.txt");
    }
}

TEST_CASE("a code that vanishes is noticed") {
    CHECK(missing({"ratings RED"}, {"ratings BLUE", "ratings RED"}) ==
          std::vector<std::string>{"ratings BLUE"});
}
