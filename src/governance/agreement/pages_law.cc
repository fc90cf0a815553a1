// Law that changes: the days on which rows of the rulebook begin or end, what such a day changes in
// what each agreement lets be told, and the same for a row that still waits for its day.
#include <algorithm>

#include "base/london.h"
#include "base/typed_time.h"
#include "governance/agreement/changes_shown.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/document.h"
#include "governance/agreement/law.h"
#include "governance/agreement/pages_understand.h"
#include "governance/agreement/what_if.h"
#include "governance/editions/edition.h"
#include "platform/html/components.h"
#include "rulebook/changes.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using rulebook::Rulebook;

constexpr std::string_view address = "/rulebook/changes";
constexpr Date first_day_told{2025, 1, 1};

Html sentences_of(const std::vector<std::string>& told) {
    std::vector<Html> out;
    for (const auto& sentence : told) out.emplace_back(sentence);
    return bullets(out);
}

// A row that is written and has no first day yet: what Parliament has passed and nobody has begun.
struct Waiting {
    std::string value;  // "gateways/CA04_16LA"
    std::string words;
};

std::vector<Waiting> waiting_in(const Rulebook& book) {
    std::vector<Waiting> out;
    for (const auto& list : book.lists) {
        for (const auto& each : list.rows) {
            if (each.row.in_force.from) continue;
            out.push_back({list.name + "/" + each.code, list.title + ": " + each.row.words});
        }
    }
    return out;
}

Html one_day(const Rulebook& book, Date day) {
    return small_heading(spoken(day)) + sentences_of(rulebook::turning(book, day)) +
           paragraph(link(std::string(address) + "?on=" + text(day),
                          "What this changes in each agreement" + heard(" on " + spoken(day))));
}

Html days_told(const Rulebook& book, Date today) {
    const auto days = rulebook::turning_days(book, first_day_told);
    const auto next = std::upper_bound(days.begin(), days.end(), today);
    Html out = heading("From today");
    if (next == days.end())
        out += paragraph("No row of the rulebook has a day ahead on which it begins or ends.");
    for (auto day = next; day != days.end(); ++day) out += one_day(book, *day);
    Html past;
    for (auto day = next; day != days.begin();) past += one_day(book, *--day);
    if (not past.empty()) out += heading("Since 2025") + past;
    return out;
}

// What was asked: a day, and perhaps a row that would begin on it.
struct Asking {
    std::optional<Date> on;
    std::string row;
    Faults faults;
};

Asking asked_in(const Rulebook& book, const web::Form& query, Date today) {
    Asking out;
    const auto rows = waiting_in(book);
    const auto row = query.value("row");
    const bool known = std::any_of(rows.begin(), rows.end(),
                                   [&](const Waiting& each) { return each.value == row; });
    if (known) out.row = row;
    const auto typed = query.value("on");
    if (not typed.empty()) {
        const auto read = date_as_typed(typed, today);
        if (read)
            out.on = *read;
        else
            out.faults.push_back({.where = "on", .sentence = read.error().sentence});
    } else if (not row.empty()) {
        out.faults.push_back({.where = "on", .sentence = "Give the day on which it would begin"});
    }
    if (not row.empty() and not known)
        out.faults.push_back({.where = "row", .sentence = "Choose a row of the list"});
    return out;
}

Html ask_form(const Rulebook& book, const web::Form& query, const Asking& asked) {
    std::vector<Option> rows{{.value = "", .text = "None: the law as it is written"}};
    for (const auto& row : waiting_in(book)) {
        rows.push_back({.value = row.value, .text = row.words, .selected = row.value == asked.row});
    }
    return heading("What would change?") +
           form({.is_search = true}, input({.name = "on",
                                            .label = "On which day",
                                            .hint = "For example, 1 April 2027",
                                            .error = error_of(asked.faults, "on"),
                                            .value = std::string(query.value("on")),
                                            .classes = "govuk-input--width-20"}) +
                                         select({.name = "row",
                                                 .label = "If this began on that day",
                                                 .hint = "What is written and has no first day yet",
                                                 .error = error_of(asked.faults, "row"),
                                                 .items = std::move(rows)}) +
                                         main_button("Show what changes"));
}

// Between two that have signed each text, the day before and on the day.
Result<Html> agreements_on(const Visit& visit, const Rulebook& book,
                           const std::vector<Agreement>& agreements, Date on) {
    std::vector<Document> documents;
    for (const auto& agreement : agreements) {
        auto read = read_document(book, text(agreement.reference), agreement.document);
        if (not read.document) return fail(broken("A published agreement can no longer be read"));
        documents.push_back(std::move(*read.document));
    }
    Html out;
    for (const auto& document : documents) {
        const auto terms = terms_if_in_force(document, documents);
        const auto hand = signed_version(document);
        out += heading(document.name + ", version " + document.version) +
               answers_changed(book, visit.law.changes_on(book, terms, hand, on));
    }
    return out;
}

Result<Html> effects_on(const Visit& visit, const Asking& asked) {
    const auto on = *asked.on;
    std::optional<Rulebook> tried;
    if (not asked.row.empty()) {
        const auto tables = TRY(editions::tables_in_use(visit.node.settings));
        auto begun = editions::rulebook_if_begun(tables, asked.row, on);
        if (not begun and begun.error().kind == ErrorKind::Conflict)
            return paragraph(begun.error().sentence);
        if (not begun) return fail(begun.error());
        tried = std::move(*begun);
    }
    const auto& book = tried ? *tried : visit.rulebook;
    const auto rows = rulebook::turning(book, on);
    Html out = rows.empty()
                   ? paragraph("No row of the rulebook begins or ends on " + spoken(on) + ".")
                   : heading("What begins or ends on " + spoken(on)) + sentences_of(rows);
    if (tried)
        out += inset_text(
            "This is tried out. Nobody has appointed that day, and nothing is kept "
            "of it.");
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreements = TRY(current_of_all(reading));
    return out + TRY(agreements_on(visit, book, agreements, on));
}

}  // namespace

Result<http::Response> law_changes_page(const Visit& visit, const web::Form& query) {
    const auto today = london_day(visit.node.clock.now());
    const auto asked = asked_in(visit.rulebook, query, today);
    Html main = page_heading("Changes of the law", "Rulebook") +
                lead(
                    "Rows of the rulebook begin and end on days. Nothing changes before its day, "
                    "and what was decided before it stays as it was.") +
                paragraph(link("/rulebook/editions", "Which editions this node has worked by")) +
                ask_form(visit.rulebook, query, asked);
    main += asked.on and asked.faults.empty() ? TRY(effects_on(visit, asked))
                                              : days_told(visit.rulebook, today);
    auto shell = identity::hub(visit, "Rulebook: Changes of the law", "/rulebook");
    shell.faults = asked.faults;
    shell.crumbs = {{.text = "Rulebook", .href = "/rulebook"}, {.text = "Changes of the law"}};
    return http::html(page(shell, main),
                      asked.faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace accord::agreement
