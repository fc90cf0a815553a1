#include "governance/agreement/desk.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

struct MemberPage {
    std::string_view member;
    std::string_view page;
};

// Which page mends which member of the document; the others are on "names".
constexpr MemberPage pages_of_members[] = {
    {"party_types", "who"},
    {"transfer_methods", "who"},
    {"nation", "who"},
    {"geography", "who"},
    {"parties", "who"},
    {"purposes", "purposes"},
    {"data_sets", "data"},
    {"permitted_uses", "handling"},
    {"restrictions", "handling"},
    {"recipient_duties", "handling"},
    {"security_measures", "handling"},
    {"compliance", "handling"},
    {"onward_sharing", "handling"},
    {"consent_position", "handling"},
    {"retention_rules", "handling"},
    {"disposal_method", "handling"},
    {"rights_handling", "handling"},
    {"foi_handling", "handling"},
    {"complaints_handling", "handling"},
    {"incident_clause", "handling"},
    {"termination", "handling"},
    {"dpia_ref", "handling"},
    {"sections", ""},
};

// The pointer of the innermost value that begins at or before a place in the text.
std::string pointer_at(const Positions& where, std::uint32_t line, std::uint32_t column) {
    std::string best;
    std::pair<std::uint32_t, std::uint32_t> at{0, 0};
    for (const auto& [pointer, position] : where) {
        const std::pair<std::uint32_t, std::uint32_t> here{position.line, position.column};
        if (here > std::pair{line, column} or here < at) continue;
        if (here == at and pointer.size() < best.size()) continue;
        at = here;
        best = pointer.substr(0, pointer.find('#'));
    }
    return best;
}

std::optional<Place> place_in(std::string_view pointer) {
    const auto parts = split(pointer, '/');  // "", "sections", "2", "clauses", "0", …
    if (parts.size() < 3 or parts[1] != "sections") return std::nullopt;
    auto place = place_from_text(std::string(parts[2]) == "0" ? "1" : parts[2]);
    if (not place) return std::nullopt;
    if (parts[2] != "0") ++place->section;
    if (parts.size() < 5 or parts[3] != "clauses") return place;
    const auto clause = place_from_text(parts[4] == "0" ? "1" : parts[4]);
    if (clause) place->clause = parts[4] == "0" ? 1 : clause->section + 1;
    return place;
}

std::string href_of(const Draft& draft, std::string_view pointer) {
    const auto to = address(draft);
    if (const auto place = place_in(pointer)) {
        return to + (place->clause > 0 ? "/clauses/" : "/sections/") + text(*place);
    }
    const auto parts = split(pointer, '/');
    const auto member = parts.size() > 1 ? parts[1] : std::string_view();
    for (const auto& row : pages_of_members) {
        if (row.member != member) continue;
        auto out = to + (row.page.empty() ? "" : "/") + std::string(row.page);
        // A row of a list has a page of its own: counted from 1.
        const bool of_row = (row.page == "purposes" or row.page == "data") and parts.size() > 2;
        if (const auto one =
                of_row ? place_from_text(parts[2] == "0" ? "1" : parts[2]) : std::nullopt) {
            out += "/" + std::to_string(parts[2] == "0" ? 1 : one->section + 1);
        }
        return out;
    }
    return to + "/names";
}

std::string where_said(const Json& json, std::string_view pointer) {
    const auto place = place_in(pointer);
    if (not place) return {};
    if (place->clause == 0) return "Section " + std::to_string(place->section) + ": ";
    const auto number = clause_at(json, *place)["number"].text_or();
    return "Clause " + (number.empty() ? text(*place) : std::string(number)) + ": ";
}

std::string first_upper(std::string_view words) {
    return capitalised(std::string(words));
}

template <class Values>
std::vector<std::pair<std::string, std::string>> worded(const Values& all) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto word : all) out.emplace_back(word, word);
    return out;
}

std::vector<std::pair<std::string, std::string>> requirement_codes() {
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto word : policy::requirement_words())
        out.emplace_back(word, policy::spoken(*policy::requirement_from(word)));
    return out;
}

std::vector<std::pair<std::string, std::string>> obligation_codes() {
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto word : policy::obligation_words())
        out.emplace_back(word, policy::spoken(*policy::obligation_from(word)));
    return out;
}

}  // namespace

std::string address(const Draft& draft) {
    return "/drafts/" + text(draft.reference);
}

Result<Desk> desk_at(audit::Reading& reading, const Visit& visit) {
    const auto reference = reference_from_text('D', visit.request.param("draft"));
    if (not reference) return fail(not_found("There is no such draft"));
    Desk desk{.draft = TRY(find_draft(reading, *reference)), .json = {}, .read = {}};
    desk.json = TRY(parse_json(desk.draft.document));
    desk.read = TRY(read_draft(reading, visit.rulebook, desk.draft));
    desk.may_write = desk.draft.is_open() and visit.may(rulebook::Permission::MayDraftAgreement) and
                     (desk.draft.keeper.empty() or desk.draft.keeper == visit.actor.agency);
    return desk;
}

Result<Desk> writing_desk_at(audit::Reading& reading, const Visit& visit) {
    auto desk = TRY(desk_at(reading, visit));
    if (desk.may_write) return desk;
    if (not desk.draft.is_open()) return fail(conflict("This draft is closed"));
    return fail(forbidden("Another organisation writes this draft. You can comment on it"));
}

void look_as_if(audit::Reading& reading, const Visit& visit, Desk& desk, const Json& changed) {
    desk.json = changed;
    desk.draft.document = pretty(changed);
    if (auto read = read_draft(reading, visit.rulebook, desk.draft)) desk.read = *std::move(read);
}

