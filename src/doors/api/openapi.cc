#include "doors/api/openapi.h"

#include "platform/host/embedded.h"

namespace accord::api {

Result<Json> openapi_at(const std::string& url) {
    const auto page = host::embedded("src/doors/api/assets/openapi.json");
    if (not page) return fail(broken("The description of the calls is not in the program"));
    auto json = TRY(parse_json(*page));
    auto server = Json::object().set("url", url).set("description", "This node.");
    json.set("servers", Json::array().add(std::move(server)));
    auto components = json["components"];
    auto schemes = components["securitySchemes"];
    auto token = schemes["token"];
    auto flows = token["flows"];
    auto flow = flows["clientCredentials"];
    flow.set("tokenUrl", url + "/oauth/token");
    flows.set("clientCredentials", std::move(flow));
    token.set("flows", std::move(flows));
    schemes.set("token", std::move(token));
    components.set("securitySchemes", std::move(schemes));
    json.set("components", std::move(components));
    return json;
}

Result<http::Response> openapi_call(const Asked& asked) {
    return http::json(canonical(TRY(openapi_at(asked.house.node.settings.url()))));
}

}  // namespace accord::api
