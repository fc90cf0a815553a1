// The headers that every answer leaves with, whatever made it: a policy that runs no script but
// ours, nothing framed, sniffed, referred, indexed or kept. Assets named by their digest may be
// kept for ever.
#pragma once

#include "base/instant.h"
#include "platform/http/response.h"
#include "platform/web/cookie.h"

namespace accord::web {

// Adds what is missing; a Cache-Control already there stays.
void add_strict_headers(http::Response& response, Transport transport);

// When the answer was made, as HTTP writes it: "Mon, 02 Mar 2026 09:00:00 GMT".
void set_date(http::Response& response, Instant now);

// For an asset whose address holds the digest of its bytes.
void keep_for_ever(http::Response& response);
// For the answer to signing out: nothing of the session stays in the browser.
void clear_site_data(http::Response& response);

}  // namespace accord::web
