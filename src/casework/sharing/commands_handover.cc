#include "casework/sharing/commands_handover.h"

#include "casework/sharing/handovers.h"
#include "governance/parties/commands.h"

namespace accord::sharing {
namespace {

// An owner that can act: an organisation that is itself not suspended, and not the one that stops.
Result<Owner> sound(audit::Act& act, const Owner& wish, const parties::Party& stopped) {
    if (wish.kind != OwnerKind::Party) return wish;
    if (not wish.party or *wish.party == stopped.id)
        return fail(invalid("Select who takes this over", "owner"));
    const auto party = TRY(parties::find(act, *wish.party));
    if (not party.active())
        return fail(
            invalid(party.name + " cannot take this over: it is suspended or has left", "owner"));
    return wish;
}

Owner the_desk(const audit::Act& act) {
    const auto& settings = act.node().settings;
    const std::string name = settings.duty_desk.empty() ? std::string("The partnership’s duty desk")
                                                        : settings.duty_desk;
    return {.kind = OwnerKind::Desk,
            .words = settings.duty_phone.empty() ? name : name + ", " + settings.duty_phone};
}

}  // namespace

Result<std::vector<OpenShare>> open_of(audit::Reading& reading, Id<parties::Party> party) {
    return Handovers::open_of(reading, party);
}

Result<std::vector<Handover>> stop(Node& node, const Asker& asker, const StopParty& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor,
                                     wish.how == Stop::Suspend ? "party.suspend" : "party.leave"));
    const auto before = TRY(parties::find(act, wish.party));
    const parties::StopWish stopping{
        .party = wish.party, .version = wish.version, .reason = wish.reason, .by = asker.name};
    if (wish.how == Stop::Suspend)
        TRY(parties::suspend(act, stopping));
    else
        TRY(parties::leave(act, stopping));
    std::vector<Handover> out;
    for (const auto& open : TRY(Handovers::open_of(act, wish.party))) {
        const auto named = wish.owners.find(open.key());
        Owner owner = the_desk(act);
        if (named != wish.owners.end() and named->second.kind != OwnerKind::Desk)
            owner = TRY(sound(act, named->second, before));
        Handover handover{.id = act.mint<Handover>(),
                          .party = wish.party,
                          .open = open,
                          .owner = owner,
                          .made_at = act.now()};
        TRY(Handovers::add(act, handover));
        auto done = audit::fact("share.handed_over", text(open.reference))
                        .with("kind", std::string(word(open.kind)))
                        .with("from", text(wish.party))
                        .with("owner", std::string(word(owner.kind)));
        if (owner.party) done.with("to", text(*owner.party));
        act.record(std::move(done));
        out.push_back(std::move(handover));
    }
    TRY(act.commit());
    return out;
}

Result<std::vector<Handover>> handed_over(audit::Reading& reading, Id<parties::Party> party) {
    return Handovers::of(reading, party);
}

Result<std::vector<Handover>> taken_over_by(audit::Reading& reading, Id<parties::Party> owner,
                                            bool desk) {
    auto out = TRY(Handovers::owned_by(reading, owner));
    if (not desk) return out;
    auto more = TRY(Handovers::at_the_desk(reading));
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

Result<Handover> settle(Node& node, const Asker& asker, Id<Handover> id, HandoverOutcome outcome) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.settle_handover"));
    auto found = TRY(Handovers::find(act, id));
    if (not found) return fail(not_found("There is nothing to take over with that number"));
    if (found->settled_at) return std::move(*found);
    found->outcome = outcome;
    found->settled_at = act.now();
    found->settled_name = asker.name;
    const bool first = TRY(Handovers::settle(act, *found));
    if (not first) return fail(conflict("Someone else did this a moment ago. Open it again"));
    act.record(audit::fact("share.handover_settled", text(found->open.reference))
                   .with("outcome", std::string(word(outcome))));
    TRY(act.commit());
    return std::move(*found);
}

}  // namespace accord::sharing
