#include "governance/agreement/reminder.h"

#include <doctest/doctest.h>

using namespace accord;
using namespace accord::agreement;

TEST_CASE("organisations are reminded a week apart, by role, and not for ever") {
    Agreement agreement;
    agreement.published_at = Instant{} + hours(24 * 10);
    parties::Party party;
    party.admitted_at = Instant{} + hours(24 * 3);
    const auto day = [&](int days) { return agreement.published_at + hours(24 * days); };
    CHECK_FALSE(next_reminder(agreement, party, std::nullopt, day(6)).has_value());
    std::optional<Reminder> last = next_reminder(agreement, party, std::nullopt, day(7));
    REQUIRE(last.has_value());
    CHECK(last->asked == "SIGNATORY");
    CHECK_FALSE(next_reminder(agreement, party, last, day(13)).has_value());
    for (std::int64_t number = 2; number <= Reminder::at_most; ++number) {
        last = next_reminder(agreement, party, last, day(static_cast<int>(7 * number)));
        REQUIRE(last.has_value());
        CHECK(last->number == number);
        CHECK(last->asked == (number > 2 ? "PARTY_MANAGER" : "SIGNATORY"));
    }
    CHECK_FALSE(next_reminder(agreement, party, last, day(700)).has_value());
    CHECK(said(*last).find("Reminded 6 times") == 0);
}
