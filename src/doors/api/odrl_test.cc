#include "doors/api/odrl.h"

#include <doctest/doctest.h>

#include "doors/api/mais.h"
#include "platform/host/embedded.h"
#include "support/rulebook.h"

namespace accord::api::odrl {
namespace {

constexpr auto london = "agreements/london-safeguarding.agreement.json";

agreement::Document london_agreement() {
    auto read =
        agreement::read_document(test::the_rulebook(), london, host::embedded(london).value_or(""));
    REQUIRE(read.ok());
    return *std::move(read.document);
}

Policy policy_of(std::string_view text) {
    auto read = read_policy("policy", text);
    REQUIRE(read.policy.has_value());
    return *std::move(read.policy);
}

constexpr auto alice_may_read = R"({
  "@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "urn:policy:1",
  "permission": [{ "assignee": "urn:alice", "action": "read", "target": "urn:x" CONSTRAINT }] })";

Policy with(const std::string& constraint) {
    std::string text = alice_may_read;
    return policy_of(text.replace(text.find("CONSTRAINT"), 10, constraint));
}

Outcome asked(const Policy& policy, std::string_view action = "read") {
    return judge(policy, {.assignee = "urn:alice",
                          .action = std::string(action),
                          .target = "urn:x",
                          .at = instant_from_text("2026-03-02T09:00:00Z").value(),
                          .purpose = "urn:why",
                          .also = {}})
        .outcome;
}

TEST_CASE("ODRL: the London agreement goes out whole and comes back with the same rules") {
    const auto document = london_agreement();
    const auto& rulebook = test::the_rulebook();
    const auto out = from_document(rulebook, document);
    const auto read = policy_of(canonical(out));
    const auto draft = to_draft(rulebook, read);
    std::size_t compared = 0;
    std::vector<std::pair<std::string, Json>> clauses;
    for (const auto& section : *draft.document["sections"].items()) {
        for (const auto& clause : *section["clauses"].items())
            clauses.emplace_back(section["number"].text_or(), clause);
    }
    for (const auto& [section_number, clause] : clauses) {
        CHECK(clause["number"].text_or().starts_with(section_number + "."));
        const auto* original = document.clause(clause["number"].text_or());
        REQUIRE(original);
        CAPTURE(original->number);
        CHECK(clause["text"].text_or() == original->text);
        // The draft's rule, read as an agreement's, is the clause that went out.
        auto again = document.json;
        auto section = Json::object().set("number", "1").set("title", "One");
        again.set("sections", Json::array().add(section.set("clauses", Json::array().add(clause))));
        const auto back = agreement::read_document(rulebook, "again", canonical(again));
        REQUIRE(back.document);
        const auto* same = back.document->clause(original->number);
        REQUIRE(same);
        CHECK(*same == *original);
        ++compared;
    }
    CHECK(compared == 41);
    CHECK(draft.document["start_date"].text_or() == "2026-02-09");
}

TEST_CASE("ODRL: between two kinds there is only what holds from the one to the other") {
    const auto out =
        from_document(test::the_rulebook(), london_agreement(),
                      {Code<rulebook::AgencyType>("SCHOOL"), Code<rulebook::AgencyType>("LA_CSC")});
    CHECK(out["assigner"].text_or() == "https://accord.example/kind/SCHOOL");
    const auto count = out["permission"].items()->size() + out["prohibition"].items()->size();
    CHECK(count > 0);
    CHECK(count < 41);
}

TEST_CASE("ODRL: what is understood decides") {
    CHECK(asked(with("")) == Outcome::Permit);
    CHECK(asked(with(""), "write") == Outcome::Review);  // silence
    const auto at = [](const char* compare, const char* when) {
        return with(std::string(R"(, "constraint": {"leftOperand": "dateTime", "operator": ")") +
                    compare + R"(", "rightOperand": {"@value": ")" + when + R"("}})");
    };
    CHECK(asked(at("gteq", "2026-03-02T09:00:00Z")) == Outcome::Permit);
    CHECK(asked(at("gt", "2026-03-02T09:00:00Z")) == Outcome::Review);
    CHECK(asked(at("lteq", "2026-03-02T10:00:00+01:00")) == Outcome::Permit);
    CHECK(asked(at("lt", "2026-03-02T10:00:00+01:00")) == Outcome::Review);
    const auto forbids = policy_of(R"({"@context": "http://www.w3.org/ns/odrl.jsonld",
        "uid": "urn:p", "permission": {"action": "use"}, "prohibition": {"action": "read"}})");
    CHECK(asked(forbids) == Outcome::Deny);
    CHECK(asked(forbids, "write") == Outcome::Permit);
    CHECK(asked(forbids, "sell") == Outcome::Review);
}

