// Putting a child on the list, after looking whether they are there already; and changing a record.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_pairs.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/pages_write_fields.h"
#include "casework/people/reach_form.h"
#include "casework/people/record_doubts.h"
#include "casework/people/record_form.h"
#include "governance/identity/visit.h"
#include "platform/html/components.h"

namespace accord::people {
namespace {

using namespace accord::html;

// A secret address that may not be seen stays as it is, whatever else is changed.
Html where_restricted() {
    return heading("Where they live") +
           inset_text(restricted_tag() +
                      " An address is secret. Your safeguarding lead can change where they live.");
}

// To whoever may not see the numbers that are secret there are none: one could be tried on them.
Person as_seen(const Visit& visit, Person person) {
    if (not may_see_restricted(visit)) std::erase_if(person.reaches, is_shut);
    return person;
}

// One of before is enough: an address that is typed could be it, and what becomes of it would say
// so.
bool is_hidden(const Visit& visit, const Person& person) {
    return holds_confidential_address(person) and not may_see_restricted(visit);
}

// The boxes of free words, in which a part may be held back from whoever reads them.
struct FreeWords {
    std::string Typed::* box;
    std::string_view field;
};
constexpr FreeWords free_words[] = {{&Typed::gender, "gender"},
                                    {&Typed::language, "language"},
                                    {&Typed::needs, "needs"},
                                    {&Typed::identifiers, "identifiers"},
                                    {&Typed::school, "school"}};

Typed as_read(Typed typed, const InHouse& house) {
    for (const auto& each : free_words) typed.*each.box = house.words(typed.*each.box);
    for (auto& each : typed.reaches) {
        each.whose = house.words(each.whose);
        each.ringing_why = house.words(each.ringing_why);
    }
    return typed;
}

// What was typed, with what is held back in the words as it was.
Typed whole_of(Typed typed, const Person& was, Date today, const InHouse& house, Faults& faults) {
    const auto held = typed_from(was, today);
    if (house.hides_places()) typed.school = house.words(held.school);
    for (const auto& each : free_words)
        house.keep_held_back(typed.*each.box, held.*each.box, each.field, faults);
    for (std::size_t i = 0; i < typed.reaches.size(); ++i) {
        auto& one = typed.reaches[i];
        const auto there =
            std::find_if(held.reaches.begin(), held.reaches.end(), [&](const TypedReach& each) {
                return not is_shut(reach_of(each)) and same_reach(reach_of(each), reach_of(one));
            });
        if (there == held.reaches.end()) continue;
        house.keep_held_back(one.whose, there->whose, reach_field(i + 1, "whose"), faults);
        house.keep_held_back(one.ringing_why, there->ringing_why, reach_field(i + 1, "ringing-why"),
                             faults);
    }
    return typed;
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

// Who may be there already, as the form was told of them, and whether they were said to be others.
struct Likely {
    std::vector<Alike> found;
    bool said_others = false;
    bool asked = false;  // they were shown before
};

std::string references(const std::vector<Alike>& found) {
    std::vector<std::string> out;
    for (const auto& each : found) out.push_back(text(each.glimpse.reference));
    return join(out, " ");
}

// What was ticked counts for those who were shown with the box, and for nobody else.
Likely likely_in(const web::Form& fields, std::vector<Alike> found) {
    const auto shown = fields.value("alike-shown");
    const bool all = std::all_of(found.begin(), found.end(), [&](const Alike& each) {
        return shown.find(text(each.glimpse.reference)) != shown.npos;
    });
    const bool asked = not shown.empty() and all;
    return {.found = std::move(found),
            .said_others = fields.has("none-of-these") and (shown.empty() or all),
            .asked = asked};
}

Html those_alike(const Likely& likely, const Faults& faults) {
    Html out = notification_banner(
        {.content = lead("They may be on your list already") +
                    paragraph("Nothing is saved yet, and what you typed is below.") +
                    paragraph(link("#none-of-these", "Say whether one of these is the child")),
         // Announced and gone to, unless a list of what is wrong is, which leads here.
         .role = faults.empty() ? "alert" : ""});
    for (const auto& each : likely.found) out += one_alike(each);
    return out + hidden("alike-shown", references(likely.found)) +
           checkboxes(Choices{
               .name = "none-of-these",
               .has_fieldset = false,
               .error = error_of(faults, "none-of-these"),
               .items = {{.value = "yes",
                          .text = "None of these is the child I mean",
                          .hint = Words(
                              "Brothers, sisters and twins are each on the list for themselves"),
                          .checked = likely.said_others}},
               .classes = "govuk-checkboxes--small"});
}

struct NewForm {
    const Typed& typed;
    std::string family_of;  // whose family they are added to afterwards; nobody's when empty
    Likely likely = {};
    bool add_number = false;
};

http::Response new_page(const Visit& visit, const NewForm& shown, const Faults& faults) {
    const auto& typed = shown.typed;
    Html fields;
    if (not shown.family_of.empty()) fields += hidden("family-of", shown.family_of);
    if (not shown.likely.found.empty()) fields += those_alike(shown.likely, faults);
    fields += who(typed, faults, london_day(visit.node.clock.now())) +
              where(typed, faults, nullptr) + reaching(typed, faults, {}, shown.add_number) +
              talking(typed, faults);
    return flow_page(visit, "Put a child on your list", "/people", faults,
                     page_heading("Put a child on your list", visit.party.name) +
                         form({.action = "/people/new", .token = visit.form_token},
                              fields + main_button("Save") + one_more(typed)));
}

Answer changing(const Visit& visit, const Person& person, const InHouse& house, const Typed& typed,
                const Faults& faults, TakeCare more, bool add = false) {
    const auto care = TRY(care_of(visit, person, more));
    const auto today = london_day(visit.node.clock.now());
    const auto* at = home(person, today);
    const auto* shut = at != nullptr and at->confidential ? at : nullptr;
    const auto here = "/people/" + text(person.reference);
    return flow_page(
        visit, "Change record " + text(person.reference), here, faults,
        page_heading("Change this record", full_name(person)) + care +
            form({.action = here + "/change", .token = visit.form_token},
                 hidden("version", std::to_string(person.version)) +
                     who(typed, faults, today, house.hides_places()) +
                     (is_hidden(visit, house.read(person)) ? where_restricted()
                                                           : where(typed, faults, shut)) +
                     reaching(typed, faults, as_seen(visit, person), add) +
                     (holds_confidential_reach(person) and not may_see_restricted(visit)
                          ? inset_text(
                                restricted_tag() +
                                " There are numbers that are secret. They stay as they are. A "
                                "number that you add is kept with them until your "
                                "safeguarding lead has looked at it.")
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

// Who changed it since this page was opened, and what: saving again puts in its place what was
// typed.
std::string changed_meanwhile(const Opened& opened, const web::Form& fields, const InHouse& house) {
    const auto from = number_in(fields.value("version")).value_or(0);
    std::vector<std::string> by, what;
    Person was = opened.person;
    for (const auto& version : opened.versions) {
        was = version.person;
        if (version.number <= from) break;
        if (std::find(by.begin(), by.end(), version.by_name) == by.end())
            by.push_back(version.by_name);
    }
    for (auto& each : changed_between(house.read(was), house.read(opened.person)))
        if (not house.hides_places() or (each != "address" and each != "school"))
            what.push_back(std::move(each));
    std::string out = (by.empty() ? "Someone else" : join_words(by)) +
                      " changed this record while you were writing";
    if (not what.empty()) out += ": " + join_words(what);
    return out +
           ". What you typed is still here, and takes its place if you save again. Look at the "
           "record first";
}

std::string family_of_in(const web::Form& fields) {
    const auto reference = reference_from_text('C', fields.value("family-of"));
    return reference ? text(*reference) : std::string();
}

}  // namespace

Answer new_person_page(const Visit& visit, const web::Form& fields) {
    return new_page(visit, {.typed = {}, .family_of = family_of_in(fields)}, {});
}

Answer take_new_person(const Visit& visit, const web::Form& fields) {
    const auto today = london_day(visit.node.clock.now());
    const auto typed = typed_in(fields);
    auto faults = faults_of(typed, today);
    // As far as it can be read: what is wrong and who may be there already are said at once.
    const auto person = person_of(without(typed, faults), {}, today);
    const bool compare = not full_name(person).empty() and
                         (not fields.has("add-number") or fields.has("alike-shown"));
    std::vector<Alike> found;
    if (compare) found = TRY(alike(visit.node, visit.actor, visit.house.matcher, person));
    auto likely = likely_in(fields, std::move(found));
    NewForm shown{.typed = typed,
                  .family_of = family_of_in(fields),
                  .likely = std::move(likely),
                  .add_number = fields.has("add-number")};
    if (shown.add_number) return new_page(visit, shown, {});
    for (auto& doubt : doubts_of(typed, {}, today)) faults.push_back(std::move(doubt));
    const bool unsaid = not shown.likely.found.empty() and not shown.likely.said_others;
    add_if(unsaid and (shown.likely.asked or not faults.empty()), faults, "none-of-these",
           "Tick that none of these is the child you mean, or open the one who is");
    if (unsaid or not faults.empty())
        return new_page(visit, shown, in_page_order(std::move(faults)));
    std::vector<Reference> seen;
    for (const auto& each : shown.likely.found) seen.push_back(each.glimpse.reference);
    const auto made = TRY(enter(visit.node, keeper_of(visit), visit.house.matcher, person, seen));
    if (not shown.family_of.empty())
        return http::see_other("/people/" + shown.family_of + "/family/with/" +
                               text(made.reference));
    return http::see_other(address_of(made.reference));
}

Answer change_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto opened = TRY(open_whole(visit.node, visit.actor, reference, "to change it"));
    const auto house = TRY(in_house(visit, opened.person));
    const auto person = house.numbers_shut(opened.person);
    auto typed = as_read(typed_from(person, london_day(opened.now)), house);
    if (not may_see_restricted(visit)) leave_out_secret(typed.reaches);
    return changing(visit, opened.person, house, typed, {}, care);
}

Answer take_change(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto opened = TRY(open_whole(visit.node, visit.actor, reference, "to change it"));
    const auto today = london_day(opened.now);
    auto typed = typed_in(fields);
    const auto house = TRY(in_house(visit, opened.person));
    if (is_hidden(visit, house.read(opened.person))) keep_address(typed, opened.person, today);
    if (fields.has("add-number"))
        return changing(visit, opened.person, house, typed, {}, care, true);
    Faults faults;
    auto whole = whole_of(typed, opened.person, today, house, faults);
    for (auto& fault : faults_of(whole, today)) faults.push_back(std::move(fault));
    for (auto& doubt : doubts_of(whole, as_seen(visit, opened.person), today))
        faults.push_back(std::move(doubt));
    if (typed.why.empty())
        faults.push_back({.where = "why", .sentence = "Enter why, or who said so"});
    auto was = opened.person;
    const bool others =
        reference != was.reference or fields.value("version") != std::to_string(was.version);
    if (others)
        faults.push_back({.where = "why", .sentence = changed_meanwhile(opened, fields, house)});
    if (not faults.empty())
        return changing(visit, was, house, typed, in_page_order(std::move(faults)), care);
    if (not may_see_restricted(visit)) put_back_secret(whole.reaches, house.numbers_shut(was));
    TRY(amend(visit.node, keeper_of(visit),
              {.person = person_of(whole, was, today), .why = whole.why}));
    return http::see_other("/people/" + text(was.reference));
}

}  // namespace accord::people
