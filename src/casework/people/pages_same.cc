// Two records that are one person: finding the other, the two side by side, and putting them
// together: which record stands, which word of it where they differ, and why.
#include "base/london.h"
#include "base/text.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/particular.h"
#include "casework/people/record_form.h"

namespace accord::people {
namespace {

using namespace accord::html;

// ---------------------------------------------------------------- finding the other

Html found_row(const Person& person, const Glimpse& glimpse) {
    Html more = glimpse.born;
    if (not glimpse.area.empty()) more += ", " + Html(glimpse.area);
    return link(address_of(person.reference, "/same/" + text(glimpse.reference)), glimpse.name) +
           line_break() + quiet(more);
}

Html rows_of(const Person& person, const std::vector<Glimpse>& found) {
    std::vector<Html> rows;
    for (const auto& glimpse : found)
        if (glimpse.reference != person.reference) rows.push_back(found_row(person, glimpse));
    return rows.empty() ? Html() : html::list(rows);
}

struct Sought {
    std::string name;
    bool asked = false;
    std::vector<Glimpse> found;
    Faults faults;
};

Answer find_page(const Visit& visit, const Person& person, const Sought& sought, TakeCare care) {
    const auto here = address_of(person.reference);
    std::vector<Glimpse> likely;
    for (auto& one : TRY(alike(visit.node, visit.actor, visit.house.matcher, person)))
        likely.push_back(std::move(one.glimpse));
    Html main = page_heading("Which other record is theirs?", full_name(person)) +
                TRY(care_of(visit, person, care));
    if (sought.asked) {
        const auto rows = rows_of(person, sought.found);
        main += rows.empty() ? inset_text("Nobody else of that name is on your list.")
                             : heading("Found") + rows;
    }
    const auto rows = rows_of(person, likely);
    if (not rows.empty()) main += heading("They may be the same") + rows;
    main += form({.action = here + "/same", .token = visit.form_token},
                 exact_box("name", "The name on the other record", sought.name, sought.faults,
                           "govuk-input--width-20",
                           "A first name, a last name, or both. Short forms are found too") +
                     main_button("Find"));
    return flow_page(visit, "The other record of " + text(person.reference), here, sought.faults,
                     main);
}

// ---------------------------------------------------------------- putting together

struct TypedMerge {
    std::string kept;                                         // a reference
    std::vector<std::pair<std::string, std::string>> chosen;  // code, and whose word stands
    std::string why;
};

std::string chosen_in(const TypedMerge& typed, std::string_view code) {
    for (const auto& [what, whose] : typed.chosen)
        if (what == code) return whose;
    return {};
}

TypedMerge typed_in(const web::Form& fields, std::span<const Particular> all) {
    TypedMerge out{.kept = std::string(fields.value("kept")),
                   .chosen = {},
                   .why = std::string(trim(fields.value("why")))};
    for (const auto& what : all)
        if (fields.has(what.code)) out.chosen.emplace_back(what.code, fields.value(what.code));
    return out;
}

std::string name_and_record(const Person& person) {
    return full_name(person) + ", " + text(person.reference);
}

Html which_stands(const SideBySide& two, const TypedMerge& typed, const Faults& faults) {
    return radios(Question{
        .name = "kept",
        .legend = bold_legend("Which record stands?"),
        .hint = "It is the one that is found, read and shared. The other stays as it is, and its "
                "number, its name and its reference lead here",
        .error = error_of(faults, "kept"),
        .items = {{.value = text(two.one.reference), .text = name_and_record(two.one)},
                  {.value = text(two.other.reference), .text = name_and_record(two.other)}},
        .chosen = typed.kept});
}

Html which_word(const SideBySide& two, const Particular& what, const TypedMerge& typed,
                const Faults& faults) {
    const auto today = london_day(two.now);
    const auto item = [&](const Person& person) {
        return Choice{.value = text(person.reference),
                      .text = what.say(person, today),
                      .hint = "As " + text(person.reference) + " says"};
    };
    return radios(Question{.name = std::string(what.code),
                           .legend = bold_legend(std::string(what.words) + ": which stands?"),
                           .error = error_of(faults, what.code),
                           .items = {item(two.one), item(two.other)},
                           .chosen = chosen_in(typed, what.code)});
}

Html together_form(const Visit& visit, const SideBySide& two, const TypedMerge& typed,
                   const Faults& faults) {
    const auto today = london_day(two.now);
    Html fields =
        hidden("version-" + text(two.one.reference), std::to_string(two.one.version)) +
        hidden("version-" + text(two.other.reference), std::to_string(two.other.version)) +
        which_stands(two, typed, faults);
    for (const auto& what : particulars_of_records())
        if (in_conflict(what, two.one, two.other, today))
            fields += which_word(two, what, typed, faults);
    fields += textarea({.name = "why",
                        .label = bold_label("Why are they one person?"),
                        .hint = "Who said so, or what you looked at",
                        .error = error_of(faults, "why"),
                        .value = typed.why,
                        .rows = 3});
    return heading("Put them together") +
           paragraph(
               "Nothing is thrown away: what each record says stays, with where it came "
               "from, and it can be undone. An address that is secret on either is secret "
               "from then on.") +
           form({.action = address_of(two.one.reference, "/same/" + text(two.other.reference)),
                 .token = visit.form_token},
                fields + main_button("Put them together"));
}

Html cannot(const SideBySide& two) {
    std::vector<Html> ways{
        link(address_of(two.one.reference), "Open " + name_and_record(two.one)),
        link(address_of(two.other.reference), "Open " + name_and_record(two.other))};
    if (two.pair)
        ways.push_back(link("/possible-matches/" + text(*two.pair), "What was said of these two"));
    return heading("These two cannot be put together") +
           warning_text(std::string(sentence(two.apart)) + ".") + html::list(ways);
}

Answer two_page(const Visit& visit, const SideBySide& found, const TypedMerge& typed,
                const Faults& faults, TakeCare care) {
    const auto two = TRY(as_read(visit, found));
    const Sight sight{.today = london_day(two.now), .restricted = may_see_restricted(visit)};
    Html main = page_heading("Are these two one person?",
                             name_and_record(two.one) + "; " + name_and_record(two.other)) +
                TRY(care_of_both(visit, two.one, two.other, care)) + beside(two, sight);
    if (two.apart == Apart::None)
        main += together_form(visit, two, typed, faults);
    else
        main += cannot(two);
    auto shell = identity::flow(
        visit, "Records " + text(two.one.reference) + " and " + text(two.other.reference),
        address_of(two.one.reference));
    shell.faults = faults;
    return http::html(page(shell, main),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Result<SideBySide> two_in(const Visit& visit) {
    const auto one = TRY(person_in(visit));
    const auto other = TRY(person_in(visit, "other"));
    return lay_side_by_side(visit.node, visit.actor, visit.house.matcher, one, other,
                            "to see whether they are one person");
}

std::int64_t version_in(const web::Form& fields, const Person& person) {
    return number_in(fields.value("version-" + text(person.reference))).value_or(0);
}

PutTogether wish_of(const SideBySide& two, const TypedMerge& typed, const web::Form& fields) {
    const bool first = typed.kept == text(two.one.reference);
    const auto& kept = first ? two.one : two.other;
    const auto& merged = first ? two.other : two.one;
    PutTogether out{.kept = kept.reference,
                    .merged = merged.reference,
                    .kept_version = version_in(fields, kept),
                    .merged_version = version_in(fields, merged),
                    .choices = {},
                    .why = typed.why};
    for (const auto& [code, whose] : typed.chosen)
        out.choices.push_back({code, whose == text(merged.reference)});
    return out;
}

Faults faults_of(const SideBySide& two, const TypedMerge& typed) {
    Faults out;
    const auto is_one = [&](const std::string& said) {
        return said == text(two.one.reference) or said == text(two.other.reference);
    };
    add_if(not is_one(typed.kept), out, "kept", "Choose which record stands");
    for (const auto& what : particulars_of_records())
        add_if(in_conflict(what, two.one, two.other, london_day(two.now)) and
                   not is_one(chosen_in(typed, what.code)),
               out, std::string(what.code), "Choose which stands: " + lower(what.words));
    add_if(typed.why.empty(), out, "why", "Enter why they are one person");
    return out;
}

// They are one record already: by the same press twice, or by somebody else a moment ago.
Answer put_together_before(const Visit& visit, const TypedMerge& typed) {
    const auto one = TRY(person_in(visit));
    const auto other = TRY(person_in(visit, "other"));
    const bool first = typed.kept == text(one);
    const auto made = put_together(visit.node, keeper_of(visit), visit.house.matcher,
                                   {.kept = first ? one : other,
                                    .merged = first ? other : one,
                                    .choices = {},
                                    .why = typed.why.empty() ? "Pressed again" : typed.why});
    if (made or made.error().kind == ErrorKind::Invalid) return http::see_other(address_of(one));
    if (made.error().kind != ErrorKind::Conflict) return fail(made.error());
    Html main = page_heading("These two are one record already") +
                warning_text(made.error().sentence + ".");
    if (not typed.why.empty())
        main += heading("What you wrote") + paragraph(with_breaks(typed.why)) +
                fine_print("It was not saved. Copy it, if the record should say it too.");
    main += paragraph(link(address_of(one), "Open the record"));
    return flow_page(visit, "Already put together", address_of(one), {}, main);
}

}  // namespace

Answer same_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto person = TRY(open(visit.node, visit.actor, reference, "on the list twice"));
    return find_page(visit, person, {}, care);
}

Answer take_same_search(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto reference = TRY(person_in(visit));
    const auto person = TRY(open(visit.node, visit.actor, reference, "on the list twice"));
    Sought sought{
        .name = std::string(trim(fields.value("name"))), .asked = false, .found = {}, .faults = {}};
    add_if(sought.name.empty(), sought.faults, "name", "Enter a name, or a part of one");
    if (sought.faults.empty()) {
        sought.asked = true;
        sought.found = TRY(find_children(visit.node, visit.actor, visit.house.matcher,
                                         {.name = sought.name, .age = {}}))
                           .glimpses;
    }
    return find_page(visit, person, sought, care);
}

Answer same_as_page(const Visit& visit, const web::Form&, TakeCare care) {
    return two_page(visit, TRY(two_in(visit)), {}, {}, care);
}

Answer take_same_as(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto typed = typed_in(fields, particulars_of_records());
    auto two = two_in(visit);
    if (not two and two.error().kind == ErrorKind::Invalid)
        return put_together_before(visit, typed);
    if (not two) return fail(two.error());
    auto faults = faults_of(*two, typed);
    if (faults.empty()) {
        const auto made = put_together(visit.node, keeper_of(visit), visit.house.matcher,
                                       wish_of(*two, typed, fields));
        if (made) return http::see_other("/people/" + typed.kept);
        if (made.error().kind != ErrorKind::Invalid and made.error().kind != ErrorKind::Conflict)
            return fail(made.error());
        faults = {{.where = made.error().field.empty() ? "why" : made.error().field,
                   .sentence = made.error().sentence}};
    }
    return two_page(visit, *two, typed, faults, care);
}

}  // namespace accord::people
