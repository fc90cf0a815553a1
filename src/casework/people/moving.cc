#include "casework/people/moving.h"

#include <algorithm>

#include "casework/people/involvements.h"
#include "casework/people/life_events.h"
#include "casework/people/line_verbs.h"
#include "casework/people/people.h"
#include "casework/people/relationships.h"

namespace accord::people {
namespace {

using audit::Act;

bool is_one_of(const std::vector<Id<Person>>& records, const Id<Person>& id) {
    return std::find(records.begin(), records.end(), id) != records.end();
}

Error not_on_it() {
    return not_found("That is not on this record");
}

Result<void> move_relationship(Act& act, const Keeper& keeper,
                               const std::vector<Id<Person>>& records, const Person& to,
                               const Id<Relationship>& id, const std::string& why) {
    auto was = TRY(Relationships::find(act, id));
    const bool first = is_one_of(records, was.person);
    if (not first and not is_one_of(records, was.other)) return fail(not_on_it());
    if ((first ? was.other : was.person) == to.id) return fail(not_on_it());
    Relationship made = was;
    made.id = act.mint<Relationship>();
    made.version = 1;
    (first ? made.person : made.other) = to.id;
    TRY(Relationships::add(act, made));
    TRY(Relationships::keep(act, made, keeper.name, why));
    was.said.mistaken = true;
    TRY(Relationships::save(act, was));
    ++was.version;
    return Relationships::keep(act, was, keeper.name, why);
}

template <class Shelf>
Result<void> move_one(Act& act, const Keeper& keeper, const std::vector<Id<Person>>& records,
                      const Person& to, const Id<typename Shelf::Line>& id,
                      const std::string& why) {
    auto was = TRY(Shelf::find(act, id));
    if (not is_one_of(records, was.person)) return fail(not_on_it());
    return move_line<Shelf>(act, keeper, to, std::move(was), why);
}

}  // namespace

Result<void> move_over(Act& act, const Keeper& keeper, const Person& from, const Person& to,
                       const Moving& moving, const std::string& why) {
    const auto records = TRY(People::records_of(act, from.id));
    for (const auto& id : moving.family) TRY(move_relationship(act, keeper, records, to, id, why));
    for (const auto& id : moving.involved)
        TRY(move_one<Involvements>(act, keeper, records, to, id, why));
    for (const auto& id : moving.happened)
        TRY(move_one<LifeEvents>(act, keeper, records, to, id, why));
    return {};
}

}  // namespace accord::people
