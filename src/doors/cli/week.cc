#include "doors/cli/week.h"

#include <algorithm>

#include "base/london.h"
#include "doors/cli/borough.h"
#include "governance/agreement/commands_copy.h"

namespace accord::cli {
namespace {

constexpr int nine = 9;
constexpr std::uint64_t seed = 7;
constexpr std::int64_t just_come = 3;  // that nobody has looked at yet
constexpr std::int64_t minutes_between = 11;
constexpr std::string_view school = "brigids";

Date first_day(Instant now) {
    return plus_days(london_day(now), -days_gone_by);
}

// What a school shares with the hub, and nobody there has taken in yet.
Result<void> share_a_worry(Node& node, agreement::Lawbook& law, const replay::Borough& borough,
                           const replay::Planned& planned) {
    const auto party = borough.coming.find(school);
    const auto who =
        std::find_if(borough.asked.begin(), borough.asked.end(), [&](const auto& agency) {
            return party != borough.coming.end() and agency.party == party->second;
        });
    if (who == borough.asked.end()) return fail(broken("there is no school in this world"));
    sharing::Answers answers;
    answers.children = planned.arriving.children;
    answers.how_soon = sharing::HowSoon::Today;
    answers.facts = planned.arriving.happened;
    answers.must_not_find_out = sharing::Yes::No;
    answers.family.telling = sharing::Telling::Told;
    answers.recipients = {{text(borough.hub), "", shield::Extent::Everything, ""}};
    answers.recipients_said = true;
    auto act = TRY(audit::Act::begin(node, who->answering.actor, "share.begin"));
    const auto draft = TRY(sharing::begin(act, who->answering, answers));
    TRY(act.commit());
    TRY(sharing::send(node, who->answering, law, {draft.reference, draft.version, false}));
    return {};
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
    wish.seed = seed + 2;
    wish.contacts = 1;
    for (const auto& planned : replay::plan_of(wish, shape, calendar))
        TRY(share_a_worry(node, law, borough, planned));
    // A replay prints nothing: the copies to keep are made when the node is served.
    TRY(agreement::ask_for_copies(node));
    return static_cast<std::int64_t>(lived.all.size()) + just_come;
}

}  // namespace accord::cli
