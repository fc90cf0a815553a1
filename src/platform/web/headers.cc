#include "platform/web/headers.h"

#include "platform/html/layout.h"

namespace accord::web {

namespace {

struct Strict {
    std::string_view name;
    std::string_view value;
};

constexpr Strict strict[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"X-Robots-Tag", "noindex, nofollow"},
    {"Permissions-Policy",
     "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
     "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
     "payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
     "usb=(), xr-spatial-tracking=()"},
};

}  // namespace

void add_strict_headers(http::Response& response, Transport transport) {
    response.set("Content-Security-Policy", html::content_security_policy);
    for (const auto& [name, value] : strict) response.set(name, value);
    if (transport == Transport::Https) {
        response.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    if (response.header("Cache-Control").empty()) response.set("Cache-Control", "no-store");
}

void keep_for_ever(http::Response& response) {
    response.set("Cache-Control", "public, max-age=31536000, immutable");
}

void clear_site_data(http::Response& response) {
    response.set("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
}

}  // namespace accord::web
