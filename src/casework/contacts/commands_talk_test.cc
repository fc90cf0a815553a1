// What was said to the front door by telephone, and written down, is taken in as it was said.
#include <doctest/doctest.h>

#include "casework/contacts/commands.h"
#include "casework/requests/commands_spoken.h"
#include "support/sharing_world.h"

using namespace accord;
using namespace accord::contacts;
using test::SharingWorld;

namespace {

Reference talked(SharingWorld& world, std::string_view who, std::string_view with) {
    requests::Talking talking;
    talking.other = text(world.party(with));
    talking.who = "Reception";
    talking.about = "Amara Bello";
    talking.told = "She came in with a bruise";
    talking.heard = "Keep her there until we ring";
    talking.known_how = requests::KnownHow::RangDirectory;
    const auto call = requests::write_down(world.node, world.as(who), world.law(), talking);
    REQUIRE_MESSAGE(call, (call ? "" : call.error().sentence));
    return call->reference;
}

}  // namespace

TEST_CASE("a call that the school wrote down is taken in with who rang and what they told") {
    SharingWorld world;
    const auto call = talked(world, "karen", "mash");
    auto from = from_share(world.node, world.as("grace"), call);
    REQUIRE(from);
    CHECK(from->arriving.came == "PHONE");
    CHECK(from->arriving.party == text(world.party("brigids")));
    CHECK(from->arriving.who == "Karen Osei");
    CHECK(from->arriving.happened.find("They told us: She came in with a bruise") !=
          std::string::npos);
    CHECK(from->arriving.happened.find("We told them: Keep her there") != std::string::npos);
    from->arriving.kind = Kind::Services;
    from->arriving.danger = sharing::Yes::No;
    from->arriving.household = "Amara Bello, about 7";
    const auto taken = receive(world.node, world.as("grace"), world.law(), {from->arriving, call});
    REQUIRE_MESSAGE(taken, (taken ? "" : taken.error().sentence));
    CHECK(taken->share == call);
    const auto again = from_share(world.node, world.as("daniel"), call);
    REQUIRE(again);
    CHECK(again->already == taken->reference);
}

TEST_CASE(
    "a call that the hub wrote down says what the other side told, and a stranger's is none") {
    SharingWorld world;
    const auto ours = from_share(world.node, world.as("priya"), talked(world, "grace", "brigids"));
    REQUIRE(ours);
    CHECK(ours->arriving.who == "Reception");
    CHECK(ours->arriving.happened.find("They told us: Keep her there") != std::string::npos);
    const auto others = talked(world, "karen", "police");
    CHECK_FALSE(from_share(world.node, world.as("grace"), others));
    CHECK_FALSE(receive(world.node, world.as("grace"), world.law(), {ours->arriving, others}));
}
