// Telling others what came of it, and no more of what anybody said than its owner allows.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "casework/contacts/parts.h"
#include "casework/contacts/untold.h"
#include "governance/audit/look.h"
#include "governance/letters/dispatch.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

Error no_such_passing() {
    return not_found("There is no such question, or it is not yours to answer");
}

// What its owner said when they replied settles it; else they are asked.
void settle(Passing& passing, requests::Onward onward, Instant now) {
    if (onward == requests::Onward::TalkFirst) return;
    passing.passes = onward == requests::Onward::Allowed ? Passes::Yes : Passes::No;
    passing.answered_at = now;
    passing.answered_name = "As they said when they replied";
    if (passing.passes == Passes::No) passing.why = "They gave it to the hub alone";
}

Passing new_passing(audit::Act& act, const Contact& contact, const Asker& asker,
                    const AskOwners& wish, const Offerable& item) {
    Passing out;
    out.id = act.mint<Passing>();
    out.contact = contact.id;
    out.reference = contact.reference;
    out.hub = contact.hub;
    out.owner = item.owner;
    out.to = wish.to;
    out.reply = item.reply;
    out.item = item.item;
    out.heading = item.heading;
    out.words = item.words;
    out.reason = trim(wish.reason);
    out.asked_at = act.now();
    out.asked_name = asker.name;
    out.version = 1;
    // Nobody has to be asked whether they may be told what they said themselves.
    settle(out, item.owner == wish.to ? requests::Onward::Allowed : item.onward, act.now());
    return out;
}

Result<void> ask_owner(audit::Act& act, const Contact& contact, const Passing& passing) {
    if (not TRY(Passings::add(act, passing))) return {};
    act.record(fact_of("contact.passing_asked", contact)
                   .with("passing", text(passing.id))
                   .with("owner", text(passing.owner))
                   .with("to", text(passing.to))
                   .with("passes", word(passing.passes)));
    if (passing.passes != Passes::Asked) return {};
    return write_to(act, contact, passing.owner, "passing-asked",
                    {.says = "You are asked whether something that you said may be passed on",
                     .path = "/contacts/"});
}

Result<Passing> passing_of(audit::Reading& reading, const Asker& asker, const Id<Passing>& id) {
    auto passing = TRY(Passings::find(reading, id));
    if (not passing or passing->owner != asker.party) return fail(no_such_passing());
    const auto contact = TRY(Contacts::find(reading, passing->contact));
    const auto closed = TRY(people::Closed::to(reading));
    if (contact and TRY(is_closed(reading, closed, *contact))) return fail(people::restricted());
    return std::move(*passing);
}

Result<PassingSeen> seen_of(audit::Reading& reading, Passing passing) {
    PassingSeen out;
    out.hub = TRY(parties::find(reading, passing.hub));
    out.to = TRY(parties::find(reading, passing.to));
    out.passing = std::move(passing);
    out.now = reading.now();
    return out;
}

sharing::Answers answers_of(const Contact& contact, const Tell& wish,
                            const std::vector<Passing>& passings,
                            const std::vector<parties::Party>& owners) {
    sharing::Answers out;
    out.children = contact.words.arriving.children;
    out.family = contact.words.arriving.family;
    if (in_confidence(contact.words.arriving)) out.family.more.clear();
    out.facts = trim(wish.words);
    for (std::size_t i = 0; i < passings.size(); ++i)
        out.facts += "\n\n" + owners[i].name + " said (" + lower(passings[i].heading) +
                     "): " + passings[i].words;
    out.recipients.push_back({text(wish.to), "What the front door decided concerns them",
                              shield::Extent::Everything, ""});
    out.recipients_said = true;
    if (const auto* row = outcome(contact.outcome); row != nullptr) {
        const auto* weighed = level(contact.level);
        const bool grave = weighed != nullptr and weighed->grave and not row->if_grave.empty();
        out.origin.purpose = row->purpose;
        out.origin.threshold = grave ? row->if_grave : row->threshold;
    }
    if (not passings.empty()) out.origin.only_to = text(wish.to);
    const auto& arriving = contact.words.arriving;
    if (arriving.not_named or not arriving.keep_from.empty()) {
        out.must_not_find_out = sharing::Yes::Yes;
        out.keep_from = keep_from_for_others(arriving);
    }
    return out;
}

// A child whose address somebody else keeps secret, and we do not hold: all that looks like one is
// taken out.
void guard_unheld(std::vector<sharing::Child>& children) {
    for (auto& child : children) {
        const bool masked = shield::has_mask(child.lives, shield::Guarded::Address);
        if (masked and child.guarded.empty()) child.guarded.emplace_back();
    }
}

}  // namespace

std::vector<Offerable> offerable(const std::vector<requests::Gathered>& gathered) {
    std::vector<Offerable> out;
    for (const auto& each : gathered) {
        for (const auto& line : each.lines) {
            if (line.of_another) continue;
            for (const auto& reply : line.replies) {
                for (const auto& item : reply.rendition.items) {
                    if (item.id == "call" or item.id.starts_with("child-")) continue;
                    out.push_back(
                        {line.party.id, line.party.name, text(reply.id), item.id, item.heading,
                         item.words,
                         reply.spoken ? requests::Onward::TalkFirst : reply.onward_of(item.id)});
                }
            }
        }
    }
    return out;
}

