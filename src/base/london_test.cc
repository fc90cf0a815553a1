#include "base/london.h"

#include <doctest/doctest.h>

#include <cstdio>

#include "support/tables.h"

namespace accord {
namespace {

std::string written(const LocalTime& at) {
    char clock[32];
    std::snprintf(clock, sizeof clock, " %02d:%02d:%02d", at.hour, at.minute, at.second);
    return text(at.day) + clock;
}

LocalTime local_from(const std::string& text) {
    const auto number = [&](std::size_t at) { return std::stoi(text.substr(at, 2)); };
    return {date_from_text(text.substr(0, 10)).value(), number(11), number(14), number(17)};
}

}  // namespace

TEST_CASE("London's clock changes twice a year") {
    const Table table = test::table("base/london");
    for (const auto& row : table.rows) {
        const auto& local = table.at(row, "local").text;
        const auto& back = table.at(row, "back").text;
        CAPTURE(local);
        const Instant moment = instant_from_text(table.at(row, "moment").text).value();
        CHECK(text(instant_in_london(local_from(local))) == text(moment));
        CHECK(written(london(moment)) == (back.empty() ? local : back));
    }
}

TEST_CASE("the second time of the hour that happens twice reads the same") {
    const Instant second = instant_from_text("2026-10-25T01:30:00Z").value();
    CHECK(written(london(second)) == "2026-10-25 01:30:00");
    CHECK(instant_in_london(london(second)) == second - hours(1));
}

TEST_CASE("deadlines and waits are said as people say them") {
    const Table table = test::table("base/spoken");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const Instant due = instant_from_text(table.at(row, "due").text).value();
        const Instant now = instant_from_text(table.at(row, "now").text).value();
        CHECK(spoken_deadline(due, now) == table.at(row, "deadline").text);
        CHECK(spoken_wait(due, now) == table.at(row, "wait").text);
    }
}

TEST_CASE("days and times are said in words") {
    const auto at = [](const char* text) { return instant_from_text(text).value(); };
    CHECK(spoken(Date{2026, 3, 2}) == "2 March 2026");
    CHECK(spoken_with_weekday({2026, 3, 2}) == "Monday 2 March 2026");
    CHECK(spoken_time(at("2026-03-02T09:00:00Z")) == "9am");
    CHECK(spoken_time(at("2026-03-02T14:05:59Z")) == "2:05pm");
    CHECK(spoken_time(at("2026-03-02T12:00:00Z")) == "midday");
    CHECK(spoken_time(at("2026-03-02T12:01:00Z")) == "12:01pm");
    CHECK(spoken_time(at("2026-03-02T00:00:00Z")) == "midnight");
    CHECK(spoken_time(at("2026-03-02T00:30:00Z")) == "12:30am");
    CHECK(spoken(at("2026-07-01T23:30:00Z")) == "2 July 2026 at 12:30am");
    CHECK(london_day(at("2026-07-01T23:30:00Z")) == Date{2026, 7, 2});
}

}  // namespace accord
