#include "casework/people/commands_loosen.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_family.h"
#include "casework/people/loosenings.h"
#include "casework/people/people.h"
#include "engine/matching/normalise.h"
#include "engine/shield/scan.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"
#include "rulebook/allowed.h"

namespace accord::people {
namespace {

using audit::Act;

// On every record that is this person: what one of them keeps shut is guarded for all.
Result<std::int64_t> open_everywhere(Act& act, const Keeper& keeper, const Loosening& loosening) {
    std::int64_t out = 0;
    for (const auto& id : TRY(People::records_of(act, loosening.person))) {
        const auto was = TRY(People::find(act, id));
        auto now = was;
        const auto opened = loosen(now, loosening);
        if (opened == 0) continue;
        TRY(keep_opened(act, keeper, was, std::move(now), loosening.why));
        out += opened;
    }
    return out;
}

// The secret address or number that stands so on the record.
std::optional<Loosening> what_is_meant(const Person& person, const std::string& line) {
    Loosening out;
    for (const auto& address : person.addresses)
        if (address.confidential and one_line(address) == line) {
            out.address = address;
            return out;
        }
    for (const auto& reach : person.reaches)
        if (reach.confidential and one_line(reach) == line) {
            out.reach = reach;
            return out;
        }
    return std::nullopt;
}

// Whoever may do this at an organisation today, but the reader.
Result<bool> has_another(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                         const Id<parties::Party>& party, rulebook::Permission needed) {
    const auto today = london_day(reading.now());
    for (const auto& post : TRY(parties::posts_at(reading, party, today)))
        if (post.account != reading.actor().account and
            rulebook::permissions_of(rulebook, post.role.text(), today).has(needed))
            return true;
    return false;
}

// What whoever reads it from outside must not learn: a place, or who it is.
Result<void> tells_of_nobody(audit::Reading& reading, const Person& person,
                             const std::string& why) {
    std::vector<shield::Exclusion> places;
    for (const auto& address : person.addresses)
        places.push_back({shield::Guarded::Address, one_line(address), {}});
    for (const auto& reach : person.reaches)
        places.push_back(
            {reach.kind == ReachKind::Email ? shield::Guarded::Email : shield::Guarded::Telephone,
             reach.words,
             {}});
    const auto found = shield::scan(why, places);
    if (std::any_of(found.begin(), found.end(),
                    [&](const shield::Find& find) { return shield::must_hold_back(find, places); }))
        return fail(invalid("Take the place out: another organisation reads this", "why"));
    auto names = search_words(person);
    for (const auto& relative : TRY(family_of(reading, person)))
        for (auto& name : search_words(relative.who)) names.push_back(std::move(name));
    for (const auto& said : matching::name_words(why))
        if (std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                return said == name or said == name + "s";  // Ottoline’s
            }))
            return fail(invalid("Take the names out: another organisation reads this", "why"));
    return {};
}

Result<void> may_ask_outside(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                             const Person& person, const AskToLoosen& wish) {
    const auto theirs = TRY(whose_word(reading, rulebook));
    if (not theirs.alone)
        return fail(
            invalid("Somebody else answers for your organisation too. Ask them", "outside"));
    if (std::none_of(theirs.who.begin(), theirs.who.end(),
                     [&](const parties::Party& party) { return text(party.id) == wish.outside; }))
        return fail(invalid("Choose an organisation of the list", "outside"));
    return tells_of_nobody(reading, person, wish.why);
}

}  // namespace

Result<OutsideWord> whose_word(audit::Reading& reading, const rulebook::Rulebook& rulebook) {
    OutsideWord out;
    const auto here = TRY(id_from<parties::Party>(reading.actor().agency));
    out.alone = not TRY(has_another(reading, rulebook, here, rulebook::Permission::MayAnswer));
    if (not out.alone) return out;
    for (auto& party : TRY(parties::all(reading)))
        if (party.id != here and party.standing == parties::Standing::Signed and
            TRY(has_another(reading, rulebook, party.id,
                            rulebook::Permission::MayGovernInformation)))
            out.who.push_back(std::move(party));
    return out;
}

