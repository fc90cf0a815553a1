// Family and household, as a section of a record.
#include "base/london.h"
#include "base/text.h"
#include "casework/people/pages_common.h"

namespace accord::people {
namespace {

using namespace accord::html;

Html concern_words(const Relative& one, const Person& person, const Sight& sight) {
    if (not one.kept.said.concern) return {};
    if (not sight.restricted)
        return line_break() + restricted_tag() +
               quiet(" Ask your safeguarding lead before you talk with this family");
    const auto words = one.may_cause_concern()
                           ? "May be a cause for concern to " + given_or_name(person)
                           : given_or_name(person) + " may be a cause for concern to them";
    return line_break() + tag(words, Colour::Yellow) + line_break() +
           with_breaks(one.kept.said.concern_why);
}

Html role_words(const Relative& one, Date today) {
    Html out = one.role->words;
    const auto stretch = spoken_stretch(one.kept.said.since, one.kept.said.until);
    if (not one.kept.said.holds(today) and not one.kept.said.until)
        out = "Was " + lower(one.role->words);
    if (not stretch.empty()) out += line_break() + quiet(stretch);
    return out;
}

Html responsibility_words(const Relative& one) {
    if (one.role->up == 0) return {};
    return std::string(words(one.kept.said.responsibility));
}

Html source_words(const Said& said) {
    Html out = said.said_by;
    if (said.as_of) out += line_break() + quiet("Up to date on " + spoken(*said.as_of));
    return out;
}

Cells row_of(const Relative& one, const Person& person, const Sight& sight) {
    const Html name = link(address_of(one.who.reference), full_name(one.who)) +
                      (one.who.deceased ? quiet(" has died") : Html()) +
                      concern_words(one, person, sight);
    const auto change = address_of(person.reference, "/family/" + text(one.kept.id));
    return {{.text = name},
            {.text = role_words(one, sight.today)},
            {.text = capitalised(spoken_birth(one.who, sight.today))},
            {.text = std::string(words(one.kept.said.one_home))},
            {.text = responsibility_words(one)},
            {.text = source_words(one.kept.said)},
            {.text = link(change, Html("Change") + heard(": " + full_name(one.who)))}};
}

Html never_so(const Person& person, const std::vector<Relative>& family) {
    std::vector<Html> items;
    for (const auto& one : family)
        if (one.kept.said.mistaken)
            items.push_back(link(address_of(person.reference, "/family/" + text(one.kept.id)),
                                 full_name(one.who) + ", " + lower(one.role->words)));
    return struck_out(items);
}

}  // namespace

std::string given_or_name(const Person& person) {
    return person.name.given.empty() ? full_name(person) : person.name.given;
}

Html family_section(const Person& person, const std::vector<Relative>& family, const Sight& sight) {
    DataTable shown{.caption = {},
                    .head = {{.text = "Name"},
                             {.text = "To " + given_or_name(person)},
                             {.text = "Born"},
                             {.text = "Same home"},
                             {.text = "Parental responsibility"},
                             {.text = "Who said so"},
                             {.text = heard("What can be done")}},
                    .first_is_header = true,
                    .cards_on_phones = true};
    for (const auto& one : family)
        if (not one.kept.said.mistaken) shown.rows.push_back(row_of(one, person, sight));
    Html out = heading("Family and household");
    if (shown.rows.empty())
        out += paragraph("Nobody is on record as family, or as living with them.");
    else
        out += html::table(shown);
    out += never_so(person, family);
    return out + paragraph(link(address_of(person.reference, "/family/add"),
                                "Add somebody to this family"));
}

}  // namespace accord::people
