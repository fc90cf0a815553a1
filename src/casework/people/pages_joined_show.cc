// Which records were put together into this one, as a section of it: each with who, when and why,
// and what it says otherwise, which nobody struck out; and where one record was made two.
#include "base/london.h"
#include "base/text.h"
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

// Whoever opens the new one reads where it comes from, and of the old one what went.
Html one_split(const SplitOff& one) {
    const Html other = one.other
                           ? link(address_of(*one.other), text(*one.other) + ", " + one.other_name)
                           : "another record " + restricted_tag();
    Html out = one.is_new ? "Taken out of " + other : "Taken out as " + other;
    if (not one.went.empty())
        out += line_break() + Html(one.is_new ? "It came with: " : "What went: ") +
               Html(join_words(one.went));
    if (not one.why.empty()) out += line_break() + with_breaks(one.why);
    return out + line_break() + quiet("Split by " + one.by_name + ", " + spoken(one.at));
}

}  // namespace

Html joined_section(const Visit& visit, const WholeRecord& record, const Sight& sight) {
    const auto& person = record.opened.person;
    Html out;
    std::vector<Html> items;
    for (const auto& one : record.joined) items.push_back(one_joined(visit, person, one, sight));
    if (not items.empty()) out += heading("Records put together with this one") + html::list(items);
    items.clear();
    for (const auto& one : record.split) items.push_back(one_split(one));
    if (not items.empty()) out += heading("Where one record was made two") + html::list(items);
    return out;
}

}  // namespace accord::people
