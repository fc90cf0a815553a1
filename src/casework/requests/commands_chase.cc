#include "casework/requests/commands_chase.h"

#include "base/expect.h"
#include "base/limits.h"
#include "casework/clocks/commands.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/chases.h"
#include "casework/requests/cover.h"
#include "casework/requests/notices.h"
#include "casework/requests/requests.h"
#include "governance/editions/commands.h"

namespace accord::requests {
namespace {

Tell telling(std::string_view kind, const Id<parties::Party>& party, const Asked& asked,
             const OnDuty& who) {
    return {std::string(kind), party,    text(asked.id), asked.wait_until(),
            who.account,       who.name, who.phone};
}

// Silence is set by the system, and is never an answer.
Result<void> fall_silent(audit::Act& act, const Request& request, Asked& asked) {
    if (asked.state == AskedState::Silent) return {};
    asked.state = AskedState::Silent;
    if (not TRY(Requests::save(act, request, asked))) return fail(changed_meanwhile());
    act.record(audit::fact("request.no_reply", text(request.reference))
                   .with("recipient", text(asked.party)));
    return {};
}

Result<void> climb(audit::Act& act, const Request& request, Asked& asked, Rung rung) {
    const auto now = act.now();
    if (rung == Rung::Person) {
        const auto who = TRY(person_or_cover(act, asked.party, asked.holder, now));
        return tell(act, request, telling("half-time", asked.party, asked, who));
    }
    if (rung == Rung::Desk) {
        const auto who = TRY(on_duty(act, asked.party, now));
        return tell(act, request, telling("desk", asked.party, asked, who));
    }
    TRY(fall_silent(act, request, asked));
    const auto theirs = TRY(duty_manager(act, asked.party, now));
    TRY(tell(act, request, telling("late", asked.party, asked, theirs)));
    const auto ours = TRY(duty_manager(act, request.asker, now));
    TRY(tell(act, request, telling("no-reply", request.asker, asked, ours)));
    const auto author = TRY(person_or_cover(act, request.asker, request.author, now));
    if (author.account == ours.account and not author.account.empty()) return {};
    return tell(act, request, telling("no-reply", request.asker, asked, author));
}

}  // namespace

Result<void> chase(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<Asked>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "request.chase"));
    if (not TRY(Requests::is_awaited(act, id))) return {};  // most have answered by now
    auto request = TRY(Requests::with_asked(act, id));
    auto* asked = request.of(id);
    if (asked == nullptr or not request.open()) return {};
    if (asked->clock) {
        const auto clock = TRY(clocks::find(act, *asked->clock));
        if (clock.state == clocks::ClockState::Paused) return {};  // it is watched when it runs on
    }
    const auto until = asked->wait_until();
    if (not until) return {};
    const auto* rulebook = TRY(editions::rulebook_in_use(act.node()));
    bool anything = false;
    std::optional<Rung> highest;
    for (const auto rung : {Rung::Person, Rung::Desk, Rung::Managers}) {
        const auto at = TRY(rung_at(act, *rulebook, request, *asked, rung));
        if (not at) return {};
        if (*at > act.now()) {
            act.post({"request.chase", text(asked->id), *at});
            act.record(audit::fact("request.chase_set", text(request.reference))
                           .with("recipient", text(asked->party))
                           .with("step", word(rung)));
            anything = true;
            break;
        }
        const bool first = TRY(Chases::take(act, asked->id, {rung, *until, act.now()}));
        if (not first) continue;
        act.record(audit::fact("request.chased", text(request.reference))
                       .with("recipient", text(asked->party))
                       .with("step", word(rung)));
        highest = rung;
        anything = true;
    }
    // Several that are due at once say one thing: the last of them.
    if (highest) TRY(climb(act, request, *asked, *highest));
    if (not anything) return {};
    TRY(act.commit());
    return {};
}

Result<std::vector<Climbed>> climbed(audit::Reading& reading, const Id<Asked>& asked) {
    return Chases::of(reading, asked);
}

Result<std::vector<Notice>> told_about(audit::Reading& reading, const Id<Request>& request) {
    return Notices::about(reading, request);
}

Result<std::vector<Notice>> notices_for(audit::Reading& reading, const Id<parties::Party>& party) {
    auto all =
        TRY(Notices::unseen_of(reading, party, static_cast<std::int64_t>(limits::page_rows_max)));
    const auto long_ago = reading.now() - hours(24);
    std::erase_if(all,
                  [&](const Notice& one) { return only_says(one) and one.made_at < long_ago; });
    return all;
}

}  // namespace accord::requests
