#include "platform/web/csrf.h"

#include "base/digest.h"

namespace accord::web {

std::string forgery_token(ByteView secret) {
    return base64url(keyed_digest(secret, bytes_of("accord form token v1")).view());
}

bool token_fits(const Form& form, ByteView secret) {
    const auto given = form.values(forgery_field);
    const auto wanted = forgery_token(secret);
    return given.size() == 1 and given.front().size() == wanted.size() and
           same_secret(bytes_of(given.front()), bytes_of(wanted));
}

bool from_our_own_pages(const http::Request& request) {
    const auto site = request.header("Sec-Fetch-Site");
    if (not site.empty()) return site == "same-origin";
    // Our own no-referrer policy makes browsers write "null" here (Fetch, "serializing a request
    // origin"), so null is no news either way.
    const auto origin = request.header("Origin");
    if (origin.empty() or origin == "null") return true;
    const auto mark = origin.find("://");
    return mark != std::string_view::npos and origin.substr(mark + 3) == request.header("Host");
}

}  // namespace accord::web
