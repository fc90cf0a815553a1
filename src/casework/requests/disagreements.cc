#include "casework/requests/disagreements.h"

#include "base/expect.h"
#include "casework/sharing/sealed.h"

namespace accord::requests {
namespace {

using store::Query;

constexpr Query find_one{"disagreements.find", "select * from disagreements where reference = $1"};
constexpr Query find_by_id{"disagreements.with_id", "select * from disagreements where id = $1"};
constexpr Query find_of{"disagreements.of",
                        "select * from disagreements where request = $1 order by begun_at, id"};
constexpr Query insert{
    "disagreements.add",
    "insert into disagreements (id, reference, request, recipient, raised_by, trigger, state,"
    " stage, at_once, begun_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)"};
constexpr Query update{"disagreements.save",
                       "update disagreements set state = $3, stage = $4, ended_at = $5,"
                       " version = version + 1 where id = $1 and version = $2"};
constexpr Query find_stages{
    "disagreement_stages.of",
    "select * from disagreement_stages where disagreement = $1 order by stage"};
constexpr Query insert_stage{
    "disagreement_stages.add",
    "insert into disagreement_stages (disagreement, stage, clock, sealed, begun_by, begun_name,"
    " begun_at) values ($1, $2, $3, $4, $5, $6, $7)"};

constexpr Query find_settlings{
    "disagreement_settlings.of",
    "select * from disagreement_settlings where disagreement = $1 order by number"};
constexpr Query insert_settling{
    "disagreement_settlings.add",
    "insert into disagreement_settlings (disagreement, number, stage, party, said_name, said_at,"
    " sealed) values ($1, $2, $3, $4, $5, $6, $7)"};
constexpr Query agree_to{"disagreement_settlings.agree",
                         "update disagreement_settlings set agreed_name = $3, agreed_at = $4"
                         " where disagreement = $1 and number = $2 and agreed_at is null"};
constexpr Query find_open{"disagreements.open_of",
                          "select d.* from disagreements d join requests r on r.id = d.request"
                          " join request_recipients a on a.id = d.recipient"
                          " where d.state = 'open' and (r.asker = $1 or a.party = $1) order by "
                          "d.begun_at, d.id limit $2"};

// Under the key of the request that it is about: erased with it.
sharing::Where words_of(const Disagreement& disagreement, int stage) {
    return {text(disagreement.request), "disagreement_stages",
            text(disagreement.id) + "/" + std::to_string(stage), "words"};
}

Result<Stage> stage_of(audit::Reading& reading, const Disagreement& disagreement,
                       const store::Row& row) {
    Stage out;
    out.stage = static_cast<int>(row.integer("stage"));
    out.clock = row.id<clocks::Clock>("clock");
    out.begun_by = row.text("begun_by");
    out.begun_name = row.text("begun_name");
    out.begun_at = row.instant("begun_at");
    const auto words =
        TRY(sharing::unseal(reading, words_of(disagreement, out.stage), row.bytes("sealed")));
    const auto json = TRY(parse_json(words));
    out.words = std::string(json["words"].text_or());
    out.safety_plan = std::string(json["safety_plan"].text_or());
    return out;
}

sharing::Where words_of_settling(const Disagreement& disagreement, std::int64_t number) {
    return {text(disagreement.request), "disagreement_settlings",
            text(disagreement.id) + "/" + std::to_string(number), "words"};
}

Result<Settling> settling_of(audit::Reading& reading, const Disagreement& disagreement,
                             const store::Row& row) {
    Settling out;
    out.number = row.integer("number");
    out.stage = static_cast<int>(row.integer("stage"));
    out.party = row.id<parties::Party>("party");
    out.said_name = row.text("said_name");
    out.said_at = row.instant("said_at");
    out.agreed_at = row.maybe_instant("agreed_at");
    if (out.agreed_at) out.agreed_name = row.text("agreed_name");
    out.words = TRY(
        sharing::unseal(reading, words_of_settling(disagreement, out.number), row.bytes("sealed")));
    return out;
}

Result<Disagreement> disagreement_of(audit::Reading& reading, const store::Row& row) {
    Disagreement out;
    out.id = row.id<Disagreement>("id");
    out.reference = row.reference("reference");
    out.request = row.id<Request>("request");
    out.asked = row.id<Asked>("recipient");
    out.raised_by = row.id<parties::Party>("raised_by");
    out.trigger = row.text("trigger");
    const auto state = disagreement_state_from(row.text("state"));
    expect(state.has_value());
    out.state = *state;
    out.stage = static_cast<int>(row.integer("stage"));
    out.at_once = row.boolean("at_once");
    out.begun_at = row.instant("begun_at");
    out.ended_at = row.maybe_instant("ended_at");
    out.version = row.integer("version");
    for (const auto& each : TRY(reading.many(find_stages, {out.id})))
        out.stages.push_back(TRY(stage_of(reading, out, each)));
    for (const auto& each : TRY(reading.many(find_settlings, {out.id})))
        out.settlings.push_back(TRY(settling_of(reading, out, each)));
    return out;
}

}  // namespace

Result<std::optional<Disagreement>> Disagreements::find(audit::Reading& reading,
                                                        const Reference& reference) {
    const auto row = TRY(reading.maybe(find_one, {reference}));
    if (not row) return std::optional<Disagreement>();
    auto out = TRY(disagreement_of(reading, *row));
    return std::optional<Disagreement>(std::move(out));
}

Result<std::optional<Disagreement>> Disagreements::with_id(audit::Reading& reading,
                                                           const Id<Disagreement>& id) {
    const auto row = TRY(reading.maybe(find_by_id, {id}));
    if (not row) return std::optional<Disagreement>();
    auto out = TRY(disagreement_of(reading, *row));
    return std::optional<Disagreement>(std::move(out));
}

Result<std::vector<Disagreement>> Disagreements::of(audit::Reading& reading,
                                                    const Id<Request>& request) {
    std::vector<Disagreement> out;
    for (const auto& row : TRY(reading.many(find_of, {request})))
        out.push_back(TRY(disagreement_of(reading, row)));
    return out;
}

Result<Reference> Disagreements::free_reference(audit::Act& act) {
    return act.free_reference('E', find_one);
}

Result<void> Disagreements::add(audit::Act& act, const Disagreement& one) {
    TRY(act.run(insert, {one.id, one.reference, one.request, one.asked, one.raised_by, one.trigger,
                         word(one.state), one.stage, one.at_once, one.begun_at}));
    return {};
}

Result<bool> Disagreements::save(audit::Act& act, Disagreement& one) {
    const auto touched =
        TRY(act.run(update, {one.id, one.version, word(one.state), one.stage, one.ended_at}));
    if (touched == 0) return false;
    ++one.version;
    return true;
}

Result<void> Disagreements::add(audit::Act& act, const Disagreement& one, const Stage& stage) {
    auto words = Json::object();
    words.set("words", stage.words);
    words.set("safety_plan", stage.safety_plan);
    const auto sealed = TRY(sharing::seal(act, words_of(one, stage.stage), canonical(words)));
    TRY(act.run(insert_stage, {one.id, stage.stage, stage.clock, sealed, stage.begun_by,
                               stage.begun_name, stage.begun_at}));
    return {};
}

Result<void> Disagreements::add(audit::Act& act, const Disagreement& one,
                                const Settling& settling) {
    const auto sealed =
        TRY(sharing::seal(act, words_of_settling(one, settling.number), settling.words));
    TRY(act.run(insert_settling, {one.id, settling.number, settling.stage, settling.party,
                                  settling.said_name, settling.said_at, sealed}));
    return {};
}

Result<bool> Disagreements::agree(audit::Act& act, const Disagreement& one,
                                  const Settling& settling) {
    return TRY(act.run(agree_to,
                       {one.id, settling.number, settling.agreed_name, settling.agreed_at})) > 0;
}

Result<std::vector<Disagreement>> Disagreements::open_of(audit::Reading& reading,
                                                         const Id<parties::Party>& party,
                                                         std::int64_t rows_max) {
    std::vector<Disagreement> out;
    for (const auto& row : TRY(reading.many(find_open, {party, rows_max})))
        out.push_back(TRY(disagreement_of(reading, row)));
    return out;
}

}  // namespace accord::requests
