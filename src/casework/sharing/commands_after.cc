// Afterwards, by the sender: look at what was sent, correct it, finish what was left open, add a
// recipient, take it back from one.
#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_shut.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/guards.h"
#include "casework/sharing/sending.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_history.h"

namespace accord::sharing {
namespace {

Result<Share> own_share(audit::Reading& reading, const Asker& asker, const Reference& reference) {
    auto share = TRY(Shares::find(reading, reference));
    if (not share or share->sender != asker.party) return fail(people::restricted());
    if (share->author == asker.actor.account) return std::move(*share);
    const auto closed = TRY(people::Closed::to(reading));
    if (TRY(any_closed(reading, closed, share->answers.children)))
        return fail(people::restricted());
    return std::move(*share);
}

bool sooner(HowSoon one, HowSoon other) {
    return other == HowSoon::NotSaid or one < other;
}

Error saved_first() {
    return conflict("Someone else changed this just now. Look at it again, then try once more");
}

}  // namespace

Result<SentShare> look_at(Node& node, const Asker& asker, const Reference& reference) {
    auto look =
        TRY(audit::Look::open(node, asker.actor, audit::fact("share.looked_at", text(reference))));
    SentShare out;
    out.share = TRY(own_share(look, asker, reference));
    if (not TRY(reads_all(look, asker.actor, out.share.author))) {
        const auto in_secret = TRY(people::living_in_secret(look, text(asker.party)));
        out.share.answers =
            as_travels(std::move(out.share.answers), in_secret, london_day(look.now()));
    }
    const auto then = london_day(out.share.sent_at);  // names are those of that day
    out.sender = TRY(parties::as_called_on(look, out.share.sender, then));
    for (const auto& recipient : out.share.recipients) {
        out.parties.push_back(TRY(parties::as_called_on(look, recipient.party, then)));
        auto packs = TRY(Packs::of(look, out.share.id, recipient.id));
        out.newest.push_back(packs.empty() ? Pack{} : std::move(packs.back()));
    }
    out.checkpoints = TRY(Shares::checkpoints(look, out.share.id));
    return out;
}

Result<Share> correct(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                      const Correct& wish) {
    if (trim(wish.words).empty())
        return fail(invalid("Enter what was wrong, and what is right", "correction"));
    if (characters(wish.words) > limits::worry_characters_max)
        return fail(invalid("A correction must be 20,000 characters or less", "correction"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.correct"));
    auto share = TRY(own_share(act, asker, wish.reference));
    if (share.version != wish.version) return fail(saved_first());
    // Sooner than before is for all of it; later than before is not.
    if (wish.how_soon != HowSoon::NotSaid and sooner(wish.how_soon, share.how_soon))
        share.how_soon = share.answers.how_soon = wish.how_soon;
    const auto told =
        TRY(send_correction(act, lawbook.rulebook(), share, {wish.words, wish.how_soon}));
    const bool first = TRY(Shares::save(act, share));
    if (not first) return fail(saved_first());
    act.record(audit::fact("share.corrected", text(wish.reference))
                   .with("number", share.corrections)
                   .with("how_soon", word(wish.how_soon))
                   .with("recipients", told));
    TRY(act.commit());
    return share;
}

Result<Share> finish(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                     const Reference& reference, std::int64_t version, const Answers& answers) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.finish"));
    auto share = TRY(own_share(act, asker, reference));
    if (not share.unfinished() and not share.look_again_on) return share;
    if (share.version != version) return fail(saved_first());
    const auto law = TRY(agreement::law_for(act, lawbook));
    share.answers.view = answers.view;
    share.answers.must_not_find_out = answers.must_not_find_out;
    share.answers.keep_from = answers.keep_from;
    share.answers.family = answers.family;
    share.look_again_on = look_again_on(*law->rulebook, answers.family.telling, act.now());
    share.answers.family.look_again_on = share.look_again_on;
    const bool was_open = share.unfinished();
    share.finish_by.reset();
    const auto sender = TRY(sender_of(act, asker.actor, asker.party, *law));
    guard(share.answers, sender.in_secret, law->day);
    const auto items = items_of(share.answers, sender.party, law->day);
    std::vector<Prospect> prospects;
    for (auto& recipient : share.recipients) {
        if (not recipient.can_read()) continue;
        const auto party = TRY(parties::find(act, recipient.party));
        const Chosen chosen{text(recipient.party), recipient.why, recipient.asked,
                            recipient.went_on};
        prospects.push_back(
            prospect_of(matter_of(share.answers), items, chosen, sender, party, *law));
        TRY(send_again(act, *law->rulebook, share, recipient, prospects.back().rendition));
    }
    const bool first = TRY(Shares::save(act, share));
    if (not first) return fail(saved_first());
    const auto outcome = TRY(outcome_of(act, *law, prospects));
    TRY(Shares::note(act, share.id, checkpoints(*law->rulebook, law->day, share.answers, outcome)));
    if (was_open) act.record(audit::fact("share.finished", text(reference)));
    auto told = audit::fact("share.family_recorded", text(reference))
                    .with("told", word(share.answers.family.telling));
    if (share.look_again_on) told.with("look_again_on", text(*share.look_again_on));
    act.record(std::move(told));
    TRY(act.commit());
    return share;
}

Result<Share> add_recipient(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                            const Reference& reference, const Chosen& chosen) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.add"));
    auto share = TRY(own_share(act, asker, reference));
    const auto id = id_from<parties::Party>(chosen.party);
    if (not id or *id == asker.party)
        return fail(invalid("Select an organisation to share with", "party"));
    if (not may_have(share.answers, chosen.party))
        return fail(invalid(std::string(only_one_may_have), "party"));
    if (share.recipient(*id) != nullptr)
        return fail(invalid("They are on the list already", "party"));
    if (share.recipients.size() >= limits::recipients_max)
        return fail(invalid("A share can have 20 organisations at most", "party"));
    const auto law = TRY(agreement::law_for(act, lawbook));
    const auto sender = TRY(sender_of(act, asker.actor, asker.party, *law));
    const auto party = TRY(parties::find(act, *id));
    guard(share.answers, sender.in_secret, law->day);
    const auto items = items_of(share.answers, sender.party, law->day);
    const auto prospect = prospect_of(matter_of(share.answers), items, chosen, sender, party, *law);
    if (prospect.asks_why() and trim(chosen.go_on).empty())
        return fail(invalid("Say in one line why you are going on", "go-on"));
    share.recipients.push_back(TRY(
        send_one(act, share, prospect, *law, static_cast<std::int64_t>(share.recipients.size()))));
    act.record(audit::fact("share.recipient_added", text(reference)).with("recipient", text(*id)));
    TRY(act.commit());
    return share;
}

Result<Share> withdraw(Node& node, const Asker& asker, const Reference& reference,
                       const Id<parties::Party>& from, TakenBack why) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.withdraw"));
    auto share = TRY(own_share(act, asker, reference));
    const auto found =
        std::find_if(share.recipients.begin(), share.recipients.end(),
                     [&](const Recipient& recipient) { return recipient.party == from; });
    if (found == share.recipients.end() or not may_follow(found->reached, Reached::Withdrawn))
        return fail(conflict("They cannot open this as it is. There is nothing to take back"));
    found->reached = Reached::Withdrawn;
    found->taken_back = why;
    found->taken_back_at = act.now();
    const bool first = TRY(Shares::save(act, *found));
    if (not first) return fail(saved_first());
    act.record(audit::fact("share.withdrawn", text(reference))
                   .with("recipient", text(from))
                   .with("why", word(why)));
    TRY(act.commit());
    return share;
}

}  // namespace accord::sharing
