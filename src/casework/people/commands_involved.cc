#include "casework/people/commands_involved.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/involvements.h"
#include "casework/people/line_verbs.h"
#include "casework/people/putting_back.h"

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

bool is_the_same(const Working& one, const Working& other, Date today) {
    return one.holds(today) and one.service == other.service and one.party == other.party and
           fold(one.organisation) == fold(other.organisation) and
           fold(one.professional) == fold(other.professional);
}

Result<LineOnPage<Involvement>> on_page(audit::Reading& reading, const std::string& agency,
                                        const Reference& person, const Id<Involvement>& id) {
    return line_on_page<Involvements>(reading, agency, person, id, no_such_involvement());
}

Result<void> involve_one(Act& act, const Keeper& keeper, const Person& person,
                         const Working& working) {
    Involvement made;
    made.working = working;
    TRY(put_line<Involvements>(act, keeper, person, std::move(made)));
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
    auto out = TRY(lines_of<Involvements>(reading, person));
    const auto today = london_day(reading.now());
    std::stable_sort(out.begin(), out.end(), [&](const Involvement& one, const Involvement& other) {
        return place_of(one, today) < place_of(other, today);
    });
    return out;
}

Result<Instant> first_said_at(audit::Reading& reading, const Involvement& involvement) {
    return first_kept_at<Involvements>(reading, involvement);
}

Result<void> involve(Node& node, const Keeper& keeper, const Involve& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "involvement.record"));
    const auto person = TRY(own(act, keeper.actor.agency, wish.person));
    const bool there = TRY(has_it(act, person, wish.working));
    if (there and not wish.unseen)
        return fail(
            invalid("They are on record as involved already. Change that instead", "service"));
    if (there) act.record(audit::fact("involvement.known", text(person.reference)));
    if (not there) TRY(involve_one(act, keeper, person, wish.working));
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
    auto now = there.line;
    if (now.version != wish.version) return fail(changed_first());
    const auto what = changed_between(now.working, wish.working);
    if (what.empty()) return now;
    now.working = wish.working;
    now = TRY(keep_line<Involvements>(act, keeper, std::move(now), wish.why));
    return done(act, std::move(now),
                audit::fact("involvement.changed", text(there.person.reference))
                    .with("version", wish.version + 1)
                    .with("what", join(what, ", ")));
}

Result<Involvement> restore(Node& node, const Keeper& keeper, const RestoreInvolvement& wish) {
    TRY(must_say_why_back(wish.why));
    auto act = TRY(Act::begin(node, keeper.actor, "involvement.restore"));
    const auto there = TRY(on_page(act, keeper.actor.agency, wish.person, wish.id));
    auto now = TRY(as_in_state<Involvements>(act, there.line, wish.version, wish.to));
    const auto reader = TRY(reader_of(act, there.person, wish.sees_restricted));
    now.working = put_back(there.line.working, now.working, reader);
    if (now.working == there.line.working) return now;
    now = TRY(keep_line<Involvements>(act, keeper, std::move(now), wish.why));
    return done(act, std::move(now),
                audit::fact("involvement.restored", text(there.person.reference))
                    .with("version", wish.version + 1)
                    .with("to", wish.to));
}

Result<OpenedInvolvement> open_involvement(Node& node, const audit::Actor& actor,
                                           const Reference& person, const Id<Involvement>& id) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(person)).with("why", "who is involved")));
    auto there = TRY(on_page(look, actor.agency, person, id));
    OpenedInvolvement out;
    out.states = TRY(Involvements::states(look, there.line));
    out.person = std::move(there.person);
    out.involvement = std::move(there.line);
    out.now = look.now();
    return out;
}

}  // namespace accord::people
