// The board of replies, for whoever asked: who has not answered first, then what each said; and
// the lists of requests.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_disagree.h"
#include "casework/requests/commands_review.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_common.h"
#include "casework/requests/pages_read.h"
#include "casework/requests/rows.h"
#include "governance/audit/look.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"
#include "governance/parties/commands.h"
#include "platform/web/paging.h"

namespace accord::requests {
namespace {

using namespace accord::html;

// What the board needs beside what was gathered.
struct Beside {
    std::vector<Notice> told;
    std::vector<Disagreement> disagreements;
    std::vector<std::optional<Reviewed>> reviews;  // of each line's newest reply
    std::vector<Html> ring;                        // whom to ring at each line's organisation now
};

Result<Beside> beside(const Visit& visit, const Gathered& gathered) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    Beside out;
    out.told = TRY(told_about(reading, gathered.request.id));
    out.disagreements = TRY(disagreements_of(reading, gathered.request.id));
    for (const auto& line : gathered.lines) {
        out.ring.push_back(desks::ring(TRY(desks::who_answers(reading, line.party, reading.now())),
                                       reading.now()));
        const auto* newest = line.newest();
        const bool refused = newest != nullptr and newest->said.holding == Holding::Refused;
        out.reviews.push_back(refused ? TRY(review_of(reading, newest->id)) : std::nullopt);
    }
    return out;
}

Html small_form(const Visit& visit, const std::string& action, const Line& line,
                const Html& words) {
    return form({.action = action, .token = visit.form_token},
                hidden("party", text(line.party.id)) +
                    button(Button{.text = words, .classes = "govuk-button--secondary"}));
}

// Who was told, by name and number, that we still wait.
Html chased(const Beside& beside, const Line& line) {
    std::vector<Html> lines;
    for (const auto& notice : beside.told) {
        const bool of_ladder = notice.kind == "half-time" or notice.kind == "desk" or
                               notice.kind == "late" or notice.kind == "no-reply";
        if (not of_ladder or notice.about != text(line.asked.id)) continue;
        lines.push_back(Html(spoken(notice.made_at)) + ": " + strong(notice.name) + ", " +
                        phone(notice.phone) + ". " + Html(title_of(notice)) + ".");
    }
    if (lines.empty()) return {};
    return details("Who was told, and when", bullets(lines));
}

Html wait_row(const Visit& visit, const Gathered& gathered, const Beside& beside, std::size_t i) {
    const auto& line = gathered.lines[i];
    const auto now = visit.node.clock.now();
    const auto reference = gathered.request.reference;
    Html out = paragraph(state_tag(line.asked, now));
    const bool still = line.clock and line.clock->state == clocks::ClockState::Paused;
    if (still)
        out +=
            paragraph(
                "The time stands still: it could be more than one person. Ring them and "
                "say who is meant.") +
            small_form(visit, address(reference, "run-on"), line, "I have told them who is meant");
    else if (const auto until = line.asked.wait_until())
        out += clock(face(*until, now, "they reply"));
    if (line.asked.promised_at)
        out += paragraph("They need longer: " + Html(line.newest() != nullptr
                                                         ? line.newest()->said.later_why
                                                         : std::string())) +
               small_form(visit, address(reference, "hold"), line, "Hold them to the first time");
    out += paragraph(beside.ring[i] + " Then " +
                     link("/calls/new?request=" + text(reference) + "&other=" + text(line.party.id),
                          "record the call") +
                     ": what they know counts as their reply.");
    out += chased(beside, line) + working_of(line.clock);
    return out + small_form(visit, address(reference, "cancel"), line, "No longer needed");
}

Html review_words(const std::optional<Reviewed>& review, Instant now) {
    if (not review) return {};
    if (review->ended_at) return paragraph("Nobody looked at it again before it ended.");
    if (review->waits() and review->due_at and *review->due_at < now)
        return paragraph("Nobody of theirs has reviewed it, and the time has run out. " +
                         strong("Raise a professional disagreement."));
    if (review->waits())
        return paragraph("It waits for somebody else of theirs to review it" +
                         (review->due_at ? " " + spoken_deadline(*review->due_at, now) : "") + ".");
    return paragraph((*review->give ? "Reviewed: it is to be given after all, says "
                                    : "Reviewed: held back, says ") +
                     Html(review->decided_by) + ".");
}

Html reply_card(const Visit& visit, const Gathered& gathered, const Beside& beside, std::size_t i) {
    const auto& line = gathered.lines[i];
    const auto now = visit.node.clock.now();
    Html out = heading(line.party.name) + paragraph(state_tag(line.asked, now));
    std::vector<Reply> said;
    for (const auto& reply : line.replies)
        if (reply.said.holding != Holding::Later or not line.asked.awaited()) said.push_back(reply);
    out += of_another_note(line) + replies_html(visit, said);
    out += review_words(beside.reviews[i], now);
    out += paragraph(
        link(address(gathered.request.reference, "disagree") + "?party=" + text(line.party.id),
             "Raise a professional disagreement with " + line.party.name));
    return out;
}

Html disagreements_box(const Beside& beside) {
    std::vector<Html> lines;
    for (const auto& one : beside.disagreements)
        lines.push_back(link("/disagreements/" + text(one.reference),
                             "Stage " + std::to_string(one.stage) + ": " +
                                 std::string(trigger_words(one.trigger))) +
                        line_break() + quiet(words(one.state)));
    if (lines.empty()) return {};
    return box("Professional disagreements", list(lines));
}

Html aside_of(const Visit& visit, const Gathered& gathered, const Beside& beside) {
    const auto reference = gathered.request.reference;
    const auto now = visit.node.clock.now();
    std::vector<Html> lines;
    for (const auto& line : gathered.lines)
        lines.push_back(Html(line.party.name) + " " + state_tag(line.asked, now));
    Html out = box("Who was asked", list(lines));
    out += disagreements_box(beside);
    if (visit.may(rulebook::Permission::MayExportEvidence))
        out += form({.action = address(reference, "evidence"), .token = visit.form_token},
                    button(Button{.text = "Save the evidence as a file",
                                  .classes = "govuk-button--secondary"}));
    if (gathered.request.open())
        out += box("Change it",
                   list({link(address(reference, "add"), "Ask someone else too"),
                         link(address(reference, "rating"), "Ask sooner or later"),
                         link("/calls/new?request=" + text(reference), "Record a phone call")}));
    return out;
}

Html what_was_asked(const Gathered& gathered) {
    const auto& asking = gathered.request.asking;
    const auto* kind = ask_kind(asking.kind);
    return details("What was asked, and why",
                   summary_list({row("Why", kind != nullptr ? Html(kind->words) : Html()),
                                 row("Happening", with_breaks(asking.happening)),
                                 row("Deciding", with_breaks(asking.deciding)),
                                 row("Family told", sharing::words(asking.family.telling)),
                                 row("Asked by", gathered.request.author_name + ", " +
                                                     gathered.request.author_post)}));
}

// It was asked in danger, and nothing was asked first.
Result<Html> family_afterwards(const Visit& visit, const Gathered& gathered) {
    const auto& request = gathered.request;
    const bool said = request.asking.family.telling != sharing::Telling::NotSaid;
    if (said or not in_danger(request.asking)) return Html();
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    Html out;
    for (const auto& each : TRY(clocks::of(reading, text(request.reference))))
        if (each.rule == Code<rulebook::ClockRule>("EMERGENCY_RECORD"))
            out += clock(face(each.due_at, visit.node.clock.now(), "write it down"));
    out += form({.action = address(request.reference, "family"), .token = visit.form_token},
                sharing::told_box(request.asking.family, {}, "asking others about them", false) +
                    secondary_button("Record it", "record", "yes"));
    return box("Asked in danger: finish this", out);
}

}  // namespace

