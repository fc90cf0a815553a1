// Who may sign for an organisation: anyone may read it; the organisation's own keeper of posts, or
// its information lead, states it; the partnership checks it.
#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/commands_mandate.h"
#include "governance/agreement/commands_paper.h"
#include "governance/agreement/pages_signing.h"
#include "governance/agreement/sign_parts.h"
#include "governance/identity/gate.h"
#include "governance/parties/commands.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using rulebook::Permission;

struct Desk {
    parties::Party party;
    Mandate mandate;
    std::vector<parties::Party> all;
};

Result<Desk> desk_of(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto reference = reference_from_text('O', visit.request.param("organisation"));
    if (not reference) return fail(not_found("There is no such organisation"));
    auto party = TRY(parties::find(reading, *reference));
    auto mandate = TRY(mandate_of(reading, party.id));
    return Desk{std::move(party), std::move(mandate), TRY(parties::all(reading))};
}

std::string address_of(const parties::Party& party) {
    return "/organisations/" + text(party.reference) + "/mandate";
}

bool may_state(const Visit& visit, const Desk& desk) {
    const bool own = visit.party.id == desk.party.id;
    return own and
           (visit.may(Permission::MayAppoint) or visit.may(Permission::MayGovernInformation) or
            visit.may(Permission::MayAdmitParties));
}

bool may_check(const Visit& visit, const Desk& desk) {
    return visit.may(Permission::MayAdmitParties) and desk.mandate.stated() and
           not desk.mandate.checked() and desk.mandate.stated_by != visit.actor.account;
}

std::string numbered(std::string_view name, std::size_t i) {
    return std::string(name) + "-" + std::to_string(i + 1);
}

// As it stands, as the fields of the form.
web::Form typed_from(const Desk& desk) {
    std::vector<web::Field> out;
    const auto& mandate = desk.mandate;
    for (std::size_t i = 0; i < mandate.seats.size(); ++i) {
        out.push_back({numbered("post", i), mandate.seats[i].post});
        out.push_back({numbered("deputy", i), mandate.seats[i].deputy});
    }
    out.push_back({"needed", std::to_string(mandate.needed)});
    if (mandate.in_order) out.push_back({"in_order", "yes"});
    out.push_back({"statement", mandate.statement});
    out.push_back({"scheme", mandate.scheme});
    for (const auto& party : desk.all) {
        const auto& for_them = mandate.also_for;
        if (std::find(for_them.begin(), for_them.end(), party.id) != for_them.end()) {
            out.push_back({"also_for", text(party.reference)});
        }
    }
    return web::Form(std::move(out));
}

Html seat_rows(const web::Form& typed, const Faults& faults) {
    Html out;
    for (std::size_t i = 0; i < limits::seats_max; ++i) {
        const auto post = numbered("post", i);
        const auto deputy = numbered("deputy", i);
        if (i > 2 and not typed.has(post) and typed.value(numbered("post", i - 1)).empty()) break;
        out += two_columns(input({.name = post,
                                  .label = "Post " + std::to_string(i + 1),
                                  .hint = i == 0 ? Words("For example, chief executive") : Words(),
                                  .error = error_of(faults, post),
                                  .value = std::string(typed.value(post))}),
                           input({.name = deputy,
                                  .label = "Who stands in for post " + std::to_string(i + 1),
                                  .hint = i == 0 ? Words("A post. May be left empty") : Words(),
                                  .error = error_of(faults, deputy),
                                  .value = std::string(typed.value(deputy))}));
    }
    return out;
}

Html others_to_sign_for(const Desk& desk, const web::Form& typed, const Faults& faults) {
    Choices boxes{.name = "also_for",
                  .fieldset = {.legend = "Other bodies bound by the same signature"},
                  .hint =
                      "For example, a trust’s schools. Counts once the partnership has "
                      "checked it",
                  .error = error_of(faults, "also_for")};
    const auto ticked = typed.values("also_for");
    for (const auto& party : desk.all) {
        if (party.id == desk.party.id or party.standing == parties::Standing::Left) continue;
        const auto value = text(party.reference);
        boxes.items.push_back(
            {.value = value,
             .text = party.name,
             .checked = std::find(ticked.begin(), ticked.end(), value) != ticked.end()});
    }
    if (boxes.items.empty()) return {};
    return details("Sign for other bodies too", checkboxes(boxes));
}

