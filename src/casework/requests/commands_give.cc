#include "casework/requests/commands_give.h"

#include <algorithm>

#include "base/london.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/cover.h"
#include "casework/requests/notices.h"
#include "casework/requests/requests.h"
#include "governance/editions/commands.h"
#include "governance/parties/commands.h"
#include "rulebook/allowed.h"

namespace accord::requests {

Result<bool> may_reply(audit::Reading& reading, const Asker& asker, const Asked& asked) {
    using rulebook::Permission;
    const auto* rulebook = TRY(editions::rulebook_in_use(reading.node()));
    const auto day = london_day(reading.now());
    const auto allowed = rulebook::permissions_of(*rulebook, asker.actor.role, day);
    if (allowed.has(Permission::MayAnswer)) return true;
    if (not asked.holder.empty() and asked.holder == asker.actor.account) return true;
    const auto posts = TRY(parties::posts_at(reading, asked.party, day));
    const bool somebody = std::any_of(posts.begin(), posts.end(), [&](const auto& post) {
        return rulebook::permissions_of(*rulebook, post.role.text(), day)
            .has(Permission::MayAnswer);
    });
    return not somebody and allowed.has(Permission::MayShare);
}

Result<void> give(Node& node, const Asker& asker, const Give& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.give"));
    auto found = TRY(found_for(act, asker, wish.reference));
    auto& asked = found.asked();
    if (not TRY(may_reply(act, asker, asked)))
        return fail(forbidden("Whoever answers for your organisation gives it to a colleague"));
    const auto posts = TRY(parties::posts_at(act, asker.party, london_day(act.now())));
    const auto post = std::find_if(posts.begin(), posts.end(),
                                   [&](const auto& each) { return each.account == wish.account; });
    if (post == posts.end())
        return fail(invalid("Select a colleague who holds a post here", "account"));
    if (asked.holder == post->account) return {};
    asked.holder = post->account;
    asked.holder_name = post->name;
    if (not TRY(Requests::save(act, found.request, asked))) return fail(changed_meanwhile());
    act.record(audit::fact("request.given", text(wish.reference))
                   .with("recipient", text(asked.party))
                   .with("to", post->account));
    const auto party = TRY(parties::find(act, asked.party));
    TRY(tell(act, found.request,
             {"given", asked.party, text(asked.id), asked.wait_until(), post->account, post->name,
              party.duty_desk.phone}));
    TRY(act.commit());
    return {};
}

Result<std::vector<parties::Appointment>> colleagues_of(Node& node, const Asker& asker) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto* rulebook = TRY(editions::rulebook_in_use(reading.node()));
    const auto day = london_day(reading.now());
    std::vector<parties::Appointment> out;
    for (auto& post : TRY(parties::posts_at(reading, asker.party, day)))
        if (post.account != asker.actor.account and
            rulebook::permissions_of(*rulebook, post.role.text(), day)
                .has(rulebook::Permission::MayShare))
            out.push_back(std::move(post));
    return out;
}

Result<void> leave_to_send(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.leave_to_send"));
    auto found = TRY(found_for(act, asker, reference));
    const auto& asked = found.asked();
    if (asked.typed == Replying{}) return fail(invalid("Write what you know first", "facts"));
    const auto who = TRY(who_replies(act, asked.party, act.now()));
    act.record(
        audit::fact("request.left_to_send", text(reference)).with("recipient", text(asked.party)));
    TRY(tell(act, found.request,
             {"to-send", asked.party, text(asked.id), asked.wait_until(), who.account, who.name,
              who.phone}));
    TRY(act.commit());
    return {};
}

}  // namespace accord::requests
