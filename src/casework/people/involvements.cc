#include "casework/people/involvements.h"

namespace accord::people {

const LineQueries& OfInvolvements::queries() {
    static constexpr LineQueries all{
        .find = {"involvements.find", "select * from involvements where id = $1"},
        .of = {"involvements.of", "select * from involvements where person = $1 order by id"},
        .add = {"involvements.add",
                "insert into involvements (id, agency, person, version, changed_at, sealed)"
                " values ($1, $2, $3, 1, $4, $5)"},
        .save = {"involvements.save",
                 "update involvements set version = version + 1, changed_at = $3, sealed = $4"
                 " where id = $1 and version = $2"},
        .states = {"involvement_states.of",
                   "select * from involvement_states where involvement = $1 order by version desc"},
        .keep = {
            "involvement_states.keep",
            "insert into involvement_states (involvement, version, at, by_account, by_name, sealed)"
            " values ($1, $2, $3, $4, $5, $6)"}};
    return all;
}

}  // namespace accord::people
