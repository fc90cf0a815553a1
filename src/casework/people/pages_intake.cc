// Bringing a file of people in: the file, its columns, its faults, the offer, the progress, the
// end.
#include "casework/people/pages_intake.h"

#include "base/london.h"
#include "base/phrases.h"
#include "base/text.h"
#include "casework/people/commands_intake.h"
#include "casework/people/lasting_form.h"
#include "casework/people/pages_common.h"
#include "casework/people/record_form.h"

namespace accord::people {
namespace {

using namespace accord::html;

constexpr std::size_t faults_shown = 100;

std::string address_of(const Intake& intake, std::string_view more = {}) {
    return "/intakes/" + text(intake.id) + std::string(more);
}

std::string number(std::int64_t n) {
    return with_commas(static_cast<std::uint64_t>(n));
}

std::string count(std::int64_t n, const char* one, const char* many) {
    return number(n) + " " + (n == 1 ? one : many);
}

Result<Id<Intake>> intake_in(const Visit& visit) {
    const auto id = id_from<Intake>(visit.request.param("intake"));
    if (not id) return fail(not_found("There is no such file, or it was put away"));
    return *id;
}

// ---------------------------------------------------------------- choosing a file

Html intake_row(const Intake& one) {
    Html out =
        link(address_of(one), one.source) + " " + tag(words(one.state), Colour::Grey) +
        line_break() +
        quiet(count(one.rows, "row", "rows") + ", " + one.begun_name + ", " + spoken(one.begun_at));
    if (one.state == IntakeState::Running)
        out += line_break() + quiet(std::to_string(one.percent()) + "% are on the list");
    return out;
}

Answer start_drawn(const Visit& visit, const std::string& source, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto seen = TRY(intakes_at(reading, visit.actor.agency));
    auto shell = identity::hub(visit, "Bring in a file of people", "/people");
    shell.crumbs = {{.text = "Your list", .href = "/people"}};
    shell.faults = faults;
    Html main =
        page_heading("Bring in a file of people", visit.party.name) +
        paragraph(
            "From a system of your own. Nothing is on your list until you have looked at "
            "what it would do. The same file again changes nothing, and no secret address "
            "becomes open.") +
        bullets({"Comma-separated values (CSV) with a row of headings; JSON, an object for each "
                 "person; or persons as the multi-agency standard writes them.",
                 "At most 9 MB at a time. A longer file goes in whole on the terminal: accord "
                 "people import FILE."});
    Html known;
    if (not seen.sources.empty())
        known = "You have brought files from: " + join(seen.sources, ", ");
    main += form(
        {.action = "/intakes", .token = visit.form_token, .has_files = true},
        exact_box("source", "Which system is it from?", source, faults, "govuk-input--width-20",
                  known.empty() ? Html("Which column is what is kept for it. For "
                                       "example: pupil register")
                                : known) +
            file_upload({.name = "file",
                         .label = bold_label("The file"),
                         .error = error_of(faults, "file"),
                         .accept = ".csv,.json,.ndjson,.jsonl,.jsonld"}) +
            main_button("Look at what it would do"));
    if (not seen.intakes.empty()) {
        std::vector<Html> rows;
        for (const auto& one : seen.intakes) rows.push_back(intake_row(one));
        main += heading("Files of before") + html::list(rows);
    }
    return http::html(html::page(shell, one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

// ---------------------------------------------------------------- what it would do

Html columns_form(const Visit& visit, const Intake& intake) {
    Html fields = hidden("version", std::to_string(intake.version));
    const auto& all = import_columns();
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::vector<Option> options{{.value = "", .text = "Not in this file"}};
        for (const auto& heading : intake.headings)
            options.push_back({.value = heading,
                               .text = heading.empty() ? "(no heading)" : heading,
                               .selected = i < intake.columns.size() and not heading.empty() and
                                           intake.columns[i] == heading});
        fields += select({.name = "column-" + std::string(all[i].word),
                          .label = Words(std::string(all[i].words)),
                          .items = std::move(options)});
    }
    return form({.action = address_of(intake, "/columns"), .token = visit.form_token},
                fields + secondary_button("Use these columns", "use", "yes"));
}

Html rows_table(const IntakeSeen& seen, bool used, std::string caption) {
    const auto& intake = seen.intake;
    DataTable rows{.caption = std::move(caption),
                   .caption_classes = "govuk-table__caption--m",
                   .head = {{.text = "Row"}, {.text = "Column"}, {.text = "What is wrong"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    std::size_t all = 0;
    for (const auto& one : seen.faults) {
        if (one.used != used or ++all > faults_shown) continue;
        const auto at = one.fault.column;
        const bool named = at > 0 and at <= intake.headings.size();
        rows.rows.push_back({{.text = std::to_string(one.fault.line)},
                             {.text = named ? intake.headings[at - 1] : "The row"},
                             {.text = one.fault.sentence}});
    }
    if (all == 0) return {};
    Html out = table(rows);
    if (all > faults_shown)
        out += paragraph("These are the first " + std::to_string(faults_shown) + ".");
    return out;
}

Html faults_tables(const IntakeSeen& seen) {
    return rows_table(seen, false, "Rows that cannot be used") +
           rows_table(seen, true, "Rows to look at, which are used as they stand") +
           paragraph(link(address_of(seen.intake, "/faults"), "All these rows, as a file to mend"));
}

Html samples_list(const IntakeSeen& seen) {
    const auto today = london_day(seen.now);
    std::vector<Html> items;
    for (const auto& person : seen.samples) {
        std::vector<std::string> more;
        if (auto born = spoken_birth(person, today); not born.empty())
            more.push_back(std::move(born));
        if (const auto* at = home(person, today))
            more.push_back(at->confidential ? "a secret address" : one_line(*at));
        items.push_back(strong(full_name(person)) + line_break() + quiet(join(more, ", ")));
    }
    if (items.empty()) return {};
    return heading("The first rows, as they would be read") + html::list(items);
}

std::string order_words(const Intake& intake) {
    const auto& order = intake.dates.order;
    if (order.mixed() or order.day_first + order.month_first + order.either == 0) return {};
    if (order.month_first > 0)
        return "Dates of birth have the month first: so say " +
               number(static_cast<std::int64_t>(order.month_first)) +
               " of them that can be nothing else.";
    if (order.day_first > 0)
        return "Dates of birth have the day first: so say " +
               number(static_cast<std::int64_t>(order.day_first)) +
               " of them that can be nothing else.";
    return "Dates of birth are read with the day first. None of them says which: look at the "
           "first rows below.";
}

Html offered(const Visit& visit, const IntakeSeen& seen) {
    const auto& intake = seen.intake;
    const auto readable = intake.rows;
    std::int64_t faulty_read = 0;
    for (const auto& one : seen.faults) faulty_read += not one.used and not one.cells.empty();
    const auto useful = readable - faulty_read;
    Html out = paragraph(std::string(words(intake.form)) + ", " + count(readable, "row", "rows") +
                         ", from " + intake.source + ".");
    if (seen.blocks.empty())
        out = figures({{.number = number(useful), .words = "can be used"},
                       {.number = number(intake.faulty), .words = "cannot be used"}}) +
              out;
    for (const auto& block : seen.blocks)
        out += take_care(capitalised(block.sentence), "It cannot be brought in as it stands");
    Faults none;
    if (const auto left = mapping_of(intake, none).left_out(intake.headings); not left.empty())
        out += paragraph("Nothing is taken of " + join_words(left) +
                         ". Which column is what can be changed below.");
    if (const auto order = order_words(intake); not order.empty()) out += paragraph(order);
    if (seen.blocks.empty() and useful > 0)
        out += form({.action = address_of(intake, "/start"), .token = visit.form_token},
                    hidden("version", std::to_string(intake.version)) +
                        paragraph("The rest is not held up by the rows that cannot be used.") +
                        main_button("Bring in " + count(useful, "row", "rows")));
    out += samples_list(seen);
    out += details({.summary = "Which column is what",
                    .text = columns_form(visit, intake),
                    .open = not seen.blocks.empty()});
    return out;
}

Html counted(const Intake& intake) {
    return summary_list(
        {row("Put on the list", number(intake.put)), row("Changed", number(intake.changed)),
         row("The same as before", number(intake.same)),
         row("There already under another number, and not used", number(intake.left)),
         row("Possible matches put to a person", number(intake.pairs)),
         row("Rows that cannot be used", number(intake.faulty))});
}

Html running(const Intake& intake) {
    const auto done =
        std::min(intake.parts_done * static_cast<std::int64_t>(rows_a_part), intake.rows);
    const auto said = number(done) + " of " + number(intake.rows) + " rows";
    return html::progress(static_cast<int>(intake.parts_done), static_cast<int>(intake.parts),
                          said) +
           paragraph(strong(said) + ", " + std::to_string(intake.percent()) +
                     "%. You can leave this page; it goes on, and after a stop it goes on where it "
                     "was.") +
           paragraph(link(address_of(intake), "Look how far it is")) + counted(intake);
}

Html away_form(const Visit& visit, const Intake& intake, const char* words) {
    return form({.action = address_of(intake, "/away"), .token = visit.form_token},
                secondary_button(words, "away", "yes"));
}

Html body_of(const Visit& visit, const IntakeSeen& seen) {
    const auto& intake = seen.intake;
    switch (intake.state) {
        case IntakeState::Offered:
            return offered(visit, seen) + away_form(visit, intake, "Put this file away");
        case IntakeState::Running:
            return running(intake) + away_form(visit, intake, "Stop, and put this file away");
        case IntakeState::Done:
            return counted(intake) +
                   paragraph(link("/possible-matches", "Possible matches on your list")) +
                   away_form(visit, intake, "Put this file away");
        case IntakeState::Away: break;
    }
    return paragraph("This file was put away. What had been brought in stays on the list.") +
           counted(intake);
}

std::string title_of(const Intake& intake) {
    switch (intake.state) {
        case IntakeState::Offered: return "What this file would do";
        case IntakeState::Running: return "A file is being brought in";
        case IntakeState::Done: return "A file was brought in";
        case IntakeState::Away: break;
    }
    return "A file that was put away";
}

}  // namespace

Answer intakes_page(const Visit& visit, const web::Form&) {
    return start_drawn(visit, {}, {});
}

Answer take_intake(const Visit& visit, const web::Form& fields) {
    const auto source = line_in(fields, "source");
    const auto* file = fields.file("file");
    Faults faults;
    add_if(source.empty(), faults, "source", "Say which system the file is from");
    add_if(file == nullptr or file->bytes.empty(), faults, "file", "Choose the file");
    if (not faults.empty()) return start_drawn(visit, source, faults);
    const auto taken =
        take_file(visit.node, keeper_of(visit), {source, file->file_name, file->bytes});
    if (taken) return http::see_other(address_of(*taken));
    if (taken.error().kind != ErrorKind::Invalid) return fail(taken.error());
    add(faults, taken.error().field, taken.error().sentence);
    return start_drawn(visit, source, faults);
}

Answer intake_page(const Visit& visit, const web::Form&) {
    const auto id = TRY(intake_in(visit));
    const auto seen = TRY(look_at_intake(visit.node, visit.actor, id));
    auto shell = identity::hub(visit, title_of(seen.intake), "/people");
    shell.crumbs = {{.text = "Your list", .href = "/people"},
                    {.text = "Files of people", .href = "/intakes"}};
    Html main = page_heading(title_of(seen.intake), seen.intake.source) + body_of(visit, seen);
    // While the columns are not right, every row would be at fault.
    if (seen.blocks.empty() and not seen.faults.empty()) main += faults_tables(seen);
    if (seen.intake.state == IntakeState::Offered)
        main += fine_print("The file is kept, sealed, for a week, and then forgotten.");
    return http::html(html::page(shell, one_column(main)));
}

Answer intake_faults_file(const Visit& visit, const web::Form&) {
    const auto id = TRY(intake_in(visit));
    const auto seen = TRY(look_at_intake(visit.node, visit.actor, id));
    return http::file("text/csv; charset=utf-8", faults_file(seen.intake, seen.faults),
                      "rows-that-cannot-be-used.csv");
}

Answer take_columns(const Visit& visit, const web::Form& fields) {
    const auto id = TRY(intake_in(visit));
    std::vector<std::string> columns;
    for (const auto& column : import_columns())
        columns.emplace_back(fields.value("column-" + std::string(column.word)));
    TRY(say_columns(visit.node, keeper_of(visit), id,
                    number_in(fields.value("version")).value_or(0), columns));
    return http::see_other("/intakes/" + text(id));
}

Answer take_start(const Visit& visit, const web::Form& fields) {
    const auto id = TRY(intake_in(visit));
    TRY(start_intake(visit.node, keeper_of(visit), id,
                     number_in(fields.value("version")).value_or(0)));
    return http::see_other("/intakes/" + text(id));
}

Answer take_away(const Visit& visit, const web::Form&) {
    const auto id = TRY(intake_in(visit));
    TRY(put_away(visit.node, keeper_of(visit), id));
    return http::see_other("/intakes");
}

}  // namespace accord::people
