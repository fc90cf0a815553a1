#include "governance/agreement/commands_life.h"

#include <doctest/doctest.h>

#include <map>

#include "base/london.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/law.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::agreement;

namespace {

const audit::Actor keeper{.account = "acc_1", .agency = "", .role = "AGREEMENT_OWNER"};
constexpr Doer sam_words{};

std::string london(std::string_view version, const std::map<std::string, Json>& changed = {}) {
    auto json =
        parse_json(host::embedded("agreements/london-safeguarding.agreement.json").value()).value();
    json.set("version", std::string(version));
    for (const auto& [key, value] : changed) json.set(key, value);
    return pretty(json);
}

struct World {
    test::TestNode node;
    std::unique_ptr<Lawbook> lawbook = Lawbook::from_program().value();
    parties::Party school = admitted("St Brigid’s Primary", "SCHOOL");
    parties::Party mash = admitted("Marshgate MASH", "LA_CSC");
    parties::Party police = admitted("Metropolitan Police, Marshgate", "POLICE");

    parties::Party admitted(std::string name, std::string_view type) {
        return parties::admit(node, keeper,
                              {.name = std::move(name),
                               .type = *Code<rulebook::AgencyType>::from(type),
                               .duty_desk = {"Desk", "020 7946 0120", {}},
                               .safeguarding_lead = {}})
            .value();
    }
    Agreement published(const std::string& text_of) {
        auto made = publish(node, keeper, lawbook->rulebook(), text_of).value();
        for (const auto& fault : made.faults) MESSAGE(text(fault));
        REQUIRE(made.agreement.has_value());
        return *made.agreement;
    }
    void signs(const parties::Party& party, const Agreement& agreement) {
        REQUIRE(sign(node, keeper,
                     {.agreement = agreement.id,
                      .shown = agreement.digest,
                      .ticks = {true, true, true},
                      .party = party.id,
                      .name = "A signatory",
                      .post = "Head",
                      .method = "test"})
                    .has_value());
    }
    Agreement now(const Agreement& agreement) {
        auto reading = audit::Reading::begin(node, keeper).value();
        const auto all = versions(reading, agreement.reference).value();
        for (const auto& version : all) {
            if (version.id == agreement.id) return version;
        }
        FAIL("gone");
        return agreement;
    }
    std::shared_ptr<const Law> law() {
        auto reading = audit::Reading::begin(node, keeper).value();
        return law_for(reading, *lawbook).value();
    }
    // "1.0 2.0 | 1.0": what the giver and what the receiver has signed, as between the two.
    std::string between(const parties::Party& giver, const parties::Party& receiver) {
        const auto both = law()->signed_between(text(giver.id), text(receiver.id));
        std::string out;
        for (const auto& one : both.giver) out += one.version + " ";
        out += "|";
        for (const auto& one : both.receiver) out += " " + one.version;
        return out;
    }
    void days_pass(int days) {
        node.clock.pass(hours(24 * days));
        REQUIRE(keep_days(node).has_value());
    }
};

}  // namespace

TEST_CASE("two go on under the old version until both have signed the new one") {
    World world;
    const auto one = world.published(london("1.0"));
    world.signs(world.school, one);
    world.signs(world.mash, one);
    world.signs(world.police, one);
    CHECK(world.now(one).standing == Standing::InForce);
    CHECK(world.between(world.school, world.mash) == "1.0 | 1.0");

    const auto two = world.published(london("2.0"));
    world.signs(world.school, two);
    CHECK(world.now(two).standing == Standing::Open);
    CHECK(world.now(one).standing == Standing::InForce);
    // What the school has promised by signing 2.0 forbids already; it allows nothing yet.
    CHECK(world.between(world.school, world.mash) == "1.0 2.0 | 1.0");
    CHECK(world.between(world.mash, world.school) == "1.0 | 1.0");

    world.signs(world.mash, two);
    CHECK(world.now(two).standing == Standing::InForce);
    CHECK(world.now(one).standing == Standing::Superseded);
    CHECK(world.between(world.school, world.mash) == "2.0 | 2.0");
    CHECK(world.between(world.school, world.police) == "1.0 2.0 | 1.0");
    CHECK(world.between(world.police, world.school) == "1.0 | 1.0");
}

TEST_CASE("a version decides from its start day, and comes into force on it by itself") {
    World world;
    const auto one = world.published(london("1.0", {{"start_date", "2026-03-04"}}));
    world.signs(world.school, one);
    world.signs(world.mash, one);
    CHECK(world.now(one).standing == Standing::Open);
    CHECK(world.between(world.school, world.mash) == "|");
    world.days_pass(2);
    CHECK(world.now(one).standing == Standing::InForce);
    CHECK(world.between(world.school, world.mash) == "1.0 | 1.0");
}

TEST_CASE("whoever leaves is bound until the notice has run out, and is let go then") {
    World world;
    const auto one = world.published(london("1.0"));
    world.signs(world.school, one);
    world.signs(world.mash, one);
    const GiveNotice wish{one.reference, world.school.id, "We are closing", sam_words};
    const auto leaving = give_notice(world.node, keeper, wish);
    REQUIRE(leaving.has_value());
    CHECK(leaving->takes_effect == Date{2026, 6, 1});  // ninety days' notice
    CHECK(give_notice(world.node, keeper, wish).error().kind == ErrorKind::Conflict);
    world.days_pass(90);
    CHECK(world.between(world.school, world.mash) == "1.0 | 1.0");
    world.days_pass(1);
    CHECK(world.between(world.school, world.mash) == "|");
    // Coming back is by signing the next version.
    const auto two = world.published(london("2.0"));
    world.signs(world.school, two);
    world.signs(world.mash, two);
    CHECK(world.between(world.school, world.mash) == "2.0 | 2.0");
}

