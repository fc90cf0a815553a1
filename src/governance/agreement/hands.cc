#include "governance/agreement/hands.h"

#include "base/text.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/deviations.h"
#include "governance/agreement/signatures.h"
#include "governance/agreement/statement.h"
#include "governance/parties/commands.h"

namespace accord::agreement {

Result<void> put_hand(audit::Act& act, const Agreement& agreement, const Signing& signing,
                      Autograph& autograph, const Said& said) {
    const auto key = crypto::statement_key(act.node().keys);
    autograph.key = key.thumbprint();
    autograph.statement =
        canonical(statement_of({.agreement = agreement,
                                .party = signing.party,
                                .also_for = signing.also_for,
                                .mandate = signing.mandate,
                                .deviation = signing.deviation ? &*signing.deviation : nullptr,
                                .autograph = autograph,
                                .ticks = said.ticks,
                                .read = said.read,
                                .paper = said.paper,
                                .under = said.under,
                                .key = autograph.key}));
    autograph.digest = digest(autograph.statement);
    autograph.jws = sign_statement(key, autograph.statement);
    TRY(Autographs::keep_key(act, {autograph.key, canonical(key.public_jwk())}));
    const bool first = TRY(Autographs::add(act, autograph));
    if (not first) return fail(conflict("You have signed already"));
    const auto code = autograph.kind == Autograph::Kind::Signature ? "agreement.hand_put"
                                                                   : "agreement.countersigned";
    auto fact = audit::fact(code, text(autograph.id))
                    .with("agreement", text(agreement.id))
                    .with("party", text(autograph.party))
                    .with("version", agreement.version)
                    .with("digest", text(agreement.digest))
                    .with("statement", text(autograph.digest))
                    .with("signature", text(digest(autograph.jws)))
                    .with("key", autograph.key);
    if (autograph.paper) fact.with("paper", said.paper);
    act.record(std::move(fact));
    return {};
}

namespace {

Signature signature_from(audit::Act& act, const Agreement& agreement, const Signing& signing) {
    std::vector<std::string> names;
    std::vector<std::string> posts;
    const Autograph* last = nullptr;
    for (const auto& one : signing.autographs) {
        if (one.kind != Autograph::Kind::Signature) continue;
        names.push_back(one.name);
        posts.push_back(one.post);
        last = &one;
    }
    return {.id = act.mint<Signature>(),
            .agreement = agreement.id,
            .party = signing.party.id,
            .account = last->account,
            .name = join_words(names),
            .post = join_words(posts),
            .role = last->role,
            .authority = signing.mandate.stated()
                             ? signing.mandate.statement
                             : statements(agreement.version, signing.party.name)[1],
            .digest = agreement.digest,
            .method = last->method,
            .signed_at = act.now(),
            .deviation = signing.deviation ? std::optional(signing.deviation->id) : std::nullopt};
}

Result<void> keep(audit::Act& act, const Agreement& agreement, const Signature& signature,
                  const parties::Party& party) {
    const bool first = TRY(Signatures::add(act, signature));
    if (not first) {
        return fail(conflict(party.name + " has signed version " + agreement.version +
                             " already. Nothing more is needed"));
    }
    TRY(parties::has_signed(act, party.id));
    auto fact = audit::fact("agreement.signed", text(agreement.id))
                    .with("signature", text(signature.id))
                    .with("party", text(party.id))
                    .with("version", agreement.version)
                    .with("digest", text(agreement.digest))
                    .with("method", signature.method);
    if (signature.deviation) fact.with("variation", text(*signature.deviation));
    act.record(std::move(fact));
    return {};
}

}  // namespace

Result<std::optional<Signature>> complete(audit::Act& act, const Agreement& agreement,
                                          const Signing& signing) {
    if (not signing.standing.met()) return std::optional<Signature>();
    if (signing.countersign_wanted and not signing.countersigned) return std::optional<Signature>();
    auto signature = signature_from(act, agreement, signing);
    TRY(keep(act, agreement, signature, signing.party));
    for (const auto& body : signing.also_for) {
        if (body.standing == parties::Standing::Left) continue;
        auto for_body = signature;
        for_body.id = act.mint<Signature>();
        for_body.party = body.id;
        for_body.method = "by " + signing.party.name + ", which signs for it";
        // A body that has signed for itself needs no other hand.
        bool has = false;
        for (const auto& one : TRY(Signatures::of_party(act, body.id))) {
            has = has or one.agreement == agreement.id;
        }
        if (not has) TRY(keep(act, agreement, for_body, body));
    }
    if (signing.deviation and signing.deviation->standing == Deviation::Standing::Drawn) {
        auto deviation = *signing.deviation;
        deviation.standing = Deviation::Standing::Open;
        TRY(Deviations::save(act, deviation));
        act.record(audit::fact("agreement.variation_opened", text(deviation.id))
                       .with("agreement", text(agreement.id))
                       .with("party", text(signing.party.id))
                       .with("content", text(digest(canonical(to_json(deviation))))));
    }
    // A minute later, so that several who sign together are in one copy.
    act.post({"agreement.make_copy", text(agreement.id), act.now() + minutes(1)});
    TRY(note_in_force(act, agreement.id));
    return std::optional(std::move(signature));
}

}  // namespace accord::agreement
