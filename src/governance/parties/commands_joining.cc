#include "governance/parties/commands_joining.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "governance/parties/histories.h"
#include "governance/parties/particulars.h"
#include "governance/parties/parties.h"

namespace accord::parties {
namespace {

using audit::Act;
using audit::fact;

Error saved_first() {
    return conflict(
        "Someone else changed this a moment ago. Look at what they changed, then try again");
}

Result<void> without_faults(const Faults& faults) {
    if (faults.empty()) return {};
    return fail(invalid(faults.front().sentence, faults.front().where));
}

Result<void> first_to_save(bool first) {
    if (not first) return fail(saved_first());
    return {};
}

// The two whose number stands with the party, where every page looks for it.
ContactPoint* point_in(Party& party, ContactKind kind) {
    if (kind == ContactKind::DutyDesk) return &party.duty_desk;
    if (kind == ContactKind::SafeguardingLead) return &party.safeguarding_lead;
    return nullptr;
}

Result<void> keep(Act& act, Party& party, ContactEntry& entry) {
    if (auto* point = point_in(party, entry.kind)) {
        *point = entry.answered_by_another() ? ContactPoint{} : point_of(entry);
        TRY(Parties::save(act, party));
    }
    const bool first = TRY(Particulars::save(act, party.id, entry));
    TRY(first_to_save(first));
    act.record(fact("party.contact_saved", text(party.id))
                   .with("contact", std::string(row_of(entry.kind).word))
                   .with("answered_by_another", entry.answered_by_another()));
    return {};
}

Result<void> free_number(audit::Reading& reading, const Party& party, const Identifier& number) {
    const auto holder = TRY(Particulars::with_number(reading, number, party.type));
    if (not holder or *holder == party.id) return {};
    const auto other = TRY(Parties::find(reading, *holder));
    return fail(invalid(other.name + " has this number already", lower(number.kind)));
}

}  // namespace

Result<WholeParty> whole(audit::Reading& reading, const Party& party) {
    return Particulars::of(reading, party);
}

Result<std::string> out_of_hours(audit::Reading& reading, const Party& party) {
    const auto kept = TRY(whole(reading, party));
    const auto* desk = kept.answering(ContactKind::DutyDesk);
    return desk == nullptr ? std::string() : desk->out_of_hours;
}

Result<std::map<std::string, std::vector<std::string>>> also_known(audit::Reading& reading) {
    std::map<std::string, std::vector<std::string>> out;
    for (auto& one : TRY(Particulars::numbers(reading)))
        out[text(one.party)].push_back(std::move(one.identifier.value));
    for (auto& one : TRY(Histories::all_names(reading)))
        out[text(one.party)].push_back(std::move(one.name));
    return out;
}

Result<void> save_profile(Node& node, const audit::Actor& actor, Id<Party> id, Profile wish) {
    TRY(without_faults(faults_of(wish)));
    auto act = TRY(Act::begin(node, actor, "party.save_profile"));
    const auto party = TRY(Parties::find(act, id));
    const auto before = TRY(Particulars::of(act, party));
    wish.no_numbers = before.profile.no_numbers;
    const bool first = TRY(Particulars::save(act, id, wish));
    TRY(first_to_save(first));
    act.record(fact("party.profile_saved", text(id))
                   .with("class", std::string(rulebook::word(wish.statutory_class)))
                   .with("regime", std::string(word(wish.regime)))
                   .with("controller", std::string(word(wish.role))));
    TRY(act.commit());
    return {};
}

Result<void> put_number(Act& act, const Party& party, const Identifier& number) {
    TRY(free_number(act, party, number));
    return Particulars::put_number(act, party, number);
}

Result<void> save_numbers(Node& node, const audit::Actor& actor, const SaveNumbers& wish) {
    auto act = TRY(Act::begin(node, actor, "party.save_numbers"));
    const auto party = TRY(Parties::find(act, wish.party));
    auto before = TRY(Particulars::of(act, party));
    for (const auto& number : wish.identifiers) TRY(free_number(act, party, number));
    TRY(Particulars::put_numbers(act, party, wish.identifiers));
    if (before.profile.version != wish.version) return fail(saved_first());
    if (before.profile.saved_at or wish.none) {
        before.profile.no_numbers = wish.none;
        const bool first = TRY(Particulars::save(act, party.id, before.profile));
        TRY(first_to_save(first));
    }
    std::vector<std::string> kinds;
    for (const auto& number : wish.identifiers) kinds.push_back(number.kind);
    act.record(fact("party.numbers_saved", text(party.id)).with("kinds", join(kinds, " ")));
    TRY(act.commit());
    return {};
}

Result<void> save_contact(Node& node, const audit::Actor& actor, Id<Party> id, ContactEntry wish) {
    TRY(without_faults(faults_of(wish)));
    auto act = TRY(Act::begin(node, actor, "party.save_contact"));
    auto party = TRY(Parties::find(act, id));
    wish.confirmed_on = london_day(act.now());
    TRY(keep(act, party, wish));
    TRY(act.commit());
    return {};
}

Result<void> save_contact_for_all(Node& node, const audit::Actor& actor, Id<Party> id,
                                  const ContactEntry& wish) {
    auto head = wish;
    head.kind = ContactKind::Signatory;
    TRY(without_faults(faults_of(head)));
    auto act = TRY(Act::begin(node, actor, "party.save_contact_for_all"));
    auto party = TRY(Parties::find(act, id));
    const auto before = TRY(Particulars::of(act, party));
    const auto today = london_day(act.now());
    for (const auto& entry : before.contacts) {
        if (entry.said() and entry.kind != ContactKind::Signatory) continue;
        ContactEntry next = head;
        next.kind = entry.kind;
        next.version = entry.version;
        next.confirmed_on = today;
        // A desk has a number of its own; everything else is answered for by the head.
        const bool desk = point_in(party, entry.kind) != nullptr;
        if (not desk and entry.kind != ContactKind::Signatory) {
            next = ContactEntry{.kind = entry.kind,
                                .instead = std::string(row_of(ContactKind::Signatory).word),
                                .version = entry.version};
        }
        TRY(keep(act, party, next));
    }
    TRY(act.commit());
    return {};
}

Result<void> still_answers(Node& node, const audit::Actor& actor, Id<Party> id, ContactKind kind) {
    auto act = TRY(Act::begin(node, actor, "party.still_answers"));
    auto party = TRY(Parties::find(act, id));
    const auto before = TRY(Particulars::of(act, party));
    auto entry = before.contact(kind);
    if (not entry.said() or entry.answered_by_another())
        return fail(conflict("There is nobody to ring here yet. Say who answers first"));
    entry.confirmed_on = london_day(act.now());
    if (auto* point = point_in(party, kind)) {
        point->confirmed_on = entry.confirmed_on;
        TRY(Parties::save(act, party));
    } else {
        const bool first = TRY(Particulars::save(act, id, entry));
        TRY(first_to_save(first));
    }
    act.record(fact("party.contact_confirmed", text(id))
                   .with("contact", std::string(row_of(kind).word))
                   .with("changed", false));
    TRY(act.commit());
    return {};
}

Result<void> give_assurance(Node& node, const audit::Actor& actor, Id<Party> id, Assurance wish) {
    const auto* kind = assurance_kind(wish.kind);
    if (kind == nullptr) return fail(not_found("There is no such assurance"));
    auto act = TRY(Act::begin(node, actor, "party.give_assurance"));
    const auto today = london_day(act.now());
    TRY(without_faults(faults_of(wish, today)));
    TRY(Parties::find(act, id));
    wish.good_until = plus_months(wish.given_on, kind->lasts_months);
    wish.told = word(state_of(*kind, wish.good_until, today));
    const bool first = TRY(Particulars::save(act, id, wish));
    TRY(first_to_save(first));
    act.record(fact("party.assurance_given", text(id))
                   .with("kind", wish.kind)
                   .with("good_until", text(wish.good_until)));
    TRY(act.commit());
    return {};
}

Result<void> note_what_grew_old(Node& node) {
    auto act = TRY(Act::begin(node, audit::the_node(), "party.note_what_grew_old"));
    const auto today = london_day(act.now());
    bool anything = false;
    for (const auto& party : TRY(Parties::all(act))) {
        if (not party.active()) continue;
        auto before = TRY(Particulars::of(act, party));
        for (auto& given : before.assurances) {
            const auto* kind = assurance_kind(given.kind);
            if (kind == nullptr) continue;
            const auto state = word(state_of(*kind, given.good_until, today));
            if (given.told == state) continue;
            given.told = state;
            const bool first = TRY(Particulars::save(act, party.id, given));
            TRY(first_to_save(first));
            act.record(fact("party.assurance_aged", text(party.id))
                           .with("kind", given.kind)
                           .with("state", std::string(state)));
            anything = true;
        }
    }
    if (not anything) return {};  // nothing happened, and nothing is written
    TRY(act.commit());
    return {};
}

}  // namespace accord::parties
