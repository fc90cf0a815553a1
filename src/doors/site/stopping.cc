#include "doors/site/stopping.h"

#include <algorithm>
#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/commands_handover.h"
#include "casework/sharing/pages_handover.h"
#include "doors/site/joining.h"
#include "governance/desks/commands.h"
#include "governance/parties/commands.h"
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

sharing::Asker asker_of(const Visit& visit) {
    return {visit.actor, visit.name, visit.post, visit.party.id};
}

std::string desk_of(const Visit& visit) {
    const auto& desk = visit.node.settings.duty_desk;
    return desk.empty() ? std::string("The partnership’s duty desk") : desk;
}

std::string address(const parties::Party& party) {
    return "/organisations/" + text(party.reference);
}

Answer draw(const Visit& visit, sharing::Stop how, const Faults& faults, const web::Form& form) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(organisation_of(reading, visit));
    if (not party.active())
        return fail(
            conflict(party.name + " is " + lower(parties::words(party.standing)) + " already"));
    const auto open = TRY(sharing::open_of(reading, party.id));
    const auto posts = TRY(parties::posts_at(reading, party.id, london_day(reading.now())));
    sharing::StopView view{.party = party,
                           .how = how,
                           .open = open,
                           .posts = posts,
                           .own = visit.party,
                           .desk = desk_of(visit),
                           .now = reading.now(),
                           .token = visit.form_token,
                           .faults = faults};
    for (const auto& field : form.fields()) view.typed[field.name] = field.value;
    auto shell = identity::flow(
        visit, (how == sharing::Stop::Suspend ? "Suspend " : "Remove ") + text(party.reference),
        address(party));
    shell.faults = faults;
    return http::html(html::page(shell, sharing::stop_page(view)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

// "party.org_…", "post.apt_…", "named" or "desk", made an owner with the words it goes by today.
Result<sharing::Owner> owner_of(audit::Reading& reading, const Visit& visit,
                                std::string_view choice, std::string_view named) {
    const auto dot = choice.find('.');
    const auto kind = choice.substr(0, dot);
    const auto id = dot == std::string_view::npos ? std::string_view() : choice.substr(dot + 1);
    if (kind == "party" or kind == "named") {
        const auto party = [&]() -> Result<parties::Party> {
            if (kind == "party") {
                const auto party_id = TRY(id_from<parties::Party>(id));
                return parties::find(reading, party_id);
            }
            const auto reference = reference_from_text('O', named);
            if (not reference) return fail(invalid("Enter a reference like O-4QH-81T", "named"));
            auto found = parties::find(reading, *reference);
            if (not found) return fail(invalid("There is no such organisation", "named"));
            return found;
        }();
        if (not party) return fail(party.error());
        const auto& desk = party->duty_desk;
        return sharing::Owner{.kind = sharing::OwnerKind::Party,
                              .party = party->id,
                              .words = party->name + (desk.phone.empty() ? "" : ", " + desk.phone)};
    }
    if (kind == "post") {
        const auto day = london_day(reading.now());
        const auto party = TRY(organisation_of(reading, visit));
        for (const auto& post : TRY(parties::posts_at(reading, party.id, day))) {
            if (text(post.id) != id) continue;
            return sharing::Owner{
                .kind = sharing::OwnerKind::Post,
                .words = post.post + " at " + party.name + ", " + party.duty_desk.phone};
        }
    }
    return sharing::Owner{};
}

Answer stop(const Visit& visit, sharing::Stop how, const web::Form& form) {
    sharing::StopParty wish{.party = {},
                            .version = version_of(form),
                            .how = how,
                            .reason = std::string(trim(form.value("reason"))),
                            .owners = {}};
    Faults faults;
    if (wish.reason.empty())
        faults.push_back({.where = "reason", .sentence = "Enter why, in a few words"});
    std::string back;
    {
        auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
        const auto party = TRY(organisation_of(reading, visit));
        wish.party = party.id;
        back = address(party) + "/handovers";
        for (const auto& field : form.fields()) {
            if (not field.name.starts_with("owner-")) continue;
            auto owner = owner_of(reading, visit, field.value, form.value("named"));
            if (owner)
                wish.owners[field.name.substr(6)] = std::move(*owner);
            else if (owner.error().kind == ErrorKind::Invalid and faults.size() < 2)
                faults.push_back({.where = "named", .sentence = owner.error().sentence});
        }
    }
    if (not faults.empty()) return draw(visit, how, faults, form);
    const auto done = sharing::stop(visit.node, asker_of(visit), wish);
    if (done) return http::see_other(back);
    const auto& error = done.error();
    if (error.kind != ErrorKind::Invalid or error.field.empty()) return fail(error);
    return draw(visit, how, {{.where = error.field, .sentence = error.sentence}}, form);
}

// One that this visit may see through: its organisation's, or by whoever admits organisations.
Result<sharing::Handover> own_handover(audit::Reading& reading, const Visit& visit) {
    const bool desk = visit.may(Permission::MayAdmitParties) or visit.may(Permission::MayDecide);
    const auto all = TRY(sharing::taken_over_by(reading, visit.party.id, desk));
    for (const auto& one : all) {
        if (text(one.id) == visit.request.param("handover")) return one;
    }
    return fail(not_found("There is nothing to see through here, or somebody has done it already"));
}

}  // namespace

Answer suspension_page(const Visit& visit, const web::Form&) {
    return draw(visit, sharing::Stop::Suspend, {}, {});
}

Answer suspend_organisation(const Visit& visit, const web::Form& form) {
    return stop(visit, sharing::Stop::Suspend, form);
}

Answer leaving_page(const Visit& visit, const web::Form&) {
    return draw(visit, sharing::Stop::Leave, {}, {});
}

Answer remove_organisation(const Visit& visit, const web::Form& form) {
    return stop(visit, sharing::Stop::Leave, form);
}

Answer restore_organisation(const Visit& visit, const web::Form& form) {
    const auto party = [&]() -> Result<parties::Party> {
        auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
        return organisation_of(reading, visit);
    }();
    if (not party) return fail(party.error());
    const auto reason = form.value("reason");
    TRY(parties::restore(visit.node, visit.actor, party->id, version_of(form),
                         {.reason = reason, .by = visit.name}));
    return http::see_other(address(*party));
}

Answer handovers_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(organisation_of(reading, visit));
    const auto all = TRY(sharing::handed_over(reading, party.id));
    const auto left = std::count_if(all.begin(), all.end(), [](const sharing::Handover& one) {
        return not one.settled_at.has_value();
    });
    auto main = html::page_heading("What was handed over", party.name);
    if (all.empty())
        main += html::paragraph("Nothing was open. Nobody was left waiting.");
    else
        main += html::paragraph(std::to_string(all.size()) + " handed over, " +
                                std::to_string(left) + " still to do.") +
                sharing::handovers_table(all, reading.now(), "Shares that were open");
    main += html::paragraph(html::link(address(party), "Back to " + party.name));
    return http::html(html::page(
        identity::hub(visit, "Handed over: " + text(party.reference), "/organisations"), main));
}

