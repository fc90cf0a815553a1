#include "platform/store/postgres/postgres.h"

#include <libpq-fe.h>

#include <charconv>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "base/expect.h"
#include "base/limits.h"
#include "base/text.h"

namespace accord::store {
namespace {

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Reply = std::unique_ptr<PGresult, Clear>;

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

// The types that our columns, counts and sums come back in (pg_type.dat; they never change).
constexpr Oid type_bool = 16;
constexpr Oid type_bytea = 17;
constexpr Oid type_int8 = 20;
constexpr Oid type_int2 = 21;
constexpr Oid type_int4 = 23;
constexpr Oid type_numeric = 1700;

ErrorKind kind_of(std::string_view state) {
    if (state == "23505") return ErrorKind::Conflict;                         // unique
    if (state == "40001" or state == "40P01") return ErrorKind::Unavailable;  // try again
    if (state == "55P03" or state == "57014") return ErrorKind::Unavailable;  // waited too long
    if (state.starts_with("08") or state.starts_with("53") or state.starts_with("57P")) {
        return ErrorKind::Unavailable;
    }
    return ErrorKind::Broken;
}

// The server's first line names tables and columns; its further lines may hold values, and are left
// out.
Error said_no(PGconn* connection, const PGresult* result, std::string_view doing) {
    if (PQstatus(connection) != CONNECTION_OK) {
        return unavailable("The connection to the database was lost during " + std::string(doing));
    }
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char* why = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    return {kind_of(state ? state : ""), "The database said no to " + std::string(doing) + ": " +
                                             (why ? why : "it did not say why")};
}

Value value_of(Oid type, std::string_view text) {
    switch (type) {
        case type_bool: return text == "t";
        case type_int2:
        case type_int4:
        case type_int8:
        case type_numeric: {
            std::int64_t number = 0;
            const auto end = text.data() + text.size();
            const auto [stopped, why] = std::from_chars(text.data(), end, number);
            expect(why == std::errc() and stopped == end);
            return number;
        }
        case type_bytea: {
            expect(text.starts_with("\\x"));
            auto bytes = from_hex(text.substr(2));
            expect(bytes.has_value());
            return std::move(*bytes);
        }
        default: return text;
    }
}

// Values as libpq wants them: text, and bytes as they are.
struct Parameters {
    std::vector<std::string> texts;
    std::vector<const char*> pointers;
    std::vector<int> lengths;
    std::vector<int> formats;

    explicit Parameters(const Values& values) {
        texts.reserve(values.size());
        for (const auto& value : values) {
            texts.push_back(std::visit(Written{}, value.kind()));
            const bool bytes = std::holds_alternative<Bytes>(value.kind());
            pointers.push_back(value.is_null() ? nullptr : texts.back().data());
            lengths.push_back(static_cast<int>(texts.back().size()));
            formats.push_back(bytes ? 1 : 0);
        }
    }

    struct Written {
        std::string operator()(std::nullptr_t) const { return {}; }
        std::string operator()(std::int64_t value) const { return std::to_string(value); }
        std::string operator()(bool value) const { return value ? "t" : "f"; }
        std::string operator()(const std::string& value) const { return value; }
        std::string operator()(const Bytes& value) const { return std::string(text_of(value)); }
    };
};

class Link {
public:
    static Result<std::unique_ptr<Link>> open(const std::string& where);

    Result<Transaction::Driver::Answer> ask(const Query& query, const Values& values);
    // One or many statements without values. Gives the last one's tag: "COMMIT".
    Result<std::string> say(const std::string& text, std::string_view doing);
    bool sound() const { return PQstatus(connection_.get()) == CONNECTION_OK; }
    bool idle() const { return PQtransactionStatus(connection_.get()) == PQTRANS_IDLE; }

private:
    struct Kept {
        std::string name;
        std::shared_ptr<const Columns> columns;
    };
    Result<Kept*> prepare(const Query& query);
    Result<void> check_setting(const std::string& name);

