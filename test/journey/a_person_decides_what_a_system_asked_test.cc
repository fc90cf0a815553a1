// A case system asks, and the answer is neither yes nor no. It brings the answer back, a person of
// the organisation that would tell decides, and the same question asked again with that decision is
// answered; no other question is.
#include <doctest/doctest.h>

#include "base/text.h"
#include "casework/reviews/commands.h"
#include "governance/agreement/commands.h"
#include "governance/audit/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/open_house.h"
#include "support/system.h"

namespace accord::test {
namespace {

using identity::Scope;

constexpr std::string_view errors = "urn:openid:authzen:access-request:error:";

parties::Party party_of(OpenHouse& house, std::string_view key) {
    auto reading = audit::Reading::begin(house.node, audit::the_node()).value();
    return parties::find(reading, house.marshgate.party(key)).value();
}

// The school's system, and the youth club, which has signed nothing.
struct School {
    School() : system(house.node, house.site(), school.id, {Scope::Authzen}) { system.come_in(); }

    Json question(std::string_view category = "CONCERN") const {
        auto who = Json::object().set("type", "organisation").set("id", text(school.reference));
        auto properties = Json::object().set("purpose", "FRONT_DOOR").set("threshold", "S47");
        properties.set("channel", "ACCORD");
        auto about = Json::object().set("with", text(club.reference));
        about.set("categories", Json::array().add(category));
        auto resource = Json::object().set("type", "information").set("id", "worry-17");
        auto out = Json::object().set("subject", std::move(who));
        out.set("action",
                Json::object().set("name", "share").set("properties", std::move(properties)));
        out.set("resource", resource.set("properties", std::move(about)));
        auto family = Json::object().set("told", "not_safe");
        return out.set("context", Json::object().set("family", std::move(family)));
    }

    Json ask(const Json& question) {
        return body_of(system.post("/access/v1/evaluation", canonical(question)));
    }

    // The question again, with the answer that it had.
    static Json bringing_back(Json question, const Json& answer) {
        const auto& context = answer["context"];
        auto denial = Json::object();
        denial.set("evaluation_id", context["evaluation_id"]);
        denial.set("expires_at", context["access_request"]["expires_at"]);
        denial.set("binding_token", context["access_request"]["binding_token"]);
        return question.set("denial", std::move(denial));
    }

    static Json with_approval(Json question, const Json& task) {
        auto context = question["context"];
        context.set("approval", task["result"]["approval"]);
        return question.set("context", std::move(context));
    }

    std::string reference_of(const Json& task) const {
        return std::string(task["task"]["display"]["title"].text_or().substr(10));
    }

    std::string type_of(const Json& body, http::Status expected) {
        const auto response = system.post("/access/v1/requests", canonical(body));
        CHECK(response.status == expected);
        const auto type = std::string(body_of(response)["type"].text_or());
        return type.starts_with(errors) ? type.substr(errors.size()) : type;
    }

