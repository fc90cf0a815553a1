// The sign-off board: where the text is with everybody. Filters are links; the export is the table.
#include <algorithm>

#include "base/csv.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/areas.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_board.h"
#include "governance/agreement/commands_life.h"
#include "governance/agreement/pages_life.h"
#include "governance/agreement/sections.h"
#include "governance/parties/commands.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using rulebook::Permission;

constexpr Stop every_stop[] = {Stop::Invited, Stop::Reading,   Stop::InformationGovernance,
                               Stop::Legal,   Stop::Signatory, Stop::Declined,
                               Stop::Signed};

struct Filter {
    std::optional<Stop> stop;
    std::string type;  // a code of agency types, or empty
};

Filter filter_from(const web::Form& query) {
    return {stop_from(query.value("stop")), std::string(query.value("type"))};
}

bool fits(const BoardLine& line, const Filter& filter) {
    if (filter.stop and line.stop != *filter.stop) return false;
    return filter.type.empty() or line.party.type.text() == filter.type;
}

std::string query_of(const Filter& filter) {
    std::string out;
    if (filter.stop) out += "stop=" + std::string(word(*filter.stop));
    if (not filter.type.empty()) out += (out.empty() ? "" : "&") + ("type=" + filter.type);
    return out.empty() ? "" : "?" + out;
}

std::string type_words(const Visit& visit, Code<rulebook::AgencyType> type) {
    const auto* row = visit.rulebook.agency_types.find(type);
    return row == nullptr ? std::string(type.text()) : row->words;
}

std::string days_words(int days) {
    if (days <= 0) return "today";
    return days == 1 ? "for 1 day" : "for " + std::to_string(days) + " days";
}

Html stop_tag(const BoardLine& line) {
    switch (line.stop) {
        case Stop::Signed: return tag(words(line.stop), Colour::Green);
        case Stop::Declined: return tag(words(line.stop), Colour::Orange);
        case Stop::Invited: return tag(words(line.stop), Colour::Grey);
        default: return tag(words(line.stop), Colour::Blue);
    }
}

// What they hold instead: an older version, or a notice to leave.
std::string else_words(const Visit& visit, const BoardLine& line) {
    std::string out = line.note;
    const auto add = [&](const std::string& sentence) {
        out += (out.empty() ? "" : out.ends_with('.') ? " " : ". ") + sentence;
    };
    if (line.stop != Stop::Signed and line.signature) add("Works under version " + line.version);
    if (line.deviation) {
        for (const auto& sentence : said(visit.rulebook, *line.deviation)) add(sentence);
        add(std::string(words(line.deviation->standing)));
    }
    if (line.leaving) add("Leaves on " + spoken(line.leaving->takes_effect));
    return out;
}

Html filter_links(const Visit& visit, const std::string& here, const std::vector<BoardLine>& all,
                  const Filter& filter) {
    std::vector<Html> stops{link(here + query_of({std::nullopt, filter.type}), "Everywhere")};
    for (const auto stop : every_stop) {
        const auto count = std::count_if(all.begin(), all.end(), [&](const BoardLine& line) {
            return fits(line, {stop, filter.type});
        });
        if (count == 0) continue;
        stops.push_back(link(here + query_of({stop, filter.type}),
                             std::string(words(stop)) + " (" + std::to_string(count) + ")"));
    }
    std::vector<std::string> types;
    for (const auto& line : all) types.emplace_back(line.party.type.text());
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    std::vector<Html> kinds{link(here + query_of({filter.stop, ""}), "Everybody")};
    for (const auto& type : types) {
        const auto code = Code<rulebook::AgencyType>::from(type);
        kinds.push_back(
            link(here + query_of({filter.stop, type}), code ? type_words(visit, *code) : type));
    }
    const auto shown =
        "Showing " + (filter.stop ? std::string(words(*filter.stop)) : "everything") +
        (filter.type.empty()
             ? ""
             : ", " + type_words(visit, *Code<rulebook::AgencyType>::from(filter.type)));
    return details(shown + ". Show something else",
                   small_heading("Where the text is") + list(stops) +
                       small_heading("Kind of organisation") + in_columns(list(kinds)));
}

