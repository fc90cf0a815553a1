#include "platform/web/cookie.h"

#include <algorithm>

#include "base/expect.h"
#include "base/text.h"

namespace accord::web {

namespace {

bool token_letter(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9') or
           c == '-' or c == '_';
}

std::string marks(Transport transport) {
    std::string out = "; Path=/; HttpOnly; SameSite=Strict";
    if (transport == Transport::Https) out += "; Secure";
    return out;
}

}  // namespace

std::string session_cookie_name(Transport transport) {
    return transport == Transport::Https ? "__Host-accord" : "accord";
}

std::optional<std::string> cookie(const http::Request& request, std::string_view name) {
    std::optional<std::string> found;
    for (const auto& header : request.headers) {
        if (lower(header.name) != "cookie") continue;
        for (const auto part : split(header.value, ';')) {
            const auto pair = trim(part);
            const auto mark = pair.find('=');
            if (mark == std::string_view::npos or pair.substr(0, mark) != name) continue;
            if (found) return std::nullopt;
            found = std::string(pair.substr(mark + 1));
        }
    }
    return found;
}

std::string set_session_cookie(Transport transport, std::string_view value) {
    expect(not value.empty() and std::all_of(value.begin(), value.end(), token_letter));
    return session_cookie_name(transport) + "=" + std::string(value) + marks(transport);
}

std::string clear_session_cookie(Transport transport) {
    return session_cookie_name(transport) + "=; Max-Age=0" + marks(transport);
}

}  // namespace accord::web
