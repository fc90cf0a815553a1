#include "governance/agreement/commands_sign.h"

#include <algorithm>

#include "base/london.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/signatures.h"
#include "governance/parties/commands.h"

namespace accord::agreement {

Result<std::vector<Line>> lines(audit::Reading& reading, const Agreement& agreement) {
    std::vector<Line> out;
    for (auto& party : TRY(parties::all(reading))) {
        if (party.standing == parties::Standing::Left) continue;
        out.push_back({.party = std::move(party), .hand = {}, .signature = {}, .version = {}});
        out.back().hand = Hand::NotSigned;
    }
    // Newest version first, so that the first signature found of a party is the one to show.
    for (const auto& version : TRY(Agreements::versions(reading, agreement.reference))) {
        if (version.number > agreement.number) continue;
        for (auto& signature : TRY(Signatures::of_agreement(reading, version.id))) {
            const auto line = std::find_if(out.begin(), out.end(), [&](const Line& one) {
                return one.party.id == signature.party;
            });
            if (line == out.end() or line->signature) continue;
            line->hand = version.id == agreement.id ? Hand::Signed : Hand::OldVersion;
            line->version = version.version;
            line->signature = std::move(signature);
        }
    }
    return out;
}

Result<std::vector<Signature>> signatures(audit::Reading& reading, Id<Agreement> agreement) {
    return Signatures::of_agreement(reading, agreement);
}

Result<Signature> sign(audit::Act& act, const Sign& wish) {
    const auto agreement = TRY(Agreements::find(act, wish.agreement));
    const auto party = TRY(parties::find(act, wish.party));
    if (not agreement.is_offered(london_day(act.now()))) {
        return fail(conflict("Version " + agreement.version + " can no longer be signed"));
    }
    // The words on the page and the words in the store must be the same words.
    if (agreement.digest != wish.shown) {
        return fail(
            conflict("The text has changed since you opened this page. Read it again "
                     "before you sign"));
    }
    if (not std::all_of(wish.ticks.begin(), wish.ticks.end(), [](bool tick) { return tick; })) {
        return fail(invalid("Tick all three to sign", "ticks"));
    }
    Signature signature{.id = act.mint<Signature>(),
                        .agreement = agreement.id,
                        .party = party.id,
                        .account = act.actor().account,
                        .name = wish.name,
                        .post = wish.post,
                        .role = act.actor().role,
                        .authority = statements(agreement.version, party.name)[1],
                        .digest = agreement.digest,
                        .method = wish.method,
                        .signed_at = act.now()};
    const bool first = TRY(Signatures::add(act, signature));
    if (not first) {
        return fail(conflict(party.name + " has signed version " + agreement.version +
                             " already. Nothing more is needed"));
    }
    TRY(parties::has_signed(act, party.id));
    act.record(audit::fact("agreement.signed", text(agreement.id))
                   .with("signature", text(signature.id))
                   .with("party", text(party.id))
                   .with("version", agreement.version)
                   .with("digest", text(agreement.digest))
                   .with("method", wish.method));
    TRY(note_in_force(act, agreement.id));
    return signature;
}

Result<Signature> sign(Node& node, const audit::Actor& actor, const Sign& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "agreement.sign"));
    auto signature = TRY(sign(act, wish));
    TRY(act.commit());
    return signature;
}

}  // namespace accord::agreement
