// The worked examples of docs/formats/{audit-entry,checkpoint,evidence}.md, made again from
// nothing.
#include <doctest/doctest.h>

#include "engine/ledger/checkpoint.h"
#include "engine/ledger/entry.h"
#include "engine/ledger/tree.h"
#include "governance/audit/commands.h"
#include "platform/crypto/sign.h"
#include "support/source_tree.h"

namespace accord::test {
namespace {

std::string page(const std::string& name) {
    const auto read = read_file("docs/formats/" + name + ".md");
    REQUIRE(read.has_value());
    return *read;
}

void says(const std::string& whole, const std::string& part) {
    const bool found = whole.find(part) != std::string::npos;
    CHECK_MESSAGE(found, "the page should say:\n", part);
}

ledger::Entry first() {
    ledger::Entry entry;
    entry.sequence = 1;
    entry.at = *instant_from_text("2026-03-02T09:00:00Z");
    entry.actor = "system";
    entry.verb = "log.open";
    entry.facts = {{"log.opened", "", Json::object().set("key", "marshgate.example/node")}};
    return entry;
}

ledger::Entry second() {
    ledger::Entry entry;
    entry.sequence = 2;
    entry.at = *instant_from_text("2026-03-02T09:04:00.250000Z");
    entry.actor = "acc_01kjjtsgr0e3gdv2r4h8m9n7pq";
    entry.agency = "org_01kjjtsgr0b5x2y9zt6w4k8c3d";
    entry.role = "dsl";
    entry.verb = "share.send";
    entry.facts = {{"share.sent", "S-4QH-81T",
                    Json::object().set("decision", "permit").set("recipient", "O-7K4-22M")},
                   {"share.held_back", "S-4QH-81T",
                    Json::object().set("because", "protected-address").set("items", 1)}};
    entry.previous = digest(ledger::bytes(first()));
    return entry;
}

crypto::SigningKey example_key() {
    std::array<Byte, 32> seed{};
    for (std::size_t i = 0; i < seed.size(); ++i) seed[i] = static_cast<Byte>(i);
    return crypto::SigningKey::from_seed(seed);
}

ledger::VerifierKey example_verifier() {
    const auto& key = example_key().public_key().bytes;
    return {"marshgate.example/node", 1, Bytes(key.begin(), key.end())};
}

std::vector<Digest> leaves() {
    return {ledger::leaf_hash(ledger::bytes(first())), ledger::leaf_hash(ledger::bytes(second()))};
}

ledger::Note example_note() {
    const ledger::Checkpoint checkpoint{"marshgate.example/node", 2, ledger::root_of(leaves())};
    const auto body = ledger::body(checkpoint);
    const auto signature = example_key().sign(bytes_of(body));
    const auto key = example_verifier();
    return {body, {{key.name, key.id(), Bytes(signature.begin(), signature.end())}}};
}

TEST_CASE("docs/formats/audit-entry.md: its example, byte for byte") {
    const auto whole = page("audit-entry");
    says(whole, ledger::bytes(first()) + "\n");
    says(whole, ledger::bytes(second()) + "\n");
    says(whole, text(digest(ledger::bytes(first()))));
    says(whole, text(digest(ledger::bytes(second()))));
    CHECK(ledger::entry_from(ledger::bytes(second())) == second());
}

TEST_CASE("docs/formats/checkpoint.md: its example, byte for byte") {
    const auto whole = page("checkpoint");
    says(whole, hex(leaves()[0]));
    says(whole, hex(leaves()[1]));
    says(whole, hex(ledger::root_of(leaves())));
    says(whole, ledger::text(example_verifier()));
    says(whole, ledger::text(example_note()));
    CHECK(audit::signed_by(example_note(), example_verifier()));
}

TEST_CASE("docs/formats/evidence.md: its example verifies") {
    Json proof = Json::array();
    for (const auto& each : ledger::inclusion_proof(leaves(), 1)) proof.add(base64(each.bytes));
    Json entry = Json::object();
    entry.set("sequence", 2).set("entry", ledger::bytes(second())).set("proof", std::move(proof));
    Json pack = Json::object();
    pack.set("accord_evidence", 1).set("about", "S-4QH-81T");
    pack.set("key", ledger::text(example_verifier()));
    pack.set("checkpoint", ledger::text(example_note()));
    pack.set("entries", Json::array().add(std::move(entry)));
    says(page("evidence"), pretty(pack));
    const auto found = audit::verify_pack(pack, example_verifier());
    REQUIRE(found.has_value());
    CHECK(found->sound());
    CHECK(found->entries == 1);
}

}  // namespace
}  // namespace accord::test
