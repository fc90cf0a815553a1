#include "support/visitor.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace accord::test {

namespace {

// The <input …> tags of a page: our own pages, so nothing cleverer is called for.
std::vector<std::string_view> inputs(std::string_view page) {
    std::vector<std::string_view> out;
    for (auto at = page.find("<input "); at != std::string_view::npos;
         at = page.find("<input ", at + 1)) {
        out.push_back(page.substr(at, page.find('>', at) - at));
    }
    return out;
}

std::string attribute(std::string_view tag, std::string_view name) {
    const auto start = " " + std::string(name) + "=\"";
    const auto at = tag.find(start);
    if (at == std::string_view::npos) return {};
    const auto value = tag.substr(at + start.size());
    return std::string(value.substr(0, value.find('"')));
}

}  // namespace

std::vector<std::string> ids_twice(std::string_view page) {
    std::vector<std::string> all;
    const std::string_view mark = " id=\"";
    for (auto at = page.find(mark); at != std::string_view::npos; at = page.find(mark, at)) {
        at += mark.size();
        all.emplace_back(page.substr(at, page.find('"', at) - at));
    }
    std::sort(all.begin(), all.end());
    std::vector<std::string> out;
    for (std::size_t i = 1; i < all.size(); ++i)
        if (all[i] == all[i - 1] and (out.empty() or out.back() != all[i])) out.push_back(all[i]);
    return out;
}

http::Response Visitor::ask(http::Method method, std::string_view target, std::string body) {
    const auto safe = http::target_from(target);
    if (not safe) return site_.refuse(http::Status::BadRequest);
    http::Request request{
        .method = method,
        .path = safe->path,
        .query = safe->query,
        .headers = {{"Host", "127.0.0.1:8080"}, {"Sec-Fetch-Site", "same-origin"}},
        .body = std::move(body),
        .remote = "127.0.0.1"};
    std::string jar;
    for (const auto& [name, value] : cookies) {
        jar += (jar.empty() ? "" : "; ") + name + "=" + value;
    }
    if (not jar.empty()) request.headers.push_back({"Cookie", jar});
    if (method == http::Method::Post) {
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    }
    for (const auto& header : more_headers) {
        std::erase_if(request.headers, [&](const auto& each) { return each.name == header.name; });
        request.headers.push_back(header);
    }
    auto response = site_.answer(std::move(request));
    for (const auto& header : response.headers) {
        if (header.name != "Set-Cookie") continue;
        const auto pair = header.value.substr(0, header.value.find(';'));
        const auto name = pair.substr(0, pair.find('='));
        std::erase_if(cookies, [&](const auto& each) { return each.name == name; });
        if (header.value.find("Max-Age=0") != std::string::npos) continue;
        cookies.push_back({name, pair.substr(name.size() + 1)});
    }
    if (response.header("Content-Type").starts_with("text/html")) {
        page = response.body;
        path = safe->path;
        for (const auto& id : ids_twice(page)) FAIL_CHECK(path, " has the id ", id, " twice");
    }
    return response;
}

http::Response Visitor::get(std::string_view target) {
    return ask(http::Method::Get, target, {});
}

void Visitor::add_hidden(std::vector<http::Field>& fields) const {
    for (const auto& tag : inputs(page)) {
        if (attribute(tag, "type") != "hidden") continue;
        const auto name = attribute(tag, "name");
        const bool brought =
            std::any_of(fields.begin(), fields.end(),
                        [&](const http::Field& each) { return each.name == name; });
        if (not brought) fields.push_back({name, attribute(tag, "value")});
    }
}

http::Response Visitor::post(std::string_view target, std::vector<http::Field> fields) {
    add_hidden(fields);
    return ask(http::Method::Post, target, http::urlencoded(fields));
}

http::Response Visitor::post_file(std::string_view target, std::vector<http::Field> fields,
                                  std::string_view file, std::string_view bytes) {
    add_hidden(fields);
    const std::string line = "--test-boundary\r\nContent-Disposition: form-data; name=\"";
    std::string body;
    for (const auto& [name, value] : fields) body += line + name + "\"\r\n\r\n" + value + "\r\n";
    body += line + std::string(file) + "\"; filename=\"scan.pdf\"\r\n\r\n" + std::string(bytes) +
            "\r\n--test-boundary--\r\n";
    const auto before = more_headers;
    more_headers.push_back({"Content-Type", "multipart/form-data; boundary=test-boundary"});
    auto response = ask(http::Method::Post, target, std::move(body));
    more_headers = before;
    return response;
}

http::Response Visitor::follow(http::Response response) {
    for (int hops = 0; hops < 10 and response.status == http::Status::SeeOther; ++hops) {
        response = get(response.header("Location"));
    }
    return response;
}

std::string Visitor::field(std::string_view name) const {
    const auto all = values(name);
    return all.empty() ? std::string() : all.front();
}

std::vector<std::string> Visitor::values(std::string_view name, bool ticked) const {
    std::vector<std::string> out;
    for (const auto& tag : inputs(page)) {
        if (attribute(tag, "name") != name) continue;
        if (ticked and tag.find(" checked") == std::string_view::npos) continue;
        out.push_back(attribute(tag, "value"));
    }
    return out;
}

}  // namespace accord::test