Result<void> ask_owners(Node& node, const Asker& asker, const AskOwners& wish) {
    if (wish.picks.empty()) return fail(invalid("Select what you would pass on", "pick"));
    if (trim(wish.reason).empty())
        return fail(invalid("Say in a few words what they need it for", "reason"));
    if (characters(wish.reason) > limits::line_characters_max)
        return fail(invalid("What they need it for must be 500 characters or less", "reason"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.ask_owners"));
    const auto contact = TRY(own(act, asker, wish.reference));
    if (not contact.open()) return fail(conflict("This is closed. Open it again first"));
    const auto to = TRY(parties::find(act, wish.to));
    if (not to.active()) return fail(invalid(to.name + " can be sent nothing just now", "to"));
    const auto all = offerable(TRY(requests::gathered_for(act, contact.reference)));
    for (const auto& pick : wish.picks) {
        const auto item = std::find_if(all.begin(), all.end(), [&](const Offerable& each) {
            return each.reply == pick.reply and each.item == pick.item;
        });
        if (item == all.end())
            return fail(invalid(std::string("Select what you would pass on"), "pick"));
        TRY(ask_owner(act, contact, new_passing(act, contact, asker, wish, *item)));
    }
    act.record(fact_of("contact.owners_asked", contact)
                   .with("to", text(wish.to))
                   .with("items", static_cast<std::int64_t>(wish.picks.size())));
    TRY(act.commit());
    return {};
}

Result<Passing> answer(Node& node, const Asker& asker, const AnswerPassing& wish) {
    if (wish.passes == Passes::Asked) return fail(invalid("Select yes or no", "passes"));
    if (wish.passes == Passes::No and trim(wish.why).empty())
        return fail(invalid("Say in a few words why it may not", "why"));
    if (characters(wish.why) > limits::line_characters_max)
        return fail(invalid("Why must be 500 characters or less", "why"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.answer_passing"));
    auto passing = TRY(passing_of(act, asker, wish.id));
    if (passing.passes != Passes::Asked) return passing;  // answered already: the first stands
    passing.passes = wish.passes;
    passing.why = trim(wish.why);
    passing.answered_at = act.now();
    passing.answered_name = asker.name + ", " + asker.post;
    if (not TRY(Passings::save(act, passing))) return fail(changed_meanwhile());
    const auto contact = TRY(Contacts::find(act, passing.contact));
    if (not contact) return fail(no_such_passing());
    act.record(fact_of("contact.passing_answered", *contact)
                   .with("passing", text(passing.id))
                   .with("passes", word(passing.passes)));
    TRY(write_to(
        act, *contact, contact->hub, "passing-answered",
        {.says = "An owner has said whether something may be passed on", .path = "/contacts/"}));
    TRY(act.commit());
    return passing;
}

Result<PassingSeen> look_at_passing(Node& node, const Asker& asker, const Id<Passing>& id) {
    auto look = TRY(audit::Look::open(
        node, asker.actor,
        audit::fact("contact.passing_opened", asker.actor.agency).with("passing", text(id))));
    auto passing = TRY(passing_of(look, asker, id));
    return seen_of(look, std::move(passing));
}

Result<std::vector<PassingSeen>> passings_for(Node& node, const Asker& asker) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    std::vector<PassingSeen> out;
    for (auto& each : TRY(Passings::waiting_for(reading, asker.party))) {
        // The words are read by opening it, which is recorded.
        each.words.clear();
        out.push_back(TRY(seen_of(reading, std::move(each))));
    }
    return out;
}

Faults faults_of(const Tell& wish, const Seen& seen) {
    return faults_of(untold_of(seen.contact, seen.source, seen.contact.source == wish.to),
                     wish.words, "words", wish.untold_why);
}

Result<Reference> begin_telling(Node& node, const Asker& asker, const Tell& wish) {
    if (trim(wish.words).empty())
        return fail(invalid("Enter what they are told, in the hub’s own words", "words"));
    if (characters(wish.words) > limits::worry_characters_max)
        return fail(invalid("What they are told must be 20,000 characters or less", "words"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.tell"));
    const auto contact = TRY(own(act, asker, wish.reference));
    if (not contact.ready_to_tell())
        return fail(conflict("It is not decided yet. In danger, share it at once as a worry"));
    TRY(parties::find(act, wish.to));
    std::optional<parties::Party> source;
    if (contact.source) source = TRY(parties::find(act, *contact.source));
    const auto untold = untold_of(contact, source, contact.source == wish.to);
    const auto stopped = faults_of(untold, wish.words, "words", wish.untold_why);
    if (not stopped.empty()) return fail(invalid(stopped.front().sentence, stopped.front().where));
    std::vector<Passing> allowed;
    std::vector<parties::Party> owners;
    std::int64_t left_out = 0;
    for (auto& each : TRY(Passings::of(act, contact.id))) {
        if (each.to != wish.to) continue;
        if (each.passes != Passes::Yes) {
            left_out++;
            continue;
        }
        owners.push_back(TRY(parties::find(act, each.owner)));
        allowed.push_back(std::move(each));
    }
    auto answers = answers_of(contact, wish, allowed, owners);
    guard_unheld(answers.children);
    answers.origin.untold = untold.names;
    answers.origin.untold_why = trim(wish.untold_why);
    const auto draft = TRY(sharing::begin(act, asker, answers));
    if (not caught_in(untold, wish.words).empty())
        act.record(
            fact_of("contact.named_with_reason", contact).with("share", text(draft.reference)));
    TRY(Contacts::add(act, contact.id, {draft.reference, wish.to, act.now()}));
    act.record(fact_of("contact.telling_begun", contact)
                   .with("share", text(draft.reference))
                   .with("to", text(wish.to))
                   .with("passed_on", static_cast<std::int64_t>(allowed.size()))
                   .with("left_out", left_out));
    TRY(act.commit());
    return draft.reference;
}

}  // namespace accord::contacts
