#include "engine/policy/clause.h"

#include <doctest/doctest.h>

namespace accord::policy {

TEST_CASE("clause numbers are compared part by part") {
    CHECK(compare_numbers("4.2", "4.10") < 0);
    CHECK(compare_numbers("4.10", "4.9") > 0);
    CHECK(compare_numbers("4", "4.1") < 0);
    CHECK(compare_numbers("4.1a", "4.1b") < 0);
    CHECK(compare_numbers("10", "9.9") > 0);
    CHECK(compare_numbers("4.2", "4.2") == 0);
    CHECK(compare_numbers("04", "4") != 0);
}

TEST_CASE("every word of a rule can be read back") {
    for (const auto text : effect_words()) CHECK(word(*effect_from(text)) == text);
    for (const auto text : requirement_words()) CHECK(word(*requirement_from(text)) == text);
    for (const auto text : obligation_words()) CHECK(word(*obligation_from(text)) == text);
    for (const auto text : onward_words()) CHECK(word(*onward_from(text)) == text);
    CHECK_FALSE(effect_from("might"));
}

}  // namespace accord::policy
