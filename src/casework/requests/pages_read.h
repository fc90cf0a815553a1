// The two faces of one request, and how a reply reads. Private to the slice.
#pragma once

#include "casework/people/pages_link.h"
#include "casework/requests/commands_reply.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_common.h"

namespace accord::requests {

// For whoever asked; `rerated`: its rating was changed just now.
Answer board_page(const Visit& visit, const Reference& reference, bool rerated);
// Whom it is about, as this organisation may read them.
people::WhatCame what_came(const Received& received, Date today);
// For whoever was asked; restricted for anybody else.
Answer read_page(const Visit& visit, const Reference& reference, const web::Form& fields);
// That what they said may be of somebody else, where it may: above their replies.
html::Html of_another_note(const Line& line);
// The replies of one organisation: what stands first, and what was said before it folded away.
html::Html replies_html(const Visit& visit, const std::vector<Reply>& replies);
// One reply, as the asker reads it.
html::Html reply_html(const Visit& visit, const Reply& reply);
// The question, as it was put: whom it is about, why, what is needed.
html::Html question_html(const Received& received);
// Why something is not shared, to choose from; without "we do not have it", which is an answer.
std::vector<html::Option> reason_options(const Visit& visit, const std::string& chosen);
html::Html reply_fields(const Visit& visit, const Replying& said, const Faults& faults);
// Everything that is wrong with what was typed.
Faults reply_faults(const Visit& visit, const Replying& said);

}  // namespace accord::requests
