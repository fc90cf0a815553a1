// A prospect as it is kept: the decision as facts of the trail, the evidence that it can be made
// again from, and the terms that it was made under, once for each digest.
#include "casework/people/commands_shut.h"
#include "casework/sharing/prospect.h"
#include "casework/sharing/shares.h"
#include "engine/policy/documents.h"
#include "governance/parties/commands.h"
#include "rulebook/allowed.h"

namespace accord::sharing {
namespace {

Json clauses_of(const policy::Explanation& explanation) {
    auto out = Json::array();
    for (const auto& reason : explanation.reasons)
        if (reason.lean == "supports" and not reason.clause.empty()) out.add(reason.clause);
    return out;
}

Json provisions_of(const policy::Decision& decision) {
    auto out = Json::array();
    for (const auto& cited :
         {decision.footing.basis, decision.footing.condition, decision.footing.gateway})
        if (not cited.text().empty()) out.add(cited.text());
    return out;
}

std::string because_of(const Prospect& prospect, std::size_t item) {
    const auto place = prospect.decision.items[item].reason;
    if (place >= prospect.decision.reasons.size()) return "short-version";
    return std::string(policy::word(prospect.decision.reasons[place].because));
}

}  // namespace

Result<void> keep_terms(audit::Act& act, const agreement::Law& law) {
    const auto digest = text(law.terms.digest());
    // They are long, and mostly kept already: they are written out only for the first.
    if (TRY(Shares::has_terms(act, digest))) return {};
    return Shares::keep_terms(act, digest, canonical(policy::to_json(law.terms)));
}

Result<Json> terms_kept(audit::Reading& reading, const std::string& digest) {
    const auto words = TRY(Shares::terms(reading, digest));
    return parse_json(words);
}

packing::Packed record_decision(audit::Act& act, const Decided& codes, const std::string& about,
                                const Prospect& prospect, const agreement::Law& law) {
    const auto party = text(prospect.party.id);
    const auto evidence = canonical(
        policy::short_evidence(*law.rulebook, law.terms, prospect.question, prospect.decision));
    act.record(audit::fact(codes.decided, about)
                   .with("recipient", party)
                   .with("answer", policy::word(prospect.decision.answer))
                   .with("stop", prospect.decision.stop)
                   .with("clauses", clauses_of(prospect.explanation))
                   .with("provisions", provisions_of(prospect.decision))
                   .with("evidence", text(digest(evidence)))
                   .with("rulebook", text(law.rulebook->edition))
                   .with("terms", text(law.terms.digest())));
    for (std::size_t i = 0; i < prospect.question.items.size(); ++i) {
        if (prospect.decision.items[i].fate != policy::Fate::HeldBack) continue;
        act.record(audit::fact(codes.held_back, about)
                       .with("recipient", party)
                       .with("item", prospect.question.items[i].id)
                       .with("because", because_of(prospect, i)));
    }
    return packing::Packed::of(evidence);
}

Result<Sender> sender_of(audit::Reading& reading, const audit::Actor& actor,
                         const Id<parties::Party>& party, const agreement::Law& law) {
    Sender out;
    out.party = TRY(parties::find(reading, party));
    const auto allowed = rulebook::permissions_of(*law.rulebook, actor.role, law.day);
    if (allowed.has(rulebook::Permission::MayLiftStop)) out.senior = actor.account;
    out.in_secret = TRY(people::living_in_secret(reading, text(party)));
    return out;
}

}  // namespace accord::sharing
