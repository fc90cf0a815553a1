// What people are told, as a person last agreed to it: test/golden/explain.
#include "engine/policy/explain.h"

#include <doctest/doctest.h>

#include "engine/policy/decide.h"
#include "engine/policy/steps.h"
#include "support/golden.h"
#include "support/policy.h"
#include "support/rulebook.h"

namespace accord::policy {
namespace {

Question question(Code<rulebook::AgencyType> giver, Code<rulebook::AgencyType> receiver) {
    Question question;
    question.on = {2026, 3, 2};
    question.giver.type = giver;
    question.receiver.type = receiver;
    question.giver.has_signed = question.receiver.has_signed = {test::london_signed()};
    question.purpose = "FRONT_DOOR";
    question.threshold = "S47";
    question.channel = rulebook::Channel::Accord;
    question.told = Told::NotSafe;
    question.items.resize(2);
    question.items[0].id = "worry";
    question.items[0].category = "CONCERN";
    question.items[1].id = "address";
    question.items[1].category = "HOUSEHOLD";
    question.items[1].reveals = Reveals::Address;
    question.items[1].safety = Safety::KeptApart;
    return question;
}

void told(std::string_view name, const Question& question) {
    const auto decision = decide(test::the_rulebook(), test::london_terms(), question);
    test::check_golden(
        "explain/" + std::string(name) + ".txt",
        plain_text(explain(test::the_rulebook(), test::london_terms(), question, decision)));
}

}  // namespace

TEST_CASE("a worry to the hub, whole but for the protected address") {
    told("whole", question("SCHOOL", "LA_CSC"));
}

TEST_CASE("the short version to health visiting") {
    told("short-version", question("SCHOOL", "NHS_TRUST"));
}

TEST_CASE("help rather than harm: think about how much") {
    auto asked = question("SCHOOL", "LA_EH");
    asked.purpose = "EARLY_HELP";
    asked.threshold = "EARLY_HELP";
    asked.told = Told::Yes;
    asked.views = Views::Agree;
    told("early-help", asked);
}

TEST_CASE("a body that has not signed: ask first, or go on and say why") {
    auto asked = question("SCHOOL", "VCS");
    asked.receiver.has_signed.clear();
    told("not-signed", asked);
}

TEST_CASE("immediate danger") {
    auto asked = question("GP", "POLICE");
    asked.purpose = "EMERGENCY";
    asked.threshold = "EMERGENCY";
    asked.emergency = "not safe at home tonight";
    told("immediate-danger", asked);
}

TEST_CASE("a protected address that nobody has looked at") {
    auto asked = question("SCHOOL", "LA_CSC");
    asked.items[1].safety = Safety::Unconfirmed;
    told("address-unconfirmed", asked);
}

TEST_CASE("adoption records") {
    auto asked = question("LA_CSC", "SCHOOL");
    asked.items.resize(1);
    asked.items[0].bar = "ADOPTION";
    told("adoption", asked);
}

TEST_CASE("a council on a basis that is closed to it") {
    auto asked = question("LA_CSC", "VCS");
    asked.purpose = "MASH";
    asked.footing.basis = "RECOGNISED_INTEREST";
    told("closed-basis", asked);
}

TEST_CASE("police intelligence to a school") {
    auto asked = question("POLICE", "SCHOOL");
    asked.purpose = "S47";
    asked.items.resize(1);
    asked.items[0].category = "POLICE_INTELLIGENCE";
    told("intelligence", asked);
}

TEST_CASE("an account that was withdrawn") {
    auto asked = question("SCHOOL", "LA_CSC");
    asked.user_revoked = true;
    told("revoked", asked);
}

TEST_CASE("a row that nobody has held against its source yet says so where it is relied on") {
    const auto asked = question("SCHOOL", "LA_CSC");
    const auto& book = test::the_rulebook();
    const auto& terms = test::london_terms();
    const auto each = steps(book, terms, asked, decide(book, terms, asked));
    const auto& gateway = each.at(6).said.at(0);
    CHECK(gateway.sentence == "Education Act 2002 s.175 and s.157 makes this a duty.");
    CHECK(gateway.source.ends_with(". Recalled, not yet verified"));
    const auto& purpose = each.at(2).said.at(0);
    CHECK(not purpose.source.empty());
    CHECK(purpose.source.find("Recalled") == std::string::npos);
}

}  // namespace accord::policy
