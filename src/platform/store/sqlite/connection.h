// One connection to a SQLite file. Used by one thread at a time; groups.cc sees to it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "platform/store/batches.h"
#include "platform/store/transaction.h"

namespace accord::store {

class Connection {
public:
    // A Write connection makes the file when it is not there, and checks that its settings hold; a
    // Read connection cannot change a byte.
    // With Flush::Batches what is written is whole after a power cut, and the last of it may be
    // missing: nobody waits for the disk.
    static Result<std::unique_ptr<Connection>> open(const std::string& path, Mode mode,
                                                    Flush flush = Flush::EachAct);
    ~Connection();

    // Statements are prepared once and kept.
    Result<Transaction::Driver::Answer> ask(const Query& query, const Values& values);
    Result<void> script(std::string_view text);
    // False when none was begun, and when the database has given one up on its own: a full disk, a
    // failed flush.
    bool in_transaction() const;

private:
    struct Inside;
    explicit Connection(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::store
