// Afterwards, by the asker: what came, collated; and adding, cancelling, closing, another rating, a
// colleague who takes over.
#include <algorithm>
#include <limits>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/people/closed.h"
#include "casework/people/commands_shut.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/commands_unlinked.h"
#include "casework/requests/ladder.h"
#include "casework/requests/notices.h"
#include "casework/requests/replies.h"
#include "casework/requests/requests.h"
#include "casework/requests/reviewing.h"
#include "casework/requests/shielded.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/guards.h"
#include "governance/agreement/law.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_history.h"

namespace accord::requests {
namespace {

Result<Gathered> gather(audit::Reading& reading, Request request) {
    Gathered out;
    const auto then = london_day(request.asked_at.value_or(request.begun_at));
    out.asker = TRY(parties::as_called_on(reading, request.asker, then));
    const bool any = std::any_of(request.asked.begin(), request.asked.end(),
                                 [](const Asked& asked) { return asked.replies > 0; });
    std::vector<Notice> told;
    if (any) told = TRY(Notices::about(reading, request.id));
    for (const auto& asked : request.asked) {
        Line line;
        line.asked = asked;
        line.party = TRY(parties::as_called_on(reading, asked.party, then));
        for (auto& reply : TRY(Replies::of(reading, request.id, asked.id)))
            line.replies.push_back(as_read(std::move(reply)));
        line.asked.typed = {};
        if (asked.clock) line.clock = TRY(clocks::find(reading, *asked.clock));
        line.of_another = may_be_of_another(told, asked);
        out.lines.push_back(std::move(line));
    }
    for (auto& asked : request.asked) asked.typed = {};
    out.request = std::move(request);
    return out;
}

// Without any words: for lists.
Result<Gathered> glimpse(audit::Reading& reading, const people::Closed& closed, Request request,
                         const std::optional<Id<parties::Party>>& only) {
    Gathered out;
    out.asker = TRY(parties::find(reading, request.asker));
    out.restricted = TRY(sharing::any_closed(reading, closed, request.asking.children));
    if (out.restricted) request.asking.children = sharing::restricted_children();
    if (only) request.asking = {};
    for (auto& asked : request.asked) {
        if (only and asked.party != *only) continue;
        Line line;
        line.party = TRY(parties::find(reading, asked.party));
        if (only and not out.restricted) TRY(Requests::read_told(reading, request.id, asked));
        line.asked = asked;
        if (asked.clock) line.clock = TRY(clocks::find(reading, *asked.clock));
        out.lines.push_back(std::move(line));
    }
    out.request = std::move(request);
    return out;
}

// The wait for one organisation ends: it is not looked for any more.
Result<void> end_wait(audit::Act& act, Request& request, Asked& asked, std::string_view why) {
    asked.state = AskedState::Cancelled;
    if (not TRY(Requests::save(act, request, asked))) return fail(changed_meanwhile());
    if (asked.clock) TRY(clocks::cancel(act, *asked.clock, why));
    TRY(end_reviews(act, asked, why));
    act.record(audit::fact("request.cancelled", text(request.reference))
                   .with("recipient", text(asked.party)));
    return tell(act, request, {"cancelled", asked.party, text(asked.id)});
}

// From when it was asked where that leaves time, else from now: nobody is given a time that has
// gone by. A rating that is raised never makes what was promised first later.
Result<clocks::Start> counted_again(audit::Act& act, const agreement::Law& law, clocks::Start wish,
                                    const std::optional<Instant>& was_due) {
    wish.was_due = was_due;
    const auto from_the_start = TRY(clocks::counted(act, *law.rulebook, wish));
    wish.never_later = was_due and from_the_start.due_at < *was_due;
    if (wish.never_later or from_the_start.due_at <= act.now()) wish.from = act.now();
    return wish;
}

Result<void> restart(audit::Act& act, const agreement::Law& law, Request& request, Asked& asked) {
    std::optional<clocks::Clock> before;
    if (asked.clock) {
        before = TRY(clocks::find(act, *asked.clock));
        TRY(clocks::cancel(act, *asked.clock, "The rating was changed"));
    }
    const auto* row = law.rulebook->ratings.in_force(rating_of(request.asking), law.day,
                                                     rulebook::Nation::England);
    if (row == nullptr or row->clock.empty()) return {};
    const auto wish = TRY(counted_again(
        act, law,
        {row->clock, text(request.reference), asked.party, request.asker, request.asked_at},
        asked.due_at));
    auto clock = TRY(clocks::start(act, *law.rulebook, wish));
    // It is no clearer than it was who is meant.
    if (before and before->state == clocks::ClockState::Paused)
        clock = TRY(clocks::pause(act, clock.id, before->pauses.back().reason));
    asked.clock = clock.id;
    asked.due_at = clock.due_at;
    asked.promised_at.reset();
    if (asked.state == AskedState::Silent and clock.due_at > act.now())
        asked.state = AskedState::Waiting;
    if (not TRY(Requests::save(act, request, asked))) return fail(changed_meanwhile());
    TRY(watch(act, *law.rulebook, request, asked));
    return tell(act, request, {"rerated", asked.party, text(asked.id), clock.due_at});
}

}  // namespace

std::vector<const Line*> Gathered::unanswered() const {
    std::vector<const Line*> out;
    for (const auto& line : lines)
        if (line.asked.awaited()) out.push_back(&line);
    return out;
}

std::vector<const Line*> Gathered::never_answered() const {
    std::vector<const Line*> out;
    for (const auto& line : lines)
        if (line.asked.state == AskedState::Cancelled and line.asked.reply_type.empty())
            out.push_back(&line);
    return out;
}

Result<Gathered> gathered(audit::Reading& reading, const Reference& reference) {
    auto request = TRY(Requests::find(reading, reference));
    if (not request) return fail(not_found("There is no request with that reference"));
    return gather(reading, std::move(*request));
}

Result<std::vector<Gathered>> gathered_for(audit::Reading& reading, const Reference& contact) {
    std::vector<Gathered> out;
    for (auto& request : TRY(Requests::for_contact(reading, contact)))
        out.push_back(TRY(gather(reading, std::move(request))));
    return out;
}

Result<std::vector<Reference>> open_for(audit::Reading& reading, const Reference& contact) {
    return Requests::open_for(reading, contact);
}

Result<Progress> progress_for(audit::Reading& reading, const Reference& contact) {
    return Requests::progress_for(reading, contact);
}

Result<Gathered> look_at(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.look"));
    auto request = TRY(Requests::find(act, reference));
    if (not request or request->asker != asker.party) {
        act.record(audit::fact("request.refused", text(reference)));
        TRY(act.commit());
        return fail(not_yours());
    }
    if (TRY(is_closed(act, *request))) return fail(people::restricted());
    if (not TRY(sharing::reads_all(act, asker.actor, request->author))) {
        const auto in_secret = TRY(people::living_in_secret(act, text(asker.party)));
        request->asking = as_travels(std::move(request->asking), in_secret, london_day(act.now()));
    }
    auto out = TRY(gather(act, std::move(*request)));
    TRY(mark_seen(act, out.request.id, asker.party));
    act.record(audit::fact("request.looked_at", text(reference)));
    TRY(act.commit());
    return out;
}

Result<Request> cancel(Node& node, const Asker& asker, const Reference& reference,
                       const Id<parties::Party>& from, std::string_view why) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.cancel"));
    auto request = TRY(open_request(act, asker, reference));
    auto* asked = request.of(from);
    if (asked == nullptr) return fail(not_found("They were not asked"));
    if (not asked->awaited()) return request;
    TRY(end_wait(act, request, *asked, why));
    TRY(act.commit());
    return request;
}

