// Forgery: every POST proves that the page it came from was one of ours, drawn for this session.
//
// The proof is a token in each form: a keyed digest of the session's own secret, which only the
// session knows. A second, independent check reads what the browser itself says of where the
// request came from (Sec-Fetch-Site, Origin). Either failing, nothing is done, and the page says
// what to do.
#pragma once

#include <string>
#include <string_view>

#include "base/bytes.h"
#include "platform/html/components/form.h"
#include "platform/http/request.h"
#include "platform/web/form.h"

namespace accord::web {

inline constexpr std::string_view forgery_field = html::token_field;

// The token for this session's forms. `secret` is what the session cookie carries, never its
// digest.
std::string forgery_token(ByteView secret);
// Whether the form carries that token; the same time for a right and a wrong one.
bool token_fits(const Form& form, ByteView secret);
// Whether the browser says the request came from one of our own pages, or says nothing (a script,
// an old browser: then the token and SameSite stand alone).
bool from_our_own_pages(const http::Request& request);

}  // namespace accord::web
