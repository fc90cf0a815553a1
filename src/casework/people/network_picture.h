// The network of a family as one picture: SVG drawn by the server, without a
// script, and what is drawn in it. Private to the slice.
#pragma once

#include "casework/people/commands_network.h"
#include "casework/people/genogram.h"
#include "casework/people/pages_common.h"
#include "platform/html/html.h"

namespace accord::people {

// As a picture and the list beside it say it.
inline constexpr std::string_view concern_words = "May be a cause for concern";

// As many as a picture holds: the nearest people, and the services of today
// first. Who may be a cause for concern is said to whoever may read it; whoever
// else reads that something is restricted.
Network network_of(const FoundNetwork& found, const Sight& sight);
// The picture, and beneath it what its lines and shapes mean.
html::Html picture_of(const FoundNetwork& found, const Sight& sight);

}  // namespace accord::people
