#include "governance/agreement/commands_deviation.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/autographs.h"
#include "governance/agreement/deviations.h"
#include "governance/agreement/document.h"
#include "governance/agreement/signatures.h"
#include "governance/parties/commands.h"

namespace accord::agreement {

Result<std::vector<Deviation>> deviations_of(audit::Reading& reading, Id<Agreement> agreement) {
    return Deviations::of_agreement(reading, agreement);
}

Result<std::optional<Deviation>> deviation_of(audit::Reading& reading, Id<Agreement> agreement,
                                              Id<parties::Party> party) {
    return Deviations::of_party(reading, agreement, party);
}

Result<Deviation> find_deviation(audit::Reading& reading, Id<Deviation> deviation) {
    return Deviations::find(reading, deviation);
}

namespace {

Result<void> nobody_has_signed(audit::Act& act, Id<Agreement> agreement, Id<parties::Party> party) {
    const auto hands = TRY(Autographs::of_party(act, agreement, party));
    if (hands.empty()) return {};
    return fail(conflict(hands.front().post +
                         " has signed already, and what they signed with stays as it is"));
}

}  // namespace

namespace {

// What it changes, worked out before anything is written: it takes the engine a while.
Result<std::vector<std::string>> effects_of(Node& node, const audit::Actor& actor,
                                            const rulebook::Rulebook& rulebook, const Draw& wish) {
    auto reading = TRY(audit::Reading::begin(node, actor));
    const auto agreement = TRY(Agreements::find(reading, wish.agreement));
    const auto party = TRY(parties::find(reading, wish.party));
    const auto read = read_document(rulebook, text(agreement.reference), agreement.document);
    if (not read.document) return fail(broken("A published agreement can no longer be read"));
    Deviation wished{.id = {},
                     .agreement = agreement.id,
                     .party = party.id,
                     .exceptions = wish.exceptions,
                     .restrictions = wish.restrictions,
                     .drawn_by = {},
                     .drawn_at = {},
                     .decision = {}};
    if (const auto faults = faults_of(*read.document, wished); not faults.empty()) {
        return fail(invalid(faults.front().sentence, faults.front().where));
    }
    const auto today = london_day(reading.now());
    return effects_of(rulebook, *read.document, agreement, party, wished, today);
}

}  // namespace

Result<Deviation> draw(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                       const Draw& wish) {
    auto effects = TRY(effects_of(node, actor, rulebook, wish));
    auto act = TRY(audit::Act::begin(node, actor, "agreement.draw_variation"));
    const auto agreement = TRY(Agreements::find(act, wish.agreement));
    if (not agreement.may_be_signed()) {
        return fail(conflict("Version " + agreement.version + " can no longer be signed"));
    }
    TRY(nobody_has_signed(act, agreement.id, wish.party));
    auto before = TRY(Deviations::of_party(act, agreement.id, wish.party));
    if ((before ? before->row_version : 0) != wish.row_version) {
        return fail(conflict("Someone else changed this variation a moment ago. Look again"));
    }
    auto deviation = before.value_or(Deviation{.id = act.mint<Deviation>(),
                                               .agreement = agreement.id,
                                               .party = wish.party,
                                               .exceptions = {},
                                               .restrictions = {},
                                               .drawn_by = actor.account,
                                               .drawn_at = act.now(),
                                               .decision = {}});
    deviation.exceptions = wish.exceptions;
    deviation.restrictions = wish.restrictions;
    deviation.effects = std::move(effects);
    if (before) {
        TRY(Deviations::save(act, deviation));
    } else {
        TRY(Deviations::add(act, deviation));
    }
    act.record(audit::fact("agreement.variation_drawn", text(deviation.id))
                   .with("agreement", text(agreement.id))
                   .with("party", text(wish.party))
                   .with("clauses", join(deviation.except(), " "))
                   .with("content", text(digest(canonical(to_json(deviation))))));
    TRY(act.commit());
    return deviation;
}

Result<void> drop(Node& node, const audit::Actor& actor, Id<Agreement> agreement,
                  Id<parties::Party> party) {
    auto act = TRY(audit::Act::begin(node, actor, "agreement.drop_variation"));
    TRY(nobody_has_signed(act, agreement, party));
    auto deviation = TRY(Deviations::of_party(act, agreement, party));
    if (not deviation) return {};
    deviation->standing = Deviation::Standing::Dropped;
    TRY(Deviations::save(act, *deviation));
    act.record(audit::fact("agreement.variation_dropped", text(deviation->id))
                   .with("agreement", text(agreement))
                   .with("party", text(party)));
    TRY(act.commit());
    return {};
}

Result<Deviation> decide(Node& node, const audit::Actor& actor, const Decide& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "agreement.decide_variation"));
    auto deviation = TRY(Deviations::find(act, wish.deviation));
    if (deviation.standing != Deviation::Standing::Open or
        deviation.row_version != wish.row_version) {
        return fail(conflict("Someone else decided this a moment ago. Look again"));
    }
    if (not wish.accept and wish.words.empty()) {
        return fail(invalid("Say why it is refused", "words"));
    }
    deviation.standing = wish.accept ? Deviation::Standing::Accepted : Deviation::Standing::Refused;
    deviation.decided_by = actor.account;
    deviation.decided_at = act.now();
    deviation.decision = wish.words;
    TRY(Deviations::save(act, deviation));
    act.record(
        audit::fact(wish.accept ? "agreement.variation_accepted" : "agreement.variation_refused",
                    text(deviation.id))
            .with("agreement", text(deviation.agreement))
            .with("party", text(deviation.party))
            .with("reason", text(digest(wish.words))));
    if (not wish.accept) {
        TRY(Signatures::set_aside(act, deviation.agreement, deviation.party));
        TRY(Autographs::make_void(act, deviation.agreement, deviation.party));
        act.record(audit::fact("agreement.signature_set_aside", text(deviation.agreement))
                       .with("party", text(deviation.party))
                       .with("variation", text(deviation.id)));
    }
    act.post({"agreement.make_copy", text(deviation.agreement), act.now() + minutes(1)});
    TRY(act.commit());
    node.work.ring();
    return deviation;
}

}  // namespace accord::agreement
