#include "doors/api/door.h"

#include <map>
#include <mutex>

#include "base/text.h"
#include "governance/audit/reading.h"
#include "platform/host/clock.h"

namespace accord::api {
namespace {

constexpr std::int64_t minute_micros = 60'000'000;
// What else is well known, as our public key, is a page for anyone.
constexpr std::string_view machine_paths[] = {"/access/",
                                              "/mais/",
                                              "/oauth/",
                                              "/.well-known/oauth-authorization-server",
                                              "/.well-known/authzen-configuration",
                                              "/openapi.json"};

// The token, from the one place where it may stand: never from the address or a form.
std::string_view bearer(const http::Request& request) {
    const auto said = request.header("Authorization");
    const auto space = said.find(' ');
    if (space == std::string_view::npos or lower(said.substr(0, space)) != "bearer") return {};
    return trim(said.substr(space + 1));
}

http::Response unknown(std::string_view sentence) {
    auto response = problem({http::Status::Unauthorized, "not-known", std::string(sentence), {}});
    response.set("WWW-Authenticate", sentence.empty()
                                         ? "Bearer realm=\"accord\""
                                         : "Bearer realm=\"accord\", error=\"invalid_token\"");
    return response;
}

http::Response out_of_scope(identity::Scope scope) {
    auto response = problem(
        {http::Status::Forbidden,
         "scope",
         "This needs the scope " + std::string(word(scope)) + ", which the token does not have",
         {}});
    response.set("WWW-Authenticate",
                 "Bearer realm=\"accord\", error=\"insufficient_scope\", scope=\"" +
                     std::string(word(scope)) + "\"");
    return response;
}

void tell_quota(http::Response& response, const Quotas::Left& left) {
    const auto number = [](std::int64_t n) { return std::to_string(n); };
    response.set("RateLimit-Policy", "\"minute\";q=" + number(left.limit) + ";w=60");
    response.set("RateLimit", "\"minute\";r=" + number(left.rest) + ";t=" + number(left.seconds));
}

http::Response told(const Result<http::Response>& result, const Asked& asked) {
    if (result) return *result;
    const auto& error = result.error();
    if (error.kind == ErrorKind::Broken or error.kind == ErrorKind::Unavailable) {
        asked.house.node.log.error("call.failed", error);
    }
    return problem_of(error);
}

http::Response for_caller(const Call& call, const Asked& asked, Quotas& quotas) {
    const auto token = bearer(asked.request);
    if (token.empty()) return unknown({});
    auto known = [&]() -> Result<identity::KnownClient> {
        auto reading = TRY(audit::Reading::begin(asked.house.node, {"nobody", {}, {}}));
        return identity::known_client(reading, token, asked.request.client_certificate);
    }();
    if (not known) {
        return known.error().kind == ErrorKind::Forbidden ? unknown(known.error().sentence)
                                                          : told(fail(known.error()), asked);
    }
    if (not known->client.may(call.scope)) return out_of_scope(call.scope);
    const auto left =
        quotas.take(text(known->client.id), known->client.per_minute, host::ticking_micros());
    if (not left.may) {
        auto response = problem({http::Status::TooManyRequests,
                                 "too-many",
                                 "This client has asked as often as it may in a minute",
                                 {}});
        response.set("Retry-After", std::to_string(left.seconds));
        tell_quota(response, left);
        return response;
    }
    auto response = told(call.answer({.request = asked.request,
                                      .house = asked.house,
                                      .client = std::move(known->client),
                                      .party = std::move(known->party),
                                      .actor = std::move(known->actor)}),
                         asked);
    tell_quota(response, left);
    return response;
}

}  // namespace

struct Quotas::Kept {
    struct Minute {
        std::int64_t began = 0;
        std::int64_t asked = 0;
    };
    std::mutex lock;
    std::map<std::string, Minute> minutes;
};

Quotas::Quotas() : kept_(std::make_unique<Kept>()) {}
Quotas::~Quotas() = default;

Quotas::Left Quotas::take(const std::string& client, std::int64_t per_minute, std::int64_t micros) {
    const std::lock_guard hold(kept_->lock);
    auto& minute = kept_->minutes[client];
    if (micros - minute.began >= minute_micros or minute.asked == 0) minute = {micros, 0};
    const bool may = minute.asked < per_minute;
    if (may) ++minute.asked;
    return {.may = may,
            .limit = per_minute,
            .rest = per_minute - minute.asked,
            .seconds = (minute.began + minute_micros - micros) / 1'000'000 + 1};
}

http::Response answer(const OpenCall& call, const Asked& asked) {
    auto response = told(call.answer(asked), asked);
    echo_request_id(asked.request, response);
    return response;
}

http::Response answer(const Call& call, const Asked& asked, Quotas& quotas) {
    auto response = for_caller(call, asked, quotas);
    echo_request_id(asked.request, response);
    return response;
}

bool for_machines(std::string_view path) {
    for (const auto each : machine_paths) {
        if (path.starts_with(each)) return true;
    }
    return false;
}

void echo_request_id(const http::Request& request, http::Response& response) {
    for (const auto* name : {"X-Request-ID", "X-Correlation-ID"}) {
        const auto id = request.header(name);
        if (not id.empty()) response.set(name, id);
    }
}

}  // namespace accord::api
