#include "governance/ten_steps/lines.h"

#include "base/expect.h"

namespace accord::ten_steps {
namespace {

using store::Query;

constexpr Query of_party{
    "ten_steps_said.of",
    "select party, checkpoint, state, reason, evidence, link, owner, account, name, said_at,"
    " lapses_on, version from ten_steps_said where party = $1"};
constexpr Query insert{
    "ten_steps_said.add",
    "insert into ten_steps_said (party, checkpoint, state, reason, evidence, link, owner, account,"
    " name, said_at, lapses_on, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"
    " on conflict (party, checkpoint) do nothing"};
constexpr Query update{
    "ten_steps_said.save",
    "update ten_steps_said set state = $3, reason = $4, evidence = $5, link = $6, owner = $7,"
    " account = $8, name = $9, said_at = $10, lapses_on = $11, version = version + 1"
    " where party = $1 and checkpoint = $2 and version = $12"};
constexpr Query remove{
    "ten_steps_said.drop",
    "delete from ten_steps_said where party = $1 and checkpoint = $2 and version = $3"};

Said said_of(const store::Row& row) {
    const auto checkpoint = Code<rulebook::Checkpoint>::from(row.text("checkpoint"));
    const auto state = state_from(row.text("state"));
    expect(checkpoint.has_value() and state.has_value());
    return {.party = row.id<parties::Party>("party"),
            .checkpoint = *checkpoint,
            .state = *state,
            .reason = row.text("reason"),
            .evidence = row.text("evidence"),
            .link = row.text("link"),
            .owner = row.text("owner"),
            .account = row.text("account"),
            .name = row.text("name"),
            .said_at = row.instant("said_at"),
            .lapses_on = row.date("lapses_on"),
            .version = row.integer("version")};
}

Result<void> touched_one(std::int64_t touched) {
    if (touched == 1) return {};
    return fail(conflict("Someone else changed this line a moment ago. Look again"));
}

}  // namespace

Result<std::vector<Said>> Lines::of(audit::Reading& reading, Id<parties::Party> party) {
    std::vector<Said> out;
    for (const auto& row : TRY(reading.many(of_party, {party}))) out.push_back(said_of(row));
    return out;
}

Result<void> Lines::save(audit::Act& act, const Said& said) {
    store::Values values{said.party,   said.checkpoint.text(), word(said.state),
                         said.reason,  said.evidence,          said.link,
                         said.owner,   said.account,           said.name,
                         said.said_at, said.lapses_on};
    if (said.version == 0) return touched_one(TRY(act.run(insert, values)));
    values.emplace_back(said.version);
    return touched_one(TRY(act.run(update, values)));
}

Result<void> Lines::drop(audit::Act& act, Id<parties::Party> party,
                         Code<rulebook::Checkpoint> checkpoint, std::int64_t version) {
    return touched_one(TRY(act.run(remove, {party, checkpoint.text(), version})));
}

}  // namespace accord::ten_steps
