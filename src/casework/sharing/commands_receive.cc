// By a recipient: open, acknowledge. By the worker: deliver, and notice what is late. And the queue
// that both sides work from.
#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "casework/people/commands_link.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/drafts.h"
#include "casework/sharing/guards.h"
#include "casework/sharing/packs.h"
#include "casework/sharing/sending.h"
#include "governance/audit/look.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_history.h"

namespace accord::sharing {
namespace {

Recipient* mine(Share& share, const Id<parties::Party>& party) {
    for (auto& recipient : share.recipients)
        if (recipient.party == party) return &recipient;
    return nullptr;
}

// What a recipient may see of a share: its own line, and nothing of what was written but its packs.
Result<Received> received(audit::Reading& reading, const Share& share, const Recipient& recipient) {
    Received out;
    out.recipient = recipient;
    out.sender = TRY(parties::as_called_on(reading, share.sender, london_day(share.sent_at)));
    if (recipient.can_read()) out.packs = TRY(Packs::of(reading, share.id, recipient.id));
    out.share = share;
    for (const auto& child : share.answers.children) out.their_records.push_back(child.person);
    out.share.answers = {};
    out.share.recipients = {recipient};
    return out;
}

// By what was written, and by whom of this organisation's list it was said to be about.
Result<bool> is_closed(audit::Reading& reading, const people::Closed& closed, const Share& share) {
    if (TRY(any_closed(reading, closed, share.answers.children))) return true;
    return people::any_link_closed(reading, closed, share.reference);
}

// The share and this organisation's line in it; a refusal is written down before it is said.
struct Found {
    Share share;
    Recipient recipient;
};
Result<Found> found_for(audit::Act& act, const Asker& asker, const Reference& reference) {
    auto share = TRY(Shares::find(act, reference));
    auto* recipient = share ? mine(*share, asker.party) : nullptr;
    if (recipient == nullptr or not recipient->can_read()) {
        act.record(audit::fact("share.refused", text(reference)));
        TRY(act.commit());
        return fail(people::restricted());
    }
    const auto closed = TRY(people::Closed::to(act));
    if (TRY(is_closed(act, closed, *share))) return fail(people::restricted());
    return Found{*share, *recipient};
}

}  // namespace

Result<Side> side_of(Node& node, const Asker& asker, const Reference& reference) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    auto share = TRY(Shares::find(reading, reference));
    if (not share) return Side::Neither;
    if (share->sender == asker.party) return Side::Sender;
    const auto* recipient = share->recipient(asker.party);
    if (recipient == nullptr) return Side::Neither;
    if (recipient->reached == Reached::Withdrawn) return Side::TakenBack;
    return recipient->can_read() ? Side::Recipient : Side::Neither;
}

Result<Received> taken_back(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.open"));
    auto share = TRY(Shares::find(act, reference));
    const auto* recipient = share ? share->recipient(asker.party) : nullptr;
    if (recipient == nullptr or recipient->reached != Reached::Withdrawn)
        return fail(people::restricted());
    auto out = TRY(received(act, *share, *recipient));
    act.record(audit::fact("share.refused", text(reference)).with("why", "taken back"));
    TRY(act.commit());
    return out;
}

Result<void> refuse(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.open"));
    act.record(audit::fact("share.refused", text(reference)));
    TRY(act.commit());
    return {};
}

Result<Received> open(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.open"));
    auto found = TRY(found_for(act, asker, reference));
    auto& recipient = found.recipient;
    auto out = TRY(received(act, found.share, recipient));
    const auto newest = out.packs.empty() ? 0 : out.packs.back().number;
    if (may_follow(recipient.reached, Reached::Opened) or recipient.opened_number < newest) {
        if (may_follow(recipient.reached, Reached::Opened)) recipient.reached = Reached::Opened;
        if (not recipient.opened_at) recipient.opened_at = act.now();
        recipient.opened_number = newest;
        recipient.read_again_by.reset();
        const bool first = TRY(Shares::save(act, recipient));
        if (not first) return fail(conflict("A colleague opened this just now. Try once more"));
    }
    auto opened =
        audit::fact("share.opened", text(reference)).with("recipient", text(recipient.party));
    if (not out.packs.empty()) opened.with("pack", text(digest_of(out.packs.back())));
    act.record(std::move(opened));
    for (auto& pack : out.packs) {
        const bool held = TRY(hold_back_here(act, asker.actor, reference, pack.rendition));
        out.held_back_here = out.held_back_here or held;
    }
    TRY(act.commit());
    out.recipient = recipient;
    out.share.recipients = {recipient};
    return out;
}

namespace {

// False: it was said already, and once is enough.
Result<bool> say_we_have_it(audit::Act& act, const Asker& asker, Found& found) {
    auto& recipient = found.recipient;
    if (recipient.acknowledged_at) return false;
    recipient.reached = Reached::Acknowledged;
    recipient.acknowledged_at = act.now();
    recipient.acknowledged_by = asker.name + ", " + asker.post;
    const bool first = TRY(Shares::save(act, recipient));
    if (not first) return fail(conflict("A colleague changed this just now. Try once more"));
    const bool in_time = not recipient.acknowledge_by or act.now() <= *recipient.acknowledge_by;
    act.record(audit::fact("share.acknowledged", text(found.share.reference))
                   .with("recipient", text(recipient.party))
                   .with("in_time", in_time));
    return true;
}

}  // namespace

