// Replying: keep what was typed, check, send; nothing held in two taps; more time; the right desk;
// and somebody else looking at a refusal.
#include "base/london.h"
#include "base/text.h"
#include "casework/requests/commands_give.h"
#include "casework/requests/commands_review.h"
#include "casework/requests/forms.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_read.h"
#include "casework/sharing/forms.h"
#include "casework/sharing/panels.h"
#include "governance/desks/whom_to_ring.h"

namespace accord::requests {
namespace {

using namespace accord::html;

http::Response put_right(const Reference& request) {
    return http::see_other(address(request, "") + "?put-right=yes");
}

// A colleague typed meanwhile: both, and what was typed here stays in the boxes.
Answer both_page(const Visit& visit, const Reference& reference, const TypedFirst& first,
                 const Replying& said) {
    Html fields = notification_banner(
        {.content = lead(first.by + " wrote a reply while you were writing") +
                    paragraph(strong("Nothing is lost.") +
                              " What they wrote is here. What you wrote is in the boxes below.")});
    fields += summary_list({row("They know", with_breaks(first.theirs.facts)),
                            row("Their view", with_breaks(first.theirs.view))});
    fields += reply_fields(visit, said, {}) + main_button("Check your reply");
    return flow(visit,
                {.title = "Two replies at once",
                 .back = address(reference, ""),
                 .action = address(reference, "reply"),
                 .version = first.version},
                {}, fields);
}

struct KeptNow {
    Reference reference;
    Replying said;
};
using KeptOrPage = std::variant<KeptNow, http::Response>;

Result<KeptOrPage> keep(const Visit& visit, const web::Form& fields, Replying said) {
    const auto reference = TRY(reference_in(visit));
    const auto kept = requests::keep_typed(visit.node, asker_of(visit),
                                           {reference, sharing::version_in(fields), said});
    if (not kept and kept.error().kind == ErrorKind::Forbidden)
        return KeptOrPage(sharing::restricted(visit));
    if (not kept) return fail(kept.error());
    if (const auto* first = std::get_if<TypedFirst>(&*kept)) {
        auto page = TRY(both_page(visit, reference, *first, said));
        return KeptOrPage(std::move(page));
    }
    return KeptOrPage(KeptNow{reference, std::move(said)});
}

Html reads_of(const Visit& visit, const Replying& said, const sharing::Prospect& prospect) {
    Reply shown;
    shown.type = response_of(said.holding);
    if (said.holding == Holding::Refused) shown.reason = said.reason;
    shown.said = said;
    if (gives_something(said.holding)) shown.rendition = prospect.rendition;
    shown.onward = onward_of(said);
    shown.made_name = visit.name;
    shown.made_post = visit.post;
    shown.made_at = visit.node.clock.now();
    Html out = reply_html(visit, shown);
    for (const auto& held : said.held)
        out += paragraph(tag("Held back", Colour::Grey) + " " + Html(held.what));
    return out;
}

Faults reason_fault(const sharing::Prospect& prospect, const Replying& said, bool asked) {
    if (not asked or not gives_something(said.holding) or prospect.goes) return {};
    if (prospect.stopped()) return {};
    return {{.where = sharing::go_on_field(prospect),
             .sentence = "Say in one line why you are going on"}};
}

std::string send_words(Holding holding) {
    if (holding == Holding::NotKnown) return "Send: we have nothing on these people";
    if (holding == Holding::NothingRelevant) return "Send: nothing bears on this";
    return "Send your reply";
}

// After an answer, another comes in its place: with why.
Html why_again_box(const Received& received, const Faults& faults) {
    if (received.asked.state != AskedState::Replied or not is_answer(received.asked.typed.holding))
        return {};
    return inset_text(
               "You have told them: " + lower(words(*holding_of(received.asked.reply_type))) +
               ". What you send now comes in its place, and both are kept.") +
           line_box("why-again", bold_label("Why do you answer again?"),
                    received.asked.typed.why_again, faults, "What was wrong, or what is new");
}

Faults again_fault(const Received& received, bool asked) {
    if (not asked or received.asked.state != AskedState::Replied or
        not is_answer(received.asked.typed.holding) or
        not trim(received.asked.typed.why_again).empty())
        return {};
    return {{.where = "why-again", .sentence = "Say in a few words why you answer again"}};
}

Answer check_page(const Visit& visit, const Reference& reference, bool put_right_asked,
                  bool changed) {
    const auto received = TRY(requests::open(visit.node, asker_of(visit), reference));
    const auto& said = received.asked.typed;
    if (not reply_faults(visit, said).empty()) return put_right(reference);
    const auto prospect =
        TRY(requests::preview_reply(visit.node, asker_of(visit), visit.law, reference, said));
    auto faults = reason_fault(prospect, said, put_right_asked);
    for (auto& fault : again_fault(received, put_right_asked)) faults.push_back(std::move(fault));
    Html before;
    if (changed)
        before = notification_banner(
            {.content = lead(received.asked.typed_by_name +
                             " changed this reply while you were reading it") +
                        paragraph("Nothing was sent. This is how it stands now.")});
    Html fields = page_heading("Check, then send",
                               "Request " + text(reference) + " from " + received.asker.name);
    if (gives_something(said.holding)) {
        const auto items = items_of(said, usual_need(visit.party.type).category);
        const auto judged =
            TRY(sharing::with_whom_to_ring(visit.node, visit.actor, {{&prospect, &items}}));
        fields += sharing::panels(judged, visit.party, faults);
    }
    fields += heading("What " + received.asker.name + " will read");
    fields += reads_of(visit, said, prospect) + why_again_box(received, faults);
    const auto send = received.may_reply ? send_words(said.holding)
                                         : "Leave it for " + received.who_replies.name + " to send";
    fields += button_group(main_button(send) + link(address(reference, ""), "Change it"));
    return flow(visit,
                {.title = "Check, then send",
                 .back = address(reference, ""),
                 .action = address(reference, "reply/check"),
                 .version = received.asked.version,
                 .faults = std::move(faults)},
                before, fields);
}

Answer sent_page(const Visit& visit, const Reference& reference) {
    return http::see_other(address(reference, ""));
    (void)visit;
}

Answer more_time_page(const Visit& visit, const Reference& reference, const Replying& said,
                      Faults faults) {
    Html fields = page_heading("When can you reply?", "Request " + text(reference));
    fields += line_box("later-at", bold_label("When?"), said.later_at, faults,
                       "For example, 3pm, tomorrow at 10am, 27 March 2pm");
    fields += line_box("later-why", bold_label("Why?"), said.later_why, faults,
                       "They see this at once, and may need you to keep to the first time");
    fields += main_button("Tell them");
    return flow(visit,
                {.title = "When can you reply?",
                 .back = address(reference, ""),
                 .action = address(reference, "more-time"),
                 .faults = std::move(faults)},
                {}, fields);
}

Answer review_page(const Visit& visit, const Reference& reference, const std::string& words,
                   const std::string& chosen, Faults faults) {
    const auto received = TRY(requests::open(visit.node, asker_of(visit), reference));
    Html fields = page_heading("Review that nothing was shared", "Request " + text(reference));
    fields += question_html(received);
    if (not received.replies.empty()) fields += reply_html(visit, received.replies.back());
    fields += radios(Question{.name = "outcome",
                              .legend = bold_legend("What did you decide?"),
                              .error = error_of(faults, "outcome"),
                              .items = {{.value = "upheld", .text = "It is right to hold it back"},
                                        {.value = "give", .text = "It is to be shared after all"}},
                              .chosen = chosen});
    fields += text_box("words", bold_label("Why?"), words, faults, 3);
    fields += main_button("Record the review");
    return flow(visit,
                {.title = "Review that nothing was shared",
                 .back = address(reference, ""),
                 .action = address(reference, "review"),
                 .faults = std::move(faults)},
                {}, fields);
}

}  // namespace

Answer take_reply(const Visit& visit, const web::Form& fields) {
    auto kept = TRY(keep(visit, fields, read_reply(fields)));
    if (auto* page = std::get_if<http::Response>(&kept)) return std::move(*page);
    const auto& now = std::get<KeptNow>(kept);
    if (fields.has("later")) return http::see_other("/requests");
    if (not reply_faults(visit, now.said).empty()) return put_right(now.reference);
    return http::see_other(address(now.reference, "reply/check"));
}

Answer take_nothing(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    const auto received = requests::open(visit.node, asker_of(visit), reference);
    if (not received and received.error().kind == ErrorKind::Forbidden)
        return sharing::restricted(visit);
    if (not received) return fail(received.error());
    // What was half written stays: only the answer is chosen.
    auto said = received->asked.typed;
    said.holding = Holding::NotKnown;
    TRY(requests::keep_typed(visit.node, asker_of(visit),
                             {reference, received->asked.version, said}));
    return http::see_other(address(reference, "reply/check"));
}

Answer show_reply_check(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    return check_page(visit, reference, fields.has("put-right"), fields.has("changed"));
}

Answer take_reply_check(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto received = TRY(requests::open(visit.node, asker_of(visit), reference));
    auto said = received.asked.typed;
    if (said == Replying{}) return sent_page(visit, reference);  // pressed twice: sent once
    if (not received.may_reply) {
        TRY(leave_to_send(visit.node, asker_of(visit), reference));
        return http::see_other(address(reference, "") + "?left=yes");
    }
    const auto reason = line_in(fields, "go-on-" + text(received.request.asker));
    if (not reason.empty()) said.go_on = reason;
    said.why_again = line_in(fields, "why-again");
    const auto sent = requests::reply(visit.node, asker_of(visit), visit.law,
                                      {reference, sharing::version_in(fields), said, false});
    if (not sent and sent.error().field == "why-again")
        return http::see_other(address(reference, "reply/check") + "?put-right=yes");
    if (not sent and sent.error().kind == ErrorKind::Invalid) return put_right(reference);
    if (not sent) return fail(sent.error());
    if (std::holds_alternative<TypedFirst>(*sent))
        return http::see_other(address(reference, "reply/check") + "?changed=yes");
    if (std::holds_alternative<NeedsReason>(*sent))
        return http::see_other(address(reference, "reply/check") + "?put-right=yes");
    return sent_page(visit, reference);
}

Answer show_more_time(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    return more_time_page(visit, reference, {}, {});
}

Answer take_more_time(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    Replying said;
    said.holding = Holding::Later;
    said.later_at = line_in(fields, "later-at");
    said.later_why = line_in(fields, "later-why");
    auto faults = reply_faults(visit, said);
    if (not faults.empty()) return more_time_page(visit, reference, said, std::move(faults));
    TRY(requests::reply(visit.node, asker_of(visit), visit.law, {reference, 0, said, false}));
    return http::see_other(address(reference, ""));
}

Answer show_pass_on(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    const auto could =
        TRY(requests::could_be_passed_to(visit.node, asker_of(visit), visit.law, reference));
    const auto asker = TRY(requests::open(visit.node, asker_of(visit), reference)).asker;
    Html main = page_heading("Who is the right organisation?", "Request " + text(reference));
    main += paragraph("One tap passes it on, with the same time limit. Whoever asked is told.");
    if (could.empty())
        main += paragraph("It may go to nobody else without whoever asked. Ring them: " +
                          TRY(desks::ring_now(visit.node, visit.actor, asker)));
    for (const auto& each : could)
        main += form(
            {.action = address(reference, "pass-on"), .token = visit.form_token},
            hidden("party", text(each.party.id)) +
                paragraph(Html(each.same_kind ? "The same kind of organisation as yours. " : "") +
                          each.need) +
                button(Button{.text = each.party.name, .classes = "govuk-button--secondary"}));
    return http::html(
        html::page(identity::flow(visit, "Pass it on", address(reference, "")), one_column(main)));
}

Answer take_pass_on(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto party = TRY(party_in(fields));
    TRY(requests::pass_on(visit.node, asker_of(visit), visit.law, reference, party));
    return http::see_other("/requests");
}

Answer show_review(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    return review_page(visit, reference, "", "", {});
}

Answer take_review(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto outcome = line_in(fields, "outcome");
    const auto words = line_in(fields, "words");
    Faults faults;
    if (outcome != "upheld" and outcome != "give")
        faults.push_back({.where = "outcome", .sentence = "Select what you decided"});
    if (words.empty()) faults.push_back({.where = "words", .sentence = "Say in a few words why"});
    if (not faults.empty()) return review_page(visit, reference, words, outcome, std::move(faults));
    TRY(requests::review_refusal(visit.node, asker_of(visit), visit.rulebook,
                                 {reference, visit.party.id, outcome == "give", words}));
    return http::see_other(address(reference, ""));
}

}  // namespace accord::requests
