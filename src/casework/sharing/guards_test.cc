#include "casework/sharing/guards.h"

#include <doctest/doctest.h>

#include "casework/people/commands_family.h"
#include "casework/people/commands_link.h"
#include "casework/sharing/child_record.h"
#include "support/must.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::sharing;

TEST_CASE("a number of anybody on the list that must not be learnt goes out in nobody's words") {
    people::Person mother;
    mother.name = {"Ngozi", "Bello", "usual"};
    mother.reference = {'C', "222222"};
    mother.reaches.resize(3);
    mother.reaches[0].words = "07700 900123";
    mother.reaches[0].confidential = true;
    mother.reaches[1].kind = people::ReachKind::Email;
    mother.reaches[1].words = "ngozi@mail.example";
    mother.reaches[1].confidential = true;
    mother.reaches[2].words = "07700 900456";
    Child other;
    other.first_name = "Theo";
    const std::vector<people::Person> in_secret{mother};
    const Guards guards({other}, in_secret, {2026, 3, 2});
    CHECK(guards.in_text("Ring +44 7700 900123 or 07700 900456, or write to NGOZI@mail.example.") ==
          "Ring [telephone number held back] or 07700 900456, or write to "
          "[e-mail address held back].");
    CHECK(guards.in_line("07700900123") == "[telephone number held back]");
}

TEST_CASE("where a child lives in secret is not read from the record, nor the school") {
    people::Person kate;
    kate.name = {"Kate", "Osgood", "usual"};
    kate.reference = {'C', "333333"};
    kate.school = "Lea Valley Academy";
    kate.addresses.resize(1);
    kate.addresses[0].lines = "14 Alder Court";
    CHECK(child_of(kate, {2026, 3, 2}).lives == "14 Alder Court");
    CHECK(child_of(kate, {2026, 3, 2}).school == "Lea Valley Academy");
    kate.addresses[0].confidential = true;
    kate.addresses[0].must_not_know = "her father";
    auto child = child_of(kate, {2026, 3, 2});
    CHECK(child.lives == "[address held back]");
    CHECK(child.school.empty());
    CHECK(must_not_learn(std::vector<Child>{child}) == "Her father must not learn where Kate is");
    const auto back = person_of(child, {2026, 3, 2});
    REQUIRE(back.addresses.size() == 1);
    CHECK_FALSE(people::is_known(back.addresses[0]));
    CHECK(back.addresses[0].confidential);
    // What somebody chose to write of the school stays theirs to say.
    child.person.clear();
    child.school = "Lea Valley Academy";
    guard(child, kate, {2026, 3, 2});
    CHECK(child.school == "Lea Valley Academy");
}

namespace {

const people::Keeper karen{{"acc_karen", "pty_brigids", "SAFEGUARDING_LEAD"}, "Karen Osei"};
const audit::Actor liam{"acc_liam", "pty_brigids", "PRACTITIONER"};

// What another organisation wrote of Kate, wherever she is.
shield::Rendition what_came() {
    shield::Rendition out;
    out.extent = shield::Extent::Everything;
    const auto add = [&](std::string id, std::string words, bool field) {
        out.items.push_back({std::move(id), "", std::move(words), false, true, false, field});
    };
    add("child-1", "Kate Osgood, about 9 years old", true);
    add("child-1-lives", "The flat over the mill, E17", true);
    add("child-1-school", "Lea Valley Academy", true);
    add("child-2", "Theo Bello, about 7 years old", true);
    add("child-2-lives", "3 Elm Road, E5 0XX", true);
    add("facts", "Seen at 9 Mill Lane, E17 4PP. Ring 020 7946 0123. Goes to Lea Valley Academy",
        false);
    add("call", "Duty desk, MASH, 020 7946 0100", true);
    return out;
}

std::vector<std::string> words_of(const shield::Rendition& rendition) {
    std::vector<std::string> out;
    for (const auto& item : rendition.items) out.push_back(item.words);
    return out;
}

}  // namespace

TEST_CASE("what came of a child who lives in secret here says to a colleague nothing of where") {
    test::TestNode node;
    people::Person kate;
    kate.name = {"Kate", "Osgood", "usual"};
    kate.addresses.resize(1);
    kate.addresses[0].lines = "14 Alder Court";
    kate.addresses[0].confidential = true;
    kate.school = "Lea Valley Academy";
    kate = test::must(people::enrol(node, karen.actor, {kate})).front();
    people::Person zoe;
    zoe.name = {"Zoe", "Marsh", "usual"};
    zoe = test::must(people::enrol(node, karen.actor, {zoe})).front();
    people::Said sisters;
    sisters.role = "SIS";
    sisters.one_home = people::Known::Yes;
    REQUIRE(people::relate(
        node, karen,
        {.person = kate.reference, .other = zoe.reference, .said = sisters, .why = {}}));
    const Reference share{'S', "444444"};
    const auto read_by = [&](const audit::Actor& actor) {
        auto came = what_came();
        auto reading = test::must(audit::Reading::begin(node, actor));
        const bool held = test::must(hold_back_here(reading, actor, share, came));
        CHECK(held == (came != what_came()));
        return words_of(came);
    };
    CHECK(read_by(karen.actor) == words_of(what_came()));
    auto words = read_by(liam);
    CHECK(words[1] == "[address held back]");
    CHECK(words[2] == "[school held back]");
    CHECK(words[4] == "3 Elm Road, E5 0XX");
    CHECK(words[5] ==
          "Seen at [address held back], [address held back]. Ring [telephone number held back]. "
          "Goes to [school "
          "held back]");
    CHECK(words[6] == "Duty desk, MASH, 020 7946 0100");
    // Theo is said to be Zoe, who lives with Kate.
    people::WrittenOf whom{.about = share, .number = 2, .writer = "pty_mash", .theirs = {}};
    REQUIRE(people::say_who(node, karen, {{.whom = whom, .is = zoe.reference}}));
    words = read_by(liam);
    CHECK(words[4] == "[address held back]");
}

TEST_CASE("from whom it must be kept goes with what is said of a child who was typed") {
    people::Person kate;
    kate.name = {"Kate", "Osgood", "usual"};
    kate.reference = {'C', "333333"};
    kate.addresses.resize(1);
    kate.addresses[0].lines = "14 Alder Court";
    kate.addresses[0].confidential = true;
    kate.addresses[0].must_not_know = "her father";
    const std::vector<people::Person> in_secret{kate};
    Answers answers;
    answers.children.resize(1);
    answers.children[0].first_name = "Kate";
    answers.children[0].last_name = "Osgood";
    guard(answers, in_secret, {2026, 3, 2});
    CHECK(answers.keep_from == "Her father must not learn where Kate is");
    answers.keep_from = "Kyle Marsh, of anything";
    guard(answers, in_secret, {2026, 3, 2});
    CHECK(answers.keep_from == "Kyle Marsh, of anything");
}
