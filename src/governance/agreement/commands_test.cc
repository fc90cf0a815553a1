#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"

#include <doctest/doctest.h>

#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/law.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::agreement;

namespace {

constexpr std::string_view london_path = "agreements/london-safeguarding.agreement.json";
const audit::Actor signer{.account = "acc_1", .agency = "", .role = "SIGNATORY"};

std::string london_text() {
    return std::string(host::embedded(london_path).value());
}

// The same agreement under another version number.
std::string london_text(std::string_view version) {
    const auto json = parse_json(london_text()).value();
    auto copy_of = json;
    copy_of.set("version", std::string(version));
    return pretty(copy_of);
}

struct World {
    test::TestNode node;
    std::unique_ptr<Lawbook> lawbook = Lawbook::from_program().value();
    parties::Party school;
    Agreement london;

    World() {
        school = parties::admit(
                     node, signer,
                     {.name = "St Brigid’s Primary",
                      .type = "SCHOOL",
                      .duty_desk = {.name = "Office", .phone = "020 7946 0120", .confirmed_on = {}},
                      .safeguarding_lead = {}})
                     .value();
        london = published(london_text());
    }
    Agreement published(const std::string& text_of) {
        auto made = publish(node, signer, lawbook->rulebook(), text_of);
        REQUIRE(made.has_value());
        for (const auto& fault : made->faults) MESSAGE(text(fault));
        REQUIRE(made->agreement.has_value());
        return *made->agreement;
    }
    Sign wish() const {
        return {.agreement = london.id,
                .shown = london.digest,
                .ticks = {true, true, true},
                .party = school.id,
                .name = "Frances Oduya",
                .post = "Headteacher",
                .method = "three ticks and a fresh proof"};
    }
    std::shared_ptr<const Law> law() {
        auto reading = audit::Reading::begin(node, signer).value();
        return law_for(reading, *lawbook).value();
    }
    std::vector<Line> lines_now() {
        auto reading = audit::Reading::begin(node, signer).value();
        return lines(reading, current(reading, london.reference).value()).value();
    }
};

}  // namespace

TEST_CASE("a text with faults is not published, and every fault is told") {
    World world;
    const auto bad =
        host::embedded("agreements/london-safeguarding-nine-faults.agreement.json").value();
    const auto outcome = publish(world.node, signer, world.lawbook->rulebook(), bad).value();
    CHECK_FALSE(outcome.agreement.has_value());
    CHECK(outcome.faults.size() == 9);
}

TEST_CASE("the published text is kept byte for byte, and its digest is the document's") {
    World world;
    auto reading = audit::Reading::begin(world.node, signer).value();
    const auto kept = current(reading, world.london.reference).value();
    CHECK(kept.document == london_text());
    CHECK(kept.digest == world.london.digest);
    CHECK(kept.standing == Standing::Open);
}

TEST_CASE("one version is published once") {
    World world;
    const auto again = publish(world.node, signer, world.lawbook->rulebook(), london_text());
    CHECK(again.error().kind == ErrorKind::Conflict);
}

TEST_CASE("signing binds the digest that was shown and makes the party a signatory") {
    World world;
    const auto made = sign(world.node, signer, world.wish());
    REQUIRE(made.has_value());
    const auto signature = made->signature;
    CHECK(signature->digest == world.london.digest);
    CHECK(signature->authority == "I can sign for St Brigid’s Primary");
    const auto rows = world.lines_now();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].hand == Hand::Signed);
    CHECK(rows[0].party.standing == parties::Standing::Signed);
}

TEST_CASE("a text that is no longer the one shown is not signed") {
    World world;
    auto wish = world.wish();
    wish.shown = digest("another text");
    const auto outcome = sign(world.node, signer, wish);
    CHECK(outcome.error().kind == ErrorKind::Conflict);
    CHECK(world.lines_now()[0].hand == Hand::NotSigned);
}

TEST_CASE("all three ticks are needed") {
    World world;
    auto wish = world.wish();
    wish.ticks[1] = false;
    const auto outcome = sign(world.node, signer, wish);
    CHECK(outcome.error().kind == ErrorKind::Invalid);
    CHECK(outcome.error().field == "ticks");
}

TEST_CASE("of two who sign for one party the second is told that it is done") {
    World world;
    REQUIRE(sign(world.node, signer, world.wish()).has_value());
    const auto second = sign(world.node, signer, world.wish());
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == ErrorKind::Conflict);
    CHECK(second.error().sentence.find("already") != std::string::npos);
}

TEST_CASE("a new version in force takes the old one's place, and old hands say so") {
    World world;
    REQUIRE(sign(world.node, signer, world.wish()).has_value());
    REQUIRE(bring_into_force(world.node, signer, world.london.id).has_value());
    const auto next = world.published(london_text("9.0"));
    CHECK(next.reference == world.london.reference);
    CHECK(next.number == 2);
    REQUIRE(bring_into_force(world.node, signer, next.id).has_value());
    auto reading = audit::Reading::begin(world.node, signer).value();
    CHECK(current(reading, next.reference)->version == "9.0");
    CHECK(current_of_all(reading)->size() == 1);
    const auto rows = lines(reading, next).value();
    CHECK(rows[0].hand == Hand::OldVersion);
    CHECK(rows[0].version == world.london.version);
}

TEST_CASE("a version open for signature binds whoever signs it, and nobody else") {
    World world;
    CHECK(world.law()->signed_by(text(world.school.id)).empty());
    REQUIRE(sign(world.node, signer, world.wish()).has_value());
    CHECK(world.law()->terms.size() > 0);
    REQUIRE(world.law()->signed_by(text(world.school.id)).size() == 1);
    auto reading = audit::Reading::begin(world.node, signer).value();
    CHECK(current(reading, world.london.reference)->standing == Standing::Open);
}

TEST_CASE("the law is made once and made again when something changed") {
    World world;
    REQUIRE(bring_into_force(world.node, signer, world.london.id).has_value());
    const auto first = world.law();
    CHECK(world.law() == first);
    REQUIRE(sign(world.node, signer, world.wish()).has_value());
    const auto second = world.law();
    CHECK(second != first);
    CHECK(second->terms.digest() == first->terms.digest());
    CHECK(first->signed_by(text(world.school.id)).empty());
    REQUIRE(second->signed_by(text(world.school.id)).size() == 1);
    CHECK(second->signed_by(text(world.school.id))[0].version == world.london.version);
    world.node.clock.pass(hours(24));
    CHECK(world.law()->day == plus_days(second->day, 1));
}

TEST_CASE("a suspended party's signature counts for nothing from that moment") {
    World world;
    REQUIRE(sign(world.node, signer, world.wish()).has_value());
    CHECK(world.law()->signed_by(text(world.school.id)).size() == 1);
    auto look = [&] {
        auto reading = audit::Reading::begin(world.node, signer).value();
        return parties::find(reading, world.school.id).value();
    };
    REQUIRE(parties::suspend(world.node, signer, world.school.id, look().version, "keys lost"));
    CHECK(world.law()->signed_by(text(world.school.id)).empty());
    CHECK(sign(world.node, signer, world.wish()).error().kind == ErrorKind::Conflict);
}
