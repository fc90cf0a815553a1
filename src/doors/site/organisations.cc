#include "doors/site/organisations.h"

#include <charconv>

#include "base/london.h"
#include "casework/sharing/commands_handover.h"
#include "doors/site/joining.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_history.h"
#include "governance/parties/commands_joining.h"
#include "governance/parties/pages.h"
#include "platform/html/components.h"

namespace accord::site {
namespace {

using identity::Visit;
using rulebook::Permission;
using Answer = Result<http::Response>;

std::int64_t version_of(const web::Form& form) {
    const auto typed = form.value("version");
    std::int64_t version = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), version);
    return version;
}

// What those before it signed, and it has not.
Result<std::vector<html::Html>> to_sign_again(audit::Reading& reading, const parties::Party& party,
                                              const parties::History& history) {
    std::vector<html::Html> out;
    if (history.predecessors.empty()) return out;
    for (const auto& agreement : TRY(agreement::current_of_all(reading))) {
        bool before = false;
        bool itself = false;
        for (const auto& signature : TRY(agreement::signatures(reading, agreement.id))) {
            itself = itself or signature.party == party.id;
            for (const auto& one : history.predecessors)
                before = before or signature.party == one.predecessor;
        }
        if (before and not itself)
            out.push_back(html::link("/agreements/" + text(agreement.reference),
                                     agreement.title + ", version " + agreement.version));
    }
    return out;
}

