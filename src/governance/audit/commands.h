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

// Reads everything and recomputes everything. An Error only when the database cannot be asked at
// all.
Result<Verification> verify(store::Database& database, std::optional<ledger::VerifierKey> key);
// What `accord audit verify` says of it, in a sentence or two.
std::string said(const Verification& verification);

// Every entry about one thing, each with its proof of inclusion under one signed checkpoint: all
// that a stranger needs, with docs/formats/evidence.md. Recorded as evidence.exported.
Result<Json> export_pack(Node& node, const Actor& actor, const std::string& about);

// Checks a pack by itself, against a key that was got from elsewhere.
Result<Verification> verify_pack(const Json& pack, const ledger::VerifierKey& key);

}  // namespace accord::audit
