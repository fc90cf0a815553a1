#include "platform/store/sqlite/connection.h"

#include <sqlite3.h>

#include <unordered_map>

#include "base/expect.h"
#include "base/limits.h"

namespace accord::store {
namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

// Every answer leaves its statement as it found it, whatever happened.
struct Reset {
    sqlite3_stmt* statement;
    ~Reset() {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

// SQLite's own sentence names tables and columns, never values.
Error said_no(sqlite3* handle, std::string_view doing) {
    const int code = sqlite3_extended_errcode(handle);
    const std::string sentence =
        "The database said no to " + std::string(doing) + ": " + sqlite3_errmsg(handle);
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID: return conflict(sentence);
        default: break;
    }
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_FULL: return unavailable(sentence);
        default: return broken(sentence);
    }
}

struct Bind {
    sqlite3_stmt* statement;
    int place;

    int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, place, value); }
    int operator()(bool value) const { return sqlite3_bind_int(statement, place, value ? 1 : 0); }
    int operator()(const std::string& value) const {
        return sqlite3_bind_text64(statement, place, value.data(), value.size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    int operator()(const Bytes& value) const {
        // A null pointer would bind a null, not an empty value.
        static constexpr Byte empty = 0;
        return sqlite3_bind_blob64(statement, place, value.empty() ? &empty : value.data(),
                                   value.size(), SQLITE_STATIC);
    }
};

// $1 is a name to SQLite, so the place of each value is looked up by name, once for a statement. A
// place that is not there stays 0, and binding to it fails.
std::vector<int> places_in(sqlite3_stmt* statement) {
    std::vector<int> out;
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
        const auto name = "$" + std::to_string(i);
        out.push_back(sqlite3_bind_parameter_index(statement, name.c_str()));
    }
    return out;
}

void put_in(sqlite3_stmt* statement, const std::vector<int>& places, const Values& values) {
    expect(places.size() == values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        expect(std::visit(Bind{statement, places[i]}, values[i].kind()) == SQLITE_OK);
}

// How long a number is would be asked of its text, which SQLite would write for that.
Value value_at(sqlite3_stmt* statement, int column) {
    const auto size = [&] {
        return static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    };
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER: return sqlite3_column_int64(statement, column);
        case SQLITE_TEXT: {
            const auto* text = sqlite3_column_text(statement, column);
            return std::string(reinterpret_cast<const char*>(text), size());
        }
        case SQLITE_BLOB: {
            const auto* bytes = static_cast<const Byte*>(sqlite3_column_blob(statement, column));
            return size() == 0 ? Bytes() : Bytes(bytes, bytes + size());
        }
        case SQLITE_NULL: return nullptr;
        // A fraction: no column of ours holds one, so someone has been at the file.
        default: return std::string("a fraction");
    }
}

// Whoever writes holds everything here, so there is no row to lock.
std::string_view without_lock(std::string_view text) {
    for (const std::string_view lock : {" for update skip locked", " for update"})
        if (text.ends_with(lock)) return text.substr(0, text.size() - lock.size());
    return text;
}

}  // namespace

struct Connection::Inside {
    Handle handle;
    struct Kept {
        std::string text;
        Statement statement;
        std::vector<int> places;
        std::shared_ptr<const Columns> columns;
    };
    // By where the text of the query lies: it is a constant, and mostly the same one is asked.
    std::unordered_map<const char*, Kept> statements;

    Result<Kept*> prepare(const Query& query) {
        const auto found = statements.find(query.text.data());
        if (found != statements.end() and found->second.text == query.text) return &found->second;
        sqlite3_stmt* made = nullptr;
        const auto text = without_lock(query.text);
        const int code =
            sqlite3_prepare_v3(handle.get(), text.data(), static_cast<int>(text.size()),
                               SQLITE_PREPARE_PERSISTENT, &made, nullptr);
        if (code != SQLITE_OK) return fail(said_no(handle.get(), query.name));
        expect(made != nullptr);
        Columns columns;
        for (int i = 0; i < sqlite3_column_count(made); ++i) {
            columns.emplace_back(sqlite3_column_name(made, i));
        }
        Kept kept{std::string(query.text), Statement(made), places_in(made),
                  std::make_shared<const Columns>(std::move(columns))};
        return &statements.insert_or_assign(query.text.data(), std::move(kept)).first->second;
    }

