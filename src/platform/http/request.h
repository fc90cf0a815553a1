// Request: what arrived over HTTP, made safe once. The rest of the program calls it a Visit as soon
// as a known person stands behind it (governance/identity/visit.h).
//
// What this type promises, so that nobody has to ask again: the path is percent-decoded UTF-8,
// starts with "/", has no empty, "." or ".." segment, no control character and no encoded slash;
// there was exactly one Host; the body is as long as it said it would be and no longer than the
// limit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace accord::http {

enum class Method : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Options };

std::string_view word(Method method);  // "GET"

struct Header {
    std::string name;  // as sent; compared without regard to case
    std::string value;
    bool operator==(const Header&) const = default;
};

// The value of the first header of that name, or empty.
std::string_view header(const std::vector<Header>& headers, std::string_view name);

// A value taken from the path by the route's pattern: {share} in /share/{share}/check.
struct Param {
    std::string name;
    std::string value;
    bool operator==(const Param&) const = default;
};

struct Request {
    Method method = Method::Get;
    std::string path = "/";  // decoded
    std::string query = {};  // as sent, without "?"; read it with web::Form
    std::vector<Header> headers = {};
    std::string body = {};
    std::string remote = {};         // the other end's address: 127.0.0.1
    std::vector<Param> params = {};  // filled by whoever matches the route
    // SHA-256 of the certificate that the client showed, in base64url (RFC 8705); empty: none.
    std::string client_certificate = {};

    std::string_view header(std::string_view name) const { return http::header(headers, name); }
    std::string_view param(std::string_view name) const;  // empty when the pattern has no such name
};

struct Target {
    std::string path;
    std::string query;
};

// "/share/S-4QH-81T?late=1" made safe, or a sentence saying why not. Only the origin form is taken.
Result<Target> target_from(std::string_view text);

// Percent-decoding and its opposite (RFC 3986: all but unreserved characters are encoded).
Result<std::string> percent_decode(std::string_view text);
std::string percent_encode(std::string_view text);

}  // namespace accord::http