Result<LooseningSeen> look_at_loosening(Node& node, const audit::Actor& actor,
                                        const Reference& person) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(person)).with("why", "a secret address")));
    LooseningSeen out;
    out.person = TRY(own(look, actor.agency, person));
    out.loosenings = TRY(Loosenings::of(look, out.person.id));
    return out;
}

Result<Loosening> ask_to_loosen(Node& node, const Keeper& keeper,
                                const rulebook::Rulebook& rulebook, const AskToLoosen& wish) {
    if (trim(wish.why).empty())
        return fail(invalid("Say why nobody is in danger any more if it is known", "why"));
    auto act = TRY(Act::begin(node, keeper.actor, "address.ask_to_loosen"));
    const auto person = TRY(own(act, keeper.actor.agency, wish.person));
    auto loosening = what_is_meant(person, wish.address);
    if (not loosening) return fail(invalid("Choose which, of those that are secret", "address"));
    for (const auto& there : TRY(Loosenings::of(act, person.id)))
        if (there.state == LooseningState::Asked and one_line(there) == wish.address and
            there.outside.value_or("") == wish.outside)
            return there;
    if (not wish.outside.empty()) TRY(may_ask_outside(act, rulebook, person, wish));
    loosening->id = act.mint<Loosening>();
    loosening->agency = keeper.actor.agency;
    loosening->person = person.id;
    loosening->why = wish.why;
    if (not wish.outside.empty()) loosening->outside = wish.outside;
    loosening->asked_at = act.now();
    loosening->asked_by = keeper.actor.account;
    loosening->asked_name = keeper.name;
    TRY(Loosenings::add(act, *loosening));
    act.record(audit::fact("address.loosening_asked", text(person.reference))
                   .with("outside", wish.outside));
    TRY(act.commit());
    return std::move(*loosening);
}

namespace {

Error nothing_to_settle() {
    return not_found("There is nothing of that kind to settle");
}

Result<Loosening> found_of(audit::Reading& reading, const Id<Loosening>& id) {
    auto found = Loosenings::find(reading, id);
    if (not found and found.error().kind == ErrorKind::NotFound) return fail(nothing_to_settle());
    return found;
}

Result<Loosening> settle(Act& act, const Keeper& keeper, Loosening loosening, std::int64_t version,
                         LooseningState to) {
    const auto raw = TRY(People::find(act, loosening.person));
    const auto person = TRY(own(act, loosening.agency, raw.reference));
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

}  // namespace

Result<Loosening> settle_loosening(Node& node, const Keeper& keeper, const Id<Loosening>& id,
                                   std::int64_t version, LooseningState to) {
    auto act = TRY(Act::begin(node, keeper.actor, "address.settle_loosening"));
    auto found = TRY(found_of(act, id));
    if (found.agency != keeper.actor.agency) return fail(nothing_to_settle());
    return settle(act, keeper, std::move(found), version, to);
}

Result<std::vector<AskedOutside>> asked_outside(Node& node, const audit::Actor& actor) {
    auto look =
        TRY(audit::Look::open(node, actor, audit::fact("address.outside_listed", actor.agency)));
    std::vector<AskedOutside> out;
    constexpr auto rows_max = static_cast<std::int64_t>(limits::page_rows_max);
    for (const auto& one : TRY(Loosenings::asked_of(look, actor.agency, rows_max))) {
        const auto id = TRY(id_from<parties::Party>(one.agency));
        const auto party = TRY(parties::find(look, id));
        out.push_back({.id = one.id,
                       .state = one.state,
                       .organisation = party.name,
                       .phone = party.safeguarding_lead.phone,
                       .asked_name = one.asked_name,
                       .why = one.why,
                       .asked_at = one.asked_at,
                       .version = one.version});
    }
    return out;
}

Result<std::int64_t> count_asked_outside(audit::Reading& reading, const std::string& party) {
    return Loosenings::count_asked_of(reading, party);
}

Result<Loosening> settle_outside(Node& node, const Keeper& keeper, const Id<Loosening>& id,
                                 std::int64_t version, LooseningState to) {
    auto act = TRY(Act::begin(node, keeper.actor, "address.settle_outside"));
    auto found = TRY(found_of(act, id));
    if (found.outside != keeper.actor.agency) return fail(nothing_to_settle());
    return settle(act, keeper, std::move(found), version, to);
}

}  // namespace accord::people
