#include "casework/contacts/commands_unmatched.h"

#include <algorithm>

#include "casework/contacts/contacts.h"
#include "casework/contacts/parts.h"
#include "casework/people/commands_link.h"
#include "governance/editions/commands.h"

namespace accord::contacts {
namespace {

// By the record that is read today: either may have been put together with another since.
Result<bool> forget(audit::Act& act, Contact& contact, const people::Person& person) {
    bool any = false;
    for (auto& child : contact.words.arriving.children) {
        if (not is_known(child)) continue;
        const auto record = TRY(reference_from_text('C', child.person));
        const auto known = people::own(act, text(contact.hub), record);
        if (not known and known.error().kind == ErrorKind::NotFound) continue;
        if (not known) return fail(known.error());
        if (known->id != person.id) continue;
        child.person.clear();
        any = true;
    }
    return any;
}

}  // namespace

Result<void> unmatch(Node& node, const jobs::Message& message) {
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "contact.unmatch"));
    const auto link = people::link_taken_back(act, message.about);
    if (not link and link.error().kind == ErrorKind::NotFound) return {};  // erased
    if (not link) return fail(link.error());
    if (not link->undone) return {};
    const auto person = TRY(people::linked_to(act, *link));
    const auto* rulebook = TRY(editions::rulebook_in_use(node));
    bool any = false;
    for (auto& contact : TRY(Contacts::came_as(act, link->whom.about))) {
        if (text(contact.hub) != link->agency or not contact.open()) continue;
        if (contact.identified_at and link->undone->at < *contact.identified_at) continue;
        if (not TRY(forget(act, contact, person))) continue;
        contact.people = TRY(known_of(act, link->agency, contact.words.arriving.children));
        const bool was_all = contact.identified_at.has_value();
        contact.identified_at = std::nullopt;
        Asker who;
        who.name = link->undone->by_name;
        TRY(moved(act, contact, who, {"children", "said", "taken back"}, link->undone->why));
        TRY(save(act, contact));
        act.record(fact_of("contact.unmatched", contact).with("record", text(person.reference)));
        if (was_all) TRY(start_clock(act, *rulebook, contact, "IDENTIFY"));
        any = true;
    }
    if (any) TRY(act.commit());
    return {};
}

}  // namespace accord::contacts
