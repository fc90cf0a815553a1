#include "rulebook/appoint.h"

#include <doctest/doctest.h>

using namespace accord;
using rulebook::appointed;

namespace {

constexpr std::string_view waiting =
    "# a comment | with a bar\n"
    "code | words          | from       | until\n"
    "A    | one \\| two\\-  | -          | -\n"
    "B    | already        | 2020-01-01 | -\n";

}  // namespace

TEST_CASE("the day is written into the row that waits for it, and nothing else changes") {
    CHECK(appointed({"x.table", waiting}, "A", {2027, 4, 1}).value() ==
          "# a comment | with a bar\n"
          "code | words          | from       | until\n"
          "A    | one \\| two\\-  | 2027-04-01          | -\n"
          "B    | already        | 2020-01-01 | -\n");
}

TEST_CASE("a row with a day keeps it, and a row that is not there is not found") {
    CHECK(appointed({"x.table", waiting}, "B", {2027, 4, 1}).error().kind == ErrorKind::NotFound);
    CHECK(appointed({"x.table", waiting}, "C", {2027, 4, 1}).error().kind == ErrorKind::NotFound);
    CHECK(appointed({"x.table", "code | words\nA | -\n"}, "A", {2027, 4, 1}).error().kind ==
          ErrorKind::NotFound);
}
