// Signed notes (C2SP signed-note): a text, and under it one line a signature. Pure: signatures are
// made and checked by whoever holds keys (platform/crypto); this room only reads and writes them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace accord::ledger {

using KeyId = std::array<Byte, 4>;

// "example.com/foo+530d903a+AekyeR…": a name, the key's id, its algorithm and itself. For
// everybody.
struct VerifierKey {
    std::string name;
    Byte algorithm = 1;  // 1: Ed25519
    Bytes key;

    KeyId id() const;  // SHA-256(name, 0x0A, algorithm, key), its first four bytes
    bool operator==(const VerifierKey&) const = default;
};
std::string text(const VerifierKey& key);
Result<VerifierKey> verifier_key_from(std::string_view text);
// May be a key's name: not empty, no white space, no plus sign.
bool is_key_name(std::string_view name);

struct NoteSignature {
    std::string name;
    KeyId key{};
    Bytes signature;  // without the key's id
    bool operator==(const NoteSignature&) const = default;
};

struct Note {
    std::string body;  // what is signed; ends with a line end
    std::vector<NoteSignature> signatures;
    bool operator==(const Note&) const = default;
};

std::string text(const Note& note);
// Refuses what is not a note: no blank line, no signature, more than 100 of them, control
// characters.
Result<Note> note_from(std::string_view text);

}  // namespace accord::ledger
