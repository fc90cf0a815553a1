// A case system asks whether something may be told, and under what. It shows who it is with a key
// of its own; nobody shares a secret, and shutting it out works at once.
#include <doctest/doctest.h>

#include "doors/api/told_requests.h"
#include "governance/audit/commands.h"
#include "governance/parties/commands.h"
#include "support/open_house.h"
#include "support/system.h"

namespace accord::test {
namespace {

using identity::Scope;

parties::Party party(OpenHouse& house, std::string_view key) {
    auto reading = audit::Reading::begin(house.node, audit::the_node()).value();
    return parties::find(reading, house.marshgate.party(key)).value();
}

Json question(const parties::Party& subject, std::string_view action, const parties::Party& with) {
    auto json = Json::object();
    auto who = Json::object().set("type", "organisation").set("id", text(subject.reference));
    auto properties = Json::object().set("purpose", "FRONT_DOOR").set("threshold", "S47");
    properties.set("channel", "ACCORD");
    auto what = Json::object().set("name", action).set("properties", std::move(properties));
    auto about = Json::object().set("with", text(with.reference));
    about.set("categories", Json::array().add("CONCERN").add("IDENTITY"));
    auto resource = Json::object().set("type", "information").set("id", "worry-17");
    json.set("subject", std::move(who)).set("action", std::move(what));
    json.set("resource", resource.set("properties", std::move(about)));
    auto family = Json::object().set("told", "not_safe");
    return json.set("context", Json::object().set("family", std::move(family)));
}

// The hub and the school, and the system of one of them.
struct Partners {
    Partners(std::string_view asker, Scope scope)
        : system(house.node, house.site(), party(house, asker).id, {scope}) {}

