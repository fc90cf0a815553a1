#include "casework/people/commands_part.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/glimpses.h"
#include "casework/people/merges.h"
#include "casework/people/moving.h"
#include "casework/people/pairs.h"
#include "casework/people/particular.h"
#include "casework/people/people.h"
#include "casework/people/relationships.h"
#include "casework/people/splits.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using audit::Act;

Error no_such_merge() {
    return not_found("Nothing was put together with this record under that number");
}

Result<Merge> merge_on(audit::Reading& reading, const Person& person, const Id<Merge>& id) {
    auto found = Merges::find(reading, id);
    if (not found and found.error().kind == ErrorKind::NotFound) return fail(no_such_merge());
    if (found and found->kept != person.id) return fail(no_such_merge());
    return found;
}

// The state of the one that stands before anything was taken, and the one that the merge made.
struct BeforeAndAfter {
    Person before, after;
};
Result<BeforeAndAfter> around(audit::Reading& reading, const Person& kept, const Merge& merge) {
    const auto states = TRY(People::versions(reading, kept));
    const auto before = TRY(state_numbered(states, merge.kept_before));
    const auto after = TRY(state_numbered(states, merge.kept_before + 1));
    return BeforeAndAfter{before.person, after.person};
}

// What was taken over and nobody changed since.
std::vector<const Particular*> still_so(const Person& kept, const BeforeAndAfter& around,
                                        const Merge& merge, Date today) {
    std::vector<const Particular*> out;
    for (const auto& code : merge.taken) {
        const auto* what = particular(code);
        if (what != nullptr and says_the_same(*what, kept, around.after, today))
            out.push_back(what);
    }
    return out;
}

// Kept apart from now on, whatever was said of the two before.
Result<void> keep_apart(Act& act, const Keeper& keeper, const Id<Person>& one,
                        const Id<Person>& other, const std::string& why) {
    auto pair = TRY(Pairs::of(act, one, other));
    if (not pair) {
        Pair made;
        made.id = act.mint<Pair>();
        made.agency = keeper.actor.agency;
        made.one = std::min(one, other);
        made.other = std::max(one, other);
        made.found = PairFound::Person;
        made.because = dangers().back().code;
        made.found_at = act.now();
        TRY(Pairs::add(act, made));
        pair = made;
    }
    const auto lines = TRY(Pairs::lines(act, *pair));
    TRY(Pairs::say(act, *pair,
                   {.number = static_cast<std::int64_t>(lines.size()) + 1,
                    .answer = PairAnswer::Different,
                    .by = keeper.actor.account,
                    .by_name = keeper.name,
                    .at = act.now(),
                    .why = why}));
    pair->state = PairState::Different;
    pair->decided_at = act.now();
    return Pairs::save(act, *pair);
}

void post_to_tell(Act& act, const std::string& about) {
    for (const auto kind : tell_of_parting) act.post({.kind = std::string(kind), .about = about});
}

// It stands for itself again, and what became secret while they were one stays so.
Result<Person> stands_again(Act& act, const Keeper& keeper, const Person& merged,
                            const Person& kept, const std::string& why) {
    auto now = TRY(keep_pointing(act, keeper, merged, std::nullopt, why));
    auto shut = now;
    shut_as(kept, shut, london_day(act.now()));
    if (changed_between(now, shut).empty()) return now;
    return keep_change(act, keeper, now, std::move(shut), "What is secret stays secret");
}

Result<void> put_back(Act& act, const Keeper& keeper, const Person& kept, const Merge& merge,
                      const std::string& why) {
    const auto today = london_day(act.now());
    const auto states = TRY(around(act, kept, merge));
    auto now = kept;
    for (const auto* what : still_so(kept, states, merge, today)) what->put(states.before, now);
    shut_as(kept, now, today);
    TRY(keep_change(act, keeper, kept, std::move(now), why));
    return {};
}

}  // namespace

Result<OpenedMerge> open_merge(Node& node, const audit::Actor& actor, const Reference& person,
                               const Id<Merge>& id) {
    auto look = TRY(audit::Look::open(node, actor, opened_for(person, "to take two apart")));
    OpenedMerge out;
    out.person = TRY(own(look, actor.agency, person));
    out.joined.merge = TRY(merge_on(look, out.person, id));
    out.joined.merged = TRY(People::find(look, out.joined.merge.merged));
    out.now = look.now();
    const auto since = out.joined.merge.at;
    for (auto& one : TRY(family_of(look, out.person))) {
        const auto states = TRY(Relationships::states(look, one.kept));
        if (not states.empty() and since <= states.back().at) out.family.push_back(std::move(one));
    }
    for (auto& one : TRY(involved_with(look, out.person)))
        if (TRY(first_said_at(look, one)) >= since) out.involved.push_back(std::move(one));
    for (auto& one : TRY(happened_to(look, out.person)))
        if (TRY(first_said_at(look, one)) >= since) out.happened.push_back(std::move(one));
    const auto states = TRY(around(look, out.person, out.joined.merge));
    for (const auto* what : still_so(out.person, states, out.joined.merge, london_day(look.now())))
        out.put_back.emplace_back(what->words);
    out.parting = TRY(parting(look, text(id)));
    return out;
}

