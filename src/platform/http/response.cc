#include "platform/http/response.h"

#include <algorithm>

#include "base/expect.h"
#include "base/text.h"

namespace accord::http {

namespace {

// A line end in a header would be a second header: our own mistake, never a visitor's.
bool one_line(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return c == '\r' or c == '\n' or c == '\0'; });
}

Response of(std::string_view media_type, std::string body, Status status) {
    Response response{.status = status, .body = std::move(body)};
    response.add("Content-Type", media_type);
    return response;
}

}  // namespace

std::string_view reason(Status status) {
    switch (status) {
        case Status::Ok: return "OK";
        case Status::Accepted: return "Accepted";
        case Status::NoContent: return "No Content";
        case Status::SeeOther: return "See Other";
        case Status::NotModified: return "Not Modified";
        case Status::BadRequest: return "Bad Request";
        case Status::Unauthorized: return "Unauthorized";
        case Status::Forbidden: return "Forbidden";
        case Status::NotFound: return "Not Found";
        case Status::MethodNotAllowed: return "Method Not Allowed";
        case Status::RequestTimeout: return "Request Timeout";
        case Status::Conflict: return "Conflict";
        case Status::Gone: return "Gone";
        case Status::BodyTooLarge: return "Content Too Large";
        case Status::TargetTooLong: return "URI Too Long";
        case Status::UnsupportedMedia: return "Unsupported Media Type";
        case Status::ExpectationFailed: return "Expectation Failed";
        case Status::Unprocessable: return "Unprocessable Content";
        case Status::TooManyRequests: return "Too Many Requests";
        case Status::HeadersTooLarge: return "Request Header Fields Too Large";
        case Status::Broken: return "Internal Server Error";
        case Status::NotImplemented: return "Not Implemented";
        case Status::Unavailable: return "Service Unavailable";
        case Status::VersionNotSupported: return "HTTP Version Not Supported";
    }
    return "Unknown";
}

Response& Response::add(std::string_view name, std::string_view value) {
    expect(one_line(name) and one_line(value));
    headers.push_back({std::string(name), std::string(value)});
    return *this;
}

Response& Response::set(std::string_view name, std::string_view value) {
    const auto wanted = lower(name);
    std::erase_if(headers, [&](const Header& each) { return lower(each.name) == wanted; });
    return add(name, value);
}

Response html(std::string page, Status status) {
    return of("text/html; charset=utf-8", std::move(page), status);
}

Response text(std::string words, Status status) {
    return of("text/plain; charset=utf-8", std::move(words), status);
}

Response json(std::string canonical, Status status) {
    return of("application/json", std::move(canonical), status);
}

Response problem(std::string canonical, Status status) {
    return of("application/problem+json", std::move(canonical), status);
}

Response file(std::string_view media_type, std::string bytes, std::string_view file_name) {
    auto response = of(media_type, std::move(bytes), Status::Ok);
    if (not file_name.empty()) {
        response.add("Content-Disposition",
                     "attachment; filename=\"" + std::string(file_name) + "\"");
    }
    return response;
}

Response see_other(std::string_view path) {
    Response response{.status = Status::SeeOther};
    response.add("Location", path);
    return response;
}

}  // namespace accord::http
