#include "governance/audit/verification.h"

#include <algorithm>
#include <cstring>

#include "engine/ledger/checkpoint.h"
#include "platform/crypto/sign.h"

namespace accord::audit {
namespace {

std::string entry_named(std::int64_t sequence) {
    return "Entry " + std::to_string(sequence);
}

bool same_digest(const std::optional<Bytes>& found, const Digest& right) {
    return found and
           std::equal(found->begin(), found->end(), right.bytes.begin(), right.bytes.end());
}

// In a text that need be no entry.
bool says_it_is(const std::string& bytes, std::int64_t sequence) {
    const auto json = parse_json(bytes);
    return json and (*json)["sequence"].integer_or(0) == sequence;
}

}  // namespace

std::vector<std::string> mentions_of(const ledger::Entry& entry) {
    std::vector<std::string> out;
    for (const auto& fact : entry.facts) {
        if (not fact.about.empty()) out.push_back(fact.about);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void MentionSum::add(std::string_view about, std::int64_t sequence) {
    const auto one = digest(std::to_string(sequence) + " " + std::string(about));
    ++count_;
    for (std::size_t i = 0; i < sum_.size(); ++i) {
        std::uint64_t part = 0;
        std::memcpy(&part, one.bytes.data() + i * sizeof part, sizeof part);
        sum_[i] += part;
    }
}

bool signed_by(const ledger::Note& note, const ledger::VerifierKey& key) {
    crypto::PublicKey public_key;
    if (key.algorithm != 1 or key.key.size() != public_key.bytes.size()) return false;
    std::copy(key.key.begin(), key.key.end(), public_key.bytes.begin());
    return std::any_of(note.signatures.begin(), note.signatures.end(), [&](const auto& each) {
        return each.name == key.name and each.key == key.id() and
               crypto::verify(public_key, bytes_of(note.body), each.signature);
    });
}

Verifier::Verifier(std::optional<ledger::VerifierKey> key, std::vector<FoundCheckpoint> checkpoints,
                   Onlooker* onlooker)
    : key_(std::move(key)), checkpoints_(std::move(checkpoints)), onlooker_(onlooker) {}

void Verifier::say(std::int64_t sequence, std::string why) {
    if (not out_.wrong) out_.wrong = Wrong{sequence, std::move(why)};
}

// What is wrong with the entry that should come next, if anything is.
std::optional<Wrong> Verifier::fault_in(const FoundEntry& entry, const Digest& right) {
    const auto due = static_cast<std::int64_t>(frontier_.size()) + 1;
    const auto named = entry_named(due);
    if (not entry.sequence or *entry.sequence < due) {
        return Wrong{due, "There is a line before " + named + " that does not belong there"};
    }
    if (*entry.sequence > due) return Wrong{due, named + " is missing"};
    const Wrong changed{due, named + " was changed after it was written"};
    // One of the two was changed, and its digest with it. A checkpoint may speak for the first.
    const auto first = frontier_.size() > agreed_ ? due - 1 : due;
    const Wrong one_of_two{first, entry_named(first) + " was changed after it was written: entry " +
                                      std::to_string(due) + " was written after another"};
    if (not entry.bytes) return changed;
    if (not same_digest(entry.digest, right))
        return entry.follows or not says_it_is(*entry.bytes, due) ? changed : one_of_two;
    const auto read = ledger::entry_from(*entry.bytes);
    if (not read) return changed;
    if (read->sequence != due) {
        return Wrong{due, named + " stands in the place of " + entry_named(read->sequence)};
    }
    if (read->previous != tip_) return one_of_two;
    for (const auto& about : mentions_of(*read)) said_.add(about, due);
    if (onlooker_ != nullptr) onlooker_->saw(*read);
    return std::nullopt;
}

bool Verifier::add(const FoundEntry& entry) {
    if (out_.wrong) return false;
    const auto right = digest(entry.bytes.value_or(""));
    out_.wrong = fault_in(entry, right);
    if (out_.wrong) return false;
    tip_ = right;
    frontier_.add(ledger::leaf_hash(*entry.bytes));
    check_checkpoint();
    return not out_.wrong;
}

// When the tree has just the size that we have signed, its root must be the one that we have
// signed.
void Verifier::check_checkpoint() {
    if (next_checkpoint_ == checkpoints_.size()) return;
    const auto& found = checkpoints_[next_checkpoint_];
    if (found.size and *found.size > static_cast<std::int64_t>(frontier_.size())) return;
    ++next_checkpoint_;
    const auto first_unsure = static_cast<std::int64_t>(agreed_) + 1;
    const auto size = found.size.value_or(0);
    const auto named = "The checkpoint at " + std::to_string(size);
    const auto note = ledger::note_from(found.note.value_or(""));
    const auto said =
        note ? ledger::checkpoint_from(note->body) : Result<ledger::Checkpoint>(fail(note.error()));
    if (not said or static_cast<std::int64_t>(said->size) != size or
        said->size != frontier_.size()) {
        return say(first_unsure, named + " was changed after it was signed");
    }
    if (key_ and (said->origin != key_->name or not signed_by(*note, *key_))) {
        return say(first_unsure, named + " does not carry this node's signature");
    }
    if (said->root != frontier_.root()) {
        return say(first_unsure, "An entry from " + std::to_string(first_unsure) + " to " +
                                     std::to_string(size) +
                                     " is not the one that was there when it was signed");
    }
    agreed_ = said->size;
    ++out_.checkpoints;
    if (key_) out_.vouched = said->size;
}

void Verifier::mentions_wrong(std::int64_t sequence) {
    say(sequence,
        entry_named(sequence) + " is not found by what it is about: the index was changed");
}

void Verifier::unreadable(std::string why) {
    const auto due = static_cast<std::int64_t>(frontier_.size()) + 1;
    say(due, entry_named(due) + " cannot be read: " + why);
}

Verification Verifier::finish(const FoundPen& pen) {
    const auto size = static_cast<std::int64_t>(frontier_.size());
    if (next_checkpoint_ < checkpoints_.size()) {
        say(size + 1, entry_named(size + 1) + " is missing: a checkpoint speaks of it");
    }
    if (pen.size.value_or(-1) > size) say(size + 1, entry_named(size + 1) + " is missing");
    if (pen.size.value_or(-1) < size) {
        say(std::max<std::int64_t>(size, 1), entry_named(size) + " was not written by the pen");
    }
    const bool tip_fits = size == 0 ? not pen.tip : same_digest(pen.tip, tip_);
    if (not tip_fits or pen.frontier.value_or(Bytes{}) != frontier_.bytes()) {
        say(std::max<std::int64_t>(size, 1),
            entry_named(size) + " is not the one that the pen wrote last");
    }
    out_.entries = frontier_.size();
    out_.root = frontier_.root();
    return out_;
}

}  // namespace accord::audit
