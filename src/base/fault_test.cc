#include "base/fault.h"

#include <doctest/doctest.h>

#include "base/result.h"

namespace accord {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0) return fail(invalid("Enter an even number", "number"));
    return number / 2;
}

Result<int> quarter(int number) {
    const int once = TRY(half(number));
    return TRY(half(once));
}

}  // namespace

TEST_CASE("a fault says where") {
    CHECK(text(Fault{"a.table", 12, 7, "what"}) == "a.table:12:7: what");
    CHECK(text(Fault{"a.table", 12, 0, "what"}) == "a.table:12: what");
    CHECK(text(Fault{"born", 0, 0, "Enter a date"}) == "born: Enter a date");
    CHECK(text(Fault{"", 0, 0, "what"}) == "what");
}

TEST_CASE("TRY takes the value or gives the error to the caller") {
    CHECK(quarter(12).value() == 3);
    CHECK(quarter(6).error() == invalid("Enter an even number", "number"));
    CHECK(word(quarter(3).error().kind) == "invalid");
}

}  // namespace accord
