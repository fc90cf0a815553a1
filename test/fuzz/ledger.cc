// What another node, or a stranger with a pack, hands to us: entries, notes, checkpoints, packs.
#include "engine/ledger/checkpoint.h"
#include "engine/ledger/entry.h"
#include "fuzz/harness.h"
#include "governance/audit/commands.h"

namespace accord::fuzz {

// An entry has one right form: what is read is what is written.
void entry(std::string_view input) {
    const auto read = ledger::entry_from(input);
    if (read) promise(ledger::bytes(*read) == input);
}

// A note, its checkpoint and a verifier key: read and written again, the same.
void note(std::string_view input) {
    const auto key = ledger::verifier_key_from(input);
    if (key) promise(ledger::verifier_key_from(ledger::text(*key)) == key);
    const auto read = ledger::note_from(input);
    if (not read) return;
    promise(ledger::text(*read) == input);
    promise(not audit::signed_by(*read, {"fuzz.example/log", 1, Bytes(32, 1)}));
    const auto checkpoint = ledger::checkpoint_from(read->body);
    if (checkpoint) promise(read->body.starts_with(ledger::body(*checkpoint)));
}

// Nobody without the key makes a pack that verifies.
void pack(std::string_view input) {
    const auto json = parse_json(input);
    if (not json) return;
    const auto found = audit::verify_pack(*json, {"fuzz.example/log", 1, Bytes(32, 1)});
    promise(not found or not found->sound());
}

}  // namespace accord::fuzz
