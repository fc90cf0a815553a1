// A Database under which the process dies, at once and unprepared, between two transactions: the
// moment at which what belongs together and was not kept together comes apart. For tests of what is
// left behind.
#pragma once

#include <memory>
#include <string>

#include "platform/store/database.h"

namespace accord::store {

// When a query of this name has been asked so often, at the next transaction that is begun.
struct Death {
    std::string query;  // "outbox.claim"
    std::int64_t times = 1;
};

class Mortal final : public Database {
public:
    Mortal(Database& under, Death death);

    Result<Transaction> begin(Mode mode) override;
    Dialect dialect() const override;
    Result<void> healthy() const override;
    Result<void> check_file() override;

private:
    class Driver;
    struct Fate;
    Database& under_;
    std::shared_ptr<Fate> fate_;
};

}  // namespace accord::store
