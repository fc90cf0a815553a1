#include "governance/ten_steps/registers.h"

namespace accord::ten_steps {
namespace {

using store::Query;

constexpr Query of_account{"training_steps.of",
                           "select account, step, edition, finished_on from training_steps"
                           " where account = $1 order by step"};
constexpr Query upsert{
    "training_steps.put",
    "insert into training_steps (account, step, edition, finished_on) values ($1, $2, $3, $4)"
    " on conflict (account, step) do update set edition = excluded.edition,"
    " finished_on = excluded.finished_on"};

}  // namespace

Result<std::vector<Finished>> Registers::of(audit::Reading& reading, std::string_view account) {
    std::vector<Finished> out;
    for (const auto& row : TRY(reading.many(of_account, {account}))) {
        out.push_back({.account = row.text("account"),
                       .step = static_cast<int>(row.integer("step")),
                       .edition = row.digest("edition"),
                       .finished_on = row.date("finished_on")});
    }
    return out;
}

Result<void> Registers::put(audit::Act& act, const Finished& finished) {
    TRY(act.run(upsert, {finished.account, finished.step, finished.edition, finished.finished_on}));
    return {};
}

}  // namespace accord::ten_steps
