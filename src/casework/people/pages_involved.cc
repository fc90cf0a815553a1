// Adding a service that works with somebody, changing and ending it, with every
// state it was in.
#include "base/london.h"
#include "base/text.h"
#include "casework/people/involved_form.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/pages_put_back.h"
#include "casework/people/record_form.h"
#include "casework/people/states.h"
#include "governance/parties/commands.h"

namespace accord::people {
namespace {

using namespace accord::html;

struct Drawn {
    const Person& person;
    const TypedInvolvement& typed;
    const std::vector<parties::Party>& directory;
    const Faults& faults;
};

Html service_box(const TypedInvolvement& typed, const Faults& faults) {
    std::vector<Option> options{{.value = "", .text = "Choose one"}};
    for (const auto& kind : service_kinds())
        options.push_back(
            {.value = kind.code, .text = kind.words, .selected = kind.code == typed.service});
    return select({.name = "service",
                   .label = bold_label("What kind of service?"),
                   .error = error_of(faults, "service"),
                   .items = std::move(options)});
}

Html organisation_box(const Drawn& drawn) {
    std::vector<Option> options{{.value = "", .text = "Not in this list"}};
    for (const auto& party : drawn.directory) {
        const auto id = text(party.id);
        options.push_back({.value = id, .text = party.name, .selected = id == drawn.typed.party});
    }
    return select({.name = "party",
                   .label = bold_label("Which organisation?"),
                   .error = error_of(drawn.faults, "party"),
                   .items = std::move(options)}) +
           exact_box("organisation", "Or its name, if it is not in the list",
                     drawn.typed.organisation, drawn.faults);
}

Html fields_of(const Drawn& drawn) {
    const auto& typed = drawn.typed;
    const auto& faults = drawn.faults;
    return service_box(typed, faults) + organisation_box(drawn) +
           exact_box("professional", "Who to call there (optional)", typed.professional, faults,
                     "govuk-input--width-20") +
           exact_box("post", "Their post (optional)", typed.post, faults, "govuk-input--width-20") +
           exact_box("phone", "Their number (optional)", typed.phone, faults,
                     "govuk-input--width-20",
                     "Without one, the number of their organisation’s desk is shown") +
           exact_box("since", "Since when (optional)", typed.since, faults, "govuk-input--width-10",
                     "As near as it is known, like 1 May 2024") +
           exact_box("until", "Until when, if it is over (optional)", typed.until, faults,
                     "govuk-input--width-10") +
           exact_box("said-by", "Who said so, or where it is written", typed.said_by, faults) +
           exact_box("as-of", "Up to date on", typed.as_of, faults, "govuk-input--width-10",
                     "Today, if you leave it empty");
}

// Who else of the family the same person works with: each gets a line of their
// own.
Html also_box(const std::vector<Relative>& family, const TypedInvolvement& typed, Date today) {
    std::vector<Choice> items;
    for (const auto& one : family) {
        if (not one.kept.said.holds(today)) continue;
        const auto reference = text(one.who.reference);
        const bool ticked =
            std::find(typed.also.begin(), typed.also.end(), reference) != typed.also.end();
        items.push_back({.value = reference, .text = full_name(one.who), .checked = ticked});
    }
    if (items.empty()) return {};
    Choices out;
    out.name = "also";
    out.fieldset.legend = bold_legend("Who else of the family do they work with?");
    out.items = std::move(items);
    out.classes = "govuk-checkboxes--small";
    return checkboxes(out);
}

Answer adding(const Visit& visit, const Drawn& drawn, const std::vector<Relative>& family,
              Date today, TakeCare more) {
    const auto care = TRY(care_of(visit, drawn.person, more));
    const auto back = address_of(drawn.person.reference);
    return flow_page(
        visit, "Add a service to " + text(drawn.person.reference), back, drawn.faults,
        page_heading("Add a service that works with them", full_name(drawn.person)) + care +
            form({.action = back + "/involved/add", .token = visit.form_token},
                 fields_of(drawn) + also_box(family, drawn.typed, today) + main_button("Save")));
}

Answer changing(const Visit& visit, const OpenedInvolvement& opened, const Drawn& drawn,
                TakeCare more) {
    const auto care = TRY(care_of(visit, opened.person, more));
    const auto reader = TRY(reader_in(visit, opened.person));
    const auto back = address_of(opened.person.reference);
    const auto here = back + "/involved/" + text(opened.involvement.id);
    const auto version = opened.involvement.version;
    return flow_page(
        visit, "Change a service of " + text(opened.person.reference), back, drawn.faults,
        page_heading("Change a service that works with them", full_name(opened.person)) + care +
            form({.action = here, .token = visit.form_token},
                 hidden("version", std::to_string(version)) + fields_of(drawn) +
                     mistaken_box(drawn.typed.mistaken) +
                     exact_box("why", "Why it is changed", drawn.typed.why, drawn.faults) +
                     main_button("Save")) +
            states_section(here, shown_states(opened.states, reader)));
}

Result<std::vector<parties::Party>> directory_of(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    return parties::all(reading);
}

Result<OpenedInvolvement> opened_in(const Visit& visit) {
    const auto reference = TRY(person_in(visit));
    const auto id = id_from<Involvement>(visit.request.param("involvement"));
    if (not id) return fail(not_found("There is no such service on this record"));
    auto opened = TRY(open_involvement(visit.node, visit.actor, reference, *id));
    const auto house = TRY(in_house(visit, opened.person));
    if (house.hides(opened.involvement.working))
        return fail(forbidden("This service is restricted. Your safeguarding lead can change it"));
    return opened;
}

// What was typed, with what is held back in the words as it was.
TypedInvolvement whole_of(TypedInvolvement typed, const OpenedInvolvement& opened,
                          const InHouse& house, Faults& faults) {
    const auto held = typed_from(opened.involvement.working);
    house.keep_held_back(typed.organisation, held.organisation, "organisation", faults,
                         Box::NameOfService);
    house.keep_held_back(typed.professional, held.professional, "professional", faults,
                         Box::NameOfService);
    house.keep_held_back(typed.post, held.post, "post", faults);
    house.keep_held_back(typed.phone, held.phone, "phone", faults, Box::NameOfService);
    house.keep_held_back(typed.said_by, held.said_by, "said-by", faults);
    return typed;
}

Answer putting_back(const Visit& visit, const OpenedInvolvement& opened, const TypedPutBack& typed,
                    TakeCare more) {
    const auto state = TRY(state_numbered(opened.states, state_in(visit)));
    const auto reader = TRY(reader_in(visit, opened.person));
    const auto& now = opened.involvement.working;
    const auto here =
        address_of(opened.person.reference, "/involved/" + text(opened.involvement.id));
    return put_back_page(visit,
                         {.title = "Put back a service of " + text(opened.person.reference),
                          .about = full_name(opened.person),
                          .care = TRY(care_of(visit, opened.person, more)),
                          .here = here,
                          .back = here,
                          .state = state.number,
                          .version = opened.involvement.version,
                          .at = state.at,
                          .by_name = state.by_name,
                          .now = things_of(as_read(now, reader)),
                          .then = things_of(as_read(put_back(now, state.working, reader), reader)),
                          .keeps_restricted = not reader.sees_restricted},
                         typed);
}

}  // namespace

Answer involved_add_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto record = TRY(
        open_record(visit.node, visit.actor, reference, opened_for(reference, "who is involved")));
    const auto directory = TRY(directory_of(visit));
    return adding(
        visit, {.person = record.opened.person, .typed = {}, .directory = directory, .faults = {}},
        record.family, london_day(record.opened.now), care);
}

