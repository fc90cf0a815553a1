#include "governance/agreement/commands_sign.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/deviations.h"
#include "governance/agreement/hands.h"
#include "governance/agreement/mandates.h"
#include "governance/agreement/signatures.h"
#include "governance/agreement/signing_terms.h"
#include "governance/agreement/statement.h"
#include "governance/parties/commands.h"

namespace accord::agreement {

// ---------------------------------------------------------------- asked by others

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

Digest Signing::shown() const {
    const auto* variation = deviation ? &*deviation : nullptr;
    return digest(canonical(shown_before(party, also_for, mandate, variation)));
}

namespace {

MandateStanding standing_of(const Signing& signing) {
    std::vector<SeatTaken> taken;
    for (const auto& one : signing.autographs) {
        if (one.kind != Autograph::Kind::Signature) continue;
        taken.push_back({static_cast<std::size_t>(one.seat), one.post});
    }
    return standing_of(signing.mandate, taken);
}

// The newest earlier version that the party signed, and what is not the same since.
Result<void> find_changes(audit::Reading& reading, const Agreement& agreement, Signing& signing) {
    const auto signed_by_party = TRY(Signatures::of_party(reading, signing.party.id));
    for (const auto& version : TRY(Agreements::versions(reading, agreement.reference))) {
        if (version.number >= agreement.number) continue;
        const bool here = std::any_of(
            signed_by_party.begin(), signed_by_party.end(),
            [&](const Signature& signature) { return signature.agreement == version.id; });
        if (not here) continue;
        const auto before = TRY(parse_json(version.document));
        const auto after = TRY(parse_json(agreement.document));
        signing.changes = rereading_between(before, after);
        signing.signed_before = version;
        return {};
    }
    return {};
}

}  // namespace

Result<Signing> signing_of(audit::Reading& reading, const Agreement& agreement,
                           Id<parties::Party> party) {
    Signing out{.party = TRY(parties::find(reading, party)),
                .mandate = TRY(Mandates::of_party(reading, party)),
                .also_for = {},
                .deviation = TRY(Deviations::of_party(reading, agreement.id, party)),
                .autographs = TRY(Autographs::of_party(reading, agreement.id, party)),
                .standing = {},
                .signature = {},
                .signed_before = {},
                .changes = {}};
    if (out.mandate.checked()) {
        for (const auto& body : out.mandate.also_for) {
            out.also_for.push_back(TRY(parties::find(reading, body)));
        }
    }
    out.standing = standing_of(out);
    for (auto& signature : TRY(Signatures::of_party(reading, party))) {
        if (signature.agreement == agreement.id) out.signature = std::move(signature);
    }
    if (out.signature) return out;  // the texts need not be read for what is done
    out.countersign_wanted = signing_terms(TRY(parse_json(agreement.document))).countersigned;
    out.countersigned = std::any_of(
        out.autographs.begin(), out.autographs.end(),
        [](const Autograph& one) { return one.kind == Autograph::Kind::Countersignature; });
    TRY(find_changes(reading, agreement, out));
    return out;
}

// ---------------------------------------------------------------- sign

namespace {

// The words on the page and the words in the store must be the same words.
Result<void> is_as_shown(const Agreement& agreement, const Signing& signing, const Sign& wish,
                         Date today) {
    if (not agreement.is_offered(today)) {
        return fail(conflict("Version " + agreement.version + " can no longer be signed"));
    }
    if (agreement.digest != wish.shown) {
        return fail(
            conflict("The text has changed since you opened this page. Read it again "
                     "before you sign"));
    }
    if (wish.data and *wish.data != signing.shown()) {
        return fail(
            conflict("What you sign for has changed since you opened this page. Look at it again "
                     "before you sign"));
    }
    return {};
}

Result<void> is_ticked(const Signing& signing, const Sign& wish) {
    if (not std::all_of(wish.ticks.begin(), wish.ticks.end(), [](bool tick) { return tick; })) {
        return fail(invalid("Tick all three to sign", "ticks"));
    }
    if (not wish.read) return {};
    for (const auto& wanted : signing.changes.to_read()) {
        const auto& read = *wish.read;
        if (std::find(read.begin(), read.end(), wanted) != read.end()) continue;
        const auto what = wanted == "rest" ? std::string("the other changes") : "clause " + wanted;
        return fail(invalid("Read " + what + " and tick it", "read-" + wanted));
    }
    return {};
}

// Whether it is this person's turn, and in which seat.
Result<std::size_t> seat_for(const Signing& signing, const std::string& account, const Sign& wish,
                             const Agreement& agreement) {
    const auto& name = signing.party.name;
    if (signing.signature) {
        return fail(conflict(name + " has signed version " + agreement.version +
                             " already. Nothing more is needed"));
    }
    const auto seat = seat_of(signing.mandate, wish.post);
    if (not seat) {
        return fail(forbidden("As " + wish.post + " you are not among those who may sign for " +
                              name + ": " + said(signing.mandate)));
    }
    for (const auto& one : signing.autographs) {
        if (one.kind != Autograph::Kind::Signature) continue;
        if (one.account == account) {
            return fail(conflict("You have signed already. Still to sign: " +
                                 join_words(signing.standing.waiting)));
        }
        if (signing.mandate.stated() and static_cast<std::size_t>(one.seat) == *seat) {
            return fail(conflict(one.post + " has signed in this place already. Still to sign: " +
                                 join_words(signing.standing.waiting)));
        }
    }
    if (signing.standing.met()) {
        return fail(conflict("Everybody needed has signed. It waits for the owner"));
    }
    if (signing.mandate.stated() and signing.mandate.in_order) {
        for (std::size_t before = 0; before < *seat; ++before) {
            const bool taken = std::any_of(
                signing.autographs.begin(), signing.autographs.end(),
                [&](const Autograph& one) { return static_cast<std::size_t>(one.seat) == before; });
            if (not taken) {
                return fail(conflict(signing.mandate.seats[before].post +
                                     " signs first. You are next after that"));
            }
        }
    }
    return *seat;
}

}  // namespace

Result<Signed> sign(audit::Act& act, const Sign& wish) {
    const auto agreement = TRY(Agreements::find(act, wish.agreement));
    auto signing = TRY(signing_of(act, agreement, wish.party));
    TRY(is_as_shown(agreement, signing, wish, london_day(act.now())));
    TRY(is_ticked(signing, wish));
    Autograph autograph{.id = act.mint<Autograph>(),
                        .agreement = agreement.id,
                        .party = signing.party.id,
                        .kind = Autograph::Kind::Signature,
                        .mandate = {},
                        .account = wish.paper ? text(*wish.paper) : act.actor().account,
                        .name = wish.name,
                        .post = wish.post,
                        .role = wish.paper ? std::string() : act.actor().role,
                        .method = wish.method,
                        .paper = wish.paper,
                        .deviation = {},
                        .statement = {},
                        .digest = {},
                        .jws = {},
                        .key = {},
                        .signed_at = act.now()};
    autograph.seat =
        static_cast<std::int64_t>(TRY(seat_for(signing, autograph.account, wish, agreement)));
    if (signing.mandate.stated()) autograph.mandate = signing.mandate.id;
    if (signing.deviation) autograph.deviation = signing.deviation->id;
    TRY(put_hand(act, agreement, signing, autograph,
                 {.ticks = statements(agreement.version, signing.party.name),
                  .read = wish.read.value_or(std::vector<std::string>()),
                  .paper = wish.paper_digest}));
    signing.autographs.push_back(autograph);
    signing.standing = standing_of(signing);
    return Signed{autograph, TRY(complete(act, agreement, signing))};
}

Result<Signed> sign(Node& node, const audit::Actor& actor, const Sign& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "agreement.sign"));
    auto made = TRY(sign(act, wish));
    TRY(act.commit());
    node.work.ring();
    return made;
}

}  // namespace accord::agreement
