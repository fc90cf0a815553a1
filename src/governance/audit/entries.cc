#include "governance/audit/entries.h"

#include <algorithm>

#include "base/expect.h"
#include "governance/audit/commands.h"
#include "platform/packing/packing.h"

namespace accord::audit {
namespace {

using store::Query;

constexpr Query take_pen{"audit.take_pen",
                         "select size, tip, frontier from audit_pen where id = 1 for update"};
constexpr Query put_pen_back{
    "audit.put_pen_back", "update audit_pen set size = $1, tip = $2, frontier = $3 where id = 1"};
constexpr Query look_at_pen{"audit.pen", "select size, tip, frontier from audit_pen where id = 1"};
constexpr Query insert{"audit.add",
                       "insert into audit_entries (sequence, bytes, packed, digest)"
                       " values ($1, '', $2, $3)"};
constexpr Query add_mention{"audit.mention",
                            "insert into audit_mentions (about, sequence) values ($1, $2)"};
constexpr Query forward{"audit.from",
                        "select e.sequence, e.bytes, e.packed, e.digest,"
                        " (select b.digest from audit_entries b"
                        "  where b.sequence = e.sequence - 1) as before"
                        " from audit_entries e where e.sequence >= $1"
                        " order by e.sequence limit $2"};
constexpr Query backward{"audit.newest",
                         "select e.sequence, e.bytes, e.packed, e.digest,"
                         " (select b.digest from audit_entries b"
                         "  where b.sequence = e.sequence - 1) as before"
                         " from audit_entries e where e.sequence < $1"
                         " order by e.sequence desc limit $2"};
constexpr Query backward_about{
    "audit.newest_about",
    "select e.sequence, e.bytes, e.packed, e.digest,"
    " (select b.digest from audit_entries b where b.sequence = e.sequence - 1) as before"
    " from audit_mentions m join audit_entries e on e.sequence = m.sequence"
    " where m.about = $3 and m.sequence < $1"
    " order by m.sequence desc limit $2"};
constexpr Query mentions_on{"audit.mentions",
                            "select about, sequence from audit_mentions"
                            " where about > $1 or (about = $1 and sequence > $2)"
                            " order by about, sequence limit $3"};
constexpr Query is_mentioned{"audit.is_mentioned",
                             "select sequence from audit_mentions"
                             " where about = $1 and sequence = $2"};
constexpr Query single{"audit.find",
                       "select e.sequence, e.bytes, e.packed, e.digest,"
                       " (select b.digest from audit_entries b"
                       "  where b.sequence = e.sequence - 1) as before"
                       " from audit_entries e where e.sequence = $1"};

constexpr std::int64_t looked_through = 500;  // entries at a time, where only some are wanted

Result<Pen> pen_of(const store::Row& row) {
    Pen pen;
    pen.size = static_cast<std::uint64_t>(row.integer("size"));
    pen.tip = row.maybe_digest("tip").value_or(Digest{});
    const auto edge = row.maybe_bytes("frontier").value_or(Bytes{});
    auto frontier = ledger::Frontier::from(pen.size, edge);
    if (not frontier) return fail(broken("The pen of the trail is damaged: its tree does not fit"));
    pen.frontier = std::move(*frontier);
    return pen;
}

// The digest of the entry before stands in that entry's row, and is not packed once more: 64
// letters of chance are the half of an entry. The first of them stay, to tell whose digest was
// changed.
constexpr std::string_view previous_member = "\"previous\":\"";
constexpr std::size_t letters_kept = 8;

std::string hex_of(const Digest& digest) {
    const auto written = text(digest);
    return written.substr(written.size() - 2 * digest.bytes.size());
}

// Where the value of the member lies, and how long it is. Nothing after it holds another of its
// name.
std::optional<std::pair<std::size_t, std::size_t>> previous_in(std::string_view bytes) {
    const auto at = bytes.rfind(previous_member);
    if (at == std::string_view::npos) return std::nullopt;
    const auto from = at + previous_member.size();
    return std::pair(from, bytes.find('"', from) - from);
}

// False: what is said of the entry before is not what lies there, and is left as it is.
bool put_previous(std::string& bytes, const Digest& before) {
    const auto value = previous_in(bytes);
    if (not value or value->second != letters_kept) return true;
    const auto said = std::string_view(bytes).substr(value->first, letters_kept);
    if (not hex_of(before).starts_with(said)) return false;
    bytes.replace(value->first, letters_kept, text(before));
    return true;
}

// Written before entries were packed, it is as it was.
Result<KeptEntry> entry_of(const store::Row& row) {
    KeptEntry out{row.integer("sequence"), row.text("bytes"), row.digest("digest")};
    if (const auto packed = row.maybe_bytes("packed")) {
        out.bytes = TRY(packing::unpacked(*packed));
        put_previous(out.bytes, row.maybe_digest("before").value_or(Digest{}));
    }
    return out;
}

Result<std::vector<KeptEntry>> entries_of(const std::vector<store::Row>& rows) {
    std::vector<KeptEntry> out;
    for (const auto& row : rows) out.push_back(TRY(entry_of(row)));
    return out;
}

// In canonical bytes a member is always written alike, so it can be looked for; without a value it
// is in each.
bool holds(const KeptEntry& entry, std::string_view member, std::string_view value) {
    if (value.empty()) return true;
    const auto looked_for = "\"" + std::string(member) + "\":\"" + std::string(value) + "\"";
    return entry.bytes.find(looked_for) != std::string::npos;
}

// What a column holds, if it holds what it should.
template <class T>
std::optional<T> found(const store::Row& row, std::string_view column) {
    const auto* value = std::get_if<T>(&row.at(column).kind());
    return value ? std::optional<T>(*value) : std::nullopt;
}

// None: no digest lies there.
std::optional<Digest> digest_in(const store::Row& row, std::string_view column) {
    const auto bytes = found<Bytes>(row, column);
    Digest out;
    if (not bytes or bytes->size() != out.bytes.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), out.bytes.begin());
    return out;
}

// Without bytes: what lies there is no entry, packed or not.
void read_bytes(const store::Row& row, FoundEntry& out) {
    out.bytes = found<std::string>(row, "bytes");
    if (row.at("packed").is_null()) return;
    const auto packed = found<Bytes>(row, "packed");
    const bool alone = packed and out.bytes and out.bytes->empty();
    out.bytes.reset();
    if (not alone) return;
    auto read = packing::unpacked(*packed);
    if (not read) return;
    out.follows = put_previous(*read, digest_in(row, "before").value_or(Digest{}));
    out.bytes = std::move(*read);
}

ledger::Entry made_of(const Pen& pen, Instant at, const Actor& actor, std::string_view verb,
                      const std::vector<Fact>& facts) {
    ledger::Entry entry;
    entry.sequence = static_cast<std::int64_t>(pen.size) + 1;
    entry.at = at;
    entry.actor = actor.account;
    entry.agency = actor.agency;
    entry.role = actor.role;
    entry.verb = verb;
    for (const auto& fact : facts) {
        entry.facts.push_back({fact.code, fact.about, fact.particulars});
    }
    entry.previous = pen.tip;
    return entry;
}

}  // namespace

