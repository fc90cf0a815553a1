#include "casework/people/relationships.h"

#include <algorithm>

#include "casework/people/states.h"
#include "casework/people/two_keys.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_one{"relationships.find", "select * from relationships where id = $1"};
constexpr Query find_of{"relationships.of",
                        "select * from relationships where person = $1 or other = $1 order by id"};
constexpr Query insert{
    "relationships.add",
    "insert into relationships (id, agency, person, other, version, changed_at, sealed)"
    " values ($1, $2, $3, $4, 1, $5, $6)"};
constexpr Query update{
    "relationships.save",
    "update relationships set version = version + 1, changed_at = $3, sealed = $4"
    " where id = $1 and version = $2"};
constexpr Query find_states{
    "relationship_states.of",
    "select * from relationship_states where relationship = $1 order by version desc"};
constexpr Query insert_state{
    "relationship_states.keep",
    "insert into relationship_states (relationship, version, at, by_account, by_name, sealed)"
    " values ($1, $2, $3, $4, $5, $6)"};

// Where the words lie, and of whom they are.
OfTwo now_of(const Relationship& one) {
    return {one.person, one.other, "relationships", text(one.id)};
}
OfTwo state_of(const Relationship& one, std::int64_t version) {
    return {one.person, one.other, "relationship_states",
            text(one.id) + "/" + std::to_string(version)};
}

Result<Relationship> relationship_of(audit::Reading& reading, const store::Row& row) {
    Relationship out;
    out.id = row.id<Relationship>("id");
    out.agency = row.text("agency");
    out.person = row.id<Person>("person");
    out.other = row.id<Person>("other");
    out.version = row.integer("version");
    const auto json = TRY(unseal_of_two(reading, now_of(out), row.bytes("sealed")));
    out.said = TRY(said_from(json));
    return out;
}

}  // namespace

Result<Relationship> Relationships::find(audit::Reading& reading, const Id<Relationship>& id) {
    const auto row = TRY(reading.one(find_one, {id}));
    return relationship_of(reading, row);
}

Result<std::vector<Relationship>> Relationships::of(audit::Reading& reading,
                                                    const Id<Person>& person) {
    std::vector<Relationship> out;
    for (const auto& row : TRY(reading.many(find_of, {person}))) {
        auto one = relationship_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<bool> Relationships::are_between(audit::Reading& reading, const Id<Person>& one,
                                        const Id<Person>& other) {
    const auto all = TRY(of(reading, one));
    return std::any_of(all.begin(), all.end(), [&](const Relationship& each) {
        return not each.said.mistaken and (each.person == other or each.other == other);
    });
}

Result<void> Relationships::add(audit::Act& act, const Relationship& one) {
    const auto sealed = TRY(seal_for_two(act, now_of(one), canonical(to_json(one.said))));
    TRY(act.run(insert, {one.id, one.agency, one.person, one.other, act.now(), sealed}));
    return {};
}

Result<void> Relationships::save(audit::Act& act, const Relationship& one) {
    const auto sealed = TRY(seal_for_two(act, now_of(one), canonical(to_json(one.said))));
    if (TRY(act.run(update, {one.id, one.version, act.now(), sealed})) == 0)
        return fail(changed_first());
    return {};
}

Result<std::vector<RelationshipState>> Relationships::states(audit::Reading& reading,
                                                             const Relationship& one) {
    std::vector<RelationshipState> out;
    for (const auto& row : TRY(reading.many(find_states, {one.id}))) {
        RelationshipState state;
        state.number = row.integer("version");
        state.at = row.instant("at");
        state.by_name = row.text("by_name");
        const auto json =
            TRY(unseal_of_two(reading, state_of(one, state.number), row.bytes("sealed")));
        state.why = json["why"].text_or();
        state.said = TRY(said_from(json["said"]));
        out.push_back(std::move(state));
    }
    return out;
}

Result<void> Relationships::keep(audit::Act& act, const Relationship& one,
                                 const std::string& by_name, const std::string& why) {
    const auto json = Json::object().set("why", why).set("said", to_json(one.said));
    const auto sealed = TRY(seal_for_two(act, state_of(one, one.version), canonical(json)));
    TRY(act.run(insert_state,
                {one.id, one.version, act.now(), act.actor().account, by_name, sealed}));
    return {};
}

}  // namespace accord::people
