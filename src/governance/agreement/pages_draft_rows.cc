// The rows of a draft's two lists: what it is for, each purpose with its usual bases; and what is
// sent by default, each category of data. A row is a page; the last one of each list adds another.
#include <algorithm>

#include "base/text.h"
#include "governance/agreement/desk.h"
#include "governance/agreement/pages_draft.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

struct RowList {
    std::string_view last;    // of the address: "purposes"
    std::string_view member;  // of the document
    std::string_view title;
    std::string_view one;  // "Purpose"
    std::string_view key;  // the member of a row that names it
};
constexpr RowList purposes{"purposes", "purposes", "Purposes", "Purpose", "code"};
constexpr RowList data{"data", "data_sets", "Data", "Data", "category"};

std::vector<std::pair<std::string, std::string>> names_in(const Visit& visit, const RowList& list) {
    return list.last == purposes.last ? codes_of(visit.rulebook.purposes)
                                      : codes_of(visit.rulebook.data_categories);
}

std::string name_of(const Visit& visit, const RowList& list, const Json& row) {
    const auto code = row[list.key].text_or();
    for (const auto& [known, words] : names_in(visit, list)) {
        if (known == code) return words;
    }
    return code.empty() ? "Not chosen" : std::string(code);
}

// Which row the address means; nothing for "new".
Result<std::optional<std::size_t>> row_asked_for(const Visit& visit, const Desk& desk,
                                                 const RowList& list) {
    const auto words = visit.request.param("row");
    if (words == "new") return std::optional<std::size_t>();
    const auto* rows = desk.json[list.member].items();
    const auto place = place_from_text(words);
    const auto count = rows == nullptr ? 0 : rows->size();
    if (not place or place->section > count) return fail(not_found("There is no such row"));
    return std::optional<std::size_t>(place->section - 1);
}

Answer show_list(const Visit& visit, const RowList& list) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(desk_at(reading, visit));
    const auto here = address(desk.draft) + "/" + std::string(list.last);
    std::vector<Html> lines;
    const auto* rows = desk.json[list.member].items();
    for (std::size_t i = 0; rows != nullptr and i < rows->size(); ++i) {
        lines.push_back(link(here + "/" + std::to_string(i + 1), name_of(visit, list, (*rows)[i])));
    }
    Html main = faults_under(desk, "/" + std::string(list.member)) +
                (lines.empty() ? paragraph("None yet.") : html::list(lines));
    if (desk.may_write) main += paragraph(strong_link(here + "/new", "Add one"));
    return draft_page(visit, desk, list.last, std::string(list.title), one_column(main));
}

Select choose(const Visit& visit, const RowList& list, const Json& row) {
    Select out{.name = std::string(list.key), .label = list.one};
    out.items.push_back({.value = "", .text = "Choose"});
    for (const auto& [code, words] : names_in(visit, list)) {
        out.items.push_back(
            {.value = code, .text = words, .selected = code == row[list.key].text_or()});
    }
    return out;
}

std::vector<Ticks> ticks_of(const Visit& visit, const RowList& list) {
    if (list.last == data.last) {
        return {{"purposes", "For which purposes (none ticked: any)",
                 codes_of(visit.rulebook.purposes)}};
    }
    return {{"bases", "Usual lawful bases", codes_of(visit.rulebook.lawful_bases)},
            {"gateways", "Usual gateways", codes_of(visit.rulebook.gateways)}};
}

Html fields_of(const Visit& visit, const RowList& list, const Json& row) {
    Html out = select(choose(visit, list, row));
    if (list.last == purposes.last) {
        out += input({.name = "text",
                      .label = "In the words of this agreement",
                      .value = std::string(row["text"].text_or())}) +
               input({.name = "consent",
                      .label = "What part consent has",
                      .value = std::string(row["consent"].text_or())});
    } else {
        std::string about;
        if (const auto* items = row["about"].items()) {
            for (const auto& item : *items) about += std::string(item.text_or()) + "\n";
        }
        Question need{.name = "default",
                      .legend = bold_legend("Is it sent?"),
                      .items = {{.value = "include", .text = "Yes, unless somebody leaves it out"},
                                {.value = "ask", .text = "Whoever sends it says why it is needed"},
                                {.value = "exclude", .text = "No, unless somebody says why"}},
                      .chosen = std::string(row["default"].text_or())};
        out +=
            radios(need) +
            textarea({.name = "about",
                      .label = "About whom",
                      .hint = "One a line: child, carers, siblings",
                      .value = about,
                      .rows = 3}) +
            input({.name = "note", .label = "Note", .value = std::string(row["note"].text_or())});
    }
    for (const auto& ticks : ticks_of(visit, list)) out += tick_list(ticks, row[ticks.name]);
    return out;
}

