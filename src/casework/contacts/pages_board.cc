// The board; what was closed; and, for whoever is no front door, what they told one.
#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/board.h"
#include "casework/contacts/pages_common.h"
#include "casework/requests/commands_spoken.h"
#include "casework/requests/commands_to_ask.h"
#include "platform/html/on_paper.h"

namespace accord::contacts {
namespace {

using namespace accord::html;
using rulebook::Permission;

constexpr std::string_view wall_seconds = "60";

std::string count_words(std::int64_t many, std::string_view one, std::string_view more) {
    return std::to_string(many) + " " + std::string(many == 1 ? one : more);
}

std::string filter_address(const Filter& filter) {
    std::string out = "/contacts";
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out += out.find('?') == out.npos ? "?" : "&";
        out += std::string(name) + "=" + std::string(value);
    };
    add("stage", filter.stage ? word(*filter.stage) : std::string_view());
    add("rating", filter.rating);
    add("late", filter.late ? "yes" : "");
    add("mine", filter.mine ? "yes" : "");
    return out;
}

Filter filter_in(const web::Form& fields) {
    Filter out;
    out.stage = stage_from(fields.value("stage"));
    out.rating = fields.value("rating");
    out.late = fields.value("late") == "yes";
    out.mine = fields.value("mine") == "yes";
    return out;
}

}  // namespace

Html four_stages(const std::array<Column, stages>& columns) {
    std::vector<Figure> out;
    for (std::size_t i = 0; i < stages; ++i) {
        const auto stage = static_cast<Stage>(i);
        const auto& column = columns[i];
        Html below = words(stage);
        if (column.late > 0)
            below += line_break() + tag(std::to_string(column.late) + " late", Colour::Red);
        if (column.to_ask > 0)
            below +=
                line_break() + tag(std::to_string(column.to_ask) + " to be asked", Colour::Yellow);
        if (column.oldest) below += line_break() + quiet("first since " + spoken(*column.oldest));
        Filter only;
        only.stage = stage;
        out.push_back(
            {.number = Html(std::to_string(column.contacts)) + heard(" " + lower(words(stage))),
             .words = below,
             .href = column.contacts > 0 ? filter_address(only) : std::string()});
    }
    return figures(out);
}

