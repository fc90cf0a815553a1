#include "platform/store/sqlite/sqlite.h"

#include <pthread.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "base/expect.h"
#include "base/limits.h"
#include "platform/store/sqlite/connection.h"

namespace accord::store {
namespace {

constexpr Query begin_batch{"begin", "begin immediate"};
constexpr Query commit_batch{"commit", "commit"};
constexpr Query undo_batch{"rollback", "rollback"};
constexpr Query begin_act{"savepoint", "savepoint act"};
constexpr Query keep_act{"release", "release act"};
constexpr Query undo_act{"rollback to", "rollback to act"};
constexpr Query damage{"integrity check", "pragma integrity_check(1)"};
constexpr Query begin_look{"begin", "begin"};

std::chrono::milliseconds patience() {
    return std::chrono::milliseconds(limits::busy_wait_ms);
}

// The one writer. Acts take turns on it; those that follow each other without a pause form a batch
// and share one flush.
class Writer {
public:
    Writer(std::unique_ptr<Connection> connection, const SqliteOptions& options)
        : connection_(std::move(connection)), acts_max_(options.acts_max), flush_(options.flush) {}
    ~Writer() { (void)catch_up(); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    Result<void> enter();
    // Ends the act that has the turn. Returns when what it did, or what it may have seen of the
    // acts before it in its batch, is on the disk.
    Result<void> leave(bool keep);
    // What was acknowledged before it was on the disk is there now.
    Result<void> catch_up();
    // By who has the turn. While tables that it changed are not on the disk, SQLite reads all of
    // them again after each act that is undone: so this act is the last of its batch.
    Result<void> script(std::string_view text) {
        scripted_ = true;
        return connection_->script(text);
    }
    // One question between two acts, or inside one of this thread's own.
    Result<Transaction::Driver::Answer> look(const Query& query, const Values& values);
    Connection& connection() { return *connection_; }
    Result<void> healthy() const;

private:
    using Hold = std::unique_lock<std::mutex>;

    Result<void> take_turn();
    Result<void> begin_act_in_batch();
    void flush(Hold& hold);
    void stop(const Error& why);

    std::unique_ptr<Connection> connection_;
    const std::size_t acts_max_;
    const Flush flush_;

    mutable std::mutex mutex_;
    std::condition_variable turn_is_free_;
    std::condition_variable batch_is_flushed_;
    bool turn_taken_ = false;
    pthread_t turn_of_{};
    std::size_t waiting_ = 0;
    bool scripted_ = false;
    std::size_t acts_ = 0;       // kept in the open batch
    std::uint64_t batch_ = 1;    // the number of the open, or next, batch
    std::uint64_t flushed_ = 0;  // the number of the last batch on the disk
    std::optional<Error> stopped_;
};

Result<void> Writer::healthy() const {
    const Hold hold(mutex_);
    if (stopped_) return fail(*stopped_);
    return {};
}

Result<void> Writer::take_turn() {
    Hold hold(mutex_);
    // An act inside an act would wait for itself.
    expect(not turn_taken_ or not pthread_equal(turn_of_, pthread_self()));
    ++waiting_;
    const bool ours =
        turn_is_free_.wait_for(hold, patience(), [this] { return not turn_taken_ or stopped_; });
    --waiting_;
    if (stopped_) return fail(*stopped_);
    if (not ours) return fail(unavailable("The database is busy. Try again"));
    turn_taken_ = true;
    turn_of_ = pthread_self();
    return {};
}

Result<void> Writer::begin_act_in_batch() {
    if (not connection_->in_transaction()) TRY(connection_->ask(begin_batch, {}));
    TRY(connection_->ask(begin_act, {}));
    return {};
}

Result<void> Writer::enter() {
    TRY(take_turn());
    auto begun = begin_act_in_batch();
    if (begun) return {};
    // Acts before us in the batch still wait for their flush.
    Hold hold(mutex_);
    if (connection_->in_transaction() or acts_ > 0) flush(hold);
    turn_taken_ = false;
    turn_is_free_.notify_one();
    return begun;
}

Result<void> Writer::leave(bool keep) {
    // The database gave the whole batch up on its own: nothing of it is, or will be, on the disk.
    const bool lost = not connection_->in_transaction();
    if (not lost) {
        auto ended = Result<Transaction::Driver::Answer>();
        if (not keep) ended = connection_->ask(undo_act, {});
        if (ended) ended = connection_->ask(keep_act, {});
        if (not ended) stop(ended.error());
    }
    Hold hold(mutex_);
    if (lost and (acts_ > 0 or keep)) {
        stopped_ = broken("The database gave up a change. Start Accord again");
    }
    if (keep) ++acts_;
    const auto ours = batch_;
    const bool batched = acts_ > 0;
    const bool alone = waiting_ == 0 and (flush_ == Flush::EachAct or not batched);
    if (stopped_ or alone or scripted_ or acts_ >= acts_max_) flush(hold);
    scripted_ = false;
    turn_taken_ = false;
    turn_is_free_.notify_one();
    if (batched and flush_ == Flush::EachAct) {
        batch_is_flushed_.wait(hold, [&] { return flushed_ >= ours or stopped_; });
    }
    if (stopped_ and flushed_ < ours) return fail(*stopped_);
    return {};
}

Result<void> Writer::catch_up() {
    if (flush_ == Flush::EachAct) return {};
    TRY(take_turn());
    Hold hold(mutex_);
    if (acts_ > 0) flush(hold);
    turn_taken_ = false;
    turn_is_free_.notify_one();
    if (stopped_) return fail(*stopped_);
    return {};
}

Result<Transaction::Driver::Answer> Writer::look(const Query& query, const Values& values) {
    const auto is_ours = [this] {
        const Hold hold(mutex_);
        return turn_taken_ and pthread_equal(turn_of_, pthread_self());
    };
    if (is_ours()) return connection_->ask(query, values);
    TRY(take_turn());
    auto answer = connection_->ask(query, values);
    const Hold hold(mutex_);
    turn_taken_ = false;
    turn_is_free_.notify_one();
    return answer;
}

// With the turn in hand. Nobody else touches the connection meanwhile; others may queue.
void Writer::flush(Hold& hold) {
    const bool any = acts_ > 0;
    if (not stopped_ and connection_->in_transaction()) {
        hold.unlock();
        auto done = connection_->ask(any ? commit_batch : undo_batch, {});
        hold.lock();
        // Whether it is on the disk cannot be known, and a second try would lie about it.
        if (not done) {
            stopped_ = broken("A change could not be written to the disk (" +
                              done.error().sentence + "). Start Accord again");
        }
    }
    if (not stopped_ and any) flushed_ = batch_++;
    acts_ = 0;
    batch_is_flushed_.notify_all();
    if (stopped_) turn_is_free_.notify_all();
}

void Writer::stop(const Error& why) {
    const Hold hold(mutex_);
    stopped_ = broken(why.sentence + ". Start Accord again");
}

class Readers {
public:
    explicit Readers(std::vector<std::unique_ptr<Connection>> idle) : idle_(std::move(idle)) {}