Result<Merge> take_apart(Node& node, const Keeper& keeper, const TakeApart& wish) {
    if (trim(wish.why).empty()) return fail(invalid("Enter why they are two people", "why"));
    auto act = TRY(Act::begin(node, keeper.actor, "person.take_apart"));
    const auto kept = TRY(own(act, keeper.actor.agency, wish.person));
    auto merge = TRY(merge_on(act, kept, wish.id));
    if (merge.undone) {
        if (merge.undone->by == keeper.actor.account) return merge;
        return fail(conflict(merge.undone->by_name + " took these two apart first"));
    }
    const auto merged = TRY(People::find(act, merge.merged));
    if (merged.merged_into != kept.id)
        return fail(conflict("This record was put together with another later. Undo that first"));
    if (kept.version != wish.version) return fail(changed_first());
    merge.undone = Undone{act.now(), keeper.actor.account, keeper.name, wish.why};
    TRY(move_over(act, keeper, kept, merged, wish.moving,
                  "It is " + text(merged.reference) + "’s. " + wish.why));
    TRY(stands_again(act, keeper, merged, kept,
                     "No longer put together with " + text(kept.reference) + ". " + wish.why));
    TRY(put_back(act, keeper, kept, merge,
                 "No longer put together with " + text(merged.reference) + ". " + wish.why));
    TRY(Merges::undo(act, merge));
    TRY(keep_apart(act, keeper, kept.id, merged.id, wish.why));
    act.record(audit::fact("person.taken_apart", text(kept.reference))
                   .with("from", text(merged.reference))
                   .with("moved", static_cast<std::int64_t>(wish.moving.size())));
    act.record(audit::fact("person.read_itself", text(merged.reference))
                   .with("not_in", text(kept.reference)));
    post_to_tell(act, text(merge.id));
    TRY(act.commit());
    return merge;
}

namespace {

struct TwoPeople {
    Person stays;
    Person goes;
    std::vector<std::string> went;
};
TwoPeople parted(const Person& was, const SplitRecord& wish, Date today) {
    TwoPeople out{was, {}, {}};
    out.goes.name = wish.name;
    for (const auto& each : wish.particulars) {
        const auto* what = particular(each.code);
        if (what == nullptr or each.goes == Goes::Stays or what->say(was, today).empty()) continue;
        if (what->code == "name") continue;  // each has one of their own
        what->put(was, out.goes);
        if (each.goes == Goes::Goes) what->put(Person{}, out.stays);
        out.went.emplace_back(what->code);
    }
    // Nobody knows yet whose protection it was: both have it.
    shut_as(was, out.goes, today);
    shut_as(was, out.stays, today);
    return out;
}

}  // namespace

Result<Person> split(Node& node, const Keeper& keeper, const SplitRecord& wish) {
    if (trim(wish.why).empty()) return fail(invalid("Enter why they are two people", "why"));
    if (trim(wish.name.given).empty() and trim(wish.name.family).empty())
        return fail(invalid("Enter what the other person is called", "given"));
    auto act = TRY(Act::begin(node, keeper.actor, "person.split"));
    const auto today = london_day(act.now());
    if (wish.since and today < *wish.since)
        return fail(invalid("Enter a day that has been", "since"));
    const auto was = TRY(own(act, keeper.actor.agency, wish.person));
    if (was.version != wish.version) return fail(changed_first());
    auto two = parted(was, wish, today);
    const auto made = TRY(put_on_list(act, keeper, std::move(two.goes)));
    TRY(keep_change(act, keeper, was, std::move(two.stays),
                    "Split: the rest is " + text(made.reference) + "’s. " + wish.why));
    TRY(move_over(act, keeper, was, made, wish.moving,
                  "It is " + text(made.reference) + "’s. " + wish.why));
    SplitMade kept;
    kept.id = act.mint<Split>();
    kept.agency = keeper.actor.agency;
    kept.person = was.id;
    kept.made = made.id;
    kept.since = wish.since ? instant_in_london({.day = *wish.since}) : Instant{};
    kept.at = act.now();
    kept.by_name = keeper.name;
    kept.went = two.went;
    kept.why = wish.why;
    TRY(Splits::add(act, kept));
    TRY(keep_apart(act, keeper, was.id, made.id, wish.why));
    act.record(audit::fact("person.split", text(was.reference))
                   .with("made", text(made.reference))
                   .with("went", join(two.went, ", "))
                   .with("moved", static_cast<std::int64_t>(wish.moving.size())));
    post_to_tell(act, text(kept.id));
    TRY(act.commit());
    return made;
}

Result<std::vector<SplitOff>> split_off(audit::Reading& reading, const Person& person) {
    const auto closed = TRY(Closed::to(reading));
    std::vector<SplitOff> out;
    for (const auto& record : TRY(People::records_of(reading, person.id)))
        for (const auto& split : TRY(Splits::of(reading, record))) {
            SplitOff one;
            one.is_new = split.made == record;
            one.by_name = split.by_name;
            one.at = split.at;
            for (const auto& code : split.went)
                if (const auto* what = particular(code)) one.went.emplace_back(what->words);
            const auto other = TRY(People::find(reading, one.is_new ? split.person : split.made));
            if (not TRY(closed.keeps(reading, other))) {
                one.other = other.reference;
                one.other_name = full_name(other);
                one.why = split.why;
            }
            out.push_back(std::move(one));
        }
    return out;
}

Result<OpenedSplit> open_split(Node& node, const audit::Actor& actor, const Reference& person) {
    OpenedSplit out;
    out.record = TRY(open_record(node, actor, person, opened_for(person, "to split the record")));
    auto reading = TRY(audit::Reading::begin(node, actor));
    out.parting.agency = actor.agency;
    out.parting.records =
        TRY(references_of(reading, actor.agency, out.record.opened.person.reference));
    out.parting.at = reading.now();
    return out;
}

}  // namespace accord::people
