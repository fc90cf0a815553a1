#include "doors/site/site.h"

#include "casework/people/closed.h"
#include "casework/people/pages_close.h"
#include "governance/identity/gate.h"
#include "platform/host/clock.h"
#include "platform/html/assets.h"
#include "platform/web/csrf.h"
#include "platform/web/headers.h"
#include "platform/web/problem.h"

namespace accord::site {

namespace {

constexpr std::string_view assets_pattern = "/assets/{name}";
constexpr std::string_view no_pattern = "-";

http::Response asset(const html::Asset& found, const http::Request& request) {
    const bool packed =
        found.gzipped and request.header("Accept-Encoding").find("gzip") != std::string_view::npos;
    auto response =
        http::file(found.content_type, std::string(packed ? *found.gzipped : found.bytes));
    if (packed) response.set("Content-Encoding", "gzip");
    if (found.gzipped) response.set("Vary", "Accept-Encoding");
    web::keep_for_ever(response);
    return response;
}

// The fields of the form that was sent, or of the query.
Result<web::Form> fields_of(const http::Request& request) {
    if (request.method != http::Method::Post) return web::Form::parse(request.query);
    return web::Form::sent(request);
}

}  // namespace

Site::Site(const identity::House& house, std::span<const Route> map, host::StopSignal* stop)
    : house_(house), map_(map), stop_(stop) {
    for (const auto& route : map_) router_.add(route.method, route.pattern);
}

http::Response Site::answer(http::Request request) {
    const auto began = host::ticking_micros();
    auto [pattern, response] = find(request);
    web::add_strict_headers(response, house_.transport);
    web::set_date(response, house_.node.clock.now());
    house_.node.log.info("request.answered", {{"method", word(request.method)},
                                              {"route", pattern},
                                              {"status", http::number(response.status)},
                                              {"micros", host::ticking_micros() - began}});
    return response;
}

http::Response Site::refuse(http::Status status) {
    auto response = web::refusal_page(plain_shell(), status);
    web::add_strict_headers(response, house_.transport);
    house_.node.log.info("request.refused", {{"status", http::number(status)}});
    return response;
}

Site::Answered Site::find(http::Request& request) {
    if (request.path.starts_with("/assets/") and request.method <= http::Method::Head) {
        const auto found = html::asset_at(request.path);
        if (found) return {assets_pattern, asset(*found, request)};
    }
    auto match = router_.match(request.method, request.path);
    if (match.row) {
        request.params = std::move(match.params);
        const auto& route = map_[*match.row];
        return {route.pattern, open(route, request)};
    }
    const auto status =
        match.allowed.empty() ? http::Status::NotFound : http::Status::MethodNotAllowed;
    return {no_pattern, refuse_at(request, status, match.allowed)};
}

http::Response Site::refuse_at(const http::Request& request, http::Status status,
                               const std::vector<http::Method>& allowed) const {
    if (api::for_machines(request.path)) {
        auto response = api::problem({status, "no-such-call", {}, {}});
        if (not allowed.empty()) response.set("Allow", http::allow(allowed));
        api::echo_request_id(request, response);
        return response;
    }
    if (allowed.empty()) return web::refusal_page(plain_shell(), status);
    return web::wrong_method_page(plain_shell(), http::allow(allowed));
}

http::Response Site::open(const Route& route, const http::Request& request) {
    if (const auto* call = std::get_if<api::Call>(&route.page)) {
        return api::answer(*call, {request, house_}, quotas_);
    }
    if (const auto* call = std::get_if<api::OpenCall>(&route.page)) {
        return api::answer(*call, {request, house_});
    }
    const auto fields = fields_of(request);
    if (not fields) return problem(plain_shell(), fields.error());
    if (const auto* page = std::get_if<OpenPage>(&route.page)) {
        return answer_anyone(*page, request, *fields);
    }
    auto passage = identity::pass(house_, request, route.permission);
    if (auto* instead = std::get_if<http::Response>(&passage)) return std::move(*instead);
    const auto& visit = std::get<identity::Visit>(passage);
    auto response = std::get<Page>(route.page)(visit, *fields);
    if (not response and people::is_restricted(response.error()))
        response = people::restricted_page_noted(visit);
    if (response) return std::move(*response);
    return problem(identity::hub(visit, {}, {}), response.error());
}

http::Response Site::answer_anyone(OpenPage page, const http::Request& request,
                                   const web::Form& fields) const {
    const identity::Guest guest{.request = request, .house = house_};
    if (request.method == http::Method::Post and not web::from_our_own_pages(request)) {
        return web::forged_page(plain_shell(), fields, false);
    }
    auto response = page(guest, fields);
    if (response) return std::move(*response);
    return problem(identity::open_page(guest, {}), response.error());
}

http::Response Site::problem(const html::Shell& shell, const Error& error) const {
    if (error.kind == ErrorKind::Broken or error.kind == ErrorKind::Unavailable) {
        house_.node.log.error("page.failed", error);
        if (stop_ != nullptr and not house_.node.database.healthy()) stop_->raise();
    }
    return web::problem_page(shell, error);
}

html::Shell Site::plain_shell() const {
    html::Shell shell;
    identity::say_desk(shell, house_.node.settings);
    return shell;
}

}  // namespace accord::site
