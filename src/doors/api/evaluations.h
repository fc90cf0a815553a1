// The calls of AuthZEN on a real node: the agreements that the caller's party has signed decide.
#pragma once

#include "doors/api/call.h"

namespace accord::api {

Result<http::Response> evaluation_call(const Caller& caller);
Result<http::Response> evaluations_call(const Caller& caller);
Result<http::Response> authzen_configuration_call(const Asked& asked);

}  // namespace accord::api