Result<Html> news_html(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto now = visit.node.clock.now();
    std::vector<Html> lines;
    for (const auto& notice : TRY(notices_for(reading, visit.party.id))) {
        if (notice.kind == "asked") continue;  // it stands below, with its time
        const bool mine = notice.account.empty() or notice.account == visit.actor.account;
        const auto body = body_of(notice, now);
        Html more = Html(spoken(notice.made_at) + "." + (body.empty() ? "" : " " + body) +
                         (mine ? "" : " For " + notice.name + "."));
        if (notice.asker != visit.party.id) {
            const auto asker = TRY(parties::find(reading, notice.asker));
            more += " " + Html(asker.name) + " asks. " +
                    desks::ring(TRY(desks::who_answers(reading, asker, now)), now);
        }
        lines.push_back(
            link(address(notice.reference, ""), title_of(notice) + ": " + text(notice.reference)) +
            line_break() + quiet(more));
    }
    if (lines.empty()) return Html();
    return tinted_box("For you to know", html::list(lines));
}

// Another rating for the request alone leaves the contact as it was weighed: asked, not done.
Html weigh_the_contact(const Reference& contact) {
    return notification_banner(
        {.content =
             lead("The rating of this request has changed. That of contact " + text(contact) +
                  " has not.") +
             paragraph(link("/contacts/" + text(contact) + "/weigh", "Weigh the contact again") +
                       ", if what changed is about the whole family.")});
}

