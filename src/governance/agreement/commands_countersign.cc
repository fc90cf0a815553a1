// The owner's hand, and signatures that go on under a version with nothing but editorial changes.
#include <algorithm>

#include "governance/agreement/agreements.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/hands.h"
#include "governance/agreement/signatures.h"
#include "governance/parties/commands.h"

namespace accord::agreement {
namespace {

Result<void> may_countersign(const audit::Act& act, const Agreement& agreement,
                             const Signing& signing, const Countersign& wish) {
    const auto& name = signing.party.name;
    if (not signing.countersign_wanted) {
        return fail(conflict("Version " + agreement.version + " asks for no countersignature"));
    }
    if (agreement.digest != wish.shown) {
        return fail(conflict("The text has changed since you opened this page. Read it again"));
    }
    if (signing.signature or signing.countersigned) {
        return fail(conflict(name + "’s signature is countersigned already"));
    }
    if (not signing.standing.met()) {
        return fail(conflict(name + " has not signed yet"));
    }
    const auto& account = act.actor().account;
    for (const auto& one : signing.autographs) {
        if (one.account == account) {
            return fail(forbidden("You signed for " + name + ". Somebody else countersigns"));
        }
    }
    return {};
}

}  // namespace

Result<Signed> countersign(Node& node, const audit::Actor& actor, const Countersign& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "agreement.countersign"));
    const auto agreement = TRY(Agreements::find(act, wish.agreement));
    auto signing = TRY(signing_of(act, agreement, wish.party));
    TRY(may_countersign(act, agreement, signing, wish));
    Autograph autograph{.id = act.mint<Autograph>(),
                        .agreement = agreement.id,
                        .party = signing.party.id,
                        .kind = Autograph::Kind::Countersignature,
                        .mandate = {},
                        .account = actor.account,
                        .name = wish.name,
                        .post = wish.post,
                        .role = actor.role,
                        .method = wish.method,
                        .paper = {},
                        .deviation = {},
                        .statement = {},
                        .digest = {},
                        .jws = {},
                        .key = {},
                        .signed_at = act.now()};
    if (signing.deviation) autograph.deviation = signing.deviation->id;
    Said said{.ticks = {"The partnership takes " + signing.party.name + " into version " +
                        agreement.version},
              .read = {}};
    for (const auto& one : signing.autographs) said.under.push_back(text(one.digest));
    TRY(put_hand(act, agreement, signing, autograph, said));
    signing.autographs.push_back(autograph);
    signing.countersigned = true;
    auto signature = TRY(complete(act, agreement, signing));
    TRY(act.commit());
    node.work.ring();
    return Signed{std::move(autograph), std::move(signature)};
}

Result<std::int64_t> carry_over(audit::Act& act, const Agreement& agreement) {
    const auto after = TRY(parse_json(agreement.document));
    for (const auto& before : TRY(Agreements::versions(act, agreement.reference))) {
        if (before.number != agreement.number - 1) continue;
        if (not carries_over(TRY(parse_json(before.document)), after)) return 0;
        std::int64_t carried = 0;
        for (auto signature : TRY(Signatures::of_agreement(act, before.id))) {
            // What was signed with a variation is signed anew: its words name clauses of the old.
            if (signature.deviation) continue;
            signature.id = act.mint<Signature>();
            signature.agreement = agreement.id;
            signature.digest = agreement.digest;
            signature.method = "carried over from version " + before.version +
                               ": only editorial changes, as the text signed allows";
            signature.signed_at = act.now();
            const bool first = TRY(Signatures::add(act, signature));
            if (not first) continue;
            ++carried;
            act.record(audit::fact("agreement.signature_carried", text(agreement.id))
                           .with("signature", text(signature.id))
                           .with("party", text(signature.party))
                           .with("from", before.version)
                           .with("version", agreement.version)
                           .with("digest", text(agreement.digest)));
        }
        return carried;
    }
    return 0;
}

}  // namespace accord::agreement
