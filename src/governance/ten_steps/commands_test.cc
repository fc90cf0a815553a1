#include "governance/ten_steps/commands.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/rulebook.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::ten_steps;

namespace {

// A school with a head and a teacher, and the London agreement in force, which it has not signed.
struct School {
    test::TestNode node;
    parties::Party school;
    audit::Actor moira;
    audit::Actor liam;
    agreement::Agreement london;

    School() {
        auto act = audit::Act::begin(node, audit::the_node(), "test.world").value();
        school =
            parties::admit(
                act, {.name = "St Brigid’s Primary",
                      .type = "SCHOOL",
                      .duty_desk = {"Office", "020 7946 0120", {}},
                      .safeguarding_lead = {"Karen’s desk", "020 7946 0121", Date{2026, 2, 2}}})
                .value();
        moira = appointed(act, "acc_moira", "Moira Engleby", "SIGNATORY");
        liam = appointed(act, "acc_liam", "Liam Portnoy", "PRACTITIONER");
        const auto text = host::embedded("agreements/london-safeguarding.agreement.json").value();
        london = *agreement::publish(act, test::the_rulebook(), text)->agreement;
        london = agreement::bring_into_force(act, london).value();
        REQUIRE(act.commit().has_value());
    }
    audit::Actor appointed(audit::Act& act, std::string account, std::string name,
                           std::string_view role) {
        REQUIRE(parties::appoint(act, {.account = account,
                                       .name = name,
                                       .party = school.id,
                                       .role = *Code<rulebook::Role>::from(role),
                                       .post = "At the school",
                                       .from = {},
                                       .deputy = false}));
        return {account, text(school.id), std::string(role)};
    }
    Line line(std::string_view checkpoint) {
        auto reading = audit::Reading::begin(node, moira).value();
        const auto lines = checklist_of(reading, test::the_rulebook(), school).value();
        for (const auto& each : lines)
            if (each.checkpoint->code.text() == checkpoint) return each;
        FAIL("there is no line " << checkpoint);
        return {};
    }
    Say met(std::string_view checkpoint) {
        return {.party = school.id,
                .checkpoint = *Code<rulebook::Checkpoint>::from(checkpoint),
                .version = 0,
                .state = State::Met,
                .reason = "",
                .evidence = "Staff handbook, page 4",
                .link = "",
                .owner = "Head teacher",
                .lapses_on = std::nullopt,
                .name = "Moira Engleby"};
    }
    Trained trained() {
        auto reading = audit::Reading::begin(node, moira).value();
        return training_of(reading, school.id).value();
    }
    void train(const audit::Actor& who) {
        for (int step = 1; step <= steps_in_all; ++step) {
            Chosen chosen{};
            for (std::size_t i = 0; i < chosen.size(); ++i)
                chosen[i] = questions_of(step)[i]->right;
            REQUIRE(finish_step(node, who, step, chosen).value());
        }
    }
    const Date today{2026, 3, 2};
};

}  // namespace

TEST_CASE("what nobody has said is neither met nor unmet") {
    School world;
    CHECK_FALSE(world.line("O3.1").state(world.today).has_value());
    CHECK(world.line("O3.1").standing(world.today) == "Not said yet");
}

TEST_CASE("what is said holds for a year, and then has to be said again") {
    School world;
    REQUIRE(say(world.node, world.moira, world.met("O3.1")).has_value());
    CHECK(world.line("O3.1").state(world.today) == State::Met);
    CHECK(world.line("O3.1").said->name == "Moira Engleby");
    CHECK(world.line("O3.1").standing(Date{2027, 3, 2}) == "Lapsed on 2 March 2027: say again");
    REQUIRE(unsay(world.node, world.moira, world.school.id, "O3.1", 1).has_value());
    CHECK_FALSE(world.line("O3.1").said.has_value());
}

TEST_CASE("two who say the same line at once do not overwrite each other") {
    School world;
    REQUIRE(say(world.node, world.moira, world.met("O3.1")).has_value());
    CHECK(say(world.node, world.moira, world.met("O3.1")).error().kind == ErrorKind::Conflict);
}

TEST_CASE("nobody says it for another organisation") {
    School world;
    const audit::Actor other{"acc_other", "org_other", "SIGNATORY"};
    CHECK(say(world.node, other, world.met("O3.1")).error().kind == ErrorKind::Forbidden);
    CHECK(open_register(world.node, other, world.school.id, Why::Listed).error().kind ==
          ErrorKind::Forbidden);
}

