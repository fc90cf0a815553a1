#include "casework/reviews/pages.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/forms.h"
#include "casework/sharing/pages_common.h"
#include "engine/policy/decide.h"
#include "engine/policy/steps.h"
#include "governance/desks/whom_to_ring.h"
#include "governance/identity/visit.h"

namespace accord::reviews {
namespace {

using namespace accord::html;
using identity::Visit;

std::string address(const Reference& reference) {
    return "/reviews/" + text(reference);
}

Result<Reference> reference_in(const Visit& visit) {
    auto reference = reference_from_text('V', visit.request.param("review"));
    if (not reference) return fail(not_found("There is no review with that reference"));
    return reference;
}

template <class List, class CodeOf>
std::string words_of(const List& list, const CodeOf& code, const policy::Question& question) {
    const auto* row = list.in_force(code, question.on, question.nation);
    return row ? row->words : code.text().empty() ? "Not said" : std::string(code.text());
}

// "Children's social care history, and who they are"
std::vector<Html> what(const Review& review, const rulebook::Rulebook& rulebook) {
    std::vector<Html> out;
    for (const auto& item : review.question.items)
        out.emplace_back(
            capitalised(words_of(rulebook.data_categories, item.category, review.question)));
    return out;
}

Colour colour_of(State state) {
    switch (state) {
        case State::Pending: return Colour::Yellow;
        case State::Approved: return Colour::Green;
        case State::Denied: return Colour::Red;
        case State::Expired:
        case State::Cancelled: return Colour::Grey;
    }
    return Colour::Grey;
}

// As it stands: between its time and the round that ends it, it has ended all the same.
State state_of(const Seen& seen) {
    const auto& review = seen.review;
    return review.open() and review.look_by <= seen.now ? State::Expired : review.state;
}

Html facts(const Visit& visit, const Seen& seen) {
    const auto& review = seen.review;
    const auto& question = review.question;
    const auto& book = visit.rulebook;
    std::vector<SummaryRow> rows{
        row("Would tell", seen.giver.name),
        row("Would be told", seen.receiver.name),
        row("Asked by", "The case system of " + seen.asker.name + ", " + spoken(review.asked_at)),
        row("For", capitalised(words_of(book.purposes, question.purpose, question))),
        row("How serious", capitalised(words_of(book.thresholds, question.threshold, question))),
        row("What", bullets(what(review, book)))};
    if (not question.emergency.empty()) rows.push_back(row("Danger", "Someone is in danger now"));
    return summary_list(rows);
}

Html outcome(const Seen& seen) {
    const auto& review = seen.review;
    const auto state = state_of(seen);
    std::vector<SummaryRow> rows{row("Decision", tag(words(state), colour_of(state)))};
    if (review.approved_until)
        rows.push_back(row("May be told until", spoken(*review.approved_until)));
    if (not review.decided_name.empty())
        rows.push_back(
            row("By", review.decided_name +
                          (review.ended_at ? ", " + spoken(*review.ended_at) : std::string())));
    if (not review.why.empty()) rows.push_back(row("Why", with_breaks(review.why)));
    return summary_list(rows);
}

Html said(const policy::Said& line) {
    Html out = paragraph(line.sentence);
    if (not line.clause_text.empty()) out += quotation(line.clause_text, line.cited);
    if (not line.source.empty()) out += fine_print("Source: " + line.source);
    return out;
}

// Only the steps that said something: the others change nothing here.
Html steps_of(const std::vector<policy::StepWords>& steps) {
    Html out;
    for (const auto& step : steps) {
        if (step.said.empty()) continue;
        out += small_heading(step.title) + fine_print(step.source);
        for (const auto& line : step.said) out += said(line);
    }
    return out;
}

Html why_under(const rulebook::Rulebook& book, const policy::Terms& terms,
               const policy::Question& question) {
    const auto decision = policy::decide(book, terms, question);
    const auto words = policy::explain(book, terms, question, decision);
    std::vector<Html> lines;
    for (std::size_t i = 0; i < decision.reasons.size() and i < words.reasons.size(); ++i)
        if (decision.reasons[i].lean == policy::Lean::Review)
            lines.emplace_back(words.reasons[i].sentence);
    return heading("Why Accord did not say yes or no") + (lines.empty() ? Html() : bullets(lines)) +
           details("Every step", steps_of(policy::steps(book, terms, question, decision)));
}

// While it is open, as the law and the agreements stand today: what the person decides on. After
// that, as they stood then: what was decided on.
Result<Html> why_not_plain(const Visit& visit, const Seen& seen) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto law = TRY(agreement::law_for(reading, visit.law));
    const auto& question = seen.review.question;
    if (state_of(seen) == State::Pending) return why_under(*law->rulebook, law->terms, question);
    const auto then = TRY(law_then(reading, *law, seen.review));
    if (not then)
        return paragraph(
            "The agreements that it was decided under were not kept, so the reasons "
            "cannot be shown again.");
    return why_under(then->rulebook, then->terms, question);
}

Html form_of(const Visit& visit, const Seen& seen, const Decide& typed, const Faults& faults) {
    std::vector<Choice> times;
    for (const auto& span : spans())
        times.push_back({.value = std::string(span.code), .text = span.words});
    return heading("Decide") +
           form({.action = address(seen.review.reference), .token = visit.form_token},
                hidden("version", std::to_string(seen.review.version)) +
                    radios(Question{
                        .name = "answer",
                        .legend = bold_legend("May it be told?"),
                        .error = error_of(faults, "answer"),
                        .items = {{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"}},
                        .chosen = typed.answer}) +
                    radios(Question{.name = "span",
                                    .legend = bold_legend("If yes, for how long?"),
                                    .hint = "A new version of an agreement ends it sooner",
                                    .error = error_of(faults, "span"),
                                    .items = times,
                                    .chosen = typed.span}) +
                    textarea(Textarea{.name = "why",
                                      .label = bold_label("Why"),
                                      .hint = "For your own organisation. No names are needed",
                                      .error = error_of(faults, "why"),
                                      .value = typed.why,
                                      .rows = 4,
                                      .autocomplete = "off"}) +
                    main_button("Save the decision"));
}

Result<Html> whom_to_ring(const Visit& visit, const Seen& seen) {
    if (seen.asker.id == seen.giver.id) return Html();
    const auto ring = TRY(desks::ring_now(visit.node, visit.actor, seen.asker));
    return inset_text(
        paragraph((seen.review.door == Door::Request
                       ? Html("Their system asked about a person. Accord did not keep whom. ")
                       : Html("Their system named nobody. ")) +
                  "Somebody of " + seen.asker.name + " can say who it is about, by the reference " +
                  strong(text(seen.review.reference)) + ". " + ring));
}

Result<http::Response> drawn(const Visit& visit, const Reference& reference, const Decide& typed,
                             Faults faults) {
    const auto seen =
        TRY(reviews::look_at(visit.node, sharing::asker_of(visit), visit.rulebook, reference));
    const bool ours = seen.review.giver == visit.party.id;
    const bool open = state_of(seen) == State::Pending;
    auto shell = identity::hub(visit, "Review " + text(reference), "/inbox");
    shell.crumbs = {{.text = "Shared with you", .href = "/inbox"},
                    {.text = "To be decided", .href = "/reviews"}};
    shell.faults = faults;
    Html main = page_heading("May this be told?", "Review " + text(reference));
    if (open)
        main += paragraph(tag(words(State::Pending), Colour::Yellow) + " Decide " +
                          spoken_deadline(seen.review.look_by, seen.now) + ".");
    else
        main += outcome(seen);
    main += facts(visit, seen);
    if (ours and open) main += TRY(whom_to_ring(visit, seen));
    if (ours or seen.review.asker != visit.party.id) main += TRY(why_not_plain(visit, seen));
    if (ours and open)
        main += may_decide(visit.permissions) ? form_of(visit, seen, typed, faults)
                                              : paragraph("A safeguarding lead or a manager of " +
                                                          seen.giver.name + " decides this.");
    const auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    return http::html(page(shell, one_column(main)), status);
}

}  // namespace

QueueRow row_of(const Seen& seen, const rulebook::Rulebook& rulebook) {
    const auto& review = seen.review;
    const auto state = state_of(seen);
    QueueRow row;
    row.href = address(review.reference);
    row.title = "May " + seen.giver.name + " tell " + seen.receiver.name + "?";
    row.text = "For " + words_of(rulebook.purposes, review.question.purpose, review.question) +
               ". Asked by the system of " + seen.asker.name + ", " + spoken(review.asked_at);
    if (state == State::Pending)
        row.clock = {
            .lateness = review.look_by - seen.now < hours(1) ? Lateness::Soon : Lateness::Ok,
            .words = spoken_wait(review.look_by, seen.now),
            .more = "decide " + spoken_deadline(review.look_by, seen.now),
            .due = text(review.look_by)};
    row.tag = tag(words(state), colour_of(state));
    if (review.ended_at)
        row.clock = {.lateness = Lateness::Done, .words = spoken(london_day(*review.ended_at))};
    return row;
}

Result<http::Response> reviews_page(const Visit& visit, const web::Form&) {
    const auto all = TRY(reviews::queue(visit.node, sharing::asker_of(visit)));
    std::vector<QueueRow> open, ended;
    for (const auto& each : all.open) open.push_back(row_of(each, visit.rulebook));
    for (const auto& each : all.ended) ended.push_back(row_of(each, visit.rulebook));
    auto main = page_heading("To be decided", visit.party.name) +
                paragraph(
                    "When the system of an organisation asks whether something may be told and "
                    "the answer is neither yes nor no, a person of whoever would tell decides.") +
                html::queue(open, "Nothing waits for a decision.") +
                heading("Ended in the last 30 days") + html::queue(ended, "Nothing.");
    auto shell = identity::hub(visit, "To be decided", "/inbox");
    shell.crumbs = {{.text = "Shared with you", .href = "/inbox"}};
    return http::html(page(shell, one_column(main)));
}

Result<http::Response> review_page(const Visit& visit, const web::Form&) {
    return drawn(visit, TRY(reference_in(visit)), {}, {});
}

Result<http::Response> take_decision(const Visit& visit, const web::Form& fields) {
    Decide wish;
    wish.reference = TRY(reference_in(visit));
    wish.answer = std::string(trim(fields.value("answer")));
    wish.span = std::string(trim(fields.value("span")));
    wish.why = std::string(fields.value("why"));
    wish.version = sharing::version_in(fields);
    auto faults = faults_of(wish);
    if (not faults.empty()) return drawn(visit, wish.reference, wish, std::move(faults));
    TRY(reviews::decide(visit.node, sharing::asker_of(visit), visit.rulebook, visit.law, wish));
    return http::see_other(address(wish.reference));
}

}  // namespace accord::reviews
