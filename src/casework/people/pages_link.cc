#include "casework/people/pages_link.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_link.h"
#include "casework/people/pages_common.h"
#include "casework/people/pages_who.h"

namespace accord::people {
namespace {

using namespace accord::html;
using Answer = Result<http::Response>;

std::string page_of(const Reference& about) {
    return (about.kind == 'R' ? "/requests/" : "/share/") + text(about);
}

Result<std::vector<KnownAs>> known_of(const Visit& visit, const WhatCame& came) {
    if (came.people.empty()) return std::vector<KnownAs>();
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    return known_as(reading, came.people.front().whom.about);
}

const KnownAs* known(const std::vector<KnownAs>& all, const WrittenPerson& who) {
    for (const auto& each : all)
        if (each.link.whom.number == who.whom.number) return &each;
    return nullptr;
}

std::vector<WrittenPerson> not_known(const WhatCame& came, const std::vector<KnownAs>& all) {
    auto out = came.people;
    std::erase_if(out, [&](const WrittenPerson& who) { return known(all, who) != nullptr; });
    return out;
}

Html known_line(const KnownAs& is, const WrittenPerson& who) {
    const auto& reference = is.glimpse.reference;
    return Html(who.name + ": ") + link(address_of(reference), is.glimpse.name) + " (" +
           text(reference) + ")" + line_break() +
           quiet("Said by " + is.link.by_name + ", " + spoken(is.link.at) + ". ") +
           link(address_of(reference, "/links/" + text(is.link.id)),
                Html("Not them") + heard(": " + who.name));
}

// Of those who are not known yet, what the page asks of each.
struct Asking {
    std::vector<WrittenPerson> people;
    std::vector<Looked> looked;  // as many, or none: the page is new
    std::vector<Chosen> chosen = {};
};

Result<std::vector<Choice>> said_before(const Visit& visit, const WrittenPerson& who,
                                        const std::string& writer) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    std::vector<Choice> out;
    for (const auto& glimpse : TRY(known_before(reading, who.whom)))
        if (not glimpse.restricted)
            out.push_back({.value = text(glimpse.reference),
                           .text = glimpse.name + " (" + text(glimpse.reference) + ")",
                           .hint = Words(glimpse.born + ". As was said when " + writer +
                                         " wrote of them before")});
    return out;
}

Answer asking_page(const Visit& visit, const WhatCame& came, Asking asking, const Faults& faults) {
    if (asking.looked.empty())
        for (const auto& who : asking.people)
            asking.looked.push_back(
                {half_known(who.as_written.name.given, who.as_written.name.family, ""), false, {}});
    TRY(look_for(visit, asking.looked));
    Html main = page_heading("Who this is on your list", "Written by " + came.writer);
    Html fields;
    bool any = false;
    for (std::size_t i = 0; i < asking.people.size(); ++i) {
        const auto& who = asking.people[i];
        const auto same = TRY(alike(visit.node, visit.actor, visit.house.matcher, who.as_written));
        auto before = TRY(said_before(visit, who, came.writer));
        auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
        const bool offered =
            not(same.empty() and before.empty() and asking.looked[i].found.glimpses.empty());
        any = any or offered;
        fields += who_boxes({.at = i,
                             .name = who.name,
                             .called = who.called,
                             .before = std::move(before),
                             .denied = TRY(said_not_to_be(reading, who.whom)),
                             .alike = same,
                             .looked = asking.looked[i],
                             .others = {{.value = "new",
                                         .text = offered ? "None of these: put them on our list"
                                                         : "Nobody on it yet: put them on our list",
                                         .hint = Words("Brothers, sisters and twins are each on it "
                                                       "for themselves")},
                                        {.value = "none",
                                         .text = "Not on our list, or not known yet",
                                         .hint = Words("Nothing is kept")}},
                             .chosen = i < asking.chosen.size() ? asking.chosen[i].record : ""},
                            faults);
    }
    main += paragraph(
        any ? "These may be the same, by name, birth date, address and number. Look before you "
              "choose: a wrong one puts one family’s words into another’s."
            : "Nobody on your list is like them by name, birth date, address or number. They may "
              "be "
              "on it by another name.");
    main += form({.action = came.page + "/on-list", .token = visit.form_token},
                 fields + main_button("Save"));
    return flow_page(visit, "Who this is on your list", came.page, faults, main);
}

// What was chosen of each; "none" says nothing.
Result<std::vector<SayWho>> said_in(const Asking& asking, Faults& faults) {
    std::vector<SayWho> out;
    for (std::size_t i = 0; i < asking.people.size(); ++i) {
        const auto& who = asking.people[i];
        const auto& chosen = asking.chosen[i];
        if (chosen.record.empty())
            faults.push_back({.where = who_field(i), .sentence = "Select who each of them is"});
        if (chosen.record.empty() or chosen.record == "none") continue;
        if (chosen.record == "new")
            out.push_back({who.whom, who.as_written, chosen.alike_seen});
        else
            out.push_back({who.whom, TRY(reference_from_text('C', chosen.record)), 0});
    }
    return out;
}

// A fault names them by their number in what came; the page by its own order.
Faults faults_on_page(const Error& error, const std::vector<WrittenPerson>& people) {
    for (std::size_t i = 0; i < people.size(); ++i)
        if (error.field == "who-" + std::to_string(people[i].whom.number))
            return {{.where = who_field(i), .sentence = error.sentence}};
    return faults_in(error);
}

// ---------------------------------------------------------------- taking it back

Html who_is_told(const OpenedLink& opened) {
    std::vector<Html> items;
    for (const auto& one : opened.same)
        if (one.whom.about.kind == 'R')
            items.push_back(strong(opened.writer) + line_break() +
                            quiet("Asked in " + text(one.whom.about) + ", if you answered it"));
    if (items.empty()) return paragraph("Nobody was answered on the strength of it.");
    return paragraph(
               "Told that you may have answered about somebody else, and asked to ring you. No "
               "e-mail says who it is about.") +
           html::list(items);
}

Html what_goes(const OpenedLink& opened) {
    std::vector<Html> items;
    for (const auto& one : opened.same)
        items.push_back(link(page_of(one.whom.about), text(one.whom.about)) + line_break() +
                        quiet("Said by " + one.by_name + ", " + spoken(one.at)));
    return html::list(items);
}

// What the record says came from what is to be taken back. Often it is right, and was on the list
// by another record: then the two are put together, and nothing is taken back.
Html made_from_it(const Visit& visit, const OpenedLink& opened) {
    const auto page = address_of(opened.person.reference, "/same");
    const auto together = Html(
                              "Are they on your list by another record too? Then nothing is to be "
                              "taken back: ") +
                          (may_see_restricted(visit) ? link(page, "put the two together")
                                                     : Html("ask your safeguarding lead to put the "
                                                            "two together")) +
                          ".";
    return inset_text(paragraph("This record was put on your list from what " + opened.writer +
                                " wrote. When it is taken back, the record stays, and says that "
                                "nothing stands behind what it was made from.") +
                      paragraph(together));
}

Answer unlink_form(const Visit& visit, const OpenedLink& opened, const web::Form& typed,
                   const Faults& faults) {
    const auto& person = opened.person;
    const auto here = address_of(person.reference);
    Html main = page_heading("They wrote of somebody else", text(person.reference));
    if (const auto& undone = opened.link.undone) {
        main += inset_text("Taken back already by " + undone->by_name + ", " + spoken(undone->at) +
                           ": " + undone->why);
        return flow_page(visit, "They wrote of somebody else", here, faults, main);
    }
    main += paragraph("It was said that " + opened.writer + " wrote of " + full_name(person) +
                      " in these. None of them will be:") +
            what_goes(opened);
    if (opened.made_from_it) main += made_from_it(visit, opened);
    main += heading("Who will be told") + who_is_told(opened);
    main += form({.action = address_of(person.reference, "/links/" + text(opened.link.id)),
                  .token = visit.form_token},
                 textarea({.name = "why",
                           .label = bold_label("Why is it somebody else?"),
                           .hint = "Who said so, or what you looked at",
                           .error = error_of(faults, "why"),
                           .value = std::string(typed.value("why")),
                           .rows = 3}) +
                     warning_button("Take it back"));
    return flow_page(visit, "They wrote of somebody else", here, faults, main);
}

Result<Id<PersonLink>> link_in(const Visit& visit) {
    const auto id = id_from<PersonLink>(visit.request.param("link"));
    if (not id) return fail(not_found("This record was never linked so"));
    return *id;
}

Html wrote_item(const Person& person, const WroteOf& one) {
    const auto& link = one.link;
    const auto about = text(link.whom.about);
    Html out = html::link(page_of(link.whom.about),
                          (one.writer.empty() ? "Another organisation" : one.writer) +
                              (link.whom.about.kind == 'R' ? " asked, " : " shared, ") + about);
    if (one.made_from_it) out += line_break() + quiet("This record was put on your list from it. ");
    if (link.undone)
        return out + " " + tag("Taken back", Colour::Grey) + line_break() +
               with_breaks(link.undone->why) + line_break() +
               quiet("By " + link.undone->by_name + ", " + spoken(link.undone->at));
    out +=
        line_break() +
        quiet("That it is about them was said by " + link.by_name + ", " + spoken(link.at) + ". ") +
        html::link(address_of(person.reference, "/links/" + text(link.id)),
                   Html("Not them") + heard(", " + about));
    if (one.two_were_on_it)
        out +=
            line_break() + strong("Two people were on this record when that was said. Look again.");
    return out;
}

}  // namespace

