// The site's own few pages: everything else belongs to a slice.
#pragma once

#include "doors/site/route.h"

namespace accord::site {

// One of static_pages.h, framed for whoever looks.
Result<http::Response> words_for_everybody(const identity::Guest& guest, const web::Form& fields);
// The rulebook's pages, as of today or of ?on=2026-03-02.
Result<http::Response> rulebook_lists(const identity::Visit& visit, const web::Form& fields);
Result<http::Response> rulebook_list(const identity::Visit& visit, const web::Form& fields);
Result<http::Response> rulebook_row(const identity::Visit& visit, const web::Form& fields);
// "ok" while the database can be read and what it has acknowledged is safe; else Unavailable.
Result<http::Response> health(const identity::Guest& guest, const web::Form& fields);

}  // namespace accord::site