Result<Received> acknowledge(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "share.acknowledge"));
    auto found = TRY(found_for(act, asker, reference));
    auto out = TRY(received(act, found.share, found.recipient));
    if (not TRY(say_we_have_it(act, asker, found))) return out;
    TRY(act.commit());
    out.recipient = found.recipient;
    out.share.recipients = {found.recipient};
    return out;
}

Result<void> acknowledge(audit::Act& act, const Asker& asker, const Reference& reference) {
    auto found = TRY(found_for(act, asker, reference));
    TRY(say_we_have_it(act, asker, found));
    return {};
}

Result<std::vector<TheirChild>> their_children(audit::Reading& reading, const Reference& share) {
    const auto found = TRY(Shares::find(reading, share));
    std::vector<TheirChild> out;
    if (not found) return out;
    for (const auto& child : found->answers.children)
        out.push_back({name_of(child), child.person, child.address_protected});
    return out;
}

Result<std::vector<Arrived>> waiting_for(audit::Reading& reading, const Id<parties::Party>& party,
                                         std::int64_t rows_max) {
    return Shares::waiting_for(reading, text(party), rows_max);
}

bool changed_since_opened(const Received& received) {
    return received.recipient.opened_at and not received.packs.empty() and
           received.recipient.opened_number < received.packs.back().number;
}

const parties::Party* Queue::party(const Id<parties::Party>& id) const {
    for (const auto& each : parties)
        if (each.id == id) return &each;
    return nullptr;
}

Result<Queue> queue(Node& node, const Asker& asker, std::int64_t after) {
    constexpr auto rows = static_cast<std::int64_t>(limits::page_rows_max);
    auto look =
        TRY(audit::Look::open(node, asker.actor, audit::fact("share.listed", asker.actor.agency)));
    Queue out;
    out.now = look.now();
    const auto closed = TRY(people::Closed::to(look));
    const auto veiled = [&](const std::string& author, Answers& answers) -> Result<void> {
        if (author != asker.actor.account and TRY(any_closed(look, closed, answers.children)))
            answers.children = restricted_children();
        return {};
    };
    out.drafts = TRY(Drafts::open_of(look, asker.actor.agency, rows));
    for (auto& draft : out.drafts) TRY(veiled(draft.author, draft.answers));
    for (auto& share : TRY(Shares::sent_by(look, asker.actor.agency, rows))) {
        TRY(veiled(share.author, share.answers));
        (share.unfinished() ? out.unfinished : out.sent).push_back(std::move(share));
    }
    for (auto& share : TRY(Shares::received_by(look, asker.actor.agency, rows, after))) {
        auto* recipient = mine(share, asker.party);
        if (recipient == nullptr) continue;
        const bool restricted = TRY(is_closed(look, closed, share));
        out.received.push_back(TRY(received(look, share, *recipient)));
        out.received.back().restricted = restricted;
        // The rest is in the packs, which whoever may opens.
        for (auto& pack : out.received.back().packs)
            if (restricted) pack.rendition = {};
    }
    out.received_in_all = TRY(Shares::count_received_by(look, asker.actor.agency));
    out.parties = TRY(parties::all(look));
    return out;
}

Result<void> deliver(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<Recipient>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "share.deliver"));
    auto share = TRY(Shares::with_recipient(act, id));
    const auto* found = share.recipient(id);
    if (found == nullptr or not may_follow(found->reached, Reached::Delivered)) return {};
    auto recipient = *found;
    recipient.reached = Reached::Delivered;
    recipient.delivered_at = act.now();
    const bool first = TRY(Shares::save(act, recipient));
    if (not first) return fail(conflict("It was opened while it was being delivered"));
    TRY(letters::write(act, {.about = share.reference,
                             .what = "shared",
                             .party = recipient.party,
                             .sender = share.sender,
                             .event = {.says = "Something was shared with you",
                                       .by = "Say that you have it",
                                       .due_at = recipient.acknowledge_by,
                                       .urgent = share.how_soon == HowSoon::Now,
                                       .path = "/share/"}}));
    act.record(audit::fact("share.delivered", text(share.reference))
                   .with("recipient", text(recipient.party)));
    TRY(act.commit());
    return {};
}

Result<void> note_if_late(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<Recipient>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "share.note_if_late"));
    const auto share = TRY(Shares::with_recipient(act, id));
    const auto* recipient = share.recipient(id);
    if (recipient == nullptr or recipient->acknowledged_at or not recipient->can_read()) return {};
    act.record(
        audit::fact("share.late", text(share.reference)).with("recipient", text(recipient->party)));
    letters::Write letter{
        .about = share.reference,
        .what = "late",
        .party = recipient->party,
        .desk = parties::ContactKind::SafeguardingLead,
        .sender = share.sender,
        .event = {
            .says = "You have not said yet that you have it", .urgent = true, .path = "/share/"}};
    TRY(letters::write(act, letter));
    letter.party = share.sender;
    letter.desk = parties::ContactKind::DutyDesk;
    letter.event.says = "They have not said yet that they have it";
    TRY(letters::write(act, letter));
    TRY(act.commit());
    return {};
}

Result<void> note_if_unread(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<Recipient>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "share.note_if_unread"));
    const auto share = TRY(Shares::with_recipient(act, id));
    const auto* recipient = share.recipient(id);
    if (recipient == nullptr or not recipient->late_to_read_again(act.now())) return {};
    act.record(audit::fact("share.change_not_read", text(share.reference))
                   .with("recipient", text(recipient->party)));
    TRY(act.commit());
    return {};
}

}  // namespace accord::sharing