Result<Html> on_list_box(const Visit& visit, const WhatCame& came) {
    if (came.people.empty() or not visit.may(rulebook::Permission::MayShare)) return Html();
    const auto all = TRY(known_of(visit, came));
    std::vector<Html> lines;
    for (const auto& who : came.people)
        if (const auto* is = known(all, who)) lines.push_back(known_line(*is, who));
    Html out = lines.empty() ? Html() : html::list(lines);
    if (lines.size() < came.people.size())
        out += paragraph(link(came.page + "/on-list", lines.empty()
                                                          ? "Say who this is on your list"
                                                          : "Say who the others are on your list"));
    return box("On your list", out);
}

Answer on_list_page(const Visit& visit, CameOrPage opened) {
    if (auto* page = std::get_if<http::Response>(&opened)) return std::move(*page);
    const auto& came = std::get<WhatCame>(opened);
    auto people = not_known(came, TRY(known_of(visit, came)));
    if (people.empty()) return http::see_other(came.page);
    return asking_page(visit, came, {.people = std::move(people), .looked = {}}, {});
}

Answer take_on_list(const Visit& visit, const web::Form& fields, CameOrPage opened) {
    if (auto* page = std::get_if<http::Response>(&opened)) return std::move(*page);
    const auto& came = std::get<WhatCame>(opened);
    Asking asking{.people = not_known(came, TRY(known_of(visit, came))), .looked = {}};
    const auto how_many = asking.people.size();
    if (how_many == 0) return http::see_other(came.page);
    asking.looked = looked_in(fields, how_many);
    asking.chosen = chosen_in(fields, how_many);
    if (const auto which = look_pressed(fields, how_many)) {
        const auto faults = look_faults(asking.looked, *which);
        return asking_page(visit, came, std::move(asking), faults);
    }
    Faults faults;
    const auto said = TRY(said_in(asking, faults));
    if (not faults.empty()) return asking_page(visit, came, std::move(asking), faults);
    const auto done = say_who(visit.node, keeper_of(visit), said);
    if (not done and done.error().kind == ErrorKind::Invalid) {
        faults = faults_on_page(done.error(), asking.people);
        return asking_page(visit, came, std::move(asking), faults);
    }
    if (not done) return fail(done.error());
    return http::see_other(came.page);
}

