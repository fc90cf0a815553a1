#include "doors/site/home.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/commands.h"
#include "casework/sharing/rows.h"
#include "governance/identity/visit.h"
#include "platform/html/components/home.h"
#include "platform/html/components/prose.h"

namespace accord::site {

namespace {

using html::Html;
using html::QueueRow;
using rulebook::Permission;

Html ways_to_start(const identity::Visit& visit) {
    std::vector<html::ActionCard> cards;
    if (visit.may(Permission::MayShare)) {
        cards.push_back({.href = "/share/new",
                         .title = "Share information",
                         .text = "Tell another organisation what you know. About 2 minutes.",
                         .first = true});
    }
    cards.push_back({.href = "/agreements",
                     .title = "Agreements",
                     .text = "Who may tell whom what, and who has signed."});
    return html::action_cards(cards);
}

Html section(const std::string& title, const std::vector<QueueRow>& rows, const Html& empty) {
    return html::heading_with(title, std::to_string(rows.size())) + html::queue(rows, empty);
}

// Their own unfinished work first, then what others wait for, then what they wait for.
Html what_waits(const sharing::Queue& queue) {
    std::vector<QueueRow> own;
    for (const auto& share : queue.unfinished) {
        own.push_back(sharing::unfinished_row(share, queue.now));
    }
    for (const auto& draft : queue.drafts) own.push_back(sharing::draft_row(draft, queue.now));
    std::vector<QueueRow> to_us;
    for (const auto& each : queue.received) {
        if (each.recipient.acknowledged_at) continue;
        to_us.push_back(sharing::received_row(each, queue.now));
    }
    std::vector<QueueRow> from_us;
    for (const auto& share : queue.sent) from_us.push_back(sharing::sent_row(share, queue));

    Html out = own.empty() ? Html() : section("To finish", own, {});
    out += section("Waiting for you to say you have it", to_us,
                   "Nothing is waiting for you. What is shared with you comes here.");
    out += html::paragraph(html::link("/inbox", "All that was shared with you"));
    out += section("We are waiting for others", from_us, "You have shared nothing yet.");
    return out;
}

}  // namespace

Result<http::Response> home(const identity::Visit& visit, const web::Form&) {
    const auto now = visit.node.clock.now();
    const bool shares = visit.may(Permission::MayShare);
    auto main = html::page_heading(shares ? "Worried about a child?" : "Home",
                                   visit.party.name + ", " + spoken_with_weekday(london_day(now)));
    main += html::danger_line() + ways_to_start(visit);
    if (visit.may(Permission::MayReadShares)) {
        const auto queue =
            TRY(sharing::queue(visit.node, {visit.actor, visit.name, visit.post, visit.party.id}));
        main += what_waits(queue);
    }
    return http::html(html::page(identity::hub(visit, "Home", "/"), html::one_column(main)));
}

}  // namespace accord::site
