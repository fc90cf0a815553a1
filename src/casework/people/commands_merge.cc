#include "casework/people/commands_merge.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/glimpses.h"
#include "casework/people/merges.h"
#include "casework/people/pairs.h"
#include "casework/people/particular.h"
#include "casework/people/people.h"
#include "casework/people/relationships.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using audit::Act;

bool is_certain(const Person& person) {
    return person.born and person.born->accuracy == Accuracy::Exact;
}

Apart apart_by_facts(const Person& one, const Person& other, const TwoCompared& compared) {
    if (not one.nhs_number.empty() and not other.nhs_number.empty() and
        one.nhs_number != other.nhs_number)
        return Apart::TwoNumbers;
    if (is_certain(one) and is_certain(other) and
        matching::born_apart(matching::index_roles, compared.explained.levels))
        return Apart::BornApart;
    return Apart::None;
}

struct WhyApart {
    Apart apart = Apart::None;
    std::optional<Id<Pair>> pair;
};

Result<WhyApart> why_apart(audit::Reading& reading, Matcher& matcher, const Person& first,
                           const Person& second) {
    const auto compared = TRY(matcher.compare(reading, first.agency, first, second));
    const auto apart = apart_by_facts(first, second, compared);
    if (apart != Apart::None) return WhyApart{apart, {}};
    if (TRY(Relationships::are_between(reading, first.id, second.id)))
        return WhyApart{Apart::Related, {}};
    const auto pair = TRY(Pairs::of(reading, first.id, second.id));
    if (not pair) return WhyApart{};
    if (pair->state == PairState::Different) return WhyApart{Apart::SaidToBeTwo, pair->id};
    if (pair->state == PairState::SecondLook or pair->state == PairState::Disagreed)
        return WhyApart{Apart::SecondLook, pair->id};
    return WhyApart{};
}

// Every record of the one against every record of the other: what was put together before brings
// its own facts, and whom it was said not to be.
Result<WhyApart> why_all_apart(audit::Reading& reading, Matcher& matcher, const Person& one,
                               const Person& other) {
    const auto theirs = TRY(People::records_of(reading, other.id));
    for (const auto& a : TRY(People::records_of(reading, one.id))) {
        const auto first = People::find(reading, a);
        if (not first) continue;  // erased
        for (const auto& b : theirs) {
            const auto second = People::find(reading, b);
            if (not second) continue;
            const auto why = TRY(why_apart(reading, matcher, *first, *second));
            if (why.apart != Apart::None) return why;
        }
    }
    return WhyApart{};
}

Error one_record() {
    return invalid("That is the same record. Choose another", "name");
}

const WordThatStands* choice_of(const PutTogether& wish, std::string_view code) {
    for (const auto& choice : wish.choices)
        if (choice.code == code) return &choice;
    return nullptr;
}

// The record that stands, with what was chosen, and what only the other one says.
struct Chosen {
    Person person;
    std::vector<std::string> taken;
};
Result<Chosen> chosen(const Person& kept, const Person& merged, const PutTogether& wish,
                      Date today) {
    Chosen out{kept, {}};
    for (const auto& each : particulars_of_records()) {
        const bool silent = each.say(kept, today).empty() and not each.say(merged, today).empty();
        const bool conflict = in_conflict(each, kept, merged, today);
        const auto* choice = choice_of(wish, each.code);
        if (conflict and choice == nullptr)
            return fail(
                invalid("Choose which stands: " + lower(each.words), std::string(each.code)));
        if (not silent and not(conflict and choice->merged)) continue;
        each.put(merged, out.person);
        out.taken.emplace_back(each.code);
    }
    // The tighter of the two: no secret address is lost, and no home is more open than it was.
    keep_shut(merged, out.person);
    shut_as(kept, out.person, today);
    shut_as(merged, out.person, today);
    warn_as(kept, out.person);
    warn_as(merged, out.person);
    return out;
}

