#include "governance/agreement/document.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/agreement/terms_of.h"
#include "support/golden.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

namespace accord::agreement {
namespace {

constexpr auto london = "agreements/london-safeguarding.agreement.json";
constexpr auto nine_faults = "agreements/london-safeguarding-nine-faults.agreement.json";

ReadDocument read(std::string_view path) {
    const auto content = test::read_file(path);
    REQUIRE(content);
    return read_document(test::the_rulebook(), path, *content);
}

ReadDocument read_changed(std::string_view from, std::string_view to) {
    auto content = *test::read_file(london);
    REQUIRE(content.find(from) != std::string::npos);
    return read_document(test::the_rulebook(), "it", replace_all(content, from, to));
}

std::string told(const Faults& faults) {
    std::string out;
    for (const auto& fault : faults) out += text(fault) + "\n";
    return out;
}

}  // namespace

TEST_CASE("the London agreement has no faults, and more than forty clauses") {
    const auto agreement = read(london);
    CHECK(told(agreement.faults) == "");
    REQUIRE(agreement.ok());
    CHECK(agreement.document->clause_count() >= 40);
    CHECK(agreement.document->party_types.size() == test::the_rulebook().agency_types.all().size());
    CHECK(agreement.document->geography.size() == 33);
}

TEST_CASE("the nine planted faults are told, each with its line and column") {
    const auto agreement = read(nine_faults);
    CHECK(agreement.faults.size() == 9);
    test::check_golden("formats/nine-faults.txt", told(agreement.faults));
}

TEST_CASE("the digest is of what is signed: not of signatures, spacing or order of members") {
    const auto whole = read(london);
    const auto respaced = read_changed("\n  ", "\n      ");
    const auto signed_by_one = read_changed("\"signatures\": []", "\"signatures\": [{}]");
    const auto reworded = read_changed("Nobody waits", "No one waits");
    CHECK(whole.document->digest == respaced.document->digest);
    CHECK(whole.document->digest == signed_by_one.document->digest);
    CHECK(whole.document->digest != reworded.document->digest);
}

TEST_CASE("a party that stands twice, or looks like others, is told of once") {
    const auto with = [](std::string_view parties) {
        const auto read =
            read_changed("\"parties\": []", "\"parties\": [" + std::string(parties) + "]");
        std::string out;
        for (const auto& fault : read.faults) out += fault.sentence + "\n";
        return out;
    };
    const std::string one = R"({"name": "Mill Lane", "type": "SCHOOL", "catalogue_id": "1"})";
    const std::string other = R"({"name": "Mill Lane", "type": "SCHOOL", "catalogue_id": "2"})";
    const std::string like = R"({"name": "Mi11 Lane", "type": "SCHOOL", "catalogue_id": "3"})";
    CHECK(with(one) == "");
    CHECK(with(one + "," + other) == "");  // two schools may be called the same
    CHECK(with(one + "," + one) == "this is party 1 again; name each once\n");
    CHECK(with(one + "," + other + "," + like) ==
          "this name looks the same as that of party 1, “Mill Lane”\n");
}

TEST_CASE("a mark that an editor put before the text changes nothing of it") {
    const auto content = *test::read_file(nine_faults);
    const auto marked = read_document(test::the_rulebook(), nine_faults, "\xEF\xBB\xBF" + content);
    CHECK(told(marked.faults) == told(read(nine_faults).faults));
}

TEST_CASE("a text that is no JSON is one fault, where it goes wrong") {
    const auto agreement = read_document(test::the_rulebook(), "it", "{\n  \"format\" 1\n}");
    REQUIRE(agreement.faults.size() == 1);
    CHECK(agreement.faults[0].line == 2);
}

TEST_CASE("an agreement that is not an object is a fault and no crash") {
    for (const auto* text : {"[]", "1", "null", "\"x\"", "{}", "{\"sections\": 3}", ""}) {
        CAPTURE(text);
        CHECK_FALSE(read_document(test::the_rulebook(), "it", text).ok());
    }
}

TEST_CASE("what cannot be an agreement is told in a sentence, at its place") {
    const auto whole = *test::read_file(london);
    const auto first = [](std::string_view text) {
        const auto faults = read_document(test::the_rulebook(), "it", text).faults;
        REQUIRE_FALSE(faults.empty());
        CHECK(faults.front().line >= 1);
        return faults.front().sentence;
    };
    CHECK(first(std::string(50'000'000, ' ')) == "this is too big for an agreement");
    CHECK(first(std::string(1000, '[')).find("64 levels") != std::string::npos);
    CHECK(first(replace_all(whole, "\"uri\"", "\"name\": \"x\", \"uri\"")).find("stands twice") !=
          std::string::npos);
    CHECK_FALSE(first(replace_all(whole, "The front door", "The \xff door")).empty());
}

TEST_CASE("an unknown operator and days in the wrong order are told, with what was meant") {
    const auto faults =
        told(read_changed("\"effect\": \"must_not\"", "\"effect\": \"must_nt\"").faults);
    CHECK(faults.find("did you mean 'must_not'?") != std::string::npos);
    const auto days = told(read_changed("2029-02-08", "2025-02-08").faults);
    CHECK(days.find("before it starts on") != std::string::npos);
}

TEST_CASE("terms hold every clause with a rule, whatever order they were written in") {
    const auto agreement = read(london);
    const auto terms = terms_of({*agreement.document});
    auto turned = *agreement.document;
    std::reverse(turned.sections.begin(), turned.sections.end());
    for (auto& section : turned.sections)
        std::reverse(section.clauses.begin(), section.clauses.end());
    CHECK(terms.size() == 41);
    CHECK(terms.digest() == terms_of({turned}).digest());
}

TEST_CASE("a tier 2 agreement brings the clauses of the one it inherits from") {
    const auto parent = *read(london).document;
    auto child = parent;
    child.uri = "https://accord.example/agreements/marshgate-mash";
    child.tier = 2;
    child.inherits_from = parent.uri;
    child.sections.resize(1);
    const auto terms = terms_of({parent, child});
    CHECK(terms.size() == 2 * 41);
}

TEST_CASE("the standard's sharing policy is made from it") {
    test::check_golden("formats/sharing-policy.json",
                       pretty(sharing_policy(*read(london).document)) + "\n");
}

TEST_CASE("the coverage table says it in four words") {
    const auto document = *read(london).document;
    CHECK(word(covered(document, "SCHOOL", "LA_CSC", "CONCERN")) == "yes");
    CHECK(word(covered(document, "SCHOOL", "LAS", "IDENTITY")) == "yes");
    CHECK(word(covered(document, "SCHOOL", "LFB", "OPINION", "FRONT_DOOR")) == "short version");
    CHECK(word(covered(document, "POLICE", "SCHOOL", "POLICE_INTELLIGENCE")) == "held back");
    CHECK(word(covered(document, "SCHOOL", "HO", "MEDIA")) == "ask first");
}

}  // namespace accord::agreement
