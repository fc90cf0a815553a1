// The decision, that whoever came is told, the end, and the beginning again.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/at_risk.h"
#include "casework/contacts/pages_common.h"
#include "casework/sharing/forms.h"

namespace accord::contacts {
namespace {

using namespace accord::html;

// None is chosen: what happens next is a judgement.
Html outcome_box(std::string_view chosen, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto& row : outcomes())
        items.push_back({.value = row.code, .text = row.words, .hint = Words(row.hint)});
    return radios(Question{.name = "outcome",
                           .legend = bold_legend("What happens next?"),
                           .error = error_of(faults, "outcome"),
                           .items = items,
                           .chosen = std::string(chosen)});
}

// Each thing that is new is ticked by whoever has read it, or it is said why it does not matter
// now.
Html read_box(const Seen& seen, const Decide& typed, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto& news : seen.news) {
        if (news.read) continue;
        const bool ticked =
            std::find(typed.read.begin(), typed.read.end(), news.item) != typed.read.end();
        items.push_back({.value = news.item,
                         .text = std::string(words(news.kind)) + ", " + spoken(news.at),
                         .checked = ticked});
    }
    if (items.empty()) return {};
    return checkboxes(Choices{.name = "read",
                              .fieldset = {.legend = bold_legend("What is new: have you read it?")},
                              .hint = "It stands at the head of this page",
                              .items = items}) +
           line_box("unread-why", bold_label("If not, why do you decide before?"), typed.unread_why,
                    faults);
}

// What nothing more would stand against stands beside the choice, so that why is asked once.
Html against_box(const Seen& seen, const Decide& typed, const Faults& faults) {
    for (const auto& row : outcomes()) {
        const auto odd = against(seen.contact, row.code, asked_in_all(seen));
        if (not odd.empty())
            return line_box("against-why",
                            bold_label("If nothing more is done: why, all the same?"),
                            typed.against_why, faults, odd);
    }
    return {};
}

Html still_waited_for(const Seen& seen) {
    std::vector<std::string> names, never;
    for (const auto& each : seen.gathered) {
        for (const auto* line : each.unanswered()) names.push_back(line->party.name);
        for (const auto* line : each.never_answered()) never.push_back(line->party.name);
    }
    Html out;
    if (not names.empty()) out += paragraph("Not answered yet: " + join_words(names) + ".");
    if (not never.empty())
        out += paragraph("Never answered, and no longer waited for: " + join_words(never) + ".");
    if (out.empty()) return {};
    return inset_text(out + paragraph("No answer is not “nothing known”."));
}

Answer decide_page(const Visit& visit, const Seen& seen, const Decide& typed, Faults faults) {
    const auto& contact = seen.contact;
    if (contact.state != State::Gathering and contact.state != State::Weighing)
        return http::see_other(address(contact.reference, ""));
    if (not may_see_inner(visit)) {
        auto shell = identity::flow(visit, "The decision", address(contact.reference, ""));
        return http::html(html::page(
            shell, sheet(visit, page_heading("The decision", "Contact " + text(contact.reference)) +
                                    paragraph("A manager of the hub decides."))));
    }
    Html before = page_heading("The decision", "Contact " + text(contact.reference)) +
                  what_is_new(seen) + confidence_of(contact.words.arriving) +
                  still_waited_for(seen) + heading("What came") + what_came(visit, seen) +
                  heading("The hub’s picture") + picture_of(contact) +
                  paragraph(link(address(contact.reference, "picture"), "What others said"));
    Html fields = read_box(seen, typed, faults) + outcome_box(typed.outcome, faults) +
                  against_box(seen, typed, faults);
    fields += text_box("why", bold_label("Why?"), typed.why, faults, 5,
                       "In words that may be read outside the hub");
    fields += text_box("inner", bold_label("What must not leave the hub (optional)"), typed.inner,
                       faults, 4,
                       "What you relied on and may not say, like police intelligence. It is kept "
                       "apart, and only managers of the hub read it");
    return step_page(visit,
                     {.title = "The decision",
                      .action = address(contact.reference, "decide"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "Save the decision"},
                     before, fields);
}

// ---------------------------------------------------------------- whoever came

Html how_box(const Seen& seen, ToldHow chosen, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto how : {ToldHow::Here, ToldHow::Phone, ToldHow::Letter, ToldHow::CannotBe}) {
        if (how == ToldHow::Here and not seen.contact.source) continue;
        Choice one{.value = std::string(word(how)), .text = words(how)};
        if (how == ToldHow::Here)
            one.hint = Words(seen.source->name +
                             " reads it in Accord; their desk gets an email "
                             "that says only that it is there");
        if (how == ToldHow::CannotBe) one.hint = Words("Say why, below");
        items.push_back(std::move(one));
    }
    return radios(Question{.name = "how",
                           .legend = bold_legend("How are they told?"),
                           .error = error_of(faults, "how"),
                           .items = items,
                           .chosen = std::string(word(chosen))});
}

