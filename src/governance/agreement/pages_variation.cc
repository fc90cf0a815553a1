// Signing with a variation: which clauses are not accepted and why, which restrictions are added;
// what that changes is shown before anybody signs.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/commands_deviation.h"
#include "governance/agreement/pages_signing.h"
#include "governance/agreement/sections.h"
#include "governance/agreement/sign_parts.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;

constexpr std::size_t restrictions_max = 3;

struct Desk {
    Agreement agreement;
    Document document;
    std::optional<Deviation> deviation;
    Date today;
};

Result<Desk> desk_of(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    auto agreement = TRY(asked_for(reading, visit));
    auto deviation = TRY(deviation_of(reading, agreement.id, visit.party.id));
    auto document = TRY(document_of(visit, agreement));
    return Desk{std::move(agreement), std::move(document), std::move(deviation),
                london_day(reading.now())};
}

std::string numbered(std::string_view name, std::size_t i) {
    return std::string(name) + "-" + std::to_string(i + 1);
}

web::Form typed_from(const Desk& desk) {
    std::vector<web::Field> out;
    if (not desk.deviation) return {};
    for (const auto& one : desk.deviation->exceptions) {
        out.push_back({"except", one.clause});
        out.push_back({"reason-" + one.clause, one.reason});
    }
    for (std::size_t i = 0; i < desk.deviation->restrictions.size(); ++i) {
        const auto& one = desk.deviation->restrictions[i];
        if (not one.receivers.empty()) {
            out.push_back({numbered("receiver", i), std::string(one.receivers.front().text())});
        }
        if (not one.categories.empty()) {
            out.push_back({numbered("category", i), std::string(one.categories.front().text())});
        }
        if (not one.purposes.empty()) {
            out.push_back({numbered("purpose", i), std::string(one.purposes.front().text())});
        }
        out.push_back({numbered("why", i), one.reason});
    }
    return web::Form(std::move(out));
}

bool may_be_excepted(const policy::Clause& clause) {
    return clause.effect == policy::Effect::May or clause.effect == policy::Effect::Must;
}

Html clause_rows(const Desk& desk, const web::Form& typed, const Faults& faults) {
    Html out;
    const auto chosen = typed.values("except");
    for (const auto& section : desk.document.sections) {
        Html inside;
        bool any = false;
        for (const auto& clause : section.clauses) {
            if (not may_be_excepted(clause)) continue;
            const bool ticked =
                std::find(chosen.begin(), chosen.end(), clause.number) != chosen.end();
            any = any or ticked;
            const auto reason = "reason-" + clause.number;
            inside += checkboxes({.name = "except",
                                  .has_fieldset = false,
                                  .items = {{.value = clause.number,
                                             .text = clause.number + " " + clause.heading,
                                             .hint = clause.text,
                                             .checked = ticked,
                                             .id = "except-" + clause.number}}}) +
                      input({.name = reason,
                             .label = "Why " + clause.number + " is not accepted",
                             .error = error_of(faults, reason),
                             .value = std::string(typed.value(reason))});
        }
        if (inside.empty()) continue;
        out +=
            details({.summary = section.number + " " + section.title, .text = inside, .open = any});
    }
    return out;
}

template <class Noun>
Html choose(const std::string& name, const std::string& label, const rulebook::List<Noun>& list,
            const web::Form& typed, const Faults& faults, Date today) {
    Select out{.name = name, .label = label, .error = error_of(faults, name)};
    out.items.push_back({.value = "", .text = "Any"});
    for (const auto& row : list.all()) {
        if (not row.in_force.has(today)) continue;
        const auto value = std::string(row.code.text());
        out.items.push_back(
            {.value = value, .text = row.words, .selected = typed.value(name) == value});
    }
    return select(out);
}

Html restriction_rows(const Visit& visit, const Desk& desk, const web::Form& typed,
                      const Faults& faults) {
    Html out;
    const auto& book = visit.rulebook;
    for (std::size_t i = 0; i < restrictions_max; ++i) {
        const auto number = std::to_string(i + 1);
        const auto why = numbered("why", i);
        out += box(
            "Restriction " + number,
            choose(numbered("receiver", i), "We do not tell", book.agency_types, typed, faults,
                   desk.today) +
                choose(numbered("category", i), "About", book.data_categories, typed, faults,
                       desk.today) +
                choose(numbered("purpose", i), "For", book.purposes, typed, faults, desk.today) +
                input({.name = why,
                       .label = "Why",
                       .error = error_of(faults, why),
                       .value = std::string(typed.value(why))}));
    }
    return out;
}

