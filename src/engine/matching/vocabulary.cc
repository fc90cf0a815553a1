#include "engine/matching/vocabulary.h"

#include <algorithm>
#include <bit>

#include "base/text.h"
#include "engine/matching/phonetic.h"

namespace accord::matching {
namespace {

constexpr std::size_t text_bytes_max = 65'535;
constexpr std::size_t slots_min = 16;

std::size_t first_slot(std::uint64_t hash, std::size_t slots) {
    return (hash * 0x9E3779B97F4A7C15ULL >> 24) & (slots - 1);
}

// At least twice as many as words, so that a free one is always near.
std::size_t slots_for(std::size_t words) {
    return std::bit_ceil(std::max(slots_min, words * 2));
}

void split_into(std::string_view text, std::vector<std::string_view>& words) {
    words.clear();
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    if (words.empty()) words.push_back(text);
}

}  // namespace

ValueIndex Vocabulary::look(std::span<const std::uint32_t> slots, std::uint64_t hash,
                            std::string_view wanted) const {
    if (slots.empty()) return 0;
    for (auto i = first_slot(hash, slots.size()); slots[i] != 0; i = (i + 1) & (slots.size() - 1)) {
        if ((*this)[slots[i]].text_hash == hash and text(slots[i]) == wanted) return slots[i];
    }
    return 0;
}

void Vocabulary::put(std::span<std::uint32_t> slots, ValueIndex at) const {
    auto i = first_slot((*this)[at].text_hash, slots.size());
    while (slots[i] != 0) i = (i + 1) & (slots.size() - 1);
    slots[i] = at;
}

void Vocabulary::make_room() {
    const auto wanted = slots_for(since_.size() + 1);
    if (slots_since_.size() >= wanted) return;
    slots_since_.assign(wanted * 2, 0);
    const auto first = static_cast<ValueIndex>(flat_.words.size());
    for (auto at = std::max<ValueIndex>(first, 1); at < size(); ++at) put(slots_since_, at);
}

ValueIndex Vocabulary::add(std::string_view text) {
    text = text.substr(0, text_bytes_max);
    if (text.empty()) return 0;
    if (const auto there = find(text); there != 0) return there;
    make_room();
    auto word = worked_out(text);
    word.at = static_cast<std::uint32_t>(texts_since_.size());
    texts_since_ += text;
    since_.push_back(word);
    const auto at = static_cast<ValueIndex>(size() - 1);
    put(slots_since_, at);
    return at;
}

ValueIndex Vocabulary::find(std::string_view text) const {
    if (text.empty()) return 0;
    const auto hash = hash_of(text);
    const auto there = look(flat_.slots, hash, text);
    return there != 0 ? there : look(slots_since_, hash, text);
}

std::string_view Vocabulary::text(ValueIndex at) const {
    const auto& word = (*this)[at];
    const auto all = at < flat_.words.size()
                         ? std::string_view(flat_.texts.data(), flat_.texts.size())
                         : std::string_view(texts_since_);
    return all.substr(word.at, word.length);
}

Word Vocabulary::worked_out(std::string_view text) const {
    Word out;
    out.text_hash = hash_of(text);
    out.length = static_cast<std::uint16_t>(text.size());
    if (kind_ == Kind::Postcode) {
        out.sound_hash = hash_of(text.substr(0, std::min<std::size_t>(3, text.size())));
        return out;
    }
    std::vector<std::string_view> words;
    split_into(text, words);
    if (kind_ == Kind::Given) {
        const auto full = names_->full(words[0]);
        out.established = names_->established(words[0]) ? 1 : 0;
        out.groups = names_->place(words[0]);
        out.full_hash = hash_of(full);
        out.sound_hash = hash_of(sound(full));
    } else {
        out.sound_hash = hash_of(sound(words.back()));
        out.full_hash = hash_of(sound(words.front()));
    }
    return out;
}

void Vocabulary::read(ValueIndex at, Spelling& into) const {
    const auto& word = (*this)[at];
    into.text = text(at);
    into.words.clear();
    if (kind_ != Kind::Postcode and at != 0) split_into(into.text, into.words);
    into.groups = names_->groups_at(word.groups);
    into.established = word.established != 0;
    into.text_hash = word.text_hash;
    into.sound_hash = word.sound_hash;
    into.full_hash = word.full_hash;
}

Spelling Vocabulary::read(ValueIndex at) const {
    Spelling out;
    read(at, out);
    return out;
}

Spelling Vocabulary::describe(std::string_view text) const {
    Spelling out;
    text = text.substr(0, text_bytes_max);
    if (text.empty()) return out;
    const auto word = worked_out(text);
    out.text = text;
    if (kind_ != Kind::Postcode) split_into(text, out.words);
    out.groups = names_->groups_at(word.groups);
    out.established = word.established != 0;
    out.text_hash = word.text_hash;
    out.sound_hash = word.sound_hash;
    out.full_hash = word.full_hash;
    return out;
}

void Vocabulary::establish(std::uint32_t people) {
    for (ValueIndex at = 0; at < size(); ++at)
        if (word(at).count >= people) word(at).established = 1;
}

std::size_t Vocabulary::bytes() const {
    return size() * sizeof(Word) + flat_.texts.size() + texts_since_.capacity() +
           (flat_.slots.size() + slots_since_.capacity()) * sizeof(std::uint32_t);
}

void Vocabulary::settle() {
    const bool ours = flat_.words.data() == own_words_.data();
    if (since_.empty() and ours) return;
    std::vector<Word> words(flat_.words.begin(), flat_.words.end());
    std::vector<char> texts(flat_.texts.begin(), flat_.texts.end());
    for (auto word : since_) {
        word.at += static_cast<std::uint32_t>(texts.size());
        words.push_back(word);
    }
    texts.insert(texts.end(), texts_since_.begin(), texts_since_.end());
    own_words_ = std::move(words);
    own_texts_ = std::move(texts);
    since_ = {};
    texts_since_ = {};
    slots_since_ = {};
    own_slots_.assign(slots_for(own_words_.size()), 0);
    flat_ = {.words = own_words_, .texts = own_texts_, .slots = own_slots_};
    for (ValueIndex at = 1; at < flat_.words.size(); ++at) put(flat_.slots, at);
}

bool Vocabulary::open(const Flat& flat) {
    const auto words = flat.words.size();
    if (words == 0 or flat.slots.size() != slots_for(words)) return false;
    const auto sound_word = [&](const Word& word) {
        return word.length > 0 and std::size_t{word.at} + word.length <= flat.texts.size() and
               (word.groups == Names::nowhere or word.groups < names_->places());
    };
    if (not std::all_of(flat.words.begin() + 1, flat.words.end(), sound_word)) return false;
    const auto taken = std::count_if(flat.slots.begin(), flat.slots.end(),
                                     [](std::uint32_t at) { return at != 0; });
    const auto beyond = [&](std::uint32_t at) { return at >= words; };
    if (static_cast<std::size_t>(taken) != words - 1 or
        std::any_of(flat.slots.begin(), flat.slots.end(), beyond))
        return false;
    flat_ = flat;
    own_words_ = {};
    own_texts_ = {};
    own_slots_ = {};
    since_ = {};
    texts_since_ = {};
    slots_since_ = {};
    return true;
}

}  // namespace accord::matching
