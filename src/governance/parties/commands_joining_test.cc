#include "governance/parties/commands_joining.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "governance/parties/commands.h"
#include "governance/parties/commands_history.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::parties;

namespace {

const Date monday{2026, 3, 2};
const audit::Actor node_actor = audit::the_node();

Party club(Node& node, std::string name = "Riverside Club") {
    return admit(node, node_actor,
                 {.name = std::move(name),
                  .type = "VCS",
                  .duty_desk = {.name = "Club desk", .phone = "020 7946 0190", .confirmed_on = {}},
                  .safeguarding_lead = {}})
        .value();
}

WholeParty all_of(Node& node, Id<Party> id) {
    auto look = audit::Reading::begin(node, node_actor).value();
    return whole(look, find(look, id).value()).value();
}

std::size_t done(const WholeParty& of, Date day) {
    const auto parts = join_parts(of, day);
    return static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [](const JoinPart& part) { return part.done; }));
}

Assurance training() {
    return {.kind = "TRAINING",
            .statement = {},
            .reference = "92",
            .answers = {},
            .given_on = Date{2026, 2, 1},
            .good_until = {},
            .told = {}};
}

}  // namespace

TEST_CASE("the parts of joining are done in any order, and each is kept by itself") {
    test::TestNode node;
    const auto party = club(node);
    CHECK(done(all_of(node, party.id), monday) == 0);
    REQUIRE(give_assurance(node, node_actor, party.id, training()).has_value());
    CHECK(done(all_of(node, party.id), monday) == 1);
    REQUIRE(save_profile(node, node_actor, party.id, {.legal_name = "Riverside Youth Club CIO"})
                .has_value());
    REQUIRE(save_numbers(node, node_actor,
                         {.party = party.id,
                          .identifiers = {{"CHARITY", "1089464", {}}},
                          .none = false,
                          .version = 1})
                .has_value());
    CHECK(done(all_of(node, party.id), monday) == 3);
    const ContactEntry head{.name = "Chair of trustees",
                            .phone = "020 7946 0191",
                            .email = "chair@riverside.example",
                            .hours = "Evenings",
                            .out_of_hours = "Nobody: ring 999"};
    REQUIRE(save_contact_for_all(node, node_actor, party.id, head).has_value());
    const auto after = all_of(node, party.id);
    CHECK(done(after, monday) == 4);
    CHECK(after.contact(ContactKind::DutyDesk).phone == "020 7946 0190");  // its own is kept
    CHECK(after.contact(ContactKind::SafeguardingLead).phone == "020 7946 0191");
    CHECK(after.contact(ContactKind::RiskOwner).instead == "signatory");
    REQUIRE(after.answering(ContactKind::RiskOwner) != nullptr);
    CHECK(after.answering(ContactKind::RiskOwner)->name == "Chair of trustees");
}

TEST_CASE("of two people saving one part the second is told, and nothing is written over") {
    test::TestNode node;
    const auto party = club(node);
    REQUIRE(save_profile(node, node_actor, party.id, {.legal_name = "First"}).has_value());
    const auto second = save_profile(node, node_actor, party.id, {.legal_name = "Second"});
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == ErrorKind::Conflict);
    CHECK(all_of(node, party.id).profile.legal_name == "First");
}

TEST_CASE(
    "a number that another of the kind has is refused by its name, one of another kind is not") {
    test::TestNode node;
    const auto one = club(node);
    const auto two = club(node, "Lakeside Club");
    const std::vector<Identifier> numbers{{"CHARITY", "1089464", {}}};
    REQUIRE(save_numbers(node, node_actor, {.party = one.id, .identifiers = numbers}).has_value());
    const auto taken = save_numbers(node, node_actor, {.party = two.id, .identifiers = numbers});
    REQUIRE_FALSE(taken.has_value());
    CHECK(taken.error().sentence == "Riverside Club has this number already");
    CHECK(taken.error().field == "charity");
    const auto council = admit(node, node_actor,
                               {.name = "Marshgate family help",
                                .type = "LA_EH",
                                .duty_desk = {.name = "Desk", .phone = "1234", .confirmed_on = {}},
                                .safeguarding_lead = {}})
                             .value();
    CHECK(
        save_numbers(node, node_actor, {.party = council.id, .identifiers = numbers}).has_value());
}

TEST_CASE("what was shown grows old by steps, and nothing of it stops anybody") {
    test::TestNode node;
    const auto party = club(node);
    REQUIRE(give_assurance(node, node_actor, party.id, training()).has_value());
    const auto of = all_of(node, party.id);
    const auto state = [&](Date day) { return assurance_lines(of, day).front().state; };
    CHECK(of.assurance("TRAINING")->good_until == Date{2027, 2, 1});
    CHECK(state(monday) == AssuranceState::Good);
    CHECK(state({2026, 12, 2}) == AssuranceState::Good);    // 61 days before
    CHECK(state({2026, 12, 3}) == AssuranceState::Warned);  // 60 days before
    CHECK(state({2027, 2, 1}) == AssuranceState::Warned);   // the last day
    CHECK(state({2027, 2, 2}) == AssuranceState::Amber);
    CHECK(state({2027, 3, 3}) == AssuranceState::ShownToPartners);  // 30 days after
    CHECK(state({2027, 5, 2}) == AssuranceState::ReviewAtSigning);  // 90 days after
    CHECK(to_review_at_signing(of, {2027, 3, 3}).empty());
    REQUIRE(to_review_at_signing(of, {2027, 5, 2}).size() == 1);
    CHECK(to_review_at_signing(of, {2027, 5, 2})[0] ==
          "The staff training of Riverside Club ended on 1 February 2027.");
    CHECK(all_of(node, party.id).party.active());
}

