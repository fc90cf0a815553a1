#include "casework/requests/commands_spoken.h"

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/clocks/commands.h"
#include "casework/people/closed.h"
#include "casework/people/commands_shut.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/calls.h"
#include "casework/requests/commands_reply.h"
#include "casework/requests/notices.h"
#include "casework/requests/requests.h"
#include "casework/requests/shielded.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/guards.h"
#include "governance/agreement/law.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

// The wait that a call can end, and on whose behalf it is written down.
struct Wait {
    Request request;
    Id<Asked> asked;
    Asker replier;      // whoever was asked, be it us or them
    bool ours = false;  // we were asked
};

// `confirmer` is the other side, where it says itself that what was written down is right.
Result<std::optional<Wait>> wait_of(audit::Reading& reading, const Asker& asker,
                                    const Talking& talking, const Id<parties::Party>& other,
                                    const Asker* confirmer = nullptr) {
    if (trim(talking.request).empty()) return std::optional<Wait>();
    const auto reference = TRY(reference_from_text('R', talking.request));
    auto request = TRY(Requests::find(reading, reference));
    const bool asked_us = request and request->asker == other and request->of(asker.party);
    const bool asked_them = request and request->asker == asker.party and request->of(other);
    if (not asked_us and not asked_them)
        return fail(invalid("There is no such request between you and them", "request"));
    Wait out;
    out.ours = asked_us;
    out.replier = asker;
    if (asked_them and confirmer != nullptr) {
        out.replier = *confirmer;
    } else if (asked_them) {
        out.replier.party = other;
        out.replier.actor.agency = text(other);
        out.replier.actor.role.clear();
        out.replier.name = talking.who.empty() ? "By telephone" : talking.who;
        out.replier.post = "as written down by " + asker.name;
    }
    out.asked = request->of(out.ours ? asker.party : other)->id;
    out.request = std::move(*request);
    return std::optional(std::move(out));
}

Replying said_of(const Talking& talking, bool ours, const std::string& call) {
    Replying out;
    out.holding = answer_of(talking.came).value_or(Holding::NotSaid);
    const auto& words = ours ? talking.told : talking.heard;
    const auto& others = ours ? talking.heard : talking.told;
    out.facts = trim(words).empty() ? others : words;
    out.reason_why = out.facts;
    out.reviewer = call;
    out.why_again = "Said by telephone";
    if (out.holding == Holding::Refused) out.reason = talking.reason;
    if (out.holding == Holding::Part)
        out.held.push_back(
            {"More than was told by telephone", talking.reason, "As said by telephone"});
    out.systems = "Said by telephone";
    out.call = call;
    out.go_on = "It was said by telephone";
    return out;
}

// Decided as what it is: one organisation telling another, by telephone.
Result<void> decide(audit::Act& act, const Asker& asker, const agreement::Law& law,
                    const parties::Party& other, Spoken& spoken) {
    sharing::Answers answers;
    answers.how_soon = sharing::HowSoon::Today;
    answers.facts = spoken.talking.told;
    const auto sender = TRY(sharing::sender_of(act, asker.actor, asker.party, law));
    const auto items = sharing::items_of(answers, sender.party, law.day);
    const auto prospect =
        sharing::prospect_of(sharing::matter_of(answers), items,
                             {text(other.id), "It was told by telephone",
                              shield::Extent::Everything, "It was told by telephone"},
                             sender, other, law);
    TRY(sharing::keep_terms(act, law));
    spoken.evidence = sharing::record_decision(act, {"spoken.decided", "spoken.item_held_back"},
                                               text(spoken.reference), prospect, law);
    spoken.answer = prospect.decision.answer;
    return {};
}

// Those of the request that it answers.
Result<std::vector<sharing::Child>> children_of(audit::Reading& reading, const Spoken& spoken) {
    if (not spoken.answers) return std::vector<sharing::Child>();
    return TRY(Requests::with_asked(reading, *spoken.answers)).asking.children;
}

// By the children of the request that it answers, and by what was said of whom it is about.
Result<bool> is_closed(audit::Reading& reading, const Spoken& spoken) {
    if (spoken.made_by == reading.actor().account) return false;
    const auto closed = TRY(people::Closed::to(reading));
    if (closed.nothing()) return false;
    auto children = TRY(children_of(reading, spoken));
    sharing::Child named;
    named.first_name = spoken.talking.about;
    named.last_name = spoken.talking.about;
    children.push_back(std::move(named));
    return sharing::any_closed(reading, closed, children);
}

Result<Spoken> own_call(audit::Reading& reading, const Asker& asker, const Reference& reference) {
    auto spoken = TRY(Calls::find(reading, reference));
    const bool mine = spoken and (spoken->party == asker.party or spoken->other == asker.party);
    if (not mine) return fail(not_yours());
    if (TRY(is_closed(reading, *spoken))) return fail(people::restricted());
    return std::move(*spoken);
}

