#include "governance/audit/commands.h"

#include <algorithm>
#include <limits>

#include "engine/ledger/checkpoint.h"
#include "governance/audit/checkpoints.h"
#include "governance/audit/entries.h"

namespace accord::audit {
namespace {

constexpr std::int64_t rows_at_once = 500;
// A page waits for so many to be read again: a tenth of a second or so.
constexpr std::int64_t entries_for_a_page = 2'000;

ledger::Note signed_note(const Node& node, const std::string& body) {
    const auto key = verifier_key(node);
    const auto signature = node.keys.signing.sign(bytes_of(body));
    return {body, {{key.name, key.id(), Bytes(signature.begin(), signature.end())}}};
}

// Feeds every entry to the verifier; stops at the first that is wrong, or that cannot be read: then
// it says false.
Result<bool> feed(store::Transaction& read, Verifier& verifier) {
    for (std::int64_t next = std::numeric_limits<std::int64_t>::min();;) {
        const auto entries = Entries::as_they_lie(read, next, rows_at_once);
        if (not entries) {
            verifier.unreadable(entries.error().sentence);
            return false;
        }
        for (const auto& entry : *entries) {
            if (not verifier.add(entry)) return false;
        }
        if (static_cast<std::int64_t>(entries->size()) < rows_at_once) return true;
        next = entries->back().sequence.value_or(0) + 1;
    }
}

// The first entry that something is missing of in the index, or that it names and should not. 0:
// none.
Result<std::int64_t> wrongly_mentioned(store::Transaction& read) {
    constexpr auto none = std::numeric_limits<std::int64_t>::max();
    auto first = none;
    for (std::int64_t next = 1;;) {
        const auto entries = TRY(Entries::from(read, next, rows_at_once));
        for (const auto& kept : entries) {
            for (const auto& about : mentions_of(TRY(ledger::entry_from(kept.bytes)))) {
                if (TRY(Entries::mentioned(read, {about, kept.sequence}))) continue;
                first = std::min(first, kept.sequence);
            }
        }
        if (first != none or static_cast<std::int64_t>(entries.size()) < rows_at_once) break;
        next = entries.back().sequence + 1;
    }
    for (FoundMention last;;) {
        const auto mentions = TRY(Entries::mentions_after(read, last, rows_at_once));
        for (const auto& each : mentions) {
            const auto kept = TRY(Entries::find(read, each.sequence));
            std::vector<std::string> about;
            if (kept) about = mentions_of(TRY(ledger::entry_from(kept->bytes)));
            const bool is_right = std::binary_search(about.begin(), about.end(), each.about);
            if (not is_right) first = std::min(first, std::max<std::int64_t>(each.sequence, 1));
        }
        if (static_cast<std::int64_t>(mentions.size()) < rows_at_once) break;
        last = mentions.back();
    }
    return first == none ? 0 : first;
}

// After the entries, and only when they are sound.
Result<void> feed_mentions(store::Transaction& read, Verifier& verifier) {
    for (FoundMention last;;) {
        const auto mentions = TRY(Entries::mentions_after(read, last, rows_at_once));
        for (const auto& each : mentions) verifier.add(each);
        if (static_cast<std::int64_t>(mentions.size()) < rows_at_once) break;
        last = mentions.back();
    }
    if (verifier.mentions_fit()) return {};
    verifier.mentions_wrong(std::max<std::int64_t>(TRY(wrongly_mentioned(read)), 1));
    return {};
}

Result<ReadEntry> read_entry(const KeptEntry& kept) {
    auto entry = ledger::entry_from(kept.bytes);
    if (not entry) {
        return fail(broken("Entry " + std::to_string(kept.sequence) + " of the trail was changed"));
    }
    return ReadEntry{std::move(*entry), kept.bytes, digest(kept.bytes)};
}

std::string spoken(std::uint64_t count, const std::string& one, const std::string& many) {
    return count == 1 ? "1 " + one : std::to_string(count) + " " + many;
}

}  // namespace

ledger::VerifierKey verifier_key(const Node& node) {
    const auto& key = node.keys.signing.public_key().bytes;
    return {node.settings.name, 1, Bytes(key.begin(), key.end())};
}

Result<void> open_log(Node& node) {
    auto act = TRY(Act::begin(node, the_node(), "log.open"));
    if (TRY(Entries::begun(act))) return {};
    act.record(fact("log.opened", "").with("key", text(verifier_key(node))));
    TRY(act.commit());
    return {};
}

Result<Verification> verify(store::Database& database, std::optional<ledger::VerifierKey> key,
                            Onlooker* onlooker) {
    auto read = TRY(database.begin(store::Mode::Read));
    Verifier verifier(std::move(key), TRY(Checkpoints::as_they_lie(read)), onlooker);
    if (TRY(feed(read, verifier))) {
        const auto looked = feed_mentions(read, verifier);
        if (not looked) verifier.unreadable(looked.error().sentence);
    }
    const auto pen = Entries::pen_as_it_lies(read);
    if (not pen) verifier.unreadable(pen.error().sentence);
    return verifier.finish(pen.value_or(FoundPen{}));
}

Result<std::string> sign_checkpoint(Node& node) {
    return sign_checkpoint(node, TRY(verify(node.database, verifier_key(node))));
}

Result<std::string> sign_checkpoint(Node& node, const Verification& found) {
    if (not found.sound()) return fail(broken(found.wrong->why));
    if (found.entries == 0) return fail(not_found("There is nothing in the trail to sign yet"));
    auto change = TRY(node.database.begin(store::Mode::Write));
    const auto last = TRY(Checkpoints::last(change));
    if (last and last->size >= static_cast<std::int64_t>(found.entries)) return last->note;
    const ledger::Checkpoint checkpoint{node.settings.name, found.entries, found.root};
    const auto note = text(signed_note(node, body(checkpoint)));
    TRY(Checkpoints::add(change,
                         {static_cast<std::int64_t>(found.entries), note, node.clock.now()}));
    TRY(change.commit());
    return note;
}

Result<std::vector<ReadEntry>> newest(Node& node, const Wanted& wanted) {
    auto read = TRY(node.database.begin(store::Mode::Read));
    const auto before =
        wanted.before > 0 ? wanted.before : std::numeric_limits<std::int64_t>::max();
    const auto kept = TRY(
        Entries::newest(read, before, wanted.about, wanted.rows_max, wanted.fact, wanted.agency));
    std::vector<ReadEntry> out;
    for (const auto& each : kept) out.push_back(TRY(read_entry(each)));
    return out;
}

Result<ReadEntry> find_entry(Node& node, std::int64_t sequence) {
    auto read = TRY(node.database.begin(store::Mode::Read));
    const auto kept = TRY(Entries::find(read, sequence));
    if (not kept) return fail(not_found("There is no such entry."));
    return read_entry(*kept);
}

namespace {

// The last checkpoint, when the trail is too long to be read again for a page.
Result<std::optional<KeptCheckpoint>> leaned_on(Node& node) {
    auto read = TRY(node.database.begin(store::Mode::Read));
    const auto pen = TRY(Entries::pen_as_it_lies(read));
    if (pen.size.value_or(0) <= entries_for_a_page) return std::optional<KeptCheckpoint>();
    return Checkpoints::last(read);
}

}  // namespace

Result<State> state(Node& node) {
    if (const auto last = TRY(leaned_on(node))) {
        Verification then;
        then.entries = static_cast<std::uint64_t>(last->size);
        then.vouched = then.entries;
        return State{then, last->signed_at};
    }
    const auto now = node.clock.now();
    return State{TRY(verify(node.database, verifier_key(node))), now};
}

std::string said(const Verification& verification) {
    if (verification.wrong) {
        return "The trail cannot be relied on from entry " +
               std::to_string(verification.wrong->sequence) + " on. " + verification.wrong->why +
               ".";
    }
    std::string out = "The trail is whole: " + spoken(verification.entries, "entry", "entries") +
                      ", every one as it was written, none missing.";
    if (verification.vouched > 0) {
        out += " This node has signed for the first " + std::to_string(verification.vouched) +
               ", in " + spoken(verification.checkpoints, "checkpoint", "checkpoints") + ".";
    }
    return out;
}

}  // namespace accord::audit
