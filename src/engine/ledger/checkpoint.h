// Checkpoint (C2SP tlog-checkpoint): the statement of whose log, how large, and its root, that gets
// signed as a note. docs/formats/checkpoint.md has a worked example, which is a test.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/result.h"
#include "engine/ledger/note.h"

namespace accord::ledger {

struct Checkpoint {
    std::string origin;  // whose log: the name of its key
    std::uint64_t size = 0;
    Digest root;
    bool operator==(const Checkpoint&) const = default;
};

// The body of the note: three lines.
std::string body(const Checkpoint& checkpoint);
// Lines after the third are extensions; they are allowed, and ignored.
Result<Checkpoint> checkpoint_from(std::string_view body);

}  // namespace accord::ledger