    OpenHouse house;
    parties::Party hub = party(house, "mash");
    parties::Party school = party(house, "brigids");
    System system;
};

TEST_CASE("A school's case system asks whether it may tell the hub, and is told the clause") {
    Partners partners("brigids", Scope::Authzen);
    auto& [house, hub, school, system] = partners;

    INFO("Nobody is answered without a token, and is told where to get one");
    const auto asked = canonical(question(school, "share", hub));
    CHECK(system.post("/access/v1/evaluation", asked).status == http::Status::Unauthorized);
    system.come_in();

    INFO("It may, under a clause, with what follows");
    const auto response =
        system.post("/access/v1/evaluation", asked, {{"X-Request-ID", "their own name"}});
    REQUIRE(response.status == http::Status::Ok);
    CHECK(response.header("X-Request-ID") == "their own name");
    CHECK(response.header("RateLimit-Policy") == "\"minute\";q=6000;w=60");
    const auto answer = body_of(response);
    CHECK(answer["decision"].boolean_or());
    const auto& context = answer["context"];
    CHECK(context["reason"].text_or() == "permit");
    bool clause = false;
    for (const auto& reason : *context["reasons"].items()) {
        clause = clause or not reason["clause"]["number"].text_or().empty();
    }
    CHECK(clause);
    REQUIRE_FALSE(context["obligations"].items()->empty());
    CHECK(context["obligations"][std::size_t{0}]["type"].text_or() == "custom");

    INFO("The youth club has signed nothing: that is review, by a time, and never a plain no");
    const auto club = party(house, "tidal");
    const auto review =
        body_of(system.post("/access/v1/evaluation", canonical(question(school, "share", club))));
    CHECK_FALSE(review["decision"].boolean_or());
    CHECK(review["context"]["reason"].text_or() == "review");
    CHECK(review["context"]["access_request"]["expires_at"].text_or() ==
          "2026-03-02T13:00:00.000000Z");

    INFO("What two others may tell each other is not this school's to ask");
    const auto others =
        body_of(system.post("/access/v1/evaluation", canonical(question(hub, "share", club))));
    CHECK(others["context"]["reason"].text_or() == "not-yours");

    INFO("Its token opens nothing else");
    CHECK(system.get("/mais/v1/policies").status == http::Status::Forbidden);

    INFO("Shut out, it asks no more: the token that it has is dead at once");
    REQUIRE(identity::revoke_client(house.node, audit::the_node(), system.client().id));
    CHECK(system.post("/access/v1/evaluation", asked).status == http::Status::Unauthorized);
}

TEST_CASE("A system asks many questions at once, and what is wrong with one is its own") {
    Partners partners("brigids", Scope::Authzen);
    auto& [house, hub, school, system] = partners;
    system.come_in();
    auto many = question(school, "share", hub);
    auto odd = Json::object().set("name", "borrow");
    many.set("evaluations",
             Json::array().add(Json::object()).add(Json::object().set("action", std::move(odd))));
    const auto answers = body_of(system.post("/access/v1/evaluations", canonical(many)));
    REQUIRE(answers["evaluations"].items()->size() == 2);
    CHECK(answers["evaluations"][std::size_t{0}]["decision"].boolean_or());
    CHECK(answers["evaluations"][std::size_t{1}]["context"]["reason"].text_or() ==
          "not-a-question");

    INFO("More than one hundred: that, and nothing of questions that are not complete");
    auto list = Json::array();
    for (int i = 0; i < 101; ++i) list.add(Json::object());
    many.set("evaluations", std::move(list));
    const auto refused = system.post("/access/v1/evaluations", canonical(many));
    CHECK(refused.status == http::Status::BadRequest);
    CHECK(refused.body.find("one hundred questions at the most") != std::string::npos);
    CHECK(refused.body.find("each complete") == std::string::npos);
}

TEST_CASE("A slip in a code is told with what was meant, and nobody is asked to look at it") {
    Partners partners("brigids", Scope::Authzen);
    auto& [house, hub, school, system] = partners;
    system.come_in();
    const auto told = [&](const Json& asked) {
        const auto answer = body_of(system.post("/access/v1/evaluation", canonical(asked)));
        CHECK_FALSE(answer["decision"].boolean_or());
        CHECK_FALSE(answer["context"].has("access_request"));
        CHECK(answer["context"]["reason"].text_or() == "not-a-question");
        return canonical(answer["context"]);
    };
    const auto with = [&](std::string_view name, Json value) {
        auto asked = question(school, "share", hub);
        auto action = asked["action"];
        auto properties = action["properties"];
        action.set("properties", properties.set(std::string(name), std::move(value)));
        return asked.set("action", std::move(action));
    };
    const auto about = [&](Json categories) {
        auto asked = question(school, "share", hub);
        auto resource = asked["resource"];
        auto properties = resource["properties"];
        resource.set("properties", properties.set("categories", std::move(categories)));
        return asked.set("resource", std::move(resource));
    };
    const auto says = [](const std::string& context, std::string_view words) {
        return context.find(words) != std::string::npos;
    };
    CHECK(says(told(with("purpose", "FRONT_DOR")), "did you mean 'FRONT_DOOR'?"));
    CHECK(says(told(with("threshold", "S74")), "there is no level of concern 'S74'"));
    CHECK(says(told(about(Json::array().add("CONCERNN"))), "did you mean 'CONCERN'?"));
    CHECK(says(told(about(Json::array())), "say what would be told"));
    CHECK(says(told(about(Json())), "say what would be told"));
    CHECK(says(told(question(school, "share", school)), "These are one organisation"));

    INFO("An address that names no purpose of ours is still put to a person");
    const auto provision = with("purpose", "https://www.legislation.gov.uk/ukpga/1998/37");
    CHECK(body_of(system.post("/access/v1/evaluation", canonical(provision)))["context"]["reason"]
              .text_or() == "review");
}

TEST_CASE("A statement opens the door once, for minutes, and only as it should") {
    OpenHouse house;
    System system(house.node, house.site(), party(house, "brigids").id, {Scope::Authzen});
    const auto refused = [&](const std::string& statement) {
        const auto response = system.ask_for_token(statement);
        CHECK(response.status == http::Status::Unauthorized);
        CHECK(body_of(response)["error"].text_or() == "invalid_client");
    };
    const auto sound = system.statement();
    CHECK(system.ask_for_token(sound).status == http::Status::Ok);
    refused(sound);  // a second time
    refused("not a token");
    refused(sound.substr(0, sound.size() - 4) + "AAAA");
    refused(system.statement(system.claims().set("aud", "https://other.example/oauth/token")));
    refused(system.statement(system.claims().set("sub", "somebody else")));
    refused(system.statement(system.claims().set("exp", 0)));
    refused(system.statement(system.claims().set("exp", 4'000'000'000)));
    refused(system.statement(system.claims().set("jti", "")));
    CHECK(system.ask_for_token(system.statement(), "mais/request.write").status ==
          http::Status::BadRequest);
    CHECK(system.ask_for_token(system.statement(), "everything").status ==
          http::Status::BadRequest);

    INFO("A token lapses");
    system.come_in();
    CHECK(system.post("/access/v1/evaluation", "{}").status == http::Status::BadRequest);
    house.node.clock.pass(minutes(6));
    CHECK(system.post("/access/v1/evaluation", "{}").status == http::Status::Unauthorized);

    INFO("Every try, right or wrong, is in the trail");
    const auto pack = audit::export_pack(house.node, audit::the_node(), text(system.client().id));
    REQUIRE(pack.has_value());
    int given = 0;
    int refusals = 0;
    for (const auto& entry : *(*pack)["entries"].items()) {
        const auto bytes = canonical(entry);
        given += bytes.find("client.token_issued") != std::string::npos;
        refusals += bytes.find("client.refused") != std::string::npos;
    }
    CHECK(given == 2);
    CHECK(refusals == 9);
}

TEST_CASE("A token belongs to the certificate that it was asked for with") {
    OpenHouse house;
    const std::string mine(43, 'A');
    System system(house.node, house.site(), party(house, "brigids").id, {Scope::Authzen}, mine);
    system.certificate = std::string(43, 'B');
    CHECK(system.ask_for_token(system.statement()).status == http::Status::Unauthorized);
    system.certificate = mine;
    system.come_in();
    CHECK(system.post("/access/v1/evaluation", "{}").status == http::Status::BadRequest);
    system.certificate = "";
    CHECK(system.post("/access/v1/evaluation", "{}").status == http::Status::Unauthorized);
}

TEST_CASE("A system whose organisation is suspended is outside, token or not") {
    OpenHouse house;
    const auto school = party(house, "brigids");
    System system(house.node, house.site(), school.id, {Scope::Authzen});
    system.come_in();
    REQUIRE(parties::suspend(house.node, audit::the_node(), school.id, school.version, "to see"));
    CHECK(system.post("/access/v1/evaluation", "{}").status == http::Status::Unauthorized);
    CHECK(system.ask_for_token(system.statement()).status == http::Status::Unauthorized);
}

TEST_CASE("The policies that an organisation has signed, as SharingPolicy and as ODRL") {
    OpenHouse house;
    System system(house.node, house.site(), party(house, "brigids").id, {Scope::PolicyRead});
    system.come_in();
    const auto list = body_of(system.get("/mais/v1/policies"));
    Json one;
    for (const auto& each : *list["policies"].items()) {
        if (each["policy"]["Name"].text_or() == "London Safeguarding Agreement") one = each;
    }
    REQUIRE(one.members());
    CHECK(one["policy"]["Party"].items()->size() > 5);  // those who have signed it
    const auto path = "/mais/v1/policies/" + std::string(one["id"].text_or());
    CHECK(body_of(system.get(path + "?format=odrl"))["@type"].text_or() == "Agreement");
    CHECK(system.get(path + "/1.0").status == http::Status::Ok);
    CHECK(system.get(path + "/9.9").status == http::Status::NotFound);
    CHECK(system.get(path + "?format=xml").status == http::Status::BadRequest);
    CHECK(system.get("/mais/v1/policies/A-000-000").status == http::Status::NotFound);
}

// As a council's system writes one: about a person, of the school.
Json request_of(const parties::Party& hub, const parties::Party& school) {
    auto request = Json::object();
    request.set("Identifier",
                Json::object().set("value", "R-1").set("System", "https://council.example/id"));
    request.set("DateStamp", "2026-03-02T09:00:00Z");
    request.set("RequesterIdentifier", Json::object()
                                           .set("value", text(hub.reference))
                                           .set("system", "https://accord.example/id"));
    auto query = Json::object().set("@type", "Person").set("name", "Amara Bello");
    request.set("RequestedData", Json::object().set("Query", std::move(query)));
    request.set("AssertedPurpose", "https://www.legislation.gov.uk/ukpga/1989/41/section/47");
    request.set("SharingPolicy",
                Json::array().add("https://accord.example/agreements/london-safeguarding"));
    request.set("Holder", text(school.reference));
    return request;
}

TEST_CASE("A request about a person: the agreements decide before anybody is looked for") {
    Partners partners("mash", Scope::RequestWrite);
    auto& [house, hub, school, system] = partners;
    system.come_in();
    auto request = request_of(hub, school);
    const auto response = system.post("/mais/v1/requests", canonical(request));
    REQUIRE(response.status == http::Status::Accepted);
    const auto answer = body_of(response);
    CHECK(answer["decision"].text_or() == "REVIEW");
    CHECK(answer["agreement"].text_or() != "DENY");
    CHECK(answer["review"]["expiresAt"].text_or() == "2026-03-02T13:00:00.000000Z");
    CHECK(response.body.find("Amara") == std::string::npos);

    INFO("Each thing that can be wrong has its own answer");
    int number = 1;
    const auto status = [&](const char* member, Json value) {
        auto other = request;
        number++;
        other.set("Identifier", Json::object()
                                    .set("value", "R-" + std::to_string(number))
                                    .set("System", "https://council.example/id"));
        other.set(member, std::move(value));
        return http::number(system.post("/mais/v1/requests", canonical(other)).status);
    };
    CHECK(status("SharingPolicy", Json::array().add("https://elsewhere.example/x")) == 422);
    CHECK(status("Holder", "O-000-000") == 422);
    CHECK(status("Holder", text(hub.reference)) == 422);
    CHECK(status("DateStamp", "yesterday") == 400);
    CHECK(status("RequesterIdentifier",
                 Json::object().set("value", text(school.reference)).set("system", "x")) == 403);
    CHECK(http::number(system.post("/mais/v1/requests", "{}").status) == 400);
    CHECK(http::number(system.post("/mais/v1/requests", "{").status) == 400);
    CHECK(http::number(
              system.post("/mais/v1/requests", "x", {{"Content-Type", "text/xml"}}).status) == 415);
    const auto faults = body_of(system.post("/mais/v1/requests", "{}"));
    CHECK(faults["fields"].items()->size() > 4);
}

TEST_CASE("A request sent twice is one request, and can be asked about until it is forgotten") {
    Partners partners("mash", Scope::RequestWrite);
    auto& [house, hub, school, system] = partners;
    system.come_in();
    const auto request = request_of(hub, school);
    const auto response = system.post("/mais/v1/requests", canonical(request));
    const auto answer = body_of(response);

    INFO("Sent again, it is the same request with the same answer, and one entry in the trail");
    const auto again = system.post("/mais/v1/requests", canonical(request));
    CHECK(again.status == http::Status::Accepted);
    CHECK(again.body == response.body);
    const auto asked = [&] {
        return audit::newest(
                   house.node,
                   {.about = text(system.client().id), .fact = "client.asked", .rows_max = 9})
            .value()
            .size();
    };
    CHECK(asked() == 1);

    INFO("Another person makes no other request of it; another purpose does, and is refused");
    auto differing = request;
    auto someone = Json::object().set("@type", "Person").set("name", "Someone Else");
    differing.set("RequestedData", Json::object().set("Query", std::move(someone)));
    CHECK(system.post("/mais/v1/requests", canonical(differing)).body == response.body);
    differing.set("AssertedPurpose", "https://www.legislation.gov.uk/ukpga/1989/41/section/17");
    CHECK(system.post("/mais/v1/requests", canonical(differing)).status == http::Status::Conflict);

    INFO("It can be asked about, by its own organisation, until three days have passed");
    const auto where = std::string(response.header("Location"));
    CHECK(where == "/mais/v1/requests/" + std::string(answer["decisionId"].text_or()));
    CHECK(body_of(system.get(where))["state"].text_or() == "pending");
    System other_system(house.node, house.site(), school.id, {Scope::RequestWrite});
    other_system.come_in();
    CHECK(other_system.get(where).status == http::Status::NotFound);

    INFO("Nobody looked in time: that is said, and is never a yes");
    house.node.clock.pass(hours(6));
    system.come_in();
    CHECK(body_of(system.get(where))["state"].text_or() == "expired");
    house.node.clock.pass(hours(72));
    system.come_in();
    CHECK(system.get(where).status == http::Status::NotFound);
    REQUIRE(api::forget_told(house.node));
    CHECK(asked() == 1);
}

}  // namespace
}  // namespace accord::test
