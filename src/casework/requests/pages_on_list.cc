// Whom of the own list a request is about, for who was asked.
#include "casework/sharing/pages_on_list.h"
#include "base/london.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_read.h"

namespace accord::requests {
namespace {

using people::CameOrPage;

Result<CameOrPage> opened_in(const Visit& visit) {
    const auto reference = TRY(reference_in(visit));
    const auto received = requests::open(visit.node, asker_of(visit), reference);
    if (not received and received.error().kind == ErrorKind::Forbidden)
        return CameOrPage(sharing::restricted(visit));
    if (not received) return fail(received.error());
    return CameOrPage(what_came(*received, london_day(visit.node.clock.now())));
}

}  // namespace

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
    return people::on_list_page(visit, TRY(opened_in(visit)));
}

Answer take_on_list(const Visit& visit, const web::Form& fields) {
    return people::take_on_list(visit, fields, TRY(opened_in(visit)));
}

}  // namespace accord::requests
