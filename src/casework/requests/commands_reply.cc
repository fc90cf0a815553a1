#include "casework/requests/commands_reply.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/clocks/commands.h"
#include "casework/people/commands_link.h"
#include "casework/people/commands_shut.h"
#include "casework/people/in_house.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/commands_give.h"
#include "casework/requests/cover.h"
#include "casework/requests/ladder.h"
#include "casework/requests/notices.h"
#include "casework/requests/replies.h"
#include "casework/requests/requests.h"
#include "casework/requests/reviewing.h"
#include "casework/requests/shielded.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/guards.h"
#include "governance/agreement/law.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_history.h"

namespace accord::requests {
namespace {

Result<Received> received(audit::Reading& reading, const Found& found) {
    Received out;
    out.request = found.request;
    out.asked = *out.request.of(found.id);
    TRY(Requests::read_told(reading, out.request.id, out.asked));
    const auto then = london_day(out.request.asked_at.value_or(out.request.begun_at));
    out.asker = TRY(parties::as_called_on(reading, out.request.asker, then));
    out.replies = TRY(Replies::of(reading, out.request.id, found.id));
    out.ring = TRY(person_or_cover(reading, out.request.asker, out.request.author, reading.now()));
    if (out.asked.clock) out.clock = TRY(clocks::find(reading, *out.asked.clock));
    for (const auto& child : out.request.asking.children) out.their_records.push_back(child.person);
    out.request.asking = {};
    out.request.asked = {out.asked};
    return out;
}

// The one reply, decided: what the asker would read of it.
Result<sharing::Prospect> decided(audit::Reading& reading, const Asker& asker,
                                  const agreement::Law& law, const Request& request,
                                  const Replying& said) {
    const auto sender = TRY(sharing::sender_of(reading, asker.actor, asker.party, law));
    const auto receiver = TRY(parties::find(reading, request.asker));
    // The child may live in secret by this organisation's list, and not by the asker's.
    auto guarded = request.asking;
    guarded.children = sharing::guarded(guarded.children, sender.in_secret, law.day);
    for (const auto& known : TRY(people::people_linked(reading, request.reference))) {
        if (static_cast<std::size_t>(known.number) > guarded.children.size()) continue;
        const auto house = TRY(people::InHouse::of_all(reading, known.person));
        sharing::guard(guarded.children[static_cast<std::size_t>(known.number) - 1],
                       house.read(known.person), law.day);
    }
    auto matter = matter_of(guarded);
    const auto statement =
        statement_for(*law.rulebook, law.day, request.asking, receiver, sender.party);
    matter.public_task_stated = statement.states_public_task();
    const auto items = items_of(said, usual_need(sender.party.type).category);
    const sharing::Chosen chosen{text(receiver.id), "They asked for this",
                                 shield::Extent::Everything, said.go_on};
    return sharing::prospect_of(matter, items, chosen, sender, receiver, law);
}

// Held back by its owner, and said so: what kind of thing, and why, in the rulebook's words.
void add_held(const Replying& said, const rulebook::Rulebook& rulebook, Date day,
              shield::Rendition& rendition) {
    for (std::size_t i = 0; i < said.held.size(); ++i) {
        const auto code = Code<rulebook::RefusalReason>::from(said.held[i].reason);
        const auto* row =
            code ? rulebook.refusal_reasons.in_force(*code, day, rulebook::Nation::England)
                 : nullptr;
        auto why =
            row != nullptr ? "They hold it back: " + row->words : std::string("They hold it back");
        if (not trim(said.held[i].why).empty()) why += ". " + said.held[i].why;
        rendition.held_back.push_back({"held-" + std::to_string(i + 1), said.held[i].what, why});
    }
}

Reply made(audit::Act& act, const Asker& asker, const Asked& asked, const SendReply& wish) {
    Reply out;
    out.id = act.mint<Reply>();
    out.number = asked.replies + 1;
    out.type = response_of(wish.said.holding);
    if (wish.said.holding == Holding::Refused) out.reason = wish.said.reason;
    out.spoken = wish.spoken;
    out.said = wish.said;
    out.onward = onward_of(wish.said);
    out.salt = salt_from(act.node().entropy);
    out.answer = policy::Answer::Permit;
    out.made_by = asker.actor.account;
    out.made_name = asker.name;
    out.made_post = asker.post;
    out.made_at = act.now();
    return out;
}

void put_on_line(Asked& asked, const Reply& reply, Instant now) {
    const auto holding = reply.said.holding;
    asked.replies = reply.number;
    asked.reply_type = reply.type.text();
    asked.replied_at = now;
    asked.typed = {};
    asked.typed_by.clear();
    asked.typed_by_name.clear();
    if (is_answer(holding) and not reply.said.more_to_come) asked.state = AskedState::Replied;
}

Result<void> after_reply(audit::Act& act, const agreement::Law& law, const Request& request,
                         Asked& asked, const Reply& reply) {
    const auto about = text(request.reference);
    if (reply.said.holding == Holding::Later) {
        asked.promised_at = TRY(moment_as_typed(reply.said.later_at, act.now()));
        if (asked.state == AskedState::Silent) asked.state = AskedState::Waiting;
        TRY(watch(act, *law.rulebook, request, asked));
        act.record(audit::fact("request.more_time", about)
                       .with("recipient", text(asked.party))
                       .with("until", text(*asked.promised_at)));
    }
    if (asked.state == AskedState::Replied)
        TRY(Notices::seen_about(act, text(asked.id), asked.party));
    if (asked.state == AskedState::Replied and asked.clock) TRY(clocks::meet(act, *asked.clock));
    // Only the asker can say who is meant: until then the time does not run.
    if (reply.said.holding == Holding::Unsure and asked.clock)
        TRY(clocks::pause(act, *asked.clock, "It could be more than one person"));
    if (not TRY(Requests::save(act, request, asked))) return fail(changed_meanwhile());
    TRY(end_reviews(act, asked, "They have replied since"));
    const bool later = reply.said.holding == Holding::Later;
    TRY(tell(act, request,
             {later ? "more-time" : "replied", request.asker, text(asked.id),
              later ? asked.promised_at : std::nullopt}));
    if (reply.said.holding != Holding::Refused) return {};
    if (not request.open()) return {};
    return ask_for_review(act, *law.rulebook, request, asked, reply);
}

Result<void> refuse_others(audit::Act& act, const Asker& asker, Found& found) {
    if (TRY(may_reply(act, asker, found.asked()))) return {};
    const auto who = TRY(who_replies(act, asker.party, act.now()));
    return fail(forbidden(who.name + " replies for your organisation. What you write is kept, and "
                                     "they send it"));
}

// What colleagues wrote, for somebody who does not answer for the organisation.
Result<void> keep_secrets(audit::Reading& reading, const Asker& asker, const Asking& asking,
                          Received& out) {
    const auto in_secret = TRY(people::living_in_secret(reading, text(asker.party)));
    if (in_secret.empty()) return {};
    const auto today = london_day(reading.now());
    if (out.asked.typed_by != asker.actor.account)
        out.asked.typed = as_travels(std::move(out.asked.typed), asking, in_secret, today);
    for (auto& reply : out.replies)
        if (reply.made_by != asker.actor.account)
            reply.said = as_travels(std::move(reply.said), asking, in_secret, today);
    out.request.asked = {out.asked};
    return {};
}

Result<Replying> theirs_for(audit::Reading& reading, const Asker& asker, const Request& request,
                            const Asked& asked) {
    if (TRY(may_reply(reading, asker, asked))) return asked.typed;
    const auto in_secret = TRY(people::living_in_secret(reading, text(asker.party)));
    return as_travels(asked.typed, request.asking, in_secret, london_day(reading.now()));
}

}  // namespace

Result<Side> side_of(Node& node, const Asker& asker, const Reference& reference) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    auto request = TRY(Requests::find(reading, reference));
    if (not request or request->state == RequestState::Dropped) return Side::Neither;
    if (request->asker == asker.party) return Side::Asker;
    const auto* asked = request->of(asker.party);
    return asked != nullptr and asked->was_sent() ? Side::Asked : Side::Neither;
}