Result<Request> say_family(Node& node, const Asker& asker, const Reference& reference,
                           const sharing::Family& family) {
    if (family.telling == sharing::Telling::NotSaid)
        return fail(invalid("Select whether you have told the family", "told"));
    if (is_no(family.telling) and trim(family.more).empty())
        return fail(invalid("Say in a few words why the family was not told", "told-more"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.say_family"));
    auto request = TRY(own(act, asker, reference));
    request.asking.family.telling = family.telling;
    request.asking.family.more = family.more;
    if (not TRY(Requests::save(act, request))) return fail(changed_meanwhile());
    for (auto& clock : TRY(clocks::going_about(act, text(reference))))
        if (clock.rule == Code<rulebook::ClockRule>("EMERGENCY_RECORD"))
            TRY(clocks::meet(act, std::move(clock)));
    act.record(audit::fact("request.family_recorded", text(reference))
                   .with("told", sharing::word(family.telling)));
    TRY(act.commit());
    return request;
}

Result<Request> close(audit::Act& act, const Asker& asker, const Reference& reference) {
    auto request = TRY(own(act, asker, reference));
    if (not request.open()) return request;
    for (auto& asked : request.asked) {
        if (asked.awaited()) TRY(end_wait(act, request, asked, "Enough is known"));
        TRY(end_reviews(act, asked, "Enough is known"));
    }
    request.state = RequestState::Closed;
    request.ended_at = act.now();
    if (not TRY(Requests::save(act, request))) return fail(changed_meanwhile());
    TRY(mark_seen(act, request.id, request.asker));
    act.record(audit::fact("request.closed", text(reference)));
    return request;
}

Result<Request> close(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.close"));
    auto out = TRY(close(act, asker, reference));
    TRY(act.commit());
    return out;
}

Result<Request> rerate(audit::Act& act, const Asker& asker, const agreement::Law& law,
                       const Rerate& wish) {
    auto request = TRY(open_request(act, asker, wish.reference));
    const auto* row =
        law.rulebook->ratings.in_force(wish.rating, law.day, rulebook::Nation::England);
    if (row == nullptr or row->clock.empty())
        return fail(invalid("Select how soon an answer is needed", "rating"));
    const auto before = rating_of(request.asking);
    if (before == wish.rating) return request;
    request.asking.rating = wish.rating.text();
    request.asking.rating_why = wish.why;
    if (not TRY(Requests::save(act, request))) return fail(changed_meanwhile());
    act.record(audit::fact("request.rerated", text(wish.reference))
                   .with("from", before.text())
                   .with("to", wish.rating.text()));
    for (auto& asked : request.asked)
        if (asked.awaited()) TRY(restart(act, law, request, asked));
    return request;
}

Result<Request> rerate(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Rerate& wish) {
    if (trim(wish.why).empty())
        return fail(invalid("Say in a few words why the rating is changed", "rating-why"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.rerate"));
    const auto law = TRY(agreement::law_for(act, lawbook));
    auto as_it_is = TRY(open_request(act, asker, wish.reference));
    if (rating_of(as_it_is.asking) == wish.rating) return as_it_is;
    auto request = TRY(rerate(act, asker, *law, wish));
    TRY(act.commit());
    return request;
}

Result<Request> hold_to_time(Node& node, const Asker& asker, const Reference& reference,
                             const Id<parties::Party>& party) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.hold_to_time"));
    auto request = TRY(open_request(act, asker, reference));
    auto* asked = request.of(party);
    if (asked == nullptr or not asked->promised_at) return request;
    asked->promised_at.reset();
    if (not TRY(Requests::save(act, request, *asked))) return fail(changed_meanwhile());
    act.record(audit::fact("request.held_to_time", text(reference)).with("recipient", text(party)));
    if (asked->due_at) act.post({"request.chase", text(asked->id), *asked->due_at});
    TRY(tell(act, request, {"held-to-time", party, text(asked->id), asked->due_at}));
    TRY(act.commit());
    return request;
}

Result<Request> run_on(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const Reference& reference, const Id<parties::Party>& party) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.run_on"));
    auto request = TRY(open_request(act, asker, reference));
    auto* asked = request.of(party);
    if (asked == nullptr or not asked->awaited() or not asked->clock) return request;
    const auto before = TRY(clocks::find(act, *asked->clock));
    if (before.state != clocks::ClockState::Paused) return request;
    const auto clock = TRY(clocks::resume(act, lawbook.rulebook(), *asked->clock));
    asked->due_at = clock.due_at;
    if (not TRY(Requests::save(act, request, *asked))) return fail(changed_meanwhile());
    TRY(watch(act, lawbook.rulebook(), request, *asked));
    TRY(tell(act, request, {"run-on", party, text(asked->id), clock.due_at}));
    TRY(act.commit());
    return request;
}

Result<std::int64_t> hand_on(Node& node, const Asker& asker, const std::string& from_account) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.hand_on"));
    std::int64_t out = 0;
    for (auto& request : TRY(Requests::of_author(act, from_account))) {
        if (request.asker != asker.party) continue;
        request.author = asker.actor.account;
        request.author_name = asker.name;
        request.author_post = asker.post;
        if (not TRY(Requests::save(act, request))) return fail(changed_meanwhile());
        act.record(audit::fact("request.handed_on", text(request.reference))
                       .with("from", from_account)
                       .with("to", asker.actor.account));
        ++out;
    }
    if (out == 0) return out;
    TRY(act.commit());
    return out;
}

namespace {

Result<void> read_asked(audit::Reading& reading, const people::Closed& closed, Rows rows,
                        Queue& out) {
    const auto& agency = reading.actor().agency;
    if (rows.after == 0)
        out.drafts = TRY(Requests::asked_by(reading, agency, RequestState::Draft, rows));
    for (auto& draft : out.drafts)
        if (draft.author != reading.actor().account and
            TRY(sharing::any_closed(reading, closed, draft.asking.children)))
            draft.asking.children = sharing::restricted_children();
    for (auto& request : TRY(Requests::asked_by(reading, agency, RequestState::Asked, rows)))
        out.asked.push_back(TRY(glimpse(reading, closed, std::move(request), std::nullopt)));
    return {};
}

Result<void> read_to_us(audit::Reading& reading, const people::Closed& closed, const Asker& asker,
                        Rows rows, Queue& out) {
    for (auto& request : TRY(Requests::put_to(reading, asker.actor.agency, true, rows)))
        out.to_us.push_back(TRY(glimpse(reading, closed, std::move(request), asker.party)));
    const auto due = [](const Gathered& each) {
        return each.lines.front().asked.wait_until().value_or(
            Instant{std::numeric_limits<std::int64_t>::max()});
    };
    std::stable_sort(
        out.to_us.begin(), out.to_us.end(),
        [&](const Gathered& one, const Gathered& other) { return due(one) < due(other); });
    return {};
}

}  // namespace

Result<Queue> queue(Node& node, const Asker& asker, QueueWish wish) {
    const Rows rows{static_cast<std::int64_t>(limits::page_rows_max), wish.after};
    const auto& agency = asker.actor.agency;
    auto look = TRY(audit::Look::open(node, asker.actor, audit::fact("request.listed", agency)));
    const auto wanted = [&](QueueList list) {
        return wish.only == QueueList::All or wish.only == list;
    };
    const auto closed = TRY(people::Closed::to(look));
    Queue out;
    out.now = look.now();
    out.asked_in_all = TRY(Requests::count_asked_by(look, agency, RequestState::Asked));
    out.to_us_in_all = TRY(Requests::count_put_to(look, agency, true));
    out.answered_in_all = TRY(Requests::count_put_to(look, agency, false));
    if (wanted(QueueList::FromUs)) TRY(read_asked(look, closed, rows, out));
    if (wanted(QueueList::ToUs)) TRY(read_to_us(look, closed, asker, rows, out));
    if (not wanted(QueueList::Answered)) return out;
    for (auto& request : TRY(Requests::put_to(look, agency, false, rows)))
        out.answered.push_back(TRY(glimpse(look, closed, std::move(request), asker.party)));
    return out;
}

}  // namespace accord::requests
