// A request as whoever was asked reads it: the clock, is it the right family, why, what is needed,
// and the reply; and a reply as whoever asked reads it.
#include "casework/requests/pages_read.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_unlinked.h"
#include "governance/desks/whom_to_ring.h"

namespace accord::requests {
namespace {

using namespace accord::html;

constexpr int held_rows = 3;
constexpr int more_rows = 2;

Result<Html> right_family(const Visit& visit, const Received& received) {
    Html out;
    if (received.held_back_here) out += sharing::held_back_here_note();
    for (const auto& item : received.asked.told.items) {
        const bool child =
            item.id.starts_with("child-") and std::count(item.id.begin(), item.id.end(), '-') == 1;
        if (child) out += paragraph(strong(item.words));
        if (item.id.ends_with("-lives") or item.id.ends_with("-school") or
            item.id.ends_with("-nhs-number"))
            out += paragraph(quiet(item.heading + ": ") + Html(item.words));
        if (item.id == "household") out += paragraph(with_breaks(item.words));
    }
    out += TRY(people::on_list_box(visit, what_came(received, london_day(visit.node.clock.now()))));
    out +=
        form({.action = address(received.request.reference, "nothing"), .token = visit.form_token},
             button(Button{.text = "We have nothing on these people",
                           .classes = "govuk-button--secondary"}));
    return tinted_box("Is it the right family?", out);
}

Html words_of(const shield::Rendition& told, std::string_view id) {
    const auto* item = item_of(told, id);
    return item != nullptr ? with_breaks(item->words) : Html();
}

Html holding_question(const Replying& said, const Faults& faults) {
    const std::vector<std::pair<Holding, Html>> choices{
        {Holding::All, ""},
        {Holding::Part, "You will say what is held back and why"},
        {Holding::NothingRelevant, "That you know them is useful. It ends the wait"},
        {Holding::NotKnown, "That is useful to know. It ends the wait"},
        {Holding::Refused, "You will say why, and somebody else looks at it again"},
        {Holding::Unsure, "We tell them, and they ring you"},
    };
    std::vector<Choice> items;
    for (const auto& [holding, hint] : choices)
        items.push_back({.value = std::string(word(holding)),
                         .text = words(holding),
                         .hint = hint.empty() ? Words() : Words(hint)});
    return radios(Question{.name = "holding",
                           .legend = bold_legend("Do you hold information about them?"),
                           .error = error_of(faults, "holding"),
                           .items = items,
                           .chosen = std::string(word(said.holding))});
}

}  // namespace

std::vector<Option> reason_options(const Visit& visit, const std::string& chosen) {
    std::vector<Option> out{{.value = "", .text = "Choose why"}};
    const auto day = london_day(visit.node.clock.now());
    for (const auto* row : visit.rulebook.refusal_reasons.in_force(day, rulebook::Nation::England))
        if (row->code != not_held)
            out.push_back({.value = std::string(row->code.text()),
                           .text = capitalised(row->words),
                           .selected = row->code.text() == chosen});
    return out;
}

namespace {

Html held_fields(const Visit& visit, const Replying& said, const Faults& faults) {
    Html out;
    for (int n = 1; n <= held_rows; ++n) {
        const auto at = "held-" + std::to_string(n) + "-";
        const auto place = static_cast<std::size_t>(n - 1);
        const auto held = place < said.held.size() ? said.held[place] : HeldItem{};
        out += line_box(at + "what",
                        bold_label("What is held back" + (n == 1 ? std::string() : " (optional)")),
                        held.what, faults, "A kind of thing, without giving it away");
        out += select(Select{.name = at + "reason",
                             .label = "Why?",
                             .error = error_of(faults, at + "reason"),
                             .items = reason_options(visit, held.reason)});
        out += line_box(at + "why", "In a few words", held.why, faults);
    }
    return out;
}

bool any_fault(const Faults& faults, std::string_view starts) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const Fault& fault) { return fault.where.starts_with(starts); });
}