Result<Received> open(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.open"));
    auto found = TRY(found_for(act, asker, reference));
    auto& asked = found.asked();
    const bool replies = TRY(may_reply(act, asker, asked));
    if (not asked.opened_at or (replies and asked.holder.empty())) {
        if (not asked.opened_at) asked.opened_at = act.now();
        if (replies) asked.holder = asker.actor.account;
        if (replies) asked.holder_name = asker.name;
        if (not TRY(Requests::save(act, found.request, asked))) return fail(changed_meanwhile());
    }
    const auto asking = found.request.asking;
    auto out = TRY(received(act, found));
    out.may_reply = replies;
    if (not replies) TRY(keep_secrets(act, asker, asking, out));
    out.held_back_here = TRY(sharing::hold_back_here(act, asker.actor, reference, out.asked.told));
    if (not replies) out.who_replies = TRY(requests::who_replies(act, asker.party, act.now()));
    TRY(mark_seen(act, found.request.id, asker.party));
    act.record(audit::fact("request.opened", text(reference)).with("recipient", text(asker.party)));
    TRY(act.commit());
    return out;
}

Result<Kept> keep_typed(Node& node, const Asker& asker, const KeepTyped& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.keep_typed"));
    auto found = TRY(found_for(act, asker, wish.reference));
    auto& asked = found.asked();
    const bool others = not asked.typed_by.empty() and asked.typed_by != asker.actor.account;
    if (asked.version != wish.version and others and asked.typed != wish.said)
        return Kept(TypedFirst{TRY(theirs_for(act, asker, found.request, asked)),
                               asked.typed_by_name, asked.version});
    if (asked.typed == wish.said) return Kept(asked);
    asked.typed = wish.said;
    asked.typed_by = asker.actor.account;
    asked.typed_by_name = asker.name;
    if (not TRY(Requests::save(act, found.request, asked))) return fail(changed_meanwhile());
    act.record(audit::fact("request.reply_saved", text(wish.reference))
                   .with("recipient", text(asker.party)));
    TRY(act.commit());
    return Kept(asked);
}