// Pressed twice by the same person: what the first press did. None: they were never put together.
Result<std::optional<Merge>> done_before(audit::Reading& reading, const Keeper& keeper,
                                         const Person& one, const Person& other) {
    for (const auto* kept : {&one, &other}) {
        const auto& merged = kept == &one ? other : one;
        if (merged.merged_into != kept->id) continue;
        for (auto& merge : TRY(Merges::into(reading, kept->id))) {
            if (not merge.stands() or merge.merged != merged.id) continue;
            if (merge.by == keeper.actor.account) return std::optional(std::move(merge));
            return fail(conflict(merge.by_name + " put these two together first. Look at the " +
                                 "record as it is now"));
        }
    }
    return std::optional<Merge>();
}

Result<Person> raw(audit::Reading& reading, const std::string& agency, const Reference& reference) {
    auto person = People::find(reading, reference);
    if (not person and person.error().kind == ErrorKind::NotFound) return fail(not_on_your_list());
    if (person and person->agency != agency) return fail(not_on_your_list());
    return person;
}

// Any pair of the queue is answered by this: the two are never asked about again.
Result<void> answer_pair(Act& act, const Keeper& keeper, Pair pair, const std::string& why) {
    if (pair.state != PairState::Waiting) return {};
    const auto lines = TRY(Pairs::lines(act, pair));
    TRY(Pairs::say(act, pair,
                   {.number = static_cast<std::int64_t>(lines.size()) + 1,
                    .answer = PairAnswer::Same,
                    .by = keeper.actor.account,
                    .by_name = keeper.name,
                    .at = act.now(),
                    .why = why}));
    pair.state = PairState::Same;
    pair.decided_at = act.now();
    return Pairs::save(act, pair);
}

Result<void> answer_pairs(Act& act, const Keeper& keeper, const Person& kept, const Person& merged,
                          const std::string& why) {
    const auto theirs = TRY(People::records_of(act, merged.id));
    for (const auto& a : TRY(People::records_of(act, kept.id)))
        for (const auto& b : theirs)
            if (auto pair = TRY(Pairs::of(act, a, b)))
                TRY(answer_pair(act, keeper, std::move(*pair), why));
    return {};
}

Result<Merge> make(Act& act, const Keeper& keeper, const Person& kept, const Person& merged,
                   Chosen chosen, const std::string& why) {
    Merge out;
    out.id = act.mint<Merge>();
    out.agency = keeper.actor.agency;
    out.merged = merged.id;
    out.kept = kept.id;
    out.kept_before = kept.version;
    out.taken = std::move(chosen.taken);
    out.at = act.now();
    out.by = keeper.actor.account;
    out.by_name = keeper.name;
    out.why = why;
    TRY(answer_pairs(act, keeper, kept, merged, why));
    TRY(Merges::add(act, out));
    const auto point = [&]() -> Result<void> {
        TRY(keep_pointing(act, keeper, merged, kept.id,
                          "Put together with " + text(kept.reference) + ". " + why));
        return {};
    };
    // Always the lower id first, so that two who put the same two together, one this way and one
    // that, wait for each other and not both for ever.
    if (merged.id < kept.id) TRY(point());
    TRY(keep_change(act, keeper, kept, std::move(chosen.person),
                    "Put together with " + text(merged.reference) + ". " + why));
    if (kept.id < merged.id) TRY(point());
    act.record(audit::fact("person.put_together", text(kept.reference))
                   .with("with", text(merged.reference))
                   .with("taken", join(out.taken, ", ")));
    act.record(audit::fact("person.read_elsewhere", text(merged.reference))
                   .with("in", text(kept.reference)));
    return out;
}

// A file says one address: where they live now.
bool is_no_news(const Particular& what, const Person& said, const Person& before, Date today) {
    if (what.code != "addresses") return says_the_same(what, said, before, today);
    const auto* now = home(said, today);
    const auto* then = home(before, today);
    if (now == nullptr or then == nullptr) return now == then;
    return fold(one_line(*now)) == fold(one_line(*then));
}

}  // namespace

