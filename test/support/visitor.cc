#include "support/visitor.h"

#include <algorithm>

#include "platform/html/components/form.h"

namespace accord::test {

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
    }
    return response;
}

http::Response Visitor::get(std::string_view target) {
    return ask(http::Method::Get, target, {});
}

http::Response Visitor::post(std::string_view target, std::vector<http::Field> fields) {
    const bool own = std::any_of(fields.begin(), fields.end(), [](const http::Field& each) {
        return each.name == html::token_field;
    });
    auto token = field(html::token_field);
    if (not own and not token.empty()) {
        fields.push_back({std::string(html::token_field), std::move(token)});
    }
    return ask(http::Method::Post, target, http::urlencoded(fields));
}

http::Response Visitor::follow(http::Response response) {
    for (int hops = 0; hops < 10 and response.status == http::Status::SeeOther; ++hops) {
        response = get(response.header("Location"));
    }
    return response;
}

std::string Visitor::field(std::string_view name) const {
    const auto at = page.find("name=\"" + std::string(name) + "\"");
    if (at == std::string::npos) return {};
    const auto value = page.find("value=\"", at);
    if (value == std::string::npos or value > page.find('>', at)) return {};
    return page.substr(value + 7, page.find('"', value + 7) - value - 7);
}

}  // namespace accord::test
