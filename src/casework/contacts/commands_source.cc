#include "casework/contacts/commands_source.h"

#include "casework/contacts/parts.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::contacts {

Result<Source> show_source(Node& node, const Asker& asker, const Reference& reference) {
    auto look = TRY(
        audit::Look::open(node, asker.actor, audit::fact("contact.source_shown", text(reference))));
    Source out{TRY(own(look, asker, reference)), std::nullopt};
    out.contact.inner.clear();
    if (out.contact.source) out.source = TRY(parties::find(look, *out.contact.source));
    return out;
}

Result<Contact> rang_back(Node& node, const Asker& asker, const Reference& reference,
                          std::int64_t version) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.rang_back"));
    auto contact = TRY(own(act, asker, reference));
    if (knows_who_came(contact)) return contact;  // pressed twice, or by a colleague
    if (contact.version != version) return fail(changed_meanwhile());
    contact.words.arriving.known_how = requests::KnownHow::RangDirectory;
    TRY(moved(act, contact, asker, {"known", "", "rang-back"}, ""));
    TRY(save(act, contact));
    act.record(fact_of("contact.rang_back", contact));
    TRY(act.commit());
    return contact;
}

}  // namespace accord::contacts
