#include "casework/people/people.h"

#include <doctest/doctest.h>

#include "casework/people/commands_record.h"
#include "governance/audit/sealing.h"
#include "support/must.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::people;
using test::must;

TEST_CASE("every state of a record can be opened: it is sealed at its own place and no other") {
    test::TestNode node;
    const Keeper karen{{"acc_karen", "pty_brigids", "DSL"}, "Karen Osei"};
    auto act = must(audit::Act::begin(node, karen.actor, "test"));
    Person kate;
    kate.name = {"Katherine", "Osgood", "usual"};
    kate = must(enter(act, karen, kate, 0));
    must(act.commit());
    auto reading = must(audit::Reading::begin(node, karen.actor));
    static constexpr store::Query find{"test.state",
                                       "select sealed from person_versions where person = $1"};
    const auto row = must(reading.one(find, {kate.id}));
    const auto key = must(audit::find_key(reading, text(kate.id)));
    REQUIRE(key.has_value());
    const auto record = text(kate.id) + "/1";
    CHECK(crypto::unseal_text(*key, {"person_versions", record, "sealed"}, row.bytes("sealed"))
              .has_value());
}

namespace {

// Gives the same six bytes, which are a reference's, over and over for a while.
class Stuck final : public Entropy {
public:
    Stuck(Entropy& real, int times) : real_(real), times_(times) {}
    void fill(std::span<Byte> bytes) override {
        real_.fill(bytes);
        if (bytes.size() == 6 and times_-- > 0) std::fill(bytes.begin(), bytes.end(), Byte{7});
    }

private:
    Entropy& real_;
    int times_;
};

}  // namespace

TEST_CASE("a list of many is put on although chance gives somebody's reference again") {
    test::TestNode node;
    Stuck stuck(node.entropy, 5);
    auto& real = node.node();
    Node unlucky{real.database, real.clock, stuck, real.keys, real.settings, real.log, real.work};
    Person one;
    one.name = {"Katherine", "Osgood", "usual"};
    const auto made = must(enrol(unlucky, {"acc_karen", "pty_brigids", "DSL"}, {one, one, one}));
    CHECK(made[0].reference != made[1].reference);
    CHECK(made[1].reference != made[2].reference);
}
