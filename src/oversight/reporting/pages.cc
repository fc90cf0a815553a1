#include "oversight/reporting/pages.h"

#include "base/london.h"
#include "casework/requests/commands_spoken.h"
#include "casework/sharing/pages_common.h"
#include "governance/identity/visit.h"
#include "oversight/reporting/figures.h"
#include "platform/html/components.h"

namespace accord::reporting {
namespace {

using namespace accord::html;
using identity::Visit;

constexpr int quarters_offered = 8;

std::string address(Quarter quarter) {
    return "/figures?quarter=" + reporting::text(quarter);
}

// The one that runs, and those before it, each a link; the one that is shown stands out.
Html choose(const Figures& figures) {
    std::vector<Html> links;
    auto each = quarter_of(london_day(figures.now));
    for (int i = 0; i < quarters_offered; ++i, each = before(each)) {
        const auto label = reporting::words(each);
        links.push_back(each == figures.quarter ? strong(label) : link(address(each), label));
    }
    return links_in_a_row(links);
}

Html drawn(const Sheet& sheet) {
    if (sheet.lines.empty())
        return paragraph(sheet.too_few ? "Too few to be shown." : "Nothing was counted.");
    DataTable out{.caption = heard(sheet.kind.words),
                  .head = {{.text = sheet.kind.line}},
                  .first_is_header = true,
                  .cards_on_phones = true};
    for (const auto& measure : sheet.measures)
        out.head.push_back({.text = measure.words, .format = "numeric"});
    if (sheet.has_hours) out.head.push_back({.text = "Half within", .format = "numeric"});
    for (const auto& line : sheet.lines) {
        Cells cells{{.text = line.sum ? strong(line.words) : Html(line.words)}};
        for (const auto& cell : line.cells)
            cells.push_back({.text = for_a_cell(cell), .format = "numeric"});
        if (sheet.has_hours)
            cells.push_back({.text = line.half_within ? std::to_string(*line.half_within) + " h"
                                                      : std::string("–"),
                             .format = "numeric"});
        out.rows.push_back(std::move(cells));
    }
    return table(out);
}

Html meanings(const Sheet& sheet) {
    std::vector<SummaryRow> rows;
    for (const auto& measure : sheet.measures) rows.push_back(row(measure.words, measure.meaning));
    if (sheet.has_hours)
        rows.push_back(row("Half within",
                           "Half of the first answers took no longer than this, in hours as they "
                           "pass. It needs five answers"));
    return details("What is counted" + heard(": " + sheet.kind.words), summary_list(rows));
}

// What a reader must know before they compare anything.
Html how_to_read() {
    return inset_text(
        "No person is counted here, and no line is better than another: lines stand in the order "
        "of names. One to four are shown as <5 and other counts to the nearest 5; what stands "
        "under “All together” is reckoned from those, to the nearest 10.");
}

Quarter wanted(const Visit& visit, const web::Form& fields) {
    return quarter_from(fields.value("quarter"))
        .value_or(quarter_of(london_day(visit.node.clock.now())));
}

}  // namespace

Answer show_figures(const Visit& visit, const web::Form& fields) {
    if (not requests::takes_referrals(visit.party)) return sharing::restricted(visit);
    const auto figures = TRY(reporting::figures(visit.node, sharing::asker_of(visit),
                                                visit.rulebook, wanted(visit, fields)));
    Html main = page_heading(
        "Figures: " + reporting::words(figures.quarter) + (figures.so_far ? ", so far" : ""),
        figures.hub.name);
    main += choose(figures) + how_to_read();
    for (const auto& sheet : figures.sheets)
        main += heading(sheet.kind.words) + paragraph(sheet.kind.about + ".") + drawn(sheet) +
                meanings(sheet);
    main += figures.so_far
                ? paragraph("They can be kept as a spreadsheet when the three months are over.")
                : paragraph(link("/figures/keep?quarter=" + reporting::text(figures.quarter),
                                 "Keep these figures as a spreadsheet (CSV)"));
    auto shell = identity::hub(visit, "Figures", "/contacts");
    if (visit.may(rulebook::Permission::MayScreen))
        shell.crumbs = {{.text = "Front door", .href = "/contacts"}};
    return http::html(page(shell, one_column(main)));
}

Answer keep_figures(const Visit& visit, const web::Form& fields) {
    if (not requests::takes_referrals(visit.party)) return sharing::restricted(visit);
    auto kept = TRY(reporting::keep_figures(visit.node, sharing::asker_of(visit), visit.rulebook,
                                            wanted(visit, fields)));
    return http::file("text/csv; charset=utf-8", std::move(kept.csv), kept.name);
}

}  // namespace accord::reporting
