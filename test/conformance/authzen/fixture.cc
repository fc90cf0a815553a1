#include "conformance/authzen/fixture.h"

#include "doors/api/door.h"

namespace accord::test {

// Decision rules 1 to 8 of the scenario; whatever they do not speak of is no.
api::Evaluated fixture_decides(const api::Evaluation& asked) {
    const auto& who = asked.subject_id;
    const auto& what = asked.action_name;
    const bool archived = asked.resource["status"].text_or() == "archived";
    const bool admin = asked.subject["role"].text_or() == "admin";
    if (asked.subject_type != "user" or asked.resource_type != "record") return {};
    if (what == "write" and archived) return {admin};  // 5, 6
    if (asked.resource_id != "record-1") return {};
    if (what == "read") return {who == "alice" or who == "bob"};                          // 1, 3
    if (what == "write") return {who == "alice"};                                         // 2, 4
    if (what == "delete") return {who == "alice" and asked.action["soft"].boolean_or()};  // 7, 8
    return {};
}

http::Response FixtureSite::answer(http::Request request) {
    auto response = http::Response();
    if (request.path == "/access/v1/evaluation") {
        response = api::evaluate_one(request, fixture_decides);
    } else if (request.path == "/access/v1/evaluations") {
        response = api::evaluate_many(request, fixture_decides);
    } else if (request.path == "/.well-known/authzen-configuration") {
        response = http::json(canonical(api::authzen_configuration(url)));
    } else {
        response = api::problem({http::Status::NotFound, "no-such-call", {}, {}});
    }
    api::echo_request_id(request, response);
    return response;
}

http::Response FixtureSite::refuse(http::Status status) {
    return api::problem({status, "refused", {}, {}});
}

}  // namespace accord::test
