// A year as it is planned: as many of each thing as the tables say, at every kind of hour.
#include "doors/replay/plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/london.h"
#include "doors/replay/known.h"
#include "support/rulebook.h"

using namespace accord;
using namespace accord::replay;

namespace {

deadlines::Calendar calendar() {
    return deadlines::calendar_of(test::the_rulebook(), rulebook::Nation::England, "DEFAULT");
}

Shape shape() {
    auto out = shape_of_program();
    out.given = {"Ada", "Rufus"};
    out.family = {"Okonjo", "Birch"};
    out.streets = {"Quay Steps"};
    return out;
}

template <class Holds>
std::int64_t how_many(const std::vector<Planned>& plan, const Holds& holds) {
    return std::count_if(plan.begin(), plan.end(), holds);
}

}  // namespace

TEST_CASE("a planned year has as many referrals, enquiries and askings as the tables say") {
    const auto tables = shape();
    const auto plan = plan_of({}, tables, calendar());
    CHECK(plan.size() == 15'000);
    CHECK(how_many(plan, [](const Planned& one) {
              return one.way->verdict == contacts::Verdict::Referral;
          }) == 3'200);
    CHECK(how_many(plan, [](const Planned& one) { return one.way->outcome == "STRATEGY"; }) ==
          1'125);
    CHECK(how_many(plan, [](const Planned& one) { return one.way->asks; }) == 3'000);
    for (const auto& one : plan)
        if (one.way->asks) CHECK(one.answers.size() == 6);
    for (const auto* came : {"POLICE", "FORM", "EDT", "NONAME"})
        CHECK(how_many(plan, [&](const Planned& one) { return one.arriving.came == came; }) > 100);
}

TEST_CASE("a planned year has nights, weekends, bank holidays and both changes of the clocks") {
    const auto tables = shape();
    const auto days = calendar();
    const auto plan = plan_of({}, tables, days);
    CHECK(std::is_sorted(plan.begin(), plan.end(),
                         [](const Planned& a, const Planned& b) { return a.at < b.at; }));
    const auto open =
        how_many(plan, [&](const Planned& one) { return when_open(one.at, days, 0) == one.at; });
    CHECK(open > 11'000);
    CHECK(open < 13'000);
    std::set<Date> on;
    for (const auto& one : plan) on.insert(london_day(one.at));
    CHECK(on.contains(Date{2026, 12, 25}));
    CHECK(on.contains(Date{2026, 3, 29}));
    CHECK(on.contains(Date{2026, 10, 25}));
    CHECK(how_many(plan, [](const Planned& one) { return london(one.at).hour == 3; }) > 10);
}

TEST_CASE("the same seed plans the same year, and another another") {
    const auto tables = shape();
    const auto one = plan_of({.seed = 7, .contacts = 50}, tables, calendar());
    const auto same = plan_of({.seed = 7, .contacts = 50}, tables, calendar());
    const auto other = plan_of({.seed = 8, .contacts = 50}, tables, calendar());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(one[i].at == same[i].at);
        CHECK(one[i].arriving == same[i].arriving);
        CHECK(one[i].minutes == same[i].minutes);
    }
    CHECK(one.front().at != other.front().at);
}

TEST_CASE("whoever is not there does it when the hub opens next") {
    const auto days = calendar();
    const auto at = [](Date day, int hour, int minute) {
        return instant_in_london({day, hour, minute, 0});
    };
    CHECK(when_open(at({2026, 3, 2}, 11, 0), days, 0) == at({2026, 3, 2}, 11, 0));
    CHECK(when_open(at({2026, 3, 2}, 17, 0), days, 0) == at({2026, 3, 3}, 9, 0));
    CHECK(when_open(at({2026, 3, 2}, 3, 0), days, 0) == at({2026, 3, 2}, 9, 0));
    CHECK(when_open(at({2026, 3, 28}, 12, 0), days, 0) == at({2026, 3, 30}, 9, 0));
    CHECK(when_open(at({2026, 4, 2}, 20, 0), days, 0) == at({2026, 4, 7}, 9, 0));
}

TEST_CASE("what has not come is received first; what is closed and not planned again is done") {
    const auto tables = shape();
    const auto days = calendar();
    auto plan = plan_of({.contacts = 50}, tables, days);
    auto& one = plan.front();
    const auto first = next(one, {}, days, tables);
    REQUIRE(first);
    CHECK(first->step == Step::Receive);
    CHECK(first->at == one.at);
    Known closed;
    closed.reference = Reference{'F', "4QH81T"};
    closed.state = contacts::State::Closed;
    one.reopened = false;
    CHECK_FALSE(next(one, closed, days, tables));
    one.reopened = true;
    CHECK(next(one, closed, days, tables)->step == Step::Reopen);
}