std::string title_of(const Draft& draft, const Json& json) {
    const auto name = json["name"].text_or();
    if (name.empty()) return "Draft " + text(draft.reference);
    return std::string(name) + ", version " + std::string(json["version"].text_or("?"));
}

Doer doer(const Visit& visit) {
    return {visit.name, visit.post};
}

Html draft_sections(const Draft& draft, std::string_view here) {
    struct Tab {
        std::string_view words;
        std::string_view last;
    };
    constexpr Tab all[] = {{"Draft", ""},
                           {"Names and days", "names"},
                           {"Who may sign", "who"},
                           {"Purposes", "purposes"},
                           {"Data", "data"},
                           {"Handling", "handling"},
                           {"What changes", "changes"}};
    std::vector<NavigationItem> items;
    for (const auto& tab : all) {
        auto to = address(draft);
        if (not tab.last.empty()) to += "/" + std::string(tab.last);
        items.push_back({.text = tab.words, .href = to, .current = tab.last == here});
    }
    return sub_navigation("Pages of this draft", items);
}

Shell draft_shell(const Visit& visit, const Desk& desk, std::string title) {
    auto shell = identity::hub(visit, std::move(title), "/agreements");
    shell.crumbs = {{.text = "Agreements", .href = "/agreements"},
                    {.text = "Drafts", .href = "/drafts"},
                    {.text = title_of(desk.draft, desk.json), .href = address(desk.draft)}};
    return shell;
}

http::Response draft_page(const Visit& visit, const Desk& desk, std::string_view here,
                          const std::string& title, const Html& main, http::Status status) {
    const auto body = page_heading(title, title_of(desk.draft, desk.json)) +
                      draft_sections(desk.draft, here) + main;
    return http::html(page(draft_shell(visit, desk, title), body), status);
}

std::vector<Placed> placed_faults(const Desk& desk) {
    std::vector<Placed> out;
    if (desk.read.faults.empty()) return out;
    const auto where = positions(desk.draft.document);
    for (const auto& fault : desk.read.faults) {
        auto pointer = pointer_at(where, fault.line, fault.column);
        auto href = href_of(desk.draft, pointer);
        const auto place = where_said(desk.json, pointer);
        out.push_back({std::move(pointer), std::move(href),
                       place + (place.empty() ? first_upper(fault.sentence) : fault.sentence)});
    }
    return out;
}

Html faults_under(const Desk& desk, std::string_view pointer) {
    std::vector<Html> lines;
    for (const auto& one : placed_faults(desk)) {
        const bool under =
            one.pointer == pointer or one.pointer.starts_with(std::string(pointer) + "/");
        if (under) lines.emplace_back(one.said);
    }
    if (lines.empty()) return {};
    return box("To put right before it opens", bullets(lines));
}

Html saved_first(const Desk& desk, const Html& now) {
    return warning_text(desk.draft.saved_by_name + " saved this first, " +
                        spoken(desk.draft.saved_at) +
                        ". What you wrote is kept below. Saving puts it in place of theirs.") +
           box("What stands there now", now);
}

std::vector<Ticks> rule_ticks(const rulebook::Rulebook& rulebook) {
    std::vector<std::pair<std::string, std::string>> channels;
    for (const auto channel : rulebook::channels()) {
        const std::string code(rulebook::code(channel));
        const auto known = Code<rulebook::ChannelRow>::from(code);
        const auto* row = known ? rulebook.channels.find(*known) : nullptr;
        channels.emplace_back(code, row == nullptr ? code : row->words);
    }
    return {{"givers", "Who tells (none ticked: any party)", codes_of(rulebook.agency_types)},
            {"receivers", "Who is told (none ticked: any party)", codes_of(rulebook.agency_types)},
            {"purposes", "For which purposes (none ticked: any)", codes_of(rulebook.purposes)},
            {"thresholds", "How serious it is (none ticked: any)", codes_of(rulebook.thresholds)},
            {"categories", "What (none ticked: anything)", codes_of(rulebook.data_categories)},
            {"bases", "On which lawful bases (none ticked: any)", codes_of(rulebook.lawful_bases)},
            {"channels", "Sent how (none ticked: any way)", channels},
            {"conditions", "Only if all of these hold", requirement_codes()},
            {"unless", "For “must not”: unless all of these hold", requirement_codes()},
            {"obligations", "And whoever relies on it then has to", obligation_codes()}};
}

Html tick_list(const Ticks& ticks, const Json& chosen) {
    const auto has = [&](std::string_view code) {
        const auto* items = chosen.items();
        return items != nullptr and std::any_of(items->begin(), items->end(), [&](const Json& one) {
                   return one.text_or() == code;
               });
    };
    Choices boxes{.name = std::string(ticks.name),
                  .fieldset = {.legend = Words(ticks.legend, "govuk-visually-hidden")},
                  .classes = "govuk-checkboxes--small"};
    std::size_t count = 0;
    for (const auto& [code, words] : ticks.codes) {
        const bool on = has(code);
        count += on ? 1 : 0;
        boxes.items.push_back({.value = code, .text = words, .checked = on});
    }
    const auto summary =
        ticks.legend + ": " + (count == 0 ? "none" : std::to_string(count)) + " ticked";
    return details({.summary = summary, .text = checkboxes(boxes)});
}

Json ticked(const Ticks& ticks, const web::Form& form) {
    const auto values = form.values(ticks.name);
    auto out = Json::array();
    for (const auto& [code, words] : ticks.codes) {
        if (std::find(values.begin(), values.end(), code) != values.end()) out.add(code);
    }
    return out;
}

}  // namespace accord::agreement