Html board_table(const Visit& visit, const std::vector<BoardLine>& all, const Filter& filter,
                 Date today) {
    DataTable rows{.caption = "Where the text is",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Organisation"},
                            {.text = "Where it is"},
                            {.text = "Since"},
                            {.text = "More"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& line : all) {
        if (not fits(line, filter)) continue;
        Html since = spoken(line.since);
        if (line.stop != Stop::Signed) since += line_break() + quiet(days_words(line.days(today)));
        rows.rows.push_back(
            {{.text = strong_link("/organisations/" + text(line.party.reference), line.party.name) +
                      line_break() + quiet(type_words(visit, line.party.type))},
             {.text = stop_tag(line)},
             {.text = since},
             {.text = else_words(visit, line)}});
    }
    return rows.rows.empty() ? paragraph("Nobody.") : table(rows);
}

// To say where it is: of one's own organisation, or of anyone for who keeps the agreement.
Html move_form(const Visit& visit, const Agreement& agreement, const std::vector<BoardLine>& all,
               const web::Form& typed, const Faults& faults) {
    const bool keeper =
        visit.may(Permission::MayDraftAgreement) and keeps(agreement, visit.actor.agency);
    Select who{.name = "party", .label = "Which organisation?"};
    for (const auto& line : all) {
        if (line.stop == Stop::Signed) continue;
        if (not keeper and line.party.id != visit.party.id) continue;
        const auto reference = text(line.party.reference);
        who.items.push_back({.value = reference,
                             .text = line.party.name,
                             .selected = reference == typed.value("party")});
    }
    if (who.items.empty()) return {};
    Question where{.name = "stop",
                   .legend = bold_legend("Where is the text?"),
                   .error = error_of(faults, "stop"),
                   .chosen = std::string(typed.value("stop"))};
    for (const auto stop : stops_to_say())
        where.items.push_back({.value = std::string(word(stop)), .text = words(stop)});
    const auto fields =
        select(who) + radios(where) +
        input({.name = "note",
               .label = "A note",
               .hint = "What they want changed, or whom to ask: a post and not a person’s name",
               .error = error_of(faults, "note"),
               .value = std::string(typed.value("note"))}) +
        main_button("Say where it is");
    return details(
        {.summary = "Say where the text is",
         .text = form({.action = address(agreement) + "/board/moves", .token = visit.form_token},
                      fields),
         .open = not faults.empty()});
}

Result<std::vector<AreaLine>> areas_of(audit::Reading& reading, const Visit& visit,
                                       const Agreement& agreement,
                                       const std::vector<BoardLine>& all) {
    const auto read = read_document(visit.rulebook, text(agreement.reference), agreement.document);
    if (not read.document) return fail(broken("A published agreement can no longer be read"));
    return areas(reading, *read.document, all);
}

// Where nobody is here to be asked: the boroughs that the text covers and that have not joined.
Html areas_shown(const std::vector<AreaLine>& all) {
    const auto count = [&](auto fits_it) {
        return std::to_string(std::count_if(all.begin(), all.end(), fits_it));
    };
    std::vector<Html> absent;
    for (const auto& area : all) {
        if (area.councils.empty()) absent.emplace_back(area.words + " (" + area.code + ")");
    }
    Html out = heading("Areas that it covers") +
               paragraph(count([](const AreaLine& area) { return area.is_signed(); }) + " of " +
                         std::to_string(all.size()) +
                         " have a council that has signed. An organisation is of an area when it "
                         "has the area’s code among its numbers.");
    if (not absent.empty())
        out += details(std::to_string(absent.size()) + " with nobody in the partnership yet",
                       in_columns(list(absent)));
    return out;
}

Answer draw_board(const Visit& visit, const web::Form& query, const web::Form& typed,
                  const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto today = london_day(reading.now());
    auto filter = filter_from(query);
    if (not Code<rulebook::AgencyType>::from(filter.type)) filter.type.clear();
    const auto all = TRY(board(reading, agreement));
    const auto done = std::count_if(
        all.begin(), all.end(), [](const BoardLine& line) { return line.stop == Stop::Signed; });
    const auto said = std::to_string(done) + " of " + std::to_string(all.size()) +
                      " organisations have signed version " + agreement.version + ".";
    const auto here = address(agreement) + "/board";
    auto shell = section_shell(visit, agreement, "Board of " + agreement.title);
    shell.faults = faults;
    const auto main =
        page_heading("Sign-off board", agreement.title + ", version " + agreement.version) +
        sections(agreement, "board") + paragraph(said) +
        progress(static_cast<int>(done), static_cast<int>(all.size()), said) +
        filter_links(visit, here, all, filter) + board_table(visit, all, filter, today) +
        move_form(visit, agreement, all, typed, faults) +
        areas_shown(TRY(areas_of(reading, visit, agreement, all))) +
        paragraph(link(here + "/export" + query_of(filter), "Keep this table as a file (CSV)"));
    return http::html(page(shell, main),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace

Answer board_page(const Visit& visit, const web::Form& query) {
    return draw_board(visit, query, {}, {});
}

Answer board_file(const Visit& visit, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto today = london_day(reading.now());
    const auto filter = filter_from(query);
    std::string out(csv_mark);
    out += csv_line({"Organisation", "Reference", "Kind", "Where the text is", "Since", "Days",
                     "Version signed", "Leaves on", "Signs otherwise", "Note"});
    const auto all = TRY(board(reading, agreement));
    for (const auto& line : all) {
        if (not fits(line, filter)) continue;
        out += csv_line(
            {line.party.name, text(line.party.reference), type_words(visit, line.party.type),
             std::string(words(line.stop)), text(line.since), std::to_string(line.days(today)),
             line.version, line.leaving ? text(line.leaving->takes_effect) : "",
             line.deviation ? join(said(visit.rulebook, *line.deviation), " ") : "", line.note});
    }
    if (not filter.stop and filter.type.empty()) {
        for (const auto& area : TRY(areas_of(reading, visit, agreement, all))) {
            if (not area.councils.empty()) continue;
            out += csv_line({area.words, area.code, "Area", "Not in the partnership yet", "", "",
                             "", "", "", ""});
        }
    }
    return http::file("text/csv; charset=utf-8", std::move(out),
                      text(agreement.reference) + "-board.csv");
}

Answer take_move(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto reference = reference_from_text('O', form.value("party"));
    if (not reference) return fail(invalid(std::string(web::FormReader::out_of_date)));
    const auto party = TRY(parties::find(reading, *reference));
    const auto stop = stop_from(form.value("stop"));
    if (not stop) {
        return draw_board(visit, {}, form,
                          {{.where = "stop", .sentence = "Choose where the text is"}});
    }
    const bool own = party.id == visit.party.id;
    if (not own and not visit.may(Permission::MayDraftAgreement)) {
        return fail(forbidden("Only they, or whoever keeps the agreement, say where it is"));
    }
    const auto done = move_text(visit.node, visit.actor,
                                {.agreement = agreement.id,
                                 .party = party.id,
                                 .stop = *stop,
                                 .note = std::string(trim(form.value("note")))});
    if (done) return http::see_other(address(agreement) + "/board");
    if (done.error().kind != ErrorKind::Invalid) return fail(done.error());
    return draw_board(visit, {}, form,
                      {{.where = done.error().field, .sentence = done.error().sentence}});
}

}  // namespace accord::agreement
