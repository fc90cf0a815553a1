#include "governance/parties/commands_history.h"

#include "base/limits.h"
#include "base/london.h"
#include "base/lookalike.h"
#include "base/text.h"
#include "governance/parties/histories.h"
#include "governance/parties/parties.h"

namespace accord::parties {
namespace {

using audit::Act;
using audit::fact;

// Whether going from one successor to the next ever comes back to where it began.
Result<bool> goes_round(audit::Reading& reading, Id<Party> from, Id<Party> to) {
    auto at = to;
    for (int steps = 0; steps < 100; ++steps) {
        if (at == from) return true;
        const auto past = TRY(Histories::of(reading, at));
        if (not past.successor) return false;
        at = past.successor->successor;
    }
    return true;
}

}  // namespace

Result<History> history(audit::Reading& reading, Id<Party> party) {
    return Histories::of(reading, party);
}

Result<Party> as_called_on(audit::Reading& reading, Id<Party> id, Date day) {
    auto party = TRY(Parties::find(reading, id));
    const auto former = TRY(Histories::names(reading, id));
    party.name = name_on(former, party.name, day);
    return party;
}

Result<Party> rename(Node& node, const audit::Actor& actor, Id<Party> id, std::int64_t version,
                     std::string_view typed) {
    const std::string name(trim(typed));
    if (name.empty()) return fail(invalid("Enter the new name", "name"));
    if (characters(name) > limits::name_characters_max)
        return fail(invalid("Make the name shorter: 200 characters at most", "name"));
    if (auto odd = odd_letters_in("the name", name); not odd.empty())
        return fail(invalid(std::move(odd), "name"));
    auto act = TRY(Act::begin(node, actor, "party.rename"));
    auto party = TRY(Parties::find(act, id));
    if (party.name == name) return party;
    const auto today = london_day(act.now());
    const auto former = TRY(Histories::names(act, id));
    FormerName was{.name = party.name, .from = std::nullopt, .until = today};
    if (not former.empty()) was.from = former.front().until;
    // A name of a few hours was a slip, and is not kept.
    if (was.from != today) TRY(Histories::add(act, id, was));
    party.name = name;
    party.version = version;
    TRY(Parties::save(act, party));
    act.record(fact("party.renamed", text(id)).with("name", text(digest(name))));
    TRY(act.commit());
    return party;
}

Result<void> succeed(Node& node, const audit::Actor& actor, const Succeed& wish) {
    if (wish.predecessor == wish.successor)
        return fail(invalid("An organisation cannot come after itself", "successor"));
    auto act = TRY(Act::begin(node, actor, "party.succeed"));
    TRY(Parties::find(act, wish.predecessor));
    TRY(Parties::find(act, wish.successor));
    const bool round = TRY(goes_round(act, wish.predecessor, wish.successor));
    if (round)
        return fail(
            invalid("That would go round in a circle: it came before the other", "successor"));
    const auto today = london_day(act.now());
    TRY(Histories::add(act, {.predecessor = wish.predecessor,
                             .successor = wish.successor,
                             .because = wish.because,
                             .from = wish.from.value_or(today)}));
    act.record(fact("party.succeeded", text(wish.predecessor))
                   .with("successor", text(wish.successor))
                   .with("because", std::string(word(wish.because))));
    TRY(act.commit());
    return {};
}

}  // namespace accord::parties
