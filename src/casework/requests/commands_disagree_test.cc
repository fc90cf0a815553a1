// What is written in a disagreement goes out as any question does.
#include "casework/requests/commands_disagree.h"

#include <doctest/doctest.h>

#include "base/table.h"
#include "support/asking_world.h"
#include "support/must.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::requests;
using test::must;
using test::SharingWorld;

namespace {

// A neighbour told the hub, and nobody may learn that it was she.
Request asked_in_confidence(SharingWorld& world) {
    auto asking = test::harm(world);
    asking.untold = {"Doreen Patel", "Doreen", "Patel"};
    return test::asked(world, asking);
}

Raise about(SharingWorld& world, const Request& request, const std::string& words) {
    return {request.reference, world.party("brigids"), "refusal", words, "With her aunt", false};
}

}  // namespace

TEST_CASE("what one side of a disagreement writes is held back or stopped as a question is") {
    SharingWorld world;
    const auto request = asked_in_confidence(world);
    const auto& rulebook = world.law().rulebook();
    const auto table = test::table("requests/disagreement_words");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const bool asks = table.at(row, "side").text == "asker";
        const auto raised = raise(world.node, world.as(asks ? "priya" : "karen"), rulebook,
                                  about(world, request, table.at(row, "typed").text));
        const auto& refused = table.at(row, "refused").text;
        CHECK(raised.has_value() == refused.empty());
        if (not raised) {
            CHECK(raised.error().field == "untold-why");
            CHECK(raised.error().sentence.find("“" + refused + "”") != std::string::npos);
            continue;
        }
        const auto read = must(look_at_disagreement(world.node, world.as(asks ? "karen" : "priya"),
                                                    raised->reference));
        CHECK(read.disagreement.stages.back().words == table.at(row, "stands").text);
    }
}

TEST_CASE(
    "the plan, the next stage and what was agreed are looked at too, and a reason lets a name "
    "pass") {
    SharingWorld world;
    const auto request = asked_in_confidence(world);
    const auto& rulebook = world.law().rulebook();
    const auto priya = world.as("priya");
    auto wish = about(world, request, "Not shared");
    wish.safety_plan = "With her aunt at 14 Alder Court";
    const auto one = must(raise(world.node, priya, rulebook, wish));
    CHECK(one.stages.back().safety_plan == "With her aunt at [address held back]");
    const auto next = climb(world.node, priya, rulebook,
                            {one.reference, 1, "Mrs Patel heard her", "With her aunt", false});
    CHECK(next.error().field == "untold-why");
    const auto told =
        must(say_agreed(world.node, priya, {one.reference, "Both go to 14 Alder Court"}));
    CHECK(told.settlings.back().words == "Both go to [address held back]");
    CHECK(say_agreed(world.node, priya, {one.reference, "They ring Mrs Patel"}).error().field ==
          "untold-why");
    CHECK(say_agreed(world.node, priya,
                     {one.reference, "They ring Mrs Patel", "She is their witness"})
              .has_value());
    CHECK(world.entries_saying("disagreement.named_with_reason", request.reference) == 1);
    INFO("said once, it holds for the whole question");
    CHECK(must(climb(world.node, priya, rulebook,
                     {one.reference, 1, "Mrs Patel heard her", "With her aunt", false}))
              .stage == 2);
}

TEST_CASE("who is asked later is not told a name that may not get out, unless it is said why") {
    SharingWorld world;
    const auto request = asked_in_confidence(world);
    AddAsked wish{request.reference, test::wanted(world, "probation")};
    wish.wanted.need = "Whether Mrs Patel is known to you";
    const auto ask = [&] { return add_asked(world.node, world.as("priya"), world.law(), wish); };
    CHECK(ask().error().field == "untold-why");
    wish.untold_why = "He may threaten her";
    const auto asked = must(ask());
    CHECK(asked.sent() == request.sent() + 1);
    CHECK(asked.asking.untold_why == "He may threaten her");
    CHECK(world.entries_saying("request.named_with_reason", request.reference) == 1);
}
