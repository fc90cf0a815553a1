// TestNode: a whole node in a folder of its own: a database with every migration applied, a clock
// that stands still, chance that counts, keys made of it, a log that can be read.
//
// The database is SQLite; under script/postgres it is PostgreSQL, so that every story is told on
// both.
#pragma once

#include <memory>
#include <string>

#include "platform/host/files.h"
#include "platform/node/node.h"
#include "support/counting_entropy.h"
#include "support/fixed_clock.h"

namespace accord::test {

enum class On { Any, Sqlite };  // Sqlite: for tests that go at the file itself

class TestNode {
public:
    explicit TestNode(On on = On::Any);
    ~TestNode();

    Node& node() { return *node_; }
    operator Node&() { return *node_; }

    host::TemporaryFolder folder;  // the data folder
    FixedClock clock;
    CountingEntropy entropy;
    settings::Settings settings;
    std::string logged;

private:
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<crypto::Keys> keys_;
    std::unique_ptr<log::Log> log_;
    host::Bell bell_;
    std::unique_ptr<Node> node_;
};

}  // namespace accord::test
