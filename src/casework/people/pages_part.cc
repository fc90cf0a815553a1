// Taking two people apart: undoing what was put together, and splitting a record that two people
// were put into. Each page says first what will happen, and who will be told.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/people/commands_part.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/particular.h"
#include "casework/people/record_form.h"

namespace accord::people {
namespace {

using namespace accord::html;

Html who_will_be_told(const std::vector<Told>& told, const Html& who) {
    if (told.empty())
        return paragraph(
            "Nobody was sent anything about this record, or asked about it, in that "
            "time. Nobody needs to be told.");
    std::vector<Html> items;
    for (const auto& one : told) {
        const bool asked = one.about.kind == 'R';
        items.push_back(
            strong(one.organisation) + line_break() +
            quiet(Html(asked ? "Asked in " : "Sent ") + text(one.about) + ", " + spoken(one.at)));
    }
    return paragraph(who +
                     " told that two people were taken for one, and asked to ring you. No "
                     "e-mail says who it is about.") +
           html::list(items);
}

bool is_ticked(const web::Form& typed, std::string_view value) {
    const auto ticked = typed.values("goes");
    return std::find(ticked.begin(), ticked.end(), value) != ticked.end();
}

// What was written down on the record, each to be ticked that is the other one's.
template <class Opened>
Html which_goes(const Opened& opened, const web::Form& typed) {
    std::vector<Choice> items;
    const auto add = [&](std::string value, const Html& words, const Html& more) {
        items.push_back({.value = value,
                         .text = words,
                         .hint = more.empty() ? Words() : Words(more),
                         .checked = is_ticked(typed, value)});
    };
    for (const auto& one : opened.family)
        if (not one.kept.said.mistaken)
            add(text(one.kept.id), one.role->words + ": " + full_name(one.who),
                one.kept.said.said_by);
    for (const auto& one : opened.involved)
        if (not one.working.mistaken)
            add(text(one.id), one.working.organisation,
                one.working.professional.empty() ? Html() : Html(one.working.professional));
    for (const auto& one : opened.happened)
        if (not one.happened.mistaken)
            add(text(one.id), life_event_kind(one.happened.kind)->words,
                Html(capitalised(spoken_when(one.happened))));
    if (items.empty()) return {};
    return checkboxes(Choices{.name = "goes",
                              .fieldset = {.legend = bold_legend("What is the other person’s?")},
                              .hint = "Tick what goes to the other record. Here it stays, struck "
                                      "out",
                              .items = std::move(items),
                              .classes = "govuk-checkboxes--small"});
}

Moving moving_in(const web::Form& fields) {
    Moving out;
    for (const auto value : fields.values("goes")) {
        if (const auto id = id_from<Relationship>(value)) out.family.push_back(*id);
        if (const auto id = id_from<Involvement>(value)) out.involved.push_back(*id);
        if (const auto id = id_from<LifeEvent>(value)) out.happened.push_back(*id);
    }
    return out;
}

Html why_box(const web::Form& typed, const Faults& faults) {
    return textarea({.name = "why",
                     .label = bold_label("Why are they two people?"),
                     .hint = "Who said so, or what you looked at",
                     .error = error_of(faults, "why"),
                     .value = std::string(typed.value("why")),
                     .rows = 3});
}

bool is_stale(const web::Form& fields, const Person& person) {
    return fields.value("version") != std::to_string(person.version);
}

// ---------------------------------------------------------------- undoing

Html what_happens(const OpenedMerge& opened) {
    const auto other = text(opened.joined.merged.reference);
    std::vector<Html> items{Html(other + ", " + full_name(opened.joined.merged) +
                                 ", is a record of its own again, as it was written"),
                            Html("An address that is secret stays secret on both"),
                            Html("The two are kept apart, and are never suggested as one again")};
    if (not opened.put_back.empty())
        items.insert(items.begin() + 1, Html("On this record these are put back as they were: " +
                                             lower(join_words(opened.put_back))));
    return bullets(items);
}

Answer apart_form(const Visit& visit, const OpenedMerge& opened, const web::Form& typed,
                  const Faults& faults, WhoWasTold who) {
    const auto& person = opened.person;
    const auto& merge = opened.joined.merge;
    const auto here = address_of(person.reference);
    Html main = page_heading("These are two people", text(person.reference) + " and " +
                                                         text(opened.joined.merged.reference));
    if (merge.undone) {
        main += inset_text("Undone already by " + merge.undone->by_name + ", " +
                           spoken(merge.undone->at) + ": " + merge.undone->why);
        return flow_page(visit, "Taken apart", here, faults, main);
    }
    main +=
        paragraph("Put together by " + merge.by_name + ", " + spoken(merge.at) + ": " + merge.why);
    const auto told = TRY(who(visit, opened.parting));
    main += heading("What happens") + what_happens(opened);
    main += heading("Who will be told") + who_will_be_told(told, "Each of these is");
    main += form({.action = address_of(person.reference, "/apart/" + text(merge.id)),
                  .token = visit.form_token},
                 hidden("version", std::to_string(person.version)) + which_goes(opened, typed) +
                     why_box(typed, faults) + warning_button("Take them apart"));
    return flow_page(visit, "Take apart " + text(person.reference), here, faults, main);
}

Result<OpenedMerge> opened_in(const Visit& visit) {
    const auto reference = TRY(person_in(visit));
    const auto id = id_from<Merge>(visit.request.param("merge"));
    if (not id) return fail(not_found("Nothing was put together under that number"));
    return open_merge(visit.node, visit.actor, reference, *id);
}

// ---------------------------------------------------------------- splitting

Html where_each_goes(const Person& person, Date today, const web::Form& typed) {
    Html out;
    for (const auto& what : particulars_of_records()) {
        const auto said = what.say(person, today);
        if (what.code == "name" or said.empty()) continue;
        const auto name = "put-" + std::string(what.code);
        out += radios(Question{.name = name,
                               .legend = bold_legend(what.words),
                               .hint = said,
                               .items = {{.value = "stays", .text = "Stays on this record"},
                                         {.value = "goes", .text = "Is the other person’s"},
                                         {.value = "both", .text = "Is so of both"}},
                               .chosen = std::string(typed.value(name))});
    }
    return out;
}

std::vector<WhereItGoes> particulars_in(const web::Form& fields) {
    std::vector<WhereItGoes> out;
    for (const auto& what : particulars_of_records()) {
        const auto said = fields.value("put-" + std::string(what.code));
        if (said == "goes") out.push_back({std::string(what.code), Goes::Goes});
        if (said == "both") out.push_back({std::string(what.code), Goes::Both});
    }
    return out;
}

Answer split_form(const Visit& visit, const OpenedSplit& opened, const web::Form& typed,
                  const Faults& faults, WhoWasTold who) {
    const auto& record = opened.record;
    const auto& person = record.opened.person;
    const auto told = TRY(who(visit, opened.parting));
    const auto here = address_of(person.reference);
    const auto box = [&](const std::string& name, const Html& label, const Html& hint = {}) {
        return exact_box(name, label, std::string(typed.value(name)), faults,
                         "govuk-input--width-20", hint);
    };
    Html fields =
        hidden("version", std::to_string(person.version)) + heading("The other person") +
        box("given", "First name") + box("family", "Last name") + heading("What is whose?") +
        paragraph(
            "What you say nothing of stays on this record. What it was before is "
            "in its states and is not lost.") +
        where_each_goes(person, london_day(record.opened.now), typed) + which_goes(record, typed) +
        box("since", "Since when were they on one record? (optional)",
            "As near as it is known, like 1 May 2024. Whoever was told since then is told "
            "of this") +
        why_box(typed, faults);
    Html main = page_heading("Two people are on this record", full_name(person)) +
                paragraph(
                    "A record is made for the other person. The two are kept apart, and are "
                    "never suggested as one again. An address that is secret is secret on "
                    "both.") +
                heading("Who was told since this record is there") +
                who_will_be_told(told, "Whoever was told since the day that you give is") +
                form({.action = here + "/split", .token = visit.form_token},
                     fields + warning_button("Split this record"));
    return flow_page(visit, "Split record " + text(person.reference), here, faults, main);
}

}  // namespace

Answer apart_page(const Visit& visit, const web::Form& fields, WhoWasTold who) {
    return apart_form(visit, TRY(opened_in(visit)), fields, {}, who);
}

Answer take_apart_form(const Visit& visit, const web::Form& fields, WhoWasTold who) {
    const auto opened = TRY(opened_in(visit));
    Faults faults;
    const bool done = opened.joined.merge.undone.has_value();
    add_if(trim(fields.value("why")).empty(), faults, "why", "Enter why they are two people");
    add_if(not done and is_stale(fields, opened.person), faults, "why",
           std::string(changed_while_writing));
    if (faults.empty()) {
        const auto made = take_apart(visit.node, keeper_of(visit),
                                     {.person = opened.person.reference,
                                      .id = opened.joined.merge.id,
                                      .version = opened.person.version,
                                      .moving = moving_in(fields),
                                      .why = std::string(trim(fields.value("why")))});
        if (made) return http::see_other(address_of(opened.person.reference));
        if (made.error().kind != ErrorKind::Conflict) return fail(made.error());
        faults = {{.where = "why", .sentence = made.error().sentence}};
    }
    return apart_form(visit, opened, fields, faults, who);
}

Answer split_page(const Visit& visit, const web::Form& fields, WhoWasTold who) {
    const auto reference = TRY(person_in(visit));
    const auto opened = TRY(open_split(visit.node, visit.actor, reference));
    return split_form(visit, opened, fields, {}, who);
}

Answer take_split(const Visit& visit, const web::Form& fields, WhoWasTold who) {
    const auto reference = TRY(person_in(visit));
    const auto opened = TRY(open_split(visit.node, visit.actor, reference));
    const auto& person = opened.record.opened.person;
    const auto today = london_day(opened.record.opened.now);
    const auto typed = trim(fields.value("since"));
    const auto since = date_as_typed(typed, today);
    Faults faults;
    add_if(trim(fields.value("given")).empty() and trim(fields.value("family")).empty(), faults,
           "given", "Enter what the other person is called");
    add_if(not typed.empty() and (not since or today < *since), faults, "since",
           "Enter a day that has been, like 1 May 2024");
    add_if(trim(fields.value("why")).empty(), faults, "why", "Enter why they are two people");
    add_if(is_stale(fields, person), faults, "why", std::string(changed_while_writing));
    if (faults.empty()) {
        const auto made = split(visit.node, keeper_of(visit),
                                {.person = person.reference,
                                 .version = person.version,
                                 .name = {std::string(trim(fields.value("given"))),
                                          std::string(trim(fields.value("family"))), "usual"},
                                 .particulars = particulars_in(fields),
                                 .moving = moving_in(fields),
                                 .since = typed.empty() ? std::nullopt : std::optional(*since),
                                 .why = std::string(trim(fields.value("why")))});
        if (made) return http::see_other(address_of(made->reference));
        if (made.error().kind != ErrorKind::Conflict and made.error().kind != ErrorKind::Invalid)
            return fail(made.error());
        faults = {{.where = made.error().field.empty() ? "why" : made.error().field,
                   .sentence = made.error().sentence}};
    }
    return split_form(visit, opened, fields, faults, who);
}

}  // namespace accord::people
