#include "doors/site/joining.h"

#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"
#include "governance/parties/pages_join.h"
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

std::string typed(const web::Form& form, std::string_view name) {
    return std::string(trim(form.value(name)));
}

// Everything of the organisation, for those who may speak for it; the door is shut for others.
Result<parties::WholeParty> own(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(organisation_of(reading, visit));
    if (not may_speak_for(visit, party))
        return fail(
            forbidden("Only those who keep this organisation’s posts, sign for it or "
                      "govern its information may do this"));
    return parties::whole(reading, party);
}

struct Drawn {
    const Visit& visit;
    const parties::WholeParty& whole;
    const Faults& faults;

    parties::JoinView view() const {
        return {.rulebook = visit.rulebook,
                .whole = whole,
                .today = london_day(visit.node.clock.now()),
                .token = visit.form_token,
                .faults = faults};
    }
    http::Response page(const html::Html& main, std::string back) const {
        auto shell = identity::flow(visit, "Join: " + text(whole.party.reference), std::move(back));
        shell.faults = faults;
        return http::html(html::page(shell, html::one_column(main)),
                          faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
    }
};

// What a verb said: on to the list, or the page again with what was wrong beside its field.
template <class Draw>
Answer settled(const Result<void>& outcome, const std::string& next, Draw&& draw) {
    if (outcome) return http::see_other(next);
    const auto& error = outcome.error();
    if (error.kind != ErrorKind::Invalid or error.field.empty()) return fail(error);
    return draw(Faults{{.where = error.field, .sentence = error.sentence}});
}

Answer draw_profile(const Visit& visit, const parties::WholeParty& whole,
                    const parties::Profile& profile, const Faults& faults) {
    const Drawn drawn{visit, whole, faults};
    return drawn.page(parties::profile_form(drawn.view(), profile),
                      parties::join_address(whole.party));
}

Answer draw_numbers(const Visit& visit, const parties::WholeParty& whole,
                    const parties::TypedNumbers& numbers, const Faults& faults) {
    const Drawn drawn{visit, whole, faults};
    return drawn.page(parties::numbers_form(drawn.view(), numbers),
                      parties::join_address(whole.party));
}

Answer draw_contacts(const Visit& visit, const parties::WholeParty& whole,
                     const parties::ContactEntry& head, const Faults& faults) {
    const Drawn drawn{visit, whole, faults};
    return drawn.page(parties::contacts_list(drawn.view(), head),
                      parties::join_address(whole.party));
}

Answer draw_contact(const Visit& visit, const parties::WholeParty& whole,
                    const parties::ContactEntry& entry, const Faults& faults) {
    const Drawn drawn{visit, whole, faults};
    return drawn.page(parties::contact_form(drawn.view(), entry),
                      parties::join_address(whole.party, "contacts"));
}

Answer draw_assurance(const Visit& visit, const parties::WholeParty& whole,
                      const parties::AssuranceKind& kind, const parties::TypedAssurance& said,
                      const Faults& faults) {
    const Drawn drawn{visit, whole, faults};
    return drawn.page(parties::assurance_form(drawn.view(), kind, said),
                      parties::join_address(whole.party));
}

parties::ContactEntry contact_typed(const web::Form& form, parties::ContactKind kind) {
    return {.kind = kind,
            .name = typed(form, "contact-name"),
            .phone = typed(form, "contact-phone"),
            .email = typed(form, "contact-email"),
            .hours = typed(form, "hours"),
            .out_of_hours = typed(form, "out-of-hours"),
            .instead = typed(form, "instead"),
            .confirmed_on = {},
            .version = version_of(form)};
}

Result<parties::ContactKind> kind_asked_for(const Visit& visit) {
    const auto kind = parties::contact_kind_from(visit.request.param("contact"));
    if (not kind) return fail(not_found("There is no such contact"));
    return *kind;
}

Result<const parties::AssuranceKind*> assurance_asked_for(const Visit& visit) {
    const auto* kind = parties::assurance_kind_at(visit.request.param("assurance"));
    // The registration is one of the numbers.
    if (kind == nullptr or parties::identifier_kind(kind->code) != nullptr)
        return fail(not_found("There is no such page"));
    return kind;
}

}  // namespace

