#include "casework/contacts/commands_hold.h"

#include "casework/contacts/holders.h"
#include "casework/contacts/parts.h"

namespace accord::contacts {

Result<void> take_up(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.take_up"));
    const auto contact = TRY(own(act, asker, reference));
    if (not contact.open())
        return fail(conflict("This was closed. Open it again with what is new"));
    const auto before = TRY(Holders::of(act, contact.id));
    if (before and before->account == asker.actor.account) return {};
    TRY(Holders::put(act, contact.id, {asker.actor.account, asker.name, act.now(), false}));
    auto fact = fact_of("contact.taken_up", contact);
    if (before) fact.with("from", before->account);
    act.record(std::move(fact));
    TRY(act.commit());
    return {};
}

Result<void> put_down(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.put_down"));
    const auto contact = TRY(own(act, asker, reference));
    const auto before = TRY(Holders::of(act, contact.id));
    if (not before or before->account != asker.actor.account) return {};
    TRY(Holders::clear(act, contact.id));
    act.record(fact_of("contact.put_down", contact));
    TRY(act.commit());
    return {};
}

}  // namespace accord::contacts