Answer board_page(const Visit& visit, const Reference& reference, bool rerated) {
    const auto gathered = TRY(requests::look_at(visit.node, asker_of(visit), reference));
    const auto more = TRY(beside(visit, gathered));
    const auto now = visit.node.clock.now();
    const auto& request = gathered.request;
    const auto waiting = gathered.unanswered().size();
    Html main = page_heading(sharing::names(request.asking.children),
                             "Request " + text(reference) + ", asked " +
                                 spoken(request.asked_at.value_or(request.begun_at)));
    if (rerated and request.contact) main += weigh_the_contact(*request.contact);
    main +=
        paragraph(rating_tag(request.rating, visit.rulebook, london_day(now),
                             gathered.lines.empty() ? std::nullopt : gathered.lines.front().clock) +
                  " " +
                  Html(std::to_string(request.sent() - waiting) + " of " +
                       std::to_string(request.sent()) + " have replied"));
    main += what_was_asked(gathered);
    main += TRY(family_afterwards(visit, gathered));
    main += heading_with("Have not answered", std::to_string(waiting));
    if (waiting == 0) main += paragraph("Nobody is waited for.");
    for (std::size_t i = 0; i < gathered.lines.size(); ++i)
        if (gathered.lines[i].asked.awaited())
            main += box(gathered.lines[i].party.name, wait_row(visit, gathered, more, i));
    for (std::size_t i = 0; i < gathered.lines.size(); ++i) {
        const auto& line = gathered.lines[i];
        const bool only_later =
            line.asked.awaited() and
            std::all_of(line.replies.begin(), line.replies.end(),
                        [](const Reply& reply) { return reply.said.holding == Holding::Later; });
        if (not only_later) main += reply_card(visit, gathered, more, i);
    }
    if (request.open())
        main += form({.action = address(reference, "close"), .token = visit.form_token},
                     button(Button{.text = "Enough is known: close this request",
                                   .classes = "govuk-button--secondary"}));
    return http::html(html::page(identity::hub(visit, "Replies", "/requests"),
                                 two_columns(main, aside_of(visit, gathered, more))));
}

namespace {

// One of the three lists: its word in an address, its heading, and what it says when it is empty.
struct ListWords {
    QueueList list;
    std::string_view word, heading, empty;
};
constexpr ListWords queue_lists[] = {
    {QueueList::ToUs, "to-us", "Waiting for your reply",
     "Nothing is waiting for you. What you are asked comes here."},
    {QueueList::FromUs, "from-us", "We are waiting for others", "You have asked nobody."},
    {QueueList::Answered, "answered", "Answered", "Nothing has been answered yet."},
};

std::vector<QueueRow> rows_of(const Visit& visit, const Queue& queue, QueueList list) {
    std::vector<QueueRow> out;
    if (list == QueueList::ToUs)
        for (const auto& each : queue.to_us)
            out.push_back(to_us_row(each, queue.now, visit.rulebook));
    if (list == QueueList::FromUs) {
        for (const auto& draft : queue.drafts)
            out.push_back(draft_row(draft, queue.now, visit.rulebook));
        for (const auto& each : queue.asked) out.push_back(from_us_row(each, queue.now));
    }
    if (list == QueueList::Answered)
        for (const auto& each : queue.answered)
            out.push_back(answered_row(each, visit.rulebook, london_day(queue.now)));
    return out;
}

std::size_t in_all(const Queue& queue, QueueList list) {
    switch (list) {
        case QueueList::ToUs: return static_cast<std::size_t>(queue.to_us_in_all);
        case QueueList::FromUs: return static_cast<std::size_t>(queue.asked_in_all);
        case QueueList::Answered: return static_cast<std::size_t>(queue.answered_in_all);
        case QueueList::All: break;
    }
    return 0;
}

Html list_html(const Visit& visit, const Queue& queue, const ListWords& words,
               const web::Paging& paging) {
    const auto rows = rows_of(visit, queue, words.list);
    const auto all = std::max(rows.size(), in_all(queue, words.list));
    return heading_with(words.heading, std::to_string(all)) + html::queue(rows, words.empty) +
           web::steps(paging, all, "/requests?list=" + std::string(words.word) + "&");
}

}  // namespace

Answer show_requests(const Visit& visit, const web::Form& fields) {
    const auto paging = web::paging(fields);
    QueueWish wish;
    for (const auto& each : queue_lists)
        if (fields.value("list") == each.word)
            wish = {each.list, static_cast<std::int64_t>(paging.offset())};
    const bool one = wish.only != QueueList::All;
    const auto queue = TRY(requests::queue(visit.node, asker_of(visit), wish));
    Html main = page_heading("Requests", visit.party.name);
    main += links_in_a_row({link("/ask/new", "Ask for information"),
                            link("/calls/new", "Record a phone call"), link("/calls", "Calls"),
                            link("/desk", "Who is on duty")});
    if (one) main += paragraph(link("/requests", "All requests"));
    for (const auto& each : queue_lists) {
        if (one and wish.only != each.list) continue;
        main += list_html(visit, queue, each, one ? paging : web::Paging());
        // After what waits for a reply, and before what does not.
        if (not one and each.list == QueueList::ToUs) main += TRY(news_html(visit));
    }
    return http::html(html::page(identity::hub(visit, "Requests", "/requests"), one_column(main)));
}

Answer show_request(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto side = TRY(requests::side_of(visit.node, asker_of(visit), reference));
    if (side == Side::Asker) {
        const auto draft =
            TRY(requests::open_draft(visit.node, asker_of(visit), reference, "replies"));
        if (draft.state == RequestState::Draft)
            return http::see_other(draft_address(reference, "check"));
        return board_page(visit, reference, fields.has("rerated"));
    }
    return read_page(visit, reference, fields);
}

}  // namespace accord::requests