    OpenHouse house;
    parties::Party school = party_of(house, "brigids");
    parties::Party club = party_of(house, "tidal");
    System system;
};

std::vector<http::Field> saying_yes(std::string_view span, std::string_view why) {
    return {{"answer", "yes"},
            {"span", std::string(span)},
            {"why", std::string(why)},
            {"version", "1"}};
}

bool says(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

// The next version of the text, which says one sentence otherwise.
void publish_another(OpenHouse& house) {
    const auto text = host::embedded("agreements/london-safeguarding.agreement.json").value();
    auto changed = replace_all(text, "Every opening is recorded and can be asked for.",
                               "Every opening is recorded.");
    changed = replace_all(changed, "\"version\": \"1.0\"", "\"version\": \"2.0\"");
    const auto node = audit::the_node();
    const auto made = agreement::publish(house.node, node, house.law().rulebook(), changed).value();
    REQUIRE(made.agreement.has_value());
    REQUIRE(agreement::bring_into_force(house.node, node, made.agreement->id).has_value());
}

std::string path_of(const Json& task) {
    const auto address = task["task"]["status_endpoint"].text_or();
    return std::string(address.substr(address.find("/access/")));
}

void the_lead_says_yes(School& at, const std::string& path) {
    INFO("The lead finds it among what waits, with why it was neither yes nor no");
    auto lead = at.house.visitor("karen");
    lead.get("/inbox");
    CHECK(says(lead, "tell Tidal Row Youth Club?"));
    lead.get(path);
    CHECK(says(lead, "Why Accord did not say yes or no"));
    CHECK(says(lead, "Decide by 1pm today"));

    INFO("Nothing chosen: everything that is missing is said, and what was typed is kept");
    lead.post(path, {{"answer", "yes"}, {"version", "1"}});
    CHECK(says(lead, "Select for how long it may be told"));
    CHECK(says(lead, "Enter why you decided so"));

    INFO("Yes, for a day");
    lead.follow(lead.post(path, saying_yes("day", "They run the group he goes to")));
    CHECK(says(lead, "They run the group he goes to"));
}

TEST_CASE("A case system brings a review back, a safeguarding lead decides, and it asks again") {
    School at;
    const auto question = at.question();
    const auto answer = at.ask(question);
    REQUIRE(answer["context"]["reason"].text_or() == "review");
    CHECK(
        answer["context"]["access_request"]["endpoint"].text_or().ends_with("/access/v1/requests"));

    INFO("It is put to a person, once, however often it is sent");
    const auto body = canonical(School::bringing_back(question, answer));
    const auto first = at.system.post("/access/v1/requests", body, {{"Idempotency-Key", "k-1"}});
    REQUIRE(first.status == http::Status::Accepted);
    const auto task = body_of(first);
    CHECK(task["task"]["status"].text_or() == "pending");
    CHECK(at.system.post("/access/v1/requests", body, {{"Idempotency-Key", "k-1"}}).body ==
          first.body);
    CHECK(at.system.post("/access/v1/requests", body).body == first.body);

    the_lead_says_yes(at, "/reviews/" + at.reference_of(task));

    INFO("The system hears it, and nothing of who decided or why");
    const auto done = at.system.get(path_of(task));
    const auto approved = body_of(done);
    CHECK(approved["task"]["status"].text_or() == "approved");
    CHECK(approved["result"]["mode"].text_or() == "reevaluate");
    CHECK(done.body.find("group") == std::string::npos);
    CHECK(done.body.find("Osei") == std::string::npos);

    INFO("The same question with it is a yes, and still says what must follow");
    const auto now = at.ask(School::with_approval(question, approved));
    CHECK(now["decision"].boolean_or());
    CHECK(now["context"]["reason"].text_or() == "approved");
    CHECK_FALSE(now["context"].has("access_request"));
    CHECK_FALSE(now["context"]["obligations"].items()->empty());

    INFO("Another question with it is not");
    const auto other = at.ask(School::with_approval(at.question("HEALTH_CHILD"), approved));
    CHECK_FALSE(other["decision"].boolean_or());
    CHECK(other["context"]["reason"].text_or() == "out_of_scope");
    CHECK(other["context"]["next_action"].text_or() == "request");

    INFO("Nor the same tomorrow");
    at.house.node.clock.pass(hours(25));
    at.system.come_in();
    const auto late = at.ask(School::with_approval(question, approved));
    CHECK_FALSE(late["decision"].boolean_or());
    CHECK(late["context"]["reason"].text_or() == "approval_expired");
}

TEST_CASE(
    "An approval is nobody else's, lifts no plain no, and falls with the text it was given under") {
    School at;
    const auto question = at.question();
    const auto task = body_of(at.system.post(
        "/access/v1/requests", canonical(School::bringing_back(question, at.ask(question)))));
    auto lead = at.house.visitor("karen");
    lead.post("/reviews/" + at.reference_of(task), saying_yes("week", "Needed"));
    const auto approved = body_of(at.system.get(path_of(task)));
    REQUIRE(at.ask(School::with_approval(question, approved))["decision"].boolean_or());

    System theirs(at.house.node, at.house.site(), at.club.id, {Scope::Authzen});
    theirs.come_in();
    CHECK(theirs.get(path_of(task)).status == http::Status::NotFound);
    CHECK(theirs.post(path_of(task) + "/cancel", "{}").status == http::Status::NotFound);
    const auto stolen = body_of(
        theirs.post("/access/v1/evaluation", canonical(School::with_approval(question, approved))));
    CHECK(stolen["context"]["reason"].text_or() == "approval_unverifiable");

    INFO("Another text is in force: what was approved under the old one is asked again");
    publish_another(at.house);
    const auto after = at.ask(School::with_approval(question, approved));
    CHECK_FALSE(after["decision"].boolean_or());
    CHECK(after["context"]["reason"].text_or() == "approval_expired");
    CHECK(after["context"]["access_request"]["binding_token"].text_or() != "");

    INFO("What was decided can still be read as it was, by the lead and by an inspector");
    const auto path = "/reviews/" + at.reference_of(task);
    lead.get(path);
    CHECK(says(lead, "Why Accord did not say yes or no"));
    auto inspector = at.house.visitor("ines");
    CHECK(inspector.get(path).status == http::Status::Ok);
    CHECK(says(inspector, "The receiving organisation has not signed the agreement"));
    CHECK_FALSE(says(inspector, "Needed"));  // why is for those who decide
    const auto opened = audit::newest(
        at.house.node, {.about = at.reference_of(task), .fact = "review.opened", .rows_max = 9});
    CHECK(opened.value().size() == 1);
}

TEST_CASE("What is brought back must be ours, whole, of this question, and in time") {
    School at;
    const auto question = at.question();
    const auto answer = at.ask(question);
    const auto whole = School::bringing_back(question, answer);
    const auto with = [&](std::string name, Json value) {
        auto denial = whole["denial"];
        denial.set(std::move(name), std::move(value));
        auto out = whole;
        return out.set("denial", std::move(denial));
    };
    CHECK(at.type_of(question, http::Status::BadRequest) == "not_requestable");
    CHECK(at.type_of(with("binding_token", "a.b.c"), http::Status::BadRequest) ==
          "invalid_denial_binding");
    CHECK(at.type_of(with("evaluation_id", "evl_other"), http::Status::BadRequest) ==
          "invalid_denial_binding");
    CHECK(at.type_of(School::bringing_back(at.question("HEALTH_CHILD"), answer),
                     http::Status::BadRequest) == "invalid_denial_binding");

    INFO("Put to somebody else under one key: told so");
    const auto key = std::vector<http::Header>{{"Idempotency-Key", "k-2"}};
    at.system.post("/access/v1/requests", canonical(whole), key);
    const auto other = at.question("HEALTH_CHILD");
    const auto again = at.system.post("/access/v1/requests",
                                      canonical(School::bringing_back(other, at.ask(other))), key);
    CHECK(again.status == http::Status::Conflict);

    INFO("Too late");
    at.house.node.clock.pass(hours(5));
    at.system.come_in();
    CHECK(at.type_of(whole, http::Status::Gone) == "expired_denial");
}

TEST_CASE("Nobody decides in time: that is no yes, and both organisations are told") {
    School at;
    const auto question = at.question();
    const auto task = body_of(at.system.post(
        "/access/v1/requests", canonical(School::bringing_back(question, at.ask(question)))));
    at.house.node.clock.pass(hours(5));
    at.system.come_in();
    CHECK(body_of(at.system.get(path_of(task)))["task"]["status"].text_or() == "expired");
    auto lead = at.house.visitor("karen");
    CHECK(lead.post("/reviews/" + at.reference_of(task), saying_yes("day", "Now")).status ==
          http::Status::Conflict);
    REQUIRE(reviews::end_overdue(at.house.node));
    REQUIRE(reviews::end_overdue(at.house.node));
    const auto ended = audit::newest(
        at.house.node, {.about = at.reference_of(task), .fact = "review.expired", .rows_max = 9});
    CHECK(ended.value().size() == 1);
    CHECK(at.system.post(path_of(task) + "/cancel", "{}").status == http::Status::Conflict);

    INFO("A year later nothing is left of it but its trail");
    at.house.node.clock.pass(hours(366 * 24));
    REQUIRE(reviews::forget_old(at.house.node));
    at.system.come_in();
    CHECK(at.system.get(path_of(task)).status == http::Status::NotFound);
}

TEST_CASE("A request about a person waits for one of the holder's people, who rings") {
    OpenHouse house;
    const auto hub = party_of(house, "mash");
    const auto school = party_of(house, "brigids");
    System system(house.node, house.site(), hub.id, {Scope::RequestWrite});
    system.come_in();
    const auto named = [](std::string_view value, std::string_view system_name,
                          std::string_view whose) {
        auto out = Json::object().set("value", value);
        return out.set(std::string(system_name), whose);
    };
    auto request = Json::object();
    request.set("Identifier", named("R-9", "System", "https://council.example/id"));
    request.set("DateStamp", "2026-03-02T09:00:00.000000Z");
    request.set("RequesterIdentifier",
                named(text(hub.reference), "system", "https://accord.example/id"));
    auto person = Json::object().set("@type", "Person").set("name", "Amara Bello");
    request.set("RequestedData", Json::object().set("Query", std::move(person)));
    request.set("AssertedPurpose", "S47").set("Holder", text(school.reference));
    request.set("SharingPolicy",
                Json::array().add("https://accord.example/agreements/london-safeguarding"));
    const auto response = system.post("/mais/v1/requests", canonical(request));
    REQUIRE(response.status == http::Status::Accepted);

    auto lead = house.visitor("karen");
    lead.get("/reviews");
    const auto at = lead.page.find("/reviews/V-");
    REQUIRE(at != std::string::npos);
    const auto path = lead.page.substr(at, std::string("/reviews/V-XXX-XXX").size());
    lead.get(path);
    CHECK(says(lead, "Accord did not keep whom"));
    CHECK(says(lead, "020 7946 0100"));
    CHECK_FALSE(says(lead, "Amara"));
    lead.follow(lead.post(path, {{"answer", "no"}, {"why", "Rang, not ours"}, {"version", "1"}}));
    CHECK(says(lead, "Rang, not ours"));
    const auto state = body_of(system.get(std::string(response.header("Location"))));
    CHECK(state["state"].text_or() == "denied");
}

TEST_CASE("Who decides: their own people, in a post that may; whoever asked may look") {
    School at;
    const auto question = at.question();
    const auto task = body_of(at.system.post(
        "/access/v1/requests", canonical(School::bringing_back(question, at.ask(question)))));
    const auto path = "/reviews/" + at.reference_of(task);
    const auto yes = saying_yes("day", "Needed");
    auto stranger = at.house.visitor("priya");
    CHECK(stranger.get(path).status == http::Status::NotFound);
    CHECK(stranger.post(path, yes).status == http::Status::NotFound);
    auto teacher = at.house.visitor("liam");
    teacher.get(path);
    CHECK(says(teacher, "decides this"));
    CHECK(teacher.post(path, yes).status == http::Status::Forbidden);

    INFO("No longer needed: it waits for nobody");
    CHECK(body_of(at.system.post(path_of(task) + "/cancel", "{}"))["task"]["status"].text_or() ==
          "cancelled");
    auto lead = at.house.visitor("karen");
    lead.get("/reviews");
    CHECK(says(lead, "No longer needed"));
    CHECK(says(lead, "app-clock"));  // in its place, the day on which it ended
    CHECK(says(lead, "2 March 2026"));
}

}  // namespace
}  // namespace accord::test
