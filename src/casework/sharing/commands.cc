// Writing: begin, open, save a step, drop. Drafts belong to an organisation, so that a colleague
// can finish what somebody began.
#include "casework/sharing/commands.h"

#include <algorithm>

#include "base/london.h"
#include "casework/people/commands_shut.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/drafts.h"
#include "casework/sharing/guards.h"
#include "casework/sharing/shares.h"
#include "governance/audit/look.h"
#include "governance/audit/sealing.h"
#include "governance/parties/commands.h"

namespace accord::sharing {
namespace {

Error no_such_share() {
    return not_found("There is no share with that reference, or it is not yours to open");
}

// The draft, if it is there and this organisation's own.
Result<Draft> own_draft(audit::Reading& reading, const Asker& asker, const Reference& reference) {
    auto draft = TRY(Drafts::find(reading, reference));
    if (not draft or draft->agency != asker.party or draft->state == DraftState::Dropped)
        return fail(no_such_share());
    return std::move(*draft);
}

bool is_among(const std::vector<Suggestion>& suggested, const Id<parties::Party>& party) {
    return std::any_of(suggested.begin(), suggested.end(),
                       [&](const Suggestion& each) { return each.party == party; });
}

// Those that the draft was filled with, who can still be sent something.
std::vector<Suggestion> offered_before(const Origin& origin,
                                       const std::vector<parties::Party>& parties,
                                       const Id<parties::Party>& sender) {
    std::vector<Suggestion> out;
    for (const auto& each : origin.offered) {
        for (const auto& party : parties)
            if (text(party.id) == each.party and party.active() and party.id != sender)
                out.push_back({party.id, each.label, each.why, each.extent, each.ticked});
    }
    return out;
}

}  // namespace

Result<Draft> begin(audit::Act& act, const Asker& asker, const Answers& answers) {
    Draft draft;
    draft.id = act.mint<Share>();
    draft.reference = TRY(Drafts::free_reference(act));
    draft.agency = asker.party;
    draft.author = asker.actor.account;
    draft.author_name = asker.name;
    draft.begun_at = act.now();
    draft.saved_at = act.now();
    draft.saved_by = asker.actor.account;
    draft.saved_by_name = asker.name;
    draft.answers = answers;
    draft.version = 1;
    TRY(Drafts::add(act, draft));
    act.record(audit::fact("share.begun", text(draft.reference)));
    return draft;
}

Result<Draft> begin(Node& node, const Asker& asker) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.begin"));
    auto draft = TRY(begin(act, asker, Answers{}));
    TRY(act.commit());
    return draft;
}

Result<HowFar> how_far(audit::Reading& reading, const Reference& reference) {
    const auto state = TRY(Drafts::state_of(reading, reference));
    if (not state) return fail(no_such_share());
    auto sent = TRY(Shares::sent_at(reading, reference));
    return HowFar{*state, sent};
}

Result<std::variant<Draft, AlreadySent>> open_draft(Node& node, const Asker& asker,
                                                    const Reference& reference,
                                                    std::string_view step) {
    auto look = TRY(audit::Look::open(
        node, asker.actor,
        audit::fact("share.draft_opened", text(reference)).with("step", std::string(step))));
    auto draft = TRY(own_draft(look, asker, reference));
    if (draft.state == DraftState::Sent)
        return std::variant<Draft, AlreadySent>(AlreadySent{reference});
    // What somebody writes is theirs to read, whomever it is about.
    const bool wrote = draft.author == asker.actor.account or draft.saved_by == asker.actor.account;
    const auto closed = TRY(people::Closed::to(look));
    if (not wrote and TRY(any_closed(look, closed, draft.answers.children)))
        return fail(people::restricted());
    // A colleague who may not read a safe address goes on with what would travel anyway.
    if (not TRY(reads_all(look, asker.actor, draft.saved_by))) {
        const auto in_secret = TRY(people::living_in_secret(look, text(asker.party)));
        draft.answers = as_travels(std::move(draft.answers), in_secret, london_day(look.now()));
    }
    return std::variant<Draft, AlreadySent>(std::move(draft));
}

Result<Saved> save(Node& node, const Asker& asker, const SaveStep& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.save"));
    auto draft = TRY(own_draft(act, asker, wish.reference));
    if (draft.state == DraftState::Sent) return Saved(AlreadySent{wish.reference});
    // Going back in one's own browser is no quarrel with anybody: the later words win.
    const bool others = draft.saved_by != asker.actor.account;
    if (draft.version != wish.version and others and draft.answers != wish.answers)
        return Saved(SavedFirst{std::move(draft)});
    draft.answers = wish.answers;
    draft.saved_at = act.now();
    draft.saved_by = asker.actor.account;
    draft.saved_by_name = asker.name;
    const bool first = TRY(Drafts::save(act, draft));
    if (not first) return fail(conflict("Someone else saved this just now. Open it again"));
    act.record(audit::fact("share.saved", text(wish.reference))
                   .with("step", std::string(wish.step))
                   .with("version", draft.version));
    TRY(act.commit());
    return Saved(std::move(draft));
}

Result<void> drop(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.drop"));
    auto draft = TRY(own_draft(act, asker, reference));
    if (draft.state == DraftState::Sent)
        return fail(conflict("This has been sent. You can correct it or take it back"));
    draft.state = DraftState::Dropped;
    draft.answers = {};
    draft.saved_at = act.now();
    const bool first = TRY(Drafts::save(act, draft));
    if (not first) return fail(conflict("Someone else saved this just now. Open it again"));
    TRY(audit::destroy_key(act, text(draft.id)));
    act.record(audit::fact("share.dropped", text(reference)));
    TRY(act.commit());
    return {};
}

Result<Offer> offer(Node& node, const Asker& asker, const Answers& answers) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto parties = TRY(parties::all(reading));
    Offer out;
    out.suggested = offered_before(answers.origin, parties, asker.party);
    for (auto& each : suggestions(suggestion_rules(), answers, parties, asker.party,
                                  london_day(reading.now()))) {
        if (is_among(out.suggested, each.party)) continue;
        // What happened says who is told; whoever else may need to know is for a person to tick.
        each.ticked = each.ticked and answers.origin.happening.empty();
        out.suggested.push_back(std::move(each));
    }
    for (const auto& party : parties) {
        if (party.id != asker.party and party.active() and not is_among(out.suggested, party.id))
            out.others.push_back(party);
    }
    return out;
}

}  // namespace accord::sharing
