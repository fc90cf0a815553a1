// Public vectors of RFC 6962 trees and of the C2SP formats, when they lie beside the project
// (../shared/data/tlog); otherwise skipped, saying so.
#include <doctest/doctest.h>

#include <charconv>

#include "base/json.h"
#include "base/limits.h"
#include "engine/ledger/checkpoint.h"
#include "engine/ledger/tree.h"
#include "governance/audit/verification.h"
#include "platform/host/files.h"
#include "support/source_tree.h"

namespace accord::test {
namespace {

// The shared folder lies beside the tree, or beside the folder of trees.
std::optional<Json> vectors(const std::string& name) {
    for (const auto* up : {"/../shared/data/tlog/", "/../../shared/data/tlog/"}) {
        const auto content = host::read_file(tree_root() + up + name, limits::document_bytes_max);
        if (not content) continue;
        auto json = parse_json(*content);
        REQUIRE(json.has_value());
        return std::move(*json);
    }
    MESSAGE("skipped: the public vectors are not beside the project (", name, ")");
    return std::nullopt;
}

std::uint64_t number(const Json& json) {
    REQUIRE(json.number());
    const auto& text = json.number()->text;
    std::uint64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

// None when it is not 32 bytes: our types cannot say such a thing, which is a refusal.
std::optional<Digest> digest_in(const Json& json) {
    const auto bytes = from_base64(json.text_or());
    Digest out;
    if (not bytes or bytes->size() != out.bytes.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), out.bytes.begin());
    return out;
}

std::optional<ledger::Proof> proof_in(const Json& json) {
    ledger::Proof out;
    if (not json.items()) return out;
    for (const auto& each : *json.items()) {
        const auto hash = digest_in(each);
        if (not hash) return std::nullopt;
        out.push_back(*hash);
    }
    return out;
}

TEST_CASE("roots: the eight leaves of the public vectors") {
    const auto json = vectors("rfc6962-proofs.json");
    if (not json) return;
    ledger::Frontier frontier;
    const auto& roots = (*json)["roots"];
    CHECK(frontier.root() == digest_in(roots[std::size_t{0}]));
    for (std::size_t i = 0; i < (*json)["leaves"].items()->size(); ++i) {
        const auto leaf = from_hex((*json)["leaves"][i].text_or());
        REQUIRE(leaf.has_value());
        frontier.add(ledger::leaf_hash(text_of(*leaf)));
        CHECK(frontier.root() == digest_in(roots[i + 1]));
    }
}

TEST_CASE("inclusion: 98 public proofs, sound and damaged") {
    const auto json = vectors("rfc6962-proofs.json");
    if (not json) return;
    for (const auto& each : *(*json)["inclusion"].items()) {
        INFO(each["name"].text_or());
        const auto root = digest_in(each["root"]);
        const auto leaf = digest_in(each["leafHash"]);
        const auto proof = proof_in(each["proof"]);
        const bool accepted = root and leaf and proof and
                              ledger::included(*leaf, number(each["leafIdx"]),
                                               number(each["treeSize"]), *proof, *root);
        CHECK(accepted == not each["wantErr"].boolean_or());
    }
}

TEST_CASE("consistency: 98 public proofs, sound and damaged") {
    const auto json = vectors("rfc6962-proofs.json");
    if (not json) return;
    int unsayable = 0;
    for (const auto& each : *(*json)["consistency"].items()) {
        INFO(each["name"].text_or());
        const auto before = digest_in(each["root1"]);
        const auto after = digest_in(each["root2"]);
        const auto proof = proof_in(each["proof"]);
        const bool accepted = before and after and proof and
                              ledger::consistent(number(each["size1"]), *before,
                                                 number(each["size2"]), *after, *proof);
        if ((not before or not after) and not each["wantErr"].boolean_or()) {
            ++unsayable;  // two equal roots that are not 32 bytes: accepted there, refused here
            continue;
        }
        CHECK(accepted == not each["wantErr"].boolean_or());
    }
    CHECK(unsayable == 1);
}

TEST_CASE("the C2SP examples: a signed note, its key, and a checkpoint") {
    const auto json = vectors("c2sp-examples.json");
    if (not json) return;
    const auto& example = (*json)["signed_note"];
    const auto key = ledger::verifier_key_from(example["vkey"].text_or());
    REQUIRE(key.has_value());
    CHECK(ledger::text(*key) == example["vkey"].text_or());
    CHECK(hex(key->id()) == (*json)["key_id"]["id"].text_or());
    auto note = ledger::note_from(example["note"].text_or());
    REQUIRE(note.has_value());
    CHECK(ledger::text(*note) == example["note"].text_or());
    CHECK(audit::signed_by(*note, *key));
    note->body += "more\n";
    CHECK_FALSE(audit::signed_by(*note, *key));
    const auto& written = (*json)["checkpoint_text"];
    const auto checkpoint = ledger::checkpoint_from(written.text_or());
    REQUIRE(checkpoint.has_value());
    CHECK(checkpoint->size == 20852163);
    CHECK(ledger::body(*checkpoint) == written.text_or());
}

}  // namespace
}  // namespace accord::test
