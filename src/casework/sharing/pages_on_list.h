// Whom of the own list a share or a request is about (people/pages_link.h), by what this
// organisation may read of it: nothing that was held back is compared with the list.
#pragma once

#include "casework/people/pages_link.h"
#include "casework/sharing/commands.h"

namespace accord::sharing {

struct CameFrom {
    const Reference& about;
    const parties::Party& writer;
    std::string page;
    const shield::Rendition& rendition;
    const std::vector<std::string>& their_records;  // of each child, by the writer's own list
};
// Whether where this child lives was held back; the first is 1.
bool place_held_back(const shield::Rendition& rendition, std::int64_t number);
people::WhatCame what_came(const CameFrom& from, Date today);
// Of a share that came.
people::WhatCame what_came(const Received& received, Date today);

}  // namespace accord::sharing
