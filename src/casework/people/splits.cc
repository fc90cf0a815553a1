#include "casework/people/splits.h"

#include "casework/people/two_keys.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_one{"person_splits.find", "select * from person_splits where id = $1"};
constexpr Query find_last{"person_splits.last_of",
                          "select max(at) as at from person_splits where person = $1"};
constexpr Query find_of{"person_splits.of",
                        "select * from person_splits where person = $1 or made = $1"
                        " order by at, id"};
constexpr Query insert{
    "person_splits.add",
    "insert into person_splits (id, agency, person, made, since, at, by_account, by_name, sealed)"
    " values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};

OfTwo words_of(const SplitMade& one) {
    return {one.person, one.made, "person_splits", text(one.id)};
}

Result<SplitMade> split_of(audit::Reading& reading, const store::Row& row) {
    SplitMade out;
    out.id = row.id<Split>("id");
    out.agency = row.text("agency");
    out.person = row.id<Person>("person");
    out.made = row.id<Person>("made");
    out.since = row.instant("since");
    out.at = row.instant("at");
    out.by_name = row.text("by_name");
    const auto json = TRY(unseal_of_two(reading, words_of(out), row.bytes("sealed")));
    out.why = json["why"].text_or();
    if (const auto* went = json["went"].items())
        for (const auto& code : *went) out.went.emplace_back(code.text_or());
    return out;
}

}  // namespace

Result<SplitMade> Splits::find(audit::Reading& reading, const Id<Split>& id) {
    const auto row = TRY(reading.one(find_one, {id}));
    return split_of(reading, row);
}

Result<std::vector<SplitMade>> Splits::of(audit::Reading& reading, const Id<Person>& person) {
    std::vector<SplitMade> out;
    for (const auto& row : TRY(reading.many(find_of, {person}))) {
        auto one = split_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<std::optional<Instant>> Splits::last_of(audit::Reading& reading, const Id<Person>& person) {
    const auto row = TRY(reading.one(find_last, {person}));
    return row.maybe_instant("at");
}

Result<void> Splits::add(audit::Act& act, const SplitMade& one) {
    auto went = Json::array();
    for (const auto& code : one.went) went.add(code);
    const auto json = Json::object().set("why", one.why).set("went", std::move(went));
    const auto sealed = TRY(seal_for_two(act, words_of(one), canonical(json)));
    TRY(act.run(insert, {one.id, one.agency, one.person, one.made, one.since, one.at,
                         act.actor().account, one.by_name, sealed}));
    return {};
}

}  // namespace accord::people
