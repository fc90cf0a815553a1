#include "casework/sharing/commands_changed.h"

#include <algorithm>

#include "casework/people/closed.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/items.h"
#include "casework/sharing/packs.h"
#include "casework/sharing/shares.h"

namespace accord::sharing {
namespace {

// What stands in one version and not in the one before, in its order; what stands twice is told
// apart by how often.
std::vector<shield::Item> said_newly(const shield::Rendition& before,
                                     const shield::Rendition& after) {
    auto left = before.items;
    std::vector<shield::Item> out;
    for (const auto& item : after.items) {
        const auto same = std::find(left.begin(), left.end(), item);
        if (same != left.end())
            left.erase(same);
        else
            out.push_back(item);
    }
    return out;
}

bool says_now(const std::vector<shield::Item>& said) {
    return std::any_of(said.begin(), said.end(), [](const shield::Item& item) {
        return (item.id == news_soon_item or item.id == "how-soon") and
               item.words == words(HowSoon::Now);
    });
}

}  // namespace

Result<std::vector<Change>> changes_since(audit::Reading& reading, const Reference& share,
                                          const Id<parties::Party>& to, std::int64_t number) {
    std::vector<Change> out;
    const auto found = TRY(Shares::find(reading, share));
    const auto* recipient = found ? found->recipient(to) : nullptr;
    if (recipient == nullptr) return out;
    if (recipient->taken_back and recipient->taken_back_at) {
        const auto why = "It was taken back: " + std::string(told(*recipient->taken_back));
        out.push_back({0, *recipient->taken_back_at, {{"taken-back", "Taken back", why}}, false});
        return out;
    }
    const auto packs = TRY(Packs::of(reading, found->id, recipient->id));
    for (std::size_t i = 1; i < packs.size(); ++i) {
        if (packs[i].number <= number) continue;
        auto said = said_newly(packs[i - 1].rendition, packs[i].rendition);
        const bool now = says_now(said);
        out.push_back({packs[i].number, packs[i].made_at, std::move(said), now});
    }
    return out;
}

Result<std::int64_t> newest_number(audit::Reading& reading, const Reference& share,
                                   const Id<parties::Party>& to) {
    return Packs::newest_number(reading, share, to);
}

Result<Newest> newest_of(audit::Reading& reading, const Id<Recipient>& recipient) {
    const auto share = TRY(Shares::with_recipient(reading, recipient));
    const auto* there = share.recipient(recipient);
    Newest out;
    out.share = share.reference;
    if (there == nullptr) return out;
    out.to = there->party;
    const auto packs = TRY(Packs::of(reading, share.id, recipient));
    if (packs.size() < 2) return out;
    out.number = packs.back().number;
    out.now = says_now(said_newly(packs[packs.size() - 2].rendition, packs.back().rendition));
    return out;
}

Result<std::vector<Child>> children_sent(audit::Reading& reading, const Reference& share,
                                         const Id<parties::Party>& to) {
    const auto found = TRY(Shares::find(reading, share));
    const auto* recipient = found ? found->recipient(to) : nullptr;
    if (recipient == nullptr or not recipient->can_read()) return std::vector<Child>();
    const auto closed = TRY(people::Closed::to(reading));
    if (TRY(any_closed(reading, closed, found->answers.children))) return restricted_children();
    const auto packs = TRY(Packs::of(reading, found->id, recipient->id));
    if (packs.empty()) return std::vector<Child>();
    return children_in(packs.back().rendition);
}

Result<void> read_newest(audit::Act& act, const Reference& share, const Id<parties::Party>& to) {
    const auto found = TRY(Shares::find(act, share));
    const auto* there = found ? found->recipient(to) : nullptr;
    if (there == nullptr or not there->can_read()) return {};
    const auto packs = TRY(Packs::of(act, found->id, there->id));
    if (packs.empty() or there->opened_number >= packs.back().number) return {};
    auto recipient = *there;
    if (may_follow(recipient.reached, Reached::Opened)) recipient.reached = Reached::Opened;
    if (not recipient.opened_at) recipient.opened_at = act.now();
    recipient.opened_number = packs.back().number;
    recipient.read_again_by.reset();
    if (not TRY(Shares::save(act, recipient)))
        return fail(conflict("A colleague opened this just now. Try once more"));
    act.record(audit::fact("share.opened", text(share))
                   .with("recipient", text(recipient.party))
                   .with("pack", text(digest_of(packs.back()))));
    return {};
}

Result<std::vector<Arrived>> changed_for(audit::Reading& reading, const Id<parties::Party>& party,
                                         std::int64_t rows_max) {
    return Shares::changed_for(reading, text(party), rows_max);
}

}  // namespace accord::sharing