    std::unique_ptr<PGconn, Finish> connection_;
    std::map<std::string, Kept, std::less<>> statements_;
};

Result<std::unique_ptr<Link>> Link::open(const std::string& where) {
    auto link = std::make_unique<Link>();
    link->connection_.reset(PQconnectdb(where.c_str()));
    auto* connection = link->connection_.get();
    if (PQstatus(connection) != CONNECTION_OK) {
        return fail(unavailable("Could not reach the database: " +
                                std::string(trim(PQerrorMessage(connection)))));
    }
    PQsetNoticeProcessor(connection, [](void*, const char*) {}, nullptr);
    const std::string wait = std::to_string(limits::busy_wait_ms);
    TRY(link->say("set client_encoding = 'UTF8'; set bytea_output = 'hex'; set lock_timeout = " +
                      wait + "; set idle_in_transaction_session_timeout = 60000",
                  "its settings"));
    for (const auto* setting : {"synchronous_commit", "fsync", "full_page_writes"}) {
        TRY(link->check_setting(setting));
    }
    return link;
}

Result<void> Link::check_setting(const std::string& name) {
    const std::string text = "select current_setting('" + name + "') as setting";
    const auto answer = TRY(ask({name, text}, {}));
    const auto& value = answer.rows.at(0).text("setting");
    // remote_apply and remote_write wait for more than "on" does, not less.
    if (value == "off" or value == "local") {
        return fail(
            broken("The database has " + name + " = " + value +
                   ", so it may lose what it has acknowledged. Accord will not serve from it"));
    }
    return {};
}

Result<Link::Kept*> Link::prepare(const Query& query) {
    const auto found = statements_.find(query.text);
    if (found != statements_.end()) return &found->second;
    auto* connection = connection_.get();
    const auto name = "q" + std::to_string(statements_.size());
    const std::string text(query.text);
    const Reply made(PQprepare(connection, name.c_str(), text.c_str(), 0, nullptr));
    if (PQresultStatus(made.get()) != PGRES_COMMAND_OK) {
        return fail(said_no(connection, made.get(), query.name));
    }
    const auto put = statements_.emplace(text, Kept{name, nullptr});
    return &put.first->second;
}

Result<Transaction::Driver::Answer> Link::ask(const Query& query, const Values& values) {
    auto* kept = TRY(prepare(query));
    const Parameters given(values);
    auto* connection = connection_.get();
    const Reply reply(PQexecPrepared(connection, kept->name.c_str(),
                                     static_cast<int>(values.size()), given.pointers.data(),
                                     given.lengths.data(), given.formats.data(), 0));
    const auto status = PQresultStatus(reply.get());
    if (status != PGRES_TUPLES_OK and status != PGRES_COMMAND_OK) {
        return fail(said_no(connection, reply.get(), query.name));
    }
    const int width = PQnfields(reply.get());
    if (not kept->columns) {
        Columns columns;
        for (int i = 0; i < width; ++i) columns.emplace_back(PQfname(reply.get(), i));
        kept->columns = std::make_shared<const Columns>(std::move(columns));
    }
    Transaction::Driver::Answer answer;
    for (int line = 0; line < PQntuples(reply.get()); ++line) {
        Values row;
        for (int i = 0; i < width; ++i) {
            if (PQgetisnull(reply.get(), line, i)) {
                row.emplace_back(nullptr);
                continue;
            }
            const auto size = static_cast<std::size_t>(PQgetlength(reply.get(), line, i));
            row.push_back(
                value_of(PQftype(reply.get(), i), {PQgetvalue(reply.get(), line, i), size}));
        }
        answer.rows.emplace_back(kept->columns, std::move(row));
    }
    const std::string_view touched = PQcmdTuples(reply.get());
    std::from_chars(touched.data(), touched.data() + touched.size(), answer.touched);
    return answer;
}

Result<std::string> Link::say(const std::string& text, std::string_view doing) {
    const Reply reply(PQexec(connection_.get(), text.c_str()));
    const auto status = PQresultStatus(reply.get());
    if (status != PGRES_TUPLES_OK and status != PGRES_COMMAND_OK) {
        return fail(said_no(connection_.get(), reply.get(), doing));
    }
    return std::string(PQcmdStatus(reply.get()));
}

// So many links at the most, opened as they are wanted and kept while they are sound.
class Pool {
public:
    Pool(std::string where, std::size_t most) : where_(std::move(where)), most_(most) {}

    Result<std::unique_ptr<Link>> take() {
        std::unique_lock hold(mutex_);
        const auto patience = std::chrono::milliseconds(limits::busy_wait_ms);
        if (not given_back_.wait_for(hold, patience,
                                     [this] { return not idle_.empty() or out_ < most_; })) {
            return fail(unavailable("The database is busy. Try again"));
        }
        ++out_;
        if (not idle_.empty()) {
            auto link = std::move(idle_.back());
            idle_.pop_back();
            return link;
        }
        hold.unlock();
        auto opened = Link::open(where_);
        if (not opened) give_back(nullptr);
        return opened;
    }
    void give_back(std::unique_ptr<Link> link) {
        {
            const std::lock_guard hold(mutex_);
            --out_;
            if (link and link->sound() and link->idle()) idle_.push_back(std::move(link));
        }
        given_back_.notify_one();
    }

private:
    const std::string where_;
    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<Link>> idle_;
    std::size_t out_ = 0;
};

class PostgresDriver final : public Transaction::Driver {
public:
    PostgresDriver(Pool& pool, std::unique_ptr<Link> link) : pool_(pool), link_(std::move(link)) {}
    ~PostgresDriver() override {
        if (not link_->idle()) (void)link_->say("rollback", "rollback");
        pool_.give_back(std::move(link_));
    }
    Result<Answer> ask(const Query& query, const Values& values) override {
        return link_->ask(query, values);
    }
    Result<void> script(std::string_view text) override {
        TRY(link_->say(std::string(text), "a script"));
        return {};
    }
    Result<void> commit() override {
        const auto tag = TRY(link_->say("commit", "commit"));
        // The server answers "commit" of a spoiled transaction with a rollback, and no error.
        if (tag != "COMMIT") return fail(broken("The database rolled a change back: " + tag));
        return {};
    }

private:
    Pool& pool_;
    std::unique_ptr<Link> link_;
};

class Postgres final : public Database {
public:
    Postgres(const std::string& where, std::size_t connections) : pool_(where, connections) {}

    Result<Transaction> begin(Mode mode) override {
        auto driver = std::make_unique<PostgresDriver>(pool_, TRY(pool_.take()));
        const auto how = mode == Mode::Write ? "begin isolation level read committed"
                                             // One look sees one moment, as it does in SQLite.
                                             : "begin isolation level repeatable read read only";
        TRY(driver->script(how));
        return Transaction(std::move(driver), mode);
    }
    Dialect dialect() const override { return Dialect::Postgres; }
    Result<void> healthy() const override { return {}; }  // the server looks after its own flushes
    Result<void> check_file() override { return {}; }     // and after its own pages

private:
    Pool pool_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_postgres(const std::string& connection,
                                                PostgresOptions options) {
    auto out = std::make_unique<Postgres>(connection, options.connections);
    TRY(out->begin(Mode::Read));  // reaches the server, and checks its settings
    return std::unique_ptr<Database>(std::move(out));
}

}  // namespace accord::store
