#include "platform/store/failing.h"

namespace accord::store {

struct Failing::Count {
    int calls = 0;
    int fail_on = 0;

    Result<void> next() {
        if (++calls == fail_on)
            return fail(unavailable("The database did not answer (as arranged)"));
        return {};
    }
};

class Failing::Driver final : public Transaction::Driver {
public:
    Driver(Transaction under, std::shared_ptr<Count> count)
        : under_(std::move(under)), count_(std::move(count)) {}

    Result<Answer> ask(const Query& query, const Values& values) override {
        TRY(count_->next());
        return under_.ask(query, values);
    }
    Result<void> script(std::string_view text) override {
        TRY(count_->next());
        return under_.script(text);
    }
    Result<void> commit() override {
        TRY(count_->next());
        return under_.commit();
    }

private:
    Transaction under_;
    std::shared_ptr<Count> count_;
};

Failing::Failing(Database& under) : under_(under), count_(std::make_shared<Count>()) {}

void Failing::fail_on(int nth) {
    *count_ = Count{0, nth};
}
int Failing::calls() const {
    return count_->calls;
}

Result<Transaction> Failing::begin(Mode mode) {
    TRY(count_->next());
    auto under = TRY(under_.begin(mode));
    return Transaction(std::make_unique<Driver>(std::move(under), count_), mode);
}

Dialect Failing::dialect() const {
    return under_.dialect();
}
Result<void> Failing::healthy() const {
    return under_.healthy();
}

Result<void> Failing::check_file() {
    return under_.check_file();
}

}  // namespace accord::store