Result<SpokenSeen> seen_of(audit::Reading& reading, const Asker& asker, Spoken spoken) {
    SpokenSeen out;
    out.party = TRY(parties::find(reading, spoken.party));
    out.other = TRY(parties::find(reading, spoken.other));
    if (spoken.answers) {
        const auto request = TRY(Requests::with_asked(reading, *spoken.answers));
        out.request = request.reference;
    } else if (const auto typed = reference_from_text('R', spoken.talking.request)) {
        out.request = *typed;
    }
    if (spoken.clock) out.clock = TRY(clocks::find(reading, *spoken.clock));
    out.ours = spoken.party == asker.party;
    out.spoken = std::move(spoken);
    return out;
}

// Each side's words, for whoever is not to read them as they were typed: without what that side's
// own list keeps shut. On the telephone it was said to one person; written down it is read by many.
Result<void> shield(audit::Reading& reading, const Asker& asker, SpokenSeen& seen) {
    const auto children = TRY(children_of(reading, seen.spoken));
    const auto today = london_day(reading.now());
    const auto about = seen.spoken.talking;
    const bool as_typed =
        seen.ours and TRY(sharing::reads_all(reading, asker.actor, seen.spoken.made_by));
    if (not as_typed) {
        const auto theirs = TRY(people::living_in_secret(reading, text(seen.spoken.party)));
        if (not theirs.empty())
            seen.spoken.talking = as_travels(about, guards_of(about, children, theirs, today));
    }
    const bool added_by_us = not seen.ours and TRY(sharing::reads_all(reading, asker.actor, {}));
    if (not seen.spoken.added.empty() and not added_by_us) {
        const auto theirs = TRY(people::living_in_secret(reading, text(seen.spoken.other)));
        if (not theirs.empty())
            seen.spoken.added =
                guards_of(about, children, theirs, today).in_text(seen.spoken.added);
    }
    return {};
}

Result<void> end_the_wait(audit::Act& act, const agreement::Law& law, Wait& wait, Spoken& spoken,
                          const std::string& call) {
    const auto said = said_of(spoken.talking, wait.ours, call);
    if (said.holding == Holding::NotSaid) return {};
    const auto outcome =
        TRY(requests::reply(act, wait.replier, law, {wait.request.reference, 0, said, true}));
    if (const auto* reply = std::get_if<Reply>(&outcome)) {
        spoken.answers = wait.asked;
        spoken.answer = reply->answer;
        spoken.evidence = reply->evidence;
    }
    return {};
}

// What was written down of somebody who could not be checked, now that they say it is right.
Result<void> count_it(audit::Act& act, const Asker& asker, agreement::Lawbook& lawbook,
                      Spoken& spoken) {
    const Asker writer{
        {spoken.made_by, text(spoken.party), {}}, spoken.made_name, {}, spoken.party};
    auto wait = TRY(wait_of(act, writer, spoken.talking, spoken.other, &asker));
    const auto* asked = wait ? wait->request.of(wait->asked) : nullptr;
    if (asked == nullptr or not asked->awaited()) return {};
    const auto law = TRY(agreement::law_for(act, lawbook));
    return end_the_wait(act, *law, *wait, spoken, spoken.phone);
}

}  // namespace

bool takes_referrals(const parties::Party& party) {
    const auto type = party.type.text();
    return type == "LA_CSC" or type == "MACPT" or type == "OTHER_LA";
}

Result<Spoken> write_down(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                          const Talking& talking) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "spoken.write_down"));
    const auto faults = faults_of(talking, act.now());
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    const auto other_id = TRY(id_from<parties::Party>(talking.other));
    const auto other = TRY(parties::find(act, other_id));
    const auto law = TRY(agreement::law_for(act, lawbook));
    auto wait = TRY(wait_of(act, asker, talking, other_id));
    Spoken out;
    out.id = act.mint<Spoken>();
    out.reference = TRY(Calls::free_reference(act));
    out.party = asker.party;
    out.other = other_id;
    out.said_at = act.now();
    if (not trim(talking.when).empty())
        out.said_at =
            std::min(TRY(moment_as_typed(talking.when, act.now(), Meant::Past)), act.now());
    out.phone = other.duty_desk.phone;
    out.talking = talking;
    out.salt = salt_from(node.entropy);
    out.made_by = asker.actor.account;
    out.made_name = asker.name;
    out.made_at = act.now();
    if (wait and not out.waits_to_be_confirmed())
        TRY(end_the_wait(act, *law, *wait, out, other.duty_desk.phone));
    if (not out.answers and not trim(talking.told).empty()) {
        TRY(decide(act, asker, *law, other, out));
        if (not wait and takes_referrals(other)) {
            const auto clock = TRY(clocks::start(
                act, *law->rulebook,
                {"REFERRAL_IN_WRITING", text(out.reference), asker.party, other_id, out.said_at}));
            out.clock = clock.id;
        }
    }
    TRY(Calls::add(act, out));
    auto fact = audit::fact("spoken.written_down", text(out.reference))
                    .with("other", text(other_id))
                    .with("known_how", word(talking.known_how))
                    .with("words", text(digest(spoken_bytes(out))));
    if (wait) fact.with("request", text(wait->request.reference));
    act.record(std::move(fact));
    if (wait) TRY(tell(act, wait->request, {"spoken", other_id, text(out.id)}));
    TRY(act.commit());
    return out;
}

