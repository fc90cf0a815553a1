#include "governance/agreement/changes.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/agreement/edit.h"
#include "governance/agreement/lineage.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

using namespace accord;
using namespace accord::agreement;

namespace {

Json london() {
    return parse_json(*test::read_file("agreements/london-safeguarding.agreement.json")).value();
}
Document read(const Json& json) {
    auto read = read_document(test::the_rulebook(), "it", pretty(json));
    REQUIRE(read.document.has_value());
    return *std::move(read.document);
}
Changes between(const Json& before, const Json& after) {
    return changes(test::the_rulebook(), read(before), read(after));
}
std::string told(const std::vector<Stretch>& stretches) {
    std::string out;
    for (const auto& one : stretches) {
        const auto* mark = one.kind == Stretch::Kind::Gone  ? "-"
                           : one.kind == Stretch::Kind::New ? "+"
                                                            : "";
        out += "[" + std::string(mark) + one.words + "]";
    }
    return out;
}

}  // namespace

TEST_CASE("a text against itself changes nothing") {
    CHECK(between(london(), london()).none());
}

TEST_CASE("exactly what was planted is told: words, rule, a new clause, one gone, a day") {
    const auto before = london();
    auto after = before;
    auto reworded = clause_at(after, {4, 1});
    reworded.set("text", "Other words.");
    after = replace_clause({4, 1}, seal_of(clause_at(after, {4, 1})), reworded)(after).value();
    auto narrowed = clause_at(after, {4, 2});
    auto rule = narrowed["rule"];
    rule.set("onward", "same_purpose");
    narrowed.set("rule", rule);
    after = replace_clause({4, 2}, seal_of(clause_at(after, {4, 2})), narrowed)(after).value();
    after = remove_clause({1, 1}, seal_of(clause_at(after, {1, 1})))(after).value();
    auto added = Json::object();
    added.set("number", "99.1");
    added.set("heading", "New");
    added.set("text", "Something new.");
    after = add_clause({18, 2}, added)(after).value();
    after.set("end_date", "2029-03-31");
    const auto all = between(before, after);
    REQUIRE(all.terms.size() == 1);
    CHECK(all.terms[0].what == "The last day");
    CHECK(all.terms[0].before == "2029-02-08");
    CHECK(all.terms[0].after == "2029-03-31");
    REQUIRE(all.clauses.size() == 4);
    CHECK(all.clauses[0].number == "4.1");
    CHECK(all.clauses[0].words_changed());
    CHECK_FALSE(all.clauses[0].rule_changed());
    CHECK(all.clauses[1].number == "4.2");
    CHECK_FALSE(all.clauses[1].words_changed());
    CHECK(all.clauses[1].rule_changed());
    CHECK(all.clauses[2].how == Altered::Added);
    CHECK(all.clauses[3].how == Altered::Removed);
    CHECK(all.clauses[3].number_before == "1.1");
}

TEST_CASE("a clause put in at the front and all numbered afresh: one is new, the rest renumbered") {
    const auto before = london();
    auto added = Json::object();
    added.set("number", "x");
    added.set("heading", "New");
    added.set("text", "Something new.");
    const auto after = renumber()(add_clause({4, 0}, added)(before).value()).value();
    const auto all = between(before, after);
    int fresh = 0;
    for (const auto& one : all.clauses) {
        if (one.how != Altered::Renumbered) ++fresh;
    }
    CHECK(fresh == 1);
    CHECK(all.clauses.size() == 15);  // the new one, and the fourteen after it in its section
}

TEST_CASE("word by word, what stayed, went and came") {
    CHECK(told(word_difference("a b c", "a b c")) == "[a b c]");
    CHECK(told(word_difference("Schools may tell the police", "Schools must tell the council")) ==
          "[Schools][-may][+must][tell the][-police][+council]");
    CHECK(told(word_difference("", "new")) == "[+new]");
    CHECK(told(word_difference("old", "")) == "[-old]");
    CHECK(word_difference("", "").empty());
}

