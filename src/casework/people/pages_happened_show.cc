// What happened to somebody, as a section of a record: the newest first, and what two sources tell
// otherwise one after the other.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/pages_common.h"

namespace accord::people {
namespace {

using namespace accord::html;

Html what_words(const LifeEvent& one, bool otherwise) {
    Html out = life_event_kind(one.happened.kind)->words;
    if (otherwise) out += line_break() + tag("Sources differ", Colour::Orange);
    return out;
}

Html where_words(const LifeEvent& one, const Person& person, const Sight& sight) {
    const auto& where = one.happened.where;
    if (where.empty()) return quiet("Not known");
    const bool hides = hides_where(one.happened, person);
    if (hides and not sight.restricted) return restricted_tag();
    return hides ? Html(where) + " " + tag("Secret", Colour::Red) : Html(where);
}

Html when_words(const Happened& happened) {
    const auto when = spoken_when(happened);
    return when.empty() ? quiet("Not known") : Html(capitalised(when));
}

Cells row_of(const LifeEvent& one, const Person& person, const Sight& sight, bool otherwise) {
    const auto& happened = one.happened;
    Html said = happened.said_by;
    if (happened.as_of) said += line_break() + quiet("Up to date on " + spoken(*happened.as_of));
    return {{.text = what_words(one, otherwise)},
            {.text = when_words(happened)},
            {.text = where_words(one, person, sight)},
            {.text = said},
            {.text = link(address_of(person.reference, "/happened/" + text(one.id)),
                          Html("Change") + heard(": " + life_event_kind(happened.kind)->words))}};
}

Html never_so(const Person& person, const std::vector<LifeEvent>& happened) {
    std::vector<Html> items;
    for (const auto& one : happened)
        if (one.happened.mistaken)
            items.push_back(link(address_of(person.reference, "/happened/" + text(one.id)),
                                 life_event_kind(one.happened.kind)->words));
    return struck_out(items);
}

// A death that somebody told of marks nothing by itself.
Html death_not_marked(const Person& person, const std::vector<LifeEvent>& happened) {
    const bool died = std::any_of(happened.begin(), happened.end(), [](const LifeEvent& one) {
        return one.happened.kind == "death" and not one.happened.mistaken;
    });
    if (not died or person.deceased) return {};
    return inset_text("Somebody said that they have died, and this record does not say so. " +
                      link(address_of(person.reference, "/change"), "Mark the record") +
                      " if it is so.");
}

}  // namespace

Html happened_section(const Person& person, const std::vector<LifeEvent>& happened,
                      const Sight& sight) {
    DataTable shown{.head = {{.text = "What"},
                             {.text = "When"},
                             {.text = "Where"},
                             {.text = "Who said so"},
                             {.text = heard("What can be done")}},
                    .first_is_header = true,
                    .cards_on_phones = true};
    for (const auto& one : happened) {
        if (one.happened.mistaken) continue;
        const bool otherwise = std::any_of(
            happened.begin(), happened.end(),
            [&](const LifeEvent& other) { return says_otherwise(one.happened, other.happened); });
        shown.rows.push_back(row_of(one, person, sight, otherwise));
    }
    Html out = heading("What happened") + death_not_marked(person, happened);
    if (not shown.rows.empty()) out += html::table(shown);
    return out + never_so(person, happened) +
           paragraph(
               link(address_of(person.reference, "/happened/add"), "Add something that happened"));
}

}  // namespace accord::people
