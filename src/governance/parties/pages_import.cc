#include "governance/parties/pages_import.h"

#include "base/limits.h"
#include "base/london.h"
#include "base/phrases.h"
#include "platform/html/components.h"

namespace accord::parties {
namespace {

using namespace accord::html;

std::string count(std::size_t n, const std::string& one, const std::string& many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

Html columns_form(const rulebook::Rulebook& rulebook, const ImportView& view,
                  const std::string& token) {
    Html fields;
    const auto& all = import_fields();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto chosen = view.mapping.columns[i];
        std::vector<Option> options{{.value = "-", .text = "Not in this file"}};
        for (std::size_t c = 0; c < view.file.columns.size(); ++c) {
            const auto& heading = view.file.columns[c];
            options.push_back(
                {.value = std::to_string(c),
                 .text = heading.empty() ? "Column " + std::to_string(c + 1) : heading,
                 .selected = chosen == c});
        }
        std::string label = all[i].words;
        if (label[0] >= 'a' and label[0] <= 'z') label[0] = static_cast<char>(label[0] - 32);
        fields +=
            select({.name = "column-" + all[i].word, .label = Words(label), .items = options});
    }
    std::vector<Option> types{{.value = "", .text = "As the file says"}};
    for (const auto& type : rulebook.agency_types.all())
        types.push_back({.value = std::string(type.code.text()),
                         .text = type.words,
                         .selected = view.mapping.type == type.code});
    fields += select({.name = "all-are",
                      .label = Words("What they all are, where the file does not say"),
                      .items = types});
    return form(
        {.action = "/organisations/imports/" + text(view.import.id) + "/columns", .token = token},
        fields + secondary_button("Use these columns", "use", "yes"));
}

Html faults_table(const ImportView& view) {
    DataTable rows{.caption = "Rows that cannot be used",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Row"}, {.text = "Column"}, {.text = "What is wrong"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& fault : view.plan.faults) {
        if (rows.rows.size() == 200) break;
        const bool named = fault.column > 0 and fault.column <= view.file.columns.size();
        rows.rows.push_back({{.text = std::to_string(fault.line)},
                             {.text = named ? view.file.columns[fault.column - 1] : "The row"},
                             {.text = fault.sentence}});
    }
    return table(rows);
}

Html samples_table(const rulebook::Rulebook& rulebook, const ImportPlan& plan) {
    DataTable rows{.caption = "The first rows that can be used",
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Row"},
                            {.text = "Name"},
                            {.text = "Duty desk"},
                            {.text = "What happens"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& row : plan.rows) {
        if (rows.rows.size() == 10) break;
        const auto* type = rulebook.agency_types.find(row.type);
        rows.rows.push_back(
            {{.text = std::to_string(row.number)},
             {.text = Html(row.name) + line_break() + quiet(type == nullptr ? "" : type->words)},
             {.text = row.duty_desk.name + ", " + row.duty_desk.phone},
             {.text = row.does == RowDoes::Admit    ? "Is admitted"
                      : row.does == RowDoes::Change ? "Is changed"
                                                    : "Is the same"}});
    }
    return table(rows);
}

Html done(const Import& import) {
    if (import.state == ImportState::Dropped)
        return page_heading("Put away", import.file_name) +
               paragraph("This file was put away, and nothing of it was used. " +
                         link("/organisations/import", "Bring another"));
    return page_heading("Organisations were brought in", import.file_name) +
           summary_list({row("Admitted", std::to_string(import.admitted)),
                         row("Changed", std::to_string(import.changed)),
                         row("The same as before", std::to_string(import.same)),
                         row("Rows that could not be used", std::to_string(import.faulty))}) +
           paragraph(
               "None of their numbers has been rung yet, and each says so until somebody has.") +
           paragraph(link("/organisations", "All organisations"));
}

}  // namespace

Html import_start(const std::string& token, const std::string& typed, const Faults& faults) {
    return page_heading("Bring in many organisations") +
           paragraph(
               "From a register or a list of your own: comma-separated values (CSV), with a row of "
               "headings. Nothing is changed until you have looked at what it would do.") +
           bullets(
               {"A name, what kind of organisation it is, and a telephone that is answered.",
                "Numbers of registers (URN, ODS, GSS and so on) where there are any: by them an "
                "organisation is known again, so that the same file twice changes nothing.",
                "At most 5 MB at a time. A longer file, up to 64 MB, goes in whole on the "
                "terminal: "
                "accord party import FILE."}) +
           form({.action = "/organisations/import", .token = token, .has_files = true},
                file_upload({.name = "csv",
                             .label = bold_label("The file"),
                             .error = error_of(faults, "csv"),
                             .accept = ".csv,text/csv"}) +
                    textarea({.name = "content",
                              .label = "Or what is in it",
                              .hint = "Open it, select all of it, copy it and paste it here",
                              .error = error_of(faults, "content"),
                              .value = typed,
                              .rows = 12,
                              .spellcheck = false}) +
                    main_button("Look at what it would do"));
}

Html import_page(const rulebook::Rulebook& rulebook, const ImportView& view,
                 const std::string& token) {
    const auto& import = view.import;
    if (import.state != ImportState::Open) return done(import);
    const auto here = "/organisations/imports/" + text(import.id);
    const auto& plan = view.plan;
    const auto useful = plan.admits + plan.changes;
    Html out = page_heading("What this file would do", import.file_name) +
               figures({{.number = std::to_string(plan.admits), .words = "admitted"},
                        {.number = std::to_string(plan.changes), .words = "changed"},
                        {.number = std::to_string(plan.same), .words = "the same"},
                        {.number = std::to_string(plan.faulty_rows), .words = "cannot be used"}});
    if (view.file.had_windows_1252)
        out += paragraph("Some rows are in Windows-1252 and were read as that.");
    const auto left = unused(view.file.columns, view.mapping);
    if (not left.empty())
        out += paragraph("Not used: " + join_phrases(left) +
                         ". If it is one that matters, say below which column it is.");
    if (useful > 0)
        out += form({.action = here + "/application", .token = token},
                    paragraph("The rest is not held up by the rows that cannot be used.") +
                        main_button("Bring in " + count(useful, "organisation", "organisations")));
    else
        out += paragraph("There is nothing to bring in from this file as it stands.");
    out += form({.action = here + "/ending", .token = token},
                secondary_button("Put this file away", "away", "yes"));
    out += details({.summary = "Which column is what",
                    .text = columns_form(rulebook, view, token),
                    .open = plan.rows.empty()});
    if (not plan.faults.empty()) {
        out += faults_table(view);
        if (plan.faults.size() > 200)
            out += paragraph("These are the first 200 of " + std::to_string(plan.faults.size()) +
                             ". The list has them all.");
        out += paragraph(link(here + "/faults", "All rows that cannot be used, as a file to mend"));
    }
    if (not plan.rows.empty()) out += samples_table(rulebook, plan);
    return out +
           fine_print("The file is kept until " + spoken(import.made_at + hours(import_hours_max)) +
                      ", and forgotten then.");
}

}  // namespace accord::parties