bool may_speak_for(const Visit& visit, const parties::Party& party) {
    const bool own_people =
        party.id == visit.party.id and
        (visit.may(Permission::MayAppoint) or visit.may(Permission::MaySignAgreement) or
         visit.may(Permission::MayGovernInformation));
    return own_people or visit.may(Permission::MayAdmitParties);
}

Result<parties::Party> organisation_of(audit::Reading& reading, const Visit& visit) {
    const auto reference = reference_from_text('O', visit.request.param("organisation"));
    if (not reference) return fail(not_found("There is no such organisation"));
    return parties::find(reading, *reference);
}

Answer join_page(const Visit& visit, const web::Form&) {
    const auto whole = TRY(own(visit));
    const Drawn drawn{visit, whole, {}};
    return drawn.page(parties::join_list(drawn.view()),
                      "/organisations/" + text(whole.party.reference));
}

Answer profile_page(const Visit& visit, const web::Form&) {
    const auto whole = TRY(own(visit));
    auto profile = whole.profile;
    if (not profile.said()) {
        profile.legal_name = whole.party.name;
        if (const auto* type = visit.rulebook.agency_types.find(whole.party.type)) {
            profile.statutory_class = type->statutory_class;
            if (type->competent_authority) profile.regime = parties::DataRegime::Both;
        }
    }
    return draw_profile(visit, whole, profile, {});
}

Answer save_profile(const Visit& visit, const web::Form& form) {
    const auto whole = TRY(own(visit));
    parties::Profile profile{
        .legal_name = typed(form, "legal-name"), .trading_names = {}, .version = version_of(form)};
    for (const auto line : split(form.value("trading-names"), '\n')) {
        if (not trim(line).empty()) profile.trading_names.emplace_back(trim(line));
    }
    auto faults = parties::faults_of(profile);
    const auto missing = [&](std::string_view field, std::string sentence) {
        faults.push_back({.where = std::string(field), .sentence = std::move(sentence)});
    };
    const auto statutory = parties::statutory_class_from(form.value("class"));
    const auto regime = parties::data_regime_from(form.value("regime"));
    const auto role = parties::controller_role_from(form.value("role"));
    if (not statutory) missing("class", "Select what you are under the law");
    if (not regime) missing("regime", "Select the data protection law you work under");
    if (not role) missing("role", "Select who decides how information is used");
    if (statutory) profile.statutory_class = *statutory;
    if (regime) profile.regime = *regime;
    if (role) profile.role = *role;
    if (not faults.empty()) return draw_profile(visit, whole, profile, faults);
    return settled(parties::save_profile(visit.node, visit.actor, whole.party.id, profile),
                   parties::join_address(whole.party),
                   [&](const Faults& found) { return draw_profile(visit, whole, profile, found); });
}

Answer numbers_page(const Visit& visit, const web::Form&) {
    const auto whole = TRY(own(visit));
    return draw_numbers(visit, whole, parties::typed_numbers(whole), {});
}

Answer save_numbers(const Visit& visit, const web::Form& form) {
    const auto whole = TRY(own(visit));
    parties::TypedNumbers kept;
    parties::SaveNumbers wish{.party = whole.party.id,
                              .identifiers = {},
                              .none = form.has("none"),
                              .version = version_of(form)};
    if (wish.none) kept["none"] = "yes";
    web::FormReader reader(form);
    for (const auto& kind : parties::identifier_kinds()) {
        const auto field = lower(kind.code);
        const auto number = typed(form, field);
        kept[kind.code] = number;
        for (const auto* part : {"-until-day", "-until-month", "-until-year"})
            kept[kind.code + part] = typed(form, field + part);
        if (number.empty()) continue;
        const auto value = parties::identifier_value(kind, number);
        if (not value) reader.fault(field, value.error().sentence);
        std::optional<Date> until;
        if (kind.expires)
            until = reader.date(field + "-until", "When it runs out", "Enter when it runs out");
        if (value) wish.identifiers.push_back({kind.code, *value, until});
    }
    if (wish.none and not wish.identifiers.empty())
        reader.fault("none", "You gave a number, and said that you have none");
    if (not wish.none and wish.identifiers.empty() and reader.good())
        reader.fault("none", "Give a number, or say that you are in none of these registers");
    if (not reader.good()) return draw_numbers(visit, whole, kept, reader.faults());
    return settled(parties::save_numbers(visit.node, visit.actor, wish),
                   parties::join_address(whole.party),
                   [&](const Faults& found) { return draw_numbers(visit, whole, kept, found); });
}

