// The network of a family as one picture: SVG drawn by the server, without a
// script, and what is drawn in it. Private to the slice.
#pragma once

#include "casework/people/commands_network.h"
#include "casework/people/genogram.h"
#include "platform/html/html.h"

namespace accord::people {

// As many as a picture holds: the nearest people, and the services of today
// first.
Network network_of(const FoundNetwork& found, Date today);
html::Html picture_of(const FoundNetwork& found, Date today);
// What the lines and shapes mean, always under it.
html::Html picture_key();

}  // namespace accord::people
