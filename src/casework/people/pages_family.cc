// Family and household: adding somebody, found on the own list or put on it; changing, ending and
// putting right, with every state that it was in.
#include "base/london.h"
#include "base/text.h"
#include "casework/people/family_form.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/pages_put_back.h"
#include "casework/people/record_form.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using namespace accord::html;

// ---------------------------------------------------------------- finding the other

Html found_row(const Person& person, const Glimpse& glimpse) {
    Html more = glimpse.born;
    if (not glimpse.area.empty()) more += ", " + Html(glimpse.area);
    return link(address_of(person.reference, "/family/with/" + text(glimpse.reference)),
                glimpse.name) +
           line_break() + quiet(more);
}

struct Sought {
    std::string name;
    bool asked = false;
    std::vector<Glimpse> found;
    bool more = false;
    Faults faults;
};

Html what_was_found(const Person& person, const Sought& sought) {
    if (not sought.asked) return {};
    std::vector<Html> rows;
    for (const auto& glimpse : sought.found)
        if (glimpse.reference != person.reference) rows.push_back(found_row(person, glimpse));
    if (rows.empty())
        return inset_text(
            "Nobody else of that name is on your list. Try the first three letters, or put them on "
            "it.");
    Html out = heading_with("Found", std::to_string(rows.size())) + html::list(rows);
    if (sought.more) out += paragraph("More people may fit. A word more of the name finds them.");
    return out;
}

Answer add_page(const Visit& visit, const Person& person, const Sought& sought, TakeCare care) {
    const auto here = address_of(person.reference);
    Html main = page_heading("Add somebody to this family", full_name(person)) +
                TRY(care_of(visit, person, care));
    main += what_was_found(person, sought);
    main +=
        form({.action = here + "/family/add", .token = visit.form_token},
             exact_box("name", "Their name", sought.name, sought.faults, "govuk-input--width-20",
                       "A first name, a last name, or both. Short forms are found too") +
                 main_button("Find them on your list"));
    main += paragraph(link("/people/new?family-of=" + text(person.reference),
                           "They are not on your list: put them on it"));
    return flow_page(visit, "Add to the family of " + text(person.reference), here, sought.faults,
                     main);
}

// ---------------------------------------------------------------- the form

Html roles_box(const std::string& label, const std::string& chosen, const Faults& faults) {
    std::vector<Option> options{{.value = "", .text = "Choose one"}};
    for (const auto& role : roles_in_life())
        options.push_back(
            {.value = role.code, .text = role.words, .selected = role.code == chosen});
    return select({.name = "role",
                   .label = bold_label(label),
                   .error = error_of(faults, "role"),
                   .items = std::move(options)});
}

Html known_box(const std::string& name, const Html& legend, const Html& hint,
               const std::string& chosen) {
    return radios(Question{.name = name,
                           .legend = bold_legend(legend),
                           .hint = hint,
                           .items = {{.value = "yes", .text = "Yes"},
                                     {.value = "no", .text = "No"},
                                     {.value = "", .text = "Not known"}},
                           .chosen = chosen});
}

// Whoever may not read why may still say that there is a concern, and leaves alone what is there.
Html concern_box(const Person& person, const Person& other, const TypedRelationship& typed,
                 const Faults& faults, bool shut) {
    if (shut)
        return inset_text(restricted_tag() +
                          " There is more to know. Ask your safeguarding lead before you talk with "
                          "this family. It stays as it is.");
    return checkboxes(Choices{
               .name = "concern",
               .has_fieldset = false,
               .error = error_of(faults, "concern"),
               .items = {{.value = "yes",
                          .text = full_name(other) + " may be a cause for concern to " +
                                  full_name(person),
                          .hint = Words("Seen by those who answer for your organisation. Everybody "
                                        "else is told to ask them"),
                          .checked = typed.concern}},
               .classes = "govuk-checkboxes--small"}) +
           exact_box("concern-why", "Why, and how it is known", typed.concern_why, faults);
}

struct Shown {
    const Person& person;
    const Person& other;
    const TypedRelationship& typed;
    const Faults& faults;
    bool shut = false;      // a concern that may not be seen
    bool is_there = false;  // it is changed, and not added
    bool asks_ages = false;
};

// Asked once, where their ages hardly let it be so.
Html ages_box(const Shown& shown) {
    if (not shown.asks_ages and not shown.typed.ages_right) return {};
    return checkboxes(Choices{.name = "ages-right",
                              .has_fieldset = false,
                              .items = {{.value = "yes",
                                         .text = "It is right: the ages on their records are not",
                                         .checked = shown.typed.ages_right}},
                              .classes = "govuk-checkboxes--small"});
}

