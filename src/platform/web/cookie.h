// Cookie: reading the ones a browser sends and writing the one we set. There is exactly one,
// strictly necessary: HttpOnly, SameSite=Strict, for the whole site. Over https it carries the
// __Host- prefix and Secure; over plain http on the loopback a browser would throw that away, so
// the name is bare.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/request.h"

namespace accord::web {

enum class Transport { Https, LoopbackHttp };

// "__Host-accord" or "accord".
std::string session_cookie_name(Transport transport);

// The value of the cookie, or nothing. A name sent twice is nothing: someone is playing.
std::optional<std::string> cookie(const http::Request& request, std::string_view name);

// The Set-Cookie value that keeps it until the browser closes, and the one that takes it back.
// `value` is of the letters, digits, '-' and '_' that tokens are made of.
std::string set_session_cookie(Transport transport, std::string_view value);
std::string clear_session_cookie(Transport transport);

}  // namespace accord::web