Answer draw(const Visit& visit, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(organisation_of(reading, visit));
    const auto today = london_day(reading.now());
    const auto whole = TRY(parties::whole(reading, party));
    const auto history = TRY(parties::history(reading, party.id));
    std::vector<parties::Party> named;
    for (const auto& one : history.predecessors)
        named.push_back(TRY(parties::find(reading, one.predecessor)));
    if (history.successor)
        named.push_back(TRY(parties::find(reading, history.successor->successor)));
    const auto posts = TRY(parties::posts_at(reading, party.id, today));
    auto again = TRY(to_sign_again(reading, party, history));
    const auto moved = TRY(sharing::handed_over(reading, party.id));
    auto shell = identity::hub(visit, "Organisation " + text(party.reference), "/organisations");
    shell.crumbs = {{.text = "Organisations", .href = "/organisations"},
                    {.text = party.name, .href = {}}};
    shell.faults = faults;
    const bool own = party.id == visit.party.id;
    const bool may_appoint =
        visit.may(Permission::MayAdmitParties) or (own and visit.may(Permission::MayAppoint));
    const auto now = TRY(desks::who_answers(reading, party, reading.now()));
    const auto main = parties::party_page({.rulebook = visit.rulebook,
                                           .whole = whole,
                                           .history = history,
                                           .named = named,
                                           .posts = posts,
                                           .today = today,
                                           .may_confirm = may_speak_for(visit, party),
                                           .may_appoint = may_appoint,
                                           .may_suspend = visit.may(Permission::MayAdmitParties),
                                           .handed_over = not moved.empty(),
                                           .to_sign_again = std::move(again),
                                           .token = visit.form_token,
                                           .faults = faults,
                                           .answers_now = desks::ring(now, reading.now())});
    return http::html(html::page(shell, main),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

// Back to the organisation, or the page again with what was wrong beside its field.
Answer settled(const Visit& visit, const Result<parties::Party>& outcome) {
    if (outcome) return http::see_other("/organisations/" + text(outcome->reference));
    const auto& error = outcome.error();
    if (error.kind == ErrorKind::Invalid and not error.field.empty()) {
        return draw(visit, {{.where = error.field, .sentence = error.sentence}});
    }
    return fail(error);
}

std::string address(const parties::Party& party) {
    return "/organisations/" + text(party.reference);
}

Answer draw_rename(const Visit& visit, const std::string& typed, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(organisation_of(reading, visit));
    auto shell = identity::flow(visit, "Name of " + text(party.reference), address(party));
    shell.faults = faults;
    const auto main =
        html::page_heading("Change its name", party.name) +
        html::paragraph(
            "From today on it has the new name. What was shared or signed before keeps the old "
            "one, and its reference stays.") +
        html::form({.action = address(party) + "/name", .token = visit.form_token},
                   html::hidden("version", std::to_string(party.version)) +
                       html::input({.name = "name",
                                    .label = html::bold_label("New name"),
                                    .error = html::error_of(faults, "name"),
                                    .value = typed.empty() ? party.name : typed}) +
                       html::main_button("Change the name"));
    return http::html(html::page(shell, html::one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Answer draw_successor(const Visit& visit, const web::Form& typed, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(organisation_of(reading, visit));
    auto shell = identity::flow(visit, "Successor of " + text(party.reference), address(party));
    shell.faults = faults;
    const auto main =
        html::page_heading("Who comes after it", party.name) +
        html::paragraph(
            "Nothing that it signed is taken for the other’s: a signature binds who gave it, and "
            "what the other has not signed is to be signed again. Its page says who came after.") +
        html::form({.action = address(party) + "/successor", .token = visit.form_token},
                   html::input({.name = "successor",
                                .label = html::bold_label("Its successor’s reference"),
                                .hint = "Like O-4QH-81T: it stands on the other’s page",
                                .error = html::error_of(faults, "successor"),
                                .value = std::string(typed.value("successor")),
                                .classes = "govuk-input--width-10"}) +
                       html::radios(html::Question{
                           .name = "because",
                           .legend = html::bold_legend("What happened?"),
                           .error = html::error_of(faults, "because"),
                           .items = {{.value = "merged", .text = "It merged into the other"},
                                     {.value = "replaced", .text = "The other took its place"}},
                           .chosen = std::string(typed.value("because"))}) +
                       html::main_button("Save"));
    return http::html(html::page(shell, html::one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace

Answer organisation_page(const Visit& visit, const web::Form&) {
    return draw(visit, {});
}

Answer confirm_number(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(organisation_of(reading, visit));
    if (not may_speak_for(visit, party)) {
        return fail(forbidden("Only someone who keeps this organisation’s contacts may do this"));
    }
    const auto which = form.value("which");
    if (which != "duty-desk" and which != "safeguarding-lead") {
        return draw(visit, {{.where = "which", .sentence = "Select which one you rang"}});
    }
    const auto contact =
        which == "duty-desk" ? parties::Contact::DutyDesk : parties::Contact::SafeguardingLead;
    return settled(visit, parties::confirm_contact(
                              visit.node, visit.actor, party.id, version_of(form), contact,
                              {.name = std::string(form.value("contact-name")),
                               .phone = std::string(form.value("contact-phone")),
                               .confirmed_on = {}}));
}

Answer rename_page(const Visit& visit, const web::Form&) {
    return draw_rename(visit, {}, {});
}

Answer rename_organisation(const Visit& visit, const web::Form& form) {
    const auto party = [&]() -> Result<parties::Party> {
        auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
        return organisation_of(reading, visit);
    }();
    if (not party) return fail(party.error());
    const auto done =
        parties::rename(visit.node, visit.actor, party->id, version_of(form), form.value("name"));
    if (done) return http::see_other(address(*party));
    const auto& error = done.error();
    if (error.kind != ErrorKind::Invalid) return fail(error);
    return draw_rename(visit, std::string(form.value("name")),
                       {{.where = "name", .sentence = error.sentence}});
}

Answer successor_page(const Visit& visit, const web::Form&) {
    return draw_successor(visit, {}, {});
}

Answer name_successor(const Visit& visit, const web::Form& form) {
    const auto ends = [&]() -> Result<std::pair<parties::Party, parties::Party>> {
        auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
        const auto before = TRY(organisation_of(reading, visit));
        const auto reference = reference_from_text('O', form.value("successor"));
        if (not reference) return fail(invalid("Enter a reference like O-4QH-81T", "successor"));
        const auto after = parties::find(reading, *reference);
        if (not after) return fail(invalid("There is no such organisation", "successor"));
        return std::pair{before, *after};
    }();
    const auto because = parties::because_from(form.value("because"));
    const auto redraw = [&](std::string_view field, std::string sentence) {
        return draw_successor(visit, form,
                              {{.where = std::string(field), .sentence = std::move(sentence)}});
    };
    if (not ends and ends.error().kind == ErrorKind::Invalid)
        return redraw("successor", ends.error().sentence);
    if (not ends) return fail(ends.error());
    if (not because) return redraw("because", "Select what happened");
    const auto done = parties::succeed(
        visit.node, visit.actor,
        {.predecessor = ends->first.id, .successor = ends->second.id, .because = *because});
    if (done) return http::see_other(address(ends->first));
    if (done.error().kind != ErrorKind::Invalid) return fail(done.error());
    return redraw("successor", done.error().sentence);
}

}  // namespace accord::site
