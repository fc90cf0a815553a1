#include "casework/people/commands_loosen.h"

#include <algorithm>

#include "base/text.h"
#include "casework/people/loosenings.h"
#include "casework/people/people.h"
#include "governance/audit/look.h"

namespace accord::people {
namespace {

using audit::Act;

// On every record that is this person: what one of them keeps shut is guarded for all.
Result<std::int64_t> open_everywhere(Act& act, const Keeper& keeper, const Loosening& loosening) {
    std::int64_t out = 0;
    for (const auto& id : TRY(People::records_of(act, loosening.person))) {
        const auto was = TRY(People::find(act, id));
        auto now = was;
        const auto opened = loosen(now, loosening.address);
        if (opened == 0) continue;
        TRY(keep_opened(act, keeper, was, std::move(now), loosening.why));
        out += opened;
    }
    return out;
}

}  // namespace

Result<LooseningSeen> look_at_loosening(Node& node, const audit::Actor& actor,
                                        const Reference& person) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(person)).with("why", "a secret address")));
    LooseningSeen out;
    out.person = TRY(own(look, actor.agency, person));
    out.loosenings = TRY(Loosenings::of(look, out.person.id));
    return out;
}

Result<Loosening> ask_to_loosen(Node& node, const Keeper& keeper, const AskToLoosen& wish) {
    if (trim(wish.why).empty())
        return fail(invalid("Say why nobody is in danger any more if it is known", "why"));
    auto act = TRY(Act::begin(node, keeper.actor, "address.ask_to_loosen"));
    const auto person = TRY(own(act, keeper.actor.agency, wish.person));
    const auto found =
        std::find_if(person.addresses.begin(), person.addresses.end(), [&](const Address& address) {
            return address.confidential and one_line(address) == wish.address;
        });
    if (found == person.addresses.end())
        return fail(invalid("Choose which address, of those that are secret", "address"));
    for (const auto& there : TRY(Loosenings::of(act, person.id)))
        if (there.state == LooseningState::Asked and one_line(there.address) == wish.address)
            return there;
    Loosening loosening;
    loosening.id = act.mint<Loosening>();
    loosening.agency = keeper.actor.agency;
    loosening.person = person.id;
    loosening.address = *found;
    loosening.why = wish.why;
    loosening.asked_at = act.now();
    loosening.asked_by = keeper.actor.account;
    loosening.asked_name = keeper.name;
    TRY(Loosenings::add(act, loosening));
    act.record(audit::fact("address.loosening_asked", text(person.reference)));
    TRY(act.commit());
    return loosening;
}

Result<Loosening> settle_loosening(Node& node, const Keeper& keeper, const Id<Loosening>& id,
                                   std::int64_t version, LooseningState to) {
    auto act = TRY(Act::begin(node, keeper.actor, "address.settle_loosening"));
    auto found = Loosenings::find(act, id);
    if (not found and found.error().kind != ErrorKind::NotFound) return fail(found.error());
    if (not found or found->agency != keeper.actor.agency)
        return fail(not_found("There is nothing of that kind to settle"));
    auto& loosening = *found;
    const auto raw = TRY(People::find(act, loosening.person));
    const auto person = TRY(own(act, keeper.actor.agency, raw.reference));
    if (loosening.state == to and loosening.settled_by == keeper.actor.account)
        return loosening;  // pressed twice
    const auto refused = may_not_settle(loosening, keeper.actor.account, to);
    if (not refused.empty()) return fail(forbidden(std::string(refused)));
    loosening.person = person.id;
    loosening.version = version;
    loosening.state = to;
    loosening.settled_at = act.now();
    loosening.settled_by = keeper.actor.account;
    loosening.settled_name = keeper.name;
    TRY(Loosenings::save(act, loosening));
    std::int64_t opened = 0;
    if (to == LooseningState::Agreed) opened = TRY(open_everywhere(act, keeper, loosening));
    act.record(audit::fact("address.loosening_settled", text(person.reference))
                   .with("state", word(to))
                   .with("addresses", opened));
    TRY(act.commit());
    return loosening;
}

}  // namespace accord::people