// ---------------------------------------------------------------- lineage

namespace {

constexpr auto london_uri = "https://accord.example/agreements/london-safeguarding";

Json specific() {
    auto json = london();
    json.set("uri", "https://accord.example/agreements/marshgate-mash");
    json.set("tier", 2);
    json.set("inherits_from", london_uri);
    return json;
}
Kin parent() {
    return {.uri = london_uri,
            .inherits_from = {},
            .name = "London",
            .tier = 1,
            .days = {Date{2026, 2, 9}, Date{2029, 5, 10}},
            .over = false};
}
std::string faults_of(const Json& json, const std::vector<Kin>& others) {
    const auto text_of = pretty(json);
    std::string out;
    for (const auto& fault : lineage_faults("it", text_of, read(json), others)) {
        CHECK(fault.line > 1);
        out += fault.sentence + "\n";
    }
    return out;
}
bool tells(const std::string& faults, std::string_view words) {
    return faults.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a parent that is there, in force and of tier 1 is no fault") {
    CHECK(faults_of(specific(), {parent()}) == "");
    CHECK(faults_of(london(), {}) == "");
}

TEST_CASE("missing, ended and wrong parents, circles and days outside are faults") {
    CHECK(tells(faults_of(specific(), {}), "publish it first"));
    auto over = parent();
    over.over = true;
    CHECK(tells(faults_of(specific(), {over}), "has been ended"));
    auto second = parent();
    second.tier = 2;
    CHECK(tells(faults_of(specific(), {second}), "of tier 2"));

    auto itself = specific();
    itself.set("inherits_from", "https://accord.example/agreements/marshgate-mash");
    CHECK(faults_of(itself, {parent()}) == "");  // the text alone says it, and it is said once
    auto circle = parent();
    circle.inherits_from = "https://accord.example/agreements/marshgate-mash";
    CHECK(tells(faults_of(specific(), {circle}), "a circle"));
    auto far = parent();
    far.inherits_from = "urn:b";
    Kin back{.uri = "urn:b",
             .inherits_from = "https://accord.example/agreements/marshgate-mash",
             .name = "B",
             .tier = 1,
             .days = {},
             .over = false};
    CHECK(tells(faults_of(specific(), {far, back}), "a circle"));

    auto early = specific();
    early.set("start_date", "2026-01-01");
    CHECK(tells(faults_of(early, {parent()}), "it starts on 2026-01-01, before London"));
    auto late = specific();
    late.set("end_date", "2029-06-01");
    CHECK(tells(faults_of(late, {parent()}), "it ends on 2029-06-01, after London"));
    auto first = specific();
    first.set("tier", 1);
    CHECK(faults_of(first, {parent()}) == "");  // likewise
}

TEST_CASE("a circle that does not come back here is walked once and no longer") {
    Kin a{.uri = london_uri,
          .inherits_from = "urn:b",
          .name = "A",
          .tier = 1,
          .days = {},
          .over = false};
    Kin b{.uri = "urn:b",
          .inherits_from = london_uri,
          .name = "B",
          .tier = 1,
          .days = {},
          .over = false};
    CHECK(faults_of(specific(), {a, b}) == "");
}

TEST_CASE("names that pass for others are faults, with the letters named") {
    auto json = london();
    auto named = Json::array();
    for (const auto* name : {"Marshgate MASH", "M\xd0\xb0rshgate MASH", "Marshgate M\xce\x91SH"}) {
        auto party = Json::object();
        party.set("name", name);
        party.set("type", "LA_CSC");
        party.set("catalogue_id", name);
        named.add(std::move(party));
    }
    json.set("parties", named);
    std::string all;
    const auto read_it = read_document(test::the_rulebook(), "it", pretty(json));
    for (const auto& fault : read_it.faults) all += fault.sentence + "\n";
    CHECK(tells(all, "Cyrillic small letter a (U+0430)"));
    CHECK(tells(all, "Greek capital letter alpha (U+0391)"));
    CHECK(tells(all, "looks the same as that of party 1"));
}
