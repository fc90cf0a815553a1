#include "casework/sharing/pages_on_list.h"

#include <algorithm>

#include "casework/sharing/child_record.h"
#include "casework/sharing/items.h"
#include "casework/sharing/pages.h"

namespace accord::sharing {
bool place_held_back(const shield::Rendition& rendition, std::int64_t number) {
    const auto id = "child-" + std::to_string(number) + "-lives";
    // Left out of a short version it is no secret.
    const auto is_place = [&](const shield::HeldBack& one) {
        return one.id == id and one.why != shield::why_short;
    };
    const auto& items = rendition.items;
    return std::any_of(rendition.held_back.begin(), rendition.held_back.end(), is_place) or
           std::any_of(items.begin(), items.end(), [&](const shield::Item& item) {
               return item.id == id and shield::has_mask(item.words, shield::Guarded::Address);
           });
}

people::WhatCame what_came(const CameFrom& from, Date today) {
    people::WhatCame out{.writer = from.writer.name, .page = from.page, .people = {}};
    std::int64_t number = 0;
    for (const auto& child : children_in(from.rendition)) {
        const auto at = static_cast<std::size_t>(number++);
        const bool known = at < from.their_records.size();
        out.people.push_back({.whom = {.about = from.about,
                                       .number = number,
                                       .writer = text(from.writer.id),
                                       .theirs = known ? from.their_records[at] : "",
                                       .place_held_back = place_held_back(from.rendition, number)},
                              .as_written = person_of(child, today),
                              .name = name_of(child),
                              .called = called(child)});
    }
    return out;
}

people::WhatCame what_came(const Received& received, Date today) {
    static const shield::Rendition nothing;
    const auto& reference = received.share.reference;
    return what_came(
        {.about = reference,
         .writer = received.sender,
         .page = address(reference, ""),
         .rendition = received.packs.empty() ? nothing : received.packs.back().rendition,
         .their_records = received.their_records},
        today);
}

Answer show_on_list(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    const auto received = open(visit.node, asker_of(visit), reference);
    return people::on_list_page(visit, TRY(came_or_page(visit, received)));
}

Answer take_on_list(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto received = open(visit.node, asker_of(visit), reference);
    return people::take_on_list(visit, fields, TRY(came_or_page(visit, received)));
}

}  // namespace accord::sharing
