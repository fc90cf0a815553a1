#include "casework/requests/commands_review.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/cover.h"
#include "casework/requests/ladder.h"
#include "casework/requests/notices.h"
#include "casework/requests/replies.h"
#include "casework/requests/requests.h"
#include "casework/requests/reviewing.h"
#include "casework/requests/reviews.h"
#include "rulebook/allowed.h"

namespace accord::requests {
namespace {

Code<rulebook::ClockRule> time_to_review(const Request& request) {
    return request.rating == Code<rulebook::Rating>("RED")
               ? Code<rulebook::ClockRule>("REFUSAL_REVIEW_RED")
               : Code<rulebook::ClockRule>("REFUSAL_REVIEW");
}

bool may_review(const rulebook::Rulebook& rulebook, const std::string& role_code, Date day) {
    const auto allowed = rulebook::permissions_of(rulebook, role_code, day);
    return allowed.has(rulebook::Permission::MayReview) or
           allowed.has(rulebook::Permission::MayHandleItems);
}

Tell telling(std::string_view kind, const Id<parties::Party>& party, const Id<Asked>& asked,
             std::optional<Instant> due, const OnDuty& who) {
    return {std::string(kind), party, text(asked), due, who.account, who.name, who.phone};
}

// It is to be given after all: their time to reply begins anew.
Result<void> wait_again(audit::Act& act, const rulebook::Rulebook& rulebook, Request& request,
                        Asked& asked) {
    asked.state = AskedState::Waiting;
    asked.promised_at.reset();
    const auto* row =
        rulebook.ratings.in_force(request.rating, london_day(act.now()), rulebook::Nation::England);
    if (row != nullptr and not row->clock.empty()) {
        const auto clock = TRY(clocks::start(
            act, rulebook, {row->clock, text(request.reference), asked.party, request.asker}));
        asked.clock = clock.id;
        asked.due_at = clock.due_at;
    }
    if (not TRY(Requests::save(act, request, asked))) return fail(changed_meanwhile());
    return watch(act, rulebook, request, asked);
}

}  // namespace

Result<void> ask_for_review(audit::Act& act, const rulebook::Rulebook& rulebook,
                            const Request& request, const Asked& asked, const Reply& refusal) {
    const auto clock = TRY(clocks::start(
        act, rulebook,
        {time_to_review(request), text(request.reference), asked.party, request.asker}));
    TRY(Reviews::ask(act, refusal.id, clock.id));
    act.post({"refusal.note_if_not_reviewed", text(refusal.id), clock.late_from()});
    const auto who = TRY(another_manager(act, asked.party, act.now(), refusal.made_by));
    return tell(act, request, telling("refusal", asked.party, asked.id, clock.due_at, who));
}

Result<void> end_reviews(audit::Act& act, const Asked& asked, std::string_view why) {
    for (const auto& one : TRY(Reviews::waiting_of(act, asked.id))) {
        TRY(Reviews::end(act, one.reply));
        if (one.clock) TRY(clocks::cancel(act, *one.clock, why));
    }
    return {};
}

Result<void> review_refusal(Node& node, const Asker& asker, const rulebook::Rulebook& rulebook,
                            const Review& wish) {
    if (trim(wish.words).empty())
        return fail(invalid("Say in a few words what you decided and why", "words"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.review"));
    auto found = TRY(found_for(act, asker, wish.reference));
    auto& asked = found.asked();
    const auto replies = TRY(Replies::of(act, found.request.id, asked.id));
    if (replies.empty() or replies.back().said.holding != Holding::Refused)
        return fail(conflict("There is no refusal to review"));
    const bool own = replies.back().made_by == asker.actor.account;
    if (own or not may_review(rulebook, asker.actor.role, london_day(act.now())))
        return fail(forbidden("A refusal is reviewed by somebody else, who may review it"));
    const auto before = TRY(Reviews::of(act, replies.back().id));
    if (not before or before->ended_at)
        return fail(conflict("Nobody asks about this any more. There is nothing to review"));
    const auto waiting = TRY(Reviews::waiting(act, replies.back().id));
    TRY(Reviews::decide(act, found.request, replies.back().id, wish.give, asker.name, wish.words));
    if (waiting and waiting->clock) TRY(clocks::meet(act, *waiting->clock));
    act.record(audit::fact("request.refusal_reviewed", text(wish.reference))
                   .with("recipient", text(asked.party))
                   .with("give", wish.give));
    if (wish.give and found.request.open()) TRY(wait_again(act, rulebook, found.request, asked));
    TRY(tell(act, found.request, {"reviewed", found.request.asker, text(asked.id)}));
    TRY(act.commit());
    return {};
}

Result<std::optional<Reviewed>> review_of(audit::Reading& reading, const Id<Reply>& reply) {
    return Reviews::of(reading, reply);
}

Result<void> note_if_not_reviewed(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<Reply>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "refusal.note_if_not_reviewed"));
    const auto waiting = TRY(Reviews::waiting(act, id));
    if (not waiting or not waiting->clock) return {};
    const auto clock = TRY(clocks::find(act, *waiting->clock));
    if (not clock.late(act.now()) or not TRY(Reviews::told_late(act, id))) return {};
    const auto request = TRY(Requests::with_asked(act, waiting->asked));
    const auto& party = clock.owner;
    act.record(audit::fact("request.refusal_not_reviewed", text(request.reference))
                   .with("recipient", text(party)));
    const auto theirs = TRY(another_manager(act, party, act.now(), waiting->refused_by));
    TRY(tell(act, request, telling("refusal-late", party, waiting->asked, clock.due_at, theirs)));
    const auto author = TRY(person_or_cover(act, request.asker, request.author, act.now()));
    TRY(tell(act, request,
             telling("refusal-late", request.asker, waiting->asked, clock.due_at, author)));
    TRY(act.commit());
    return {};
}

}  // namespace accord::requests
