// A Database that fails on the nth call, for the paths that never happen. Begins, questions and
// commits are counted alike. For tests.
#pragma once

#include <memory>

#include "platform/store/database.h"

namespace accord::store {

class Failing final : public Database {
public:
    explicit Failing(Database& under);

    // The nth call from now (from 1) fails with Unavailable, and everything after works again.
    void fail_on(int nth);
    int calls() const;  // since the last fail_on

    Result<Transaction> begin(Mode mode) override;
    Dialect dialect() const override;
    Result<void> healthy() const override;
    Result<void> check_file() override;

private:
    struct Count;
    class Driver;
    Database& under_;
    std::shared_ptr<Count> count_;
};

}  // namespace accord::store
