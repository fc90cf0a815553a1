// One contact: what presses, what is to be done next, what came, what was decided and why, and
// everything that was weighed on the way.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/commands_hold.h"
#include "casework/contacts/pages_common.h"
#include "casework/sharing/forms.h"
#include "platform/html/on_paper.h"

namespace accord::contacts {
namespace {

using namespace accord::html;
using rulebook::Permission;

// ---------------------------------------------------------------- what presses

Html clocks_of(const Visit& visit, const Seen& seen) {
    Html running, ended;
    std::vector<Html> lines;
    auto clocks = seen.clocks;  // the first due first, as on the board
    std::stable_sort(clocks.begin(), clocks.end(),
                     [](const auto& one, const auto& other) { return one.due_at < other.due_at; });
    for (const auto& clock : clocks) {
        const auto words = rule_words(visit, clock.rule, london_day(seen.now));
        if (clock.going()) {
            running += html::clock(requests::face(clock.due_at, seen.now, lower(words)));
            continue;
        }
        const bool met = clock.state == clocks::ClockState::Met and clock.ended_at;
        Html line = words + ": ";
        line += met ? (clock.met_in_time() ? "in time, " : "late, ") + spoken(*clock.ended_at)
                    : std::string("no longer needed");
        lines.push_back(line + ". It was due " + spoken(clock.due_at));
    }
    if (not lines.empty()) ended = details("Times that have ended", bullets(lines));
    std::vector<Html> working;
    for (const auto& clock : seen.clocks)
        if (clock.going())
            for (const auto& sentence : clocks::working_of(clock)) working.emplace_back(sentence);
    if (not working.empty()) ended += details("How the time was counted", bullets(working));
    return running + ended;
}

Html earlier_of(const Seen& seen) {
    if (seen.earlier.empty()) return {};
    std::vector<Html> lines;
    for (const auto& each : seen.earlier) {
        const auto* decided = outcome(each.outcome);
        Html line = link(address(each.reference, ""), text(each.reference)) + ", " +
                    spoken(each.received_at) + ". " +
                    (decided != nullptr ? decided->words : std::string(words(each.state)));
        if (each.verdict == Verdict::Referral) line += ". It was a referral";
        if (not each.same_child) line += ". About somebody of the same family or home";
        if (each.later) line += ". It came after this one";
        lines.push_back(line);
    }
    const auto many = seen.earlier.size();
    return notification_banner(
        {.content = lead(many == 1 ? Html("There is another contact within a year")
                                   : Html("There are ") + std::to_string(many) +
                                         " other contacts within a year") +
                    bullets(lines),
         .title = "Look at these too",
         .title_id = "earlier"});
}

Html namesakes_of(const Seen& seen) {
    if (seen.namesakes.empty()) return {};
    std::vector<Html> lines;
    for (const auto& each : seen.namesakes) lines.push_back(link(address(each, ""), text(each)));
    return notification_banner(
        {.content = lead("A child of the same name and age is in another open contact, and nobody "
                         "has said yet whether it is the same") +
                    bullets(lines),
         .title = "The same child?",
         .title_id = "namesakes"});
}

Html tags_of(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    const auto day = london_day(seen.now);
    Html out;
    const bool late = std::any_of(seen.clocks.begin(), seen.clocks.end(),
                                  [&](const auto& clock) { return clock.late(seen.now); });
    if (contact.open() and late) out += tag("Late", Colour::Red) + " ";
    out += tag(state_words(contact, is_to_ask(seen)), Colour::Grey);
    for (const auto& each : {verdict_tag(contact.verdict), level_tag(contact.level),
                             rating_tag(visit, contact.rating, day)})
        if (not each.empty()) out += " " + each;
    return paragraph(out);
}

// ---------------------------------------------------------------- what is to be done

enum class Done : std::uint8_t { No, Yes, NotYet };

Task task(const Seen& seen, std::string_view title, std::string_view step, Done done,
          const Html& hint) {
    Task out{.title = title, .hint = hint};
    if (done != Done::NotYet) out.href = address(seen.contact.reference, step);
    if (done == Done::Yes)
        out.status = "Done";
    else
        out.status_tag = {.text = done == Done::No ? Html("To do") : Html("Not yet"),
                          .classes = done == Done::No ? "govuk-tag--blue" : "govuk-tag--grey"};
    return out;
}

std::string answers_words(const Seen& seen, bool over) {
    std::size_t asked = 0, waiting = 0, never = 0;
    for (const auto& each : seen.gathered) {
        asked += each.request.sent();
        waiting += each.unanswered().size();
        never += each.never_answered().size();
    }
    if (asked == 0) return over ? "It rests on what came" : "Nobody is asked yet";
    auto out =
        std::to_string(asked - waiting - never) + " of " + std::to_string(asked) + " have answered";
    if (never > 0) out += ". " + std::to_string(never) + " never did, and are not waited for";
    return out;
}

Html to_do(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    const bool screened = contact.screened_at and contact.state != State::Received;
    const bool decided = contact.ready_to_tell() or not contact.open();
    const bool weighing = contact.state == State::Weighing;
    const bool danger = contact.words.arriving.danger == sharing::Yes::Yes;
    const auto* chosen = outcome(contact.outcome);
    TaskList list;
    list.items.push_back(task(
        seen, "Who the child is", "children", contact.identified_at ? Done::Yes : Done::No,
        contact.identified_at ? "Found on our list, or put on it" : "Compare with our own list"));
    list.items.push_back(task(seen, "How serious it is", screened ? "weigh" : "screen",
                              screened ? Done::Yes : Done::No,
                              screened ? Html("Screened by " + contact.screened_name)
                                       : Html("Level, rating, contact or referral")));
    if (contact.state != State::WithWorker) {
        const bool over = weighing or decided;
        list.items.push_back(task(seen, "What others know", "picture",
                                  over                 ? Done::Yes
                                  : screened or danger ? Done::No
                                                       : Done::NotYet,
                                  answers_words(seen, over)));
        if (over and asked_in_all(seen) == 0) list.items.back().status = "Nobody was asked";
    }
    if (contact.state != State::WithWorker)
        list.items.push_back(task(seen, "The decision", "decide",
                                  decided    ? Done::Yes
                                  : screened ? Done::No
                                             : Done::NotYet,
                                  chosen != nullptr ? Html(chosen->words)
                                  : visit.may(Permission::MayDecide)
                                      ? Html("What happens next, and why")
                                      : Html("By a manager of the hub")));
    std::size_t sent = 0;
    for (const auto& each : seen.tellings) sent += each.sent_at ? 1 : 0;
    list.items.push_back(task(seen, "Tell others", "tell",
                              not decided ? Done::NotYet
                              : sent > 0  ? Done::Yes
                                          : Done::No,
                              sent > 0 ? Html(std::to_string(sent) + " told")
                                       : Html("What each owner allows, and no more")));
    list.items.push_back(task(seen, "Tell whoever came", "feedback",
                              contact.told_at ? Done::Yes
                              : decided       ? Done::No
                                              : Done::NotYet,
                              contact.told_at ? Html(words(contact.words.told_how))
                                              : Html("It cannot be closed before")));
    return heading("What is to be done") + task_list(list);
}

Html small_form(const Visit& visit, const Contact& contact, std::string_view step,
                const Html& words) {
    return form({.action = address(contact.reference, step), .token = visit.form_token},
                hidden("version", std::to_string(contact.version)) +
                    button(Button{.text = words, .classes = "govuk-button--secondary"}));
}

// What goes on after it is closed.
Html follows(const Visit& visit, const Seen& seen) {
    if (not seen.contact.ready_to_tell() and seen.contact.open() and seen.following.empty())
        return {};
    Html out = heading("What follows");
    for (const auto& clock : seen.following)
        if (clock.going())
            out += html::clock(requests::face(
                clock.due_at, seen.now,
                lower(rule_words(visit, clock.rule, london_day(seen.now))) + ", due"));
    return out + paragraph(on_screen(link(address(seen.contact.reference, "follows"),
                                          "Write down what was done, or set another time limit")));
}

Html worker_of(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    const auto& worker = contact.words.worker;
    if (contact.state != State::WithWorker) return {};
    Html out = heading("Their worker") +
               summary_list({row("Name", worker.name), row("Team", worker.team),
                             row("Number", phone(worker.phone)),
                             row("They have it", worker.has_it_at ? Html(spoken(*worker.has_it_at))
                                                                  : tag("Not yet", Colour::Red))});
    if (not worker.has_it_at and worker.passed_by == visit.actor.account)
        out += paragraph(
            "You passed it to them. A colleague who hears it from them writes down "
            "that they have it.");
    else if (not worker.has_it_at)
        out += small_form(visit, contact, "worker/has-it", "They say that they have it");
    return out;
}

Html other_ways(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    std::vector<Html> links;
    if (contact.open() and not contact.ready_to_tell() and visit.may(Permission::MayRate))
        links.push_back(link(address(contact.reference, "worker"),
                             "The child has a worker already: pass it to them"));
    if (contact.open() and not contact.ready_to_tell())
        links.push_back(link(address(contact.reference, "news"), "Add something that is new"));
    if (contact.ready_to_tell() or not contact.open())
        links.push_back(
            link(address(contact.reference, "reopen"), "Something new is known: open it again"));
    Html out = links_in_a_row(links);
    for (const auto& clock : seen.clocks)
        if (clock.going() and clock.rule.text() == "ACKNOWLEDGE_REFERRAL")
            out += small_form(visit, contact, "acknowledge", "We have told them that we have it");
    return out;
}

Html closing(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    if (not contact.ready_to_tell()) return {};
    Html out = heading("Close it");
    if (not seen.before_closing.empty()) {
        std::vector<Html> lines(seen.before_closing.begin(), seen.before_closing.end());
        return out + paragraph("It can be closed when these are done:") + bullets(lines);
    }
    if (not visit.may(Permission::MayDecide))
        return out + paragraph("A manager of the hub closes it.");
    Html why;
    if (tells_nobody(contact, seen.tellings))
        why = line_box("why", bold_label("Who was told of this, and how?"), "", {},
                       "Nobody was told here. Name the organisation, and how they were told");
    return out + form({.action = address(contact.reference, "close"), .token = visit.form_token},
                      hidden("version", std::to_string(contact.version)) + why +
                          secondary_button("Close this contact", "close", "yes"));
}

// ---------------------------------------------------------------- what was decided

Html decision_of(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    const auto* chosen = outcome(contact.outcome);
    if (chosen == nullptr) return {};
    std::vector<SummaryRow> rows{row("What happens next", chosen->words),
                                 row("Why", with_breaks(contact.words.why))};
    if (may_see_inner(visit) and not contact.inner.empty())
        rows.push_back(row("Must not leave the hub", with_breaks(contact.inner)));
    if (contact.decided_at)
        rows.push_back(
            row("Decided by", contact.decided_name + ", " + spoken(*contact.decided_at)));
    if (contact.told_at)
        rows.push_back(row("Whoever came was told", with_breaks(contact.words.feedback)));
    return heading("The decision") + summary_list(rows);
}

// Whose it is. Taking it up asks nothing: whoever had it may have gone home.
Html in_hand(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    if (not contact.open()) return {};
    const bool mine = seen.holder and seen.holder->account == visit.actor.account;
    Html whose = "Nobody has this in hand.";
    if (seen.holder and seen.holder->left)
        whose = strong("Nobody has this in hand: ") + seen.holder->name + ", who had it, has left.";
    else if (seen.holder)
        whose = (mine ? Html("You have") : Html(seen.holder->name) + " has") + " this, since " +
                spoken(seen.holder->since) + ".";
    return paragraph(whose) +
           form({.action = address(contact.reference, "hold"), .token = visit.form_token},
                mine ? secondary_button("I no longer have this", "hold", "no")
                     : secondary_button("I have this", "hold", "yes"));
}

Answer hub_page(const Visit& visit) {
    const auto seen = TRY(opened(visit));
    const auto& contact = seen.contact;
    Html main = page_heading(
        title_with_ages(contact, london_day(seen.now)),
        "Contact " + text(contact.reference) + " from " + source_of(contact, seen.source));
    if (contact.words.arriving.danger == sharing::Yes::Yes and contact.open())
        main +=
            warning_text("Somebody is in danger now. Ring 999 first; write it down afterwards.");
    main += new_to_read(visit, seen);
    main += confidence_of(contact.words.arriving);
    main += tags_of(visit, seen) + clocks_of(visit, seen) + in_hand(visit, seen);
    main += earlier_of(seen) + namesakes_of(seen);
    if (contact.open())
        main += to_do(visit, seen);
    else
        main += paragraph("Closed " + spoken(*contact.closed_at) + ".");
    main += follows(visit, seen) + worker_of(visit, seen) + other_ways(visit, seen);
    main += heading("What came") + what_came(visit, seen);
    if (contact.words.picture != Picture{})
        main += heading("The hub’s picture") + picture_of(contact);
    main += decision_of(visit, seen) + closing(visit, seen);
    main += history_of(visit, seen);
    auto shell = identity::hub(visit, "Contact " + text(contact.reference), "/contacts");
    shell.crumbs = {{.text = "Front door", .href = "/contacts"}};
    return http::html(html::page(shell, sheet(visit, main)));
}

}  // namespace

Answer show_contact(const Visit& visit, const web::Form&) {
    const auto reference = TRY(contact_in(visit));
    const auto side = TRY(contacts::side_of(visit.node, asker_of(visit), reference));
    if (side == Side::Source) return receipt_page(visit, reference);
    if (side == Side::Hub and visit.may(Permission::MayScreen)) return hub_page(visit);
    TRY(contacts::refuse(visit.node, asker_of(visit), reference));
    return sharing::restricted(visit);
}

Answer take_hold(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(contact_in(visit));
    if (fields.value("hold") == "no")
        TRY(contacts::put_down(visit.node, asker_of(visit), reference));
    else
        TRY(contacts::take_up(visit.node, asker_of(visit), reference));
    return http::see_other(address(reference, ""));
}

Answer take_acknowledge(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(contact_in(visit));
    TRY(contacts::acknowledge(visit.node, asker_of(visit), reference, sharing::version_in(fields)));
    return http::see_other(address(reference, ""));
}

}  // namespace accord::contacts
