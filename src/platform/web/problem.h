// Problem: what a person, or a machine, is shown when the world said no. The only place that knows
// which Error has which status number. Pages say what happened, what is saved, and who can help.
#pragma once

#include "base/error.h"
#include "platform/html/layout.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::web {

http::Status status_of(ErrorKind kind);

// `shell` is the frame of the page; its title is set here and says nothing of what was asked.
http::Response problem_page(const html::Shell& shell, const Error& error);
// RFC 9457.
http::Response problem_json(const Error& error);

// The server refused what was sent before anybody read it: too large, too slow, not HTTP.
http::Response refusal_page(const html::Shell& shell, http::Status status);
// No row of the map has this path with this method; `allowed` is the Allow header.
http::Response wrong_method_page(const html::Shell& shell, std::string_view allowed);

// The form's token did not fit its session, so nothing was done. When it came from our own pages
// the person's words are shown, so that nothing they wrote is lost; from elsewhere they are not.
http::Response forged_page(html::Shell shell, const Form& typed, bool from_our_own_pages);

}  // namespace accord::web
