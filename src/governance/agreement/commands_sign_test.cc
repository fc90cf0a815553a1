#include "governance/agreement/commands_sign.h"

#include <doctest/doctest.h>

#include "governance/agreement/commands.h"
#include "governance/agreement/commands_deviation.h"
#include "governance/agreement/commands_mandate.h"
#include "governance/agreement/commands_paper.h"
#include "governance/agreement/document.h"
#include "governance/agreement/law.h"
#include "governance/agreement/statement.h"
#include "governance/audit/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/test_node.h"

using namespace accord;
using namespace accord::agreement;

namespace {

audit::Actor actor(std::string account, std::string role = "SIGNATORY") {
    return {.account = std::move(account), .agency = "", .role = std::move(role)};
}

Json london() {
    return parse_json(host::embedded("agreements/london-safeguarding.agreement.json").value())
        .value();
}

struct World {
    test::TestNode node;
    std::unique_ptr<Lawbook> lawbook = Lawbook::from_program().value();
    parties::Party school = admitted("St Brigid’s Primary", "SCHOOL");
    Agreement text_one = published(london());

    parties::Party admitted(const std::string& name, const char* type) {
        return parties::admit(
                   node, actor("acc_owner"),
                   {.name = name,
                    .type = *Code<rulebook::AgencyType>::from(type),
                    .duty_desk = {.name = "Office", .phone = "020 7946 0120", .confirmed_on = {}},
                    .safeguarding_lead = {}})
            .value();
    }
    Agreement published(const Json& json) {
        auto made = publish(node, actor("acc_owner"), lawbook->rulebook(), pretty(json)).value();
        for (const auto& fault : made.faults) MESSAGE(text(fault));
        REQUIRE(made.agreement.has_value());
        return bring_into_force(node, actor("acc_owner"), made.agreement->id).value();
    }
    Sign wish(const std::string& name, const std::string& post) const {
        return {.agreement = text_one.id,
                .shown = text_one.digest,
                .ticks = {true, true, true},
                .party = school.id,
                .name = name,
                .post = post,
                .method = "three ticks and a fresh proof"};
    }
    Result<Signed> signs(const std::string& account, const std::string& post) {
        return sign(node, actor(account), wish("Somebody", post));
    }
    Mandate states(std::int64_t needed, std::vector<Seat> seats, bool in_order = false,
                   std::vector<Id<parties::Party>> also_for = {}) {
        auto made = state_mandate(node, actor("acc_manager", "PARTY_MANAGER"),
                                  {.party = school.id,
                                   .needed = needed,
                                   .in_order = in_order,
                                   .seats = std::move(seats),
                                   .also_for = std::move(also_for),
                                   .statement = "The governors resolved so",
                                   .scheme = "Scheme of delegation 2025, 4.2"});
        REQUIRE(made.has_value());
        return *made;
    }
    Signing now() {
        auto reading = audit::Reading::begin(node, actor("acc_1")).value();
        return signing_of(reading, text_one, school.id).value();
    }
    std::shared_ptr<const Law> law() {
        auto reading = audit::Reading::begin(node, actor("acc_1")).value();
        return law_for(reading, *lawbook).value();
    }
};

}  // namespace

TEST_CASE("two of three posts sign, and only then has the organisation signed") {
    World world;
    world.states(
        2, {{"Headteacher", "Deputy headteacher"}, {"Chair of governors", ""}, {"Bursar", ""}});
    CHECK(world.signs("acc_9", "Caretaker").error().kind == ErrorKind::Forbidden);

    const auto first = world.signs("acc_1", "Deputy Headteacher");
    REQUIRE(first.has_value());
    CHECK_FALSE(first->signature.has_value());
    CHECK(world.law()->signed_by(text(world.school.id)).empty());
    CHECK(world.now().standing.waiting == std::vector<std::string>{"Chair of governors", "Bursar"});
    CHECK(world.signs("acc_1", "Bursar").error().kind == ErrorKind::Conflict);       // again
    CHECK(world.signs("acc_2", "Headteacher").error().kind == ErrorKind::Conflict);  // same seat

    const auto second = world.signs("acc_3", "Chair of governors");
    REQUIRE(second.has_value());
    REQUIRE(second->signature.has_value());
    CHECK(second->signature->post == "Deputy Headteacher and Chair of governors");
    CHECK(world.law()->signed_by(text(world.school.id)).size() == 1);
    CHECK(world.signs("acc_4", "Bursar").error().sentence ==
          "St Brigid’s Primary has signed version 1.0 already. Nothing more is needed");
}

TEST_CASE("where the order counts, the second post waits for the first") {
    World world;
    world.states(2, {{"Solicitor", ""}, {"Chief executive", ""}}, true);
    CHECK(world.signs("acc_2", "Chief executive").error().sentence ==
          "Solicitor signs first. You are next after that");
    REQUIRE(world.signs("acc_1", "Solicitor").has_value());
    CHECK(world.signs("acc_2", "Chief executive")->signature.has_value());
}

