#include "casework/people/intakes.h"

#include "governance/audit/sealing.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_one{"people_intakes.find", "select * from people_intakes where id = $1"};
constexpr Query find_of{"people_intakes.of",
                        "select * from people_intakes where agency = $1"
                        " order by begun_at desc, id desc limit $2"};
constexpr Query find_running{"people_intakes.running",
                             "select id from people_intakes where state = 'running'"
                             " order by begun_at, id limit 1"};
constexpr Query find_old{"people_intakes.kept_before",
                         "select id from people_intakes where state <> 'away'"
                         " and begun_at < $1 order by id"};
constexpr Query insert{
    "people_intakes.add",
    "insert into people_intakes (id, agency, source, form, state, parts, parts_done, rows, put,"
    " changed, same, left_out, pairs, faulty, begun_at, begun_by, begun_name, version, sealed)"
    " values ($1, $2, $3, $4, $5, $6, 0, $7, 0, 0, 0, 0, 0, $8, $9, $10, $11, 1, $12)"};
constexpr Query update{
    "people_intakes.save",
    "update people_intakes set state = $3, parts_done = $4, put = $5, changed = $6, same = $7,"
    " left_out = $8, pairs = $9, faulty = $10, ended_at = $11, sealed = $12,"
    " version = version + 1 where id = $1 and version = $2"};
constexpr Query insert_part{"people_intake_parts.add",
                            "insert into people_intake_parts (intake, number, kind, sealed)"
                            " values ($1, $2, $3, $4)"};
constexpr Query find_part{"people_intake_parts.find",
                          "select sealed from people_intake_parts"
                          " where intake = $1 and number = $2 and kind = $3"};
constexpr Query find_parts{"people_intake_parts.of",
                           "select number, sealed from people_intake_parts"
                           " where intake = $1 and kind = $2 order by number"};
constexpr Query drop_parts{"people_intake_parts.drop",
                           "delete from people_intake_parts where intake = $1 and kind = $2"};
constexpr Query find_said{"people_sources.find",
                          "select columns from people_sources where agency = $1 and source = $2"};
constexpr Query find_sources{"people_sources.of",
                             "select source from people_sources where agency = $1 order by source"};
constexpr Query put_said{"people_sources.say",
                         "insert into people_sources (agency, source, columns, at)"
                         " values ($1, $2, $3, $4)"
                         " on conflict (agency, source) do update set columns = $3, at = $4"};

constexpr std::string_view rows_kind = "rows", faults_kind = "faults";

std::string row_of(const Id<Intake>& intake, std::int64_t number, std::string_view kind) {
    return text(intake) + "/" + std::to_string(number) + "/" + std::string(kind);
}
crypto::Place part_place(const std::string& row) {
    return {"people_intake_parts", row, "sealed"};
}
crypto::Place place_of(const std::string& id) {
    return {"people_intakes", id, "sealed"};
}

Json numbers(const std::vector<std::uint32_t>& rows) {
    auto out = Json::array();
    for (const auto row : rows) out.add(static_cast<std::int64_t>(row));
    return out;
}

std::vector<std::uint32_t> numbers_in(const Json& json) {
    std::vector<std::uint32_t> out;
    if (const auto* items = json.items())
        for (const auto& each : *items)
            out.push_back(static_cast<std::uint32_t>(each.integer_or()));
    return out;
}

Json sealed_part(const Intake& intake) {
    return Json::object()
        .set("file_name", intake.file_name)
        .set("headings", Json::array_of(intake.headings))
        .set("columns", Json::array_of(intake.columns))
        .set("day_first", static_cast<std::int64_t>(intake.dates.order.day_first))
        .set("month_first", static_cast<std::int64_t>(intake.dates.order.month_first))
        .set("either", static_cast<std::int64_t>(intake.dates.order.either))
        .set("day_first_rows", numbers(intake.dates.day_first))
        .set("month_first_rows", numbers(intake.dates.month_first))
        .set("twice", numbers(intake.twice));
}

std::vector<std::string> texts_in(const Json& json) {
    std::vector<std::string> out;
    if (const auto* items = json.items())
        for (const auto& each : *items) out.emplace_back(each.text_or());
    return out;
}

Result<crypto::SealKey> key_for(audit::Reading& reading, const Id<Intake>& intake) {
    const auto key = TRY(audit::find_key(reading, text(intake)));
    if (not key) return fail(not_found("What this file said is no longer kept"));
    return *key;
}

