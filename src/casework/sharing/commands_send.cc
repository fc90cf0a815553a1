// Sending. One act: every decision, every pack, every message and the entry commit together or not
// at all; pressed twice, it is done once.
#include "base/london.h"
#include "casework/sharing/drafts.h"
#include "casework/sharing/guards.h"
#include "casework/sharing/sending.h"
#include "casework/sharing/untold_names.h"
#include "governance/agreement/law.h"
#include "governance/parties/commands.h"

namespace accord::sharing {
namespace {

Result<std::vector<Prospect>> prospects_of(audit::Reading& reading, const Asker& asker,
                                           const agreement::Law& law, const Answers& answers,
                                           const std::vector<Written>& items,
                                           const Sender& sender) {
    std::vector<Prospect> out;
    for (const auto& chosen : answers.recipients) {
        const auto id = id_from<parties::Party>(chosen.party);
        if (not id or *id == asker.party) continue;
        const auto party = parties::find(reading, *id);
        if (not party) {
            if (party.error().kind == ErrorKind::NotFound) continue;
            return fail(party.error());
        }
        out.push_back(prospect_of(matter_of(answers), items, chosen, sender, *party, law));
    }
    return out;
}

// Recipients by rule, for a share that is sent straight from the worry.
Result<void> choose_by_rule(audit::Reading& reading, const Asker& asker, Answers& answers) {
    const auto parties = TRY(parties::all(reading));
    for (const auto& each :
         suggestions(suggestion_rules(), answers, parties, asker.party, london_day(reading.now())))
        if (each.ticked)
            answers.recipients.push_back({text(each.party), each.why, each.extent, {}});
    return {};
}

Error unfinished(std::string_view step) {
    return invalid("Something is still needed before this can be sent", std::string(step));
}

Share share_of(const Draft& draft, const Asker& asker, audit::Act& act, const agreement::Law& law) {
    Share out;
    out.id = draft.id;
    out.reference = draft.reference;
    out.sender = draft.agency;
    out.author = asker.actor.account;
    out.author_name = asker.name;
    out.how_soon = draft.answers.how_soon;
    out.answers = draft.answers;
    out.sent_at = act.now();
    out.look_again_on = look_again_on(*law.rulebook, draft.answers.family.telling, act.now());
    out.answers.family.look_again_on = out.look_again_on;
    const bool asked_all = draft.answers.family.telling != Telling::NotSaid and
                           draft.answers.must_not_find_out != Yes::NotSaid;
    if (draft.answers.how_soon == HowSoon::Now and not asked_all)
        out.finish_by = act.now() + hours(finish_hours);
    out.version = 1;
    return out;
}

Result<Sending> already(audit::Reading& reading, const Reference& reference) {
    auto share = TRY(Shares::find(reading, reference));
    if (not share) return fail(not_found("There is no share with that reference"));
    return Sending(Sent{std::move(*share), true});
}

Result<void> record_family(audit::Act& act, const Share& share) {
    auto told = audit::fact("share.family_recorded", text(share.reference))
                    .with("told", word(share.answers.family.telling));
    if (share.look_again_on) told.with("look_again_on", text(*share.look_again_on));
    act.record(std::move(told));
    return {};
}

}  // namespace

Result<Preview> preview(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Answers& answers) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto law = TRY(agreement::law_for(reading, lawbook));
    Preview out;
    const auto sender = TRY(sender_of(reading, asker.actor, asker.party, *law));
    out.sender = sender.party;
    auto guarded_answers = answers;
    guard(guarded_answers, sender.in_secret, law->day);
    out.items = items_of(guarded_answers, sender.party, law->day);
    out.masked = headings_masked(out.items, exclusions_of(guarded_answers.children));
    out.prospects = TRY(prospects_of(reading, asker, *law, guarded_answers, out.items, sender));
    return out;
}

Result<Sending> send(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                     const SendShare& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.send"));
    auto draft = TRY(Drafts::find(act, wish.reference));
    if (not draft or draft->agency != asker.party or draft->state == DraftState::Dropped)
        return fail(not_found("There is no share with that reference, or it is not yours to send"));
    if (draft->state == DraftState::Sent) return already(act, wish.reference);
    if (draft->version != wish.version) return Sending(SavedFirst{std::move(*draft)});
    const auto law = TRY(agreement::law_for(act, lawbook));
    if (wish.suggest and draft->answers.recipients.empty())
        TRY(choose_by_rule(act, asker, draft->answers));
    if (const auto step = first_unfinished(draft->answers, law->day); not step.empty())
        return fail(unfinished(step));
    if (not untold_found(draft->answers).empty()) return fail(unfinished("check"));

    const auto sender = TRY(sender_of(act, asker.actor, asker.party, *law));
    guard(draft->answers, sender.in_secret, law->day);
    auto share = share_of(*draft, asker, act, *law);
    const auto items = items_of(share.answers, sender.party, law->day);
    const auto prospects = TRY(prospects_of(act, asker, *law, share.answers, items, sender));
    draft->state = DraftState::Sent;
    draft->saved_at = act.now();
    const bool first = TRY(Drafts::save(act, *draft));
    const bool added = first and TRY(Shares::add(act, share));
    if (not added) {
        auto reading = TRY(audit::Reading::begin(node, asker.actor));
        return already(reading, wish.reference);
    }
    std::int64_t place = 0;
    for (const auto& prospect : prospects)
        share.recipients.push_back(TRY(send_one(act, share, prospect, *law, place++)));
    const auto outcome = TRY(outcome_of(act, *law, prospects));
    TRY(Shares::note(act, share.id, checkpoints(*law->rulebook, law->day, share.answers, outcome)));
    TRY(record_family(act, share));
    TRY(act.commit());
    return Sending(Sent{std::move(share), false});
}

}  // namespace accord::sharing
