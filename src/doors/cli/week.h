// The last days of the made-up borough: what came to its front door, and how far each of it has
// come by now, done by the verbs of every page with the node's time set forward (doors/replay). So
// whoever opens the demo finds a desk at work and not an empty one.
#pragma once

#include "doors/cli/world.h"
#include "doors/replay/year.h"
#include "governance/agreement/law.h"
#include "platform/node/node.h"

namespace accord::cli {

inline constexpr int days_gone_by = 3;
inline constexpr std::int64_t contacts_gone_by = 72;

// When the world must have been made for it: at nine on the eve of the first of those days.
Instant eve_of_the_days(Instant now);

// Until `now`, on a node that was made up at that moment and whose time is `clock`: how many
// contacts came.
Result<std::int64_t> live_the_days(Node& node, replay::SetClock& clock, agreement::Lawbook& law,
                                   const World& world, Instant now);

}  // namespace accord::cli