Html not_all(const Visit& visit, const Replying& said, const Faults& faults) {
    Html refused = select(Select{.name = "reason",
                                 .label = bold_label("Why will you not share it?"),
                                 .error = error_of(faults, "reason"),
                                 .items = reason_options(visit, said.reason)}) +
                   line_box("reason-why", "In a few words", said.reason_why, faults);
    return details(Details{.summary = "Holding part of it back",
                           .text = held_fields(visit, said, faults),
                           .open = said.holding == Holding::Part or any_fault(faults, "held-")}) +
           details(
               Details{.summary = "Not sharing it",
                       .text = refused,
                       .open = said.holding == Holding::Refused or any_fault(faults, "reason")}) +
           line_box("reviewer", "Who can look at that decision again? (if anything is held back)",
                    said.reviewer, faults);
}

Html more_fields(const Replying& said, const Faults& faults) {
    Html out;
    for (int n = 1; n <= more_rows; ++n) {
        const auto at = "more-" + std::to_string(n) + "-";
        const auto place = static_cast<std::size_t>(n - 1);
        const auto item = place < said.more.size() ? said.more[place] : SaidItem{};
        out += line_box(at + "heading", "Heading", item.heading, faults);
        out += text_box(at + "words", "What do you know?", item.words, faults, 2);
        std::vector<Option> options;
        for (const auto onward : {Onward::Allowed, Onward::TalkFirst, Onward::Never})
            options.push_back({.value = std::string(word(onward)),
                               .text = words(onward),
                               .selected = onward == item.onward});
        out += select(Select{.name = at + "onward", .label = "And then?", .items = options});
    }
    return out;
}

Html searched_fields(const Replying& said, const Faults& faults) {
    return line_box("systems", "Where did you look? (optional)", said.systems, faults,
                    "Systems and files searched") +
           line_box("from", "Covering from (optional)", said.from, faults,
                    "For example, 1 September 2025") +
           line_box("until", "Until (optional)", said.until, faults) +
           line_box("as-of", "As it stood on (optional)", said.as_of, faults, "Today, unless said");
}

Html handle_box(const Replying& said) {
    return checkboxes(Choices{.name = "handle",
                              .fieldset = {.legend = bold_legend("Handle with care")},
                              .items = {{.value = "family-must-not-know",
                                         .text = "The family must not know this came from us",
                                         .checked = said.family_must_not_know},
                                        {.value = "names-someone-at-risk",
                                         .text = "It names someone else who could be at risk",
                                         .checked = said.names_someone_at_risk},
                                        {.value = "may-go-on",
                                         .text = "They may pass it on to whoever needs it for this",
                                         .hint = Words("Without this tick they ask you first"),
                                         .checked = said.may_go_on},
                                        {.value = "talk-first",
                                         .text = "Talk to me before it goes any further",
                                         .checked = said.talk_first},
                                        {.value = "more-to-come",
                                         .text = "There is more to come: keep the clock running",
                                         .checked = said.more_to_come}}});
}

// Who else was asked is not said: that a refuge is asked tells more than it should.
Html aside_of(const Received& received, const Html& ring) {
    const auto reference = received.request.reference;
    Html out = box("Quicker to talk?", paragraph(ring + " Then " +
                                                 link("/calls/new?request=" + text(reference) +
                                                          "&other=" + text(received.asker.id),
                                                      "record the call") +
                                                 ": what you know counts as your reply."));
    std::vector<Html> more;
    if (received.may_reply)
        more = {link(address(reference, "more-time"), "We need more time"),
                link(address(reference, "give"), "Give it to a colleague"),
                link(address(reference, "pass-on"), "We are the wrong organisation")};
    more.push_back(link(address(reference, "disagree") + "?party=" + text(received.asked.party),
                        "Raise a professional disagreement"));
    return out + box("Something else", list(more));
}

Html clock_of(const Visit& visit, const Received& received, Instant now) {
    const auto until = received.asked.wait_until();
    if (not received.asked.awaited() or not until) return state_tag(received.asked, now);
    auto shown = face(*until, now, "Reply");
    shown.large = true;
    Html out = clock(shown) + paragraph(rating_tag(received.request.rating, visit.rulebook,
                                                   london_day(now), received.clock));
    return out + working_of(received.clock);
}

Html review_link(const Visit& visit, const Received& received) {
    if (received.replies.empty() or received.replies.back().said.holding != Holding::Refused)
        return {};
    if (received.replies.back().made_by == visit.actor.account) return {};
    return paragraph(strong_link(address(received.request.reference, "review"),
                                 "Review that nothing was shared"));
}

