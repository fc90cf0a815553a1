// Database: begin, and nothing else. Two drivers share this seam and no more: sqlite/ (the embedded
// default) and postgres/. test/conformance/store is the contract, and both keep it.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "platform/store/transaction.h"

namespace accord::store {

enum class Dialect { Sqlite, Postgres };

class Database {
public:
    virtual ~Database() = default;
    // May be asked by many threads at once; each transaction stays with the thread that began it.
    // Unavailable when the database is busy for longer than limits::busy_wait_ms.
    virtual Result<Transaction> begin(Mode mode) = 0;
    virtual Dialect dialect() const = 0;
    // An error means: a write that was promised may not be on the disk. Stop serving, and start
    // again; starting again recovers (docs/adr/0016). Never try the write a second time.
    virtual Result<void> healthy() const = 0;
    // Reads the whole file for damage, where the database can; an error says where.
    virtual Result<void> check_file() = 0;
};

// "sqlite:/path/to/accord.db", or a PostgreSQL connection text: "postgresql://…", "host=…
// dbname=…". Refuses a database whose settings would lose what it has acknowledged.
Result<std::unique_ptr<Database>> open(const std::string& where);

}  // namespace accord::store
