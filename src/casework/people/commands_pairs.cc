#include "casework/people/commands_pairs.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/glimpses.h"
#include "casework/people/pairs.h"
#include "casework/people/people.h"
#include "casework/people/relationships.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using audit::Act;

Error no_such_pair() {
    return not_found("There is no such possible match on your organisation's list");
}

// Of any record of the one with any record of the other: somebody was asked about them, or put them
// down as what two people are to each other.
Result<bool> are_settled(audit::Reading& reading, const Id<Person>& one, const Id<Person>& other) {
    const auto theirs = TRY(People::records_of(reading, other));
    for (const auto& a : TRY(People::records_of(reading, one)))
        for (const auto& b : theirs)
            if (TRY(Pairs::of(reading, a, b)) or TRY(Relationships::are_between(reading, a, b)))
                return true;
    return false;
}

Result<Pair> own_pair(audit::Reading& reading, const std::string& agency, const Id<Pair>& id) {
    auto pair = Pairs::find(reading, id);
    if (not pair and pair.error().kind == ErrorKind::NotFound) return fail(no_such_pair());
    if (pair and pair->agency != agency) return fail(no_such_pair());
    return pair;
}

// None: erased, or one record by now.
struct TwoOfPair {
    Person one, other;
};
Result<std::optional<TwoOfPair>> two_of(audit::Reading& reading, const Pair& pair) {
    TwoOfPair out;
    for (const auto& [id, into] : {std::pair(&pair.one, &out.one), {&pair.other, &out.other}}) {
        auto raw = People::find(reading, *id);
        if (raw) raw = People::standing(reading, *raw);
        if (not raw and raw.error().kind == ErrorKind::NotFound) return std::optional<TwoOfPair>();
        if (not raw) return fail(raw.error());
        *into = std::move(*raw);
    }
    if (out.one.id == out.other.id) return std::optional<TwoOfPair>();
    return std::optional(std::move(out));
}

Result<bool> is_closed(audit::Reading& reading, const TwoOfPair& two) {
    const auto closed = TRY(Closed::to(reading));
    return TRY(closed.keeps(reading, two.one)) or TRY(closed.keeps(reading, two.other));
}

}  // namespace

Result<bool> note_pair(Act& act, Matcher& matcher, const Person& one, const Person& other,
                       PairFound found) {
    if (one.id == other.id or TRY(are_settled(act, one.id, other.id))) return false;
    const auto compared = TRY(matcher.compare_as_listed(act, one.agency, one, other));
    Pair pair;
    pair.id = act.mint<Pair>();
    pair.agency = one.agency;
    pair.one = std::min(one.id, other.id);
    pair.other = std::max(one.id, other.id);
    pair.found = found;
    pair.because = danger_of(one, other, compared.explained.levels);
    pair.doubt = doubt_of(compared.explained.total);
    pair.chance = chance_of(compared.explained.total);
    pair.model = matcher.model();
    pair.found_at = act.now();
    return Pairs::add(act, pair);
}

Result<Person> enter(Node& node, const Keeper& keeper, Matcher& matcher, Person person,
                     const std::vector<Reference>& alike_seen) {
    auto act = TRY(Act::begin(node, keeper.actor, "person.register"));
    TRY(matcher.look_over(act, keeper.actor.agency));
    person =
        TRY(enter(act, keeper, std::move(person), static_cast<std::int64_t>(alike_seen.size())));
    std::int64_t found = 0;
    for (const auto& reference : alike_seen) {
        const auto other = TRY(on_list(act, keeper.actor.agency, reference));
        found += TRY(note_pair(act, matcher, person, other, PairFound::Registration));
    }
    if (found > 0)
        act.record(audit::fact("pairs.found", keeper.actor.agency)
                       .with("how", word(PairFound::Registration))
                       .with("found", found)
                       .with("model", matcher.model()));
    TRY(act.commit());
    return person;
}

namespace {

struct MayBeOne {
    Person one, other;
};

// Looking takes the time, and holds nobody up; only what was found is written.
Result<std::vector<MayBeOne>> look_through(audit::Look& look, Matcher& matcher,
                                           const std::vector<Person>& people) {
    std::vector<MayBeOne> out;
    for (const auto& person : people)
        for (const auto& likely : TRY(matcher.alike_as_listed(look, person.agency, person))) {
            auto other = People::find(look, likely.person);
            if (not other and other.error().kind == ErrorKind::NotFound) continue;  // erased
            if (not other) return fail(other.error());
            if (TRY(are_settled(look, person.id, other->id))) continue;
            out.push_back({person, std::move(*other)});
        }
    return out;
}

}  // namespace

