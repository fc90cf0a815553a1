#include "doors/api/authzen.h"

#include <algorithm>

#include "base/limits.h"

namespace accord::api {
namespace {

enum class Semantic { ExecuteAll, DenyOnFirstDeny, PermitOnFirstPermit };

// A member that must be text, of an entity that must be an object.
void need(const Json& entity, std::string_view name, std::string_view member, Faults& faults) {
    const auto pointer = "/" + std::string(name);
    if (not entity.members()) {
        const bool twice = not faults.empty() and faults.back().where == pointer;
        if (not twice) faults.push_back({pointer, 0, 0, "must be an object"});
        return;
    }
    const auto* text = entity[member].string();
    if (text != nullptr and not text->empty()) return;
    faults.push_back({pointer + "/" + std::string(member), 0, 0, "must be text, and not empty"});
}

void need_object_or_none(const Json& json, const std::string& pointer, Faults& faults) {
    if (json.is_null() or json.members()) return;
    faults.push_back({pointer, 0, 0, "must be an object"});
}

ReadEvaluation read(const Json& subject, const Json& action, const Json& resource,
                    const Json& context) {
    ReadEvaluation out;
    need(subject, "subject", "type", out.faults);
    need(subject, "subject", "id", out.faults);
    need(action, "action", "name", out.faults);
    need(resource, "resource", "type", out.faults);
    need(resource, "resource", "id", out.faults);
    need_object_or_none(subject["properties"], "/subject/properties", out.faults);
    need_object_or_none(action["properties"], "/action/properties", out.faults);
    need_object_or_none(resource["properties"], "/resource/properties", out.faults);
    need_object_or_none(context, "/context", out.faults);
    out.evaluation = {.subject_type = std::string(subject["type"].text_or()),
                      .subject_id = std::string(subject["id"].text_or()),
                      .subject = subject["properties"],
                      .action_name = std::string(action["name"].text_or()),
                      .action = action["properties"],
                      .resource_type = std::string(resource["type"].text_or()),
                      .resource_id = std::string(resource["id"].text_or()),
                      .resource = resource["properties"],
                      .context = context};
    return out;
}

Json written(const Evaluated& evaluated) {
    auto out = Json::object();
    out.set("decision", evaluated.decision);
    if (evaluated.context.members()) out.set("context", evaluated.context);
    return out;
}

http::Response faulty(
    Faults faults,
    std::string sentence = "A question needs subject, action and resource, each complete") {
    return problem(
        {http::Status::BadRequest, "invalid-field", std::move(sentence), std::move(faults)});
}

http::Response one(const Json& body, const Evaluate& evaluate) {
    auto question = read_evaluation(body);
    if (not question.faults.empty()) return faulty(std::move(question.faults));
    return http::json(canonical(written(evaluate(question.evaluation))));
}

// One of many: what it leaves out, whole, it takes from above. What is wrong with it is its own.
Evaluated one_of(const Json& body, const Json& item, const Evaluate& evaluate) {
    const auto part = [&](std::string_view name) -> const Json& {
        return item.has(name) ? item[name] : body[name];
    };
    auto question = read(part("subject"), part("action"), part("resource"), part("context"));
    if (item.members() and question.faults.empty()) return evaluate(question.evaluation);
    const auto message =
        item.members() ? question.faults.front().where + " " + question.faults.front().sentence
                       : std::string("an evaluation must be an object");
    auto error = Json::object();
    error.set("status", 400).set("message", message);
    return {false, Json::object().set("error", std::move(error))};
}

// What stands at the top for all of them is wrong for all of them.
Faults faults_of_defaults(const Json& body) {
    Faults faults;
    for (const auto* name : {"subject", "action", "resource"}) {
        if (not body.has(name)) continue;
        need(body[name], name, name == std::string_view("action") ? "name" : "type", faults);
        if (name != std::string_view("action")) need(body[name], name, "id", faults);
    }
    need_object_or_none(body["context"], "/context", faults);
    return faults;
}

std::optional<Semantic> semantic_of(const Json& body, Faults& faults) {
    need_object_or_none(body["options"], "/options", faults);
    if (not body["options"].has("evaluations_semantic")) return Semantic::ExecuteAll;
    const auto said = body["options"]["evaluations_semantic"].text_or();
    if (said == "execute_all") return Semantic::ExecuteAll;
    if (said == "deny_on_first_deny") return Semantic::DenyOnFirstDeny;
    if (said == "permit_on_first_permit") return Semantic::PermitOnFirstPermit;
    faults.push_back({"/options/evaluations_semantic", 0, 0,
                      "must be execute_all, deny_on_first_deny or permit_on_first_permit"});
    return std::nullopt;
}

bool ends(Semantic semantic, bool decision) {
    return (semantic == Semantic::DenyOnFirstDeny and not decision) or
           (semantic == Semantic::PermitOnFirstPermit and decision);
}

}  // namespace

ReadEvaluation read_evaluation(const Json& body) {
    return read(body["subject"], body["action"], body["resource"], body["context"]);
}

http::Response evaluate_one(const http::Request& request, const Evaluate& evaluate) {
    const auto body = body_of(request);
    if (not body) return problem_of(body.error());
    return one(*body, evaluate);
}

http::Response evaluate_many(const http::Request& request, const Evaluate& evaluate) {
    const auto body = body_of(request);
    if (not body) return problem_of(body.error());
    const auto& list = (*body)["evaluations"];
    // Not there, or nothing in it: the same as one question.
    if (list.is_null() or (list.items() and list.items()->empty())) return one(*body, evaluate);
    auto faults = faults_of_defaults(*body);
    const auto semantic = semantic_of(*body, faults);
    if (not list.items()) {
        faults.push_back({"/evaluations", 0, 0, "must be a list"});
    } else if (list.items()->size() > limits::evaluations_max) {
        faults.push_back({"/evaluations", 0, 0, "may hold one hundred questions at the most"});
    }
    if (not faults.empty())
        return faulty(std::move(faults), "The questions cannot be asked together as they stand");
    auto answers = Json::array();
    for (const auto& item : *list.items()) {
        const auto evaluated = one_of(*body, item, evaluate);
        answers.add(written(evaluated));
        if (ends(*semantic, evaluated.decision)) break;
    }
    return http::json(canonical(Json::object().set("evaluations", std::move(answers))));
}

Json authzen_configuration(const std::string& url) {
    auto out = Json::object();
    out.set("policy_decision_point", url);
    out.set("access_evaluation_endpoint", url + "/access/v1/evaluation");
    out.set("access_evaluations_endpoint", url + "/access/v1/evaluations");
    out.set("access_request_endpoint", url + "/access/v1/requests");
    out.set("jwks_uri", url + "/.well-known/accord-keys.json");
    out.set("capabilities", Json::array().add("urn:openid:authzen:capability:access-request"));
    return out;
}

}  // namespace accord::api
