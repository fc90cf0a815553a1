#include "casework/people/life_events.h"

namespace accord::people {

const LineQueries& OfLifeEvents::queries() {
    static constexpr LineQueries all{
        .find = {"life_events.find", "select * from life_events where id = $1"},
        .of = {"life_events.of", "select * from life_events where person = $1 order by id"},
        .add = {"life_events.add",
                "insert into life_events (id, agency, person, version, changed_at, sealed)"
                " values ($1, $2, $3, 1, $4, $5)"},
        .save = {"life_events.save",
                 "update life_events set version = version + 1, changed_at = $3, sealed = $4"
                 " where id = $1 and version = $2"},
        .states = {"life_event_states.of",
                   "select * from life_event_states where life_event = $1 order by version desc"},
        .keep = {
            "life_event_states.keep",
            "insert into life_event_states (life_event, version, at, by_account, by_name, sealed)"
            " values ($1, $2, $3, $4, $5, $6)"}};
    return all;
}

}  // namespace accord::people
