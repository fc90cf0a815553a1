// Response: what we send back, or what a client of ours was sent. Made by the functions below; the
// strict headers that every page carries are added once, at the door (platform/web/headers.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.h"

namespace accord::http {

// The statuses we use. Which Error has which is known to platform/web/problem.cc alone.
enum class Status : std::uint16_t {
    Ok = 200,
    Accepted = 202,
    NoContent = 204,
    SeeOther = 303,
    NotModified = 304,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    BodyTooLarge = 413,
    TargetTooLong = 414,
    UnsupportedMedia = 415,
    ExpectationFailed = 417,
    Unprocessable = 422,
    TooManyRequests = 429,
    HeadersTooLarge = 431,
    Broken = 500,
    NotImplemented = 501,
    Unavailable = 503,
    VersionNotSupported = 505,
};

std::string_view reason(Status status);  // "Not Found"
inline int number(Status status) {
    return static_cast<int>(status);
}

struct Response {
    Status status = Status::Ok;
    std::vector<Header> headers = {};
    std::string body = {};

    std::string_view header(std::string_view name) const { return http::header(headers, name); }
    // Adds one more header; names may repeat (Set-Cookie).
    Response& add(std::string_view name, std::string_view value);
    // Sets the only header of that name.
    Response& set(std::string_view name, std::string_view value);
};

Response html(std::string page, Status status = Status::Ok);
Response text(std::string words, Status status = Status::Ok);
Response json(std::string canonical, Status status = Status::Ok);
Response problem(std::string canonical, Status status);  // application/problem+json (RFC 9457)
// Bytes with their media type: an asset, or a document to keep when `file_name` is given.
Response file(std::string_view media_type, std::string bytes, std::string_view file_name = {});
// After every POST: look at this page instead. `path` is ours, never a visitor's.
Response see_other(std::string_view path);

}  // namespace accord::http
