// The index as bytes, and over bytes (docs/formats/match-index.md). What is opened was written by
// somebody who may be anybody: no number in it leads out of it.
#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>

#include "engine/matching/index.h"

namespace accord::matching {
namespace {

static_assert(std::endian::native == std::endian::little, "an index is read where it lies");

constexpr std::string_view mark = "accidx 1";
constexpr std::size_t aligned_to = 8;

template <class Thing>
ByteView seen_as_bytes(std::span<Thing> things) {
    return {reinterpret_cast<const Byte*>(things.data()), things.size_bytes()};
}

std::size_t gap_after(std::size_t bytes) {
    return (aligned_to - bytes % aligned_to) % aligned_to;
}

// Things out of bytes, one sort after another, as long as there are enough.
class Taking {
public:
    explicit Taking(std::span<Byte> rest) : rest_(rest) {}

    template <class Thing>
    std::span<Thing> take(std::uint64_t count) {
        if (not enough_ or count > rest_.size() / sizeof(Thing)) {
            enough_ = false;
            return {};
        }
        const auto bytes = static_cast<std::size_t>(count) * sizeof(Thing);
        const std::span<Thing> out(reinterpret_cast<Thing*>(rest_.data()),
                                   static_cast<std::size_t>(count));
        const auto used = bytes + gap_after(bytes);
        enough_ = used <= rest_.size();
        rest_ = rest_.subspan(std::min(used, rest_.size()));
        return out;
    }
    bool all_taken() const { return enough_ and rest_.empty(); }

private:
    std::span<Byte> rest_;
    bool enough_ = true;
};

Error no_index() {
    return invalid("These bytes are no index, or not all of one");
}

}  // namespace

void Index::write_head() {
    head_ = {};
    std::copy(mark.begin(), mark.end(), head_.mark.begin());
    std::copy(model_.begin(), model_.end(), head_.model.begin());
    head_.people = cores_.size();
    head_.buckets = buckets_;
    for (std::size_t i = 0; i < lists; ++i) head_.listed[i] = postings_[i].people.size();
    std::size_t i = 0;
    for (const auto* words : {&given_, &family_, &postcodes_}) {
        const auto& flat = words->flat();
        head_.words[i++] = {flat.words.size(), flat.texts.size(), flat.slots.size()};
    }
    head_.bytes = 0;
    for (const auto piece : pieces()) head_.bytes += piece.size();
}

std::vector<ByteView> Index::pieces() const {
    static constexpr std::array<Byte, aligned_to> noughts{};
    std::vector<ByteView> out;
    const auto lay = [&](ByteView bytes) {
        out.push_back(bytes);
        if (const auto gap = gap_after(bytes.size()); gap > 0)
            out.push_back(ByteView(noughts).first(gap));
    };
    lay(seen_as_bytes(std::span(&head_, 1)));
    lay(seen_as_bytes(cores_));
    for (const auto& list : postings_) {
        lay(seen_as_bytes(list.from));
        lay(seen_as_bytes(list.people));
    }
    for (const auto* words : {&given_, &family_, &postcodes_}) {
        lay(seen_as_bytes(words->flat().words));
        lay(seen_as_bytes(words->flat().slots));
        lay(seen_as_bytes(words->flat().texts));
    }
    return out;
}

// What the head says is there, each where it begins. False: there is less, or more.
bool Index::lie_over(std::span<Byte> bytes, std::array<Vocabulary::Flat, 3>& words) {
    Taking from(bytes);
    from.take<Head>(1);
    cores_ = from.take<Core>(head_.people);
    buckets_ = static_cast<std::uint32_t>(head_.buckets);
    for (std::size_t i = 0; i < lists; ++i) {
        const auto starts = from.take<std::uint32_t>(head_.buckets + 1);
        postings_[i] = {starts, from.take<PersonIndex>(head_.listed[i])};
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].words = from.take<Word>(head_.words[i].words);
        words[i].slots = from.take<std::uint32_t>(head_.words[i].slots);
        words[i].texts = from.take<char>(head_.words[i].text_bytes);
    }
    return from.all_taken();
}

bool Index::sound_cores() const {
    const auto is_day = [](std::uint32_t code) {
        const auto day = Day::of(code);
        if (code == 0) return true;
        if (day.year < 1 or day.month > 12 or day.code() != code) return false;
        return day.day == 0 or is_day_of_calendar(day.year, day.month, day.day);
    };
    return std::all_of(cores_.begin(), cores_.end(), [&](const Core& core) {
        return core.given < head_.words[0].words and core.family < head_.words[1].words and
               core.postcode < head_.words[2].words and core.gone <= 1 and
               is_day(core.born_and_sex / 4);
    });
}

bool Index::sound_list(std::size_t list) const {
    const auto& [from, people] = postings_[list];
    if (from.front() != 0 or from.back() != people.size()) return false;
    const auto size = cores_.size();
    bool sound = true;
    for (std::size_t i = 1; i < from.size(); ++i) sound = sound and from[i - 1] <= from[i];
    for (const auto person : people) sound = sound and person < size;
    return sound;
}

Result<Index> Index::over(const Names& names, Block block, const Hands& hands) {
    const auto bytes = block.bytes;
    const bool aligned = reinterpret_cast<std::uintptr_t>(bytes.data()) % aligned_to == 0;
    if (bytes.size() < sizeof(Head) or not aligned) return fail(no_index());
    Index out(names);
    std::memcpy(&out.head_, bytes.data(), sizeof(Head));
    const auto& head = out.head_;
    if (std::string_view(head.mark.data(), head.mark.size()) != mark) return fail(no_index());
    if (std::string_view(head.model.data(), head.model.size()) != out.model_)
        return fail(invalid("This index was made for other tables, or by another program"));
    const auto most = std::uint64_t{1} << 32;
    if (head.bytes != bytes.size() or head.people >= most or
        head.buckets != std::max<std::uint64_t>(1, head.people / 2))
        return fail(no_index());
    std::array<Vocabulary::Flat, 3> words;
    if (not out.lie_over(bytes, words)) return fail(no_index());
    const std::array<Vocabulary*, 3> vocabularies{&out.given_, &out.family_, &out.postcodes_};
    std::atomic<bool> sound = true;
    hands(1 + lists + words.size(), [&](std::size_t i) {
        const bool kept = i == 0       ? out.sound_cores()
                          : i <= lists ? out.sound_list(i - 1)
                                       : vocabularies[i - lists - 1]->open(words[i - lists - 1]);
        if (not kept) sound = false;
    });
    if (not sound) return fail(no_index());
    out.kept_ = std::move(block.kept);
    return out;
}

}  // namespace accord::matching
