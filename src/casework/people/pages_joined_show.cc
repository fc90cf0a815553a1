// Which records were put together into this one, as a section of it: each with who, when and why,
// and what it says otherwise, which nobody struck out.
#include "base/london.h"
#include "casework/people/pages_common.h"
#include "casework/people/particular.h"

namespace accord::people {
namespace {

using namespace accord::html;

// What another record, or this one before, says and this one does not.
std::vector<SummaryRow> said_otherwise(const Person& person, const Person& merged,
                                       const Sight& sight) {
    std::vector<SummaryRow> out;
    for (const auto& what : particulars_of_records()) {
        const auto said = what.say(merged, sight.today);
        if (said.empty() or says_the_same(what, person, merged, sight.today)) continue;
        const bool shut = not sight.restricted and is_restricted(what, person, merged);
        out.push_back(row(what.words, shut ? restricted_tag() : Html(said)));
    }
    return out;
}

Html one_joined(const Visit& visit, const Person& person, const Joined& one, const Sight& sight) {
    const auto other = text(one.merged.reference);
    const auto& merge = one.merge;
    Html out = strong(other + ", " + full_name(one.merged)) +
               (merge.undone ? " " + tag("Undone", Colour::Grey) : Html()) + line_break() +
               with_breaks(merge.why) + line_break() +
               quiet("Put together by " + merge.by_name + ", " + spoken(merge.at));
    if (merge.undone)
        return out + line_break() + with_breaks(merge.undone->why) + line_break() +
               quiet("Undone by " + merge.undone->by_name + ", " + spoken(merge.undone->at));
    const auto otherwise = said_otherwise(person, one.merged, sight);
    if (not otherwise.empty())
        out += details("What " + other + " says otherwise", summary_list(otherwise));
    if (one.before) {
        const auto before = said_otherwise(person, *one.before, sight);
        if (not before.empty())
            out += details("What this record said before", summary_list(before));
    }
    if (may_see_restricted(visit) and merge.kept == person.id)
        out += paragraph(link(address_of(person.reference, "/apart/" + text(merge.id)),
                              Html("They are two people: undo this") + heard(", " + other)));
    return out;
}

}  // namespace

Html joined_section(const Visit& visit, const Person& person, const std::vector<Joined>& joined,
                    const Sight& sight) {
    if (joined.empty()) return {};
    std::vector<Html> items;
    for (const auto& one : joined) items.push_back(one_joined(visit, person, one, sight));
    return heading("Records put together with this one") + html::list(items);
}

}  // namespace accord::people
