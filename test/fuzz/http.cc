// What arrives over HTTP: the target, the header block, the form, the cookies.
#include <algorithm>

#include "base/text.h"
#include "fuzz/harness.h"
#include "platform/http/client.h"
#include "platform/http/head.h"
#include "platform/web/cookie.h"
#include "platform/web/multipart.h"

namespace accord::fuzz {

// A target is one path and no other: encoded and read again, it is the same.
void target(std::string_view input) {
    const auto read = http::target_from(input);
    if (not read) return;
    promise(is_utf8(read->path));
    promise(read->path.starts_with('/'));
    std::string again;
    for (const auto part : split(std::string_view(read->path).substr(1), '/')) {
        promise(part != "." and part != "..");
        again += "/" + http::percent_encode(part);
    }
    const auto twice = http::target_from(again);
    promise(twice and twice->path == read->path);
}

// However a header block is cut into pieces, the verdict is the same.
void head(std::string_view input) {
    http::HeadScanner whole(4096);
    http::HeadScanner dripped(4096);
    const auto at_once = whole.look(input);
    http::HeadScanner::Verdict slowly = http::HeadScanner::More{};
    for (std::size_t n = 1; n <= input.size() and slowly.index() == 0; ++n) {
        slowly = dripped.look(input.substr(0, n));
    }
    promise(at_once.index() == slowly.index());
    const auto* end = std::get_if<http::HeadScanner::Whole>(&at_once);
    if (not end) return;
    promise(end->bytes == std::get<http::HeadScanner::Whole>(slowly).bytes);
    promise(input.substr(0, end->bytes).ends_with("\r\n\r\n"));
    promise(input.substr(0, end->bytes).find('\0') == std::string_view::npos);
}

// A form is UTF-8 without NUL; written and read again it is the same.
void form(std::string_view input) {
    const auto read = web::Form::parse(input);
    if (not read) return;
    std::vector<http::Field> fields;
    for (const auto& [name, value] : read->fields()) {
        promise(is_utf8(name) and is_utf8(value));
        fields.push_back({name, value});
    }
    const auto again = web::Form::parse(http::urlencoded(fields));
    promise(again and *again == *read);
}

// The first line is the boundary. What was read and is written again reads the same.
void multipart(std::string_view input) {
    const auto end = input.find('\n');
    const auto boundary = web::multipart_boundary("multipart/form-data; boundary=" +
                                                  std::string(input.substr(0, end)));
    if (end == std::string_view::npos or not boundary) return;
    const auto read = web::read_multipart(*boundary, input.substr(end + 1));
    if (not read) return;
    for (const auto& field : read->fields) promise(is_utf8(field.name) and is_utf8(field.value));
    std::size_t held = 0;
    for (const auto& file : read->files) held += file.bytes.size();
    promise(held <= input.size());
}

void cookies(std::string_view input) {
    const http::Request request{.headers = {{"Cookie", std::string(input)}}};
    const auto found = web::cookie(request, "accord");
    if (found) promise(found->find(';') == std::string::npos);
}

}  // namespace accord::fuzz
