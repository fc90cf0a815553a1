#include "engine/matching/keys.h"

#include <algorithm>

namespace accord::matching {
namespace {

constexpr double complete_pairs_max = 4e6;
constexpr std::uint32_t narrow = 400;  // records that may share a key before it tells too little
constexpr std::uint32_t broad = 60;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t hash =
        (a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6) + (a >> 2))) * 0xFF51AFD7ED558CCDULL;
    return hash ^ (hash >> 33);
}

std::uint64_t start_of(std::string_view text, std::size_t letters) {
    return text.size() < letters ? 0 : hash_of(text.substr(0, letters));
}

// What the keys of one record are made of; 0 is not known.
struct Parts {
    std::uint64_t given = 0;        // whole
    std::uint64_t full = 0;         // kate as katherine
    std::uint64_t given_sound = 0;  // of the full name
    std::uint64_t given_start = 0;
    std::uint64_t family = 0;
    std::uint64_t family_sound = 0;
    std::uint64_t family_first = 0;  // the sound of the first of several
    std::uint64_t family_start = 0;
    std::uint64_t born = 0;
    std::uint64_t exchanged = 0;  // the birth date with day and month exchanged
    std::uint64_t year = 0;
    std::uint64_t month = 0;      // with its year
    std::uint64_t month_day = 0;  // without its year
    std::uint64_t postcode = 0;
    std::uint64_t outward = 0;
    std::uint64_t town = 0;
    std::uint64_t house = 0;
};

void read_day_parts(Day day, Parts& parts) {
    if (day.none()) return;
    parts.year = static_cast<std::uint64_t>(day.year);
    if (day.month > 0) parts.month = parts.year * 16 + static_cast<std::uint64_t>(day.month);
    if (day.day == 0) return;
    parts.born = day.code();
    parts.month_day =
        static_cast<std::uint64_t>(day.month) * 32 + static_cast<std::uint64_t>(day.day);
    if (day.day <= 12) parts.exchanged = Day{day.year, day.day, day.month}.code();
}

Parts parts_of(const Records& records, RecordIndex record) {
    Parts out;
    const auto value = [&](Role role) -> const Value* {
        const auto at = records.find(role);
        if (at == Records::npos) return nullptr;
        const auto& found = records.value(at, record);
        return found.text.empty() ? nullptr : &found;
    };
    if (const auto* given = value(Role::Given)) {
        out.given = given->text_hash;
        out.full = given->full_hash;
        out.given_sound = given->sound_hash;
        out.given_start = start_of(given->text, 3);
    }
    if (const auto* family = value(Role::Family)) {
        out.family = family->text_hash;
        out.family_sound = family->sound_hash;
        out.family_first = family->full_hash;
        out.family_start = start_of(family->text, 3);
    }
    if (const auto* born = value(Role::BirthDate)) read_day_parts(born->day, out);
    if (const auto* postcode = value(Role::Postcode)) {
        out.postcode = postcode->text_hash;
        out.outward = start_of(postcode->text, std::min<std::size_t>(3, postcode->text.size()));
    }
    if (const auto* town = value(Role::Town)) out.town = town->text_hash;
    if (const auto* house = value(Role::HouseNumber)) out.house = house->text_hash;
    return out;
}

// Collects keys: a slot tells one kind of key from another.
template <class Entry>
class Collecting {
public:
    Collecting(RecordIndex record, std::vector<Entry>& out) : record_(record), out_(out) {}

    void operator()(unsigned slot, std::uint32_t cap, std::uint64_t a, std::uint64_t b = 1,
                    std::uint64_t c = 1) {
        if (a == 0 or b == 0 or c == 0) return;
        out_.push_back({mix(mix(mix(slot, a), b), c), record_, cap});
    }

private:
    RecordIndex record_;
    std::vector<Entry>& out_;
};

template <class Key>
void name_keys(Key& key, const Parts& p) {
    key(1, narrow, p.born, p.family_sound);
    key(1, narrow, p.exchanged, p.family_sound);
    if (p.family_first != p.family_sound) key(1, narrow, p.born, p.family_first);
    key(2, narrow, p.born, p.full);
    key(2, narrow, p.exchanged, p.full);
    key(3, narrow, p.given_sound, p.family_sound, p.year);
    key(4, narrow, p.given_sound, p.family_sound);
    if (p.family_first != p.family_sound) key(4, narrow, p.given_sound, p.family_first);
    key(5, narrow, std::min(p.given, p.family), std::max(p.given, p.family));
    key(6, narrow, p.month_day, p.family_sound);
    key(7, narrow, p.month_day, p.full);
    key(8, narrow, p.month, p.family_start);
    key(9, narrow, p.month, p.given_start);
    key(10, narrow, p.given_start, p.family_start, p.year);
    key(11, broad, p.born);
    key(12, broad, p.given);
    // A name may stand in the other's column.
    key(13, broad, p.family);
    key(13, broad, p.given);
}