TEST_CASE("every hand is an entry of the trail and verifies by itself") {
    World world;
    const auto made = world.signs("acc_1", "Headteacher").value();
    const auto& ink = made.autograph;
    const auto key = crypto::statement_key(world.node.node().keys);
    const auto read = check_statement({key.public_jwk()}, ink.statement, ink.jws);
    REQUIRE(read.has_value());
    CHECK(read->json["agreement"]["text"].text_or() == text(world.text_one.digest));
    const auto entries = audit::newest(
        world.node, {.about = text(ink.id), .fact = "agreement.hand_put", .rows_max = 2});
    REQUIRE(entries->size() == 1);
    CHECK(entries->front().bytes.find(text(ink.digest)) != std::string::npos);
    CHECK(entries->front().bytes.find(key.thumbprint()) != std::string::npos);
    CHECK(entries->front().bytes.find("Somebody") == std::string::npos);
}

TEST_CASE("what the page showed of the party may not change before signing") {
    World world;
    auto wish = world.wish("Moira", "Headteacher");
    wish.data = world.now().shown();
    world.states(1, {{"Headteacher", ""}});
    CHECK(sign(world.node, actor("acc_1"), wish).error().kind == ErrorKind::Conflict);
    wish.data = world.now().shown();
    CHECK(sign(world.node, actor("acc_1"), wish).has_value());
}

TEST_CASE("a trust signs for its schools once the partnership has checked that it may") {
    World world;
    const auto other = world.admitted("Holy Well Primary", "SCHOOL");
    const auto mandate = world.states(1, {{"Headteacher", ""}}, false, {other.id});
    CHECK(world.now().also_for.empty());
    CHECK(check_mandate(world.node, actor("acc_manager"), world.school.id, mandate.number)
              .error()
              .kind == ErrorKind::Forbidden);
    REQUIRE(
        check_mandate(world.node, actor("acc_owner"), world.school.id, mandate.number).has_value());
    REQUIRE(world.signs("acc_1", "Headteacher").has_value());
    CHECK(world.law()->signed_by(text(other.id)).size() == 1);
}

TEST_CASE("what has changed since the last version is read again, and nothing else") {
    World world;
    REQUIRE(world.signs("acc_1", "Headteacher").has_value());
    auto json = london();
    auto sections = *json["sections"].items();
    auto clauses = *sections[0]["clauses"].items();
    clauses[0].set("text", "Other words than before.");
    const auto number = std::string(clauses[0]["number"].text_or());
    sections[0].set("clauses", Json(clauses));
    json.set("sections", Json(sections));
    json.set("version", "2.0");
    world.text_one = world.published(json);
    CHECK(world.now().changes.to_read() == std::vector<std::string>{number});
    auto wish = world.wish("Moira", "Headteacher");
    wish.read = std::vector<std::string>{};
    const auto unread = sign(world.node, actor("acc_1"), wish);
    CHECK(unread.error().field == "read-" + number);
    wish.read = std::vector<std::string>{number};
    const auto made = sign(world.node, actor("acc_1"), wish);
    REQUIRE(made.has_value());
    CHECK(made->autograph.statement.find("\"read\":[\"" + number + "\"]") != std::string::npos);
}

TEST_CASE("a party signs with a variation; refused, it has not signed") {
    World world;
    Draw wish{.agreement = world.text_one.id,
              .party = world.school.id,
              .exceptions = {{"4.1", "Our insurers object"}},
              .restrictions = {{.receivers = {"POLICE"},
                                .categories = {},
                                .purposes = {},
                                .reason = "Governors resolved so"}}};
    const auto& book = world.lawbook->rulebook();
    REQUIRE(draw(world.node, actor("acc_1"), book, wish).has_value());
    REQUIRE(world.signs("acc_1", "Headteacher").has_value());
    const auto hands = world.law()->signed_by(text(world.school.id));
    REQUIRE(hands.size() == 2);  // the text, and its own restriction
    CHECK(hands[0].except == std::vector<std::string>{"4.1"});
    CHECK(world.law()->terms.agreements().size() == 2);
    const auto open = *world.now().deviation;
    CHECK(open.standing == Deviation::Standing::Open);
    CHECK(draw(world.node, actor("acc_1"), book, wish).error().kind == ErrorKind::Conflict);

    Decide no{.deviation = open.id, .row_version = open.row_version, .accept = false, .words = {}};
    CHECK(decide(world.node, actor("acc_owner"), no).error().field == "words");
    no.words = "Not in this partnership";
    REQUIRE(decide(world.node, actor("acc_owner"), no).has_value());
    CHECK(world.law()->signed_by(text(world.school.id)).empty());
    CHECK(world.now().autographs.empty());
    CHECK(world.signs("acc_1", "Headteacher")->signature.has_value());
}

