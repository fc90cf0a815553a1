#include "platform/store/migrate.h"

#include "base/digest.h"
#include "base/text.h"
#include "platform/host/embedded.h"
#include "platform/store/plain_checks.h"

namespace accord::store {
namespace {

constexpr Query make_table{
    "migrations.make",
    "create table if not exists migrations ("
    " name text primary key, digest bytea not null, applied_at bigint not null)"};
constexpr Query all{"migrations.all", "select name, digest from migrations order by name"};
constexpr Query remember{"migrations.remember",
                         "insert into migrations (name, digest, applied_at) values ($1, $2, $3)"};

// What a table checks is a part of its text, and none of what it holds: SQLite lets that text be
// changed where it lies.
constexpr Query tables{"migrations.tables",
                       "select name, sql from sqlite_schema where type = 'table'"
                       " and sql like '% in (%' order by name"};
constexpr Query schema_version{"migrations.schema_version", "pragma schema_version"};

std::string_view other_ending(Dialect dialect) {
    return dialect == Dialect::Sqlite ? ".postgres" : ".sqlite";
}

std::string_view own_ending(Dialect dialect) {
    return dialect == Dialect::Sqlite ? ".sqlite" : ".postgres";
}

Result<void> apply(Database& database, const Migration& migration, Instant now) {
    auto change = TRY(database.begin(Mode::Write));
    TRY(change.script(migration.text));
    TRY(change.run(remember, {migration.name, digest(migration.text), now}));
    return change.commit();
}

std::string quoted(std::string_view text) {
    return "'" + replace_all(text, "'", "''") + "'";
}

Result<void> write_checks_out(Database& database) {
    if (database.dialect() != Dialect::Sqlite) return {};
    auto change = TRY(database.begin(Mode::Write));
    std::string script;
    for (const auto& row : TRY(change.many(tables))) {
        const auto plain = plain_checks(row.text("sql"));
        if (plain == row.text("sql")) continue;
        script += "update sqlite_schema set sql = " + quoted(plain) +
                  " where type = 'table' and name = " + quoted(row.text("name")) + ";";
    }
    if (script.empty()) return {};
    const auto version = TRY(change.one(schema_version)).integer("schema_version");
    TRY(change.script("pragma writable_schema = on;" + script + "pragma schema_version = " +
                      std::to_string(version + 1) + "; pragma writable_schema = reset;"));
    return change.commit();
}

Result<std::vector<Row>> applied(Database& database) {
    auto change = TRY(database.begin(Mode::Write));
    TRY(change.run(make_table));
    auto rows = TRY(change.many(all));
    TRY(change.commit());
    return rows;
}

const Migration* named(const std::vector<Migration>& wanted, const std::string& name) {
    for (const auto& each : wanted) {
        if (each.name == name) return &each;
    }
    return nullptr;
}

}  // namespace

std::vector<Migration> migrations(Dialect dialect) {
    std::vector<Migration> out;
    for (const auto path : host::embedded_under("migrations")) {
        auto name = path.substr(std::string_view("migrations/").size());
        if (not name.ends_with(".sql")) continue;
        name.remove_suffix(std::string_view(".sql").size());
        if (name.ends_with(other_ending(dialect))) continue;
        if (name.ends_with(own_ending(dialect))) name.remove_suffix(own_ending(dialect).size());
        out.push_back({std::string(name), *host::embedded(path)});
    }
    std::sort(out.begin(), out.end(),
              [](const auto& left, const auto& right) { return left.name < right.name; });
    return out;
}

Result<Migrated> migrate(Database& database, const std::vector<Migration>& wanted, Instant now) {
    const auto rows = TRY(applied(database));
    for (const auto& row : rows) {
        const auto* same = named(wanted, row.text("name"));
        if (not same) {
            return fail(broken("This database was made by a newer Accord: it has the migration " +
                               row.text("name") + ", which this program does not know"));
        }
        if (row.digest("digest") != digest(same->text)) {
            return fail(broken("The migration " + same->name +
                               " is not the one that this database was made with"));
        }
    }
    Migrated out;
    for (const auto& each : wanted) {
        const auto done = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
            return row.text("name") == each.name;
        });
        if (done) continue;
        TRY(apply(database, each, now));
        out.applied.push_back(each.name);
    }
    TRY(write_checks_out(database));
    return out;
}

}  // namespace accord::store
