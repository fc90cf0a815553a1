// Who the children of a contact are, by the hub's own list.
#include <algorithm>

#include "base/london.h"
#include "casework/contacts/parts.h"
#include "casework/people/commands_link.h"
#include "casework/people/in_house.h"
#include "casework/people/matcher.h"
#include "casework/sharing/child_record.h"

namespace accord::contacts {
namespace {

Result<std::optional<people::Person>> chosen(audit::Act& act, const Asker& asker,
                                             const WhoItIs& who, const sharing::Child& child) {
    if (who.record == "unknown") return std::optional<people::Person>();
    if (who.record == "new") {
        auto person =
            TRY(people::enter(act, {asker.actor, asker.name},
                              sharing::person_of(child, london_day(act.now())), who.alike_seen));
        return std::optional(std::move(person));
    }
    const auto reference = TRY(reference_from_text('C', who.record));
    auto person = TRY(people::own(act, asker.actor.agency, reference));
    return std::optional(std::move(person));
}

// What was shared is then known to be about them too (people/person_link.h). A child who was added
// here, or called otherwise, was not written of there.
Result<void> link_those(audit::Act& act, const Asker& asker, const Contact& contact) {
    if (not contact.share or contact.share->kind != 'S' or not contact.source) return {};
    const auto theirs = TRY(sharing::their_children(act, *contact.share));
    for (const auto& child : contact.words.arriving.children) {
        const auto there = std::find_if(theirs.begin(), theirs.end(), [&](const auto& one) {
            return one.name == sharing::name_of(child);
        });
        if (there == theirs.end()) continue;
        std::optional<people::Person> is;
        if (is_known(child)) {
            const auto record = TRY(reference_from_text('C', child.person));
            is = TRY(people::own(act, asker.actor.agency, record));
        }
        TRY(people::settle_link(act, {asker.actor, asker.name},
                                {.about = *contact.share,
                                 .number = there - theirs.begin() + 1,
                                 .writer = text(*contact.source),
                                 .theirs = there->record,
                                 .place_held_back = there->place_held_back},
                                is, "Said of contact " + text(contact.reference)));
    }
    return {};
}

}  // namespace

Result<std::vector<std::vector<people::Alike>>> who_it_may_be(Node& node, const Asker& asker,
                                                              people::Matcher& matcher,
                                                              const Contact& contact) {
    std::vector<std::vector<people::Alike>> out;
    const auto today = london_day(node.clock.now());
    for (const auto& child : contact.words.arriving.children) {
        out.emplace_back();
        if (is_known(child)) continue;
        out.back() =
            TRY(people::alike(node, asker.actor, matcher, sharing::person_of(child, today)));
    }
    return out;
}

Result<Contact> identify(Node& node, const Asker& asker, const Identify& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.identify"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    if (not contact.open()) return fail(conflict("This is closed. Open it again first"));
    auto& children = contact.words.arriving.children;
    if (wish.children.size() != children.size())
        return fail(invalid("Select who each child is", "who-1"));
    contact.people.clear();
    bool all = not children.empty();
    for (std::size_t i = 0; i < children.size(); ++i) {
        const auto who = TRY(chosen(act, asker, wish.children[i], children[i]));
        children[i].person = who ? text(who->reference) : std::string();
        all = all and who.has_value();
        if (not who) continue;
        const auto house = TRY(people::InHouse::of_all(act, *who));
        sharing::guard(children[i], house.read(*who), london_day(act.now()));
        const bool twice = std::find(contact.people.begin(), contact.people.end(), who->id) !=
                           contact.people.end();
        if (twice)
            return fail(
                invalid("Two children cannot be the same record", "who-" + std::to_string(i + 1)));
        contact.people.push_back(who->id);
    }
    TRY(link_those(act, asker, contact));
    contact.identified_at = all ? std::optional(act.now()) : std::nullopt;
    TRY(save(act, contact));
    act.record(fact_of("contact.identified", contact)
                   .with("people", static_cast<std::int64_t>(contact.people.size()))
                   .with("all", all));
    if (all) TRY(meet_clock(act, contact, "IDENTIFY"));
    TRY(act.commit());
    return contact;
}

}  // namespace accord::contacts
