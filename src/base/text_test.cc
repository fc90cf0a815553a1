#include "base/text.h"

#include <doctest/doctest.h>

#include "support/tables.h"

namespace accord {

using namespace std::string_literals;

TEST_CASE("what people type is folded for comparing") {
    const Table table = test::table("base/fold");
    for (const auto& row : table.rows) {
        CHECK(fold(table.at(row, "typed").text) == table.at(row, "folded").text);
    }
    CHECK(fold("") == "");
    CHECK(fold(" \t\xc2\xa0 a \n b ") == "a b");
    CHECK(fold("a\xff") == "a\xef\xbf\xbd");
}

TEST_CASE("UTF-8 is well formed, or it is not") {
    for (auto good :
         {"", "abc", "é", "€", "😀", "\xf4\x8f\xbf\xbf", "\xee\x80\x80", "\xed\x9f\xbf"}) {
        CHECK(is_utf8(good));
    }
    for (const auto& bad : {"\x80"s, "\xc0\xaf"s, "\xc1\xbf"s, "\xe0\x9f\xbf"s, "\xed\xa0\x80"s,
                            "\xf0\x8f\xbf\xbf"s, "\xf4\x90\x80\x80"s, "\xf5\x80\x80\x80"s, "\xc3"s,
                            "\xe2\x82"s, "\xf0\x9f\x98"s, "a\0b"s, "\xff"s, "\xc3("s}) {
        CHECK_FALSE(is_utf8(bad));
    }
    CHECK(characters("é€😀a") == 4);
}

TEST_CASE("texts are cut and put together") {
    CHECK(trim(" \t a b \r\n") == "a b");
    CHECK(trim(" \n") == "");
    CHECK(lower("ABC é É") == "abc é É");
    CHECK(upper("abc-é") == "ABC-é");
    CHECK(split("a||b", '|') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", '|') == std::vector<std::string_view>{""});
    CHECK(words("  a \n b\t") == std::vector<std::string_view>{"a", "b"});
    CHECK(words(" ").empty());
    CHECK(join({"a", "b"}, ", ") == "a, b");
    CHECK(join({"", ""}, "/") == "/");
    CHECK(join_words({}) == "");
    CHECK(join_words({"a"}) == "a");
    CHECK(join_words({"a", "b"}) == "a and b");
    CHECK(join_words({"a", "b", "c"}, "or") == "a, b or c");
    CHECK(replace_all("a.b.c", ".", "..") == "a..b..c");
    CHECK(replace_all("aaa", "aa", "b") == "ba");
}

TEST_CASE("a slip of the hand is recognised, a different word is not") {
    const std::vector<std::string_view> list{"days", "hours", "working-days", "months"};
    CHECK(nearest("dayz", list) == "days");
    CHECK(nearest("DAYS", list) == "days");
    CHECK(nearest("huors", list) == "hours");
    CHECK(nearest("workingdays", list) == "working-days");
    CHECK(nearest("weeks", list) == "");
    CHECK(nearest("", list) == "");
}

}  // namespace accord
