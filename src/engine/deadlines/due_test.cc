#include "engine/deadlines/due.h"

#include <doctest/doctest.h>

#include <cstdio>

#include "base/london.h"
#include "base/text.h"
#include "support/rulebook.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::rulebook;

namespace {

// "2026-03-02 09:00" in London, or "2026-03-02 09:00Z".
Instant moment(std::string_view text) {
    const bool utc = text.ends_with('Z');
    const auto whole =
        std::string(text.substr(0, 10)) + "T" + std::string(text.substr(11, 5)) + ":00Z";
    const auto instant = instant_from_text(whole);
    REQUIRE(instant);
    if (utc) return *instant;
    const std::int64_t minute = instant->micros / minutes(1).micros;
    const auto day = date_from_text(text.substr(0, 10));
    REQUIRE(day);
    return instant_in_london(
        {*day, static_cast<int>(minute / 60 % 24), static_cast<int>(minute % 60)});
}

// "Tue 2026-03-03 17:00", in London.
std::string written(Instant at) {
    static constexpr const char* days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const auto local = london(at);
    char time[16];
    std::snprintf(time, sizeof time, " %02d:%02d", local.hour % 100, local.minute % 100);
    return std::string(days[static_cast<int>(weekday(local.day))]) + " " + text(local.day) + time;
}

// "30 days rolls": an amount, a kind, and what else.
ClockRule clock_of(std::string_view text) {
    ClockRule out;
    const auto parts = words(text);
    REQUIRE(parts.size() >= 2);
    out.amount = std::stoi(std::string(parts[0]));
    for (const auto kind : {ClockKind::ElapsedHours, ClockKind::HubHours, ClockKind::WorkingDays,
                            ClockKind::Months, ClockKind::Days}) {
        if (word(kind) == parts[1]) out.kind = kind;
    }
    REQUIRE(word(out.kind) == parts[1]);
    for (std::size_t i = 2; i < parts.size(); ++i) {
        if (parts[i] == "before") out.before = true;
        if (parts[i] == "rolls") out.rolls = true;
    }
    return out;
}

// "2026-03-03 10:00 > 2026-03-05 09:00; …", or "-".
std::vector<deadlines::Pause> pauses_of(std::string_view text) {
    std::vector<deadlines::Pause> out;
    if (text.empty() or text == "-") return out;
    for (const auto each : split(text, ';')) {
        const auto ends = split(each, '>');
        REQUIRE(ends.size() == 2);
        out.push_back({moment(trim(ends[0])), moment(trim(ends[1]))});
    }
    return out;
}

deadlines::Calendar calendar(std::string_view hub) {
    auto out = deadlines::calendar_of(test::the_rulebook(), Nation::England,
                                      Code<HubHours>::from(hub).value_or(Code<HubHours>{}));
    if (hub == "NONE") {
        for (auto& hours : out.week) hours = {};
    }
    return out;
}

}  // namespace

TEST_CASE("time limits are counted as the table says, and show their working") {
    const auto cases = test::table("deadlines/clocks");
    for (const auto& row : cases.rows) {
        const auto cell = [&](std::string_view column) { return cases.at(row, column).text; };
        CAPTURE(cell("says"));
        const auto answer =
            deadlines::due(clock_of(cell("clock")), moment(cell("from")), calendar(cell("hub")));
        CHECK(written(answer.at) == cell("due"));
        CHECK(join(answer.working, " ") == cell("working"));
    }
}

TEST_CASE("time limits are counted as another program counts them, paused or not") {
    const auto cases = test::table("deadlines/counted");
    CHECK(cases.rows.size() >= 200);
    for (const auto& row : cases.rows) {
        const auto cell = [&](std::string_view column) { return cases.at(row, column).text; };
        CAPTURE(cell("says"));
        const auto from = moment(cell("from"));
        const auto answer = deadlines::due(clock_of(cell("clock")), from, calendar(cell("hub")),
                                           pauses_of(cell("pauses")), from);
        CHECK(written(answer.at) == cell("due"));
        CHECK_FALSE(answer.paused);
    }
}

TEST_CASE("a clock that stands still says so, and shows each pause") {
    const auto from = moment("2026-03-02 09:00");
    const std::vector<deadlines::Pause> waiting{
        {moment("2026-03-02 10:00"), moment("2026-03-02 11:00")},
        {moment("2026-03-02 12:00"), std::nullopt}};
    const auto answer = deadlines::due(clock_of("4 elapsed-hours"), from, calendar("DEFAULT"),
                                       waiting, moment("2026-03-02 16:00"));
    CHECK(answer.paused);
    CHECK(written(answer.at) == "Mon 2026-03-02 18:00");
    CHECK(join(answer.working, " ") ==
          "Counted 4 hours from Monday 2 March 2026 at 9am: Monday 2 March 2026 at 6pm. It did not "
          "run from Monday 2 March 2026 at 10am to Monday 2 March 2026 at 11am. It did not run "
          "from Monday 2 March 2026 at midday to Monday 2 March 2026 at 4pm. It stands still: this "
          "is when it would be due if it ran again now.");
}

TEST_CASE("every clock of the rulebook comes due, from any start, and shows its working") {
    const auto& rulebook = test::the_rulebook();
    const auto hub = calendar("DEFAULT");
    for (const auto& clock : rulebook.clocks.all()) {
        CAPTURE(clock.code.text());
        for (int day = 0; day < 400; ++day) {
            const auto start = moment("2026-01-01 00:20") + hours(day * 23);
            const auto answer = deadlines::due(clock, start, hub);
            CHECK((clock.before ? answer.at < start : start < answer.at));
            REQUIRE_FALSE(answer.working.empty());
        }
    }
}

TEST_CASE("the clocks of the ratings and of referrals, by name") {
    const auto& clocks = test::the_rulebook().clocks;
    const auto monday = moment("2026-03-02 09:00");
    const auto due_by = [&](Code<ClockRule> code) {
        const auto* clock = clocks.in_force(code, {2026, 3, 2}, Nation::England);
        REQUIRE(clock != nullptr);
        return written(deadlines::due(*clock, monday, calendar("DEFAULT")).at);
    };
    CHECK(due_by("RATING_RED") == "Mon 2026-03-02 13:00");
    CHECK(due_by("RATING_AMBER") == "Wed 2026-03-04 17:00");
    CHECK(due_by("RATING_GREEN") == "Thu 2026-03-12 17:00");
    CHECK(due_by("ACKNOWLEDGE_REFERRAL") == "Tue 2026-03-03 17:00");
    CHECK(due_by("EMERGENCY_RECORD") == "Tue 2026-03-03 17:00");
    CHECK(due_by("CP_CONFERENCE") == "Mon 2026-03-23 17:00");
    CHECK(due_by("ASSESSMENT") == "Thu 2026-05-07 17:00");
    CHECK(due_by("SUBJECT_ACCESS") == "Thu 2026-04-02 23:59");
    // Not yet the law on that day.
    CHECK(clocks.in_force("COMPLAINT_ACKNOWLEDGE", {2026, 6, 18}, Nation::England) == nullptr);
    CHECK(clocks.in_force("COMPLAINT_ACKNOWLEDGE", {2026, 6, 19}, Nation::England) != nullptr);
}
