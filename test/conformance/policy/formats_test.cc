// The worked examples of docs/formats are read, decided and written again; the schema knows every
// member.
#include <doctest/doctest.h>

#include "engine/policy/decide.h"
#include "engine/policy/documents.h"
#include "engine/policy/reasons.h"
#include "engine/policy/stream.h"
#include "support/policy.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

namespace accord {
namespace {

std::string example_of(const std::string& page) {
    const auto text = test::read_file("docs/formats/" + page);
    REQUIRE(text);
    const auto start = text->find("```json\n", text->find("## Example"));
    REQUIRE(start != std::string::npos);
    const auto end = text->find("\n```", start);
    return text->substr(start + 8, end - start - 7);
}

Json schema() {
    const auto parsed = parse_json(*test::read_file("agreements/agreement.schema.json"));
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("the question of the format page gets the decision of the format page") {
    const auto read = policy::read_question("question.md", example_of("question.md"));
    REQUIRE(read.question);
    const auto& terms = test::london_terms();
    const auto decision = policy::decide(test::the_rulebook(), terms, *read.question);
    CHECK(pretty(policy::to_json(terms, *read.question, decision)) + "\n" ==
          example_of("decision.md"));
}

TEST_CASE("a question that is written can be read, and is the same question") {
    const auto read = policy::read_question("question.md", example_of("question.md"));
    REQUIRE(read.question);
    const auto again = policy::read_question("it", canonical(policy::to_json(*read.question)));
    REQUIRE(again.question);
    CHECK(*again.question == *read.question);
}

TEST_CASE("what a body did not accept is part of the question, and of its evidence") {
    auto question = *policy::read_question("question.md", example_of("question.md")).question;
    CHECK_FALSE(policy::to_json(question)["giver"]["signed"].items()->at(0).has("except"));
    question.giver.has_signed[0].except = {"2.3", "4.10"};
    const auto again = policy::read_question("it", canonical(policy::to_json(question)));
    REQUIRE(again.question);
    CHECK(*again.question == question);
    const auto& book = test::the_rulebook();
    const auto& terms = test::london_terms();
    const auto decision = policy::decide(book, terms, question);
    CHECK(decision.answer == policy::Answer::Review);
    const auto whole = policy::evidence(book, terms, question, decision);
    CHECK(policy::replay(book, "it", canonical(whole)).outcome == policy::Replayed::Same);
    auto hidden = whole;
    question.giver.has_signed[0].except.clear();
    hidden.set("question", policy::to_json(question));
    CHECK(policy::replay(book, "it", canonical(hidden)).outcome == policy::Replayed::OtherBytes);
}

TEST_CASE(
    "of what two agreements would allow but for exceptions, the first clause of both is named") {
    const auto agreement = [](std::string_view uri, std::string_view effect) {
        return R"({"agreement":")" + std::string(uri) + R"(","version":"1.0","title":"One",
            "in_force":{"from":"2026-01-01","until":"2027-01-01"},"review_due":"2027-01-01",
            "party_types":["SCHOOL","LA_CSC"],"channels":[],"data":[],"clauses":[{"number":"1.1",
            "heading":"One","text":"Words.","effect":")" +
               std::string(effect) + R"(","onward":"never"}]})";
    };
    policy::Stream stream(test::the_rulebook(), {});
    const auto line = [](std::string text) {
        std::erase(text, '\n');
        return text;
    };
    stream.answer(line(R"({"agreements":[)" + agreement("https://a.example/1", "may") + "," +
                       agreement("https://a.example/2", "must") + "]}"));
    const auto said = stream.answer(line(R"({"format":"accord-question/1","nation":"E",
        "on":"2026-03-02","giver":{"type":"SCHOOL","signed":[
        {"agreement":"https://a.example/1","version":"1.0","except":["1.1"]},
        {"agreement":"https://a.example/2","version":"1.0","except":["1.1"]}]},
        "receiver":{"type":"LA_CSC","signed":[
        {"agreement":"https://a.example/1","version":"1.0"},
        {"agreement":"https://a.example/2","version":"1.0"}]},
        "purpose":"FRONT_DOOR","threshold":"S47","items":[{"id":"a","category":"CONCERN"}],
        "identity":"confirmed"})"));
    CHECK(said.find(R"({"clause":{"agreement":"https://a.example/2","number":"1.1",)"
                    R"("version":"1.0"},"code":"clause-not-accepted")") != std::string::npos);
}

TEST_CASE("faults of a question are told all at once, each with its place") {
    const auto read = policy::read_question("q", R"({
  "format": "accord-question/1",
  "on": "2026-02-30",
  "giver": { "type": "school" },
  "receiver": { "type": "LA_CSC", "colour": "blue" },
  "items": [{ "category": "CONCERN", "reveals": "adress" }],
  "channel": "PIGEON"
})");
    CHECK_FALSE(read.question);
    std::vector<std::uint32_t> lines;
    for (const auto& fault : read.faults) lines.push_back(fault.line);
    CHECK(lines == std::vector<std::uint32_t>{3, 4, 5, 6, 7});
}

