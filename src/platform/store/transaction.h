// Transaction: everything asked and told between begin and commit holds together. Dropped without
// commit, it never happened.
//
// After an error a transaction can only be dropped: every further call gives the same error again.
// (One of the two databases insists on it; so both do.)
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/store/query.h"
#include "platform/store/row.h"
#include "platform/store/value.h"

namespace accord::store {

enum class Mode { Read, Write };

class Transaction {
public:
    // What a driver gives. Destroyed without commit, it rolls back.
    class Driver {
    public:
        virtual ~Driver() = default;
        // Rows in the order of the query, and how many lines it touched.
        struct Answer {
            std::vector<Row> rows;
            std::int64_t touched = 0;
        };
        virtual Result<Answer> ask(const Query& query, const Values& values) = 0;
        virtual Result<void> script(std::string_view text) = 0;  // many statements, no values
        virtual Result<void> commit() = 0;                       // returns when it is on the disk
    };

    Transaction(std::unique_ptr<Driver> driver, Mode mode);
    ~Transaction();
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) noexcept;

    Result<Row> one(const Query& query, const Values& values = {});  // none is NotFound
    Result<std::optional<Row>> maybe(const Query& query, const Values& values = {});
    Result<std::vector<Row>> many(const Query& query, const Values& values = {});
    // Tells; gives the number of lines it touched. Only in a Write transaction.
    Result<std::int64_t> run(const Query& query, const Values& values = {});
    Result<void> script(std::string_view text);  // for migrations alone
    Result<Driver::Answer> ask(const Query& query,
                               const Values& values);  // what the others stand on

    // Returns when the change is on the disk, or did not happen. Unavailable from PostgreSQL may
    // mean "not known": the connection was lost between the question and the answer.
    Result<void> commit();

    Mode mode() const { return mode_; }

private:
    std::unique_ptr<Driver> driver_;  // null once committed
    Mode mode_;
    std::optional<Error> spoiled_;
};

}  // namespace accord::store
