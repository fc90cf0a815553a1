#include "base/phrases.h"

#include <doctest/doctest.h>

namespace accord {

TEST_CASE("a list shows where each of its things ends, whatever they hold") {
    CHECK(join_phrases({}) == "");
    CHECK(join_phrases({"a, b"}) == "a, b");
    CHECK(join_phrases({"a", "b", "c"}, "or") == "a, b or c");
    CHECK(join_phrases({"a, b", "c", "d"}, "or") == "a, b; c; or d");
    CHECK(join_phrases({"a and b", "c"}) == "a and b; and c");
    CHECK(join_phrases({"a and b", "c"}, "or") == "a and b or c");
    CHECK(join_phrases({"a: b", "c; d"}, "or") == "a: b; or “c; d”");
}

TEST_CASE("a large number is written so that it can be read") {
    CHECK(with_commas(0) == "0");
    CHECK(with_commas(999) == "999");
    CHECK(with_commas(1000) == "1,000");
    CHECK(with_commas(30785040) == "30,785,040");
}

}  // namespace accord
