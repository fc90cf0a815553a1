// Everything of a draft beside its clauses: names and days, who may sign, purposes, data, handling.
// The plain fields are tables: which member of the document, and what it is called on the page.
#include <algorithm>

#include "base/text.h"
#include "governance/agreement/changes.h"
#include "governance/agreement/desk.h"
#include "governance/agreement/pages_draft.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

enum class Kind { Line, Number, Words, Lines };

struct FieldRow {
    std::string_view member;  // "owner/name": a member of a member
    Kind kind;
    std::string_view label;
    std::string_view hint;
};

constexpr FieldRow names[] = {
    {"name", Kind::Line, "What is it called?", ""},
    {"version", Kind::Line, "Version", "1.0"},
    {"supersedes", Kind::Line, "The version that it follows", "Empty for the first"},
    {"uri", Kind::Line, "Its address",
     "Where the controlled copy is; it stays the same for every version"},
    {"id/value", Kind::Line, "Its identifier", "LON-MAS"},
    {"id/system", Kind::Line, "Whose identifier that is", ""},
    {"owner/name", Kind::Line, "Who leads it", ""},
    {"owner/contact", Kind::Line, "Whom to write to about it", "A post’s address, not a person’s"},
    {"tier", Kind::Number, "Tier", "1: it stands alone or others inherit from it. 2: it inherits"},
    {"inherits_from", Kind::Line, "What it inherits from",
     "The address of a tier 1 agreement. Signing this one binds to both"},
    {"start_date", Kind::Line, "First day", "2026-04-01"},
    {"end_date", Kind::Line, "Last day", "2029-03-31"},
    {"review_due", Kind::Line, "Review by", "2027-03-31"},
    {"review_warning_days", Kind::Number, "Days of warning before the review", "90"},
    {"grace_days", Kind::Number, "Days of grace after the last day", "90"},
};

constexpr FieldRow who[] = {
    {"nation", Kind::Line, "Nation", "E, W, S or N"},
    {"geography", Kind::Lines, "Areas", "One code a line: E09000001"},
};

constexpr FieldRow handling[] = {
    {"permitted_uses", Kind::Lines, "Permitted uses", "One a line"},
    {"restrictions", Kind::Lines, "Restrictions", "One a line"},
    {"recipient_duties", Kind::Lines, "Duties of whoever receives", "One a line"},
    {"security_measures", Kind::Lines, "Security", "One a line"},
    {"compliance", Kind::Lines, "Laws that it keeps to", "One a line"},
    {"onward_sharing/rule", Kind::Line, "Passing on", "ask_giver, same_purpose or never"},
    {"onward_sharing/text", Kind::Words, "Passing on, in words", ""},
    {"consent_position/code", Kind::Line, "Consent", "not_the_basis, for_service_only or required"},
    {"consent_position/text", Kind::Words, "Consent, in words", ""},
    {"disposal_method", Kind::Line, "How it is destroyed", ""},
    {"rights_handling/lead", Kind::Line, "Rights requests: who leads", ""},
    {"rights_handling/days", Kind::Number, "Rights requests: days", ""},
    {"rights_handling/text", Kind::Words, "Rights requests, in words", ""},
    {"foi_handling/lead", Kind::Line, "Freedom of information: who leads", ""},
    {"foi_handling/days", Kind::Number, "Freedom of information: days", ""},
    {"foi_handling/text", Kind::Words, "Freedom of information, in words", ""},
    {"complaints_handling/lead", Kind::Line, "Complaints: who leads", ""},
    {"complaints_handling/days", Kind::Number, "Complaints: days", ""},
    {"complaints_handling/text", Kind::Words, "Complaints, in words", ""},
    {"incident_clause/notify", Kind::Line, "When it goes wrong: who is told", ""},
    {"incident_clause/within_hours", Kind::Number, "When it goes wrong: within hours", ""},
    {"incident_clause/text", Kind::Words, "When it goes wrong, in words", ""},
    {"termination/notice_days", Kind::Number, "Leaving: days of notice", ""},
    {"termination/effect", Kind::Words, "Leaving: what holds afterwards", ""},
    {"dpia_ref", Kind::Line, "Privacy assessment (DPIA)", "Its reference, if there is one"},
    {"appropriate_policy_document_ref", Kind::Line, "Appropriate policy document", ""},
    {"training_requirement", Kind::Words, "Training", ""},
    {"vetting_requirement", Kind::Words, "Vetting", ""},
};

