// The calls of the multi-agency standard, as far as the agreements decide: the policies of the
// caller's party, and a request about a person up to the moment at which somebody must be found.
#pragma once

#include "doors/api/call.h"

namespace accord::api {

Result<http::Response> policies_call(const Caller& caller);
Result<http::Response> policy_call(const Caller& caller);
// The same request sent again has the same answer; another under its identifier is a Conflict.
Result<http::Response> request_call(const Caller& caller);
// How a request of the caller's party stands, by its decision's id.
Result<http::Response> request_asked_about_call(const Caller& caller);

}  // namespace accord::api
