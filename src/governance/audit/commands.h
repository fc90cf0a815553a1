// What can be done with the trail: begin it, sign it, verify it, hand a part of it to a stranger.
#pragma once

#include <optional>
#include <string>

#include "base/json.h"
#include "engine/ledger/note.h"
#include "governance/audit/act.h"
#include "governance/audit/verification.h"

namespace accord::audit {

// The key that this node's checkpoints are checked with: public, to be given to everybody.
ledger::VerifierKey verifier_key(const Node& node);

// Writes the first entry, which names the key. Does nothing when the trail was begun.
Result<void> open_log(Node& node);

// Reads everything again, and signs its size and root, unless that was signed already. Gives the
// note. Refuses, as Broken, to sign a trail that does not verify. NotFound: there is no entry yet.
Result<std::string> sign_checkpoint(Node& node);
// The same for whoever has just verified it: what was written since is not signed.
Result<std::string> sign_checkpoint(Node& node, const Verification& found);

// Reads everything and recomputes everything. An Error only when the database cannot be asked at
// all.
Result<Verification> verify(store::Database& database, std::optional<ledger::VerifierKey> key,
                            Onlooker* onlooker = nullptr);
// What `accord audit verify` says of it, in a sentence or two.
std::string said(const Verification& verification);

// ---------------------------------------------------------------- the trail, for people to read

struct ReadEntry {
    ledger::Entry entry;
    std::string bytes;
    Digest seal;  // of the bytes
};

// Which entries: all of these hold; what is empty is not asked for.
struct Wanted {
    std::string about = {};   // an id or a reference
    std::string fact = {};    // a fact's code
    std::string agency = {};  // who acted for it
    std::int64_t before = 0;  // older than this one; 0: from the newest
    std::int64_t rows_max = 0;
};

// Newest first. Broken when one of them is not an entry at all: verify says more.
Result<std::vector<ReadEntry>> newest(Node& node, const Wanted& wanted);
Result<ReadEntry> find_entry(Node& node, std::int64_t sequence);

// How the trail is: read whole and verified now, when it is short enough for a page; else as it was
// at the last checkpoint.
struct State {
    Verification verification;
    Instant checked_at;
};
Result<State> state(Node& node);

// ---------------------------------------------------------------- packs

// Every entry about one thing, each with its proof of inclusion under one signed checkpoint: all
// that a stranger needs, with docs/formats/evidence.md. Recorded as evidence.exported.
Result<Json> export_pack(Node& node, const Actor& actor, const std::string& about);

// Checks a pack by itself, against a key that was got from elsewhere.
Result<Verification> verify_pack(const Json& pack, const ledger::VerifierKey& key);

// The canonical bytes of an entry as they lie in the database (docs/formats/packed.md).
Bytes kept_bytes(std::string bytes);

}  // namespace accord::audit
