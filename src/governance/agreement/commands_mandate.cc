#include "governance/agreement/commands_mandate.h"

#include <set>

#include "base/fault.h"
#include "base/limits.h"
#include "base/text.h"
#include "governance/agreement/mandates.h"
#include "governance/agreement/paper.h"
#include "governance/parties/commands.h"

namespace accord::agreement {

Result<Mandate> mandate_of(audit::Reading& reading, Id<parties::Party> party) {
    return Mandates::of_party(reading, party);
}

Faults faults_of(const StateMandate& wish) {
    Faults out;
    const auto say = [&](std::string where, std::string sentence) {
        out.push_back({.where = std::move(where), .sentence = std::move(sentence)});
    };
    if (wish.seats.empty()) say("post-1", "Enter at least one post that may sign");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < wish.seats.size(); ++i) {
        const auto& seat = wish.seats[i];
        const auto number = std::to_string(i + 1);
        if (seat.post.empty())
            say("post-" + number, "Enter the post that the deputy stands in for");
        for (const auto* post : {&seat.post, &seat.deputy}) {
            if (not post->empty() and not seen.insert(fold(*post)).second) {
                say(post == &seat.post ? "post-" + number : "deputy-" + number,
                    *post + " is there twice. One post sits in one place");
            }
        }
    }
    const auto seats = static_cast<std::int64_t>(wish.seats.size());
    if (not wish.seats.empty() and (wish.needed < 1 or wish.needed > seats)) {
        say("needed", "Enter how many must sign: from 1 to " + std::to_string(seats));
    } else if (wish.in_order and wish.needed != seats) {
        say("in_order", "Signing in order needs every post to sign");
    }
    if (wish.statement.empty()) say("statement", "Say by what authority they sign");
    return out;
}

Result<Mandate> state_mandate(Node& node, const audit::Actor& actor, const StateMandate& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "mandate.state"));
    const auto party = TRY(parties::find(act, wish.party));
    const auto before = TRY(Mandates::of_party(act, party.id));
    if (before.number != wish.number) {
        return fail(conflict("Someone else changed who may sign a moment ago. Look again"));
    }
    if (const auto faults = faults_of(wish); not faults.empty()) {
        return fail(invalid(faults.front().sentence, faults.front().where));
    }
    for (const auto& body : wish.also_for) {
        if (body == party.id) return fail(invalid("It signs for itself already", "also_for"));
        TRY(parties::find(act, body));
    }
    Mandate mandate{.id = act.mint<Mandate>(),
                    .party = party.id,
                    .number = before.number + 1,
                    .needed = wish.needed,
                    .in_order = wish.in_order,
                    .seats = wish.seats,
                    .also_for = wish.also_for,
                    .statement = wish.statement,
                    .scheme = wish.scheme,
                    .evidence = wish.evidence,
                    .stated_by = actor.account,
                    .stated_at = act.now(),
                    .checked_by = {},
                    .checked_at = {}};
    TRY(Mandates::add(act, mandate));
    auto fact = audit::fact("mandate.stated", text(mandate.id))
                    .with("party", text(party.id))
                    .with("needed", mandate.needed)
                    .with("posts", static_cast<std::int64_t>(mandate.seats.size()))
                    .with("bodies", static_cast<std::int64_t>(mandate.also_for.size()))
                    .with("words", text(digest(mandate.statement + "\n" + mandate.scheme)));
    if (mandate.evidence) fact.with("evidence", text(*mandate.evidence));
    act.record(std::move(fact));
    TRY(act.commit());
    return mandate;
}

Result<Mandate> check_mandate(Node& node, const audit::Actor& actor, Id<parties::Party> party,
                              std::int64_t number) {
    auto act = TRY(audit::Act::begin(node, actor, "mandate.check"));
    auto mandate = TRY(Mandates::of_party(act, party));
    if (mandate.number != number or not mandate.stated()) {
        return fail(conflict("Someone else changed who may sign a moment ago. Look again"));
    }
    if (mandate.stated_by == actor.account) {
        return fail(forbidden("You stated this yourself. Somebody else checks it"));
    }
    const bool first = TRY(Mandates::set_checked(act, mandate));
    if (not first) return mandate;
    mandate.checked_by = actor.account;
    mandate.checked_at = act.now();
    act.record(audit::fact("mandate.checked", text(mandate.id)).with("party", text(party)));
    TRY(act.commit());
    return mandate;
}

}  // namespace accord::agreement
