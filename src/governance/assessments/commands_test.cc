#include "governance/assessments/commands.h"

#include <doctest/doctest.h>

#include "base/json.h"
#include "governance/assessments/document.h"
#include "governance/assessments/questions.h"
#include "governance/assessments/status.h"
#include "governance/parties/commands.h"
#include "support/rulebook.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::assessments;

namespace {

constexpr std::string_view london = "https://accord.example/agreements/london-safeguarding";

// A council that keeps the London assessment, and a school that does not.
struct Council {
    test::TestNode node;
    Ground ground;
    parties::Party council = admitted("Marshgate Council");
    parties::Party school = admitted("St Brigid’s Primary");
    audit::Actor miriam{"acc_miriam", text(council.id), "INFORMATION_LEAD"};
    audit::Actor stranger{"acc_stranger", text(school.id), "CALDICOTT"};
    Desk desk{node, miriam, test::the_rulebook(), ground};
    Reference reference;

    Council() {
        auto content = london_template(test::the_rulebook()).value();
        reference = begin(desk, council.id, std::move(content), "london").value().reference;
    }
    parties::Party admitted(std::string_view name) {
        return parties::admit(node, audit::the_node(),
                              {.name = std::string(name),
                               .type = "LA_CSC",
                               .duty_desk = {"Desk", "020 7946 0100", {}},
                               .safeguarding_lead = {}})
            .value();
    }
    audit::Reading reading() { return audit::Reading::begin(node, miriam).value(); }
    Content content() {
        auto look = reading();
        return find(look, test::the_rulebook(), reference).value().content;
    }
    Part part(std::string_view name) {
        return {reference, std::string(name), digest_of(content(), name)};
    }
    Status status(std::string_view uri, std::string_view above = {}) {
        auto look = reading();
        return assessment_status(look, uri, above).value();
    }
    void complete() {
        auto measures = content().measures;
        for (auto& measure : measures) {
            measure.due_on = Date{2026, 6, 30};
            REQUIRE(save(desk, part(measure.number), measure).has_value());
        }
        REQUIRE(save(desk, part("advice"),
                     Advice{.state = AdviceState::Accepted,
                            .words = "Go ahead, and look at openings each quarter.",
                            .by = "Data protection officer",
                            .reason = "",
                            .on = std::nullopt,
                            .regulator = ""})
                    .has_value());
    }
    SignOff wish() {
        return {.assessment = reference,
                .shown = digest_of(content(), ""),
                .review_on = Date{2027, 3, 2},
                .name = "Hugh Ransome",
                .post = "Director of children’s services"};
    }
};

}  // namespace

TEST_CASE("nothing that is missing stops anything but the signing off") {
    Council world;
    const auto early = sign_off(world.desk, world.wish());
    REQUIRE_FALSE(early.has_value());
    CHECK(early.error().kind == ErrorKind::Invalid);
    CHECK(sentence(world.status(london)) ==
          "Being written. Sharing to protect a child does not wait for it.");
    CHECK(sentence(world.status("https://accord.example/agreements/other")) ==
          "None yet. Sharing to protect a child does not wait for it.");
}

TEST_CASE("what is signed off stays as it was, and says when it is to be looked at again") {
    Council world;
    world.complete();
    const auto signed_off = sign_off(world.desk, world.wish()).value();
    CHECK(signed_off.number == 1);
    CHECK(digest(signed_off.document) == signed_off.digest);
    auto status = world.status(london);
    CHECK(status.covered == Covered::InDate);
    CHECK(status.party == "Marshgate Council");
    CHECK(sentence(status) == "In date. Next looked at by 2 March 2027.");

    // What is written afterwards is not in what was signed.
    REQUIRE(save(world.desk, world.part("necessity"), Answers{{"creep", "Nothing else."}}));
    auto look = world.reading();
    const auto kept = versions(look, find(look, test::the_rulebook(), world.reference)->id).value();
    REQUIRE(kept.size() == 1);
    const auto read = read_content(test::the_rulebook(), "kept", kept.front().document);
    CHECK(read.content->answer("creep") != "Nothing else.");
    CHECK(world.content().answer("creep") == "Nothing else.");
}