namespace {

// Each is a link to the board as it would be shown; the one that is on says so.
Html choose(const Visit& visit, const Filter& filter, Date day) {
    std::vector<Html> ratings, others;
    const auto with = [&](const std::string& rating, const std::string& label) {
        auto other = filter;
        other.rating = rating;
        ratings.push_back(filter.rating == rating ? strong(label)
                                                  : link(filter_address(other), label));
    };
    with("", "Any rating");
    for (const auto* row : ratings_by_need(visit, day)) {
        const auto all = capitalised(row->words);
        with(std::string(row->code.text()), all.substr(0, all.find(':')));
    }
    with("none", "Not rated");
    auto late = filter;
    late.late = not filter.late;
    others.push_back(link(filter_address(late), filter.late ? "In time too" : "Late only"));
    auto mine = filter;
    mine.mine = not filter.mine;
    others.push_back(link(filter_address(mine), filter.mine ? "Others’ too" : "Mine only"));
    if (filter.stage) {
        auto any = filter;
        any.stage.reset();
        others.push_back(link(filter_address(any), "All stages"));
    }
    others.push_back(link("/contacts/find", "Find a contact"));
    others.push_back(link("/contacts/closed", "Closed"));
    others.push_back(link("/contacts/following", "What follows"));
    others.push_back(link("/contacts/wall", "For a screen on the wall"));
    if (visit.may(Permission::MayReadFigures)) others.push_back(link("/figures", "Figures"));
    return links_in_a_row(ratings) + links_in_a_row(others);
}

std::string_view waits_for(const Card& card) {
    const auto rule = card.clock->rule.text();
    if (rule == "IDENTIFY") return "say who it is";
    if (rule == "SCREEN") return "screen";
    if (rule == "DANGER_LOOKED") return "look at it";
    if (requests::is_time_to_ask(*card.clock)) return "ask others";
    if (rule == "ACKNOWLEDGE_REFERRAL") return "say that we have it";
    if (rule == "REFERRAL_DECISION") return "decide";
    if (rule == "FEEDBACK") return "tell whoever came";
    return "act";
}

ClockFace face_of(const Card& card, Instant now) {
    if (card.in_danger()) {
        ClockFace face{.lateness = Lateness::Late, .words = "In danger now"};
        if (card.clock) face.more = requests::face(card.clock->due_at, now, waits_for(card)).more;
        return face;
    }
    if (card.clock) return requests::face(card.clock->due_at, now, waits_for(card));
    return {.lateness = Lateness::Ok,
            .words = "No time runs",
            .more = "came " + spoken(card.contact.received_at)};
}

Html tags_of(const Visit& visit, const Card& card, Date day) {
    const auto& contact = card.contact;
    Html out;
    if (card.in_danger()) out += tag("In danger now", Colour::Red) + " ";
    if (not card.news.empty()) out += tag("New", Colour::Orange) + " ";
    out += tag(state_words(contact, card.to_ask), Colour::Grey);
    if (not contact.rating.empty()) out += " " + rating_tag(visit, contact.rating, day);
    return out;
}

QueueRow row_of(const Visit& visit, const Family& family, Instant now) {
    const auto& first = family.cards.front();
    const auto& contact = first.contact;
    QueueRow row;
    row.href = address(contact.reference, "");
    row.title = title_with_ages(contact, london_day(now));
    row.clock = face_of(first, now);
    row.tag = tags_of(visit, first, london_day(now));
    Html text = source_of(contact, first.source) + ", " + spoken(contact.received_at);
    if (first.holder and first.holder->left)
        text +=
            ". " + strong("Nobody has it") + ": " + first.holder->name + ", who had it, has left";
    else if (first.holder)
        text += ". " + first.holder->name + " has it";
    if (first.progress.asked > 0)
        text += ". " + std::to_string(first.progress.answered) + " of " +
                std::to_string(first.progress.asked) + " have answered";
    if (family.earlier > 0)
        text += ". " + count_words(family.earlier, "earlier contact", "earlier contacts") +
                " in a year";
    for (const auto& each : family.namesakes)
        text += line_break() + strong("A child of this name and age is in ") +
                link(address(each, ""), accord::text(each)) + ": compare them";
    for (const auto& news : first.news)
        text += line_break() + strong("New: ") + Html(lower(words(news.kind).substr(0, 1))) +
                std::string(words(news.kind).substr(1)) + ", " + spoken(news.at) +
                (news.from.empty() ? "" : ". " + news.from);
    for (std::size_t i = 1; i < family.cards.size(); ++i) {
        const auto& other = family.cards[i].contact;
        text += line_break() + link(address(other.reference, ""), accord::text(other.reference)) +
                ", also about this family: " + lower(state_words(other, family.cards[i].to_ask));
    }
    row.text = text;
    return row;
}

std::vector<QueueRow> rows_of(const Visit& visit, const Board& board) {
    std::vector<QueueRow> out;
    for (const auto& family : board.families) out.push_back(row_of(visit, family, board.now));
    return out;
}

// What was shared with the hub and is not on the board yet. Whom it is about is read by opening it.
Html arrived_list(const Board& board) {
    if (board.not_taken_in.empty()) return {};
    std::vector<QueueRow> rows;
    for (const auto& each : board.not_taken_in) {
        const auto& share = each.share;
        const bool call = share.reference.kind == 'K';
        QueueRow row;
        row.href = each.closed_as ? address(*each.closed_as, "reopen")
                   : call         ? "/calls/" + text(share.reference)
                                  : "/contacts/new?share=" + text(share.reference);
        const Html shared = each.sender.name + (call ? " told you by telephone" : " shared");
        row.title = each.closed_as ? "Changed after it was closed: what " + shared
                    : each.changed ? "Changed since it was read: what " + shared
                                   : on_screen("Take in what ") + shared;
        std::vector<std::string> about;
        for (const auto& child : each.children) {
            const auto age = sharing::age_words(child, london_day(board.now));
            about.push_back(sharing::name_of(child) + (age.empty() ? "" : ", " + age));
        }
        if (not about.empty()) row.title = join_words(about) + ". " + row.title;
        row.text =
            (call ? "Call " : "Share ") + text(share.reference) + ", " + spoken(share.sent_at);
        if (share.acknowledge_by)
            row.clock = {
                .lateness = *share.acknowledge_by < board.now ? Lateness::Late : Lateness::Ok,
                .words = spoken_wait(*share.acknowledge_by, board.now),
                .more = each.changed ? "read it again" : "say that you have it",
                .due = text(*share.acknowledge_by)};
        if (share.how_soon != sharing::HowSoon::NotSaid)
            row.tag = tag(sharing::words(share.how_soon),
                          share.how_soon == sharing::HowSoon::Now     ? Colour::Red
                          : share.how_soon == sharing::HowSoon::Today ? Colour::Orange
                                                                      : Colour::Grey);
        if (share.how_soon == sharing::HowSoon::Now) row.clock.lateness = Lateness::Late;
        rows.push_back(std::move(row));
    }
    return heading_with("Shared with you, and not on the board", std::to_string(rows.size())) +
           html::queue(rows, "");
}

// Whose worker has left is nobody's: whoever manages the hub sees it before all else.
Html nobodys(const Visit& visit, const Board& board) {
    if (board.nobodys.empty() or not visit.may(Permission::MayDecide)) return {};
    std::vector<Html> lines;
    for (const auto& each : board.nobodys) lines.push_back(link(address(each, ""), text(each)));
    return notification_banner({.content = lead("Whoever had these has left the hub. Nobody has "
                                                "them") +
                                           bullets(lines),
                                .title = "Nobody’s",
                                .title_id = "nobodys"});
}

Html shown_words(const Board& board, const Filter& filter) {
    std::int64_t contacts = 0;
    for (const auto& family : board.families)
        contacts += static_cast<std::int64_t>(family.cards.size());
    std::string out = filter.stage ? std::string(words(*filter.stage)) : std::string("Open");
    out += ": " + count_words(contacts, "contact", "contacts") + " about " +
           count_words(static_cast<std::int64_t>(board.families.size()), "family", "families");
    if (board.more) out += ". More are open than fit here: choose a stage";
    return out;
}

Answer board_page(const Visit& visit, const web::Form& fields) {
    const auto filter = filter_in(fields);
    const auto board = TRY(contacts::board(visit.node, asker_of(visit), filter));
    Html main = page_heading("Front door", board.hub.name);
    main += links_in_a_row({strong_link("/contacts/new", "Take a contact in")});
    main += nobodys(visit, board) + arrived_list(board);
    main += four_stages(board.columns);
    main += choose(visit, filter, london_day(board.now));
    main += heading(shown_words(board, filter));
    main += html::queue(rows_of(visit, board), "Nothing is open here.");
    return http::html(
        html::page(identity::hub(visit, "Front door", "/contacts"), sheet(visit, main)));
}

// Stages and what presses most, large and without a name: a wall is read by whoever passes.
Answer wall_page(const Visit& visit) {
    const auto board = TRY(contacts::board(visit.node, asker_of(visit), {}));
    std::vector<Html> lines;
    for (const auto& family : board.families) {
        const auto& card = family.cards.front();
        if (not card.late(board.now) and lines.size() >= 10) continue;
        if (lines.size() >= 20) break;
        auto face = face_of(card, board.now);
        face.large = true;
        lines.push_back(lead(strong(text(card.contact.reference)) + " " +
                             tags_of(visit, card, london_day(board.now))) +
                        html::clock(face));
    }
    const auto more = board.families.size() - lines.size();
    Html main = page_heading("Front door", board.hub.name + ", " + spoken(board.now));
    main += four_stages(board.columns);
    if (not board.not_taken_in.empty())
        main += paragraph(strong(count_words(static_cast<std::int64_t>(board.not_taken_in.size()),
                                             "share is", "shares are") +
                                 " not on the board yet"));
    main += lines.empty() ? paragraph("Nothing is open.") : html::list(lines);
    if (more > 0) main += lead("And " + std::to_string(more) + " more");
    main += fine_print("This page shows itself again every minute. " +
                       link("/contacts", "The board that stands still"));
    auto response = http::html(
        html::page(identity::flow(visit, "Front door", "/contacts"), sheet(visit, main)));
    response.headers.push_back({"Refresh", std::string(wall_seconds)});
    return response;
}

// ---------------------------------------------------------------- for whoever came

QueueRow row_of(const Receipt& receipt) {
    QueueRow row;
    row.href = address(receipt.reference, "");
    row.title = receipt.about;
    row.text = "To " + receipt.hub.name + ", " + spoken(receipt.received_at) + ". " +
               text(receipt.reference);
    row.clock = {.lateness = receipt.told_at ? Lateness::Done : Lateness::Ok,
                 .words = receipt.told_at ? "They told you" : "They have it",
                 .more = receipt.told_at ? spoken(*receipt.told_at) : std::string()};
    row.tag = receipt.verdict == Verdict::NotSaid ? tag("Not weighed yet", Colour::Grey)
                                                  : verdict_tag(receipt.verdict);
    return row;
}

Answer receipts_page(const Visit& visit) {
    std::vector<QueueRow> rows;
    for (const auto& each : TRY(contacts::receipts(visit.node, asker_of(visit))))
        rows.push_back(row_of(each));
    Html main = page_heading("What you told the front door", visit.party.name);
    main += paragraph("Whether it was taken as a contact or a referral, and what was decided.");
    main += html::queue(rows, "Nothing that came from you is there.");
    return http::html(html::page(identity::hub(visit, "What you told the front door", "/contacts"),
                                 sheet(visit, main)));
}

bool has_front_door(const Visit& visit) {
    return requests::takes_referrals(visit.party) and visit.may(Permission::MayScreen);
}

}  // namespace

