#include "casework/requests/chases.h"

#include "base/expect.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query take_step{"request_chases.take",
                          "insert into request_chases (recipient, step, due_at, at)"
                          " values ($1, $2, $3, $4) on conflict do nothing"};
constexpr Query find_steps{"request_chases.of",
                           "select * from request_chases where recipient = $1 order by at, step"};

}  // namespace

Result<bool> Chases::take(audit::Act& act, const Id<Asked>& asked, const Climbed& step) {
    const auto touched = TRY(act.run(take_step, {asked, word(step.rung), step.due_at, step.at}));
    return touched > 0;
}

Result<std::vector<Climbed>> Chases::of(audit::Reading& reading, const Id<Asked>& asked) {
    std::vector<Climbed> out;
    for (const auto& row : TRY(reading.many(find_steps, {asked}))) {
        const auto rung = rung_from(row.text("step"));
        expect(rung.has_value());
        out.push_back({*rung, row.instant("due_at"), row.instant("at")});
    }
    return out;
}

}  // namespace accord::requests
