// Each rule holds in the real tree, and each bites: its bad example is named, line for line.
#include <doctest/doctest.h>

#include <set>

#include "base/text.h"
#include "house/rules.h"
#include "support/source_tree.h"

namespace accord::house {

std::span<const Rule> rules() {
    static constexpr Rule table[] = {
        {"order", order},
        {"front_doors", front_doors},
        {"homes", homes},
        {"headers", headers},
        {"forbidden_words", forbidden_words},
        {"lengths", lengths},
        {"sql_in_shelves", sql_in_shelves},
        {"documents", documents},
        {"migrations", migrations},
        {"alone", alone},
        {"one_name", one_name},
    };
    return table;
}

TEST_CASE("the house rules hold") {
    const Tree tree(test::tree_root());
    for (const auto& rule : rules()) {
        for (const auto& fault : rule.find(tree)) {
            FAIL_CHECK(std::string(rule.name) << ": " << text(fault));
        }
    }
}

TEST_CASE("the house rules bite") {
    for (const auto& rule : rules()) {
        const std::string folder = "test/house/bad/" + std::string(rule.name);
        CAPTURE(folder);
        std::string said;
        for (const auto& fault : rule.find(Tree(test::tree_root() + "/" + folder))) {
            said += text(fault) + "\n";
        }
        CHECK(said == test::read_file(folder + "/expected").value_or("no file 'expected'"));
    }
}

TEST_CASE("code, quoted text and comments are told apart") {
    const auto reading = read_code(
        "int a = 1'000; // \"not text\"\nauto b = \"co_await \\\" x\"; /* c */ char d = '\"';\n"
        "auto e = R\"(raw \" // text)\"; done();\n");
    CHECK(reading.code.find("co_await") == std::string::npos);
    CHECK(reading.code.find("1'000") != std::string::npos);
    CHECK(reading.code.find("done()") != std::string::npos);
    CHECK(reading.text.find("co_await \\\" x") != std::string::npos);
    CHECK(reading.text.find("raw \" // text") != std::string::npos);
    CHECK(reading.text.find("not text") == std::string::npos);
    CHECK(reading.comments.find("// \"not text\"") != std::string::npos);
    CHECK(reading.comments.find("/* c */") != std::string::npos);
}

TEST_CASE("a star stands for any letters") {
    CHECK(glob("src/*/host/*", "src/platform/host/clock.cc"));
    CHECK_FALSE(glob("src/host/*", "src/platform/host/clock.cc"));
    CHECK(glob_any("a b/*", "b/c/d"));
    CHECK_FALSE(glob_any("", "b"));
}

}  // namespace accord::house