Html own_replies(const Visit& visit, const Received& received) {
    if (received.replies.empty()) return {};
    Html out = heading("What you have said");
    out += replies_html(visit, received.replies);
    return out + review_link(visit, received);
}

// What the rules say of answering, before a word is written.
Result<Html> may_answer(const Visit& visit, const Received& received) {
    Replying something;
    something.holding = Holding::All;
    something.facts = "What is known";
    const auto judged = TRY(requests::preview_reply(visit.node, asker_of(visit), visit.law,
                                                    received.request.reference, something));
    const auto& words = judged.explanation.panel;
    const bool clear = judged.decision.answer == policy::Answer::Permit;
    Html legal = paragraph(words_of(received.asked.told, "statement"));
    for (const auto& line : judged.explanation.legal) legal += paragraph(line);
    return permission_panel({.state = clear ? html::Permission::Share : html::Permission::TalkFirst,
                             .title = clear ? Html("You can answer this") : Html(words.heading),
                             .text = paragraph(words.sentence),
                             .legal = legal});
}

}  // namespace

Html of_another_note(const Line& line) {
    if (not line.of_another) return {};
    return warning_text(line.party.name +
                        " took somebody else to be meant when they answered. Do not rely on what "
                        "they said, or pass it on. Ring them.");
}

Html question_html(const Received& received) {
    const auto& told = received.asked.told;
    const auto& ring = received.ring;
    Html by = Html(received.request.author_name + ", " + received.asker.name);
    if (ring.account == received.request.author)
        by += ", " + phone(ring.phone);
    else
        by += ". They are not there any more: " + ring.name + ", " + phone(ring.phone);
    Html out = heading("Why they are asking");
    Html why = words_of(told, "happening");
    if (why.empty()) why = "They have told you enough to search. Ring them to hear more.";
    out += quotation(why, by);
    if (const auto deciding = words_of(told, "deciding"); not deciding.empty())
        out += paragraph(strong("They are deciding: ") + deciding);
    out += heading("What they need from you") + paragraph(words_of(told, "need"));
    if (const auto not_needed = words_of(told, "need-not"); not not_needed.empty())
        out += paragraph(strong("They do not need: ") + not_needed);
    if (const auto family = words_of(told, "told"); not family.empty())
        out += paragraph(strong("Family told: ") + family);
    return out;
}

Html reply_fields(const Visit& visit, const Replying& said, const Faults& faults) {
    Html out = heading("Your reply") + holding_question(said, faults);
    out += text_box("facts", bold_label("What do you know?"), said.facts, faults, 5,
                    "Facts first: what happened, when, and how you know");
    out += text_box("well", bold_label("What is going well? (optional)"), said.well, faults, 2);
    out += text_box("view", bold_label("What do you make of it? (optional)"), said.view, faults, 3,
                    "Shown as your professional opinion");
    out += line_box("call", bold_label("Who should they call?"), said.call, faults);
    out += details(Details{.summary = "Where you looked, and what time it covers",
                           .text = searched_fields(said, faults),
                           .open = any_fault(faults, "from") or any_fault(faults, "until") or
                                   any_fault(faults, "as-of")});
    out += details(Details{.summary = "Something that may go less far than the rest",
                           .text = more_fields(said, faults),
                           .open = not said.more.empty()});
    out += not_all(visit, said, faults) + handle_box(said);
    return out;
}

Html replied_by(const Visit& visit, const Received& received) {
    if (received.may_reply) return {};
    const auto& who = received.who_replies;
    return inset_text(strong(who.name) + (who.post.empty() ? Html() : ", " + Html(who.post)) +
                      ", " + phone(who.phone) + ", replies for " + visit.party.name +
                      ". Write down what you know: it is kept, and they send it.");
}

Faults reply_faults(const Visit& visit, const Replying& said) {
    auto faults = faults_of(said, visit.rulebook, visit.node.clock.now());
    const bool held_back = said.holding == Holding::Refused or said.holding == Holding::Part;
    if (held_back and is_themselves(said.reviewer, visit.name))
        add(faults, "reviewer", "Name somebody else: nobody looks again at their own decision");
    return faults;
}