TEST_CASE("ODRL: what is not understood never permits, wherever it stands") {
    for (const auto* odd : {
             R"(, "constraint": {"leftOperand": "count", "operator": "lt", "rightOperand": "3"})",
             R"(, "constraint": {"leftOperand": "dateTime", "operator": "hasPart",)"
             R"( "rightOperand": "x"})",
             R"(, "constraint": {"leftOperand": "dateTime", "operator": "lt",)"
             R"( "rightOperand": "soon"})",
             R"(, "constraint": {"xone": [{}, {}]})",
             R"(, "constraint": "later")",
             R"(, "constraint": {"leftOperand": "dateTime", "operator": "gt",)"
             R"( "rightOperand": "2020-01-01", "unit": "x"})",
             R"(, "duty": {"action": "compensate"})",
             R"(, "duty": {"action": "inform", "consequence": {"action": "delete"}})",
             R"(, "target": {"uid": "urn:x", "refinement": []})",
             R"(, "remedy": {"action": "delete"})",
             R"(, "function": "x")",
         }) {
        CAPTURE(std::string(odd));
        std::string text = alice_may_read;
        text.replace(text.find("CONSTRAINT"), 10, odd);
        const auto read = read_policy("policy", text);
        // Twice a target is no JSON of ours; everything else is read, and does not permit.
        if (not read.policy) {
            CHECK_FALSE(read.faults.empty());
            continue;
        }
        CHECK(asked(*read.policy) == Outcome::Review);
    }
    // A prohibition that may hold stands in the way of a permission that does.
    const auto maybe = policy_of(R"({"@context": "http://www.w3.org/ns/odrl.jsonld",
        "uid": "urn:p", "permission": {"action": "use"}, "prohibition": {"action": "read",
        "constraint": {"leftOperand": "count", "operator": "gt", "rightOperand": "3"}}})");
    CHECK(asked(maybe) == Outcome::Review);
}

TEST_CASE("ODRL: every fault of what is no policy") {
    for (const auto* text :
         {"", "[]", "{}", R"({"uid": "urn:p"})", R"({"uid": "urn:p", "permission": "all"})",
          R"({"@context": "https://elsewhere.example/c", "uid": "urn:p", "permission": {}})",
          R"({"@context": {"x": {"@id": "y"}}, "uid": "urn:p", "permission": {}})"}) {
        CAPTURE(std::string(text));
        const auto read = read_policy("policy", text);
        CHECK_FALSE(read.policy.has_value());
        CHECK_FALSE(read.faults.empty());
    }
}

TEST_CASE("ODRL: a draft from a stranger's policy permits nothing that was not understood") {
    const auto draft = to_draft(test::the_rulebook(), with(""));
    const auto& clause = draft.document["sections"][std::size_t{0}]["clauses"][std::size_t{0}];
    CHECK(clause["rule"]["effect"].text_or() == "none");
    CHECK(draft.gaps.size() > 3);
}

TEST_CASE("MAIS: our SharingPolicy comes back as a draft, with what it leaves open") {
    const auto document = london_agreement();
    const auto policy = agreement::sharing_policy(document);
    // It is made without parties, which their form wants.
    auto named = policy;
    auto party = Json::object().set("Name", "Marshgate Council");
    named.set("Party", Json::array().add(party.set("CatalogueID", Json::array().add("ZZ901"))));
    const auto read = mais::read_policy(test::the_rulebook(), "policy", canonical(named));
    REQUIRE(read.faults.empty());
    REQUIRE(read.draft);
    CHECK(read.draft->document["name"].text_or() == document.name);
    CHECK(read.draft->document["start_date"].text_or() == "2026-02-09");
    CHECK(read.draft->document["purposes"].items()->size() == document.purposes.size());
    CHECK_FALSE(read.draft->gaps.empty());
    CHECK(mais::read_policy(test::the_rulebook(), "policy", "{}").faults.size() > 8);
}

TEST_CASE("MAIS: a request is written as it was read, and every fault is told") {
    mais::Request request;
    request.id = "R-1";
    request.system = "https://council.example/id";
    request.dated = "2026-03-02T09:00:00Z";
    request.requester = "O-4QH-81T";
    request.requester_system = "https://accord.example/id";
    request.purpose = "S47";
    request.policies = {"https://accord.example/agreements/x"};
    request.holder = "O-7KM-22P";
    const auto query = Json::object().set("@type", "Person");
    const auto written = mais::write_request(request, query);
    const auto read = mais::read_request(canonical(written));
    REQUIRE(read.request);
    CHECK(canonical(mais::write_request(*read.request, query)) == canonical(written));
    CHECK(mais::read_request("{}").faults.size() >= 6);
}

}  // namespace
}  // namespace accord::api::odrl
