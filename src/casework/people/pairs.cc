#include "casework/people/pairs.h"

#include <algorithm>

#include "casework/people/states.h"
#include "casework/people/two_keys.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_one{"person_pairs.find", "select * from person_pairs where id = $1"};
constexpr Query find_of{"person_pairs.of",
                        "select * from person_pairs where one = $1 and other = $2"};
// What a mistake would do, times how hard it is to tell, times how many hours it has waited; a day
// is added, so that what is new is not at the end of everything.
constexpr Query find_in{
    "person_pairs.in",
    "select * from person_pairs where agency = $1 and (state = $2 or state = $3 or state = $4)"
    " order by danger * doubt * (($5 - found_at) / 3600000000 + 24) desc, id limit $6"};
constexpr Query count_in{
    "person_pairs.count",
    "select count(*) as pairs from person_pairs where agency = $1 and state = $2"};
constexpr Query count_same{
    "person_pairs.count_not_joined",
    "select count(*) as pairs from person_pairs p join people a on a.id = p.one join people b"
    " on b.id = p.other where p.agency = $1 and p.state = 'same' and a.merged_into is null and"
    " b.merged_into is null"};
constexpr Query insert{
    "person_pairs.add",
    "insert into person_pairs (id, agency, one, other, state, found, because, danger, doubt,"
    " found_at, decided_at, chance, model, version)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)"
    " on conflict (one, other) do nothing"};
constexpr Query find_answered{
    "person_pairs.answered",
    "select p.id, p.state, p.found, p.chance, p.model, a.number, a.answer, a.by_account, a.by_name,"
    " a.at from person_pairs p join person_pair_answers a on a.pair = p.id"
    " where $1 = '' or p.agency = $1 order by p.id, a.number"};
constexpr Query update{
    "person_pairs.save",
    "update person_pairs set state = $3, because = $4, danger = $5, doubt = $6, decided_at = $7,"
    " version = version + 1 where id = $1 and version = $2"};
constexpr Query find_lines{"person_pair_answers.of",
                           "select * from person_pair_answers where pair = $1 order by number"};
constexpr Query insert_line{
    "person_pair_answers.say",
    "insert into person_pair_answers (pair, number, answer, by_account, by_name, at, sealed)"
    " values ($1, $2, $3, $4, $5, $6, $7)"};

OfTwo why_of(const Pair& pair, std::int64_t number) {
    return {pair.one, pair.other, "person_pair_answers",
            text(pair.id) + "/" + std::to_string(number)};
}

Pair pair_of(const store::Row& row) {
    Pair out;
    out.id = row.id<Pair>("id");
    out.agency = row.text("agency");
    out.one = row.id<Person>("one");
    out.other = row.id<Person>("other");
    out.state = store::known(pair_state_from(row.text("state")));
    out.found = store::known(pair_found_from(row.text("found")));
    out.because = row.text("because");
    out.doubt = row.integer("doubt");
    out.chance = row.maybe_integer("chance");
    out.model = row.text("model");
    out.found_at = row.instant("found_at");
    out.decided_at = row.maybe_instant("decided_at");
    out.version = row.integer("version");
    return out;
}

PairLine line_of(const store::Row& row) {
    PairLine out;
    out.number = row.integer("number");
    out.answer = store::known(pair_answer_from(row.text("answer")));
    out.by = row.text("by_account");
    out.by_name = row.text("by_name");
    out.at = row.instant("at");
    return out;
}

}  // namespace

Result<Pair> Pairs::find(audit::Reading& reading, const Id<Pair>& id) {
    const auto row = TRY(reading.one(find_one, {id}));
    return pair_of(row);
}

Result<std::optional<Pair>> Pairs::of(audit::Reading& reading, const Id<Person>& one,
                                      const Id<Person>& other) {
    const auto row = TRY(reading.maybe(find_of, {std::min(one, other), std::max(one, other)}));
    return row ? std::optional(pair_of(*row)) : std::nullopt;
}

Result<std::vector<Pair>> Pairs::in(audit::Reading& reading, const std::string& agency,
                                    const std::vector<PairState>& states, std::int64_t rows_max) {
    std::vector<Pair> out;
    const auto state = [&](std::size_t i) {
        return std::string(word(states[std::min(i, states.size() - 1)]));
    };
    for (const auto& row : TRY(reading.many(
             find_in, {agency, state(0), state(1), state(2), reading.now(), rows_max})))
        out.push_back(pair_of(row));
    return out;
}

Result<std::int64_t> Pairs::count(audit::Reading& reading, const std::string& agency,
                                  PairState state) {
    return TRY(reading.one(count_in, {agency, word(state)})).integer("pairs");
}

Result<std::int64_t> Pairs::count_not_joined(audit::Reading& reading, const std::string& agency) {
    return TRY(reading.one(count_same, {agency})).integer("pairs");
}

Result<std::vector<Answered>> Pairs::answered(audit::Reading& reading, const std::string& agency) {
    std::vector<Answered> out;
    std::string last;
    for (const auto& row : TRY(reading.many(find_answered, {agency}))) {
        if (row.text("id") != last)
            out.push_back({.state = store::known(pair_state_from(row.text("state"))),
                           .found = store::known(pair_found_from(row.text("found"))),
                           .chance = row.maybe_integer("chance"),
                           .model = row.text("model"),
                           .lines = {}});
        last = row.text("id");
        out.back().lines.push_back(line_of(row));
    }
    return out;
}

Result<bool> Pairs::add(audit::Act& act, const Pair& pair) {
    const auto added =
        TRY(act.run(insert, {pair.id, pair.agency, std::min(pair.one, pair.other),
                             std::max(pair.one, pair.other), word(pair.state), word(pair.found),
                             pair.because, danger(pair.because).danger, pair.doubt, pair.found_at,
                             pair.decided_at, pair.chance, pair.model}));
    return added > 0;
}

Result<void> Pairs::save(audit::Act& act, const Pair& pair) {
    if (TRY(act.run(update, {pair.id, pair.version, word(pair.state), pair.because,
                             danger(pair.because).danger, pair.doubt, pair.decided_at})) == 0)
        return fail(changed_first());
    return {};
}

Result<std::vector<PairLine>> Pairs::lines(audit::Reading& reading, const Pair& pair) {
    std::vector<PairLine> out;
    for (const auto& row : TRY(reading.many(find_lines, {pair.id}))) {
        auto line = line_of(row);
        const auto json = unseal_of_two(reading, why_of(pair, line.number), row.bytes("sealed"));
        if (not json and json.error().kind == ErrorKind::NotFound) return std::vector<PairLine>{};
        if (not json) return fail(json.error());
        line.why = (*json)["why"].text_or();
        out.push_back(std::move(line));
    }
    return out;
}

Result<void> Pairs::say(audit::Act& act, const Pair& pair, const PairLine& line) {
    const auto json = Json::object().set("why", line.why);
    const auto sealed = TRY(seal_for_two(act, why_of(pair, line.number), canonical(json)));
    TRY(act.run(insert_line,
                {pair.id, line.number, word(line.answer), line.by, line.by_name, line.at, sealed}));
    return {};
}

}  // namespace accord::people
