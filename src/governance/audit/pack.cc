// A pack: one matter's entries, with the proofs that they stand in the trail.
// docs/formats/evidence.md.
#include "engine/ledger/checkpoint.h"
#include "governance/audit/commands.h"
#include "governance/audit/entries.h"

namespace accord::audit {
namespace {

constexpr std::int64_t entries_max = 1'000'000;

Result<ledger::Checkpoint> checkpoint_in(std::string_view text) {
    const auto note = TRY(ledger::note_from(text));
    return ledger::checkpoint_from(note.body);
}

Json json_of(const ledger::Proof& proof) {
    Json out = Json::array();
    for (const auto& each : proof) out.add(base64(each.bytes));
    return out;
}

std::optional<ledger::Proof> proof_of(const Json& json) {
    ledger::Proof out;
    if (not json.items()) return std::nullopt;
    for (const auto& each : *json.items()) {
        const auto bytes = from_base64(each.text_or());
        Digest hash;
        if (not bytes or bytes->size() != hash.bytes.size()) return std::nullopt;
        std::copy(bytes->begin(), bytes->end(), hash.bytes.begin());
        out.push_back(hash);
    }
    return out;
}

Result<std::vector<Digest>> leaves(store::Transaction& read, std::uint64_t size) {
    std::vector<Digest> out;
    while (out.size() < size) {
        const auto next = static_cast<std::int64_t>(out.size()) + 1;
        const auto entries = TRY(Entries::from(read, next, 500));
        if (entries.empty()) return fail(broken("The trail ends before its checkpoint does"));
        for (const auto& entry : entries) out.push_back(ledger::leaf_hash(entry.bytes));
    }
    out.resize(size);
    return out;
}

Verification refused(std::int64_t sequence, std::string why) {
    Verification out;
    out.wrong = Wrong{sequence, std::move(why)};
    return out;
}

}  // namespace

Result<Json> export_pack(Node& node, const Actor& actor, const std::string& about) {
    auto act = TRY(Act::begin(node, actor, "evidence.export"));
    act.record(fact("evidence.exported", about));
    TRY(act.commit());
    const auto note = TRY(sign_checkpoint(node));
    const auto checkpoint = TRY(checkpoint_in(note));
    auto read = TRY(node.database.begin(store::Mode::Read));
    const auto all = TRY(leaves(read, checkpoint.size));
    auto entries =
        TRY(Entries::newest(read, static_cast<std::int64_t>(all.size()) + 1, about, entries_max));
    std::reverse(entries.begin(), entries.end());
    Json list = Json::array();
    for (const auto& entry : entries) {
        Json each = Json::object();
        each.set("sequence", entry.sequence);
        each.set("entry", entry.bytes);
        each.set("proof", json_of(ledger::inclusion_proof(
                              all, static_cast<std::uint64_t>(entry.sequence) - 1)));
        list.add(std::move(each));
    }
    Json out = Json::object();
    out.set("accord_evidence", 1);
    out.set("about", about);
    out.set("key", text(verifier_key(node)));
    out.set("checkpoint", note);
    out.set("entries", std::move(list));
    return out;
}

Result<Verification> verify_pack(const Json& pack, const ledger::VerifierKey& key) {
    const auto note = TRY(ledger::note_from(pack["checkpoint"].text_or()));
    const auto checkpoint = TRY(ledger::checkpoint_from(note.body));
    if (pack["accord_evidence"].integer_or() != 1 or not pack["entries"].items()) {
        return fail(invalid("This is not a pack of evidence that this program can read"));
    }
    if (checkpoint.origin != key.name or not signed_by(note, key)) {
        return refused(1, "The checkpoint does not carry the signature of " + key.name);
    }
    Verification out;
    out.root = checkpoint.root;
    out.checkpoints = 1;
    for (const auto& each : *pack["entries"].items()) {
        const auto sequence = each["sequence"].integer_or();
        const auto named = "Entry " + std::to_string(sequence);
        const auto bytes = each["entry"].text_or();
        const auto entry = ledger::entry_from(bytes);
        const auto proof = proof_of(each["proof"]);
        if (not entry or entry->sequence != sequence or not proof) {
            return refused(sequence, named + " was changed after it was written");
        }
        if (not ledger::included(ledger::leaf_hash(bytes), static_cast<std::uint64_t>(sequence) - 1,
                                 checkpoint.size, *proof, checkpoint.root)) {
            return refused(sequence, named + " is not in the trail that was signed");
        }
        ++out.entries;
        ++out.vouched;
    }
    return out;
}

}  // namespace accord::audit