Html fields_of(const Shown& shown) {
    const auto& typed = shown.typed;
    const auto& faults = shown.faults;
    Html out =
        roles_box("What is " + full_name(shown.other) + " to " + full_name(shown.person) + "?",
                  typed.role, faults) +
        ages_box(shown) +
        known_box("responsibility", "Parental responsibility",
                  "Does the adult of the two have it for the child: by birth, by agreement "
                  "or by an order?",
                  typed.responsibility) +
        known_box("one-home", "Do they live in the same home?", {}, typed.one_home) +
        exact_box("since", "Since when (optional)", typed.since, faults, "govuk-input--width-10",
                  "As near as it is known, like 1 May 2024") +
        exact_box("until", "Until when, if it is over (optional)", typed.until, faults,
                  "govuk-input--width-10") +
        concern_box(shown.person, shown.other, typed, faults, shown.shut) +
        exact_box("said-by", "Who said so, or where it is written", typed.said_by, faults) +
        exact_box("as-of", "Up to date on", typed.as_of, faults, "govuk-input--width-10",
                  "Today, if you leave it empty");
    if (not shown.is_there) return out;
    return out + mistaken_box(typed.mistaken) +
           exact_box("why", "Why it is changed", typed.why, faults);
}

Answer relating(const Visit& visit, const Shown& shown, TakeCare more) {
    const auto care = TRY(care_of_both(visit, shown.person, shown.other, more));
    const auto back = address_of(shown.person.reference);
    return flow_page(visit, "Add to the family of " + text(shown.person.reference), back,
                     shown.faults,
                     page_heading("What are they to each other?",
                                  full_name(shown.other) + " and " + full_name(shown.person)) +
                         care +
                         form({.action = back + "/family/with/" + text(shown.other.reference),
                               .token = visit.form_token},
                              fields_of(shown) + main_button("Save")));
}

// ---------------------------------------------------------------- one that is there

bool is_shut(const Visit& visit, const Said& said) {
    return said.concern and not may_see_restricted(visit);
}

Answer changing(const Visit& visit, const OpenedRelationship& opened,
                const TypedRelationship& typed, const Faults& faults, TakeCare care,
                bool asks_ages = false) {
    // The form asks as it was recorded: whose role it is stays whose role it is.
    const auto& relative = opened.relative;
    const auto& person = relative.turned ? relative.who : opened.person;
    const auto& other = relative.turned ? opened.person : relative.who;
    const auto back = address_of(opened.person.reference);
    const bool shut = is_shut(visit, relative.kept.said);
    const auto reader = TRY(reader_in(visit, opened.person));
    Html main =
        page_heading("Change what they are to each other",
                     full_name(other) + " and " + full_name(person)) +
        TRY(care_of_both(visit, person, other, care)) +
        form({.action = back + "/family/" + text(relative.kept.id), .token = visit.form_token},
             hidden("version", std::to_string(relative.kept.version)) +
                 fields_of({.person = person,
                            .other = other,
                            .typed = typed,
                            .faults = faults,
                            .shut = shut,
                            .is_there = true,
                            .asks_ages = asks_ages}) +
                 main_button("Save"));
    // What changed of a concern is in it: not for everybody either.
    if (not shut)
        main += states_section(back + "/family/" + text(relative.kept.id),
                               shown_states(opened.states, reader));
    return flow_page(visit, "Change the family of " + text(opened.person.reference), back, faults,
                     main);
}

Result<OpenedRelationship> opened_in(const Visit& visit) {
    const auto reference = TRY(person_in(visit));
    const auto id = id_from<Relationship>(visit.request.param("relationship"));
    if (not id) return fail(not_found("There is no such relationship on this record"));
    return open_relationship(visit.node, visit.actor, reference, *id);
}

Answer putting_back(const Visit& visit, const OpenedRelationship& opened, const TypedPutBack& typed,
                    TakeCare care) {
    const auto state = TRY(state_numbered(opened.states, state_in(visit)));
    const auto& kept = opened.relative.kept;
    const auto here = address_of(opened.person.reference, "/family/" + text(kept.id));
    const auto reader = TRY(reader_in(visit, opened.person));
    const auto then = put_back(kept.said, state.said, reader);
    const auto read = [&](const Said& said) { return things_of(as_read(said, reader)); };
    return put_back_page(
        visit,
        {.title = "Put back the family of " + text(opened.person.reference),
         .about = full_name(opened.relative.who) + " and " + full_name(opened.person),
         .care = TRY(care_of_both(visit, opened.person, opened.relative.who, care)),
         .here = here,
         .back = here,
         .state = state.number,
         .version = kept.version,
         .at = state.at,
         .by_name = state.by_name,
         .now = read(kept.said),
         .then = read(then),
         .keeps_restricted = not reader.sees_restricted},
        typed);
}