Result<Swept> sweep(Node& node, const audit::Actor& actor, Matcher& matcher,
                    const std::optional<Id<Person>>& after, std::int64_t rows_max) {
    Swept out;
    std::vector<MayBeOne> found;
    {
        auto look = TRY(audit::Look::open(node, actor, audit::fact("people.swept", actor.agency)));
        TRY(matcher.look_over(look, actor.agency));
        const auto people = TRY(People::in_order(look, actor.agency, after, rows_max));
        found = TRY(look_through(look, matcher, people.people));
        out.looked_at = static_cast<std::int64_t>(people.people.size());
        out.after = people.after;
    }
    if (found.empty()) return out;
    auto act = TRY(Act::begin(node, actor, "people.sweep"));
    for (const auto& each : found)
        out.found += TRY(note_pair(act, matcher, each.one, each.other, PairFound::Sweep));
    act.record(audit::fact("pairs.found", actor.agency)
                   .with("how", word(PairFound::Sweep))
                   .with("found", out.found)
                   .with("model", matcher.model()));
    TRY(act.commit());
    return out;
}

Result<PairCounts> count_pairs(audit::Reading& reading, const std::string& agency) {
    PairCounts out;
    for (const auto state : {PairState::Waiting, PairState::SecondLook, PairState::Disagreed})
        out.to_look_at += TRY(Pairs::count(reading, agency, state));
    out.to_put_together = TRY(Pairs::count_not_joined(reading, agency));
    return out;
}

Result<Calibration> count_answers(Node& node, const audit::Actor& actor,
                                  const std::string& agency) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("pairs.answers_counted", agency.empty() ? "all" : agency)));
    return calibration_of(TRY(Pairs::answered(look, agency)));
}

Result<PairQueue> list_pairs(Node& node, const audit::Actor& actor,
                             const std::vector<PairState>& states) {
    auto look = TRY(audit::Look::open(node, actor, audit::fact("pairs.listed", actor.agency)));
    PairQueue out;
    constexpr auto rows_max = static_cast<std::int64_t>(limits::page_rows_max);
    const auto found = TRY(Pairs::in(look, actor.agency, states, rows_max));
    out.more = static_cast<std::int64_t>(found.size()) == rows_max;
    const auto glimpses = TRY(Glimpses::to(look));
    for (const auto& pair : found) {
        const auto two = TRY(two_of(look, pair));
        if (not two) continue;
        // They may be one person, so that neither is shown to whoever one of them is closed to.
        if (TRY(is_closed(look, *two))) {
            ++out.restricted;
            continue;
        }
        out.pairs.push_back({pair, TRY(glimpses.of(look, two->one)),
                             TRY(glimpses.of(look, two->other)), TRY(Pairs::lines(look, pair))});
    }
    return out;
}

Result<OpenedPossible> open_possible(Node& node, const audit::Actor& actor, Matcher& matcher,
                                     const Id<Pair>& id) {
    auto act = TRY(Act::begin(node, actor, "pair.open"));
    OpenedPossible out;
    out.pair = TRY(own_pair(act, actor.agency, id));
    const auto two = TRY(two_of(act, out.pair));
    if (not two) return fail(no_such_pair());
    if (TRY(is_closed(act, *two))) return fail(restricted());
    out.two = TRY(side_by_side(act, actor, matcher, two->one.reference, two->other.reference));
    out.lines = TRY(Pairs::lines(act, out.pair));
    out.second_look_percent = node.settings.second_look_percent;
    for (const auto* each : {&two->one, &two->other})
        act.record(audit::fact("person.opened", text(each->reference))
                       .with("why", "possible match")
                       .with("with", text((each == &two->one ? two->other : two->one).reference)));
    TRY(act.commit());
    return out;
}

Result<Pair> answer_pair(Node& node, const Keeper& keeper, const AnswerPair& wish) {
    if (trim(wish.why).empty()) return fail(invalid("Enter why, in a word", "why"));
    auto act = TRY(Act::begin(node, keeper.actor, "pair.answer"));
    auto pair = TRY(own_pair(act, keeper.actor.agency, wish.id));
    const auto two = TRY(two_of(act, pair));
    if (not two) return fail(no_such_pair());
    if (TRY(is_closed(act, *two))) return fail(restricted());
    const auto lines = TRY(Pairs::lines(act, pair));
    if (pair.version != wish.version) {
        const bool again = not lines.empty() and lines.back().by == keeper.actor.account and
                           lines.back().answer == wish.answer and lines.back().why == wish.why;
        if (again) return pair;  // pressed twice
        return fail(conflict("Somebody said something about these two first. Look at them again"));
    }
    const Answering answering{
        .answer = wish.answer,
        .by = keeper.actor.account,
        .decides = wish.decides,
        .looked_at_twice = is_looked_at_twice(pair.id, node.settings.second_look_percent)};
    const auto refused = may_not_answer(pair.state, lines, answering);
    if (not refused.empty()) return fail(forbidden(std::string(refused)));
    TRY(Pairs::say(act, pair,
                   {.number = static_cast<std::int64_t>(lines.size()) + 1,
                    .answer = wish.answer,
                    .by = keeper.actor.account,
                    .by_name = keeper.name,
                    .at = act.now(),
                    .why = wish.why}));
    pair.state = after(pair.state, lines, answering);
    pair.decided_at = pair.open() ? std::nullopt : std::optional(act.now());
    TRY(Pairs::save(act, pair));
    ++pair.version;
    act.record(audit::fact("pair.answered", text(pair.id))
                   .with("answer", word(wish.answer))
                   .with("state", word(pair.state)));
    TRY(act.commit());
    return pair;
}

}  // namespace accord::people
