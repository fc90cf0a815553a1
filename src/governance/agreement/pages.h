// What a person sees of agreements: all of them, one of them, its words beside its rules, its
// history, joining it and signing it.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::agreement {

using Answer = Result<http::Response>;

// GET  /agreements
Answer list_page(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}               your next act first
Answer overview_page(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}/text          the words, each with its rule beside it
Answer text_page(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}/history
Answer history_page(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}/join          what there is to do, in any order
Answer join_page(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}/document      the published bytes, as a file
Answer document_file(const identity::Visit& visit, const web::Form& query);
// GET  /agreements/{agreement}/sign
Answer sign_page(const identity::Visit& visit, const web::Form& query);
// POST /agreements/{agreement}/sign
Answer put_hand(const identity::Visit& visit, const web::Form& form);
// GET  /agreements/{agreement}/signed        survives being kept as a bookmark
Answer signed_page(const identity::Visit& visit, const web::Form& query);

}  // namespace accord::agreement
