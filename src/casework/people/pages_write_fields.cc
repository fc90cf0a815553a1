#include "casework/people/pages_write_fields.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/pages_common.h"
#include "casework/people/reach_form.h"
#include "casework/people/record_doubts.h"

namespace accord::people {

using namespace accord::html;

namespace {

// Asked only where they contradict each other.
Html which_born(const Typed& typed, const Faults& faults, Date today) {
    if (not born_twice(typed, today)) return {};
    const auto born = born_in(typed, today).value();
    const auto day =
        born.accuracy == Accuracy::YearOnly ? std::to_string(born.day.year) : spoken(born.day);
    return radios(Question{
        .name = "which-born",
        .legend = "Which of the two is it?",
        .error = error_of(faults, "which-born"),
        .items = {{.value = "date",
                   .text = "The date of birth: " + day + ", who is " +
                           std::to_string(years_between(born.day, today))},
                  {.value = "age",
                   .text = "The age: about " + typed.about_how_old + ". The date is left out"}},
        .chosen = typed.which_born});
}

Html born(const Typed& typed, const Faults& faults, Date today) {
    Html out = date_input(Born{.name = "born",
                               .legend = "Date of birth",
                               .hint = "For example, 27 3 2019. The year alone will do",
                               .error = error_of(faults, "born"),
                               .day = typed.born_day,
                               .month = typed.born_month,
                               .year = typed.born_year});
    out += exact_box("about-how-old", "Or about how old", typed.about_how_old, faults,
                     "govuk-input--width-5");
    out += which_born(typed, faults, today);
    out += exact_box("due", "Or, not born yet, when the baby is due", typed.due, faults,
                     "govuk-input--width-10");
    if (is_long_due(typed, today))
        out += tick_box("due-unsure", "It is not known whether the baby was born",
                        "When it was due stays on the record", typed.due_unsure);
    return out;
}

Html secret_or_not(const Typed& typed, const Address* shut) {
    if (shut == nullptr)
        return tick_box("secret", "Somebody must not learn this address",
                        "It is then held back from everything that leaves, until two people "
                        "decide otherwise",
                        typed.secret);
    Html out = inset_text(
        "This address is secret and stays so, also when the record is changed or put back.");
    if (is_known(*shut))
        out += tick_box("secret", "If they have moved, the new address is secret too", {},
                        typed.secret);
    return out;
}

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
            (typed.to_check
                 ? inset_text(
                       "This was put down by somebody who does not see which numbers are secret. "
                       "Once you save, it stands with the others: tick it, or clear it, if need "
                       "be.")
                 : Html()) +
            exact_box(name("must-not-know"), "Who must not learn it", typed.must_not_know, faults,
                      "", "If it is secret: a name, “her father”, or “not known”"));
}

}  // namespace

Html who(const Typed& typed, const Faults& faults, Date today, bool hides_school) {
    return heading("Who they are") +
           exact_box("given", "First name", typed.given, faults, "govuk-input--width-20") +
           exact_box("family", "Last name", typed.family, faults, "govuk-input--width-20") +
           exact_box("also-known-as", "Other names (optional)", typed.also_known_as, faults, "",
                     "What else they are or were called, with commas between") +
           born(typed, faults, today) +
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
           (hides_school
                ? paragraph("School or nursery: " + restricted_tag())
                : exact_box("school", "School or nursery (optional)", typed.school, faults));
}

Html where(const Typed& typed, const Faults& faults, const Address* shut) {
    std::vector<Choice> uses{{.value = "home", .text = "Their home"},
                             {.value = "temporary", .text = "For now: with family, in a hotel"},
                             {.value = "refuge", .text = "A refuge"}};
    return heading("Where they live") +
           exact_box("lines", "Address", typed.lines, faults, "",
                     "Or as much of it as you know, or “no fixed abode”") +
           exact_box("postcode", "Postcode", typed.postcode, faults, "govuk-input--width-10",
                     "It can stand alone") +
           exact_box("uprn", "UPRN (optional)", typed.uprn, faults, "govuk-input--width-10",
                     "The number of the property. Clear it when they move") +
           radios(Question{
               .name = "use", .legend = "What it is", .items = uses, .chosen = typed.use}) +
           secret_or_not(typed, shut) +
           exact_box("must-not-know", "Who must not learn it", typed.must_not_know, faults, "",
                     "If it is secret: a name, “their father”, or “not known”");
}

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

}  // namespace accord::people
