#include "governance/agreement/coverage.h"

#include <doctest/doctest.h>

#include "governance/agreement/document.h"
#include "governance/agreement/law.h"
#include "governance/agreement/rule_words.h"
#include "governance/agreement/terms_of.h"
#include "platform/host/embedded.h"

using namespace accord;
using namespace accord::agreement;

namespace {

struct London {
    std::unique_ptr<Lawbook> lawbook = Lawbook::from_program().value();
    Document document =
        *read_document(lawbook->rulebook(), "london",
                       host::embedded("agreements/london-safeguarding.agreement.json").value())
             .document;
    policy::Terms terms = terms_of({document});

    std::vector<CoverageRow> rows(Code<rulebook::AgencyType> giver) const {
        return coverage(lawbook->rulebook(), terms, {document.uri, document.version}, giver,
                        {2026, 3, 2});
    }
};

std::string said(const CoverageRow& row) {
    std::string out = row.receiver + ":";
    for (const auto cover : row.covers) out += " " + std::string(words(cover)) + ".";
    return out;
}

}  // namespace

TEST_CASE("what a school may share, in four words") {
    const London london;
    const auto rows = london.rows("SCHOOL");
    REQUIRE(rows.size() == 8);
    CHECK(said(rows[0]) ==
          "Children’s social care: Yes. Only what is needed. Only what is needed. Yes.");
    CHECK(said(rows[1]) == "Police: Yes. Short version. Only what is needed. Yes.");
    for (const auto& row : rows) CHECK(row.covers.size() == situations().size());
}

TEST_CASE("without an agreement every word is: ask first") {
    const London london;
    const auto rows = coverage(london.lawbook->rulebook(), policy::Terms(), {"urn:none", "1"},
                               "SCHOOL", {2026, 3, 2});
    for (const auto& row : rows) {
        for (const auto cover : row.covers) CHECK(words(cover) == "Ask first");
    }
}

TEST_CASE("a rule is told in sentences, and a clause for people alone in none") {
    const London london;
    const auto* early_help = london.document.clause("5.1");
    REQUIRE(early_help != nullptr);
    const auto lines = rule_words(london.lawbook->rulebook(), *early_help);
    REQUIRE(lines.size() == 6);
    CHECK(lines[0].starts_with("Any party may tell "));
    CHECK(lines[2] == "For: family help, below section 17.");
    CHECK(lines[3] == "Only if the family were told, or why not is recorded.");
    CHECK(lines[5] == "Not passed on.");
    for (const auto& section : london.document.sections) {
        for (const auto& clause : section.clauses) {
            const bool for_people = clause.effect == policy::Effect::None;
            CHECK(rule_words(london.lawbook->rulebook(), clause).empty() == for_people);
        }
    }
}