Result<SideBySide> side_by_side(audit::Reading& reading, const audit::Actor& actor,
                                Matcher& matcher, const Reference& one, const Reference& other) {
    SideBySide out;
    out.one = TRY(own(reading, actor.agency, one));
    out.other = TRY(own(reading, actor.agency, other));
    if (out.one.id == out.other.id) return fail(one_record());
    out.compared = TRY(matcher.compare(reading, actor.agency, out.one, out.other));
    const auto why = TRY(why_all_apart(reading, matcher, out.one, out.other));
    out.apart = why.apart;
    out.pair = why.pair;
    out.now = reading.now();
    return out;
}

Result<SideBySide> lay_side_by_side(Node& node, const audit::Actor& actor, Matcher& matcher,
                                    const Reference& one, const Reference& other,
                                    std::string_view why) {
    auto act = TRY(Act::begin(node, actor, "person.lay_side_by_side"));
    auto out = TRY(side_by_side(act, actor, matcher, one, other));
    const auto note = [&](const Person& person, const Person& beside) {
        act.record(audit::fact("person.opened", text(person.reference))
                       .with("why", std::string(why))
                       .with("with", text(beside.reference)));
    };
    note(out.one, out.other);
    note(out.other, out.one);
    TRY(act.commit());
    return out;
}

Result<Merge> put_together(Node& node, const Keeper& keeper, Matcher& matcher,
                           const PutTogether& wish) {
    if (trim(wish.why).empty()) return fail(invalid("Enter why they are one person", "why"));
    auto act = TRY(Act::begin(node, keeper.actor, "person.put_together"));
    const auto kept = TRY(raw(act, keeper.actor.agency, wish.kept));
    const auto merged = TRY(raw(act, keeper.actor.agency, wish.merged));
    if (kept.id == merged.id) return fail(one_record());
    if (auto before = TRY(done_before(act, keeper, kept, merged))) return std::move(*before);
    if (kept.merged_into or merged.merged_into or kept.version != wish.kept_version or
        merged.version != wish.merged_version)
        return fail(conflict("Someone else changed one of these two first. Look at them again"));
    const auto apart = TRY(why_all_apart(act, matcher, kept, merged)).apart;
    if (apart != Apart::None) return fail(forbidden(std::string(sentence(apart))));
    auto what = TRY(chosen(kept, merged, wish, london_day(act.now())));
    const auto made = TRY(make(act, keeper, kept, merged, std::move(what), wish.why));
    TRY(act.commit());
    return made;
}

Result<std::vector<Joined>> joined_into(audit::Reading& reading, const Person& person) {
    std::vector<Joined> out;
    for (const auto& record : TRY(People::records_of(reading, person.id))) {
        for (auto& merge : TRY(Merges::into(reading, record))) {
            Joined one;
            one.merged = TRY(People::find(reading, merge.merged));
            if (not merge.taken.empty() and merge.kept == person.id) {
                const auto states = TRY(People::versions(reading, person));
                one.before = TRY(state_numbered(states, merge.kept_before)).person;
            }
            one.merge = std::move(merge);
            out.push_back(std::move(one));
        }
    }
    return out;
}

Result<Person> hold_to_choices(audit::Reading& reading, const Person& known, Person said) {
    const auto today = london_day(reading.now());
    for (const auto& merge : TRY(Merges::into(reading, known.id))) {
        if (not merge.stands()) continue;
        const auto states = TRY(People::versions(reading, known));
        const auto before = TRY(state_numbered(states, merge.kept_before)).person;
        for (const auto& code : merge.taken) {
            const auto* what = particular(code);
            if (what == nullptr or not is_no_news(*what, said, before, today)) continue;
            const auto file = said;
            what->put(known, said);
            keep_shut(file, said);  // a file may make an address secret that was chosen against
        }
    }
    return said;
}

}  // namespace accord::people
