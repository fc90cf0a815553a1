// What a person sees of sharing. Each page takes who asks and what was sent, as the map of the site
// (doors/site/route.h) wants it. Every POST ends in "look over there", or in the same page with
// what to put right and everything that was typed.
#pragma once

#include <string>
#include <vector>

#include "base/reference.h"
#include "base/result.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::identity {
struct Visit;
}

namespace accord::sharing {

using Answer = Result<http::Response>;
using Visit = identity::Visit;

// Writing: /share/new, /share/{share}/child, /worry, /people
Answer show_new(const Visit& visit, const web::Form& fields);
Answer take_new(const Visit& visit, const web::Form& fields);
Answer show_child(const Visit& visit, const web::Form& fields);
Answer take_child(const Visit& visit, const web::Form& fields);
Answer show_worry(const Visit& visit, const web::Form& fields);
Answer take_worry(const Visit& visit, const web::Form& fields);
Answer show_people(const Visit& visit, const web::Form& fields);
Answer take_people(const Visit& visit, const web::Form& fields);
Answer take_drop(const Visit& visit, const web::Form& fields);

// Starting from what happened: /share/happened, /share/happened/{happening}, and a file of them:
// /share/happened/{happening}/batch, /share/batch/{batch}
Answer show_happened(const Visit& visit, const web::Form& fields);
Answer show_happening(const Visit& visit, const web::Form& fields);
Answer take_happening(const Visit& visit, const web::Form& fields);
Answer show_bring(const Visit& visit, const web::Form& fields);
Answer take_bring(const Visit& visit, const web::Form& fields);
Answer show_batch(const Visit& visit, const web::Form& fields);

// Sending: /share/{share}/check, /now, /sent
Answer show_check(const Visit& visit, const web::Form& fields);
Answer take_check(const Visit& visit, const web::Form& fields);
Answer show_now(const Visit& visit, const web::Form& fields);
Answer take_now(const Visit& visit, const web::Form& fields);
Answer show_sent(const Visit& visit, const web::Form& fields);

// Afterwards: /share/{share}, for sender and recipient; /acknowledge, /correct, /add, /withdraw,
// /finish, /evidence
struct BecameOf {
    std::string href;  // of what it became at a front door; empty where it is not theirs to open
    std::string words;
};
// `became`: what the rooms that come later know of it.
using BecameWhat = Result<std::vector<BecameOf>> (*)(const Visit& visit, const Reference& share);
Answer share_page(const Visit& visit, BecameWhat became);
// /share/{share}/on-list: who of the recipient’s list it is about
Answer show_on_list(const Visit& visit, const web::Form& fields);
Answer take_on_list(const Visit& visit, const web::Form& fields);
Answer take_acknowledge(const Visit& visit, const web::Form& fields);
Answer show_correct(const Visit& visit, const web::Form& fields);
Answer take_correct(const Visit& visit, const web::Form& fields);
Answer show_add(const Visit& visit, const web::Form& fields);
Answer take_add(const Visit& visit, const web::Form& fields);
Answer show_withdraw(const Visit& visit, const web::Form& fields);
Answer take_withdraw(const Visit& visit, const web::Form& fields);
Answer show_finish(const Visit& visit, const web::Form& fields);
Answer take_finish(const Visit& visit, const web::Form& fields);
Answer take_evidence(const Visit& visit, const web::Form& fields);

}  // namespace accord::sharing
