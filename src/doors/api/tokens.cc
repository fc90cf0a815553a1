#include "doors/api/tokens.h"

#include "base/text.h"
#include "platform/web/form.h"

namespace accord::api {
namespace {

constexpr std::string_view assertion_type =
    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

std::string token_endpoint(const identity::House& house) {
    return house.node.settings.url() + "/oauth/token";
}

// As RFC 6749 section 5.2 says errors, which is older than problem+json.
http::Response refused(http::Status status, std::string_view error, std::string_view sentence) {
    auto body = Json::object();
    body.set("error", error).set("error_description", sentence);
    auto response = http::json(canonical(body), status);
    if (status == http::Status::Unauthorized) {
        response.set("WWW-Authenticate", "Bearer realm=\"accord\"");
    }
    return response;
}

bool is_form(const http::Request& request) {
    const auto type = request.header("Content-Type");
    return lower(trim(type.substr(0, type.find(';')))) == "application/x-www-form-urlencoded";
}

}  // namespace

Result<http::Response> token_call(const Asked& asked) {
    using http::Status;
    const auto form = web::Form::parse(asked.request.body);
    if (not is_form(asked.request) or not form) {
        return refused(Status::BadRequest, "invalid_request",
                       "Send a form: application/x-www-form-urlencoded");
    }
    if (form->value("grant_type") != "client_credentials") {
        return refused(Status::BadRequest, "unsupported_grant_type",
                       "grant_type must be client_credentials");
    }
    if (form->value("client_assertion_type") != assertion_type or
        form->value("client_assertion").empty()) {
        return refused(Status::Unauthorized, "invalid_client",
                       "Systems show who they are with private_key_jwt, and in no other way");
    }
    const auto url = asked.house.node.settings.url();
    const auto issued = TRY(identity::issue_token(
        asked.house.node, {.assertion = std::string(form->value("client_assertion")),
                           .scope = std::string(form->value("scope")),
                           .certificate = asked.request.client_certificate,
                           .ourselves = {url, token_endpoint(asked.house)}}));
    if (issued.refusal == identity::Refusal::ScopeNotGiven) {
        return refused(Status::BadRequest, "invalid_scope", sentence(issued.refusal));
    }
    if (issued.refusal != identity::Refusal::None) {
        return refused(Status::Unauthorized, "invalid_client", sentence(issued.refusal));
    }
    auto body = Json::object();
    body.set("access_token", issued.token).set("token_type", "Bearer");
    body.set("expires_in", issued.seconds).set("scope", words(issued.scopes));
    auto response = http::json(canonical(body));
    response.set("Pragma", "no-cache");  // RFC 6749 section 5.1 asks for it by name
    return response;
}

Result<http::Response> authorization_server_call(const Asked& asked) {
    const auto list = [](std::initializer_list<std::string_view> words) {
        return Json::array_of(words);
    };
    auto scopes = Json::array();
    for (const auto scope : identity::scopes()) scopes.add(word(scope));
    auto out = Json::object();
    out.set("issuer", asked.house.node.settings.url());
    out.set("token_endpoint", token_endpoint(asked.house));
    out.set("grant_types_supported", list({"client_credentials"}));
    out.set("response_types_supported", Json::array());
    out.set("scopes_supported", std::move(scopes));
    out.set("token_endpoint_auth_methods_supported", list({"private_key_jwt"}));
    out.set("token_endpoint_auth_signing_alg_values_supported", list({"ES256", "EdDSA", "PS256"}));
    out.set("tls_client_certificate_bound_access_tokens", true);
    out.set("service_documentation", asked.house.node.settings.url() + "/openapi.json");
    return http::json(canonical(out));
}

}  // namespace accord::api
