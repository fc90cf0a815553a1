#include "doors/api/denial.h"

#include "doors/api/question_asked.h"
#include "platform/crypto/jose.h"

namespace accord::api {
namespace {

constexpr std::string_view token_type = "accord-denial+jwt";

Json entity(std::string_view id_name, const std::string& id, const std::string& type,
            const Json& properties) {
    auto out = Json::object().set(std::string(id_name), id);
    if (not type.empty()) out.set("type", type);
    if (properties.members()) out.set("properties", properties);
    return out;
}

std::string audience(const std::string& url) {
    return url + "/access/v1/requests";
}

}  // namespace

Digest bound_to(const Evaluation& evaluation) {
    auto context = Json::object();
    for (const auto name : names_of_context()) {
        if (evaluation.context.has(name)) context.set(std::string(name), evaluation.context[name]);
    }
    auto out = Json::object();
    out.set("subject",
            entity("id", evaluation.subject_id, evaluation.subject_type, evaluation.subject));
    out.set("action", entity("name", evaluation.action_name, {}, evaluation.action));
    out.set("resource",
            entity("id", evaluation.resource_id, evaluation.resource_type, evaluation.resource));
    return digest(canonical(out.set("context", std::move(context))));
}

std::string sealed(const crypto::Keys& keys, const std::string& url, const Denial& denial) {
    auto claims = Json::object();
    claims.set("iss", url).set("aud", audience(url)).set("jti", denial.evaluation);
    claims.set("sub", text(denial.asker)).set("bound", text(denial.bound));
    claims.set("until", text(denial.expires_at));
    claims.set("exp", denial.expires_at.micros / 1'000'000);
    auto header = Json::object().set("typ", token_type);
    return crypto::jose::sign(crypto::statement_key(keys), header, bytes_of(canonical(claims)));
}

Result<Denial> unsealed(const crypto::Keys& keys, const std::string& url, std::string_view token) {
    const auto wrong = [] { return fail(invalid("That is no binding token of ours")); };
    const auto message = crypto::jose::open(crypto::statement_key(keys), token);
    if (not message or message->header["typ"].text_or() != token_type) return wrong();
    const auto claims = parse_json(text_of(message->payload));
    if (not claims or (*claims)["iss"].text_or() != url or
        (*claims)["aud"].text_or() != audience(url))
        return wrong();
    const auto asker = id_from<parties::Party>((*claims)["sub"].text_or());
    const auto bound = digest_from_text((*claims)["bound"].text_or());
    const auto until = instant_from_text((*claims)["until"].text_or());
    if (not asker or not bound or not until) return wrong();
    return Denial{.evaluation = std::string((*claims)["jti"].text_or()),
                  .asker = *asker,
                  .bound = *bound,
                  .expires_at = *until};
}

}  // namespace accord::api
