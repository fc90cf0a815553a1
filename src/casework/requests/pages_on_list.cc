// Whom of the own list a request is about, for who was asked.
#include "casework/sharing/pages_on_list.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_read.h"

namespace accord::requests {

people::WhatCame what_came(const Received& received, Date today) {
    const auto& reference = received.request.reference;
    return sharing::what_came({.about = reference,
                               .writer = received.asker,
                               .page = address(reference, ""),
                               .rendition = received.asked.told,
                               .their_records = received.their_records},
                              today);
}

Answer show_on_list(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    const auto received = requests::open(visit.node, asker_of(visit), reference);
    return people::on_list_page(visit, TRY(sharing::came_or_page(visit, received)));
}

Answer take_on_list(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto received = requests::open(visit.node, asker_of(visit), reference);
    return people::take_on_list(visit, fields, TRY(sharing::came_or_page(visit, received)));
}

}  // namespace accord::requests
