#include "platform/store/transaction.h"

#include "base/expect.h"

namespace accord::store {

Transaction::Transaction(std::unique_ptr<Driver> driver, Mode mode)
    : driver_(std::move(driver)), mode_(mode) {}
Transaction::~Transaction() = default;
Transaction::Transaction(Transaction&&) noexcept = default;
Transaction& Transaction::operator=(Transaction&&) noexcept = default;

Result<Transaction::Driver::Answer> Transaction::ask(const Query& query, const Values& values) {
    expect(driver_ != nullptr);
    if (spoiled_) return fail(*spoiled_);
    auto answer = driver_->ask(query, values);
    if (not answer) spoiled_ = answer.error();
    return answer;
}

Result<Row> Transaction::one(const Query& query, const Values& values) {
    auto row = TRY(maybe(query, values));
    if (not row) return fail(not_found("There is no such row: " + std::string(query.name)));
    return std::move(*row);
}

Result<std::optional<Row>> Transaction::maybe(const Query& query, const Values& values) {
    auto answer = TRY(ask(query, values));
    expect(answer.rows.size() <= 1);
    if (answer.rows.empty()) return std::optional<Row>();
    return std::optional<Row>(std::move(answer.rows.front()));
}

Result<std::vector<Row>> Transaction::many(const Query& query, const Values& values) {
    auto answer = TRY(ask(query, values));
    return std::move(answer.rows);
}

Result<std::int64_t> Transaction::run(const Query& query, const Values& values) {
    expect(mode_ == Mode::Write);
    auto answer = TRY(ask(query, values));
    return answer.touched;
}

Result<void> Transaction::script(std::string_view text) {
    expect(driver_ != nullptr and mode_ == Mode::Write);
    if (spoiled_) return fail(*spoiled_);
    auto done = driver_->script(text);
    if (not done) spoiled_ = done.error();
    return done;
}

Result<void> Transaction::commit() {
    expect(driver_ != nullptr);
    if (spoiled_) return fail(*spoiled_);
    auto done = driver_->commit();
    driver_.reset();
    return done;
}

}  // namespace accord::store
