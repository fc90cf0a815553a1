#include "casework/contacts/commands_news.h"

#include <algorithm>

#include "casework/clocks/commands.h"
#include "casework/contacts/news_of.h"
#include "casework/contacts/news_reads.h"
#include "casework/contacts/parts.h"
#include "casework/sharing/commands_changed.h"
#include "governance/editions/commands.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

Result<bool> is_looked_at_soon(audit::Act& act, const Contact& contact) {
    const auto going = TRY(clocks::going_about(act, text(contact.reference)));
    return std::any_of(going.begin(), going.end(),
                       [](const auto& clock) { return clock.rule.text() == "DANGER_LOOKED"; });
}

}  // namespace

Result<void> read_news(Node& node, const Asker& asker, const ReadNews& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.read_news"));
    const auto contact = TRY(own(act, asker, wish.reference));
    std::int64_t many = 0;
    for (const auto& news : TRY(news_of(act, contact))) {
        const bool named =
            std::find(wish.items.begin(), wish.items.end(), news.item) != wish.items.end();
        if (news.read or not named) continue;
        if (news.kind == NewsKind::Corrected)
            TRY(sharing::read_newest(act, news.reference, asker.party));
        if (TRY(NewsReads::add(act, contact.id, news.item, asker.name))) many++;
    }
    if (many == 0) return {};
    act.record(fact_of("contact.news_read", contact).with("items", many));
    TRY(act.commit());
    return {};
}

Result<void> share_changed(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<sharing::Recipient>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "contact.share_changed"));
    const auto change = TRY(sharing::newest_of(act, id));
    if (not change.now) return {};
    const auto contact = TRY(Contacts::of_share(act, change.to, change.share));
    if (not contact or not contact->open() or contact->ready_to_tell()) return {};
    if (change.number <= contact->share_number) return {};
    if (TRY(is_looked_at_soon(act, *contact))) return {};
    const auto* rulebook = TRY(editions::rulebook_in_use(node));
    TRY(start_clock(act, *rulebook, *contact, "DANGER_LOOKED"));
    TRY(write_of_danger(act, *contact));
    act.record(fact_of("contact.news_urgent", *contact).with("share", text(change.share)));
    TRY(act.commit());
    return {};
}

Result<std::vector<Became>> became_of(Node& node, const Asker& asker, const Reference& share) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto closed = TRY(people::Closed::to(reading));
    std::vector<Became> out;
    for (const auto& contact : TRY(Contacts::came_as(reading, share))) {
        if (contact.hub != asker.party and contact.source != asker.party) continue;
        if (TRY(is_closed(reading, closed, contact))) continue;
        out.push_back({contact.reference, TRY(parties::find(reading, contact.hub)),
                       contact.known_since(), contact.state, contact.told_at});
    }
    return out;
}

}  // namespace accord::contacts
