// What a hub counts of itself, on a page and to keep.
#pragma once

#include "base/result.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::identity {
struct Visit;
}

namespace accord::reporting {

using Answer = Result<http::Response>;

// /figures?quarter=2026-Q3; the quarter that runs, unless said
Answer show_figures(const identity::Visit& visit, const web::Form& fields);
// /figures/keep?quarter=2026-Q3
Answer keep_figures(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::reporting
