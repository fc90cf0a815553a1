#include "casework/sharing/question_about.h"

#include <doctest/doctest.h>

#include "engine/policy/documents.h"

using namespace accord;
using namespace accord::sharing;

namespace {

Answers worry() {
    Answers answers;
    Child child;
    child.first_name = "Amara";
    child.lives = "14 Alder Court";
    child.address_protected = true;
    answers.children.push_back(child);
    answers.how_soon = HowSoon::Today;
    answers.facts = "She fell on the stairs";
    answers.view = "She is quiet";
    return answers;
}

policy::Question question(const Answers& answers, shield::Extent extent) {
    parties::Party giver;
    giver.type = "SCHOOL";
    giver.safeguarding_lead = {"Lead", "020 7946 0161", {}};
    parties::Party receiver;
    receiver.type = "POLICE";
    return question_about(matter_of(answers), items_of(answers, giver, {2026, 3, 2}),
                          {"org", "They can help", extent, ""}, {giver, receiver, {}, {}},
                          {2026, 3, 2});
}

}  // namespace

TEST_CASE("a question holds no name and no words about anybody") {
    const auto json = canonical(policy::to_json(question(worry(), shield::Extent::Everything)));
    for (const auto* word : {"Amara", "Alder", "stairs", "quiet", "Lead"})
        CHECK_MESSAGE(json.find(word) == std::string::npos, word);
}

TEST_CASE("how soon says how serious the sender thinks it is") {
    CHECK(threshold_of(HowSoon::Now) == Code<rulebook::Threshold>("EMERGENCY"));
    CHECK(threshold_of(HowSoon::Today) == Code<rulebook::Threshold>("S47"));
    CHECK(threshold_of(HowSoon::NextFewDays) == Code<rulebook::Threshold>("ANY_CONCERN"));
    auto answers = worry();
    CHECK(question(answers, shield::Extent::Everything).emergency.empty());
    answers.how_soon = HowSoon::Now;
    CHECK_FALSE(question(answers, shield::Extent::Everything).emergency.empty());
}

TEST_CASE("a protected address is kept apart; in the short version the rest is not needed") {
    for (const auto& item : question(worry(), shield::Extent::Short).items) {
        if (item.id == "child-1-lives") CHECK(item.reveals == policy::Reveals::Address);
        if (item.id == "facts" or item.id == "view") CHECK(item.not_needed);
        if (item.id == "child-1" or item.id == "call") CHECK_FALSE(item.not_needed);
    }
    for (const auto& item : question(worry(), shield::Extent::Everything).items)
        CHECK_FALSE(item.not_needed);
}
