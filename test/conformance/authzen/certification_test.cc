// The AuthZEN certification scenario, levels Basic and Batch, said again in our words
// (cases.json), against the protocol in process. script/authzen runs the same cases over HTTPS.
#include <doctest/doctest.h>

#include "conformance/authzen/fixture.h"
#include "support/source_tree.h"

namespace accord::test {
namespace {

http::Request request_of(const Json& each) {
    http::Request request{
        .method = each["metadata"].boolean_or() ? http::Method::Get : http::Method::Post,
        .path = std::string(each["path"].text_or())};
    request.headers = {{"Content-Type", std::string(each["type"].text_or("application/json"))}};
    if (each.has("request_id")) {
        request.headers.push_back({"X-Request-ID", std::string(each["request_id"].text_or())});
    }
    request.body = each.has("raw") ? std::string(each["raw"].text_or()) : canonical(each["body"]);
    return request;
}

// As the scenario judges one answer; a null stands for either.
void check_decision(const Json& wanted, const Json& got) {
    REQUIRE(got["decision"].boolean());
    if (wanted.boolean()) CHECK(*got["decision"].boolean() == *wanted.boolean());
    CHECK((got["context"].is_null() or got["context"].members()));
}

void check(const Json& each, const http::Response& response) {
    CHECK(http::number(response.status) == each["status"].integer_or());
    CHECK(response.header("X-Request-ID") == each["request_id"].text_or());
    if (each["status"].integer_or() != 200) return;
    CHECK(response.header("Content-Type") == "application/json");
    const auto body = parse_json(response.body);
    REQUIRE(body.has_value());
    if (each["metadata"].boolean_or()) {
        CHECK((*body)["policy_decision_point"].text_or() == "https://pdp.example");
        CHECK((*body)["access_evaluation_endpoint"].text_or().starts_with("https://"));
        CHECK((*body)["access_evaluations_endpoint"].text_or().starts_with("https://"));
    } else if (each.has("decisions")) {
        const auto* answers = (*body)["evaluations"].items();
        REQUIRE(answers);
        REQUIRE(answers->size() == each["decisions"].items()->size());
        for (std::size_t i = 0; i < answers->size(); ++i) {
            check_decision(each["decisions"][i], (*answers)[i]);
        }
    } else {
        check_decision(each["decision"], *body);
    }
}

TEST_CASE("AuthZEN: the certification scenario, Basic and Batch, Core and Properties") {
    const auto text = read_file("test/conformance/authzen/cases.json");
    const auto cases = parse_json(text.value_or(""));
    REQUIRE(cases.has_value());
    REQUIRE(cases->items()->size() > 50);
    FixtureSite site;
    site.url = "https://pdp.example";
    for (const auto& each : *cases->items()) {
        CAPTURE(std::string(each["level"].text_or()));
        CAPTURE(std::string(each["name"].text_or()));
        for (auto times = each["times"].integer_or(1); times > 0; --times) {
            check(each, site.answer(request_of(each)));
        }
    }
}

}  // namespace
}  // namespace accord::test
