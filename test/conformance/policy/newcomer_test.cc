// A newcomer adds a kind of organisation and a lawful basis as rows, as docs/adding-a-rule.md says,
// and sees them decided, explained, listed and enumerated. No line of C++ knows either.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "doors/cli/rulebook.h"
#include "engine/policy/answers.h"
#include "engine/policy/decide.h"
#include "engine/policy/steps.h"
#include "governance/agreement/what_if.h"
#include "support/rulebook.h"
#include "support/source_tree.h"

namespace accord {
namespace {

// The lines of the page that begin so: what a reader types into a table.
std::string row_of_page(std::string_view start) {
    const auto page = test::read_file("docs/adding-a-rule.md").value();
    for (const auto line : split(page, '\n')) {
        if (trim(line).starts_with(start)) return std::string(trim(line)) + "\n";
    }
    FAIL("docs/adding-a-rule.md has no row " << start);
    return {};
}

// The tables of the program with the rows of the page in them.
rulebook::Rulebook newcomers_rulebook() {
    const auto tables = test::rulebook_tables();
    std::vector<std::string> texts;
    for (const auto& table : tables) {
        std::string text(table.text);
        if (table.name.ends_with("agency_types.table")) text += row_of_page("FOSTER |");
        if (table.name.ends_with("lawful_bases.table")) text += row_of_page("FOSTERING_DUTY |");
        if (table.name.ends_with("purposes.table")) {
            std::string lines;
            for (const auto line : split(text, '\n')) {
                lines += line.starts_with("FRONT_DOOR ")
                             ? replace_all(line, "| RECOGNISED_INTEREST",
                                           "| FOSTERING_DUTY RECOGNISED_INTEREST")
                             : std::string(line);
                lines += '\n';
            }
            text = lines;
        }
        texts.push_back(std::move(text));
    }
    std::vector<rulebook::NamedText> named;
    for (std::size_t i = 0; i < tables.size(); ++i) named.push_back({tables[i].name, texts[i]});
    auto read = rulebook::read_rulebook(named);
    for (const auto& fault : read.faults) FAIL_CHECK(text(fault));
    return std::move(read.rulebook);
}

agreement::Document newcomers_agreement(const rulebook::Rulebook& book) {
    const auto original = test::read_file("agreements/london-safeguarding.agreement.json").value();
    auto json = *parse_json(original);
    auto types = json["party_types"];
    json.set("party_types", types.add("FOSTER"));
    auto read = agreement::read_document(book, "mine", pretty(json));
    for (const auto& fault : read.faults) FAIL_CHECK(text(fault));
    return *std::move(read.document);
}

policy::Question asked(const agreement::Document& document) {
    policy::Question question;
    question.on = {2026, 3, 2};
    question.giver.type = "FOSTER";
    question.receiver.type = "LA_CSC";
    question.giver.has_signed =
        question.receiver.has_signed = {agreement::signed_version(document)};
    question.purpose = "FRONT_DOOR";
    question.threshold = "S47";
    question.items.resize(1);
    question.items[0].category = "CONCERN";
    question.channel = rulebook::Channel::Accord;
    return question;
}

}  // namespace

TEST_CASE("rows that a newcomer adds are decided, explained, listed and enumerated") {
    const auto book = newcomers_rulebook();
    const auto document = newcomers_agreement(book);
    const auto terms = agreement::terms_if_in_force(document);
    const auto question = asked(document);

    const auto decision = policy::decide(book, terms, question);
    CHECK(decision.answer == policy::Answer::Permit);
    CHECK(decision.footing.basis.text() == "FOSTERING_DUTY");

    const auto told = policy::plain_text(policy::steps(book, terms, question, decision));
    CHECK(told.find("it is a fostering agency's duty") != std::string::npos);
    CHECK(told.find("Source: Fostering Services Regulations 2011") != std::string::npos);
    CHECK(told.find("Clause 2.1") != std::string::npos);

    const auto lists = {std::pair{"agency_types", "independent fostering agencies"},
                        std::pair{"lawful_bases", "it is a fostering agency's duty"}};
    for (const auto& [list, words] : lists) {
        const auto shown = cli::listing(*book.listed(list), {});
        CHECK(shown.find(words) != std::string::npos);
    }

    policy::Space space(book, terms, agreement::signed_version(document), question.on);
    policy::Only only;
    only.givers = {"FOSTER"};
    only.purposes = {"FRONT_DOOR"};
    only.bases = {"FOSTERING_DUTY"};
    space.narrow(only);
    REQUIRE(space.size() > 0);
    const auto rows = policy::listed(book, {terms, space}, {true, false, false, false});
    CHECK(std::any_of(rows.begin(), rows.end(),
                      [&](const auto& row) { return terms.clause(row.clause).number == "2.1"; }));
}

TEST_CASE("without the rows the agreement is told of the kind that nobody knows") {
    const auto text_of = pretty(newcomers_agreement(newcomers_rulebook()).json);
    const auto read = agreement::read_document(test::the_rulebook(), "mine", text_of);
    REQUIRE(read.faults.size() == 1);
    CHECK(read.faults[0].sentence.find("there is no agency type 'FOSTER'") == 0);
}

}  // namespace accord
