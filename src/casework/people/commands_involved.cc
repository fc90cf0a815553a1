#include "casework/people/commands_involved.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/involvements.h"
#include "casework/people/people.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using audit::Act;

Error no_such_involvement() {
    return not_found("There is no such service on this record");
}

// Running, ended, never so; then in the order of the table.
std::ptrdiff_t place_of(const Involvement& one, Date today) {
    const int state = one.working.mistaken ? 2 : one.working.holds(today) ? 0 : 1;
    constexpr int kinds = 1000;
    return state * kinds + (service_kind(one.working.service) - service_kinds().data());
}

// Two records of one person said the very same of a service.
bool is_told_already(const std::vector<Involvement>& involved, const Involvement& one) {
    return std::any_of(involved.begin(), involved.end(),
                       [&](const Involvement& there) { return there.working == one.working; });
}

bool is_the_same(const Working& one, const Working& other, Date today) {
    return one.holds(today) and one.service == other.service and one.party == other.party and
           fold(one.organisation) == fold(other.organisation) and
           fold(one.professional) == fold(other.professional);
}

Result<Involvement> keep(Act& act, const Keeper& keeper, Involvement now, Working working,
                         const std::string& why) {
    now.working = std::move(working);
    TRY(Involvements::save(act, now));
    ++now.version;
    TRY(Involvements::keep(act, now, keeper.name, why));
    return now;
}

struct OnPage {
    Person person;
    Involvement involvement;
};
Result<OnPage> on_page(audit::Reading& reading, const std::string& agency, const Reference& person,
                       const Id<Involvement>& id) {
    OnPage out;
    out.person = TRY(own(reading, agency, person));
    auto found = Involvements::find(reading, id);
    if (not found and found.error().kind == ErrorKind::NotFound) return fail(no_such_involvement());
    if (not found) return fail(found.error());
    const auto records = TRY(People::records_of(reading, out.person.id));
    if (std::find(records.begin(), records.end(), found->person) == records.end())
        return fail(no_such_involvement());
    out.involvement = std::move(*found);
    return out;
}

Result<void> involve_one(Act& act, const Keeper& keeper, const Person& person,
                         const Working& working) {
    Involvement made;
    made.id = act.mint<Involvement>();
    made.agency = keeper.actor.agency;
    made.person = person.id;
    made.working = working;
    TRY(Involvements::add(act, made));
    TRY(Involvements::keep(act, made, keeper.name, ""));
    act.record(audit::fact("involvement.recorded", text(person.reference)));
    return {};
}

Result<bool> has_it(audit::Reading& reading, const Person& person, const Working& working) {
    const auto today = london_day(reading.now());
    const auto there = TRY(involved_with(reading, person));
    return std::any_of(there.begin(), there.end(), [&](const Involvement& one) {
        return is_the_same(one.working, working, today);
    });
}

}  // namespace

Result<std::vector<Involvement>> involved_with(audit::Reading& reading, const Person& person) {
    std::vector<Involvement> out;
    for (const auto& record : TRY(People::records_of(reading, person.id))) {
        auto more = Involvements::of(reading, record);
        if (not more and more.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not more) return fail(more.error());
        for (auto& one : *more)
            if (not is_told_already(out, one)) out.push_back(std::move(one));
    }
    const auto today = london_day(reading.now());
    std::stable_sort(out.begin(), out.end(), [&](const Involvement& one, const Involvement& other) {
        return place_of(one, today) < place_of(other, today);
    });
    return out;
}

Result<Instant> first_said_at(audit::Reading& reading, const Involvement& involvement) {
    const auto states = TRY(Involvements::states(reading, involvement));
    return states.empty() ? Instant{} : states.back().at;
}

Result<void> involve(Node& node, const Keeper& keeper, const Involve& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "involvement.record"));
    const auto person = TRY(own(act, keeper.actor.agency, wish.person));
    if (TRY(has_it(act, person, wish.working)))
        return fail(
            invalid("They are on record as involved already. Change that instead", "service"));
    TRY(involve_one(act, keeper, person, wish.working));
    for (const auto& reference : wish.also) {
        const auto other = TRY(own(act, keeper.actor.agency, reference));
        if (other.id == person.id or TRY(has_it(act, other, wish.working))) continue;
        TRY(involve_one(act, keeper, other, wish.working));
    }
    TRY(act.commit());
    return {};
}

Result<Involvement> change(Node& node, const Keeper& keeper, const ChangeInvolvement& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "involvement.change"));
    const auto there = TRY(on_page(act, keeper.actor.agency, wish.person, wish.id));
    const auto& was = there.involvement;
    if (was.version != wish.version) return fail(changed_first());
    const auto what = changed_between(was.working, wish.working);
    if (what.empty()) return was;
    const auto now = TRY(keep(act, keeper, was, wish.working, wish.why));
    act.record(audit::fact("involvement.changed", text(there.person.reference))
                   .with("version", now.version)
                   .with("what", join(what, ", ")));
    TRY(act.commit());
    return now;
}

Result<Involvement> restore(Node& node, const Keeper& keeper, const RestoreInvolvement& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "involvement.restore"));
    const auto there = TRY(on_page(act, keeper.actor.agency, wish.person, wish.id));
    const auto& was = there.involvement;
    if (was.version != wish.version) return fail(changed_first());
    const auto states = TRY(Involvements::states(act, was));
    const auto state = TRY(state_numbered(states, wish.to));
    const auto now = TRY(keep(act, keeper, was, state.working, wish.why));
    act.record(audit::fact("involvement.restored", text(there.person.reference))
                   .with("version", now.version)
                   .with("to", wish.to));
    TRY(act.commit());
    return now;
}

Result<OpenedInvolvement> open_involvement(Node& node, const audit::Actor& actor,
                                           const Reference& person, const Id<Involvement>& id) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(person)).with("why", "who is involved")));
    auto there = TRY(on_page(look, actor.agency, person, id));
    OpenedInvolvement out;
    out.states = TRY(Involvements::states(look, there.involvement));
    out.person = std::move(there.person);
    out.involvement = std::move(there.involvement);
    out.now = look.now();
    return out;
}

}  // namespace accord::people
