// What was shared, as each side sees it: the sender everything and how far it has come; a recipient
// its own version and no other. And the inbox.
#include "casework/sharing/pages_show.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"
#include "casework/sharing/pages_on_list.h"
#include "casework/sharing/sending.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"

namespace accord::sharing {

using namespace accord::html;

Result<std::vector<desks::Answering>> who_answer(const Visit& visit, const SentShare& sent) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    return desks::who_answer(reading, sent.parties, reading.now());
}

Html unfinished_note(const Share& share, Instant now) {
    if (not share.finish_by) return {};
    return inset_text(strong("Finish this: 3 questions. ") +
                      Html(spoken_wait(*share.finish_by, now)) + ". " +
                      link(address(share.reference, "finish"), "Answer them now"));
}

bool holds_back_an_address(const shield::Rendition& rendition) {
    return std::any_of(rendition.held_back.begin(), rendition.held_back.end(),
                       [](const auto& held) { return held.id.ends_with("-lives"); }) or
           std::any_of(rendition.items.begin(), rendition.items.end(), [](const auto& item) {
               return shield::has_mask(item.words, shield::Guarded::Address);
           });
}

namespace {

Colour colour_of(Reached reached) {
    switch (reached) {
        case Reached::HeldBack:
        case Reached::Suspended:
        case Reached::Withdrawn: return Colour::Grey;
        case Reached::Sent:
        case Reached::Delivered: return Colour::Yellow;
        case Reached::Opened: return Colour::Blue;
        case Reached::Acknowledged: return Colour::Green;
    }
    return Colour::None;
}

std::string day_and_time(Instant at, Instant now) {
    return london_day(at) == london_day(now) ? spoken_time(at) + " today" : spoken(at);
}

// What was put right waits for them: until when, or whom to ring now.
Html not_read_again(const Recipient& recipient, const Pack& newest, const desks::Answering& who,
                    Instant now) {
    const auto out =
        strong("They have not opened what you changed ") + Html(day_and_time(newest.made_at, now));
    if (not recipient.read_again_by) return out;
    if (not recipient.late_to_read_again(now))
        return out + ". They are to read it " + spoken_deadline(*recipient.read_again_by, now);
    return out + ". That is late. " + desks::ring(who, now);
}

// "Opened at 9:20am today. They said that they have it at …" in plain lines, latest last.
Html progress_of(const Recipient& recipient, const Pack& newest, const desks::Answering& who,
                 Instant now) {
    std::vector<Html> lines{tag(words(recipient.reached), colour_of(recipient.reached))};
    if (recipient.sent_at) lines.push_back("Sent " + day_and_time(*recipient.sent_at, now));
    if (recipient.opened_at) lines.push_back("Opened " + day_and_time(*recipient.opened_at, now));
    if (recipient.opened_at and recipient.can_read() and recipient.opened_number < newest.number)
        lines.push_back(not_read_again(recipient, newest, who, now));
    if (recipient.taken_back)
        lines.push_back("Taken back " + day_and_time(*recipient.taken_back_at, now) + ": " +
                        lower(asked(*recipient.taken_back).substr(0, 1)) +
                        std::string(asked(*recipient.taken_back).substr(1)));
    if (recipient.acknowledged_at)
        lines.push_back("They have it: " + recipient.acknowledged_by + ", " +
                        day_and_time(*recipient.acknowledged_at, now));
    else if (recipient.can_read() and recipient.acknowledge_by)
        lines.push_back(recipient.late(now)
                            ? clock({.lateness = Lateness::Late,
                                     .words = spoken_wait(*recipient.acknowledge_by, now),
                                     .more = "They have not said that they have it"})
                            : Html("To say that they have it " +
                                   spoken_deadline(*recipient.acknowledge_by, now)));
    if (recipient.late(now)) lines.push_back(desks::ring(who, now));
    if (not recipient.went_on.empty()) lines.push_back("You went on: " + recipient.went_on);
    return join(lines, line_break());
}

Html recipients_card(const SentShare& sent, const std::vector<desks::Answering>& who, Instant now) {
    std::vector<SummaryRow> rows;
    for (std::size_t i = 0; i < sent.share.recipients.size(); ++i) {
        const auto& recipient = sent.share.recipients[i];
        auto one = row(sent.parties[i].name, progress_of(recipient, sent.newest[i], who[i], now));
        if (may_follow(recipient.reached, Reached::Withdrawn))
            one.actions.push_back({.href = address(sent.share.reference, "withdraw") +
                                           "?party=" + text(sent.parties[i].id),
                                   .text = "Take back",
                                   .heard = "from " + sent.parties[i].name});
        rows.push_back(std::move(one));
    }
    return summary_list(
        SummaryList{.rows = rows, .card = SummaryCard{.title = "Who has it", .actions = {}}});
}

Html what_each_sees(const SentShare& sent) {
    Html out;
    for (std::size_t i = 0; i < sent.share.recipients.size(); ++i)
        if (sent.share.recipients[i].sent_at)
            out += details("What " + sent.parties[i].name + " sees",
                           rendition_html(sent.newest[i].rendition));
    return out;
}

Html why_it_was_shared(const Visit& visit, const SentShare& sent) {
    std::vector<SummaryRow> rows;
    const auto today = london_day(visit.node.clock.now());
    for (const auto& line : sent.checkpoints) {
        const auto code = Code<rulebook::Checkpoint>::from(line.code);
        const auto* checkpoint =
            code ? visit.rulebook.checkpoints.in_force(*code, today, rulebook::Nation::England)
                 : nullptr;
        Html value = words(line.state);
        if (not line.reason.empty()) value += ". " + Html(line.reason);
        rows.push_back(row(checkpoint != nullptr ? checkpoint->words : line.code, value));
    }
    return details("The ten steps, for this share", summary_list(rows));
}

Html evidence_button(const Visit& visit, const Reference& share) {
    if (not visit.may(rulebook::Permission::MayExportEvidence)) return {};
    return form({.action = address(share, "evidence"), .token = visit.form_token},
                button(Button{.text = "Save the evidence as a file",
                              .classes = "govuk-button--secondary"}));
}

Html sender_links(const Visit& visit, const SentShare& sent) {
    const auto& share = sent.share;
    std::vector<Html> all{link(address(share.reference, "correct"), "Correct what you shared"),
                          link(address(share.reference, "add"), "Share it with someone else")};
    Html out = heading("If things change") + list(all) +
               paragraph("If the child is in danger, call " + phone("999") + ".");
    return out + evidence_button(visit, share.reference);
}

Html family_row(const Share& share) {
    const auto& family = share.answers.family;
    Html out = words(family.telling);
    if (not family.more.empty()) out += ". " + Html(family.more);
    if (share.look_again_on)
        out += line_break() + Html("Look again on " + spoken(*share.look_again_on) + ". ") +
               link(address(share.reference, "finish"), "Say that they have been told");
    return out;
}

// What a front door made of it, once it was taken in there.
Html became_of(const std::vector<BecameOf>& became) {
    if (became.empty()) return {};
    std::vector<Html> lines;
    for (const auto& each : became) lines.push_back(link(each.href, each.words));
    return heading("What became of it") + bullets(lines);
}

Answer sender_page(const Visit& visit, const SentShare& sent, const std::vector<BecameOf>& became) {
    const auto now = visit.node.clock.now();
    const auto& share = sent.share;
    auto shell = identity::hub(visit, "Share " + text(share.reference), "/");
    Html main = page_heading("What you shared about " + names(share.answers.children),
                             "Share " + text(share.reference) + ", sent by " + share.author_name +
                                 ", " + spoken(share.sent_at));
    main += unfinished_note(share, now) + recipients_card(sent, TRY(who_answer(visit, sent)), now) +
            became_of(became);
    main += summary_list(SummaryList{
        .rows = {row("How soon", words(share.how_soon)),
                 row("Seen or heard", with_breaks(share.answers.facts)),
                 row("Your view", with_breaks(share.answers.view)),
                 row("Keep from", share.answers.keep_from), row("Family told", family_row(share))},
        .card = SummaryCard{.title = "What you wrote"}});
    main += what_each_sees(sent) + why_it_was_shared(visit, sent) + sender_links(visit, sent);
    return http::html(html::page(shell, one_column(main)));
}

// ---------------------------------------------------------------- by a recipient

// Whoever must go there tonight is not left without: it is told by telephone.
Result<Html> ring_for_the_address(const Visit& visit, const shield::Rendition& rendition,
                                  const parties::Party& sender) {
    if (not holds_back_an_address(rendition)) return Html();
    return inset_text(strong("An address is held back. Ring for it. ") +
                      TRY(desks::ring_now(visit.node, visit.actor, sender)) +
                      " Write it nowhere that others read.");
}

Html acknowledge_box(const Visit& visit, const Received& received, Instant now) {
    const auto& recipient = received.recipient;
    if (recipient.acknowledged_at)
        return clock({.lateness = Lateness::Done,
                      .words = "You have it",
                      .more = "You told them " + day_and_time(*recipient.acknowledged_at, now),
                      .large = true});
    Html out;
    if (recipient.acknowledge_by)
        out += clock(
            {.lateness = recipient.late(now)                          ? Lateness::Late
                         : *recipient.acknowledge_by - now < hours(1) ? Lateness::Soon
                                                                      : Lateness::Ok,
             .words = spoken_wait(*recipient.acknowledge_by, now),
             .more = "say that you have it " + spoken_deadline(*recipient.acknowledge_by, now),
             .due = text(*recipient.acknowledge_by),
             .large = true});
    return out + form({.action = address(received.share.reference, "acknowledge"),
                       .token = visit.form_token},
                      main_button("We have it"));
}

// A hub takes it in as a contact: it is then weighed, asked about, decided and told of.
Html into_the_front_door(const Visit& visit, const Received& received) {
    if (not visit.may(rulebook::Permission::MayScreen)) return {};
    return paragraph(link("/contacts/new?share=" + text(received.share.reference),
                          "Take it into the front door"));
}

Html keep_from_line(const shield::Rendition& rendition, const parties::Party& sender) {
    for (const auto& item : rendition.items)
        if (item.id == "keep-from") return take_care(item.words, "Said by " + Html(sender.name));
    return {};
}

Answer recipient_page(const Visit& visit, const Received& received,
                      const std::vector<BecameOf>& became) {
    const auto now = visit.node.clock.now();
    const auto& share = received.share;
    auto shell = identity::hub(visit, "Share " + text(share.reference), "/inbox");
    Html main = page_heading("Shared with you by " + received.sender.name,
                             "Share " + text(share.reference) + ", " + spoken(share.sent_at));
    if (not received.packs.empty()) {
        const auto& newest = received.packs.back();
        main += keep_from_line(newest.rendition, received.sender);
        main += acknowledge_box(visit, received, now) +
                (became.empty() ? into_the_front_door(visit, received) : became_of(became));
        if (newest.number > 1)
            main += inset_text("This was changed " + day_and_time(newest.made_at, now) +
                               ". What you were sent before is kept below.");
        main += received.held_back_here
                    ? held_back_here_note()
                    : TRY(ring_for_the_address(visit, newest.rendition, received.sender));
        main += TRY(people::on_list_box(visit, what_came(received, london_day(now))));
        main += rendition_html(newest.rendition);
        for (auto before = received.packs.rbegin() + 1; before != received.packs.rend(); ++before)
            main += details("As sent " + day_and_time(before->made_at, now),
                            rendition_html(before->rendition));
    }
    main += evidence_button(visit, share.reference);
    main += inset_text("Use this to protect the child and for nothing else. Ask " +
                       received.sender.name + " before you pass it on.");
    const auto ring = TRY(desks::ring_now(visit.node, visit.actor, received.sender));
    const auto aside = box("Quicker to talk?", paragraph(Html(received.sender.name) + ". " + ring));
    return http::html(html::page(shell, two_columns(main, aside)));
}

// Whoever had it is told that it is gone, why, and what to do with what they remember of it.
Answer taken_back_page(const Visit& visit, const Received& gone) {
    const auto now = visit.node.clock.now();
    const auto& recipient = gone.recipient;
    const auto shell = identity::hub(visit, "Taken back", "/");
    Html main = page_heading("Taken back", "Share " + text(gone.share.reference));
    main +=
        paragraph(gone.sender.name + " took this back " +
                  (recipient.taken_back_at ? day_and_time(*recipient.taken_back_at, now) : "") +
                  (recipient.taken_back ? ", because " + std::string(told(*recipient.taken_back))
                                        : std::string()) +
                  ". You can no longer open it.");
    if (recipient.opened_at)
        main += paragraph(
            "Somebody here read it before that. Do not use what it said or pass it on. If you "
            "copied or wrote down any of it, destroy that, and tell " +
            gone.sender.name + " that you have.");
    main += paragraph("To ask about it: " +
                      TRY(desks::ring_now(visit.node, visit.actor, gone.sender))) +
            paragraph("If you think a child may be harmed, you can always " +
                      link("/share/new", "share what you know") + ".");
    return http::html(html::page(shell, one_column(main)), http::Status::Gone);
}

}  // namespace

Answer share_page(const Visit& visit, BecameWhat became) {
    const auto reference = TRY(reference_in(visit));
    const auto side = TRY(side_of(visit.node, asker_of(visit), reference));
    switch (side) {
        case Side::Sender: {
            const auto sent = TRY(look_at(visit.node, asker_of(visit), reference));
            return sender_page(visit, sent, TRY(became(visit, reference)));
        }
        case Side::Recipient: {
            const auto received = TRY(open(visit.node, asker_of(visit), reference));
            return recipient_page(visit, received, TRY(became(visit, reference)));
        }
        case Side::TakenBack: {
            const auto gone = TRY(taken_back(visit.node, asker_of(visit), reference));
            return taken_back_page(visit, gone);
        }
        case Side::Neither: break;
    }
    TRY(refuse(visit.node, asker_of(visit), reference));
    return restricted(visit);
}

Answer take_acknowledge(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    const auto received = acknowledge(visit.node, asker_of(visit), reference);
    if (not received and received.error().kind == ErrorKind::Forbidden) return restricted(visit);
    if (not received) return fail(received.error());
    return http::see_other(address(reference, ""));
}

}  // namespace accord::sharing