Bytes kept_bytes(std::string bytes) {
    const auto value = previous_in(bytes);
    expect(value.has_value());
    const auto hex = value->first + value->second - hex_of({}).size();
    bytes.replace(value->first, value->second, bytes.substr(hex, letters_kept));
    return packing::packed(bytes);
}

Result<std::int64_t> Entries::add(store::Transaction& change, Instant at, const Actor& actor,
                                  std::string_view verb, const std::vector<Fact>& facts) {
    const auto row = TRY(change.one(take_pen));
    auto pen = TRY(pen_of(row));
    const auto entry = made_of(pen, at, actor, verb, facts);
    const auto bytes = ledger::bytes(entry);
    const auto sealed = digest(bytes);
    pen.frontier.add(ledger::leaf_hash(bytes));
    TRY(change.run(insert, {entry.sequence, kept_bytes(bytes), sealed}));
    for (const auto& about : mentions_of(entry)) {
        TRY(change.run(add_mention, {about, entry.sequence}));
    }
    TRY(change.run(put_pen_back, {entry.sequence, sealed, pen.frontier.bytes()}));
    return entry.sequence;
}

Result<bool> Entries::begun(Reading& reading) {
    const auto row = TRY(reading.maybe(look_at_pen));
    return row and row->integer("size") > 0;
}

