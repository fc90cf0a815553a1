// Putting down what happened to somebody, changing it and striking it out, with every state it was
// in.
#include "base/london.h"
#include "casework/people/happened_form.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/pages_put_back.h"
#include "casework/people/record_form.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using namespace accord::html;

Html kind_box(const TypedHappened& typed, const Faults& faults) {
    std::vector<Option> options{{.value = "", .text = "Choose one"}};
    for (const auto& kind : life_event_kinds())
        options.push_back(
            {.value = kind.code, .text = kind.words, .selected = kind.code == typed.kind});
    return select({.name = "kind",
                   .label = bold_label("What happened?"),
                   .error = error_of(faults, "kind"),
                   .items = std::move(options)});
}

// Whoever may not learn the place is not asked about it either.
Html where_boxes(const TypedHappened& typed, bool hidden_place, const Faults& faults) {
    if (hidden_place) return paragraph("Where: " + restricted_tag());
    return exact_box("where", "Where (optional)", typed.where, faults) +
           tick_box("secret", "This gives away a place that somebody must not learn",
                    "It is then shown to those who answer for your organisation, and stays so",
                    typed.secret);
}

Html fields_of(const TypedHappened& typed, bool hidden_place, const Faults& faults) {
    constexpr auto short_box = "govuk-input--width-10";
    return kind_box(typed, faults) +
           exact_box("since", "When (optional)", typed.since, faults, short_box,
                     "A day, a month or a year: 1 May 2024, May 2024 or 2024") +
           exact_box("until", "Until when, if it went on (optional)", typed.until, faults,
                     short_box) +
           tick_box("about", "When is a guess", {}, typed.about) +
           where_boxes(typed, hidden_place, faults) +
           exact_box("said-by", "Who said so, or where it is written", typed.said_by, faults) +
           exact_box("as-of", "Up to date on", typed.as_of, faults, short_box,
                     "Today, if you leave it empty");
}

Answer adding(const Visit& visit, const Person& person, const TypedHappened& typed,
              const Faults& faults, TakeCare more) {
    const auto care = TRY(care_of(visit, person, more));
    const auto back = address_of(person.reference);
    return flow_page(visit, "Add what happened to " + text(person.reference), back, faults,
                     page_heading("Add something that happened", full_name(person)) + care +
                         form({.action = back + "/happened/add", .token = visit.form_token},
                              fields_of(typed, false, faults) + main_button("Save")));
}

bool is_hidden(const Visit& visit, const OpenedLifeEvent& opened) {
    return hides_where(opened.event.happened, opened.person) and not may_see_restricted(visit);
}

Answer changing(const Visit& visit, const OpenedLifeEvent& opened, const TypedHappened& typed,
                const Faults& faults, TakeCare more) {
    const auto care = TRY(care_of(visit, opened.person, more));
    const auto reader = TRY(reader_in(visit, opened.person));
    const auto back = address_of(opened.person.reference);
    const auto here = back + "/happened/" + text(opened.event.id);
    const auto version = opened.event.version;
    return flow_page(
        visit, "Change what happened to " + text(opened.person.reference), back, faults,
        page_heading("Change something that happened", full_name(opened.person)) + care +
            form({.action = here, .token = visit.form_token},
                 hidden("version", std::to_string(version)) +
                     fields_of(typed, is_hidden(visit, opened), faults) +
                     mistaken_box(typed.mistaken) +
                     exact_box("why", "Why it is changed", typed.why, faults) +
                     main_button("Save")) +
            states_section(here, shown_states(opened.states, opened.person, reader)));
}

Result<OpenedLifeEvent> opened_in(const Visit& visit) {
    const auto reference = TRY(person_in(visit));
    const auto id = id_from<LifeEvent>(visit.request.param("event"));
    if (not id) return fail(not_found("No such thing is on this record"));
    return open_life_event(visit.node, visit.actor, reference, *id);
}