template <class Key>
void place_keys(Key& key, const Parts& p) {
    key(20, narrow, p.postcode, p.family_sound);
    key(21, narrow, p.postcode, p.full);
    key(22, narrow, p.postcode, p.year);
    key(23, narrow, p.outward, p.born);
    key(24, broad, p.postcode);
    key(25, narrow, p.town, p.born);
    key(26, narrow, p.town, p.full, p.family_sound);
    key(27, narrow, p.town, p.full, p.year);
    key(28, narrow, p.town, p.family_sound, p.year);
    key(29, narrow, p.outward, p.given_sound, p.family_sound);
}

}  // namespace

Hands one_hand() {
    return [](std::size_t count, const std::function<void(std::size_t)>& work) {
        for (std::size_t i = 0; i < count; ++i) work(i);
    };
}

void Candidates::gather(RecordIndex record, std::vector<Entry>& out) const {
    const auto parts = parts_of(records_, record);
    Collecting<Entry> key(record, out);
    name_keys(key, parts);
    place_keys(key, parts);
    for (std::size_t i = 0; i < records_.comparisons.size(); ++i) {
        const auto& comparison = records_.comparisons[i];
        const auto& value = records_.value(i, record);
        if (value.text.empty()) continue;
        const auto slot = static_cast<unsigned>(40 + i * 4);
        switch (comparison.role) {
            case Role::NhsNumber:
            case Role::OtherId:
            case Role::Household: key(slot, broad, value.text_hash); break;
            case Role::Phone:
            case Role::Email:
                for (const auto& word : value.words) key(slot, broad, hash_of(word));
                key(slot + 1, broad, start_of(value.text, 6));
                break;
            case Role::Street:
                // In whichever column it stands.
                key(36, narrow, value.text_hash, parts.house);
                key(37, narrow, value.text_hash, parts.given_sound);
                key(38, narrow, value.text_hash, parts.family_sound);
                key(39, narrow, value.text_hash, parts.year);
                break;
            default: break;
        }
    }
}

void Candidates::index(std::vector<Entry>& entries) {
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::vector<std::uint32_t> counts(records_.size() + 1, 0);
    block_from_.push_back(0);
    const auto each_block = [&](auto use) {
        for (std::size_t from = 0; from < entries.size();) {
            std::size_t until = from;
            while (until < entries.size() and entries[until].hash == entries[from].hash) ++until;
            use(from, until);
            from = until;
        }
    };
    each_block([&](std::size_t from, std::size_t until) {
        const auto size = static_cast<double>(until - from);
        if (until - from < 2) return;
        if (until - from > entries[from].cap) {
            left_out_ += size * (size - 1) / 2;
            return;
        }
        for (std::size_t i = from; i < until; ++i) {
            held_.push_back(entries[i].record);
            ++counts[entries[i].record];
        }
        block_from_.push_back(held_.size());
    });
    blocks_from_.assign(records_.size() + std::size_t{1}, 0);
    for (std::size_t i = 0; i < records_.size(); ++i)
        blocks_from_[i + 1] = blocks_from_[i] + counts[i];
    blocks_.resize(held_.size());
    auto next = blocks_from_;
    for (std::size_t block = 0; block + 1 < block_from_.size(); ++block) {
        for (auto i = block_from_[block]; i < block_from_[block + 1]; ++i)
            blocks_[next[held_[i]]++] = static_cast<std::uint32_t>(block);
    }
}

Candidates::Candidates(const Records& records, const Hands& hands) : records_(records) {
    complete_ = records.pairs() <= complete_pairs_max;
    if (complete_) return;
    constexpr std::size_t chunk = 4096;
    const std::size_t chunks = (records.size() + chunk - 1) / chunk;
    std::vector<std::vector<Entry>> parts(chunks);
    hands(chunks, [&](std::size_t i) {
        const auto until = std::min<std::size_t>((i + 1) * chunk, records.size());
        for (std::size_t record = i * chunk; record < until; ++record)
            gather(static_cast<RecordIndex>(record), parts[i]);
    });
    std::vector<Entry> entries;
    for (auto& part : parts) {
        entries.insert(entries.end(), part.begin(), part.end());
        part = {};
    }
    index(entries);
}

void Candidates::partners(RecordIndex one, std::vector<RecordIndex>& out) const {
    out.clear();
    if (records_.two_files and one >= records_.first_of_second) return;
    const RecordIndex from = records_.two_files ? records_.first_of_second : one + 1;
    if (complete_) {
        for (RecordIndex other = from; other < records_.size(); ++other) out.push_back(other);
        return;
    }
    for (auto i = blocks_from_[one]; i < blocks_from_[one + 1]; ++i) {
        const auto block = blocks_[i];
        const auto begin = held_.begin() + static_cast<std::ptrdiff_t>(block_from_[block]);
        const auto end = held_.begin() + static_cast<std::ptrdiff_t>(block_from_[block + 1]);
        out.insert(out.end(), std::lower_bound(begin, end, from), end);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace accord::matching
