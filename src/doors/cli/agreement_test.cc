#include "doors/cli/agreement.h"

#include <doctest/doctest.h>

#include "doors/cli/comparison.h"
#include "doors/cli/decide.h"
#include "doors/cli/party_table.h"
#include "platform/host/files.h"
#include "support/golden.h"
#include "support/policy.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

namespace accord::cli {
namespace {

constexpr auto london = "agreements/london-safeguarding.agreement.json";

int run(std::vector<std::string_view> typed) {
    return agreement(Arguments(typed));
}
int ask(std::vector<std::string_view> typed) {
    return decide(Arguments(typed));
}

std::string told(std::string_view table) {
    std::string out;
    for (const auto& fault :
         read_parties(test::the_rulebook(), test::london_document(), "parties", table).faults)
        out += text(fault) + "\n";
    return out;
}

// The London agreement with what a drafter might do to it.
agreement::Document planted() {
    auto next = test::london_document();
    next.version = "1.1";
    for (auto& section : next.sections) {
        for (auto& clause : section.clauses) {
            if (clause.number == "5.3") clause.effect = policy::Effect::None;
            if (clause.number == "4.9") clause.short_version = true;
        }
        if (section.number != "3") continue;
        policy::Clause schools;
        schools.number = "3.11";
        schools.effect = policy::Effect::May;
        schools.givers = {"SCHOOL"};
        schools.receivers = {"PROB"};
        schools.purposes = {"S47"};
        schools.categories = {"EDUCATION"};
        section.clauses.push_back(schools);
    }
    return next;
}

}  // namespace

TEST_CASE("accord agreement answers with an exit code") {
    CHECK(run({"check", london}) == 0);
    CHECK(run({"check", "agreements/london-safeguarding-nine-faults.agreement.json"}) == 1);
    CHECK(run({"check", "no-such-file.json"}) == 3);
    CHECK(run({"enumerate", london, "--giver", "SCHOOL", "--receiver", "POLICE", "--table"}) == 0);
    CHECK(run({"enumerate", london, "--giver", "SCHOLL", "--table"}) == 2);
    CHECK(run({"enumerate", london, "--answer", "perhaps"}) == 2);
    CHECK(run({"enumerate", london, "--on", "yesterday"}) == 2);
    CHECK(run({"compare", london, london, "--none"}) == 0);
    CHECK(run({"compare", london}) == 2);
    CHECK(run({"enumerate", london, "--giver", "SCHOOL", "--receiver", "POLICE", "--table",
               "--with", "agreements/marshgate-mash.agreement.json"}) == 2);
    CHECK(run({"check", london, "--with", london}) == 2);
    CHECK(run({"wish", london}) == 2);
    CHECK(run({}) == 2);
}

TEST_CASE("that nobody may can be checked by an exit code") {
    const std::vector<std::string_view> typed{"enumerate",  london,        "--receiver", "HO",
                                              "--category", "IMMIGRATION", "--purpose",  "MASH",
                                              "--answer",   "permit",      "--none"};
    CHECK(run(typed) == 0);
    CHECK(run({"enumerate", london, "--giver", "SCHOOL", "--receiver", "LA_CSC", "--purpose",
               "FRONT_DOOR", "--answer", "permit", "--none"}) == 1);
}

TEST_CASE("a table of parties tells every fault, each with its place") {
    CHECK(told(*test::read_file("demo/forty-parties.table")) == "");
    test::check_golden("cli/party-table-faults.txt",
                       told("name | type | public | competent | signed | except\n"
                            "A | SCOOL | - | - | yes | -\n"
                            "A | GP | maybe | - | yes | 2.9 9.2 1.1\n"
                            "B | GP | - | - | no | 2.1\n"));
    CHECK(told("name | type\nA | GP\n").find("no column 'public'") != std::string::npos);
    CHECK(told("name | type | public | competent | signed | except\n") ==
          "parties:1:1: there is no party in this table\n");
}

TEST_CASE("a comparison lists exactly the planted differences, in sentences") {
    const auto compared = agreement::compare_texts(test::the_rulebook(), test::london_document(),
                                                   planted(), Date{2026, 3, 2});
    test::check_golden("cli/compare-planted.txt",
                       comparison_text(test::london_document(), planted(), compared));
    std::uint64_t told_of = 0;
    for (const auto& change : compared.answers.changes) told_of += change.questions;
    CHECK(told_of == compared.answers.changed);
    const auto json = comparison_json(test::london_document(), planted(), compared);
    CHECK(json["format"].text_or() == "accord-comparison/1");
    CHECK(json["changes"].items()->size() == compared.answers.changes.size());
}

TEST_CASE("a question can be put with options") {
    CHECK(ask({"--giver", "SCHOOL", "--receiver", "LA_CSC", "--item", "CONCERN", "--purpose",
               "FRONT_DOOR", "--on", "2026-03-02"}) == 0);
    CHECK(ask({"--giver", "SCHOOL", "--receiver", "LA_CSC", "--item",
               "HOUSEHOLD,reveals=address,safety=kept_apart", "--json"}) == 0);
    CHECK(ask({"--giver", "SCHOOL", "--receiver", "LA_CSC"}) == 2);
    CHECK(ask({"--giver", "school", "--receiver", "LA_CSC", "--item", "CONCERN"}) == 2);
    CHECK(ask({"--giver", "SCHOLL", "--receiver", "LA_CSC", "--item", "CONCERN"}) == 2);
    CHECK(ask({"--giver", "SCHOOL", "--receiver", "LA_CSC", "--item", "CONCERN", "--told",
               "perhaps"}) == 1);
    CHECK(ask({"--giver", "SCHOOL", "--receiver", "LA_CSC", "--item", "CONCERN", "--on", "soon"}) ==
          2);
    CHECK(ask({"--giver", "SCHOOL", "--question", "x.json"}) == 2);
    CHECK(ask({}) == 2);
}

}  // namespace accord::cli
