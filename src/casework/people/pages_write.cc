// Putting a child on the list, after looking whether they are there already; and changing a record.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_pairs.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/reach_form.h"
#include "casework/people/record_form.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"

namespace accord::people {
namespace {

using namespace accord::html;

Html who(const Typed& typed, const Faults& faults) {
    return heading("Who they are") +
           exact_box("given", "First name", typed.given, faults, "govuk-input--width-20") +
           exact_box("family", "Last name", typed.family, faults, "govuk-input--width-20") +
           exact_box("also-known-as", "Other names (optional)", typed.also_known_as, faults, "",
                     "What else they are or were called, with commas between") +
           date_input(Born{.name = "born",
                           .legend = "Date of birth",
                           .hint = "For example, 27 3 2019. The year alone will do",
                           .error = error_of(faults, "born"),
                           .day = typed.born_day,
                           .month = typed.born_month,
                           .year = typed.born_year}) +
           exact_box("about-how-old", "Or about how old", typed.about_how_old, faults,
                     "govuk-input--width-2") +
           exact_box("due", "Or, not born yet, when the baby is due", typed.due, faults,
                     "govuk-input--width-10") +
           radios(Question{.name = "sex",
                           .legend = "Sex, as registered",
                           .items = {{.value = "f", .text = "Female"},
                                     {.value = "m", .text = "Male"},
                                     {.value = "x", .text = "Neither, or not certain"},
                                     {.value = "", .text = "Not known"}},
                           .chosen = typed.sex}) +
           exact_box("gender", "Gender, in their own words (optional)", typed.gender, faults,
                     "govuk-input--width-20") +
           exact_box("nhs-number", "NHS number (optional)", typed.nhs_number, faults,
                     "govuk-input--width-10") +
           exact_box("upn", "Pupil number, UPN (optional)", typed.upn, faults,
                     "govuk-input--width-20") +
           exact_box("identifiers", "Other numbers (optional)", typed.identifiers, faults, "",
                     "What it is, a colon and the number, with commas between: hospital number: "
                     "A12345") +
           exact_box("school", "School or nursery (optional)", typed.school, faults);
}

Html where(const Typed& typed, const Faults& faults, bool shut) {
    std::vector<Choice> uses{{.value = "home", .text = "Their home"},
                             {.value = "temporary", .text = "For now: with family, in a hotel"},
                             {.value = "refuge", .text = "A refuge"}};
    return heading("Where they live") +
           exact_box("lines", "Address", typed.lines, faults, "", "Or as much of it as you know") +
           exact_box("postcode", "Postcode", typed.postcode, faults, "govuk-input--width-10") +
           exact_box("uprn", "UPRN (optional)", typed.uprn, faults, "govuk-input--width-10",
                     "The number of the property. Clear it when they move") +
           radios(Question{
               .name = "use", .legend = "What it is", .items = uses, .chosen = typed.use}) +
           (shut ? inset_text(
                       "This address is secret and stays so, also when the record is changed or "
                       "put back.")
                 : tick_box("secret", "Somebody must not learn this address",
                            "It is then held back from everything that leaves, until two people "
                            "decide otherwise",
                            typed.secret)) +
           exact_box("must-not-know", "Who must not learn it", typed.must_not_know, faults, "",
                     "A name, or “their father”");
}

// ---------------------------------------------------------------- how to reach them

Html reach_block(std::size_t number, const TypedReach& typed, const Faults& faults, bool shut) {
    const auto name = [&](std::string_view what) { return reach_field(number, what); };
    std::vector<Option> kinds;
    for (const auto kind : {ReachKind::Mobile, ReachKind::Home, ReachKind::Work, ReachKind::Email})
        kinds.push_back({.value = std::string(word(kind)),
                         .text = spoken_kind(kind),
                         .selected = typed.kind == word(kind)});
    std::vector<Choice> ringings;
    for (const auto ringing :
         {Ringing::Safe, Ringing::AtTimes, Ringing::NotSafe, Ringing::NotKnown})
        ringings.push_back({.value = std::string(word(ringing)), .text = spoken_ringing(ringing)});
    return fieldset(
        {.legend = bold_legend("Number or e-mail address " + std::to_string(number))},
        select(Select{.name = name("kind"), .label = "Kind", .items = std::move(kinds)}) +
            exact_box(name("words"), "Telephone number or e-mail address", typed.words, faults,
                      "govuk-input--width-20") +
            exact_box(name("whose"), "Whose it is, if not theirs (optional)", typed.whose, faults,
                      "govuk-input--width-20", "For example, her mother’s") +
            radios(Question{.name = name("ringing"),
                            .legend = "Is it safe to ring or write?",
                            .items = std::move(ringings),
                            .chosen = typed.ringing}) +
            exact_box(name("ringing-why"), "Why not, or when (optional)", typed.ringing_why, faults,
                      "", "For example, he answers her phone") +
            (shut ? inset_text("This is secret and stays so.") + hidden(name("secret"), "yes")
                  : tick_box(name("secret"), "Somebody must not learn this",
                             "It is then held back from everything that leaves", typed.secret)) +
            exact_box(name("must-not-know"), "Who must not learn it (optional)",
                      typed.must_not_know, faults));
}

// Each that there is, and one more, folded away until it is needed. `was`: what is on the record;
// to whoever may not see what is secret there, nothing, or a number could be tried on it.
Html reaching(const Typed& typed, const Faults& faults, const Person& was, bool add) {
    Html out = heading("How to reach them");
    for (std::size_t i = 0; i < typed.reaches.size(); ++i) {
        Reach one;
        one.kind = reach_kind_from(typed.reaches[i].kind);
        one.words = typed.reaches[i].words;
        const bool shut = std::any_of(
            was.reaches.begin(), was.reaches.end(),
            [&](const Reach& each) { return each.confidential and same_reach(each, one); });
        out += reach_block(i + 1, typed.reaches[i], faults, shut);
    }
    if (typed.reaches.size() >= reaches_on_form) return out;
    return out + details({.summary = "Add a telephone number or e-mail address",
                          .text = reach_block(typed.reaches.size() + 1, {}, faults, false) +
                                  fine_print("For another, press “Add one more number” at the end "
                                             "of this page. What you typed stays."),
                          .open = add});
}

// After Save, which is what Enter presses.
Html one_more(const Typed& typed) {
    if (typed.reaches.size() >= reaches_on_form) return {};
    return secondary_button("Add one more number", "add-number", "yes");
}

Html talking(const Typed& typed, const Faults& faults) {
    return heading("Talking with them") +
           exact_box("language", "Language spoken at home (optional)", typed.language, faults,
                     "govuk-input--width-20") +
           tick_box("interpreter", "An interpreter is needed", {}, typed.interpreter) +
           exact_box("needs", "What helps to talk with them (optional)", typed.needs, faults, "",
                     "Hearing, signing, easy words");
}

// A secret address that may not be seen stays as it is, whatever else is changed.
Html where_restricted() {
    return heading("Where they live") +
           inset_text(restricted_tag() +
                      " The address is secret. Your safeguarding lead can change it.");
}

bool is_hidden(const Visit& visit, const Person& person, Date today) {
    const auto* at = home(person, today);
    return at != nullptr and at->confidential and not may_see_restricted(visit);
}

// ---------------------------------------------------------------- those who may be the same

Html one_alike(const Alike& alike) {
    if (alike.glimpse.restricted)
        return paragraph(link("/people/" + text(alike.glimpse.reference), alike.glimpse.name));
    const bool match = alike.outcome == matching::Outcome::Match;
    std::vector<SummaryRow> rows;
    for (const auto& each : alike.compared) rows.push_back(row(each.what, capitalised(each.how)));
    Html more = alike.glimpse.born;
    if (not alike.glimpse.area.empty()) more += ", " + Html(alike.glimpse.area);
    return summary_list(SummaryList{
               .rows = std::move(rows),
               .card = SummaryCard{.title = alike.glimpse.name + ", " + alike.glimpse.born}}) +
           paragraph(tag(match ? "Very likely the same" : "May be the same",
                         match ? Colour::Red : Colour::Yellow) +
                     " " +
                     link("/people/" + text(alike.glimpse.reference),
                          Html("Open ") + alike.glimpse.name)) +
           (alike.why_a_person.empty() ? Html()
                                       : fine_print("Not certain: " + alike.why_a_person + "."));
}

Html those_alike(const std::vector<Alike>& found) {
    Html out = notification_banner(
        {.content = lead("They may be on your list already") +
                    paragraph("Nothing is saved yet, and what you typed is below.")});
    for (const auto& each : found) out += one_alike(each);
    return out + tick_box("none-of-these", "None of these is the child I mean",
                          "Brothers, sisters and twins are each on the list for themselves", false);
}

// `family_of`: whose family they are added to afterwards; nobody's when empty.
http::Response new_page(const Visit& visit, const Typed& typed, const Faults& faults,
                        const std::vector<Alike>& found, const std::string& family_of,
                        bool add = false) {
    Html fields;
    if (not family_of.empty()) fields += hidden("family-of", family_of);
    if (not found.empty()) fields += those_alike(found);
    fields += who(typed, faults) + where(typed, faults, false) + reaching(typed, faults, {}, add) +
              talking(typed, faults);
    return flow_page(visit, "Put a child on your list", "/people", faults,
                     page_heading("Put a child on your list", visit.party.name) +
                         form({.action = "/people/new", .token = visit.form_token},
                              fields + main_button("Save") + one_more(typed)));
}

Html died(const Typed& typed, const Faults& faults) {
    return tick_box("deceased", "They have died", {}, typed.deceased) +
           date_input(Born{.name = "died",
                           .legend = "When they died (optional)",
                           .hint = "For example, 27 3 2019. The year alone will do",
                           .error = error_of(faults, "died"),
                           .day = typed.died_day,
                           .month = typed.died_month,
                           .year = typed.died_year}) +
           tick_box("died-about", "The day is not certain", {}, typed.died_about);
}

Answer changing(const Visit& visit, const Person& person, const Typed& typed, const Faults& faults,
                TakeCare more, bool add = false) {
    const auto care = TRY(care_of(visit, person, more));
    const auto today = london_day(visit.node.clock.now());
    const auto* at = home(person, today);
    const bool shut = at != nullptr and at->confidential;
    const auto here = "/people/" + text(person.reference);
    return flow_page(
        visit, "Change record " + text(person.reference), here, faults,
        page_heading("Change this record", full_name(person)) + care +
            form({.action = here + "/change", .token = visit.form_token},
                 hidden("version", std::to_string(person.version)) + who(typed, faults) +
                     (is_hidden(visit, person, today) ? where_restricted()
                                                      : where(typed, faults, shut)) +
                     reaching(typed, faults, may_see_restricted(visit) ? person : Person{}, add) +
                     (holds_confidential_reach(person) and not may_see_restricted(visit)
                          ? inset_text(restricted_tag() +
                                       " There are numbers that are secret. They stay as they are.")
                          : Html()) +
                     talking(typed, faults) + died(typed, faults) + heading("Why") +
                     exact_box("why", "Why it is changed, or who said so", typed.why, faults) +
                     main_button("Save") + one_more(typed)));
}

void keep_address(Typed& typed, const Person& person, Date today) {
    auto kept = typed_from(person, today);
    typed.use = std::move(kept.use);
    typed.lines = std::move(kept.lines);
    typed.postcode = std::move(kept.postcode);
    typed.uprn = std::move(kept.uprn);
    typed.secret = kept.secret;
    typed.must_not_know = std::move(kept.must_not_know);
}

std::string family_of_in(const web::Form& fields) {
    const auto reference = reference_from_text('C', fields.value("family-of"));
    return reference ? text(*reference) : std::string();
}

}  // namespace

Answer new_person_page(const Visit& visit, const web::Form& fields) {
    return new_page(visit, {}, {}, {}, family_of_in(fields));
}

Answer take_new_person(const Visit& visit, const web::Form& fields) {
    const auto today = london_day(visit.node.clock.now());
    const auto typed = typed_in(fields);
    const auto faults = faults_of(typed, today);
    const auto family_of = family_of_in(fields);
    if (fields.has("add-number")) return new_page(visit, typed, {}, {}, family_of, true);
    if (not faults.empty()) return new_page(visit, typed, faults, {}, family_of);
    const auto person = person_of(typed, {}, today);
    const auto found = TRY(alike(visit.node, visit.actor, visit.house.matcher, person));
    if (not found.empty() and not fields.has("none-of-these"))
        return new_page(visit, typed, {}, found, family_of);
    std::vector<Reference> seen;
    for (const auto& each : found) seen.push_back(each.glimpse.reference);
    const auto made = TRY(enter(visit.node, keeper_of(visit), visit.house.matcher, person, seen));
    if (not family_of.empty())
        return http::see_other("/people/" + family_of + "/family/with/" + text(made.reference));
    return http::see_other(address_of(made.reference));
}

Answer change_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto opened = TRY(open_whole(visit.node, visit.actor, reference, "to change it"));
    auto typed = typed_from(opened.person, london_day(opened.now));
    if (not may_see_restricted(visit)) leave_out_secret(typed.reaches);
    return changing(visit, opened.person, typed, {}, care);
}

Answer take_change(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto opened = TRY(open_whole(visit.node, visit.actor, reference, "to change it"));
    const auto today = london_day(opened.now);
    auto typed = typed_in(fields);
    if (is_hidden(visit, opened.person, today)) keep_address(typed, opened.person, today);
    if (fields.has("add-number")) return changing(visit, opened.person, typed, {}, care, true);
    auto faults = faults_of(typed, today);
    if (typed.why.empty())
        faults.push_back({.where = "why", .sentence = "Enter why, or who said so"});
    auto was = opened.person;
    const bool others =
        reference != was.reference or fields.value("version") != std::to_string(was.version);
    if (others)
        faults.push_back({.where = "why",
                          .sentence = "Someone else changed this record while you were writing. "
                                      "What you typed is still here: open the record beside it, "
                                      "then save again"});
    if (not faults.empty()) return changing(visit, was, typed, faults, care);
    if (not may_see_restricted(visit)) put_back_secret(typed.reaches, was);
    TRY(amend(visit.node, keeper_of(visit),
              {.person = person_of(typed, was, today), .why = typed.why}));
    return http::see_other("/people/" + text(was.reference));
}

}  // namespace accord::people
