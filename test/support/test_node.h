// TestNode: a whole node in a folder of its own: SQLite with every migration applied, a clock that
// stands still, chance that counts, keys made of it, a log that can be read.
#pragma once

#include <memory>
#include <string>

#include "platform/host/files.h"
#include "platform/node/node.h"
#include "support/counting_entropy.h"
#include "support/fixed_clock.h"

namespace accord::test {

class TestNode {
public:
    TestNode();
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