Result<Pen> Entries::pen(store::Transaction& read) {
    const auto row = TRY(read.one(look_at_pen));
    return pen_of(row);
}

Result<std::vector<KeptEntry>> Entries::from(store::Transaction& read, std::int64_t first,
                                             std::int64_t rows_max) {
    const auto rows = TRY(read.many(forward, {first, rows_max}));
    return entries_of(rows);
}

Result<std::vector<KeptEntry>> Entries::newest(store::Transaction& read, std::int64_t before,
                                               const std::string& about, std::int64_t rows_max,
                                               const std::string& fact, const std::string& agency) {
    const bool all = fact.empty() and agency.empty();
    const auto at_a_time = all ? rows_max : std::max(rows_max, looked_through);
    std::vector<KeptEntry> out;
    for (bool more = true; more;) {
        store::Values values = {before, at_a_time};
        if (not about.empty()) values.emplace_back(about);
        const auto rows = TRY(read.many(about.empty() ? backward : backward_about, values));
        for (const auto& row : rows) {
            auto entry = TRY(entry_of(row));
            before = entry.sequence;
            if (not holds(entry, "code", fact) or not holds(entry, "agency", agency)) continue;
            out.push_back(std::move(entry));
            if (static_cast<std::int64_t>(out.size()) == rows_max) return out;
        }
        more = static_cast<std::int64_t>(rows.size()) == at_a_time;
    }
    return out;
}

Result<std::optional<KeptEntry>> Entries::find(store::Transaction& read, std::int64_t sequence) {
    const auto row = TRY(read.maybe(single, {sequence}));
    if (not row) return std::optional<KeptEntry>();
    return std::optional<KeptEntry>(TRY(entry_of(*row)));
}

Result<std::vector<FoundEntry>> Entries::as_they_lie(store::Transaction& read, std::int64_t first,
                                                     std::int64_t rows_max) {
    const auto rows = TRY(read.many(forward, {first, rows_max}));
    std::vector<FoundEntry> out;
    for (const auto& row : rows) {
        FoundEntry entry;
        entry.sequence = found<std::int64_t>(row, "sequence");
        entry.digest = found<Bytes>(row, "digest");
        read_bytes(row, entry);
        out.push_back(std::move(entry));
    }
    return out;
}

Result<std::vector<FoundMention>> Entries::mentions_after(store::Transaction& read,
                                                          const FoundMention& last,
                                                          std::int64_t rows_max) {
    std::vector<FoundMention> out;
    for (const auto& row : TRY(read.many(mentions_on, {last.about, last.sequence, rows_max}))) {
        out.push_back({found<std::string>(row, "about").value_or(""),
                       found<std::int64_t>(row, "sequence").value_or(0)});
    }
    return out;
}

Result<bool> Entries::mentioned(store::Transaction& read, const FoundMention& mention) {
    const auto row = TRY(read.maybe(is_mentioned, {mention.about, mention.sequence}));
    return row.has_value();
}

Result<FoundPen> Entries::pen_as_it_lies(store::Transaction& read) {
    const auto row = TRY(read.maybe(look_at_pen));
    if (not row) return FoundPen{};
    return FoundPen{found<std::int64_t>(*row, "size"), found<Bytes>(*row, "tip"),
                    found<Bytes>(*row, "frontier")};
}

}  // namespace accord::audit
