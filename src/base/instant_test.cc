#include "base/instant.h"

#include <doctest/doctest.h>

namespace accord {

TEST_CASE("only days of the calendar are dates") {
    CHECK(date(2024, 2, 29).has_value());
    for (auto text : {"2023-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-1-01",
                      "0000-01-01", "26-01-01", "2026-01-01 ", "2026/01/01", ""}) {
        CAPTURE(text);
        CHECK_FALSE(date_from_text(text).has_value());
    }
    CHECK(text(date_from_text("2026-03-02").value()) == "2026-03-02");
}

TEST_CASE("days, months and years are counted as people count them") {
    CHECK(weekday({2026, 3, 2}) == Weekday::Monday);
    CHECK(weekday({1970, 1, 1}) == Weekday::Thursday);
    CHECK(weekday({2026, 11, 22}) == Weekday::Sunday);
    CHECK(plus_days({2024, 2, 28}, 2) == Date{2024, 3, 1});
    CHECK(plus_days({2026, 1, 1}, -1) == Date{2025, 12, 31});
    CHECK(plus_days({9999, 12, 31}, 1) == Date{9999, 12, 31});
    CHECK(plus_months({2026, 1, 31}, 1) == Date{2026, 2, 28});
    CHECK(plus_months({2024, 1, 31}, 1) == Date{2024, 2, 29});
    CHECK(plus_months({2026, 1, 15}, -2) == Date{2025, 11, 15});
    CHECK(days_between({2026, 3, 1}, {2026, 4, 1}) == 31);
    CHECK(years_between({2020, 2, 29}, {2026, 2, 28}) == 5);
    CHECK(years_between({2020, 2, 29}, {2026, 3, 1}) == 6);
    CHECK(years_between({2012, 9, 14}, {2026, 9, 13}) == 13);
    CHECK(years_between({2012, 9, 14}, {2026, 9, 14}) == 14);
}

TEST_CASE("moments are written to the microsecond and read back") {
    CHECK(text(Instant{0}) == "1970-01-01T00:00:00.000000Z");
    CHECK(text(Instant{-1}) == "1969-12-31T23:59:59.999999Z");
    const Instant at = instant_from_text("2026-03-02T09:00:00.000001Z").value();
    CHECK(text(at) == "2026-03-02T09:00:00.000001Z");
    CHECK(instant_from_text("2026-03-02T09:00:00Z").value() == at - Duration{1});
    CHECK(instant_from_text("2026-03-02T09:00:00.5Z").value() - at == Duration{499'999});
    for (auto slip :
         {"2026-03-02", "2026-03-02T09:00Z", "2026-03-02T09:00:00", "2026-03-02T24:00:00Z",
          "2026-03-02T09:60:00Z", "2026-03-02T09:00:60Z", "2026-03-02T09:00:00.Z",
          "2026-03-02T09:00:00.1234567Z", "2026-02-30T09:00:00Z"}) {
        CAPTURE(slip);
        CHECK_FALSE(instant_from_text(slip).has_value());
    }
}

TEST_CASE("a period has its first day, not its last, and nothing before it is appointed") {
    const Period march{Date{2026, 3, 1}, Date{2026, 4, 1}};
    const Period from_april{Date{2026, 4, 1}, std::nullopt};
    const Period not_appointed{std::nullopt, std::nullopt};
    CHECK(march.has({2026, 3, 1}));
    CHECK(march.has({2026, 3, 31}));
    CHECK_FALSE(march.has({2026, 4, 1}));
    CHECK(from_april.has({2999, 1, 1}));
    CHECK_FALSE(not_appointed.has({2026, 3, 1}));
    CHECK_FALSE(overlap(march, from_april));
    CHECK(overlap(march, {Date{2026, 3, 31}, std::nullopt}));
    CHECK_FALSE(overlap(not_appointed, from_april));
    CHECK(overlap(from_april, from_april));
}

}  // namespace accord