Result<Intake> intake_of(audit::Reading& reading, const store::Row& row) {
    Intake out;
    out.id = row.id<Intake>("id");
    out.agency = row.text("agency");
    out.source = row.text("source");
    out.form = store::known(file_form_from(row.text("form")));
    out.state = store::known(intake_state_from(row.text("state")));
    out.parts = row.integer("parts");
    out.parts_done = row.integer("parts_done");
    out.rows = row.integer("rows");
    out.put = row.integer("put");
    out.changed = row.integer("changed");
    out.same = row.integer("same");
    out.left = row.integer("left_out");
    out.pairs = row.integer("pairs");
    out.faulty = row.integer("faulty");
    out.begun_at = row.instant("begun_at");
    out.begun_by = row.text("begun_by");
    out.begun_name = row.text("begun_name");
    out.ended_at = row.maybe_instant("ended_at");
    out.version = row.integer("version");
    const auto id = text(out.id);
    const auto key = TRY(audit::find_key(reading, id));
    if (not key) return out;  // put away: what it said is gone, and the counts stay
    const auto words = TRY(audit::unseal_words(*key, place_of(id), row.bytes("sealed")));
    const auto json = TRY(parse_json(words));
    out.file_name = json["file_name"].text_or();
    out.headings = texts_in(json["headings"]);
    out.columns = texts_in(json["columns"]);
    out.dates.order = {static_cast<std::size_t>(json["day_first"].integer_or()),
                       static_cast<std::size_t>(json["month_first"].integer_or()),
                       static_cast<std::size_t>(json["either"].integer_or())};
    out.dates.day_first = numbers_in(json["day_first_rows"]);
    out.dates.month_first = numbers_in(json["month_first_rows"]);
    out.twice = numbers_in(json["twice"]);
    return out;
}

Result<Bytes> sealed(audit::Act& act, const Intake& intake) {
    const auto id = text(intake.id);
    const auto key = TRY(audit::key_of_record(act, id));
    return audit::seal_words(key, place_of(id), canonical(sealed_part(intake)), act.node().entropy);
}

Result<void> add_part(audit::Act& act, const Id<Intake>& intake, std::int64_t number,
                      std::string_view kind, const Json& json) {
    const auto key = TRY(audit::key_of_record(act, text(intake)));
    const auto row = row_of(intake, number, kind);
    auto bytes = audit::seal_words(key, part_place(row), canonical(json), act.node().entropy);
    TRY(act.run(insert_part, {intake, number, kind, std::move(bytes)}));
    return {};
}

Result<Json> unsealed(const crypto::SealKey& key, const std::string& row, ByteView bytes) {
    const auto words = TRY(audit::unseal_words(key, part_place(row), bytes));
    return parse_json(words);
}

}  // namespace

Result<Intake> Intakes::find(audit::Reading& reading, const Id<Intake>& id) {
    const auto row = TRY(reading.one(find_one, {id}));
    return intake_of(reading, row);
}

Result<std::vector<Intake>> Intakes::of(audit::Reading& reading, const std::string& agency,
                                        std::int64_t rows_max) {
    std::vector<Intake> out;
    for (const auto& row : TRY(reading.many(find_of, {agency, rows_max})))
        out.push_back(TRY(intake_of(reading, row)));
    return out;
}

Result<std::optional<Id<Intake>>> Intakes::running(audit::Reading& reading) {
    const auto row = TRY(reading.maybe(find_running));
    return row ? std::optional(row->id<Intake>("id")) : std::nullopt;
}

Result<std::vector<Id<Intake>>> Intakes::kept_before(audit::Reading& reading, Instant before) {
    std::vector<Id<Intake>> out;
    for (const auto& row : TRY(reading.many(find_old, {before})))
        out.push_back(row.id<Intake>("id"));
    return out;
}

Result<void> Intakes::add(audit::Act& act, const Intake& intake) {
    auto bytes = TRY(sealed(act, intake));
    TRY(act.run(insert, {intake.id, intake.agency, intake.source, word(intake.form),
                         word(intake.state), intake.parts, intake.rows, intake.faulty,
                         intake.begun_at, intake.begun_by, intake.begun_name, std::move(bytes)}));
    return {};
}

