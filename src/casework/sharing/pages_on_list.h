// Whom of the own list a share or a request is about (people/pages_link.h), by what this
// organisation may read of it: nothing that was held back is compared with the list.
#pragma once

#include "base/london.h"
#include "casework/people/pages_link.h"
#include "casework/sharing/commands.h"
#include "casework/sharing/pages_common.h"

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

// What was opened, or the page that refuses it: of a share, and of a request.
template <class Opened>
Result<people::CameOrPage> came_or_page(const identity::Visit& visit,
                                        const Result<Opened>& opened) {
    if (not opened and opened.error().kind == ErrorKind::Forbidden)
        return people::CameOrPage(restricted(visit));
    if (not opened) return fail(opened.error());
    return people::CameOrPage(what_came(*opened, london_day(visit.node.clock.now())));
}

}  // namespace accord::sharing
