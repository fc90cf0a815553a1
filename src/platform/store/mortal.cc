#include "platform/store/mortal.h"

#include <atomic>
#include <csignal>

namespace accord::store {

struct Mortal::Fate {
    std::string query;
    std::atomic<std::int64_t> left;
};

class Mortal::Driver final : public Transaction::Driver {
public:
    Driver(Transaction under, std::shared_ptr<Fate> fate)
        : under_(std::move(under)), fate_(std::move(fate)) {}

    Result<Answer> ask(const Query& query, const Values& values) override {
        if (query.name == fate_->query) --fate_->left;
        return under_.ask(query, values);
    }
    Result<void> script(std::string_view text) override { return under_.script(text); }
    Result<void> commit() override { return under_.commit(); }

private:
    Transaction under_;
    std::shared_ptr<Fate> fate_;
};

Mortal::Mortal(Database& under, Death death)
    : under_(under), fate_(new Fate{std::move(death.query), death.times}) {}

Result<Transaction> Mortal::begin(Mode mode) {
    if (fate_->left <= 0) std::raise(SIGKILL);
    auto begun = TRY(under_.begin(mode));
    return Transaction(std::make_unique<Driver>(std::move(begun), fate_), mode);
}

Dialect Mortal::dialect() const {
    return under_.dialect();
}

Result<void> Mortal::healthy() const {
    return under_.healthy();
}

Result<void> Mortal::check_file() {
    return under_.check_file();
}

}  // namespace accord::store