namespace {

// Whoever here may look again at what this person holds back, with a number.
Result<std::string> somebody_else(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto who =
        TRY(another_manager(reading, visit.party.id, reading.now(), visit.actor.account));
    return who.name + (who.post.empty() ? "" : ", " + who.post) + ", " + who.phone;
}

// What they asked was of one person with them, and was of two; or was answered of somebody else.
Result<Html> two_people(const Visit& visit, const Received& received) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto told = TRY(told_about(reading, received.request.id));
    if (may_be_of_another(told, received.asked))
        return warning_text(
            "You answered, and it was taken back since whom of your list it is about. They were "
            "told. Look who it is, and answer again: what you send comes in its place.");
    const bool any = std::any_of(told.begin(), told.end(), [&](const Notice& notice) {
        return notice.kind == "two-people" and notice.party == visit.party.id;
    });
    if (not any) return Html();
    return warning_text(
        "They asked you of one person, and two people were on one record with them. What they "
        "wrote "
        "here may be partly of the other one. Ring them before you act on it.");
}

}  // namespace

Answer read_page(const Visit& visit, const Reference& reference, const web::Form& fields) {
    const auto opened = requests::open(visit.node, asker_of(visit), reference);
    if (not opened and opened.error().kind == ErrorKind::Forbidden)
        return sharing::restricted(visit);
    if (not opened) return fail(opened.error());
    const auto& received = *opened;
    const auto now = visit.node.clock.now();
    auto said = received.asked.typed;
    if (said.call.empty()) {
        const auto& desk = visit.party.safeguarding_lead.empty() ? visit.party.duty_desk
                                                                 : visit.party.safeguarding_lead;
        said.call = visit.name + ", " + desk.phone;
    }
    if (said.reviewer.empty()) said.reviewer = TRY(somebody_else(visit));
    auto faults = fields.has("put-right") ? reply_faults(visit, received.asked.typed) : Faults();
    const bool answered = received.asked.state == AskedState::Replied;
    auto shell = identity::hub(visit, "Reply", "/requests");
    shell.faults = faults;
    Html main =
        page_heading(answered ? "You have told them: " + type_words(received.asked.reply_type,
                                                                    visit.rulebook, london_day(now))
                              : "What do you know about " + whom(received.asked.told) + "?",
                     "Request " + text(reference) + " from " + received.asker.name);
    if (const auto* keep = item_of(received.asked.told, "keep-from"))
        main += take_care(keep->words, "Said by " + Html(received.asker.name));
    if (answered)
        main += paragraph("Nothing more to do about " + whom(received.asked.told) +
                          ". If something was wrong, or is new, add or correct it below.");
    if (received.request.state == RequestState::Closed)
        main += inset_text("They have closed this request. What you know is still kept for them.");
    main += TRY(two_people(visit, received));
    main += clock_of(visit, received, now);
    if (answered) main += own_replies(visit, received);
    if (not answered) main += TRY(right_family(visit, received));
    main += question_html(received);
    if (not answered) main += TRY(may_answer(visit, received)) + replied_by(visit, received);
    if (fields.has("left"))
        main += notification_banner(
            {.content = lead("It is left for " + received.who_replies.name + " to send") +
                        paragraph("They were told. If it cannot wait, ring them.")});
    if (not answered) main += own_replies(visit, received);
    const auto ring = TRY(desks::ring_now(visit.node, visit.actor, received.asker));
    const Html typed =
        form({.action = address(reference, "reply"), .token = visit.form_token},
             hidden("version", std::to_string(received.asked.version)) +
                 reply_fields(visit, said, faults) +
                 button_group(main_button("Check your reply") +
                              secondary_button("Save and come back later", "later", "yes")));
    const bool begun = received.asked.typed != Replying{};
    main += answered ? details(Details{.summary = "Add or correct",
                                       .text = TRY(right_family(visit, received)) +
                                               TRY(may_answer(visit, received)) +
                                               replied_by(visit, received) + typed,
                                       .open = begun or not faults.empty()})
                     : typed;
    return http::html(html::page(shell, two_columns(main, aside_of(received, ring))));
}

}  // namespace accord::requests
