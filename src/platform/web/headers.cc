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

void set_date(http::Response& response, Instant now) {
    constexpr std::string_view days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto written = text(now);  // 2026-03-02T09:00:00.000000Z
    const auto day = date_from_text(std::string_view(written).substr(0, 10));
    if (not day) return;
    std::string out(days[static_cast<std::size_t>(weekday(*day))]);
    out += ", " + written.substr(8, 2) + " ";
    out += months[static_cast<std::size_t>(day->month - 1)];
    out += " " + written.substr(0, 4) + " " + written.substr(11, 8) + " GMT";
    response.set("Date", out);
}

void keep_for_ever(http::Response& response) {
    response.set("Cache-Control", "public, max-age=31536000, immutable");
}

void clear_site_data(http::Response& response) {
    response.set("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
}

}  // namespace accord::web
