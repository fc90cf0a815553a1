#include "casework/contacts/commands_told.h"

#include "base/limits.h"
#include "casework/contacts/contacts.h"
#include "casework/contacts/parts.h"
#include "casework/contacts/receipt_reads.h"
#include "governance/audit/look.h"
#include "governance/parties/commands.h"

namespace accord::contacts {

Result<std::vector<NewlyTold>> newly_told(Node& node, const Asker& asker) {
    std::vector<NewlyTold> out;
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto unread = TRY(ReceiptReads::unread_of(
        reading, asker.party, static_cast<std::int64_t>(limits::page_rows_max)));
    if (unread.empty()) return out;
    auto look = TRY(audit::Look::open(node, asker.actor,
                                      audit::fact("contact.receipts_listed", asker.actor.agency)));
    const auto closed = TRY(people::Closed::to(look));
    for (const auto& id : unread) {
        auto contact = TRY(Contacts::find(look, id));
        // They could not be told, or it was opened again meanwhile.
        if (not contact or not contact->told_at or contact->words.told_how == ToldHow::CannotBe)
            continue;
        TRY(veil(look, closed, *contact));
        out.push_back({.reference = contact->reference,
                       .hub = TRY(parties::find(look, contact->hub)),
                       .about = title_of(*contact),
                       .told_at = *contact->told_at});
    }
    return out;
}

}  // namespace accord::contacts
