#include "casework/people/commands_family.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/closed.h"
#include "casework/people/commands_part.h"
#include "casework/people/glimpses.h"
#include "casework/people/people.h"
#include "casework/people/putting_back.h"
#include "casework/people/relationships.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using audit::Act;

Error no_such_relationship() {
    return not_found("There is no such relationship on this record");
}

bool is_one_of(const std::vector<Id<Person>>& records, const Id<Person>& id) {
    return std::find(records.begin(), records.end(), id) != records.end();
}

// `records`: all that are the person it is seen from.
Result<Relative> seen_from(audit::Reading& reading, const std::vector<Id<Person>>& records,
                           Relationship kept) {
    Relative out;
    const auto* role = role_in_life(kept.said.role);
    out.turned = is_one_of(records, kept.other);
    auto who = TRY(People::find(reading, out.turned ? kept.person : kept.other));
    who = TRY(People::standing(reading, std::move(who)));
    // Recorded from the other side: what the other is to this person, worded by the other's sex.
    out.role = out.turned ? &turned(*role, who.sex) : role;
    out.kept = std::move(kept);
    out.who = std::move(who);
    return out;
}

// Two records of one person said the very same of somebody.
bool is_told_already(const std::vector<Relative>& family, const Relative& one) {
    return std::any_of(family.begin(), family.end(), [&](const Relative& there) {
        return there.who.id == one.who.id and there.turned == one.turned and
               there.kept.said == one.kept.said;
    });
}

// Running, ended, never so; then the elder generation; then in the order recorded.
int place_of(const Relative& one, Date today) {
    const int state = one.kept.said.mistaken ? 2 : one.kept.said.holds(today) ? 0 : 1;
    constexpr int generations = 100;
    return state * generations - one.role->up;
}

bool says_the_same(const Relative& one, const Person& other, const Said& said, Date today) {
    if (one.who.id != other.id or not one.kept.said.holds(today)) return false;
    const auto* asked = role_in_life(said.role);
    return one.role->line == asked->line and one.role->up == asked->up;
}

Result<Relationship> keep(Act& act, const Keeper& keeper, Relationship now, Said said,
                          const std::string& why) {
    now.said = std::move(said);
    TRY(Relationships::save(act, now));
    ++now.version;
    TRY(Relationships::keep(act, now, keeper.name, why));
    return now;
}

struct Two {
    Person person;
    Relative relative;
};
Result<Two> on_page(audit::Reading& reading, const std::string& agency, const Reference& person,
                    const Id<Relationship>& id) {
    Two out;
    out.person = TRY(own(reading, agency, person));
    out.relative = TRY(relative_of(reading, out.person, id));
    const auto closed = TRY(Closed::to(reading));
    if (TRY(closed.keeps(reading, out.relative.who))) return fail(restricted());
    return out;
}

}  // namespace

Result<Relative> relative_of(audit::Reading& reading, const Person& person,
                             const Id<Relationship>& id) {
    auto kept = Relationships::find(reading, id);
    if (not kept and kept.error().kind == ErrorKind::NotFound) return fail(no_such_relationship());
    if (not kept) return fail(kept.error());
    const auto records = TRY(People::records_of(reading, person.id));
    if (not is_one_of(records, kept->person) and not is_one_of(records, kept->other))
        return fail(no_such_relationship());
    return seen_from(reading, records, std::move(*kept));
}

Result<void> veil(audit::Reading& reading, std::vector<Relative>& family) {
    const auto closed = TRY(Closed::to(reading));
    for (auto& one : family) {
        if (not TRY(closed.keeps(reading, one.who))) continue;
        one.who = in_place_of(one.who);
        one.kept.said.concern_why.clear();
    }
    return {};
}

Result<std::vector<Relative>> family_of(audit::Reading& reading, const Person& person) {
    std::vector<Relative> out;
    const auto records = TRY(People::records_of(reading, person.id));
    for (const auto& record : records) {
        for (auto& kept : TRY(Relationships::of(reading, record))) {
            // What two records of one person were once said to be to each other.
            if (is_one_of(records, kept.person) and is_one_of(records, kept.other)) continue;
            auto one = seen_from(reading, records, std::move(kept));
            if (not one and one.error().kind == ErrorKind::NotFound) continue;  // erased
            if (not one) return fail(one.error());
            if (not is_told_already(out, *one)) out.push_back(std::move(*one));
        }
    }
    const auto today = london_day(reading.now());
    std::stable_sort(out.begin(), out.end(), [&](const Relative& one, const Relative& other) {
        return place_of(one, today) < place_of(other, today);
    });
    return out;
}

