// What the hub sees of its front door, and what whoever came sees of it: the board, taking in, one
// contact with what is to be done next, each step, and the receipt. No name is in an address or a
// title.
#pragma once

#include <array>

#include "casework/contacts/board.h"
#include "platform/html/components/queue.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::identity {
struct Visit;
}

namespace accord::contacts {

using identity::Visit;
using Answer = Result<http::Response>;

// How many are at each stage, each a link to those of the board; as it stands at the head of the
// board and on the home page of whoever works there.
html::Html four_stages(const std::array<Column, stages>& columns);
// /contacts: the board; for others what they told the front door
Answer show_contacts(const Visit& visit, const web::Form& fields);
// /contacts/wall: for a screen on a wall, without a name. An address of its own, so that whoever
// signs in there again comes back to it and not to the board.
Answer show_wall(const Visit& visit, const web::Form& fields);
// /contacts/closed
Answer show_closed(const Visit& visit, const web::Form& fields);
// /contacts/following: what goes on after contacts are closed; /contacts/{contact}/follows: of one
Answer show_following(const Visit& visit, const web::Form& fields);
Answer show_follows(const Visit& visit, const web::Form& fields);
Answer take_follows(const Visit& visit, const web::Form& fields);
Answer take_follows_end(const Visit& visit, const web::Form& fields);
// /contacts/new, with ?share=S-4QH-81T as that share says it, or K-4QH-81T as it was said
Answer show_new(const Visit& visit, const web::Form& fields);
Answer take_new(const Visit& visit, const web::Form& fields);
// /contacts/{contact}
Answer show_contact(const Visit& visit, const web::Form& fields);
Answer take_acknowledge(const Visit& visit, const web::Form& fields);
// POST /contacts/{contact}/hold: yes, or no
Answer take_hold(const Visit& visit, const web::Form& fields);
// /contacts/{contact}/news: something more, before it is decided
Answer show_news(const Visit& visit, const web::Form& fields);
Answer take_news(const Visit& visit, const web::Form& fields);
// /contacts/find: by reference, or by a child's name
Answer show_find(const Visit& visit, const web::Form& fields);
Answer take_find(const Visit& visit, const web::Form& fields);
// /contacts/{contact}/children
Answer show_identify(const Visit& visit, const web::Form& fields);
Answer take_identify(const Visit& visit, const web::Form& fields);
// /contacts/{contact}/worker
Answer show_worker(const Visit& visit, const web::Form& fields);
Answer take_worker(const Visit& visit, const web::Form& fields);
Answer take_worker_has_it(const Visit& visit, const web::Form& fields);
// /contacts/{contact}/screen, /contacts/{contact}/weigh
Answer show_screen(const Visit& visit, const web::Form& fields);
Answer take_screen(const Visit& visit, const web::Form& fields);
Answer show_reweigh(const Visit& visit, const web::Form& fields);
Answer take_reweigh(const Visit& visit, const web::Form& fields);
// /contacts/{contact}/picture, POST /contacts/{contact}/ask
Answer show_picture(const Visit& visit, const web::Form& fields);
Answer take_picture(const Visit& visit, const web::Form& fields);
Answer take_ask(const Visit& visit, const web::Form& fields);
// POST /contacts/{contact}/who-told, /rang-back
Answer take_who_told(const Visit& visit, const web::Form& fields);
Answer take_rang_back(const Visit& visit, const web::Form& fields);
// POST /contacts/{contact}/read: what is new
Answer take_read(const Visit& visit, const web::Form& fields);
// /contacts/{contact}/decide
Answer show_decide(const Visit& visit, const web::Form& fields);
Answer take_decide(const Visit& visit, const web::Form& fields);
// /contacts/{contact}/tell: others; /contacts/{contact}/owners: what may be passed on to one
Answer show_tell(const Visit& visit, const web::Form& fields);
Answer take_tell(const Visit& visit, const web::Form& fields);
Answer show_owners(const Visit& visit, const web::Form& fields);
Answer take_owners(const Visit& visit, const web::Form& fields);
// /passings/{passing}: by the owner
Answer show_passing(const Visit& visit, const web::Form& fields);
Answer take_passing(const Visit& visit, const web::Form& fields);
// /contacts/{contact}/feedback
Answer show_feedback(const Visit& visit, const web::Form& fields);
Answer take_feedback(const Visit& visit, const web::Form& fields);
// POST /contacts/{contact}/close, /contacts/{contact}/reopen
Answer take_close(const Visit& visit, const web::Form& fields);
Answer show_reopen(const Visit& visit, const web::Form& fields);
Answer take_reopen(const Visit& visit, const web::Form& fields);

// One line of a queue: may this be passed on?
html::QueueRow row_of(const PassingSeen& seen);

}  // namespace accord::contacts
