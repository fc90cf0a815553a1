// SharingWorld: Marshgate on a node of its own, with the London agreement in force and signed by
// all but the youth club, for tests of sharing. People are named by their keys: "karen", "priya".
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "casework/sharing/commands.h"
#include "doors/cli/marshgate.h"
#include "governance/agreement/law.h"
#include "support/test_node.h"

namespace accord::test {

// As the school types her in: at an address that must not become known, kept from one man.
sharing::Child amara_in_hiding();

class SharingWorld {
public:
    SharingWorld();

    sharing::Asker as(std::string_view key);
    const Id<parties::Party>& party(std::string_view key) const { return made_.party(key); }
    agreement::Lawbook& law() { return *law_; }
    void suspend(std::string_view key);
    // How many entries about a share say this.
    int entries_saying(std::string_view fact, const Reference& share);

    TestNode node;

private:
    cli::World world_;
    cli::Marshgate made_;
    std::unique_ptr<agreement::Lawbook> law_;
};

}  // namespace accord::test
