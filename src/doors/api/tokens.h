// OAuth 2 as systems need it: client credentials with a signed statement, and the page that says so
// (RFC 6749, 7523, 8414, 8705).
#pragma once

#include "doors/api/call.h"

namespace accord::api {

Result<http::Response> token_call(const Asked& asked);
Result<http::Response> authorization_server_call(const Asked& asked);

}  // namespace accord::api