Result<OpenedPair> pair_in(const Visit& visit) {
    const auto reference = TRY(person_in(visit));
    const auto other = TRY(person_in(visit, "other"));
    return open_pair(visit.node, visit.actor, reference, other);
}

}  // namespace

Answer family_add_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto person = TRY(open(visit.node, visit.actor, reference, "family"));
    return add_page(visit, person, {}, care);
}

Answer take_family_search(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto person = TRY(open(visit.node, visit.actor, reference, "family"));
    Sought sought{.name = std::string(trim(fields.value("name"))),
                  .asked = false,
                  .found = {},
                  .more = false,
                  .faults = {}};
    add_if(sought.name.empty(), sought.faults, "name", "Enter a name, or a part of one");
    if (sought.faults.empty()) {
        auto found = TRY(find_children(visit.node, visit.actor, visit.house.matcher,
                                       {.name = sought.name, .age = {}}));
        sought.asked = true;
        sought.found = std::move(found.glimpses);
        sought.more = found.more;
    }
    return add_page(visit, person, sought, care);
}

Answer family_with_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto pair = TRY(pair_in(visit));
    return relating(visit, {.person = pair.person, .other = pair.other, .typed = {}, .faults = {}},
                    care);
}

Answer take_family_with(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto pair = TRY(pair_in(visit));
    const auto typed = typed_relationship_in(fields);
    const auto today = london_day(pair.now);
    auto faults = faults_of(typed, today);
    const auto doubt =
        typed.ages_right ? std::string() : doubt_of_ages(typed.role, pair.person, pair.other);
    if (not doubt.empty()) add(faults, "role", doubt);
    if (faults.empty()) {
        const auto made = relate(visit.node, keeper_of(visit),
                                 {.person = pair.person.reference,
                                  .other = pair.other.reference,
                                  .said = said_in(typed, today),
                                  .why = {}});
        if (made) return http::see_other(address_of(pair.person.reference));
        if (made.error().kind != ErrorKind::Invalid) return fail(made.error());
        faults = faults_in(made.error());
    }
    return relating(visit,
                    {.person = pair.person,
                     .other = pair.other,
                     .typed = typed,
                     .faults = faults,
                     .asks_ages = not doubt.empty()},
                    care);
}

Answer family_change_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto house = TRY(in_house(visit, opened.person));
    return changing(visit, opened, typed_from(house.read(opened.relative.kept.said)), {}, care);
}

Answer take_family_change(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto& was = opened.relative.kept;
    const auto today = london_day(opened.now);
    const auto typed = typed_relationship_in(fields);
    const auto house = TRY(in_house(visit, opened.person));
    Faults faults;
    auto whole = typed;
    house.keep_held_back(whole.said_by, was.said.said_by, "said-by", faults);
    if (is_shut(visit, was.said)) {
        whole.concern = was.said.concern;
        whole.concern_why = was.said.concern_why;
    }
    for (auto& each : faults_of(whole, today)) faults.push_back(std::move(each));
    add_if(typed.why.empty(), faults, "why", "Enter why it is changed");
    add_if(fields.value("version") != std::to_string(was.version), faults, "why",
           std::string(changed_while_writing));
    // What stands there already is not asked about again.
    std::string doubt;
    if (typed.role != was.said.role and not typed.ages_right) {
        const auto& relative = opened.relative;
        doubt = doubt_of_ages(typed.role, relative.turned ? relative.who : opened.person,
                              relative.turned ? opened.person : relative.who);
    }
    if (not doubt.empty()) add(faults, "role", doubt);
    if (not faults.empty()) return changing(visit, opened, typed, faults, care, not doubt.empty());
    TRY(change(visit.node, keeper_of(visit),
               ChangeRelationship{.person = opened.person.reference,
                                  .id = was.id,
                                  .version = was.version,
                                  .said = said_in(whole, today),
                                  .why = typed.why}));
    return http::see_other(address_of(opened.person.reference));
}

Answer family_restore_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    return putting_back(visit, opened, {}, care);
}

Answer take_family_restore(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto opened = TRY(opened_in(visit));
    const auto typed = typed_put_back(fields, opened.relative.kept.version);
    if (not typed.faults.empty()) return putting_back(visit, opened, typed, care);
    const auto state = TRY(state_numbered(opened.states, state_in(visit)));
    TRY(restore(visit.node, keeper_of(visit),
                RestoreRelationship{.person = opened.person.reference,
                                    .id = opened.relative.kept.id,
                                    .version = opened.relative.kept.version,
                                    .to = state.number,
                                    .why = why_put_back(state.at, typed.why),
                                    .sees_restricted = may_see_restricted(visit)}));
    return http::see_other(address_of(opened.person.reference));
}

}  // namespace accord::people