Result<void> Intakes::save(audit::Act& act, Intake& intake) {
    auto bytes = TRY(sealed(act, intake));
    if (TRY(act.run(update, {intake.id, intake.version, word(intake.state), intake.parts_done,
                             intake.put, intake.changed, intake.same, intake.left, intake.pairs,
                             intake.faulty, intake.ended_at, std::move(bytes)})) == 0)
        return fail(conflict("Someone else changed this just now. Look at it again"));
    ++intake.version;
    return {};
}

Result<void> Intakes::add_rows(audit::Act& act, const Id<Intake>& intake, std::int64_t number,
                               const std::vector<CsvRow>& rows) {
    auto json = Json::array();
    for (const auto& row : rows)
        json.add(Json::object()
                     .set("row", static_cast<std::int64_t>(row.number))
                     .set("cells", Json::array_of(row.cells)));
    return add_part(act, intake, number, rows_kind, json);
}

Result<std::vector<CsvRow>> Intakes::rows(audit::Reading& reading, const Id<Intake>& intake,
                                          std::int64_t number) {
    const auto key = TRY(key_for(reading, intake));
    const auto row = TRY(reading.one(find_part, {intake, number, rows_kind}));
    const auto json = TRY(unsealed(key, row_of(intake, number, rows_kind), row.bytes("sealed")));
    std::vector<CsvRow> out;
    if (const auto* items = json.items())
        for (const auto& each : *items)
            out.push_back(
                {static_cast<std::uint32_t>(each["row"].integer_or()), texts_in(each["cells"])});
    return out;
}

Result<void> Intakes::add_faults(audit::Act& act, const Id<Intake>& intake, std::int64_t number,
                                 const std::vector<FaultyRow>& rows) {
    auto json = Json::array();
    for (const auto& one : rows)
        json.add(Json::object()
                     .set("row", static_cast<std::int64_t>(one.fault.line))
                     .set("column", static_cast<std::int64_t>(one.fault.column))
                     .set("wrong", one.fault.sentence)
                     .set("cells", Json::array_of(one.cells))
                     .set("used", one.used));
    return add_part(act, intake, number, faults_kind, json);
}

Result<std::vector<FaultyRow>> Intakes::faults(audit::Reading& reading, const Intake& intake) {
    std::vector<FaultyRow> out;
    const auto key = TRY(key_for(reading, intake.id));
    for (const auto& row : TRY(reading.many(find_parts, {intake.id, faults_kind}))) {
        const auto name = row_of(intake.id, row.integer("number"), faults_kind);
        const auto json = TRY(unsealed(key, name, row.bytes("sealed")));
        const auto* items = json.items();
        for (std::size_t i = 0; items != nullptr and i < items->size(); ++i) {
            const auto& each = (*items)[i];
            out.push_back({{intake.file_name, static_cast<std::uint32_t>(each["row"].integer_or()),
                            static_cast<std::uint32_t>(each["column"].integer_or()),
                            std::string(each["wrong"].text_or())},
                           texts_in(each["cells"]),
                           each["used"].boolean() != nullptr and *each["used"].boolean()});
        }
    }
    return out;
}

Result<void> Intakes::drop_faults(audit::Act& act, const Id<Intake>& intake) {
    TRY(act.run(drop_parts, {intake, faults_kind}));
    return {};
}

Result<void> Intakes::drop_rows(audit::Act& act, const Id<Intake>& intake) {
    TRY(act.run(drop_parts, {intake, rows_kind}));
    return {};
}

Result<std::optional<std::vector<std::string>>> Intakes::said_of(audit::Reading& reading,
                                                                 const std::string& agency,
                                                                 const std::string& source) {
    const auto row = TRY(reading.maybe(find_said, {agency, source}));
    if (not row) return std::optional<std::vector<std::string>>();
    const auto json = TRY(parse_json(row->text("columns")));
    return std::optional(texts_in(json));
}

Result<void> Intakes::say(audit::Act& act, const Intake& intake) {
    TRY(act.run(put_said, {intake.agency, intake.source, canonical(Json::array_of(intake.columns)),
                           act.now()}));
    return {};
}

Result<std::vector<std::string>> Intakes::sources(audit::Reading& reading,
                                                  const std::string& agency) {
    std::vector<std::string> out;
    for (const auto& row : TRY(reading.many(find_sources, {agency})))
        out.push_back(row.text("source"));
    return out;
}

}  // namespace accord::people