using Rows = std::span<const FieldRow>;

std::vector<std::string_view> top_members(Rows rows) {
    std::vector<std::string_view> out;
    for (const auto& row : rows) {
        const auto top = row.member.substr(0, row.member.find('/'));
        if (std::find(out.begin(), out.end(), top) == out.end()) out.push_back(top);
    }
    return out;
}

const Json& value_of(const Json& document, std::string_view member) {
    const auto slash = member.find('/');
    if (slash == std::string_view::npos) return document[member];
    return document[member.substr(0, slash)][member.substr(slash + 1)];
}

std::string typed_as(const Json& value, Kind kind) {
    if (kind == Kind::Lines) {
        std::string out;
        if (const auto* items = value.items()) {
            for (const auto& item : *items) out += std::string(item.text_or()) + "\n";
        }
        return out;
    }
    if (const auto* number = value.number()) return number->text;
    return std::string(value.text_or());
}

// What was typed, as the document writes it. A number that is none stays as typed: it is a fault to
// be shown, and not one to refuse saving for.
Json read_as(std::string_view typed, Kind kind) {
    const auto words_of = trim(typed);
    if (kind == Kind::Lines) {
        auto out = Json::array();
        for (const auto line : split(typed, '\n')) {
            if (not trim(line).empty()) out.add(trim(line));
        }
        return out;
    }
    const bool digits = not words_of.empty() and words_of.size() < 10 and
                        words_of.find_first_not_of("0123456789") == std::string_view::npos;
    if (kind == Kind::Number and digits) {
        return static_cast<std::int64_t>(std::stoll(std::string(words_of)));
    }
    // An empty member is left out: it says nothing.
    return words_of.empty() ? Json() : Json(words_of);
}

Html field_for(const Desk& desk, const FieldRow& row, std::string_view value) {
    const std::string name(row.member);
    std::string said;
    for (const auto& one : placed_faults(desk)) {
        if (one.pointer == "/" + name and said.empty()) said = one.said;
    }
    const Words error = said.empty() ? Words() : Words(said);
    const Words hint_of = row.hint.empty() ? Words() : Words(row.hint);
    if (row.kind == Kind::Words or row.kind == Kind::Lines) {
        return textarea({.name = name,
                         .label = row.label,
                         .hint = hint_of,
                         .error = error,
                         .value = std::string(value),
                         .rows = row.kind == Kind::Lines ? 5 : 3});
    }
    return input({.name = name,
                  .label = row.label,
                  .hint = hint_of,
                  .error = error,
                  .value = std::string(value),
                  .classes = row.kind == Kind::Number ? "govuk-input--width-5" : ""});
}

// The members as the form has them, upon what the document had.
std::vector<Json::Member> members_from(const web::Form& form, const Json& document, Rows rows) {
    std::vector<Json::Member> out;
    for (const auto top : top_members(rows)) {
        Json value = document[top];
        for (const auto& row : rows) {
            if (row.member == top) value = read_as(form.value(row.member), row.kind);
            if (not row.member.starts_with(std::string(top) + "/")) continue;
            const auto inner = row.member.substr(top.size() + 1);
            if (value.members() == nullptr) value = Json::object();
            auto read = read_as(form.value(row.member), row.kind);
            value.set(std::string(inner), read.is_null() ? Json("") : std::move(read));
        }
        out.emplace_back(std::string(top), std::move(value));
    }
    return out;
}

