#include "doors/site/organisations.h"

#include <charconv>

#include "base/london.h"
#include "governance/parties/commands.h"
#include "governance/parties/pages.h"
#include "platform/html/components.h"

namespace accord::site {
namespace {

using identity::Visit;
using rulebook::Permission;
using Answer = Result<http::Response>;

Result<parties::Party> asked_for(audit::Reading& reading, const Visit& visit) {
    const auto reference = reference_from_text('O', visit.request.param("organisation"));
    if (not reference) return fail(not_found("There is no such organisation"));
    return parties::find(reading, *reference);
}

std::int64_t version_of(const web::Form& form) {
    const auto typed = form.value("version");
    std::int64_t version = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), version);
    return version;
}

// One's own organisation by whoever keeps its posts; any, by whoever admits organisations.
bool may_confirm(const Visit& visit, const parties::Party& party) {
    const bool own = party.id == visit.party.id;
    return visit.may(Permission::MayAdmitParties) or (own and visit.may(Permission::MayAppoint));
}

Answer draw(const Visit& visit, const Faults& faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(asked_for(reading, visit));
    const auto today = london_day(reading.now());
    const auto posts = TRY(parties::posts_at(reading, party.id, today));
    auto shell = identity::hub(visit, "Organisation " + text(party.reference), "/organisations");
    shell.crumbs = {{.text = "Organisations", .href = "/organisations"},
                    {.text = party.name, .href = {}}};
    shell.faults = faults;
    const auto main = parties::party_page({.rulebook = visit.rulebook,
                                           .party = party,
                                           .posts = posts,
                                           .today = today,
                                           .may_confirm = may_confirm(visit, party),
                                           .may_suspend = visit.may(Permission::MayAdmitParties),
                                           .token = visit.form_token,
                                           .faults = faults});
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

}  // namespace

Answer organisations_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto all = TRY(parties::all(reading));
    const auto main = parties::directory(visit.rulebook, all, london_day(reading.now()));
    return http::html(html::page(identity::hub(visit, "Organisations", "/organisations"), main));
}

Answer organisation_page(const Visit& visit, const web::Form&) {
    return draw(visit, {});
}

Answer confirm_number(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(asked_for(reading, visit));
    if (not may_confirm(visit, party)) {
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

Answer suspend_organisation(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(asked_for(reading, visit));
    return settled(visit, parties::suspend(visit.node, visit.actor, party.id, version_of(form),
                                           form.value("reason")));
}

Answer restore_organisation(const Visit& visit, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(asked_for(reading, visit));
    return settled(visit, parties::restore(visit.node, visit.actor, party.id, version_of(form)));
}

}  // namespace accord::site
