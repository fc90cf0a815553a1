#include "support/system.h"

#include <doctest/doctest.h>

#include "platform/http/client.h"

namespace accord::test {
namespace {

identity::Client let_in(Node& node, Id<parties::Party> party, const crypto::jose::Key& key,
                        std::vector<identity::Scope> scopes, std::string certificate) {
    auto made = identity::add_client(node, audit::the_node(),
                                     {.party = party,
                                      .name = "Case system",
                                      .keys = canonical(key.public_jwk()),
                                      .scopes = std::move(scopes),
                                      .certificate = std::move(certificate)});
    REQUIRE(made.has_value());
    return *std::move(made);
}

}  // namespace

System::System(Node& node, http::Responder& site, Id<parties::Party> party,
               std::vector<identity::Scope> scopes, std::string shown)
    : certificate(shown),
      node_(node),
      site_(site),
      key_(crypto::jose::Key::mint_p256(node.entropy)),
      client_(let_in(node, party, key_, std::move(scopes), std::move(shown))) {}

Json System::claims() const {
    const auto id = text(client_.id);
    const auto now = node_.clock.now().micros / 1'000'000;
    auto out = Json::object();
    out.set("iss", id).set("sub", id).set("aud", node_.settings.url() + "/oauth/token");
    out.set("exp", now + 240).set("iat", now);
    return out.set("jti", "statement-" + std::to_string(++statements_));
}

std::string System::statement(const Json& claims) const {
    return crypto::jose::sign(key_, Json::object().set("typ", "JWT"), bytes_of(canonical(claims)));
}

http::Response System::ask_for_token(const std::string& statement, std::string_view scope) {
    http::Request request{.method = http::Method::Post, .path = "/oauth/token"};
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.client_certificate = certificate;
    request.body = http::urlencoded(
        {{"grant_type", "client_credentials"},
         {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
         {"client_assertion", statement},
         {"scope", std::string(scope)}});
    return site_.answer(std::move(request));
}

void System::come_in() {
    const auto response = ask_for_token(statement());
    REQUIRE(response.status == http::Status::Ok);
    token = body_of(response)["access_token"].text_or();
}

http::Response System::get(std::string path) {
    http::Request request{.method = http::Method::Get, .path = std::move(path)};
    if (const auto mark = request.path.find('?'); mark != std::string::npos) {
        request.query = request.path.substr(mark + 1);
        request.path.resize(mark);
    }
    request.headers = {{"Authorization", "Bearer " + token}};
    request.client_certificate = certificate;
    return site_.answer(std::move(request));
}

http::Response System::post(std::string path, std::string body, std::vector<http::Header> headers) {
    http::Request request{.method = http::Method::Post, .path = std::move(path)};
    request.headers = std::move(headers);
    request.headers.push_back({"Authorization", "Bearer " + token});
    if (request.header("Content-Type").empty()) {
        request.headers.push_back({"Content-Type", "application/json"});
    }
    request.body = std::move(body);
    request.client_certificate = certificate;
    return site_.answer(std::move(request));
}

Json body_of(const http::Response& response) {
    auto json = parse_json(response.body);
    REQUIRE(json.has_value());
    return *std::move(json);
}

}  // namespace accord::test