Answer contacts_page(const Visit& visit, const web::Form&) {
    const auto whole = TRY(own(visit));
    return draw_contacts(visit, whole, {}, {});
}

Answer save_contacts(const Visit& visit, const web::Form& form) {
    const auto whole = TRY(own(visit));
    auto head = contact_typed(form, parties::ContactKind::Signatory);
    head.instead.clear();
    // It is to stand for the desk and for what is written to as well, so it must have all of it.
    auto faults = parties::faults_of(head);
    const auto missing = [&](std::string_view field, std::string sentence) {
        faults.push_back({.where = std::string(field), .sentence = std::move(sentence)});
    };
    if (head.email.empty()) missing("contact-email", "Enter an email address that is read");
    if (head.hours.empty()) missing("hours", "Enter when they answer");
    if (head.out_of_hours.empty())
        missing("out-of-hours", "Enter who answers then, or that nobody does");
    if (not faults.empty()) return draw_contacts(visit, whole, head, faults);
    return settled(parties::save_contact_for_all(visit.node, visit.actor, whole.party.id, head),
                   parties::join_address(whole.party, "contacts"),
                   [&](const Faults& found) { return draw_contacts(visit, whole, head, found); });
}

Answer contact_page(const Visit& visit, const web::Form&) {
    const auto kind = TRY(kind_asked_for(visit));
    const auto whole = TRY(own(visit));
    return draw_contact(visit, whole, whole.contact(kind), {});
}

Answer save_contact(const Visit& visit, const web::Form& form) {
    const auto kind = TRY(kind_asked_for(visit));
    const auto whole = TRY(own(visit));
    const auto entry = contact_typed(form, kind);
    const auto faults = parties::faults_of(entry);
    if (not faults.empty()) return draw_contact(visit, whole, entry, faults);
    return settled(parties::save_contact(visit.node, visit.actor, whole.party.id, entry),
                   parties::join_address(whole.party, "contacts"),
                   [&](const Faults& found) { return draw_contact(visit, whole, entry, found); });
}

Answer confirm_contact(const Visit& visit, const web::Form&) {
    const auto kind = TRY(kind_asked_for(visit));
    const auto whole = TRY(own(visit));
    TRY(parties::still_answers(visit.node, visit.actor, whole.party.id, kind));
    return http::see_other(parties::join_address(whole.party, "contacts"));
}

Answer assurance_page(const Visit& visit, const web::Form&) {
    const auto* kind = TRY(assurance_asked_for(visit));
    const auto whole = TRY(own(visit));
    const auto today = london_day(visit.node.clock.now());
    return draw_assurance(visit, whole, *kind, parties::typed_assurance(whole, *kind, today), {});
}

Answer save_assurance(const Visit& visit, const web::Form& form) {
    const auto* kind = TRY(assurance_asked_for(visit));
    const auto whole = TRY(own(visit));
    parties::TypedAssurance kept;
    for (const auto& field : form.fields()) kept[field.name] = std::string(trim(field.value));
    parties::Assurance wish{.kind = kind->code,
                            .statement = typed(form, "statement"),
                            .reference = typed(form, "reference"),
                            .answers = {},
                            .given_on = {},
                            .good_until = {},
                            .told = {},
                            .version = version_of(form)};
    std::vector<std::string> answers;
    for (const auto& question : parties::plain_questions())
        answers.push_back(typed(form, question.name).empty() ? "-" : typed(form, question.name));
    if (wish.statement == "PLAIN") wish.answers = join(answers, " ");
    web::FormReader reader(form);
    const auto given = reader.date("given-on", "The date", "Enter the date");
    const auto today = london_day(visit.node.clock.now());
    wish.given_on = given.value_or(today);
    auto faults = parties::faults_of(wish, today);
    faults.insert(faults.end(), reader.faults().begin(), reader.faults().end());
    if (not faults.empty()) return draw_assurance(visit, whole, *kind, kept, faults);
    return settled(parties::give_assurance(visit.node, visit.actor, whole.party.id, wish),
                   parties::join_address(whole.party), [&](const Faults& found) {
                       return draw_assurance(visit, whole, *kind, kept, found);
                   });
}

}  // namespace accord::site
