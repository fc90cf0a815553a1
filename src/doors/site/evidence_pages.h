// Evidence: the state of the trail first, in a sentence; then entries, newest first; one entry; a
// pack to take away. Pages of the audit room, kept here because that room may not know who is at
// the door.
//
// A reader sees what their own organisation did, and everything that was done about a matter that
// it had a part in. An inspector sees all. The trail holds no names; these pages add those of the
// people and organisations that acted, from the posts they held.
#pragma once

#include "doors/site/route.h"

namespace accord::site {

// /evidence ?about= ?fact= ?before=
Result<http::Response> evidence(const identity::Visit& visit, const web::Form& fields);
// /evidence/{entry}
Result<http::Response> evidence_entry(const identity::Visit& visit, const web::Form& fields);
// POST /evidence/packs
Result<http::Response> take_pack(const identity::Visit& visit, const web::Form& fields);
// /evidence/check: how to check it without us
Result<http::Response> evidence_check(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::site
