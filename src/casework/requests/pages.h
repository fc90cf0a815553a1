// What a person sees of asking and answering. Each page takes who asks and what was sent, as the
// map of the site (doors/site/route.h) wants it. Every POST ends in "look over there", or in the
// same page with what to put right and everything that was typed.
#pragma once

#include "base/result.h"
#include "platform/html/html.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::identity {
struct Visit;
}

namespace accord::requests {

using Answer = Result<http::Response>;
using Visit = identity::Visit;

// Asking: /ask/new, /ask/{request}/child, /why, /who, /check, /sent, /drop
Answer show_new(const Visit& visit, const web::Form& fields);
Answer take_new(const Visit& visit, const web::Form& fields);
Answer show_child(const Visit& visit, const web::Form& fields);
Answer take_child(const Visit& visit, const web::Form& fields);
Answer show_why(const Visit& visit, const web::Form& fields);
Answer take_why(const Visit& visit, const web::Form& fields);
Answer show_who(const Visit& visit, const web::Form& fields);
Answer take_who(const Visit& visit, const web::Form& fields);
Answer show_check(const Visit& visit, const web::Form& fields);
Answer take_check(const Visit& visit, const web::Form& fields);
Answer show_asked(const Visit& visit, const web::Form& fields);
Answer take_drop(const Visit& visit, const web::Form& fields);

// /requests: to us, from us, answered. /requests/{request}: the board of replies for whoever asked,
// the question and the reply for whoever was asked.
Answer show_requests(const Visit& visit, const web::Form& fields);
// /requests/{request}/on-list: who of the own list it is about
Answer show_on_list(const Visit& visit, const web::Form& fields);
Answer take_on_list(const Visit& visit, const web::Form& fields);
Answer show_request(const Visit& visit, const web::Form& fields);

// Afterwards, by the asker: /add, /rating, /cancel, /hold, /close
Answer show_add(const Visit& visit, const web::Form& fields);
Answer take_add(const Visit& visit, const web::Form& fields);
Answer show_rating(const Visit& visit, const web::Form& fields);
Answer take_rating(const Visit& visit, const web::Form& fields);
Answer take_cancel(const Visit& visit, const web::Form& fields);
Answer take_hold(const Visit& visit, const web::Form& fields);
Answer take_run_on(const Visit& visit, const web::Form& fields);
Answer take_family(const Visit& visit, const web::Form& fields);
Answer take_close(const Visit& visit, const web::Form& fields);
Answer take_evidence(const Visit& visit, const web::Form& fields);

// By whoever was asked: /reply, /reply/check, /nothing, /more-time, /pass-on, /review
Answer take_reply(const Visit& visit, const web::Form& fields);
Answer show_reply_check(const Visit& visit, const web::Form& fields);
Answer take_reply_check(const Visit& visit, const web::Form& fields);
Answer take_nothing(const Visit& visit, const web::Form& fields);
Answer show_more_time(const Visit& visit, const web::Form& fields);
Answer take_more_time(const Visit& visit, const web::Form& fields);
Answer show_give(const Visit& visit, const web::Form& fields);
Answer take_give(const Visit& visit, const web::Form& fields);
Answer show_pass_on(const Visit& visit, const web::Form& fields);
Answer take_pass_on(const Visit& visit, const web::Form& fields);
Answer show_review(const Visit& visit, const web::Form& fields);
Answer take_review(const Visit& visit, const web::Form& fields);

// Calls: /calls, /calls/new, /calls/{call}, /confirm, /written
Answer show_calls(const Visit& visit, const web::Form& fields);
Answer show_new_call(const Visit& visit, const web::Form& fields);
Answer take_new_call(const Visit& visit, const web::Form& fields);
Answer show_call(const Visit& visit, const web::Form& fields);
Answer take_confirm(const Visit& visit, const web::Form& fields);
Answer take_written(const Visit& visit, const web::Form& fields);

// Disagreements: /requests/{request}/disagree, /disagreements/{disagreement}, /climb, /settle
Answer show_disagree(const Visit& visit, const web::Form& fields);
Answer take_disagree(const Visit& visit, const web::Form& fields);
Answer show_disagreement(const Visit& visit, const web::Form& fields);
Answer take_climb(const Visit& visit, const web::Form& fields);
Answer take_settle(const Visit& visit, const web::Form& fields);

// What happened since, that somebody here was told of and has not seen; empty when there is
// nothing. And what somebody who has left still has open, for whoever may take it over.
Result<html::Html> news_html(const Visit& visit);
Result<html::Html> left_open_html(const Visit& visit);

// The desk: /desk, who is on duty, and what a leaver has open
Answer show_desk(const Visit& visit, const web::Form& fields);
// When the desk is there, and who answers when it is not, by the week.
Answer take_shift(const Visit& visit, const web::Form& fields);
Answer take_away(const Visit& visit, const web::Form& fields);
Answer take_turn(const Visit& visit, const web::Form& fields);
Answer take_hand_on(const Visit& visit, const web::Form& fields);
// /desk/limits: a hub's own time limits and hours, from a day on, with what they were before
Answer show_limits(const Visit& visit, const web::Form& fields);
Answer take_limit(const Visit& visit, const web::Form& fields);
Answer take_hours(const Visit& visit, const web::Form& fields);

}  // namespace accord::requests
