#include "casework/contacts/commands_on_record.h"

#include <algorithm>
#include <set>

#include "casework/contacts/contacts.h"
#include "casework/contacts/parts.h"
#include "casework/requests/commands_to_ask.h"
#include "governance/audit/look.h"

namespace accord::contacts {

Result<std::vector<AboutChild>> about_child(Node& node, const Asker& asker,
                                            const Reference& child) {
    TRY(people::must_be_open(node, asker.actor, child));
    auto look =
        TRY(audit::Look::open(node, asker.actor, audit::fact("contact.listed_about", text(child))));
    const auto person = TRY(people::own(look, asker.actor.agency, child));
    const auto closed = TRY(people::Closed::to(look));
    std::vector<AboutChild> out;
    std::set<Id<Contact>> seen;
    for (const auto& record : TRY(people::records_of(look, person.id)))
        for (auto& contact : TRY(Contacts::about(look, asker.party, record, Instant()))) {
            if (not seen.insert(contact.id).second or TRY(is_closed(look, closed, contact)))
                continue;
            contact.inner.clear();
            const auto asked = TRY(requests::progress_for(look, contact.reference));
            const auto to_ask = TRY(requests::running_time_to_ask(look, contact.reference));
            out.push_back({std::move(contact), asked, to_ask.has_value()});
        }
    std::stable_sort(out.begin(), out.end(), [](const AboutChild& one, const AboutChild& other) {
        if (one.contact.open() != other.contact.open()) return one.contact.open();
        return other.contact.received_at < one.contact.received_at;
    });
    return out;
}

}  // namespace accord::contacts