    Result<std::unique_ptr<Connection>> take() {
        std::unique_lock hold(mutex_);
        if (not given_back_.wait_for(hold, patience(), [this] { return not idle_.empty(); })) {
            return fail(unavailable("The database is busy. Try again"));
        }
        auto out = std::move(idle_.back());
        idle_.pop_back();
        return out;
    }
    void give_back(std::unique_ptr<Connection> connection) {
        {
            const std::lock_guard hold(mutex_);
            idle_.push_back(std::move(connection));
        }
        given_back_.notify_one();
    }

private:
    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

class WriteDriver final : public Transaction::Driver {
public:
    explicit WriteDriver(Writer& writer) : writer_(writer) {}
    ~WriteDriver() override {
        if (not ended_) (void)writer_.leave(false);
    }
    Result<Answer> ask(const Query& query, const Values& values) override {
        return writer_.connection().ask(query, values);
    }
    Result<void> script(std::string_view text) override { return writer_.script(text); }
    Result<void> commit() override {
        ended_ = true;
        return writer_.leave(true);
    }

private:
    Writer& writer_;
    bool ended_ = false;
};

class ReadDriver final : public Transaction::Driver {
public:
    ReadDriver(Readers& readers, std::unique_ptr<Connection> connection)
        : readers_(readers), connection_(std::move(connection)) {}
    ~ReadDriver() override {
        (void)connection_->ask(undo_batch, {});
        readers_.give_back(std::move(connection_));
    }
    Result<Answer> ask(const Query& query, const Values& values) override {
        return connection_->ask(query, values);
    }
    Result<void> script(std::string_view) override {
        return fail(broken("A script wants a transaction that may write"));
    }
    Result<void> commit() override { return {}; }

private:
    Readers& readers_;
    std::unique_ptr<Connection> connection_;
};

// Where acts are on the disk in batches, what the last of them did is only to be seen from where it
// was done.
class NearDriver final : public Transaction::Driver {
public:
    explicit NearDriver(Writer& writer) : writer_(writer) {}
    Result<Answer> ask(const Query& query, const Values& values) override {
        return writer_.look(query, values);
    }
    Result<void> script(std::string_view) override {
        return fail(broken("A script wants a transaction that may write"));
    }
    Result<void> commit() override { return {}; }

private:
    Writer& writer_;
};

class Sqlite final : public Database {
public:
    Sqlite(std::unique_ptr<Connection> writer, std::vector<std::unique_ptr<Connection>> readers,
           const SqliteOptions& options)
        : writer_(std::move(writer), options),
          readers_(std::move(readers)),
          near_(options.flush == Flush::Batches) {}

    Result<Transaction> begin(Mode mode) override {
        if (mode == Mode::Write) {
            TRY(writer_.enter());
            return Transaction(std::make_unique<WriteDriver>(writer_), mode);
        }
        TRY(writer_.healthy());
        if (near_) return Transaction(std::make_unique<NearDriver>(writer_), mode);
        auto connection = TRY(readers_.take());
        auto begun = connection->ask(begin_look, {});
        auto driver = std::make_unique<ReadDriver>(readers_, std::move(connection));
        if (not begun) return fail(begun.error());
        return Transaction(std::move(driver), mode);
    }
    Dialect dialect() const override { return Dialect::Sqlite; }
    Result<void> healthy() const override { return writer_.healthy(); }
    Result<void> check_file() override {
        TRY(writer_.catch_up());
        auto read = TRY(begin(Mode::Read));
        const auto rows = TRY(read.many(damage));
        const auto* said = std::get_if<std::string>(&rows.at(0).values().at(0).kind());
        if (said and *said == "ok") return {};
        return fail(
            broken("The database file is damaged: " + (said ? *said : "it does not say how")));
    }

private:
    Writer writer_;
    Readers readers_;
    const bool near_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, SqliteOptions options) {
    auto writer = TRY(Connection::open(path, Mode::Write, options.flush));
    std::vector<std::unique_ptr<Connection>> readers;
    for (std::size_t i = 0; i < options.readers; ++i) {
        readers.push_back(TRY(Connection::open(path, Mode::Read)));
    }
    return std::unique_ptr<Database>(
        std::make_unique<Sqlite>(std::move(writer), std::move(readers), options));
}

}  // namespace accord::store
