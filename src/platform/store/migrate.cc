#include "platform/store/migrate.h"

#include "base/digest.h"
#include "platform/host/embedded.h"

namespace accord::store {
namespace {

constexpr Query make_table{
    "migrations.make",
    "create table if not exists migrations ("
    " name text primary key, digest bytea not null, applied_at bigint not null)"};
constexpr Query all{"migrations.all", "select name, digest from migrations order by name"};
constexpr Query remember{"migrations.remember",
                         "insert into migrations (name, digest, applied_at) values ($1, $2, $3)"};

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
    return out;
}

}  // namespace accord::store