Result<Relationship> relate(Node& node, const Keeper& keeper, const Relate& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "relationship.record"));
    const auto person = TRY(own(act, keeper.actor.agency, wish.person));
    const auto other = TRY(own(act, keeper.actor.agency, wish.other));
    if (person.id == other.id)
        return fail(
            invalid("Nobody is in a relationship with themselves. Choose somebody else", "role"));
    const auto today = london_day(act.now());
    for (const auto& one : TRY(family_of(act, person)))
        if (says_the_same(one, other, wish.said, today))
            return fail(invalid(full_name(other) + " is on record as their " +
                                    lower(one.role->words) + " already. Change that instead",
                                "role"));
    Relationship made;
    made.id = act.mint<Relationship>();
    made.agency = keeper.actor.agency;
    made.person = person.id;
    made.other = other.id;
    made.said = wish.said;
    TRY(Relationships::add(act, made));
    TRY(Relationships::keep(act, made, keeper.name, wish.why));
    act.record(audit::fact("relationship.recorded", text(person.reference))
                   .with("other", text(other.reference)));
    TRY(act.commit());
    return made;
}

Result<Relationship> change(Node& node, const Keeper& keeper, const ChangeRelationship& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "relationship.change"));
    const auto two = TRY(on_page(act, keeper.actor.agency, wish.person, wish.id));
    const auto& was = two.relative.kept;
    if (was.version != wish.version) return fail(changed_first());
    const auto what = changed_between(was.said, wish.said);
    if (what.empty()) return was;
    const auto now = TRY(keep(act, keeper, was, wish.said, wish.why));
    act.record(audit::fact("relationship.changed", text(two.person.reference))
                   .with("other", text(two.relative.who.reference))
                   .with("version", now.version)
                   .with("what", join(what, ", ")));
    TRY(act.commit());
    return now;
}

Result<Relationship> restore(Node& node, const Keeper& keeper, const RestoreRelationship& wish) {
    TRY(must_say_why_back(wish.why));
    auto act = TRY(Act::begin(node, keeper.actor, "relationship.restore"));
    const auto two = TRY(on_page(act, keeper.actor.agency, wish.person, wish.id));
    const auto& was = two.relative.kept;
    if (was.version != wish.version) return fail(changed_first());
    const auto states = TRY(Relationships::states(act, was));
    const auto state = TRY(state_numbered(states, wish.to));
    const auto reader = TRY(reader_of(act, two.person, wish.sees_restricted));
    const auto said = put_back(was.said, state.said, reader);
    if (said == was.said) return was;
    const auto now = TRY(keep(act, keeper, was, said, wish.why));
    act.record(audit::fact("relationship.restored", text(two.person.reference))
                   .with("other", text(two.relative.who.reference))
                   .with("version", now.version)
                   .with("to", wish.to));
    TRY(act.commit());
    return now;
}

audit::Fact opened_for(const Reference& reference, std::string_view why) {
    return audit::fact("person.opened", text(reference)).with("why", std::string(why));
}

Result<WholeRecord> open_record(Node& node, const audit::Actor& actor, const Reference& reference,
                                audit::Fact opened) {
    auto look = TRY(audit::Look::open(node, actor, std::move(opened)));
    WholeRecord out;
    out.opened.person = TRY(own(look, actor.agency, reference));
    out.opened.versions = TRY(People::versions(look, out.opened.person));
    out.opened.now = look.now();
    out.family = TRY(family_of(look, out.opened.person));
    TRY(veil(look, out.family));
    out.involved = TRY(involved_with(look, out.opened.person));
    out.happened = TRY(happened_to(look, out.opened.person));
    out.joined = TRY(joined_into(look, out.opened.person));
    out.split = TRY(split_off(look, out.opened.person));
    out.wrote = TRY(wrote_of(look, out.opened.person));
    return out;
}

Result<OpenedRelationship> open_relationship(Node& node, const audit::Actor& actor,
                                             const Reference& person, const Id<Relationship>& id) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(person)).with("why", "family")));
    auto two = TRY(on_page(look, actor.agency, person, id));
    OpenedRelationship out;
    out.states = TRY(Relationships::states(look, two.relative.kept));
    out.person = std::move(two.person);
    out.relative = std::move(two.relative);
    out.now = look.now();
    return out;
}

Result<OpenedPair> open_pair(Node& node, const audit::Actor& actor, const Reference& person,
                             const Reference& other) {
    auto look = TRY(audit::Look::open(node, actor,
                                      audit::fact("person.opened", text(person))
                                          .with("why", "family")
                                          .with("with", text(other))));
    OpenedPair out;
    out.person = TRY(own(look, actor.agency, person));
    out.other = TRY(own(look, actor.agency, other));
    out.family = TRY(family_of(look, out.person));
    TRY(veil(look, out.family));
    out.now = look.now();
    return out;
}

}  // namespace accord::people
