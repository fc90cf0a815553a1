#include "doors/site/home.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/pages.h"
#include "casework/contacts/pages_told.h"
#include "casework/people/commands_loosen.h"
#include "casework/people/commands_pairs.h"
#include "casework/requests/commands_disagree.h"
#include "casework/requests/commands_spoken.h"
#include "casework/requests/pages.h"
#include "casework/requests/rows.h"
#include "casework/sharing/commands.h"
#include "casework/sharing/rows.h"
#include "doors/site/organisation_home.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/commands_remind.h"
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
        cards.push_back({.href = "/ask/new",
                         .title = "Ask for information",
                         .text = "Find out what others know about a child or family."});
        return html::action_cards(cards) +
               html::links_in_a_row({html::link("/share/happened", "Start from what happened"),
                                     html::link("/calls/new", "Record a phone call"),
                                     html::link("/desk", "Who is on duty"),
                                     html::link("/agreements", "Agreements")});
    }
    cards.push_back({.href = "/agreements",
                     .title = "Agreements",
                     .text = "Who may tell whom what, and who has signed."});
    return html::action_cards(cards);
}

Html section(const std::string& title, const std::vector<QueueRow>& rows, const Html& empty) {
    return html::heading_with(title, std::to_string(rows.size())) + html::queue(rows, empty);
}

// What has not been acknowledged, or was changed since it was read; the first due at the top.
std::vector<const sharing::Received*> waiting_for_us(const sharing::Queue& queue) {
    std::vector<const sharing::Received*> out;
    for (const auto& each : queue.received) {
        if (not each.recipient.can_read()) continue;
        if (not each.recipient.acknowledged_at or sharing::changed_since_opened(each))
            out.push_back(&each);
    }
    std::stable_sort(out.begin(), out.end(), [](const auto* one, const auto* other) {
        return sharing::due_of(one->recipient) < sharing::due_of(other->recipient);
    });
    return out;
}

bool cannot_wait(const sharing::Received& received) {
    return received.share.how_soon == sharing::HowSoon::Now and
           not received.recipient.acknowledged_at;
}

