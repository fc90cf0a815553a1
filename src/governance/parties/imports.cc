#include "governance/parties/imports.h"

namespace accord::parties {
namespace {

using store::Query;

constexpr Query find_one{"party_imports.find", "select * from party_imports where id = $1"};
constexpr Query find_old{"party_imports.open_before",
                         "select id from party_imports where state = 'open' and made_at < $1"};
constexpr Query insert{
    "party_imports.add",
    "insert into party_imports (id, file_name, content, mapping, state, made_by, made_at,"
    " admitted, changed, same, faulty, version)"
    " values ($1, $2, $3, $4, 'open', $5, $6, 0, 0, 0, 0, 1)"};
constexpr Query update{
    "party_imports.save",
    "update party_imports set content = $3, mapping = $4, state = $5, applied_at = $6,"
    " admitted = $7, changed = $8, same = $9, faulty = $10, version = version + 1"
    " where id = $1 and version = $2"};

Bytes bytes_of(const std::string& text) {
    return Bytes(text.begin(), text.end());
}

std::string_view word(ImportState state) {
    switch (state) {
        case ImportState::Open: return "open";
        case ImportState::Applied: return "applied";
        case ImportState::Dropped: return "dropped";
    }
    return "dropped";
}

Import import_of(const store::Row& row) {
    const auto& content = row.bytes("content");
    const auto& state = row.text("state");
    return {.id = row.id<Import>("id"),
            .file_name = row.text("file_name"),
            .content = std::string(content.begin(), content.end()),
            .mapping = row.text("mapping"),
            .state = state == "open"      ? ImportState::Open
                     : state == "applied" ? ImportState::Applied
                                          : ImportState::Dropped,
            .made_by = row.text("made_by"),
            .made_at = row.instant("made_at"),
            .applied_at = row.maybe_instant("applied_at"),
            .admitted = row.integer("admitted"),
            .changed = row.integer("changed"),
            .same = row.integer("same"),
            .faulty = row.integer("faulty"),
            .version = row.integer("version")};
}

}  // namespace

Result<Import> Imports::find(audit::Reading& reading, Id<Import> id) {
    const auto row = TRY(reading.maybe(find_one, {id}));
    if (not row) return fail(not_found("There is no such file, or it was looked at too long ago"));
    return import_of(*row);
}

Result<std::vector<Id<Import>>> Imports::open_before(audit::Reading& reading, Instant before) {
    std::vector<Id<Import>> out;
    for (const auto& row : TRY(reading.many(find_old, {before})))
        out.push_back(row.id<Import>("id"));
    return out;
}

Result<void> Imports::add(audit::Act& act, const Import& import) {
    TRY(act.run(insert, {import.id, import.file_name, bytes_of(import.content), import.mapping,
                         import.made_by, import.made_at}));
    return {};
}

Result<bool> Imports::save(audit::Act& act, const Import& import) {
    const auto touched =
        TRY(act.run(update, {import.id, import.version, bytes_of(import.content), import.mapping,
                             word(import.state), import.applied_at, import.admitted, import.changed,
                             import.same, import.faulty}));
    return touched > 0;
}

}  // namespace accord::parties