    // One word of a setting, as the database says that it is.
    std::string setting(const std::string& pragma) {
        sqlite3_stmt* made = nullptr;
        if (sqlite3_prepare_v2(handle.get(), pragma.c_str(), -1, &made, nullptr) != SQLITE_OK) {
            return {};
        }
        const Statement statement(made);
        if (sqlite3_step(made) != SQLITE_ROW) return {};
        const auto* text = sqlite3_column_text(made, 0);
        return text ? std::string(reinterpret_cast<const char*>(text)) : std::string();
    }

    Result<void> set_up(Mode mode, Flush flush) {
        sqlite3_busy_timeout(handle.get(), limits::busy_wait_ms);
        sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
        sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        const char* wishes =
            "pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off;"
            "pragma cell_size_check = on; pragma temp_store = memory; pragma mmap_size = 0;"
            "pragma secure_delete = on; pragma case_sensitive_like = on;";
        if (sqlite3_exec(handle.get(), wishes, nullptr, nullptr, nullptr) != SQLITE_OK) {
            return fail(said_no(handle.get(), "its settings"));
        }
        if (flush == Flush::Batches) setting("pragma synchronous = normal");
        // The one writer walks the same upper pages of every index again and again.
        if (mode == Mode::Write) setting("pragma cache_size = -65536");
        if (mode == Mode::Read and setting("pragma query_only = on") != "") {
            return fail(broken("The database cannot be opened for reading alone"));
        }
        return check(mode, flush);
    }

    // Asked for, and asked back: what has been acknowledged must be on the disk.
    Result<void> check(Mode mode, Flush flush) {
        const auto journal =
            setting(mode == Mode::Write ? "pragma journal_mode = wal" : "pragma journal_mode");
        if (journal != "wal") {
            return fail(broken("The database keeps no write-ahead log (it says '" + journal +
                               "'), so Accord will not serve from it"));
        }
        const std::string_view synchronous = flush == Flush::Batches ? "1" : "2";
        if (setting("pragma synchronous") != synchronous or setting("pragma foreign_keys") != "1") {
            return fail(broken(
                "The database does not write fully or does not check its links, so Accord will not "
                "serve from it"));
        }
        return {};
    }
};

Connection::Connection(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Connection::~Connection() = default;

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path, Mode mode,
                                                     Flush flush) {
    // Nobody asks how much memory SQLite has, so it need not count each piece of it.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    expect(uncounted == SQLITE_OK);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode == Mode::Write) flags |= SQLITE_OPEN_CREATE;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    auto inside = std::make_unique<Inside>();
    inside->handle.reset(opened);
    if (code != SQLITE_OK) {
        return fail(
            unavailable("Could not open the database " + path + ": " + sqlite3_errstr(code)));
    }
    TRY(inside->set_up(mode, flush));
    return std::unique_ptr<Connection>(new Connection(std::move(inside)));
}

Result<Transaction::Driver::Answer> Connection::ask(const Query& query, const Values& values) {
    auto* kept = TRY(inside_->prepare(query));
    auto* statement = kept->statement.get();
    const Reset after{statement};
    put_in(statement, kept->places, values);
    Transaction::Driver::Answer answer;
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE) break;
        if (code != SQLITE_ROW) return fail(said_no(inside_->handle.get(), query.name));
        Values row;
        row.reserve(kept->columns->size());
        for (int i = 0; i < static_cast<int>(kept->columns->size()); ++i) {
            row.push_back(value_at(statement, i));
        }
        answer.rows.emplace_back(kept->columns, std::move(row));
    }
    if (not sqlite3_stmt_readonly(statement)) {
        answer.touched = sqlite3_changes64(inside_->handle.get());
    }
    return answer;
}

Result<void> Connection::script(std::string_view text) {
    const std::string whole(text);
    // A script is the program's own, and may change what a table checks.
    const auto defend = [&](int on) {
        sqlite3_db_config(inside_->handle.get(), SQLITE_DBCONFIG_DEFENSIVE, on, nullptr);
    };
    defend(0);
    const int code = sqlite3_exec(inside_->handle.get(), whole.c_str(), nullptr, nullptr, nullptr);
    defend(1);
    if (code != SQLITE_OK) return fail(said_no(inside_->handle.get(), "a script"));
    return {};
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(inside_->handle.get()) == 0;
}

}  // namespace accord::store
