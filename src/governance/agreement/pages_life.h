// What a person sees of a text's later life: how it stands and until when, its review, leaving it,
// ending it; and the board that shows where it is with everybody.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::agreement {

using Answer = Result<http::Response>;

// GET  /agreements/{agreement}/life
Answer life_page(const identity::Visit& visit, const web::Form& query);
// GET, POST /agreements/{agreement}/reviews
Answer review_page(const identity::Visit& visit, const web::Form& query);
Answer take_review(const identity::Visit& visit, const web::Form& form);
// GET, POST /agreements/{agreement}/notice         one organisation leaves
Answer notice_page(const identity::Visit& visit, const web::Form& query);
Answer take_notice(const identity::Visit& visit, const web::Form& form);
// POST /agreements/{agreement}/notice/{leaving}/taking-back
Answer take_back(const identity::Visit& visit, const web::Form& form);
// GET, POST /agreements/{agreement}/ending         for all
Answer ending_page(const identity::Visit& visit, const web::Form& query);
Answer take_ending(const identity::Visit& visit, const web::Form& form);
// GET  /agreements/{agreement}/changes             against the version before
Answer changes_page(const identity::Visit& visit, const web::Form& query);

// GET  /agreements/{agreement}/board               filters: ?stop=legal&type=SCHOOL
Answer board_page(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}/board/export        the same as CSV
Answer board_file(const identity::Visit& visit, const web::Form& query);
// POST /agreements/{agreement}/board/moves
Answer take_move(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::agreement
