// Taking two people of a list apart, with who was told of them as one: the rooms that tell and ask
// come below the one that keeps records, and the door knows all of them (docs/adr/0061).
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::site {

// /people/{person}/apart/{merge}
Result<http::Response> apart_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> take_apart(const identity::Visit& visit, const web::Form& form);
// /people/{person}/split
Result<http::Response> split_page(const identity::Visit& visit, const web::Form& query);
Result<http::Response> take_split(const identity::Visit& visit, const web::Form& form);

}  // namespace accord::site