Answer draw(const Visit& visit, const Desk& desk, const web::Form& typed, const Faults& faults) {
    const auto here = address(desk.agreement);
    auto shell = identity::flow(visit, "Sign with a variation", here + "/sign");
    shell.faults = faults;
    Html now;
    if (desk.deviation) {
        now = box("As it is drawn up now",
                  variation_words(visit.rulebook, *desk.deviation) +
                      paragraph(link(here + "/sign", "Go on to sign with it")) +
                      form({.action = here + "/variation/ending", .token = visit.form_token},
                           warning_button("Take it back")));
    }
    const auto version = desk.deviation ? desk.deviation->row_version : 0;
    const auto main =
        page_heading("Sign with a variation",
                     desk.agreement.title + ", version " + desk.agreement.version) +
        paragraph(
            "A variation only makes what you may tell, and be told, narrower. Everyone sees "
            "it beside your signature. The owner accepts or refuses it; until then it counts.") +
        now +
        form({.action = here + "/variation", .token = visit.form_token},
             hidden("row", std::to_string(version)) +
                 element("div", {{"id", "except"}}, heading("Clauses you do not accept")) +
                 paragraph("Clauses that forbid something are signed by everybody.") +
                 clause_rows(desk, typed, faults) + heading("Restrictions you add") +
                 restriction_rows(visit, desk, typed, faults) +
                 button_group(main_button("Save and see what it changes") +
                              link(here + "/sign", "Sign without one")));
    const auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    return http::html(page(shell, one_column(main)), status);
}

template <class Noun>
std::vector<Code<Noun>> chosen(const web::Form& typed, const std::string& name,
                               const rulebook::List<Noun>& list) {
    const auto code = Code<Noun>::from(typed.value(name));
    if (not code or list.find(*code) == nullptr) return {};
    return {*code};
}

Draw wish_from(const Visit& visit, const Desk& desk, const web::Form& typed) {
    web::FormReader reader(typed);
    Draw out{.agreement = desk.agreement.id,
             .party = visit.party.id,
             .row_version = reader.number_or_none("row", "Row", 0, 1000000).value_or(-1),
             .exceptions = {},
             .restrictions = {}};
    for (const auto clause : typed.values("except")) {
        const std::string number(clause);
        out.exceptions.push_back({number, reader.line_or_none("reason-" + number)});
    }
    for (std::size_t i = 0; i < restrictions_max; ++i) {
        Restriction one{
            .receivers = chosen(typed, numbered("receiver", i), visit.rulebook.agency_types),
            .categories = chosen(typed, numbered("category", i), visit.rulebook.data_categories),
            .purposes = chosen(typed, numbered("purpose", i), visit.rulebook.purposes),
            .reason = reader.line_or_none(numbered("why", i))};
        if (one != Restriction()) out.restrictions.push_back(std::move(one));
    }
    return out;
}

}  // namespace

Answer variation_page(const Visit& visit, const web::Form&) {
    const auto desk = TRY(desk_of(visit));
    return draw(visit, desk, typed_from(desk), {});
}

Answer take_variation(const Visit& visit, const web::Form& typed) {
    const auto desk = TRY(desk_of(visit));
    const auto wish = wish_from(visit, desk, typed);
    Deviation as_typed{.id = {},
                       .agreement = wish.agreement,
                       .party = wish.party,
                       .exceptions = wish.exceptions,
                       .restrictions = wish.restrictions,
                       .drawn_by = {},
                       .drawn_at = {},
                       .decision = {}};
    const auto faults = faults_of(desk.document, as_typed);
    if (not faults.empty()) return draw(visit, desk, typed, faults);
    const auto made = draw(visit.node, visit.actor, visit.rulebook, wish);
    if (not made and made.error().kind == ErrorKind::Conflict) {
        return draw(visit, desk, typed, {{.where = "except", .sentence = made.error().sentence}});
    }
    if (not made) return fail(made.error());
    return http::see_other(address(desk.agreement) + "/variation");
}

Answer end_variation(const Visit& visit, const web::Form&) {
    const auto desk = TRY(desk_of(visit));
    TRY(drop(visit.node, visit.actor, desk.agreement.id, visit.party.id));
    return http::see_other(address(desk.agreement) + "/sign");
}

}  // namespace accord::agreement
