#include "governance/agreement/statement.h"

#include <doctest/doctest.h>

#include "governance/agreement/commands_verify.h"
#include "support/counting_entropy.h"

using namespace accord;
using namespace accord::agreement;

namespace {

struct World {
    test::CountingEntropy entropy;
    crypto::jose::Key key = crypto::jose::Key::mint_p256(entropy);
    std::vector<Json> keys = {key.public_jwk()};
    std::string statement;
    std::string jws;

    World() {
        Agreement agreement;
        agreement.uri = "https://accord.example/agreements/london";
        agreement.version = "1.0";
        agreement.reference = reference_from_text('A', "A-4QH-81T").value();
        agreement.title = "London";
        agreement.digest = digest("the text");
        parties::Party party;
        party.name = "St Brigid’s Primary";
        party.type = "SCHOOL";
        party.reference = reference_from_text('O', "O-4QH-81T").value();
        const auto mandate = nobody_said(party.id);
        Autograph autograph;
        autograph.name = "Moira Engleby";
        autograph.post = "Head teacher";
        autograph.method = "three ticks and a fresh one-time code";
        statement = canonical(statement_of({.agreement = agreement,
                                            .party = party,
                                            .also_for = {},
                                            .mandate = mandate,
                                            .autograph = autograph,
                                            .ticks = statements("1.0", party.name),
                                            .read = {},
                                            .key = key.thumbprint()}));
        jws = sign_statement(key, statement);
    }
};

}  // namespace

TEST_CASE("a statement says the text, the party, who signs and every word ticked") {
    const World world;
    const auto read = check_statement(world.keys, world.statement, world.jws);
    REQUIRE(read.has_value());
    CHECK(read->kid == world.key.thumbprint());
    CHECK(read->json["agreement"]["text"].text_or() == text(digest("the text")));
    CHECK(read->json["signatory"]["name"].text_or() == "Moira Engleby");
    CHECK(read->json["party"]["name"].text_or() == "St Brigid’s Primary");
    CHECK(read->json["statements"].items()->size() == 3);
    CHECK(world.jws.find("..") != std::string::npos);
}

TEST_CASE("no byte of the statement can be changed") {
    const World world;
    for (std::size_t at = 0; at < world.statement.size(); ++at) {
        for (const int flip : {0x01, 0x20, 0x80}) {
            auto changed = world.statement;
            changed[at] = static_cast<char>(changed[at] ^ flip);
            CHECK_FALSE(check_statement(world.keys, changed, world.jws).has_value());
        }
    }
    CHECK_FALSE(check_statement(world.keys, world.statement + " ", world.jws).has_value());
    CHECK_FALSE(check_statement(world.keys, "", world.jws).has_value());
}

TEST_CASE("no character of the signature can be changed, and no other key will do") {
    World world;
    for (std::size_t at = 0; at < world.jws.size(); ++at) {
        auto changed = world.jws;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        CHECK_FALSE(check_statement(world.keys, world.statement, changed).has_value());
    }
    const auto other = crypto::jose::Key::mint_p256(world.entropy);
    CHECK_FALSE(check_statement({other.public_jwk()}, world.statement, world.jws).has_value());
    CHECK_FALSE(check_statement({}, world.statement, world.jws).has_value());
    CHECK_FALSE(check_statement(world.keys, world.statement, "nonsense").has_value());
}

TEST_CASE("space around a statement that was signed without it is said, and is not byte for byte") {
    const World world;
    const auto said = [&](const std::string& statement) {
        const auto checked = check_alone(world.keys, statement, world.jws + "\n");
        REQUIRE(checked.findings.size() == 1);
        CHECK(checked.good);
        return checked.findings[0].sentence;
    };
    CHECK(said(world.statement).find("byte for byte") != std::string::npos);
    CHECK(said(world.statement + "\n").find("byte for byte") == std::string::npos);
    CHECK(said(" " + world.statement).find("Keep the statement without it") != std::string::npos);
}
