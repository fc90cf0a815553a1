// GET /openapi.json: what a system can ask, as OpenAPI 3.1. The page is assets/openapi.json; a test
// holds it to the map of routes.
#pragma once

#include "doors/api/call.h"

namespace accord::api {

Result<http::Response> openapi_call(const Asked& asked);
// The same, at home at this address.
Result<Json> openapi_at(const std::string& url);

}  // namespace accord::api
