#include "platform/http/request.h"

#include "base/text.h"

namespace accord::http {

namespace {

int hex_digit(char c) {
    if (c >= '0' and c <= '9') return c - '0';
    if (c >= 'a' and c <= 'f') return c - 'a' + 10;
    if (c >= 'A' and c <= 'F') return c - 'A' + 10;
    return -1;
}

bool unreserved(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9') or
           c == '-' or c == '.' or c == '_' or c == '~';
}

// One segment of a path: what would let two readers see two different paths is refused.
Result<std::string> segment_from(std::string_view text) {
    auto segment = TRY(percent_decode(text));
    if (segment.empty() or segment == "." or segment == "..") {
        return fail(invalid("The address has an empty, '.' or '..' part."));
    }
    for (const char c : segment) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 or byte == 0x7f or c == '/' or c == '\\') {
            return fail(invalid("The address has a character that may not stand in an address."));
        }
    }
    if (not is_utf8(segment)) return fail(invalid("The address is not UTF-8."));
    return segment;
}

}  // namespace

std::string_view word(Method method) {
    switch (method) {
        case Method::Get: return "GET";
        case Method::Head: return "HEAD";
        case Method::Post: return "POST";
        case Method::Put: return "PUT";
        case Method::Patch: return "PATCH";
        case Method::Delete: return "DELETE";
        case Method::Options: return "OPTIONS";
    }
    return "";
}

std::string_view header(const std::vector<Header>& headers, std::string_view name) {
    const auto wanted = lower(name);
    for (const auto& each : headers) {
        if (lower(each.name) == wanted) return each.value;
    }
    return {};
}

std::string_view Request::param(std::string_view name) const {
    for (const auto& each : params) {
        if (each.name == name) return each.value;
    }
    return {};
}

Result<std::string> percent_decode(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            out += text[at];
            continue;
        }
        const int high = at + 1 < text.size() ? hex_digit(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hex_digit(text[at + 2]) : -1;
        if (high < 0 or low < 0) return fail(invalid("A '%' is not followed by two hex digits."));
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return out;
}

std::string percent_encode(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (unreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

Result<Target> target_from(std::string_view text) {
    if (text.empty() or text.front() != '/') {
        return fail(invalid("The address must start with '/'."));
    }
    if (text.find('#') != std::string_view::npos) {
        return fail(invalid("The address may not hold '#'."));
    }
    const auto mark = text.find('?');
    Target target;
    if (mark != std::string_view::npos) target.query = text.substr(mark + 1);
    const auto path = text.substr(1, mark == std::string_view::npos ? mark : mark - 1);
    if (path.empty()) {
        target.path = "/";
        return target;
    }
    for (const auto part : split(path, '/')) target.path += "/" + TRY(segment_from(part));
    return target;
}

}  // namespace accord::http
