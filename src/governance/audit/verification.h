// Verification: reading the whole trail again and recomputing everything that was ever said of it.
// It trusts nothing that lies in the database, so it is given rows as they lie there, however odd.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ledger/entry.h"
#include "engine/ledger/note.h"
#include "engine/ledger/tree.h"

namespace accord::audit {

// A row of audit_entries as it lies; a column that is not what it should be is none.
struct FoundEntry {
    std::optional<std::int64_t> sequence;
    std::optional<std::string> bytes;
    std::optional<Bytes> digest;
    bool follows = true;  // what is packed of it says of the entry before what lies there
};

// A row of audit_mentions: by what an entry is found.
struct FoundMention {
    std::string about;
    std::int64_t sequence = 0;
};

// Everything that the entry is about, each once, in order.
std::vector<std::string> mentions_of(const ledger::Entry& entry);

// Two sets of mentions, in whatever order they come, have the same sum if they are the same, and
// another if they are not: the digest of each is added, and none needs to be kept.
class MentionSum {
public:
    void add(std::string_view about, std::int64_t sequence);
    bool operator==(const MentionSum&) const = default;

private:
    std::uint64_t count_ = 0;
    std::array<std::uint64_t, 4> sum_{};
};

struct FoundCheckpoint {
    std::optional<std::int64_t> size;
    std::optional<std::string> note;
};

// The row of audit_pen as it lies.
struct FoundPen {
    std::optional<std::int64_t> size;
    std::optional<Bytes> tip;
    std::optional<Bytes> frontier;
};

struct Wrong {
    std::int64_t sequence = 0;  // the first entry that cannot be relied on
    std::string why;            // "Entry 7 was changed after it was written"
    bool operator==(const Wrong&) const = default;
};

struct Verification {
    std::uint64_t entries = 0;
    Digest root;
    std::uint64_t checkpoints = 0;
    std::uint64_t vouched = 0;  // entries that a checkpoint with a sound signature speaks for
    std::optional<Wrong> wrong;
    bool sound() const { return not wrong; }
};

// Does the note carry a sound signature of this key?
bool signed_by(const ledger::Note& note, const ledger::VerifierKey& key);

// Sees each entry that stands in its place, in their order, while a trail is verified: whoever
// needs all of them need not read them a second time.
class Onlooker {
public:
    virtual ~Onlooker() = default;
    virtual void saw(const ledger::Entry& entry) = 0;
};

class Verifier {
public:
    // Without a key signatures are not checked, and nothing is vouched for.
    Verifier(std::optional<ledger::VerifierKey> key, std::vector<FoundCheckpoint> checkpoints,
             Onlooker* onlooker = nullptr);

    // In the order of their sequence. False: something is wrong, and reading on is of no use.
    bool add(const FoundEntry& entry);
    // In any order, after the entries.
    void add(const FoundMention& mention) { found_.add(mention.about, mention.sequence); }
    // False: there is a mention too many or too few, and somebody has to look which.
    bool mentions_fit() const { return found_ == said_; }
    void mentions_wrong(std::int64_t sequence);
    // The database could not be read any further.
    void unreadable(std::string why);
    Verification finish(const FoundPen& pen);

private:
    std::optional<Wrong> fault_in(const FoundEntry& entry, const Digest& right);
    void check_checkpoint();
    void say(std::int64_t sequence, std::string why);

    std::optional<ledger::VerifierKey> key_;
    std::vector<FoundCheckpoint> checkpoints_;
    Onlooker* onlooker_;
    std::size_t next_checkpoint_ = 0;
    std::uint64_t agreed_ = 0;  // the size of the last checkpoint whose root was right
    ledger::Frontier frontier_;
    Digest tip_;
    MentionSum said_;   // by the entries
    MentionSum found_;  // in the index
    Verification out_;
};

}  // namespace accord::audit
