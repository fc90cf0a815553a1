#include "casework/people/involvements.h"

#include "casework/people/one_key.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_one{"involvements.find", "select * from involvements where id = $1"};
constexpr Query find_of{"involvements.of",
                        "select * from involvements where person = $1 order by id"};
constexpr Query insert{"involvements.add",
                       "insert into involvements (id, agency, person, version, changed_at, sealed)"
                       " values ($1, $2, $3, 1, $4, $5)"};
constexpr Query update{"involvements.save",
                       "update involvements set version = version + 1, "
                       "changed_at = $3, sealed = $4"
                       " where id = $1 and version = $2"};
constexpr Query find_states{"involvement_states.of",
                            "select * from involvement_states where "
                            "involvement = $1 order by version desc"};
constexpr Query insert_state{"involvement_states.keep",
                             "insert into involvement_states (involvement, "
                             "version, at, by_account, by_name, sealed)"
                             " values ($1, $2, $3, $4, $5, $6)"};

OfOne now_of(const Involvement& one) {
    return {one.person, "involvements", text(one.id)};
}
OfOne state_of(const Involvement& one, std::int64_t version) {
    return {one.person, "involvement_states", text(one.id) + "/" + std::to_string(version)};
}

Result<Involvement> involvement_of(audit::Reading& reading, const store::Row& row) {
    Involvement out;
    out.id = row.id<Involvement>("id");
    out.agency = row.text("agency");
    out.person = row.id<Person>("person");
    out.version = row.integer("version");
    const auto json = TRY(unseal_of_one(reading, now_of(out), row.bytes("sealed")));
    out.working = TRY(working_from(json));
    return out;
}

}  // namespace

Result<Involvement> Involvements::find(audit::Reading& reading, const Id<Involvement>& id) {
    const auto row = TRY(reading.one(find_one, {id}));
    return involvement_of(reading, row);
}

Result<std::vector<Involvement>> Involvements::of(audit::Reading& reading,
                                                  const Id<Person>& person) {
    std::vector<Involvement> out;
    for (const auto& row : TRY(reading.many(find_of, {person})))
        out.push_back(TRY(involvement_of(reading, row)));
    return out;
}

Result<void> Involvements::add(audit::Act& act, const Involvement& one) {
    const auto sealed = TRY(seal_for_one(act, now_of(one), canonical(to_json(one.working))));
    TRY(act.run(insert, {one.id, one.agency, one.person, act.now(), sealed}));
    return {};
}

Result<void> Involvements::save(audit::Act& act, const Involvement& one) {
    const auto sealed = TRY(seal_for_one(act, now_of(one), canonical(to_json(one.working))));
    if (TRY(act.run(update, {one.id, one.version, act.now(), sealed})) == 0)
        return fail(changed_first());
    return {};
}

Result<std::vector<InvolvementState>> Involvements::states(audit::Reading& reading,
                                                           const Involvement& one) {
    std::vector<InvolvementState> out;
    for (const auto& row : TRY(reading.many(find_states, {one.id}))) {
        InvolvementState state;
        state.number = row.integer("version");
        state.at = row.instant("at");
        state.by_name = row.text("by_name");
        const auto json =
            TRY(unseal_of_one(reading, state_of(one, state.number), row.bytes("sealed")));
        state.why = json["why"].text_or();
        state.working = TRY(working_from(json["working"]));
        out.push_back(std::move(state));
    }
    return out;
}

Result<void> Involvements::keep(audit::Act& act, const Involvement& one, const std::string& by_name,
                                const std::string& why) {
    const auto json = Json::object().set("why", why).set("working", to_json(one.working));
    const auto sealed = TRY(seal_for_one(act, state_of(one, one.version), canonical(json)));
    TRY(act.run(insert_state,
                {one.id, one.version, act.now(), act.actor().account, by_name, sealed}));
    return {};
}

}  // namespace accord::people