struct TermPage {
    std::string_view last;  // "names"
    std::string_view title;
    Rows rows;
    std::vector<Ticks> ticks = {};

    std::vector<std::string_view> members() const {
        auto out = top_members(rows);
        for (const auto& list : ticks) out.push_back(list.name);
        return out;
    }
};

Html current_values(const Desk& desk, const TermPage& which) {
    std::vector<SummaryRow> rows;
    for (const auto& field : which.rows) {
        rows.push_back(row(field.label, typed_as(value_of(desk.json, field.member), field.kind)));
    }
    return summary_list(rows);
}

Answer draw_terms(const Visit& visit, const Desk& desk, const TermPage& which,
                  const web::Form* typed) {
    Html fields;
    for (const auto& field : which.rows) {
        const auto value = typed == nullptr
                               ? typed_as(value_of(desk.json, field.member), field.kind)
                               : std::string(typed->value(field.member));
        fields += field_for(desk, field, value);
    }
    for (const auto& list : which.ticks) {
        fields += tick_list(list, typed == nullptr ? desk.json[list.name] : ticked(list, *typed)) +
                  faults_under(desk, "/" + std::string(list.name));
    }
    const auto here = address(desk.draft) + "/" + std::string(which.last);
    const Html above = typed == nullptr ? Html() : saved_first(desk, current_values(desk, which));
    const Html main =
        above + (desk.may_write
                     ? form({.action = here, .token = visit.form_token},
                            hidden("was", seal_of(desk.json, which.members())) + fields +
                                button_group(main_button("Save") +
                                             link(address(desk.draft), "Back to the draft")))
                     : current_values(desk, which));
    return draft_page(visit, desk, which.last, std::string(which.title), one_column(main),
                      typed == nullptr ? http::Status::Ok : http::Status::Conflict);
}

Answer show_terms(const Visit& visit, const TermPage& which) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    return draw_terms(visit, TRY(desk_at(reading, visit)), which, nullptr);
}

Answer take_terms(const Visit& visit, const TermPage& which, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto desk = TRY(writing_desk_at(reading, visit));
    auto members = members_from(form, desk.json, which.rows);
    for (const auto& list : which.ticks) {
        members.emplace_back(std::string(list.name), ticked(list, form));
    }
    const auto saved =
        change_draft(visit.node, visit.actor, desk.draft.reference,
                     set_members(std::string(form.value("was")), std::move(members)), doer(visit));
    if (saved) return http::see_other(address(desk.draft) + "/" + std::string(which.last));
    if (saved.error().kind != ErrorKind::Conflict) return fail(saved.error());
    return draw_terms(visit, desk, which, &form);
}

TermPage names_terms() {
    return {"names", "Names and days", names};
}
TermPage handling_terms() {
    return {"handling", "Handling", handling};
}
TermPage who_terms(const Visit& visit) {
    TermPage out{"who", "Who may sign", who};
    for (auto& list : rule_ticks(visit.rulebook)) {
        if (list.name == "channels")
            out.ticks.push_back({"transfer_methods", "Ways of sending", std::move(list.codes)});
    }
    out.ticks.push_back({"party_types", "Kinds of organisation that may sign",
                         codes_of(visit.rulebook.agency_types)});
    return out;
}

}  // namespace

Answer names_page(const Visit& visit, const web::Form&) {
    return show_terms(visit, names_terms());
}
Answer take_names(const Visit& visit, const web::Form& form) {
    return take_terms(visit, names_terms(), form);
}
Answer who_page(const Visit& visit, const web::Form&) {
    return show_terms(visit, who_terms(visit));
}
Answer take_who(const Visit& visit, const web::Form& form) {
    return take_terms(visit, who_terms(visit), form);
}
Answer handling_page(const Visit& visit, const web::Form&) {
    return show_terms(visit, handling_terms());
}
Answer take_handling(const Visit& visit, const web::Form& form) {
    return take_terms(visit, handling_terms(), form);
}

}  // namespace accord::agreement
