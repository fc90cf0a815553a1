// Home: what waits for you, and the two ways to start. The same page for everybody; what a role
// does not do, it does not show.
#pragma once

#include "doors/site/route.h"

namespace accord::site {

Result<http::Response> home(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::site
