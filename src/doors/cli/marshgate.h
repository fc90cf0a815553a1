// Marshgate on a node: the made-up borough put into a database through the commands everyone uses.
// Every demo, journey and tour stands in it, and names its people by their keys: "karen", "priya".
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "doors/cli/world.h"
#include "governance/audit/actor.h"
#include "governance/parties/party.h"
#include "platform/node/node.h"
#include "rulebook/rulebook.h"

namespace accord::cli {

struct Marshgate {
    std::map<std::string, Id<parties::Party>, std::less<>> parties;  // by key: "brigids"
    std::map<std::string, audit::Actor, std::less<>> staff;          // by key: "karen"

    const audit::Actor& as(std::string_view key) const;  // the key must exist
    const Id<parties::Party>& party(std::string_view key) const;
};

// Into a database that holds nothing yet; it is marked as made up first, and for ever.
Result<Marshgate> make_marshgate(Node& node, const rulebook::Rulebook& rulebook,
                                 const World& world);
// When its desks are there, and who answers when they are not.
Result<void> arrange_desks(Node& node, const World& world, const Marshgate& made);
// The world inside the program (demo/marshgate.json).
Result<World> marshgate_world();

}  // namespace accord::cli