TEST_CASE("the agreement of the format page has no faults") {
    const auto read =
        agreement::read_document(test::the_rulebook(), "agreement.md", example_of("agreement.md"));
    for (const auto& fault : read.faults) MESSAGE(text(fault));
    CHECK(read.ok());
}

TEST_CASE("the schema knows every member of the London agreement, and all it asks for is there") {
    const auto rules = schema();
    const auto& london = test::london_document().json;
    for (const auto& [key, value] : *london.members()) {
        INFO(key);
        CHECK(rules["properties"].has(key));
    }
    for (const auto& key : *rules["required"].items()) CHECK(london.has(key.text_or()));
    for (const auto* list : {"conditions", "unless"}) {
        const auto& known = rules["$defs"]["rule"]["properties"][list]["items"]["enum"];
        CHECK(known == Json::array_of(policy::requirement_words()));
    }
    const auto& obligations = rules["$defs"]["rule"]["properties"]["obligations"]["items"]["enum"];
    CHECK(obligations == Json::array_of(policy::obligation_words()));
}

TEST_CASE(
    "the page about decisions has every reason with its step and lean, and every obligation") {
    const auto page = test::read_file("docs/formats/decision.md").value();
    const auto has = [&](const std::string& row) {
        INFO(row);
        CHECK(page.find(row) != std::string::npos);
    };
    for (const auto& row : policy::reason_rows()) {
        has("| " + std::to_string(static_cast<int>(row.step)) + " | `" + std::string(row.code) +
            "` | " + std::string(word(row.lean)) + " |\n");
    }
    for (const auto obligation : policy::obligation_words())
        has("| `" + std::string(obligation) + "` | ");
}

TEST_CASE("evidence that was changed is found out") {
    const auto read = policy::read_question("question.md", example_of("question.md"));
    const auto& book = test::the_rulebook();
    const auto& terms = test::london_terms();
    const auto decision = policy::decide(book, terms, *read.question);
    const auto whole = policy::evidence(book, terms, *read.question, decision);
    const auto outcome = [&](const Json& json) {
        return policy::replay(book, "it", canonical(json)).outcome;
    };
    CHECK(outcome(whole) == policy::Replayed::Same);

    auto other_answer = whole;
    auto changed = whole["decision"];
    other_answer.set("decision", changed.set("answer", "deny"));
    CHECK(outcome(other_answer) == policy::Replayed::OtherBytes);

    auto other_terms = whole;
    other_terms.set("agreements", Json::array());
    CHECK(outcome(other_terms) == policy::Replayed::OtherTerms);

    auto other_edition = whole;
    other_edition.set("rulebook", text(digest(std::string_view("another"))));
    CHECK(outcome(other_edition) == policy::Replayed::OtherRulebook);

    CHECK(outcome(Json::object()) == policy::Replayed::NotEvidence);
}

TEST_CASE("a pack of many decisions holds the terms once and is decided again whole") {
    const auto read = policy::read_question("question.md", example_of("question.md"));
    const auto& book = test::the_rulebook();
    const auto& terms = test::london_terms();
    const auto decision = policy::decide(book, terms, *read.question);
    const auto one = policy::short_evidence(book, terms, *read.question, decision);
    Json pack = Json::object();
    Json decisions = Json::array();
    decisions.add(one).add(one);
    pack.set("decisions", decisions);
    Json by_digest = Json::object();
    by_digest.set(text(terms.digest()), policy::to_json(terms));
    pack.set("terms", by_digest);
    const auto replayed = policy::replay(book, "pack", canonical(pack));
    CHECK(replayed.outcome == policy::Replayed::Same);
    CHECK(replayed.decisions.size() == 2);
}

}  // namespace accord