TEST_CASE("that something grew old is told once") {
    test::TestNode node;
    const auto party = club(node);
    REQUIRE(give_assurance(node, node_actor, party.id, training()).has_value());
    REQUIRE(note_what_grew_old(node).has_value());
    CHECK(all_of(node, party.id).assurance("TRAINING")->told == "good");
    node.clock.pass(hours(24 * 340));
    REQUIRE(note_what_grew_old(node).has_value());
    const auto told = all_of(node, party.id);
    CHECK(told.assurance("TRAINING")->told == "amber");
    REQUIRE(note_what_grew_old(node).has_value());
    CHECK(all_of(node, party.id).assurance("TRAINING")->version ==
          told.assurance("TRAINING")->version);
}

TEST_CASE("a number not rung for 90 days is to be mended, and one tap mends it") {
    test::TestNode node;
    const auto party = club(node);
    CHECK(to_mend(all_of(node, party.id), monday).front() == "Duty desk: never confirmed");
    REQUIRE(still_answers(node, node_actor, party.id, ContactKind::DutyDesk).has_value());
    CHECK(to_mend(all_of(node, party.id), plus_days(monday, 90)).empty());
    CHECK(to_mend(all_of(node, party.id), plus_days(monday, 91)).front() ==
          "Duty desk: not confirmed since 2 March 2026");
    CHECK(still_answers(node, node_actor, party.id, ContactKind::Signatory).error().kind ==
          ErrorKind::Conflict);
}

TEST_CASE("all that is wrong with a contact is told at once") {
    ContactEntry desk{.kind = ContactKind::DutyDesk, .phone = "the office", .email = "nobody"};
    CHECK(faults_of(desk).size() == 5);
    desk = {.kind = ContactKind::RiskOwner, .instead = "none"};
    CHECK(faults_of(desk).front().where == "instead");  // a risk has an owner
    desk = {.kind = ContactKind::Caldicott, .instead = "none"};
    CHECK(faults_of(desk).empty());
    desk = {.kind = ContactKind::RiskOwner, .instead = "siro"};
    CHECK(faults_of(desk).size() == 1);  // not by itself
}

TEST_CASE("plain answers are each a yes or a no") {
    Assurance plain{.kind = "SECURITY",
                    .statement = "PLAIN",
                    .reference = {},
                    .answers = "yes no yes",
                    .given_on = monday,
                    .good_until = {},
                    .told = {}};
    CHECK(faults_of(plain, monday).size() == 2);
    plain.answers = "yes no yes yes no";
    CHECK(faults_of(plain, monday).empty());
    plain.statement = "CE";
    CHECK(faults_of(plain, monday).front().where == "reference");
    auto counted = training();
    counted.reference = "101";
    CHECK(faults_of(counted, monday).size() == 1);
    counted.reference = "100";
    counted.given_on = plus_days(monday, 1);
    CHECK(faults_of(counted, monday).front().where == "given-on");
}

TEST_CASE("a name has its days: what was of 2024 has the name of 2024") {
    const std::vector<FormerName> former{{"Third", Date{2025, 1, 1}, Date{2026, 1, 1}},
                                         {"Second", Date{2024, 1, 1}, Date{2025, 1, 1}},
                                         {"First", std::nullopt, Date{2024, 1, 1}}};
    CHECK(name_on(former, "Fourth", {2019, 5, 5}) == "First");
    CHECK(name_on(former, "Fourth", {2023, 12, 31}) == "First");
    CHECK(name_on(former, "Fourth", {2024, 1, 1}) == "Second");
    CHECK(name_on(former, "Fourth", {2025, 12, 31}) == "Third");
    CHECK(name_on(former, "Fourth", {2026, 1, 1}) == "Fourth");
}

TEST_CASE("one organisation comes after another, never round in a circle") {
    test::TestNode node;
    const auto one = club(node);
    const auto two = club(node, "Lakeside Club");
    const auto three = club(node, "Waterside Clubs");
    REQUIRE(succeed(node, node_actor, {.predecessor = one.id, .successor = two.id}).has_value());
    REQUIRE(succeed(node, node_actor, {.predecessor = two.id, .successor = three.id}).has_value());
    CHECK_FALSE(
        succeed(node, node_actor, {.predecessor = three.id, .successor = one.id}).has_value());
    CHECK_FALSE(
        succeed(node, node_actor, {.predecessor = one.id, .successor = one.id}).has_value());
    auto look = audit::Reading::begin(node, node_actor).value();
    CHECK(history(look, one.id)->successor->successor == two.id);
    CHECK(history(look, three.id)->predecessors.size() == 1);
}

TEST_CASE("an organisation is renamed with its day, and refused a name that only looks right") {
    test::TestNode node;
    const auto party = club(node);
    node.clock.pass(hours(24));
    const auto after = rename(node, node_actor, party.id, party.version, "Riverside Youth").value();
    CHECK(after.reference == party.reference);
    auto look = audit::Reading::begin(node, node_actor).value();
    CHECK(as_called_on(look, party.id, monday)->name == "Riverside Club");
    CHECK(as_called_on(look, party.id, plus_days(monday, 1))->name == "Riverside Youth");
    const auto odd = rename(node, node_actor, party.id, after.version,
                            "Rivers\xD1\x96"
                            "de");
    REQUIRE_FALSE(odd.has_value());
    CHECK(odd.error().sentence.find("Cyrillic") != std::string::npos);
}
