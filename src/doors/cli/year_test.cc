// A year, small, as `accord demo --year` does it; and what its books say when something is wrong.
#include "doors/cli/year.h"

#include <doctest/doctest.h>

#include "base/london.h"
#include "casework/clocks/commands.h"
#include "doors/cli/borough.h"
#include "doors/cli/marshgate.h"
#include "doors/site/running_node.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

const Instant a_week = instant_in_london({{2026, 3, 9}, 12, 0, 0});

YearOutcome made(const YearWish& wish) {
    auto out = replay_year(wish);
    REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence));
    return *std::move(out);
}

std::int64_t said(const YearOutcome& outcome, std::string_view holding) {
    const auto found = outcome.replayed.done.replies.find(std::string(holding));
    return found == outcome.replayed.done.replies.end() ? 0 : found->second;
}

// A clock is started, and nobody ever ends it.
void a_lost_clock_is_found(const std::string& folder, const YearOutcome& year) {
    Faults faults;
    const auto running = site::RunningNode::open(folder, faults, {}, log::Log::nowhere());
    REQUIRE(running);
    auto& node = (*running)->node();
    const auto law = agreement::Lawbook::in_use(node);
    REQUIRE(law);
    const auto borough = borough_on(node, *marshgate_world());
    REQUIRE(borough);
    auto act = audit::Act::begin(node, borough->deciding.actor, "test.forget");
    REQUIRE(act);
    REQUIRE(clocks::start(
        *act, (*law)->rulebook(),
        {"SCREEN", text(*year.replayed.all.front().reference), borough->hub, borough->hub}));
    REQUIRE(act->commit());
    const auto books = replay::books_of(node, *borough, year.replayed);
    REQUIRE(books);
    CHECK(books->running == 1);
    REQUIRE(books->wrong.size() == 1);
    CHECK(books->wrong.front().find("was lost") != std::string::npos);
}

}  // namespace

TEST_CASE("in a year every contact ends, no clock is lost and every chase is sent once") {
    const host::TemporaryFolder folder;
    const auto year = made({.data = folder / "year", .contacts = 200});
    CHECK(year.books.wrong == std::vector<std::string>{});
    CHECK(year.books.contacts == 200);
    CHECK(year.books.open == 0);
    CHECK(year.books.running == 0);
    CHECK(year.books.clocks == year.books.met + year.books.met_late + year.books.cancelled);
    CHECK(year.books.met_late > 0);
    CHECK(year.books.latest <= Duration{1000});
    CHECK(year.replayed.done.referrals == 42);
    CHECK(year.replayed.done.enquiries == 15);
    CHECK(year.replayed.done.held_back == 0);
    CHECK(year.replayed.done.asked == 6 * 40);
    for (const auto* step : {"person", "desk", "managers"}) CHECK(year.books.of(step) > 0);
    for (const auto* holding : {"all", "part", "nothing-relevant", "not-known", "refused"})
        CHECK(said(year, holding) > 0);
    // But for those that nobody asks about any more, each is looked at again.
    CHECK(year.replayed.done.reviewed > said(year, "refused") / 2);
    CHECK(year.replayed.done.reviewed <= said(year, "refused"));
    CHECK(year.replayed.done.reopened > 0);
    CHECK(year.replayed.done.told > 0);
    a_lost_clock_is_found(folder / "year", year);
}

TEST_CASE("the same seed leaves the same trail, and another seed another") {
    const host::TemporaryFolder folder;
    const auto week = [&](std::string_view name, std::uint64_t seed) {
        return made({.data = folder / name, .seed = seed, .contacts = 400, .until = a_week})
            .books.happened;
    };
    const auto one = week("one", 7);
    CHECK(week("same", 7) == one);
    CHECK(week("other", 8) != one);
}

TEST_CASE("a year is never made where something lies, nor gone on with where nothing does") {
    const host::TemporaryFolder folder;
    const auto stopped = made({.data = folder / "year", .contacts = 400, .until = a_week});
    CHECK(stopped.books.open > 0);
    CHECK(stopped.books.wrong == std::vector<std::string>{});
    const auto again = replay_year({.data = folder / "year", .contacts = 3});
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::Forbidden);
    const auto nowhere = replay_year({.data = folder / "nowhere", .contacts = 3, .down = 5});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::NotFound);
}

}  // namespace accord::cli