// What somebody said cannot wait at all, and nobody here has said that we have it: before anything
// else on the page, in red whatever its time.
Html cannot_wait(const sharing::Queue& queue) {
    std::vector<QueueRow> rows;
    for (const auto* each : waiting_for_us(queue)) {
        if (not cannot_wait(*each)) continue;
        auto row = sharing::received_row(*each, queue.now);
        row.clock.lateness = html::Lateness::Late;
        row.clock.more = row.clock.words + ": " + row.clock.more;
        row.clock.words = "Now";
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return {};
    return html::heading_with("Now: someone needs you at once", std::to_string(rows.size())) +
           html::queue(rows, {});
}

// Professional disagreements that are open, on either side: by when, and who settles it there.
Result<Html> not_agreed(const identity::Visit& visit, Instant now) {
    std::vector<QueueRow> rows;
    for (const auto& seen : TRY(requests::open_disagreements(
             visit.node, {visit.actor, visit.name, visit.post, visit.party.id})))
        rows.push_back(requests::disagreement_row(seen, visit.party.id, now));
    if (rows.empty()) return Html();
    return section("Not agreed between us", rows, {});
}

// For those who answer for their organisation: how it stands, in three figures.
Html the_team_today(const sharing::Queue& queue, const requests::Queue& asked) {
    int late = 0;
    int soon = 0;
    const auto waiting = waiting_for_us(queue);
    for (const auto* each : waiting) {
        const auto due = sharing::due_of(each->recipient);
        if (due and *due < queue.now)
            ++late;
        else if (due and *due - queue.now < hours(1))
            ++soon;
    }
    for (const auto& each : asked.to_us) {
        const auto due = each.lines.front().asked.wait_until();
        if (due and *due < queue.now)
            ++late;
        else if (due and *due - queue.now < hours(1))
            ++soon;
    }
    return html::heading("The team today") +
           html::figures({{.number = std::to_string(late), .words = "late"},
                          {.number = std::to_string(soon), .words = "due in an hour"},
                          {.number = std::to_string(waiting.size() + asked.to_us.size()),
                           .words = "open",
                           .href = "/inbox"}});
}

Html shared_today(const sharing::Queue& queue) {
    std::vector<Html> lines;
    const auto today = london_day(queue.now);
    for (const auto& each : queue.received) {
        // What still waits stands in the queue, once.
        if (london_day(each.share.sent_at) != today or not each.recipient.acknowledged_at or
            not each.recipient.can_read() or sharing::changed_since_opened(each))
            continue;
        const auto row = sharing::received_row(each, queue.now);
        lines.push_back(html::link(row.href, row.title) + html::line_break() +
                        html::quiet(each.sender.name + ", " + spoken_time(each.share.sent_at) +
                                    ". " + (each.recipient.opened_at ? "Read." : "Not read yet.")));
    }
    if (lines.empty()) return {};
    return html::tinted_box("Shared with you today", html::list(lines));
}

// Their own unfinished work first, then what others wait for, then what they wait for.
Html what_waits(const sharing::Queue& queue, const requests::Queue& asked,
                const rulebook::Rulebook& rulebook) {
    std::vector<QueueRow> own;
    for (const auto& share : queue.unfinished) {
        own.push_back(sharing::unfinished_row(share, queue.now));
    }
    for (const auto& share : queue.sent) {
        if (sharing::is_time_to_look_again(share, queue.now))
            own.push_back(sharing::look_again_row(share, queue.now));
    }
    for (const auto& draft : queue.drafts) own.push_back(sharing::draft_row(draft, queue.now));
    for (const auto& draft : asked.drafts)
        own.push_back(requests::draft_row(draft, queue.now, rulebook));
    std::vector<QueueRow> to_answer;
    for (const auto& each : asked.to_us)
        to_answer.push_back(requests::to_us_row(each, queue.now, rulebook));
    std::vector<QueueRow> to_us;
    for (const auto* each : waiting_for_us(queue))
        if (not cannot_wait(*each)) to_us.push_back(sharing::received_row(*each, queue.now));
    std::vector<QueueRow> from_us;
    for (const auto& each : asked.asked) from_us.push_back(requests::from_us_row(each, queue.now));
    for (const auto& share : queue.sent) from_us.push_back(sharing::sent_row(share, queue));

    Html out = own.empty() ? Html() : section("To finish", own, {});
    if (not to_answer.empty()) out += section("Waiting for your reply", to_answer, {});
    out += section("Waiting for you to say you have it", to_us,
                   "Nothing is waiting for you. What is shared with you comes here.");
    out += html::paragraph(html::link("/inbox", "All that was shared with you"));
    out += section("We are waiting for others", from_us, "You wait for nobody.");
    return out;
}

// For those who keep agreements: what wants a look.
Result<Html> agreements_to_look_after(const identity::Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    std::vector<Html> lines;
    for (const auto& notice : TRY(agreement::notices_for(reading, visit.actor.agency))) {
        lines.push_back(
            html::link("/agreements/" + text(notice.agreement) + "/life", notice.title) +
            html::line_break() + html::quiet(notice.words));
    }
    if (lines.empty()) return Html();
    return html::tinted_box("Agreements to look after", html::list(lines));
}

// How many records of the list may be of one person, and nothing of whom.
Result<Html> possible_matches(const identity::Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto counts = TRY(people::count_pairs(reading, visit.actor.agency));
    Html out = html::link("/possible-matches", "Possible matches on your list");
    if (counts.to_look_at > 0)
        out += html::quiet(": " + std::to_string(counts.to_look_at) + " to look at");
    if (counts.to_put_together > 0)
        out += html::quiet(", " + std::to_string(counts.to_put_together) + " to put together");
    return out;
}

// How many organisations wait for a second word, and nothing of whom. None: nothing.
Result<Html> second_words(const identity::Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto asked = TRY(people::count_asked_outside(reading, visit.actor.agency));
    if (asked == 0) return Html();
    return html::link("/second-words", "Second words for others") +
           html::quiet(": " + std::to_string(asked) + " asked for");
}

// What can be looked after when nothing is urgent.
Result<Html> when_there_is_time(const identity::Visit& visit) {
    std::vector<Html> links{html::link("/guide", "How to share well: the ten steps"),
                            html::link("/ten-steps", "The ten steps at " + visit.party.name),
                            html::link("/organisations", "Organisations, and whom to ring")};
    if (visit.may(Permission::MayShare))
        links.insert(links.begin(), {html::link("/people", "Find a child on your list"),
                                     TRY(possible_matches(visit))});
    if (visit.may(Permission::MayReadShares) and not requests::takes_referrals(visit.party))
        links.push_back(
            html::link("/contacts", "What you told the front door, and what came of it"));
    if (visit.may(Permission::MayGovernInformation))
        links.push_back(html::link("/privacy-assessments", "Privacy assessments (DPIA)"));
    if (visit.may(Permission::MayGovernInformation)) {
        const auto words = TRY(second_words(visit));
        if (not words.empty()) links.push_back(words);
    }
    if (visit.may(Permission::MayReadFigures))
        links.push_back(html::link("/ten-steps/partnership", "The ten steps in counts"));
    if (visit.may(Permission::MayReadFigures) and requests::takes_referrals(visit.party))
        links.push_back(html::link("/figures", "Figures of the front door"));
    return html::heading("When there is time") + html::list(links);
}

// What the organisation has not signed: for those who may sign it, and, when reminding them did not
// help, for who keeps its posts.
Result<Html> waits_to_be_signed(const identity::Visit& visit) {
    const bool signs = visit.may(Permission::MaySignAgreement);
    if (not signs and not visit.may(Permission::MayAppoint)) return Html();
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    Html out;
    for (const auto& one : TRY(agreement::to_sign(reading, visit.party.id))) {
        const bool escalated = one.last and one.last->escalated();
        if (not signs and not escalated) continue;
        const auto to = "/agreements/" + text(one.agreement.reference) + (signs ? "/sign" : "");
        const Html reminded =
            one.last ? html::fine_print(agreement::said(*one.last) + ".") : Html();
        out += html::box("Waits to be signed",
                         html::paragraph(html::link(
                             to, one.agreement.title + ", version " + one.agreement.version)) +
                             reminded);
    }
    return out;
}

}  // namespace