TEST_CASE("notice can be taken back while it runs") {
    World world;
    const auto one = world.published(london("1.0"));
    world.signs(world.school, one);
    world.signs(world.mash, one);
    const audit::Actor head{
        .account = "acc_2", .agency = text(world.school.id), .role = "SIGNATORY"};
    const auto leaving =
        give_notice(world.node, head, {one.reference, world.school.id, "We may close", sam_words});
    REQUIRE(leaving.has_value());
    CHECK(take_back_notice(world.node, keeper, leaving->id).error().kind == ErrorKind::NotFound);
    REQUIRE(take_back_notice(world.node, head, leaving->id).has_value());
    world.days_pass(100);
    CHECK(world.between(world.school, world.mash) == "1.0 | 1.0");
}

TEST_CASE("an agreement ended for all decides until its last day and no longer") {
    World world;
    const auto one = world.published(london("1.0"));
    world.signs(world.school, one);
    world.signs(world.mash, one);
    CHECK(
        terminate(world.node, keeper, {one.reference, Date{2026, 3, 1}, "Replaced"}).error().kind ==
        ErrorKind::Invalid);
    REQUIRE(
        terminate(world.node, keeper, {one.reference, Date{2026, 3, 5}, "Replaced"}).has_value());
    CHECK(world.now(one).standing == Standing::Terminated);
    CHECK_FALSE(world.now(one).may_be_signed());
    CHECK(world.between(world.school, world.mash) == "1.0 | 1.0");
    world.days_pass(3);
    CHECK(world.between(world.school, world.mash) == "|");
    CHECK(terminate(world.node, keeper, {one.reference, Date{2026, 4, 5}, "Again"}).error().kind ==
          ErrorKind::Conflict);
}

TEST_CASE("only its keeper ends it") {
    World world;
    const auto one = world.published(london("1.0"));
    const audit::Actor council{.account = "acc_3", .agency = text(world.mash.id), .role = "X"};
    const audit::Actor other{.account = "acc_4", .agency = text(world.school.id), .role = "X"};
    auto made = publish(world.node, council, world.lawbook->rulebook(), london("2.0")).value();
    REQUIRE(made.agreement.has_value());
    const Terminate wish{one.reference, Date{2026, 3, 5}, "Not ours"};
    CHECK(terminate(world.node, other, wish).error().kind == ErrorKind::Forbidden);
    CHECK(withdraw(world.node, other, made.agreement->id, "x").error().kind ==
          ErrorKind::Forbidden);
    CHECK(withdraw(world.node, council, made.agreement->id, "Sent by mistake").has_value());
}

TEST_CASE("a review is told of before it is due, falls due, and takes a text out of publication") {
    World world;
    const auto one = world.published(london("1.0", {{"review_due", "2026-07-01"}}));
    world.signs(world.school, one);
    world.signs(world.mash, one);
    world.days_pass(10);
    CHECK(nearness(world.now(one), 90, Date{2026, 3, 12}) == Nearness::Far);
    world.days_pass(30);  // 11 April: within ninety days
    {
        auto reading = audit::Reading::begin(world.node, keeper).value();
        const auto told = notices_for(reading, text(world.mash.id)).value();
        REQUIRE(told.size() == 1);
        CHECK(told[0].words == "Review soon: by 1 July 2026");
    }
    world.days_pass(100);  // 20 July
    CHECK(world.now(one).standing == Standing::UnderReview);
    CHECK(world.between(world.school, world.mash) == "1.0 | 1.0");
    CHECK(world.now(one).is_offered(Date{2026, 7, 20}));
    world.days_pass(90);  // 18 October
    CHECK_FALSE(world.now(one).is_offered(Date{2026, 10, 18}));
    CHECK(world.between(world.school, world.mash) == "1.0 | 1.0");  // never a stop to a share

    const RecordReview wish{.agreement = one.id,
                            .outcome = ReviewOutcome::NoChange,
                            .note = "Looked at by the legal group. Right as it is.",
                            .next_due = Date{2027, 10, 1},
                            .by = sam_words};
    REQUIRE(record_review(world.node, keeper, wish).has_value());
    CHECK(world.now(one).standing == Standing::InForce);
    CHECK(world.now(one).review_due == Date{2027, 10, 1});
    CHECK(world.now(one).is_offered(Date{2026, 10, 18}));
    auto none = wish;
    none.note = " ";
    CHECK(record_review(world.node, keeper, none).error().field == "note");
    none = wish;
    none.next_due = Date{2026, 10, 1};
    CHECK(record_review(world.node, keeper, none).error().field == "next");
}

TEST_CASE("a text whose days are over is expired, once") {
    World world;
    const auto one = world.published(london("1.0", {{"end_date", "2026-03-31"},
                                                    {"review_due", "2026-03-20"},
                                                    {"review_warning_days", 10},
                                                    {"grace_days", 10}}));
    world.signs(world.school, one);
    world.signs(world.mash, one);
    world.days_pass(39);  // 10 April: the last day of grace
    CHECK(world.between(world.school, world.mash) == "1.0 | 1.0");
    world.days_pass(1);
    CHECK(world.between(world.school, world.mash) == "|");
    CHECK(world.now(one).standing == Standing::Expired);
    const auto before = world.now(one).row_version;
    world.days_pass(1);
    CHECK(world.now(one).row_version == before);
}