Html statement_form(const Visit& visit, const Desk& desk, const web::Form& typed,
                    const Faults& faults) {
    return form(
        {.action = address_of(desk.party), .token = visit.form_token, .has_files = true},
        hidden("number", std::to_string(desk.mandate.number)) +
            heading(desk.mandate.stated() ? "Change who may sign" : "Say who may sign") +
            seat_rows(typed, faults) +
            input({.name = "needed",
                   .label = "How many of these posts must sign",
                   .error = error_of(faults, "needed"),
                   .value = std::string(typed.value("needed")),
                   .classes = "govuk-input--width-2",
                   .inputmode = "numeric"}) +
            checkboxes({.name = "in_order",
                        .has_fieldset = false,
                        .error = error_of(faults, "in_order"),
                        .items = {{.value = "yes",
                                   .text = "In this order, each after the one before",
                                   .checked = typed.has("in_order")}}}) +
            textarea({.name = "statement",
                      .label = "By what authority",
                      .hint = "For example, “The governing body resolved on 3 February 2026 that "
                              "the head may bind the school”",
                      .error = error_of(faults, "statement"),
                      .value = std::string(typed.value("statement")),
                      .rows = 3}) +
            input({.name = "scheme",
                   .label = "Where that is written, if it is",
                   .hint = "For example, scheme of delegation 2025, 4.2",
                   .value = std::string(typed.value("scheme"))}) +
            file_upload(
                {.name = "scan",
                 .label = "Evidence, if you have it",
                 .hint = "A PDF, JPEG or PNG, up to 8 MB. It is kept sealed, and without where a "
                         "photograph was taken",
                 .error = error_of(faults, "scan"),
                 .accept = ".pdf,.jpg,.jpeg,.png"}) +
            others_to_sign_for(desk, typed, faults) + button_group(main_button("Save")));
}

Html as_it_stands(const Desk& desk, const Visit& visit) {
    const auto& mandate = desk.mandate;
    std::vector<SummaryRow> rows = {row("Who signs", authority_of(mandate))};
    if (mandate.evidence) {
        rows.push_back(
            row("Evidence", link(address_of(desk.party) + "/evidence", "Open the scan")));
    }
    std::vector<Html> bodies;
    for (const auto& party : desk.all) {
        const auto& for_them = mandate.also_for;
        if (std::find(for_them.begin(), for_them.end(), party.id) != for_them.end()) {
            bodies.emplace_back(party.name);
        }
    }
    if (not bodies.empty()) rows.push_back(row("Also signs for", join(bodies, line_break())));
    if (mandate.stated()) rows.push_back(row("Stated", spoken(mandate.stated_at)));
    Html out = summary_list(rows);
    if (may_check(visit, desk)) {
        out += form({.action = address_of(desk.party) + "/check", .token = visit.form_token},
                    hidden("number", std::to_string(mandate.number)) +
                        paragraph("Look at the evidence, or ring the organisation on a number you "
                                  "know, before you say that this is right.") +
                        main_button("I have checked it"));
    }
    return out;
}

Answer draw(const Visit& visit, const Desk& desk, const web::Form& typed, const Faults& faults) {
    auto shell = identity::hub(visit, "Who may sign", "/organisations");
    shell.crumbs = {
        {.text = "Organisations", .href = "/organisations"},
        {.text = desk.party.name, .href = "/organisations/" + text(desk.party.reference)},
        {.text = "Who may sign", .href = {}}};
    shell.faults = faults;
    Html main = page_heading("Who may sign for " + desk.party.name) + as_it_stands(desk, visit);
    if (may_state(visit, desk)) {
        main += statement_form(visit, desk, typed, faults);
    } else {
        main += paragraph(
            "Said by " + desk.party.name +
            "’s own keeper of posts or information lead, and checked by the partnership.");
    }
    const auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    return http::html(page(shell, one_column(main)), status);
}