Json row_from(const Visit& visit, const RowList& list, const web::Form& form) {
    auto out = Json::object();
    out.set(std::string(list.key), form.value(list.key));
    const auto add = [&](const char* member) {
        const auto typed = trim(form.value(member));
        if (not typed.empty()) out.set(member, typed);
    };
    if (list.last == purposes.last) {
        out.set("text", trim(form.value("text")));
        add("consent");
    } else {
        out.set("default", form.value("default"));
        auto about = Json::array();
        for (const auto line : split(form.value("about"), '\n')) {
            if (not trim(line).empty()) about.add(trim(line));
        }
        out.set("about", std::move(about));
        add("note");
    }
    for (const auto& ticks : ticks_of(visit, list)) {
        auto chosen = ticked(ticks, form);
        if (not chosen.items()->empty()) out.set(std::string(ticks.name), std::move(chosen));
    }
    return out;
}

Answer draw_row(const Visit& visit, const Desk& desk, const RowList& list,
                std::optional<std::size_t> at, const Json& row, const Html& above,
                http::Status status) {
    const auto place = at ? std::to_string(*at + 1) : std::string("new");
    const auto here = address(desk.draft) + "/" + std::string(list.last) + "/" + place;
    const auto was = seal_of(desk.json, {list.member});
    const auto pointer =
        "/" + std::string(list.member) + "/" + (at ? std::to_string(*at) : std::string("-"));
    Html main =
        above + faults_under(desk, pointer) +
        form({.action = here, .token = visit.form_token},
             hidden("was", was) + fields_of(visit, list, row) +
                 button_group(main_button("Save") +
                              (at ? secondary_button("Remove", "do", "remove") : Html()) +
                              link(address(desk.draft) + "/" + std::string(list.last), "Cancel")));
    return draft_page(visit, desk, list.last,
                      at ? name_of(visit, list, row) : "New: " + lower(list.one), one_column(main),
                      status);
}

Answer show_row(const Visit& visit, const RowList& list) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(writing_desk_at(reading, visit));
    const auto at = TRY(row_asked_for(visit, desk, list));
    const Json row = at ? desk.json[list.member][*at] : Json::object();
    return draw_row(visit, desk, list, at, row, {}, http::Status::Ok);
}

Answer take_row(const Visit& visit, const RowList& list, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(writing_desk_at(reading, visit));
    const auto at = TRY(row_asked_for(visit, desk, list));
    const auto typed = row_from(visit, list, form);
    const auto* rows = desk.json[list.member].items();
    auto all = rows == nullptr ? Json::Array{} : *rows;
    if (not at) {
        all.push_back(typed);
    } else if (form.value("do") == "remove") {
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(*at));
    } else {
        all[*at] = typed;
    }
    std::vector<Json::Member> members;
    members.emplace_back(std::string(list.member), Json(std::move(all)));
    const auto saved =
        change_draft(visit.node, visit.actor, desk.draft.reference,
                     set_members(std::string(form.value("was")), std::move(members)), doer(visit));
    if (saved) return http::see_other(address(desk.draft) + "/" + std::string(list.last));
    if (saved.error().kind != ErrorKind::Conflict) return fail(saved.error());
    const Json now = at ? desk.json[list.member][*at] : Json::object();
    return draw_row(visit, desk, list, at, typed,
                    saved_first(desk, paragraph(name_of(visit, list, now))),
                    http::Status::Conflict);
}

}  // namespace

Answer purposes_page(const Visit& visit, const web::Form&) {
    return show_list(visit, purposes);
}
Answer purpose_page(const Visit& visit, const web::Form&) {
    return show_row(visit, purposes);
}
Answer take_purpose(const Visit& visit, const web::Form& form) {
    return take_row(visit, purposes, form);
}
Answer data_page(const Visit& visit, const web::Form&) {
    return show_list(visit, data);
}
Answer data_rule_page(const Visit& visit, const web::Form&) {
    return show_row(visit, data);
}
Answer take_data_rule(const Visit& visit, const web::Form& form) {
    return take_row(visit, data, form);
}

}  // namespace accord::agreement
