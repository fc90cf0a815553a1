// The page of one record, with what other organisations said when they were asked, and at a hub
// what its front door knows: the rooms that know it come below the one that keeps records, and the
// door knows both (docs/adr/0061).
#pragma once

#include "base/reference.h"
#include "governance/identity/visit.h"
#include "platform/html/html.h"
#include "platform/web/form.h"

namespace accord::site {

// GET /people/{person}, POST /people/{person}/restricted
Result<http::Response> child_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> child_page_restricted(const identity::Visit& visit, const web::Form& form);
// What its front door says must not happen to whoever a record is about, for the other pages of it.
Result<html::Html> care_on_record(const identity::Visit& visit, const Reference& person);
// GET /people/{person}/network: what must not happen stands at its head too
Result<http::Response> child_network(const identity::Visit& visit, const web::Form& query);

}  // namespace accord::site