Result<sharing::Prospect> preview_reply(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                                        const Reference& reference, const Replying& said) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto law = TRY(agreement::law_for(reading, lawbook));
    auto request = TRY(Requests::find(reading, reference));
    const auto* asked = request ? request->of(asker.party) : nullptr;
    if (asked == nullptr or not asked->was_sent()) return fail(not_yours());
    return decided(reading, asker, *law, *request, said);
}

namespace {

Result<Sent> reply_to(audit::Act& act, const Asker& asker, const agreement::Law& law, Found& found,
                      const SendReply& typed) {
    const auto faults = faults_of(typed.said, *law.rulebook, act.now());
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    auto& request = found.request;
    auto& asked = found.asked();
    if (is_answer(typed.said.holding) and asked.state == AskedState::Replied and
        trim(typed.said.why_again).empty())
        return fail(invalid("Say in a few words why you answer again: what was wrong, or is new",
                            "why-again"));
    const bool held_back =
        typed.said.holding == Holding::Refused or typed.said.holding == Holding::Part;
    if (held_back and not typed.spoken and is_themselves(typed.said.reviewer, asker.name))
        return fail(
            invalid("Name somebody else: nobody looks again at their own decision", "reviewer"));
    auto wish = typed;
    const auto in_secret = TRY(people::living_in_secret(act, text(asker.party)));
    wish.said = shielded(typed.said, request.asking, in_secret, law.day);
    // A colleague changed what was typed since this was checked: nobody sends what they have not
    // read.
    const bool others = not asked.typed_by.empty() and asked.typed_by != asker.actor.account;
    if (wish.version != 0 and wish.version != asked.version and others)
        return Sent(TypedFirst{asked.typed, asked.typed_by_name, asked.version});
    const auto about = text(request.reference);
    auto reply = made(act, asker, asked, wish);
    if (gives_something(wish.said.holding)) {
        const auto prospect = TRY(decided(act, asker, law, request, wish.said));
        if (not prospect.goes) return Sent(NeedsReason{prospect});
        TRY(sharing::keep_terms(act, law));
        reply.evidence = sharing::record_decision(
            act, {"request.reply_decided", "request.reply_item_held_back"}, about, prospect, law);
        reply.answer = prospect.decision.answer;
        reply.rendition = prospect.rendition;
    }
    add_held(wish.said, *law.rulebook, law.day, reply.rendition);
    TRY(Replies::add(act, request, asked.id, reply));
    act.record(audit::fact("request.replied", about)
                   .with("recipient", text(asked.party))
                   .with("type", reply.type.text())
                   .with("reason", reply.reason)
                   .with("number", reply.number)
                   .with("spoken", reply.spoken)
                   .with("reply", text(digest(reply_bytes(reply)))));
    put_on_line(asked, reply, act.now());
    TRY(after_reply(act, law, request, asked, reply));
    return Sent(std::move(reply));
}

}  // namespace

