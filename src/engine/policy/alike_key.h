// What the classes of alike.h are told apart by. Internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/policy/alike.h"
#include "engine/policy/working.h"

namespace accord::policy {

inline constexpr auto asked_nation = rulebook::Nation::England;  // as in a plain question

// What tells two values apart, written down: equal bytes, alike.
class Key {
public:
    void flag(bool value) { bytes_ += value ? '1' : '0'; }
    void number(std::uint64_t value) {
        for (int shift = 0; shift < 64; shift += 8)
            bytes_ += static_cast<char>((value >> shift) & 0xFF);
    }
    void word(std::string_view text) { (bytes_ += text) += '\n'; }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

// Places with equal keys together, in the order of their first.
std::vector<Members> parted(const std::vector<std::string>& keys);

template <class KeyOf>
std::vector<Members> parted_by(std::size_t count, KeyOf key_of) {
    std::vector<std::string> keys;
    keys.reserve(count);
    for (std::size_t i = 0; i < count; ++i) keys.push_back(key_of(i));
    return parted(keys);
}

// The bits of a dimension's row, as step 4 reads them and as step 9 does.
template <class List>
Word row_word(const Index& index, const Dimension<List>& dimension, const Code<List>& code,
              std::size_t word) {
    return word < index.must_not_words ? dimension.row_or_all(code)[word]
                                       : dimension.row(code)[word];
}

}  // namespace accord::policy