namespace {

// The front door, for whoever works at it: what is open, by stage, the first received.
Result<Html> at_the_front_door(const identity::Visit& visit) {
    if (not visit.may(Permission::MayScreen) or not requests::takes_referrals(visit.party))
        return Html();
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto columns = TRY(contacts::columns_of(reading, visit.party.id));
    return html::heading_with("Front door", {}, html::link("/contacts", "The board")) +
           contacts::four_stages(columns);
}

}  // namespace

Result<http::Response> home(const identity::Visit& visit, const web::Form&) {
    const auto now = visit.node.clock.now();
    const bool shares = visit.may(Permission::MayShare);
    auto main = html::page_heading(shares ? "Worried about a child?" : "Home",
                                   visit.party.name + ", " + spoken_with_weekday(london_day(now)));
    const bool reads = visit.may(Permission::MayReadShares);
    sharing::Queue queue;
    if (reads)
        queue =
            TRY(sharing::queue(visit.node, {visit.actor, visit.name, visit.post, visit.party.id}));
    main += cannot_wait(queue);
    main += TRY(waits_to_be_signed(visit));
    main += html::danger_line() + ways_to_start(visit);
    if (reads) main += TRY(contacts::newly_told_html(visit));
    if (visit.may(Permission::MayDraftAgreement)) main += TRY(agreements_to_look_after(visit));
    main += TRY(what_was_taken_over(visit));
    const auto mend = TRY(what_to_mend(visit));
    if (reads) {
        const auto asked =
            TRY(requests::queue(visit.node, {visit.actor, visit.name, visit.post, visit.party.id}));
        main += TRY(not_agreed(visit, now));
        if (visit.may(Permission::MayAnswer)) main += TRY(requests::left_open_html(visit));
        main += TRY(at_the_front_door(visit));
        main += what_waits(queue, asked, visit.rulebook);
        main += TRY(requests::news_html(visit));
        main += TRY(when_there_is_time(visit));
        Html aside = shared_today(queue);
        if (visit.may(Permission::MayAnswer)) aside = the_team_today(queue, asked) + aside;
        aside += mend;
        if (not aside.empty())
            return http::html(
                html::page(identity::hub(visit, "Home", "/"), html::two_columns(main, aside)));
        return http::html(html::page(identity::hub(visit, "Home", "/"), html::one_column(main)));
    }
    main += mend;
    main += TRY(when_there_is_time(visit));
    return http::html(html::page(identity::hub(visit, "Home", "/"), html::one_column(main)));
}

}  // namespace accord::site