Answer take_involved(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto record = TRY(
        open_record(visit.node, visit.actor, reference, opened_for(reference, "who is involved")));
    const auto directory = TRY(directory_of(visit));
    const auto today = london_day(record.opened.now);
    const auto typed = typed_involvement_in(fields);
    auto faults = faults_of(typed, directory, today);
    if (faults.empty()) {
        Involve wish{
            .person = reference, .also = {}, .working = working_in(typed, directory, today)};
        wish.unseen = TRY(in_house(visit, record.opened.person)).hides(wish.working);
        for (const auto& one : record.family)
            if (std::find(typed.also.begin(), typed.also.end(), text(one.who.reference)) !=
                typed.also.end())
                wish.also.push_back(one.who.reference);
        const auto made = involve(visit.node, keeper_of(visit), wish);
        if (made) return http::see_other(address_of(reference));
        if (made.error().kind != ErrorKind::Invalid) return fail(made.error());
        faults = faults_in(made.error());
    }
    return adding(
        visit,
        {.person = record.opened.person, .typed = typed, .directory = directory, .faults = faults},
        record.family, today, care);
}

Answer involved_change_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto house = TRY(in_house(visit, opened.person));
    const auto directory = TRY(directory_of(visit));
    return changing(visit, opened,
                    {.person = opened.person,
                     .typed = typed_from(house.read(opened.involvement.working)),
                     .directory = directory,
                     .faults = {}},
                    care);
}

Answer take_involved_change(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto directory = TRY(directory_of(visit));
    const auto today = london_day(opened.now);
    const auto typed = typed_involvement_in(fields);
    Faults faults;
    const auto whole = whole_of(typed, opened, TRY(in_house(visit, opened.person)), faults);
    for (auto& each : faults_of(whole, directory, today)) faults.push_back(std::move(each));
    add_if(typed.why.empty(), faults, "why", "Enter why it is changed");
    add_if(fields.value("version") != std::to_string(opened.involvement.version), faults, "why",
           std::string(changed_while_writing));
    if (not faults.empty())
        return changing(
            visit, opened,
            {.person = opened.person, .typed = typed, .directory = directory, .faults = faults},
            care);
    TRY(change(visit.node, keeper_of(visit),
               ChangeInvolvement{.person = opened.person.reference,
                                 .id = opened.involvement.id,
                                 .version = opened.involvement.version,
                                 .working = working_in(whole, directory, today),
                                 .why = typed.why}));
    return http::see_other(address_of(opened.person.reference));
}

Answer involved_restore_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    return putting_back(visit, opened, {}, care);
}

Answer take_involved_restore(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto typed = typed_put_back(fields, opened.involvement.version);
    if (not typed.faults.empty()) return putting_back(visit, opened, typed, care);
    const auto state = TRY(state_numbered(opened.states, state_in(visit)));
    TRY(restore(visit.node, keeper_of(visit),
                RestoreInvolvement{.person = opened.person.reference,
                                   .id = opened.involvement.id,
                                   .version = opened.involvement.version,
                                   .to = state.number,
                                   .why = why_put_back(state.at, typed.why),
                                   .sees_restricted = may_see_restricted(visit)}));
    return http::see_other(address_of(opened.person.reference));
}

}  // namespace accord::people
