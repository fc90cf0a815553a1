// How serious it is; what others know; the picture that comes of it.
#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/pages_common.h"
#include "casework/requests/pages_read.h"
#include "casework/sharing/forms.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"

namespace accord::contacts {
namespace {

using namespace accord::html;
using rulebook::Permission;

Code<rulebook::Rating> rating_in(const web::Form& fields) {
    return Code<rulebook::Rating>::from(line_in(fields, "rating"))
        .value_or(Code<rulebook::Rating>());
}

// Whoever may not take a step sees who does, and nothing to press.
Answer not_yours_to_do(const Visit& visit, const Seen& seen, const std::string& title,
                       std::string_view who) {
    auto shell = identity::flow(visit, title, address(seen.contact.reference, ""));
    return http::html(html::page(
        shell, sheet(visit, page_heading(title, "Contact " + text(seen.contact.reference)) +
                                in_short(visit, seen) + paragraph(who))));
}

// ---------------------------------------------------------------- screening

Html verdict_box(Verdict chosen, const Faults& faults) {
    return radios(Question{
        .name = "verdict",
        .legend = bold_legend("Is this a contact or a referral?"),
        .hint = "Whoever came is told which",
        .error = error_of(faults, "verdict"),
        .items = {{.value = "referral",
                   .text = "A referral",
                   .hint = Words("An assessment or a service may be needed")},
                  {.value = "contact",
                   .text = "A contact",
                   .hint = Words("It is known and written down, and no assessment follows")}},
        .chosen = std::string(word(chosen))});
}

Answer screen_page(const Visit& visit, const Seen& seen, const Screen& typed, Faults faults) {
    const auto& contact = seen.contact;
    if (not visit.may(Permission::MayRate))
        return not_yours_to_do(visit, seen, "How serious it is",
                               "A social worker of the hub screens it.");
    if (contact.state != State::Received) return http::see_other(address(contact.reference, ""));
    const auto today = london_day(seen.now);
    Html fields = page_heading("How serious it is", "Contact " + text(contact.reference));
    if (not contact.identified_at)
        fields += inset_text(paragraph(
            link(address(contact.reference, "children"), "Nobody has said yet who the child is") +
            ". What is known of the family changes how serious it looks."));
    fields += verdict_box(typed.verdict, faults) + level_box(typed.level, faults) +
              rating_box(visit, typed.rating.text(), today, faults);
    fields += radios(Question{.name = "next",
                              .legend = bold_legend("What happens next?"),
                              .error = error_of(faults, "next"),
                              .items = {{.value = "ask",
                                         .text = "Others are asked what they know",
                                         .hint = Words("Every one by a clock of its own")},
                                        {.value = "decide",
                                         .text = "Enough is known to decide",
                                         .hint = Words("Others may still be asked later")}},
                              .chosen = std::string(word(typed.next))});
    if (not at_odds(typed).empty())
        fields += line_box("at-odds-why", bold_label("Why are both right?"), typed.at_odds_why,
                           faults, at_odds(typed));
    fields += text_box("why", bold_label("Why?"), typed.why, faults, 4,
                       "What you weighed, in a few words");
    return step_page(visit,
                     {.title = "How serious it is",
                      .action = address(contact.reference, "screen"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "Save what you weighed"},
                     in_short(visit, seen), fields);
}

Answer reweigh_page(const Visit& visit, const Seen& seen, const Reweigh& typed, Faults faults) {
    const auto& contact = seen.contact;
    if (not visit.may(Permission::MayRate))
        return not_yours_to_do(visit, seen, "Weigh it again",
                               "A social worker of the hub weighs it.");
    const auto today = london_day(seen.now);
    Html fields = page_heading("Weigh it again", "Contact " + text(contact.reference));
    fields += paragraph("It stands at " + verdict_tag(contact.verdict) + " " +
                        level_tag(contact.level) + " " + rating_tag(visit, contact.rating, today) +
                        ". What others were asked is timed by the new rating.");
    if (contact.told_at)
        fields += inset_text(paragraph(
            "Whoever came was told already. If it is another of the two now, tell them so."));
    fields += verdict_box(typed.verdict, faults) + level_box(typed.level, faults) +
              rating_box(visit, typed.rating.text(), today, faults) +
              text_box("why", bold_label("Why?"), typed.why, faults, 4,
                       "What is new, or what you see otherwise. Every change is kept");
    return step_page(visit,
                     {.title = "Weigh it again",
                      .action = address(contact.reference, "weigh"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults)},
                     in_short(visit, seen), fields);
}

// ---------------------------------------------------------------- what others know

Result<Html> unanswered(const Visit& visit, const Seen& seen) {
    std::vector<Html> lines;
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    for (const auto& each : seen.gathered)
        for (const auto* line : each.unanswered()) {
            Html words =
                strong(line->party.name) + " " + requests::state_tag(line->asked, seen.now);
            if (const auto until = line->asked.wait_until())
                words += " They answer " + spoken_deadline(*until, seen.now) + ".";
            const auto who = TRY(desks::who_answers(reading, line->party, seen.now));
            lines.push_back(words + " " + desks::ring(who, seen.now));
        }
    for (const auto& each : seen.gathered)
        for (const auto* line : each.never_answered())
            lines.push_back(strong(line->party.name) + " never answered, and is not waited for.");
    if (lines.empty()) return Html();
    return heading_with("Not answered", std::to_string(lines.size())) +
           paragraph("No answer is not “nothing known”.") + bullets(lines);
}

Html answered(const Visit& visit, const Seen& seen) {
    Html out;
    std::size_t many = 0;
    for (const auto& each : seen.gathered) {
        for (const auto& line : each.lines) {
            if (line.replies.empty()) continue;
            out += small_heading(line.party.name) + requests::of_another_note(line) +
                   requests::replies_html(visit, line.replies);
            many++;
        }
    }
    if (many == 0) return {};
    return heading_with("What they said", std::to_string(many)) + out;
}

Html requests_of(const Visit& visit, const Seen& seen) {
    std::vector<Html> lines;
    for (const auto& each : seen.gathered) {
        const auto& request = each.request;
        const bool draft = request.state == requests::RequestState::Draft;
        if (request.state == requests::RequestState::Dropped) continue;
        lines.push_back(link(draft ? "/ask/" + text(request.reference) + "/why"
                                   : "/requests/" + text(request.reference),
                             text(request.reference)) +
                        (draft ? Html(", begun and not asked yet")
                               : Html(", " + std::to_string(request.sent()) + " asked, " +
                                      std::to_string(request.waiting()) + " waited for")));
    }
    Html out;
    if (not lines.empty()) out += bullets(lines);
    return out + form({.action = address(seen.contact.reference, "ask"), .token = visit.form_token},
                      button(Button{
                          .text = lines.empty() ? "Ask others what they know" : "Ask somebody else",
                          .classes = "govuk-button--secondary"}));
}

Answer picture_page(const Visit& visit, const Seen& seen, const Picture& typed, Faults faults) {
    const auto& contact = seen.contact;
    const bool open = contact.state == State::Gathering or contact.state == State::Weighing;
    Html before = page_heading("What is known", "Contact " + text(contact.reference)) +
                  in_short(visit, seen) + TRY(unanswered(visit, seen)) + answered(visit, seen);
    const bool danger = contact.words.arriving.danger == sharing::Yes::Yes;
    if ((contact.screened_at or danger) and contact.open())
        before += heading("Asked about it") + requests_of(visit, seen);
    if (not open or not visit.may(Permission::MayRate)) {
        auto shell = identity::flow(visit, "What is known", address(contact.reference, ""));
        return http::html(html::page(shell, sheet(visit, before)));
    }
    Html fields = heading("The hub’s picture");
    fields += text_box("worries", bold_label("What worries us?"), typed.worries, faults, 5,
                       "What each said, weighed together; say from whom");
    fields += text_box("well", bold_label("What is going well?"), typed.well, faults, 3);
    fields += text_box("unknown", bold_label("What does nobody know yet?"), typed.unknown, faults,
                       3, "A father who is not spoken of, a child nobody has seen");
    fields +=
        checkboxes(Choices{.name = "enough",
                           .has_fieldset = false,
                           .items = {{.value = "yes",
                                      .text = "Enough is known to decide",
                                      .checked = contact.state == State::Weighing},
                                     {.value = "stop",
                                      .text = "Nobody is waited for any more",
                                      .hint = Words("Those who have not answered are told so")}}});
    return step_page(visit,
                     {.title = "What is known",
                      .action = address(contact.reference, "picture"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "Save the picture"},
                     before, fields);
}

}  // namespace

Answer show_screen(const Visit& visit, const web::Form&) {
    return screen_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_screen(const Visit& visit, const web::Form& fields) {
    Screen wish;
    wish.reference = TRY(contact_in(visit));
    wish.version = sharing::version_in(fields);
    wish.verdict = verdict_from(fields.value("verdict"));
    wish.level = line_in(fields, "level");
    wish.rating = rating_in(fields);
    wish.next = next_from(fields.value("next"));
    wish.why = line_in(fields, "why");
    wish.at_odds_why = line_in(fields, "at-odds-why");
    auto faults = faults_of(wish, visit.rulebook, london_day(visit.node.clock.now()));
    if (not faults.empty()) return screen_page(visit, TRY(opened(visit)), wish, std::move(faults));
    const auto done = contacts::screen(visit.node, asker_of(visit), visit.law, wish);
    if (not done and done.error().kind == ErrorKind::Conflict) {
        const auto seen = TRY(opened(visit));
        if (seen.contact.state == State::Received)
            return screen_page(visit, seen, wish, changed("verdict"));
        return somebody_was_first(visit, wish.reference, done.error(), {{"why", wish.why}});
    }
    if (not done) return fail(done.error());
    const bool ask = wish.next == Next::AskOthers;
    return http::see_other(address(wish.reference, ask ? "picture" : ""));
}

Answer show_reweigh(const Visit& visit, const web::Form&) {
    return reweigh_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_reweigh(const Visit& visit, const web::Form& fields) {
    Reweigh wish;
    wish.reference = TRY(contact_in(visit));
    wish.version = sharing::version_in(fields);
    wish.level = line_in(fields, "level");
    wish.rating = rating_in(fields);
    wish.verdict = verdict_from(fields.value("verdict"));
    wish.why = line_in(fields, "why");
    if (wish.verdict == Verdict::NotSaid)
        return reweigh_page(
            visit, TRY(opened(visit)), wish,
            {{.where = "verdict", .sentence = "Select whether this is a contact or a referral"}});
    const auto done = contacts::reweigh(visit.node, asker_of(visit), visit.law, wish);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return reweigh_page(visit, TRY(opened(visit)), wish, faults_in(done.error()));
    if (not done and done.error().kind == ErrorKind::Conflict)
        return somebody_was_first(visit, wish.reference, done.error(), {{"why", wish.why}});
    if (not done) return fail(done.error());
    return http::see_other(address(wish.reference, ""));
}

Answer show_picture(const Visit& visit, const web::Form&) {
    const auto seen = TRY(opened(visit));
    return picture_page(visit, seen, seen.contact.words.picture, {});
}

Answer take_picture(const Visit& visit, const web::Form& fields) {
    SavePicture wish;
    wish.reference = TRY(contact_in(visit));
    wish.version = sharing::version_in(fields);
    wish.picture = {line_in(fields, "worries"), line_in(fields, "well"),
                    line_in(fields, "unknown")};
    wish.stop_asking = ticked(fields, "enough", "stop");
    wish.enough = wish.stop_asking or ticked(fields, "enough", "yes");
    const auto done = contacts::save_picture(visit.node, asker_of(visit), wish);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return picture_page(visit, TRY(opened(visit)), wish.picture, faults_in(done.error()));
    if (not done and done.error().kind == ErrorKind::Conflict)
        return somebody_was_first(visit, wish.reference, done.error(),
                                  {{"what worries us", wish.picture.worries},
                                   {"what is going well", wish.picture.well},
                                   {"what nobody knows", wish.picture.unknown}});
    if (not done) return fail(done.error());
    return http::see_other(address(wish.reference, ""));
}

Answer take_ask(const Visit& visit, const web::Form&) {
    const auto reference = TRY(contact_in(visit));
    const auto request = TRY(contacts::begin_asking(visit.node, asker_of(visit), reference));
    return http::see_other("/ask/" + text(request) + "/why");
}

}  // namespace accord::contacts