TEST_CASE("the review warns, and then is late, and still stops nothing") {
    Council world;
    world.complete();
    REQUIRE(sign_off(world.desk, world.wish()).has_value());
    world.node.clock.pass(hours(24 * 300));
    CHECK(world.status(london).covered == Covered::ReviewSoon);
    world.node.clock.pass(hours(24 * 100));
    CHECK(sentence(world.status(london)) ==
          "To have been looked at again by 2 March 2027. Sharing to protect a child does not wait "
          "for it.");
}

TEST_CASE("an agreement inherits the overarching assessment of the one it stands under") {
    Council world;
    world.complete();
    REQUIRE(sign_off(world.desk, world.wish()).has_value());
    const auto inherited = world.status("https://accord.example/agreements/mash", london);
    CHECK(inherited.covered == Covered::InDate);
    CHECK(inherited.inherited);
    CHECK(world.status("https://accord.example/agreements/mash").covered == Covered::No);
}

TEST_CASE("two people who save two parts at once are both heard; one part twice is told") {
    Council world;
    const auto first = world.part("processing");
    const auto other = world.part("necessity");
    REQUIRE(save(world.desk, first, Answers{{"nature", "As one of them wrote it."}}));
    REQUIRE(save(world.desk, other, Answers{{"need", "As the other wrote it."}}));
    const auto late = save(world.desk, first, Answers{{"nature", "As the third would."}});
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().kind == ErrorKind::Conflict);
    CHECK(world.content().answer("nature") == "As one of them wrote it.");
    CHECK(world.content().answer("need") == "As the other wrote it.");
}

TEST_CASE("nobody changes another organisation's assessment") {
    Council world;
    world.complete();
    const Desk other{world.node, world.stranger, test::the_rulebook(), world.ground};
    const auto changed = save(other, world.part("about"), About{.title = "Mine", .covers = {}});
    CHECK(changed.error().kind == ErrorKind::Forbidden);
    CHECK(sign_off(other, world.wish()).error().kind == ErrorKind::Forbidden);
}

TEST_CASE("a text that changed since it was shown is not signed off") {
    Council world;
    world.complete();
    const auto wish = world.wish();
    REQUIRE(save(world.desk, world.part("necessity"), Answers{{"creep", "Otherwise."}}));
    CHECK(sign_off(world.desk, wish).error().kind == ErrorKind::Conflict);
}

TEST_CASE("a risk that stays high wants the Commissioner's answer before it is signed off") {
    Council world;
    world.complete();
    auto risk = *world.content().risk("R4");
    risk.after = Weighing{Likelihood::Possible, Severity::Severe};
    REQUIRE(save(world.desk, world.part("R4"), risk));
    CHECK(sign_off(world.desk, world.wish()).error().sentence ==
          "A risk stays high: say when the Commissioner was asked, and the answer");
    auto advice = world.content().advice;
    advice.regulator =
        "Asked on 3 February 2026. Answered on 27 February: go on with the measures.";
    REQUIRE(save(world.desk, world.part("advice"), advice));
    CHECK(sign_off(world.desk, world.wish()).has_value());
}

TEST_CASE("saving a risk leaves its links, and saving its links leaves the risk") {
    Council world;
    auto risk = *world.content().risk("R1");
    risk.harm = "They are found.";
    risk.links.clear();
    REQUIRE(save(world.desk, world.part("R1"), risk));
    CHECK(world.content().risk("R1")->links.size() == 2);
    Link report;
    report.report = "Who opened what, each quarter";
    REQUIRE(save(world.desk, world.part("R1/links"), std::vector<Link>{report}));
    CHECK(world.content().risk("R1")->harm == "They are found.");
    REQUIRE(world.content().risk("R1")->links.size() == 1);
    CHECK(world.content().risk("R1")->links.front() == report);
}