Answer unlink_page(const Visit& visit, const web::Form&) {
    const auto person = TRY(person_in(visit));
    const auto id = TRY(link_in(visit));
    const auto opened = TRY(open_link(visit.node, visit.actor, person, id));
    return unlink_form(visit, opened, web::Form(), {});
}

Answer take_unlink(const Visit& visit, const web::Form& fields) {
    const auto person = TRY(person_in(visit));
    const auto id = TRY(link_in(visit));
    const auto done = unlink_person(visit.node, keeper_of(visit),
                                    {person, id, std::string(trim(fields.value("why")))});
    if (not done and done.error().kind == ErrorKind::Invalid) {
        const auto opened = TRY(open_link(visit.node, visit.actor, person, id));
        return unlink_form(visit, opened, fields, faults_in(done.error()));
    }
    if (not done) return fail(done.error());
    return http::see_other(address_of(person));
}

Html wrote_of_section(const Person& person, const std::vector<WroteOf>& all) {
    if (all.empty()) return {};
    std::vector<Html> items;
    for (const auto& one : all) items.push_back(wrote_item(person, one));
    return heading("What others wrote of them") + html::list(items) +
           fine_print(
               "Who wrote, and where. What it says is read there, by whoever may. They do not see "
               "this record.");
}

Html made_from_nothing(const std::vector<WroteOf>& all) {
    const bool stands =
        std::any_of(all.begin(), all.end(), [](const WroteOf& one) { return one.link.stands(); });
    const auto made =
        std::find_if(all.begin(), all.end(), [](const WroteOf& one) { return one.made_from_it; });
    if (stands or made == all.end()) return {};
    const auto& undone = *made->link.undone;
    return inset_text("This record was put on your list from " +
                      html::link(page_of(made->link.whom.about), text(made->link.whom.about)) +
                      ", which was said to be about somebody else by " + undone.by_name + ", " +
                      spoken(undone.at) + ": " + undone.why +
                      ". Ask who they are before you go by what it says.");
}

}  // namespace accord::people
