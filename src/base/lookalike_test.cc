#include "base/lookalike.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/tables.h"

namespace accord {

TEST_CASE("letters that pass for others are found, and honest names in any script are not") {
    const Table table = test::table("base/lookalike");
    for (const auto& row : table.rows) {
        std::vector<std::string> odd;
        for (const auto& letter : odd_letters(table.at(row, "name").text)) {
            odd.push_back(std::to_string(letter.at));
        }
        INFO(table.at(row, "name").text, ": ", table.at(row, "because").text);
        CHECK(join(odd, " ") == table.at(row, "odd").text);
    }
}

TEST_CASE("what cannot be seen is found, and named") {
    const auto odd = odd_letters("Marsh\xe2\x80\x8bgate");  // a space of no width
    REQUIRE(odd.size() == 1);
    CHECK(odd[0] ==
          OddLetter{.at = 6, .letter = "", .name = "Zero width space (U+200B)", .looks_like = ""});
    CHECK(odd_letters("a\xe2\x80\xae"
                      "b")
              .size() == 1);  // turns the line round
    CHECK(odd_letters("a\xc2\xa0"
                      "b")
              .size() == 1);  // a space that does not break
    CHECK(odd_letters("a\tb").size() == 1);
    CHECK(odd_letters("\xe3\x85\xa4").size() == 1);  // a letter of Korean that is blank
    CHECK(odd_letters("a\xe2\x80\x8d"
                      "b")
              .size() == 1);  // a joiner between letters of ours
    CHECK(odd_letters("\xd9\x86\xd9\x85\xe2\x80\x8c\xd8\xa7\xdb\x8c").empty());  // and in Persian
    CHECK(odd_letters("\xff").empty());
    CHECK(odd_letters("").empty());
}

TEST_CASE("the sentence names the letter, where it is and what it looks like") {
    CHECK(odd_letters_in("the name", "Marshgate") == "");
    CHECK(odd_letters_in("the name", "M\xd0\xb0rshgate") ==
          "The name has a letter that is not what it seems: the 2nd is “а”, Cyrillic small letter "
          "a (U+0430), which looks like “a”. Type the name again.");
    const auto many = odd_letters_in("the name", "M\xd0\xb0rsh\xe2\x80\x8bg\xd0\xb0te");
    CHECK(many.starts_with("The name has 3 letters that are not what they seem: the 2nd is"));
    CHECK(many.find("the 6th is one that cannot be seen, Zero width space") != std::string::npos);
    CHECK(odd_letters_in("it",
                         "\xf0\x9d\x90\x8c\xf0\x9d\x90\x8c\xf0\x9d\x90\x8c\xf0\x9d\x90\x8c"
                         "\xf0\x9d\x90\x8c\xf0\x9d\x90\x8c")
              .ends_with("; and so on. Type it again."));
}

TEST_CASE("two names that a reader could confuse look the same") {
    CHECK(look_the_same("Marshgate", "Marshgate"));
    CHECK(look_the_same("Marshgate", "M\xd0\xb0rshgate"));
    CHECK(look_the_same("Marshgate", "MARSHGATE"));
    CHECK(look_the_same("Al Huda", "AI Huda"));
    CHECK(look_the_same("Caf\xc3\xa9", "Cafe"));
    CHECK_FALSE(look_the_same("Marshgate", "Marshgates"));
}

}  // namespace accord