// First: whoever rings may be the one it must be kept from.
Html risk_box(const Seen& seen, const std::string& typed, const Faults& faults) {
    if (seen.risk == shield::Near::No) return {};
    return warning_text(std::string(shield::sentence(seen.risk)) +
                        ". Tell them nothing of the child, nor where they are, until you know.") +
           line_box(std::string(risk_why_field),
                    bold_label("Why may they be told? (only if they may)"), typed, faults,
                    "Who looked at it, and what they found. It is kept here");
}

Answer feedback_page(const Visit& visit, const Seen& seen, const TellSource& typed, Faults faults) {
    const auto& contact = seen.contact;
    if (not contact.ready_to_tell()) return http::see_other(address(contact.reference, ""));
    const auto& arriving = contact.words.arriving;
    const auto* chosen = outcome(contact.outcome);
    std::vector<SummaryRow> rows{row("Who came", source_of(contact, seen.source))};
    if (not arriving.not_named)
        if (const auto numbers = numbers_of(contact, seen.source); not numbers.empty())
            rows.push_back(row("Number", numbers));
    rows.push_back(row("Taken as", verdict_tag(contact.verdict)));
    if (chosen != nullptr) rows.push_back(row("They read", chosen->told));
    if (seen.contact.source and not contact.words.why.empty()) {
        const auto why = why_for_source(contact);
        rows.push_back(row("And why", why.empty() ? "Not all of it may be written to them. Tell it "
                                                    "by telephone"
                                                  : with_breaks(why)));
    }
    Html fields = page_heading("Tell whoever came", "Contact " + text(contact.reference));
    fields += summary_list(rows);
    if (arriving.not_named)
        fields += warning_text(
            "Nobody may learn that it was they: mind who picks up the "
            "telephone or opens the letter.");
    fields += risk_box(seen, typed.risk_why, faults) + how_box(seen, typed.how, faults);
    fields += text_box("words", bold_label("What are they told?"), typed.words, faults, 5,
                       "What happens next, and what you ask of them. Nothing that others told "
                       "the hub");
    fields += untold_why_box(seen, typed.untold_why, faults);
    return step_page(visit,
                     {.title = "Tell whoever came",
                      .action = address(contact.reference, "feedback"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "They are told"},
                     who_told_button(visit, contact), fields);
}

Answer reopen_page(const Visit& visit, const Seen& seen, const std::string& why, Faults faults) {
    const auto& contact = seen.contact;
    Html fields = page_heading("Open it again", "Contact " + text(contact.reference));
    fields += paragraph(
        "It is screened again, and decided again. Everything that was decided "
        "before stays in its history.");
    fields += text_box("why", bold_label("What is new?"), why, faults, 5);
    return step_page(visit,
                     {.title = "Open it again",
                      .action = address(contact.reference, "reopen"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "Open it again"},
                     in_short(visit, seen), fields);
}

}  // namespace

Answer show_decide(const Visit& visit, const web::Form&) {
    return decide_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_decide(const Visit& visit, const web::Form& fields) {
    Decide wish;
    wish.reference = TRY(contact_in(visit));
    wish.version = sharing::version_in(fields);
    wish.outcome = line_in(fields, "outcome");
    wish.why = line_in(fields, "why");
    wish.inner = line_in(fields, "inner");
    wish.unread_why = line_in(fields, "unread-why");
    wish.against_why = line_in(fields, "against-why");
    for (const auto item : fields.values("read")) wish.read.emplace_back(item);
    auto faults = faults_of(wish);
    if (not faults.empty()) return decide_page(visit, TRY(opened(visit)), wish, std::move(faults));
    const auto done = contacts::decide(visit.node, asker_of(visit), visit.law, wish);
    if (not done and done.error().kind == ErrorKind::Forbidden)
        return decide_page(visit, TRY(opened(visit)), wish,
                           {{.where = "outcome", .sentence = done.error().sentence}});
    if (not done and done.error().kind == ErrorKind::Invalid)
        return decide_page(visit, TRY(opened(visit)), wish, faults_in(done.error()));
    if (not done and done.error().kind == ErrorKind::Conflict) {
        const auto seen = TRY(opened(visit));
        const auto state = seen.contact.state;
        if (state == State::Gathering or state == State::Weighing)
            return decide_page(visit, seen, wish, changed("outcome"));
        return somebody_was_first(visit, wish.reference, done.error(),
                                  {{"why", wish.why}, {"what must not leave the hub", wish.inner}});
    }
    if (not done) return fail(done.error());
    return http::see_other(address(wish.reference, ""));
}

Answer show_feedback(const Visit& visit, const web::Form&) {
    return feedback_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_feedback(const Visit& visit, const web::Form& fields) {
    TellSource wish;
    wish.reference = TRY(contact_in(visit));
    wish.version = sharing::version_in(fields);
    wish.how = told_how_from(fields.value("how"));
    wish.words = line_in(fields, "words");
    wish.untold_why = line_in(fields, untold_why_field);
    wish.risk_why = line_in(fields, risk_why_field);
    const auto seen = TRY(opened(visit));
    auto faults = faults_of(wish, seen.contact, seen.risk);
    if (not faults.empty()) return feedback_page(visit, seen, wish, std::move(faults));
    const auto done = contacts::tell_source(visit.node, asker_of(visit), wish);
    if (not done and done.error().kind == ErrorKind::Conflict)
        return somebody_was_first(visit, wish.reference, done.error(),
                                  {{"what they are told", wish.words}});
    if (not done) return fail(done.error());
    return http::see_other(address(wish.reference, ""));
}

Answer take_close(const Visit& visit, const web::Form& fields) {
    const Close wish{TRY(contact_in(visit)), sharing::version_in(fields), line_in(fields, "why")};
    const auto done = contacts::close(visit.node, asker_of(visit), wish);
    // What is still to do stands on the page itself.
    if (not done and done.error().kind == ErrorKind::Invalid)
        return http::see_other(address(wish.reference, ""));
    if (not done) return fail(done.error());
    return http::see_other("/contacts");
}

Answer show_reopen(const Visit& visit, const web::Form&) {
    return reopen_page(visit, TRY(opened(visit)), "", {});
}

Answer take_reopen(const Visit& visit, const web::Form& fields) {
    const Reopen wish{TRY(contact_in(visit)), sharing::version_in(fields), line_in(fields, "why")};
    const auto done = contacts::reopen(visit.node, asker_of(visit), visit.law, wish);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return reopen_page(visit, TRY(opened(visit)), wish.why, faults_in(done.error()));
    if (not done) return fail(done.error());
    return http::see_other(address(wish.reference, ""));
}

}  // namespace accord::contacts