TEST_CASE("all that is missing of a line is told at once") {
    School world;
    auto wish = world.met("O3.1");
    wish.evidence = "";
    wish.owner = "";
    wish.link = "handbook.example";
    wish.lapses_on = world.today;
    const auto faults = faults_of(wish, world.line("O3.1"), world.today);
    CHECK(faults.size() == 3);  // owner, link, lapses; the link would do as evidence
    wish.link = "";
    CHECK(faults_of(wish, world.line("O3.1"), world.today).size() == 3);  // evidence for the link
    auto past = world.met("O3.2");
    CHECK(faults_of(past, world.line("O3.2"), world.today).front().where == "state");
}

TEST_CASE("Accord finds out for itself whether it is signed, rung, and trained") {
    School world;
    CHECK(world.line("O1.2").state(world.today) == State::Met);
    CHECK(world.line("O6.1").state(world.today) == State::NotMet);
    CHECK(world.line("O6.1").found->words == "Nothing has been signed yet");
    REQUIRE(agreement::sign(world.node, world.moira,
                            {.agreement = world.london.id,
                             .shown = world.london.digest,
                             .ticks = {true, true, true},
                             .party = world.school.id,
                             .name = "Moira Engleby",
                             .post = "Head teacher",
                             .method = "three ticks and a fresh one-time code"}));
    CHECK(world.line("O6.1").state(world.today) == State::Met);
    CHECK(world.line("O6.2").state(world.today) == State::Met);
    CHECK(world.line("O8.1").state(world.today) == State::Met);
    CHECK(world.line("O5.1").found->words ==
          "Without a privacy assessment: London Safeguarding Agreement");
    CHECK(world.line("O3.2").found->words ==
          "0 of 2 people have worked through all ten steps within the year");
    world.train(world.moira);
    CHECK(world.line("O3.2").state(world.today) == State::NotMet);
    world.train(world.liam);
    CHECK(world.line("O3.2").state(world.today) == State::Met);
    CHECK(world.trained().latest == world.today);
}

TEST_CASE("one may go on without what Accord found, with a reason") {
    School world;
    auto wish = world.met("O6.1");
    wish.state = State::Overridden;
    wish.reason = "The council signs for us from September";
    CHECK(faults_of(wish, world.line("O6.1"), world.today).empty());
    REQUIRE(say(world.node, world.moira, wish).has_value());
    CHECK(world.line("O6.1").state(world.today) == State::Overridden);
    CHECK(world.line("O6.1").state(Date{2027, 3, 3}) == State::NotMet);
}

TEST_CASE("only those who enforce the law are asked about Part 3") {
    School world;
    auto reading = audit::Reading::begin(world.node, world.moira).value();
    auto police = world.school;
    police.type = "POLICE";
    const auto has = [&](const parties::Party& party) {
        const auto lines = checklist_of(reading, test::the_rulebook(), party).value();
        return std::any_of(lines.begin(), lines.end(),
                           [](const Line& line) { return line.checkpoint->code.text() == "O7.2"; });
    };
    CHECK_FALSE(has(world.school));
    CHECK(has(police));
}

TEST_CASE("the partnership sees counts, in the order of the steps") {
    School world;
    REQUIRE(say(world.node, world.moira, world.met("O3.1")).has_value());
    auto reading = audit::Reading::begin(world.node, world.moira).value();
    const auto all = counts(reading, test::the_rulebook()).value();
    CHECK(all.front().checkpoint->code.text() == "O1.1");
    CHECK(all.back().checkpoint->code.text() == "O10.1");
    for (const auto& count : all) {
        const auto sum =
            count.met + count.not_met + count.not_applicable + count.overridden + count.not_said;
        CHECK(sum == 1);
        if (count.checkpoint->code.text() == "O3.1") CHECK(count.met == 1);
    }
}

TEST_CASE("wrong answers are kept nowhere") {
    School world;
    Chosen wrong{'a', 'a', 'a', 'a', 'a'};
    CHECK_FALSE(finish_step(world.node, world.liam, 1, wrong).value());
    auto reading = audit::Reading::begin(world.node, world.liam).value();
    CHECK(register_of(reading, "acc_liam")->steps.empty());
}
