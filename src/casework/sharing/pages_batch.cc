// A morning's happenings from a file: brought, put right where a row is wrong, then checked and
// sent one after another. Each is looked at by a person.
#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/commands_batch.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"
#include "casework/sharing/pages_happened.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

std::string count(std::size_t n, const std::string& one, const std::string& many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string batch_address(const Reference& batch) {
    return "/share/batch/" + text(batch);
}

// What a page of bringing shows: what was typed or left, what is wrong with it, what became drafts.
struct BringPage {
    const Happening& happening;
    std::string content = {};
    Faults faults = {};               // of the form
    const BatchFile* file = nullptr;  // that was read
    std::optional<BatchTaken> taken = {};
    bool from_file = false;
};

Html columns_box(const Happening& happening) {
    DataTable rows{.caption = "What the columns hold",
                   .caption_classes = "govuk-table__caption--s",
                   .head = {{.text = "Heading"}, {.text = "What it holds"}, {.text = "Needed"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& each : batch_columns(happening))
        rows.rows.push_back(
            {{.text = Html(each.heading)},
             {.text = each.words.empty() ? Html("In your own words") : Html(each.words)},
             {.text = each.needed ? "Yes" : "No"}});
    return details("Which columns there are", table(rows));
}

std::string column_name(const BatchFile& file, const Fault& fault) {
    if (fault.column == 0 or fault.column > file.columns.size()) return "The row";
    return file.columns[fault.column - 1];
}

Html faults_table(const BatchFile& file) {
    DataTable rows{.caption = "Rows to put right",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Row"}, {.text = "Column"}, {.text = "What is wrong"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& fault : file.faults)
        rows.rows.push_back({{.text = std::to_string(fault.line)},
                             {.text = Html(column_name(file, fault))},
                             {.text = Html(capitalised(fault.sentence))}});
    return table(rows);
}

Html became(const BringPage& page) {
    if (not page.taken) return {};
    Html out;
    if (page.taken->drafts > 0)
        out += notification_banner(
            {.content =
                 lead(count(page.taken->drafts, "row became a draft", "rows became drafts")) +
                 paragraph(link(batch_address(page.taken->batch),
                                "Check and send them, one after another")),
             .success = true,
             .disable_auto_focus = not page.file->faults.empty()});
    if (page.taken->before.empty()) return out;
    std::vector<Html> lines;
    for (const auto& each : page.taken->before)
        lines.push_back("Row " + Html(std::to_string(each.number)) + ": " +
                        link(address(each.reference, "check"), "share " + text(each.reference)));
    return out + inset_text(strong(count(lines.size(), "row was brought before.",
                                         "rows were brought before.")) +
                            Html(" Nothing new was made of it.") + bullets(lines));
}

Answer bring_page(const Visit& visit, const BringPage& page) {
    auto faults = page.faults;
    if (page.file != nullptr and not page.file->faults.empty())
        faults.push_back({.where = "content",
                          .sentence = page.file->rows.empty() and page.file->faulty_rows == 0
                                          ? "Put the file right, and bring it again"
                                          : "Put right " +
                                                count(page.file->faulty_rows, "row", "rows") +
                                                ", and bring it again"});
    auto shell = identity::flow(visit, "Bring several at once", "/share/happened");
    shell.faults = faults;
    Html body = page_heading("Bring several at once", page.happening.title) + became(page);
    body += paragraph(
        "Comma-separated values (CSV), with a row of headings; 100 rows at most. Each row becomes "
        "a "
        "draft. You check and send them one after another: nothing is sent from here.");
    if (page.file != nullptr and not page.file->faults.empty()) body += faults_table(*page.file);
    Html fields = file_upload({.name = "csv",
                               .label = bold_label("The file"),
                               .error = error_of(faults, "csv"),
                               .accept = ".csv,text/csv"}) +
                  textarea({.name = "content",
                            .label = bold_label("Or what is in it"),
                            .hint = "With the row of headings",
                            .error = error_of(faults, "content"),
                            .value = page.content,
                            .rows = 10,
                            .spellcheck = false});
    if (page.taken) fields += hidden("batch", text(page.taken->batch));
    body += form({.action = happening_address(page.happening) + "/batch",
                  .token = visit.form_token,
                  .has_files = true},
                 fields + main_button("Make drafts"));
    body += columns_box(page.happening);
    for (const auto& fault : term_faults(visit.node))
        body += inset_text("The council’s own term dates cannot be read, line " +
                           std::to_string(fault.line) + ": " + fault.sentence + ".");
    return http::html(html::page(shell, one_column(body)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Result<const Happening*> batch_happening_in(const Visit& visit) {
    const auto* found = TRY(happening_in(visit));
    if (not found->batch) return fail(not_found("These are not brought as a file"));
    return found;
}

// ---------------------------------------------------------------- the list

Html goes_to(const Batch& batch, const Answers& answers) {
    std::vector<Html> lines;
    for (const auto& each : answers.recipients)
        for (const auto& party : batch.parties)
            if (text(party.id) == each.party)
                lines.push_back(strong(party.name) + line_break() + quiet(each.why));
    Html out =
        lines.empty() ? Html("Nobody yet: choose who needs to know") : join(lines, line_break());
    if (not answers.origin.note.empty()) out += line_break() + Html(answers.origin.note);
    return out;
}

Cells line_cells(const Batch& batch, const BatchLine& line) {
    const auto& answers = line.answers;
    const auto step = first_unfinished(answers, batch.today);
    std::string who = names(answers.children);
    if (not answers.children.empty())
        if (const auto age = age_words(answers.children.front(), batch.today); not age.empty())
            who += ", " + age;
    const auto to =
        line.sent ? address(line.reference, "") : next_step(line.reference, answers, batch.today);
    return {{.text = link(to, who)},
            {.text = answers.children.empty() ? Html() : Html(answers.children.front().school)},
            {.text = goes_to(batch, answers)},
            {.text = line.sent      ? tag("Sent", Colour::Green)
                     : step.empty() ? tag("Ready to check", Colour::Blue)
                                    : tag("To finish", Colour::Yellow)}};
}

}  // namespace

Answer show_bring(const Visit& visit, const web::Form&) {
    const auto* happening = TRY(batch_happening_in(visit));
    return bring_page(visit, {.happening = *happening});
}

Answer take_bring(const Visit& visit, const web::Form& fields) {
    const auto* happening = TRY(batch_happening_in(visit));
    BringPage page{.happening = *happening};
    const auto* upload = fields.file("csv");
    page.content = upload != nullptr ? upload->bytes : std::string(fields.value("content"));
    if (trim(page.content).empty()) {
        page.faults.push_back(
            {.where = "content", .sentence = "Choose a file, or paste what is in it"});
        return bring_page(visit, page);
    }
    const auto file = read_batch(*happening, page.content, visit.node.clock.now());
    page.file = &file;
    page.content = file.left;
    if (not file.rows.empty()) {
        const auto batch = reference_from_text('B', fields.value("batch"));
        page.taken = TRY(take_batch(visit.node, asker_of(visit), visit.rulebook, file,
                                    batch ? *batch : Reference{'B', ""}));
    }
    const bool all_new = page.taken and page.taken->before.empty();
    if (file.faults.empty() and all_new) return http::see_other(batch_address(page.taken->batch));
    return bring_page(visit, page);
}

Answer show_batch(const Visit& visit, const web::Form&) {
    const auto reference = reference_from_text('B', visit.request.param("batch"));
    if (not reference) return fail(not_found("There is no batch with that reference"));
    const auto batch = TRY(open_batch(visit.node, asker_of(visit), *reference));
    DataTable rows{.caption = "In this batch",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Child"},
                            {.text = "School"},
                            {.text = "Goes to, and why"},
                            {.text = "Where it stands"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    std::size_t left = 0;
    const BatchLine* first = nullptr;
    for (const auto& line : batch.lines) {
        rows.rows.push_back(line_cells(batch, line));
        if (line.sent) continue;
        ++left;
        if (first == nullptr) first = &line;
    }
    Html body = page_heading("Check and send, one after another", "Batch " + text(*reference));
    body += lead(left == 0 ? "All of them are sent."
                           : count(left, "is not sent yet.", "are not sent yet."));
    if (first != nullptr)
        body += button(Button{.text = "Open the next one",
                              .href = next_step(first->reference, first->answers, batch.today)});
    body += table(rows);
    body += paragraph("Colleagues in your organisation see this list too.");
    return http::html(html::page(identity::hub(visit, "Check and send", ""), one_column(body)));
}

}  // namespace accord::sharing