StateMandate wish_from(const Desk& desk, const web::Form& typed) {
    StateMandate out;
    out.party = desk.party.id;
    web::FormReader reader(typed);
    out.number = reader.number_or_none("number", "Number", 0, 100000).value_or(-1);
    for (std::size_t i = 0; i < limits::seats_max; ++i) {
        Seat seat{std::string(trim(typed.value(numbered("post", i)))),
                  std::string(trim(typed.value(numbered("deputy", i))))};
        if (not seat.post.empty() or not seat.deputy.empty()) out.seats.push_back(seat);
    }
    out.needed = reader.number_or_none("needed", "How many", 1, 20).value_or(0);
    out.in_order = typed.has("in_order");
    out.statement = trim(typed.value("statement"));
    out.scheme = trim(typed.value("scheme"));
    const auto ticked = typed.values("also_for");
    for (const auto& party : desk.all) {
        if (std::find(ticked.begin(), ticked.end(), text(party.reference)) != ticked.end()) {
            out.also_for.push_back(party.id);
        }
    }
    return out;
}

}  // namespace

Answer mandate_page(const Visit& visit, const web::Form&) {
    const auto desk = TRY(desk_of(visit));
    return draw(visit, desk, typed_from(desk), {});
}

Answer take_mandate(const Visit& visit, const web::Form& typed) {
    const auto desk = TRY(desk_of(visit));
    if (not may_state(visit, desk)) {
        return fail(forbidden("Only " + desk.party.name + " itself says who may sign for it"));
    }
    if (auto first = identity::ask_again(visit, address_of(desk.party))) return *std::move(first);
    auto wish = wish_from(desk, typed);
    auto faults = faults_of(wish);
    TakeIn scan{.kind = Paper::Kind::Authority,
                .agreement = {},
                .party = desk.party.id,
                .name = {},
                .post = {},
                .signed_on = {},
                .bytes = {},
                .entered_name = visit.name};
    if (const auto* file = typed.file("scan")) {
        scan.bytes = copy(bytes_of(file->bytes));
        for (const auto& fault : faults_of(scan, london_day(visit.node.clock.now()))) {
            faults.push_back(fault);
        }
    }
    if (not faults.empty()) return draw(visit, desk, typed, faults);
    if (not scan.bytes.empty()) wish.evidence = TRY(take_in(visit.node, visit.actor, scan)).id;
    const auto made = state_mandate(visit.node, visit.actor, wish);
    if (not made and made.error().kind == ErrorKind::Conflict) {
        return draw(visit, desk, typed, {{.where = {}, .sentence = made.error().sentence}});
    }
    if (not made) return fail(made.error());
    return http::see_other(address_of(desk.party));
}

Answer take_mandate_check(const Visit& visit, const web::Form& typed) {
    const auto desk = TRY(desk_of(visit));
    web::FormReader reader(typed);
    const auto number = reader.number_or_none("number", "Number", 0, 100000).value_or(-1);
    TRY(check_mandate(visit.node, visit.actor, desk.party.id, number));
    return http::see_other(address_of(desk.party));
}

Answer mandate_evidence(const Visit& visit, const web::Form&) {
    const auto desk = TRY(desk_of(visit));
    const bool own = visit.party.id == desk.party.id;
    if (not desk.mandate.evidence or
        not(own or visit.may(Permission::MayAdmitParties) or visit.may(Permission::MayInspect))) {
        return fail(not_found("There is no evidence here that you may open"));
    }
    const auto opened = TRY(open_paper(visit.node, visit.actor, *desk.mandate.evidence));
    return http::file(opened.paper.media_type, std::string(text_of(opened.bytes)),
                      file_name_of(opened.paper));
}

}  // namespace accord::agreement
