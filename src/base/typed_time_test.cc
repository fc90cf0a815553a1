#include "base/typed_time.h"

#include <doctest/doctest.h>

#include "base/london.h"
#include "support/fixed_clock.h"
#include "support/tables.h"

namespace accord {

TEST_CASE("a date is read in every way in which people in Britain write one") {
    const auto table = test::table("base/typed_time");
    for (const auto& row : table.rows) {
        const auto& typed = table.at(row, "typed").text;
        CAPTURE(typed);
        const auto day = date_as_typed(typed, {2026, 3, 2});
        CHECK((day ? text(*day) : "") == table.at(row, "day").text);
        if (not day) CHECK(day.error().kind == ErrorKind::Invalid);
    }
}

TEST_CASE("days that were searched are read as days gone by") {
    const auto table = test::table("base/typed_past");
    for (const auto& row : table.rows) {
        const auto& typed = table.at(row, "typed").text;
        CAPTURE(typed);
        const auto days = days_as_typed(typed, {2026, 3, 2}, Meant::Past);
        CHECK((days ? text(days->first) : "") == table.at(row, "first").text);
        CHECK((days ? text(days->last) : "") == table.at(row, "last").text);
        if (not days) CHECK(days.error().sentence.starts_with(table.at(row, "why").text));
    }
}

TEST_CASE("a day and a time are read as they are said") {
    const auto table = test::table("base/typed_moment");
    for (const auto& row : table.rows) {
        const auto& typed = table.at(row, "typed").text;
        CAPTURE(typed);
        const auto at = moment_as_typed(typed, test::nine_on_monday);
        std::string out;
        if (at) {
            const auto local = london(*at);
            char clock[32];
            std::snprintf(clock, sizeof clock, " %02d:%02d:%02d", local.hour, local.minute,
                          local.second);
            out = text(local.day) + clock;
        }
        CHECK(out == table.at(row, "at").text);
    }
}

}  // namespace accord