Result<Sent> reply(audit::Act& act, const Asker& asker, const agreement::Law& law,
                   const SendReply& wish) {
    auto found = TRY(found_for(act, asker, wish.reference));
    return reply_to(act, asker, law, found, wish);
}

Result<Sent> reply(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                   const SendReply& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.reply"));
    auto found = TRY(found_for(act, asker, wish.reference));
    TRY(refuse_others(act, asker, found));
    const auto law = TRY(agreement::law_for(act, lawbook));
    auto out = TRY(reply_to(act, asker, *law, found, wish));
    if (not std::holds_alternative<Reply>(out)) return out;
    TRY(act.commit());
    return out;
}

namespace {

// As it would be asked of them in our stead, on the asker's behalf.
Result<Prospective> passed_to(audit::Reading& reading, const agreement::Law& law,
                              const Request& request, const Asked& asked,
                              const parties::Party& party, Wanted& wanted) {
    const audit::Actor author{request.author, text(request.asker), ""};
    const auto sender = TRY(sharing::sender_of(reading, author, request.asker, law));
    const auto usual = usual_need(party.type);
    wanted = {
        text(party.id), "It was passed on to them", usual.need, usual.need_not, asked.extent, ""};
    return prospective(reading, request.asking, wanted, sender, law, text(request.reference));
}

}  // namespace

Result<std::vector<PassTo>> could_be_passed_to(Node& node, const Asker& asker,
                                               agreement::Lawbook& lawbook,
                                               const Reference& reference) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto law = TRY(agreement::law_for(reading, lawbook));
    auto request = TRY(Requests::find(reading, reference));
    const auto* asked = request ? request->of(asker.party) : nullptr;
    if (asked == nullptr) return fail(not_yours());
    const auto own = TRY(parties::find(reading, asker.party));
    std::vector<PassTo> out;
    for (auto& party : TRY(parties::all(reading))) {
        if (not party.active() or party.id == request->asker or request->of(party.id) != nullptr)
            continue;
        Wanted wanted;
        const auto what = TRY(passed_to(reading, *law, *request, *asked, party, wanted));
        if (not what.prospect.goes) continue;
        const bool same = party.type == own.type;
        out.push_back({std::move(party), same, wanted.need});
    }
    std::stable_sort(out.begin(), out.end(), [](const PassTo& one, const PassTo& other) {
        return one.same_kind and not other.same_kind;
    });
    return out;
}

Result<Request> pass_on(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Reference& reference, const Id<parties::Party>& to) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.pass_on"));
    auto found = TRY(found_for(act, asker, reference));
    TRY(refuse_others(act, asker, found));
    auto& request = found.request;
    auto& asked = found.asked();
    if (not request.open() or not asked.awaited())
        return fail(conflict("This was answered or has ended. There is nothing to pass on"));
    if (request.of(to) != nullptr) return fail(conflict("They were asked already"));
    const auto law = TRY(agreement::law_for(act, lawbook));
    const auto party = TRY(parties::find(act, to));
    Wanted wanted;
    const auto what = TRY(passed_to(act, *law, request, asked, party, wanted));
    if (not what.prospect.goes)
        return fail(forbidden("It cannot be passed to them without the asker. Ring whoever asked"));
    asked.state = AskedState::PassedOn;
    asked.passed_to = to;
    if (not TRY(Requests::save(act, request, asked))) return fail(changed_meanwhile());
    if (asked.clock) TRY(clocks::cancel(act, *asked.clock, "It was passed to the right desk"));
    TRY(ask_one(act, request, wanted, what, *law));
    request.asking.wanted.push_back(wanted);
    if (not TRY(Requests::save(act, request))) return fail(changed_meanwhile());
    act.record(audit::fact("request.passed_on", text(reference))
                   .with("from", text(asker.party))
                   .with("to", text(to)));
    TRY(tell(act, request, {"passed-on", request.asker, text(asked.id)}));
    TRY(act.commit());
    return request;
}

}  // namespace accord::requests