TEST_CASE("a clause that forbids is signed by everybody, and every exception says why") {
    World world;
    const auto document =
        read_document(world.lawbook->rulebook(), "london", pretty(london())).document.value();
    const policy::Clause* forbids = nullptr;
    for (const auto& section : document.sections) {
        for (const auto& clause : section.clauses) {
            if (clause.effect == policy::Effect::MustNot) forbids = &clause;
        }
    }
    REQUIRE(forbids != nullptr);
    Deviation deviation{.id = {},
                        .agreement = {},
                        .party = {},
                        .exceptions = {{forbids->number, "no"}, {"99.9", "no"}, {"4.1", ""}},
                        .restrictions = {{.receivers = {},
                                          .categories = {},
                                          .purposes = {},
                                          .reason = "everything"}},
                        .drawn_by = {},
                        .drawn_at = {},
                        .decision = {}};
    const auto faults = faults_of(document, deviation);
    REQUIRE(faults.size() == 4);
    CHECK(faults[0].sentence.find("forbids something") != std::string::npos);
    CHECK(faults[1].sentence.find("not in this version") != std::string::npos);
    CHECK(faults[2].where == "reason-4.1");
    CHECK(faults[3].where == "receiver-1");
}

TEST_CASE("a signature on paper counts when a second person has looked at it") {
    World world;
    TakeIn wish{.kind = Paper::Kind::Signature,
                .agreement = world.text_one.id,
                .party = world.school.id,
                .name = "Moira Engleby",
                .post = "Headteacher",
                .signed_on = Date{2026, 2, 27},
                .bytes = copy(bytes_of("%PDF-1.4\nscan\n%%EOF\n")),
                .entered_name = "Ola"};
    auto not_scan = wish;
    not_scan.bytes = copy(bytes_of("MZ a program"));
    CHECK(take_in(world.node, actor("acc_1"), not_scan).error().field == "scan");
    const auto paper = take_in(world.node, actor("acc_1"), wish).value();
    CHECK(open_paper(world.node, actor("acc_2"), paper.id)->bytes == wish.bytes);
    CheckPaper check{.paper = paper.id, .shown = world.text_one.digest, .matches = true};
    CHECK(check_paper(world.node, actor("acc_1"), check).error().kind == ErrorKind::Forbidden);
    REQUIRE(check_paper(world.node, actor("acc_2"), check).has_value());
    const auto signing = world.now();
    REQUIRE(signing.signature.has_value());
    CHECK(signing.signature->name == "Moira Engleby");
    CHECK(signing.autographs[0].statement.find(text(paper.digest)) != std::string::npos);
    CHECK(check_paper(world.node, actor("acc_3"), check).error().kind == ErrorKind::Conflict);
}

TEST_CASE("where the text asks for it, it is not signed before the owner countersigns") {
    World world;
    auto json = london();
    auto signing = Json::object();
    signing.set("countersigned", true);
    json.set("signing", std::move(signing));
    json.set("version", "2.0");
    world.text_one = world.published(json);
    Countersign wish{.agreement = world.text_one.id,
                     .shown = world.text_one.digest,
                     .party = world.school.id,
                     .name = "The owner",
                     .post = "Partnership manager",
                     .method = "a fresh proof"};
    CHECK(countersign(world.node, actor("acc_owner"), wish).error().kind == ErrorKind::Conflict);
    CHECK_FALSE(world.signs("acc_1", "Headteacher")->signature.has_value());
    CHECK(countersign(world.node, actor("acc_1"), wish).error().kind == ErrorKind::Forbidden);
    const auto made = countersign(world.node, actor("acc_owner"), wish);
    REQUIRE(made.has_value());
    CHECK(made->signature.has_value());
    CHECK(made->autograph.statement.find("countersigns") != std::string::npos);
}

TEST_CASE("editorial changes carry signatures over only where the signed text says so") {
    for (const bool says_so : {false, true}) {
        World world;
        auto json = london();
        auto signing = Json::object();
        signing.set("editorial_carries_over", says_so);
        json.set("signing", signing);
        json.set("version", "2.0");
        world.text_one = world.published(json);
        REQUIRE(world.signs("acc_1", "Headteacher").has_value());
        auto sections = *json["sections"].items();
        auto clauses = *sections[0]["clauses"].items();
        clauses[0].set("text", "The same, better said.");
        signing.set(
            "editorial",
            Json::array_of(std::vector<std::string>{std::string(clauses[0]["number"].text_or())}));
        sections[0].set("clauses", Json(clauses));
        json.set("sections", Json(sections));
        json.set("signing", signing);
        json.set("version", "2.1");
        world.text_one = world.published(json);
        CHECK(world.now().signature.has_value() == says_so);
    }
}
