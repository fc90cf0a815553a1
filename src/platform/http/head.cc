#include "platform/http/head.h"

#include <algorithm>
#include <optional>

#include "base/limits.h"
#include "base/text.h"

namespace accord::http {

namespace {

constexpr std::size_t line_bytes_max = 8 * 1024;

constexpr Method methods[] = {Method::Get,   Method::Head,   Method::Post,   Method::Put,
                              Method::Patch, Method::Delete, Method::Options};

std::optional<Method> method_from(std::string_view text) {
    for (const auto method : methods) {
        if (word(method) == text) return method;
    }
    return std::nullopt;
}

bool token_letter(char c) {
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9') or
           others.find(c) != std::string_view::npos;
}

// A name or an address with perhaps a port; nothing that could be read as a path or a second host.
bool fair_host(std::string_view text) {
    constexpr std::string_view others = ".-_:[]";
    return not text.empty() and text.size() <= 255 and
           std::all_of(text.begin(), text.end(), [&](char c) {
               return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or
                      (c >= '0' and c <= '9') or others.find(c) != std::string_view::npos;
           });
}

std::vector<std::string_view> all(const std::vector<Header>& headers, std::string_view name) {
    std::vector<std::string_view> out;
    for (const auto& header : headers) {
        if (lower(header.name) == name) out.emplace_back(header.value);
    }
    return out;
}

std::optional<std::size_t> length_from(std::string_view text) {
    if (text.empty() or text.size() > 15) return std::nullopt;
    std::size_t length = 0;
    for (const char c : text) {
        if (c < '0' or c > '9') return std::nullopt;
        length = length * 10 + static_cast<std::size_t>(c - '0');
    }
    return length;
}

bool lists(std::string_view header, std::string_view wanted) {
    for (const auto part : split(header, ',')) {
        if (lower(trim(part)) == wanted) return true;
    }
    return false;
}

}  // namespace

HeadScanner::Verdict HeadScanner::look(std::string_view all) {
    const auto end = std::min(all.size(), bytes_max_);
    for (; seen_ < end; ++seen_) {
        const auto byte = static_cast<unsigned char>(all[seen_]);
        const bool after_return = seen_ > line_at_ and all[seen_ - 1] == '\r';
        if (after_return != (byte == '\n')) return Status::BadRequest;  // a bare line end
        if (byte == '\n') {
            const auto line = all.substr(line_at_, seen_ - 1 - line_at_);
            if (line.empty() and line_at_ > 0) return Whole{seen_ + 1};
            if (const auto status = refuse_line(line); status != Status::Ok) return status;
            line_at_ = seen_ + 1;
            continue;
        }
        const bool control = byte < 0x20 and byte != '\r' and byte != '\t';
        if (control or byte == 0x7f) return Status::BadRequest;
        if (seen_ == 0 and not(byte >= 'A' and byte <= 'Z')) return Status::BadRequest;
        if (line_at_ == 0 and seen_ >= line_bytes_max) return Status::TargetTooLong;
    }
    if (all.size() >= bytes_max_) return Status::HeadersTooLarge;
    return More{};
}

Status HeadScanner::refuse_line(std::string_view line) const {
    if (line_at_ == 0) return line.empty() ? Status::BadRequest : Status::Ok;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos or colon == 0) return Status::BadRequest;
    const auto name = line.substr(0, colon);
    return std::all_of(name.begin(), name.end(), token_letter) ? Status::Ok : Status::BadRequest;
}

namespace {

// A form with files in it may be larger than one without.
std::size_t uploaded_bytes_max(const std::vector<Header>& headers) {
    const auto type = lower(trim(header(headers, "content-type")));
    return type.starts_with("multipart/form-data;") ? limits::upload_bytes_max : 0;
}

}  // namespace

std::variant<Head, Status> judge(RawHead raw, std::size_t body_bytes_max) {
    if (raw.version != 10 and raw.version != 11) return Status::VersionNotSupported;
    if (not all(raw.headers, "transfer-encoding").empty()) return Status::NotImplemented;
    const auto hosts = all(raw.headers, "host");
    if (hosts.size() != 1 or not fair_host(hosts.front())) return Status::BadRequest;
    const auto method = method_from(raw.method);
    if (not method) return Status::NotImplemented;

    Head head;
    const auto lengths = all(raw.headers, "content-length");
    if (lengths.size() > 1) return Status::BadRequest;
    if (not lengths.empty()) {
        const auto length = length_from(lengths.front());
        if (not length) return Status::BadRequest;
        head.body_bytes = *length;
    }
    auto target = target_from(raw.target);
    if (not target) return Status::BadRequest;
    // What is small and unpacks to much more is a bomb; nobody we know packs what they send.
    for (const auto value : all(raw.headers, "content-encoding"))
        if (lower(trim(value)) != "identity") return Status::UnsupportedMedia;
    if (head.body_bytes > body_bytes_max and head.body_bytes > uploaded_bytes_max(raw.headers)) {
        return Status::BodyTooLarge;
    }

    const auto expected = all(raw.headers, "expect");
    if (not expected.empty()) {
        if (expected.size() > 1 or lower(expected.front()) != "100-continue") {
            return Status::ExpectationFailed;
        }
        head.wants_continue = raw.version == 11 and head.body_bytes > 0;
    }
    head.keep = raw.version == 11;
    for (const auto value : all(raw.headers, "connection")) {
        if (lists(value, "close")) head.keep = false;
    }
    head.request = {.method = *method,
                    .path = std::move(target->path),
                    .query = std::move(target->query),
                    .headers = std::move(raw.headers)};
    return head;
}

}  // namespace accord::http
