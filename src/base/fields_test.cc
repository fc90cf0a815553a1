#include "base/fields.h"

#include <doctest/doctest.h>

namespace accord {

TEST_CASE("every fault of an object is gathered, each where it stands") {
    Reading reading;
    const auto json = read_json("it", R"({
  "name": 3,
  "day": "2026-02-30",
  "kind": "dyas",
  "colour": "blue",
  "list": ["a", "a"]
})",
                                reading);
    Fields fields(reading, json, "");
    fields.text("name");
    fields.date("day");
    CHECK(fields.word("kind", {"days", "months"}, "clock kind") == "");
    fields.words("list", {"a", "b"}, "letter");
    fields.text("missing");
    fields.no_others();
    std::string told;
    for (const auto& fault : reading.faults) told += text(fault) + "\n";
    CHECK(told ==
          "it:2:11: 'name' must be a text in quotes\n"
          "it:3:10: '2026-02-30' is not a day in the calendar; a day is written as year-month-day, "
          "like 2024-12-31\n"
          "it:4:11: there is no clock kind 'dyas'; did you mean 'days'?\n"
          "it:6:17: 'a' is named twice\n"
          "it:1:1: 'missing' is missing; give a text\n"
          "it:5:3: there is no member 'colour'; use name, day, kind, list or missing\n");
}

TEST_CASE("a text that is no JSON is one fault, where it goes wrong") {
    Reading reading;
    CHECK(read_json("it", "{\n  \"a\" 1 }", reading).is_null());
    REQUIRE(reading.faults.size() == 1);
    CHECK(reading.faults[0].line == 2);
    CHECK(reading.faults[0].column > 1);
}

}  // namespace accord
