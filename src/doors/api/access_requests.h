// The calls of the Access Request and Approval profile of AuthZEN: a denial that may be asked for
// is brought back, and a person of whoever would tell decides (casework/reviews).
#pragma once

#include "casework/reviews/review.h"
#include "doors/api/call.h"

namespace accord::api {

Result<http::Response> access_request_call(const Caller& caller);
// How it stands, and the approval once there is one; for the organisation that asked.
Result<http::Response> access_task_call(const Caller& caller);
Result<http::Response> access_cancel_call(const Caller& caller);

}  // namespace accord::api