Answer handover_page(const Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto one = TRY(own_handover(reading, visit));
    const auto party = TRY(parties::find(reading, one.party));
    return http::html(
        html::page(identity::flow(visit, "Share " + text(one.open.reference), "/"),
                   html::one_column(sharing::settle_page(
                       {.handover = one,
                        .party = party,
                        .answering = TRY(desks::who_answers(reading, party, reading.now())),
                        .now = reading.now(),
                        .token = visit.form_token}))));
}

Answer settle_handover(const Visit& visit, const web::Form& form) {
    const auto outcome = sharing::handover_outcome_from(form.value("outcome"));
    const auto one = [&]() -> Result<sharing::Handover> {
        auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
        return own_handover(reading, visit);
    }();
    if (not one) return fail(one.error());
    if (not outcome) {
        auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
        const auto party = TRY(parties::find(reading, one->party));
        const auto answering = TRY(desks::who_answers(reading, party, reading.now()));
        const Faults faults{{.where = "outcome", .sentence = "Select what was done"}};
        auto shell = identity::flow(visit, "Share " + text(one->open.reference), "/");
        shell.faults = faults;
        return http::html(
            html::page(shell, html::one_column(sharing::settle_page({.handover = *one,
                                                                     .party = party,
                                                                     .answering = answering,
                                                                     .now = reading.now(),
                                                                     .token = visit.form_token,
                                                                     .faults = faults}))),
            http::Status::Unprocessable);
    }
    TRY(sharing::settle(visit.node, asker_of(visit), one->id, *outcome));
    return http::see_other("/");
}

}  // namespace accord::site