Answer show_contacts(const Visit& visit, const web::Form& fields) {
    if (not has_front_door(visit)) return receipts_page(visit);
    return board_page(visit, fields);
}

Answer show_wall(const Visit& visit, const web::Form&) {
    if (not has_front_door(visit)) return sharing::restricted(visit);
    return wall_page(visit);
}

Answer show_closed(const Visit& visit, const web::Form&) {
    if (not has_front_door(visit)) return sharing::restricted(visit);
    std::vector<QueueRow> rows;
    const auto today = london_day(visit.node.clock.now());
    for (const auto& contact : TRY(contacts::closed(visit.node, asker_of(visit)))) {
        QueueRow row;
        row.href = address(contact.reference, "");
        row.title = title_with_ages(contact, today);
        const auto* decided = outcome(contact.outcome);
        row.text =
            text(contact.reference) + (decided != nullptr ? ". " + decided->words : std::string());
        row.clock = {.lateness = Lateness::Done,
                     .words = "Closed",
                     .more = contact.closed_at ? spoken(*contact.closed_at) : std::string()};
        row.tag = verdict_tag(contact.verdict);
        rows.push_back(std::move(row));
    }
    auto shell = identity::hub(visit, "Closed contacts", "/contacts");
    shell.crumbs = {{.text = "Front door", .href = "/contacts"}};
    return http::html(
        html::page(shell, sheet(visit, page_heading("Closed", visit.party.name) +
                                           html::queue(rows, "Nothing is closed yet."))));
}

}  // namespace accord::contacts
