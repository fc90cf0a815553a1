#include "doors/cli/week.h"

#include "base/london.h"
#include "doors/cli/borough.h"
#include "governance/agreement/commands_copy.h"

namespace accord::cli {
namespace {

constexpr int nine = 9;
constexpr std::uint64_t seed = 7;
constexpr std::int64_t just_come = 3;  // that nobody has looked at yet
constexpr std::int64_t minutes_between = 11;

Date first_day(Instant now) {
    return plus_days(london_day(now), -days_gone_by);
}

}  // namespace

Instant eve_of_the_days(Instant now) {
    return instant_in_london({plus_days(first_day(now), -1), nine, 0, 0});
}

Result<std::int64_t> live_the_days(Node& node, replay::SetClock& clock, agreement::Lawbook& law,
                                   const World& world, Instant now) {
    const auto borough = TRY(borough_on(node, world));
    const auto shape = shape_of(world);
    const auto matcher = TRY(people::Matcher::from_program());
    const auto calendar =
        deadlines::calendar_of(law.rulebook(), rulebook::Nation::England, "DEFAULT");
    replay::PlanWish wish{
        .seed = seed, .contacts = contacts_gone_by, .first = first_day(now), .days = days_gone_by};
    const replay::Doing::With with{.node = node,
                                   .law = law,
                                   .matcher = *matcher,
                                   .borough = borough,
                                   .shape = shape,
                                   .calendar = calendar};
    replay::Year year({.doing = with,
                       .clock = clock,
                       .plan = replay::plan_of(wish, shape, calendar),
                       .tell = {}});
    const auto lived = TRY(year.run(now - minutes((just_come + 1) * minutes_between)));
    wish.seed = seed + 1;
    wish.contacts = just_come;
    replay::Doing doing(with);
    for (const auto& planned : replay::plan_of(wish, shape, calendar)) {
        clock.set(clock.now() + minutes(minutes_between));
        replay::Known known;
        TRY(doing.step({clock.now(), replay::Step::Receive}, planned, known));
    }
    // A replay prints nothing: the copies to keep are made when the node is served.
    TRY(agreement::ask_for_copies(node));
    return static_cast<std::int64_t>(lived.all.size()) + just_come;
}

}  // namespace accord::cli