Answer putting_back(const Visit& visit, const OpenedLifeEvent& opened, const TypedPutBack& typed,
                    TakeCare more) {
    const auto state = TRY(state_numbered(opened.states, state_in(visit)));
    const auto here = address_of(opened.person.reference, "/happened/" + text(opened.event.id));
    const auto reader = TRY(reader_in(visit, opened.person));
    const auto& now = opened.event.happened;
    const auto then = put_back(opened.states, opened.person, now, state.happened, reader);
    const auto read = [&](const Happened& said) {
        return things_of(as_read(opened.states, opened.person, said, reader));
    };
    return put_back_page(visit,
                         {.title = "Put back what happened to " + text(opened.person.reference),
                          .about = full_name(opened.person),
                          .care = TRY(care_of(visit, opened.person, more)),
                          .here = here,
                          .back = here,
                          .state = state.number,
                          .version = opened.event.version,
                          .at = state.at,
                          .by_name = state.by_name,
                          .now = read(now),
                          .then = read(then),
                          .keeps_restricted = not reader.sees_restricted},
                         typed);
}

}  // namespace

Answer happened_add_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto opened = TRY(open_whole(visit.node, visit.actor, reference, "what happened"));
    return adding(visit, opened.person, {}, {}, care);
}

Answer take_happened(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto opened = TRY(open_whole(visit.node, visit.actor, reference, "what happened"));
    const auto today = london_day(opened.now);
    const auto typed = typed_happened_in(fields);
    auto faults = faults_of(typed, today);
    if (faults.empty()) {
        const auto made = put_down(visit.node, keeper_of(visit),
                                   {.person = reference, .happened = happened_in(typed, today)});
        if (made) return http::see_other(address_of(reference));
        if (made.error().kind != ErrorKind::Invalid) return fail(made.error());
        faults = faults_in(made.error());
    }
    return adding(visit, opened.person, typed, faults, care);
}

Answer happened_change_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto house = TRY(in_house(visit, opened.person));
    return changing(visit, opened, typed_from(house.read(opened.event.happened)), {}, care);
}

Answer take_happened_change(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto today = london_day(opened.now);
    const auto typed = typed_happened_in(fields);
    Faults faults;
    const auto house = TRY(in_house(visit, opened.person));
    auto whole = typed;
    house.keep_held_back(whole.said_by, opened.event.happened.said_by, "said-by", faults);
    if (is_hidden(visit, opened))
        whole.where = opened.event.happened.where;
    else
        house.keep_held_back(whole.where, opened.event.happened.where, "where", faults);
    for (auto& each : faults_of(whole, today)) faults.push_back(std::move(each));
    add_if(typed.why.empty(), faults, "why", "Enter why it is changed");
    add_if(fields.value("version") != std::to_string(opened.event.version), faults, "why",
           std::string(changed_while_writing));
    if (not faults.empty()) return changing(visit, opened, typed, faults, care);
    TRY(change(visit.node, keeper_of(visit),
               ChangeLifeEvent{.person = opened.person.reference,
                               .id = opened.event.id,
                               .version = opened.event.version,
                               .happened = happened_in(whole, today),
                               .why = typed.why}));
    return http::see_other(address_of(opened.person.reference));
}

Answer happened_restore_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    return putting_back(visit, opened, {}, care);
}

Answer take_happened_restore(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto typed = typed_put_back(fields, opened.event.version);
    if (not typed.faults.empty()) return putting_back(visit, opened, typed, care);
    const auto state = TRY(state_numbered(opened.states, state_in(visit)));
    TRY(restore(visit.node, keeper_of(visit),
                RestoreLifeEvent{.person = opened.person.reference,
                                 .id = opened.event.id,
                                 .version = opened.event.version,
                                 .to = state.number,
                                 .why = why_put_back(state.at, typed.why),
                                 .sees_restricted = may_see_restricted(visit)}));
    return http::see_other(address_of(opened.person.reference));
}

}  // namespace accord::people
