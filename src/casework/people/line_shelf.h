// LineShelf: what is said of one person on the list, line by line, each kept in every state that it
// was in and sealed under the person's own key: the shelf that involvements and life events share.
// `Of` says whose it is: the line, its state, what is said of it, and the statements. Private to
// the slice.
#pragma once

#include <string>
#include <vector>

#include "casework/people/one_key.h"
#include "casework/people/person.h"
#include "casework/people/states.h"

namespace accord::people {

struct LineQueries {
    store::Query find, of, add, save, states, keep;
};

template <class Of>
class LineShelf {
public:
    using Line = typename Of::Line;
    using State = typename Of::State;
    static constexpr auto said = Of::said;              // of a line
    static constexpr auto state_said = Of::state_said;  // and of a state of it

    static Result<Line> find(audit::Reading& reading, const Id<Line>& id) {
        const auto row = TRY(reading.one(Of::queries().find, {id}));
        return line_of(reading, row);
    }
    // The first recorded first. NotFound: the person was erased.
    static Result<std::vector<Line>> of(audit::Reading& reading, const Id<Person>& person) {
        std::vector<Line> out;
        for (const auto& row : TRY(reading.many(Of::queries().of, {person})))
            out.push_back(TRY(line_of(reading, row)));
        return out;
    }

    static Result<void> add(audit::Act& act, const Line& one) {
        const auto sealed = TRY(seal_for_one(act, now_of(one), canonical(to_json(one.*Of::said))));
        TRY(act.run(Of::queries().add, {one.id, one.agency, one.person, act.now(), sealed}));
        return {};
    }
    // Conflict when someone else saved first.
    static Result<void> save(audit::Act& act, const Line& one) {
        const auto sealed = TRY(seal_for_one(act, now_of(one), canonical(to_json(one.*Of::said))));
        if (TRY(act.run(Of::queries().save, {one.id, one.version, act.now(), sealed})) == 0)
            return fail(changed_first());
        return {};
    }

    // Every state that it was in, the newest first. `keep` adds the one that it is in now.
    static Result<std::vector<State>> states(audit::Reading& reading, const Line& one) {
        std::vector<State> out;
        for (const auto& row : TRY(reading.many(Of::queries().states, {one.id}))) {
            State state;
            state.number = row.integer("version");
            state.at = row.instant("at");
            state.by_name = row.text("by_name");
            const auto place = state_of(one, state.number);
            const auto json = TRY(unseal_of_one(reading, place, row.bytes("sealed")));
            state.why = json["why"].text_or();
            state.*Of::state_said = TRY(Of::read(json[Of::word]));
            out.push_back(std::move(state));
        }
        return out;
    }
    static Result<void> keep(audit::Act& act, const Line& one, const std::string& by_name,
                             const std::string& why) {
        auto json =
            Json::object().set("why", why).set(std::string(Of::word), to_json(one.*Of::said));
        const auto sealed = TRY(seal_for_one(act, state_of(one, one.version), canonical(json)));
        TRY(act.run(Of::queries().keep,
                    {one.id, one.version, act.now(), act.actor().account, by_name, sealed}));
        return {};
    }

private:
    static OfOne now_of(const Line& one) { return {one.person, Of::table, text(one.id)}; }
    static OfOne state_of(const Line& one, std::int64_t version) {
        return {one.person, Of::states_table, text(one.id) + "/" + std::to_string(version)};
    }

    static Result<Line> line_of(audit::Reading& reading, const store::Row& row) {
        Line out;
        out.id = row.id<Line>("id");
        out.agency = row.text("agency");
        out.person = row.id<Person>("person");
        out.version = row.integer("version");
        const auto json = TRY(unseal_of_one(reading, now_of(out), row.bytes("sealed")));
        out.*Of::said = TRY(Of::read(json));
        return out;
    }
};

}  // namespace accord::people