Result<SpokenSeen> look_at_call(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "spoken.look"));
    auto spoken = own_call(act, asker, reference);
    if (not spoken) {
        act.record(audit::fact("request.refused", text(reference)));
        TRY(act.commit());
        return fail(spoken.error());
    }
    auto out = TRY(seen_of(act, asker, std::move(*spoken)));
    TRY(shield(act, asker, out));
    act.record(audit::fact("spoken.looked_at", text(reference)));
    TRY(act.commit());
    return out;
}

Result<Spoken> confirm(Node& node, const Asker& asker, const Reference& reference,
                       agreement::Lawbook& lawbook, const std::string& more) {
    if (characters(more) > limits::worry_characters_max)
        return fail(invalid("What you add must be 20,000 characters or less", "more"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "spoken.confirm"));
    auto spoken = TRY(own_call(act, asker, reference));
    if (spoken.other != asker.party)
        return fail(forbidden("The other side says whether it is right"));
    if (spoken.confirmed != Confirmed::NotYet) return spoken;  // said already: once is enough
    if (spoken.waits_to_be_confirmed()) TRY(count_it(act, asker, lawbook, spoken));
    spoken.confirmed = trim(more).empty() ? Confirmed::Right : Confirmed::Added;
    spoken.added = trim(more);
    spoken.confirmed_name = asker.name + ", " + asker.post;
    spoken.confirmed_at = act.now();
    if (not TRY(Calls::save(act, spoken))) return fail(changed_meanwhile());
    TRY(Notices::seen_about(act, text(spoken.id), asker.party));
    act.record(audit::fact("spoken.confirmed", text(reference))
                   .with("added", spoken.confirmed == Confirmed::Added));
    TRY(act.commit());
    return spoken;
}

Result<Spoken> written(Node& node, const Asker& asker, const Reference& reference,
                       const std::string& share) {
    const auto shared = reference_from_text('S', share);
    if (not shared) return fail(invalid("A share’s reference looks like S-4QH-81T", "share"));
    const auto side = TRY(sharing::side_of(node, asker, *shared));
    if (side != sharing::Side::Sender)
        return fail(invalid("There is no share of yours with that reference", "share"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "spoken.written"));
    auto spoken = TRY(own_call(act, asker, reference));
    if (not spoken.clock or spoken.written_at or spoken.party != asker.party) return spoken;
    spoken.written_at = act.now();
    if (not TRY(Calls::save(act, spoken))) return fail(changed_meanwhile());
    TRY(clocks::meet(act, *spoken.clock));
    act.record(audit::fact("spoken.put_in_writing", text(reference)).with("share", text(*shared)));
    TRY(act.commit());
    return spoken;
}

Result<std::vector<Spoken>> told_to(audit::Reading& reading, const Id<parties::Party>& party,
                                    Instant since) {
    std::vector<Spoken> out;
    const auto rows = static_cast<std::int64_t>(limits::page_rows_max);
    for (auto& spoken : TRY(Calls::told_to(reading, party, since, rows))) {
        if (not trim(spoken.talking.request).empty() or trim(spoken.talking.told).empty()) continue;
        if (TRY(is_closed(reading, spoken))) continue;
        const Asker reader{reading.actor(), {}, {}, party};
        SpokenSeen seen;
        seen.spoken = std::move(spoken);
        TRY(shield(reading, reader, seen));
        out.push_back(std::move(seen.spoken));
    }
    return out;
}

Result<std::vector<SpokenSeen>> calls_of(Node& node, const Asker& asker) {
    auto look =
        TRY(audit::Look::open(node, asker.actor, audit::fact("spoken.listed", asker.actor.agency)));
    std::vector<SpokenSeen> out;
    const auto rows = static_cast<std::int64_t>(limits::page_rows_max);
    for (auto& spoken : TRY(Calls::of(look, asker.party, rows))) {
        if (TRY(is_closed(look, spoken))) spoken.talking.about = people::restricted_word;
        out.push_back(TRY(seen_of(look, asker, std::move(spoken))));
    }
    return out;
}

}  // namespace accord::requests
