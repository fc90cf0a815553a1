#include "doors/site/rulebook_pages.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "doors/site/rulebook_words.h"
#include "platform/html/components.h"
#include "rulebook/document.h"

namespace accord::site {
namespace {

using namespace accord::html;
using rulebook::Listed;
using rulebook::ListedRow;
using rulebook::Row;
using rulebook::Rulebook;
using rulebook::Verified;

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::size_t recalled_in(const Listed& list) {
    return static_cast<std::size_t>(std::count_if(
        list.rows.begin(), list.rows.end(),
        [](const ListedRow& each) { return each.row.verified == Verified::Recalled; }));
}

std::string address_of(std::string_view list) {
    return "/rulebook/" + std::string(list);
}

// The column says "In force", so its cells need not.
Html when_words(const Row& row, Date on) {
    const Html where = line_break() + quiet(with_capital(rulebook::words(row.nations)));
    const auto said = rulebook::said(row.in_force, on);
    if (row.in_force.has(on)) {
        return with_capital(replace_all(said, "In force from", "from")) + where;
    }
    return tag(said, row.in_force.from ? Colour::Grey : Colour::Yellow) + where;
}

Html marks_of(const Row& row) {
    std::vector<Html> links;
    for (const auto& mark : row.marks) {
        const std::string code(mark.text());
        if (code == "R" or code == "I") continue;
        links.push_back(link("/rulebook/sources#" + code, code));
    }
    if (links.empty()) return row.source;
    return row.source + line_break() + join(links, ", ");
}

Html verified_words(const Row& row) {
    const auto said = rulebook::sentence(row.verified);
    return row.verified == Verified::Recalled ? strong(said) : Html(said);
}

std::vector<SummaryRow> own_rows(const Rulebook& rulebook, const Listed& list,
                                 const ListedRow& each) {
    std::vector<SummaryRow> rows = {html::row("Code", code(each.code))};
    for (std::size_t i = 0; i < list.own_columns.size(); ++i) {
        const auto words = cell_words(rulebook, list.own_columns[i], each.own[i]);
        if (not words.empty())
            rows.push_back(html::row(heading_of(list.name, list.own_columns[i]), words));
    }
    return rows;
}

Html more_about(const Rulebook& rulebook, const Listed& list, const ListedRow& each) {
    auto rows = own_rows(rulebook, list, each);
    rows.push_back(html::row("On its own",
                             link(address_of(list.name) + "/" + each.code, "A page to point to")));
    return details("More" + heard(" about: " + each.row.words), summary_list(rows));
}

// All of one row, as a list of facts.
Html row_facts(const Rulebook& rulebook, const Listed& list, const ListedRow& each, Date on) {
    auto rows = own_rows(rulebook, list, each);
    rows.push_back(html::row("In force", when_words(each.row, on)));
    rows.push_back(html::row("Where it comes from", marks_of(each.row)));
    rows.push_back(html::row("Checked", verified_words(each.row)));
    return summary_list(rows);
}

Cells row_cells(const Rulebook& rulebook, const Listed& list, const ListedRow& each, Date on) {
    return {{.text = strong(with_capital(each.row.words)) + more_about(rulebook, list, each),
             .attributes = {{"id", each.code}}},
            {.text = when_words(each.row, on)},
            {.text = marks_of(each.row)},
            {.text = verified_words(each.row)}};
}

Html list_content(const Rulebook& rulebook, const Listed& list, Date on) {
    DataTable table = {.caption = Html(counted(list.rows.size(), "row") + ", as on " + spoken(on)),
                       .caption_classes = "govuk-table__caption--s",
                       .head = {{.text = "What"},
                                {.text = "In force"},
                                {.text = "Where it comes from"},
                                {.text = "Checked"}},
                       .cards_on_phones = true};
    for (const auto& each : list.rows) table.rows.push_back(row_cells(rulebook, list, each, on));
    Html out = page_heading(list.title, "Rulebook") + lead(list.about);
    if (const auto recalled = recalled_in(list); recalled > 0) {
        out += inset_text("Recalled, not yet verified: " + counted(recalled, "row") +
                          " here. Check with your information governance lead before relying on " +
                          (recalled == 1 ? "it." : "them."));
    }
    return out + html::table(table);
}

Html sources_content(const Rulebook& rulebook) {
    DataTable table = {.head = {{.text = "Mark"}, {.text = "Source"}, {.text = "Address"}},
                       .cards_on_phones = true};
    for (const auto& source : rulebook.sources.all()) {
        const std::string mark(source.code.text());
        const bool web = source.address.starts_with("https://");
        table.rows.push_back(
            {{.text = code(mark), .attributes = {{"id", mark}}},
             {.text = source.words},
             {.text = web ? link(source.address, source.address) : Html(source.address),
              .classes = "app-web-address"}});
    }
    return page_heading("Sources", "Rulebook") +
           lead("Where every row comes from. Each mark beside a row is one of these.") +
           html::table(table);
}

html::Shell named(html::Shell shell, const std::string& title) {
    shell.title = "Rulebook: " + title;
    shell.crumbs = {{.text = "Rulebook", .href = "/rulebook"}, {.text = title}};
    return shell;
}

// With a list between the rulebook and the page.
html::Shell named(html::Shell shell, const Listed& list, const std::string& code) {
    shell.title = "Rulebook: " + code;
    shell.crumbs = {{.text = "Rulebook", .href = "/rulebook"},
                    {.text = list.title, .href = address_of(list.name)},
                    {.text = code}};
    return shell;
}

}  // namespace

std::string rulebook_index(const Rulebook& rulebook, html::Shell shell) {
    shell.title = "Rulebook";
    std::vector<SummaryRow> rows;
    std::size_t all = 0;
    std::size_t recalled = 0;
    for (const auto& list : rulebook.lists) {
        const auto here = recalled_in(list);
        all += list.rows.size();
        recalled += here;
        Html words = list.about + line_break() + quiet(counted(list.rows.size(), "row"));
        if (here > 0) words += quiet(", " + std::to_string(here) + " not yet verified");
        rows.push_back(row(link(address_of(list.name), list.title), words));
    }
    rows.push_back(row(link(address_of("sources"), "Sources"), "Where every row comes from."));
    return page(shell, page_heading("Rulebook") +
                           lead("Every rule Accord works by, in plain English, with the days it is "
                                "in force and where it comes from.") +
                           paragraph(std::to_string(recalled) + " of " + counted(all, "row") +
                                     " are recalled and not yet verified, and say so. Nothing here "
                                     "is legal advice.") +
                           links_in_a_row({link("/rulebook/changes", "Changes of the law"),
                                           link("/rulebook/editions", "Editions")}) +
                           summary_list(rows) +
                           fine_print("Edition " + code(text(rulebook.edition))));
}

std::optional<std::string> rulebook_page(const Rulebook& rulebook, std::string_view list, Date on,
                                         html::Shell shell) {
    if (list == "sources")
        return page(named(std::move(shell), "Sources"), sources_content(rulebook));
    const auto* found = rulebook.listed(list);
    if (found == nullptr) return std::nullopt;
    return page(named(std::move(shell), found->title), list_content(rulebook, *found, on));
}

std::optional<std::string> rulebook_row_page(const Rulebook& rulebook, std::string_view list,
                                             std::string_view code, Date on, html::Shell shell) {
    const auto* found = rulebook.listed(list);
    if (found == nullptr) return std::nullopt;
    std::vector<const ListedRow*> rows;  // a code whose meaning changed has one for each span
    for (const auto& each : found->rows) {
        if (each.code == code) rows.push_back(&each);
    }
    if (rows.empty()) return std::nullopt;
    const auto now = std::find_if(rows.begin(), rows.end(),
                                  [&](const auto* each) { return each->row.in_force.has(on); });
    const auto& first = now == rows.end() ? *rows.back() : **now;
    Html main = page_heading(with_capital(first.row.words), found->title) +
                paragraph("As on " + spoken(on) + ".") + row_facts(rulebook, *found, first, on);
    for (const auto* each : rows) {
        if (each == &first) continue;
        main +=
            heading("In other years: " + each->row.words) + row_facts(rulebook, *found, *each, on);
    }
    return page(named(std::move(shell), *found, std::string(code)), main);
}

}  // namespace accord::site
