// Code<List>: a word from one list of the rulebook, such as Code<Purpose>{"S47"}. At most 31 bytes,
// held inline: no allocation, no interning. Codes of two lists never compare, so a gateway cannot
// be passed where a condition is meant. A Code says nothing of whether its list has such a row: ask
// it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/expect.h"

namespace accord {

// What every code looks like: capitals, digits, '_', '-' and '.'; it starts with a capital or a
// digit.
constexpr bool is_code(std::string_view text) {
    if (text.empty() or text.size() > 31) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool letter = (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9');
        if (not letter and (i == 0 or (c != '_' and c != '-' and c != '.'))) return false;
    }
    return true;
}

template <class List>
class Code {
public:
    static constexpr std::size_t bytes_max = 31;

    // The empty code: nothing was named.
    constexpr Code() = default;

    // From a literal, looked at by the compiler: Code<Purpose> why = "S47".
    template <std::size_t n>
    consteval Code(const char (&literal)[n]) {
        if (not is_code({literal, n - 1})) refuse();
        take({literal, n - 1});
    }

    // From text that came from outside; nothing when it cannot be a code.
    static constexpr std::optional<Code> from(std::string_view text) {
        if (not is_code(text)) return std::nullopt;
        Code code;
        code.take(text);
        return code;
    }

    constexpr std::string_view text() const { return {bytes_, size_}; }
    constexpr bool empty() const { return size_ == 0; }

    // Eight letters at a time: a decision compares some hundreds of codes.
    constexpr bool operator==(const Code& other) const {
        if (std::is_constant_evaluated())
            return std::char_traits<char>::compare(bytes_, other.bytes_, bytes_max) == 0;
        std::uint64_t differ = 0;
        for (std::size_t i = 0; i < words; ++i) differ |= word(i) ^ other.word(i);
        return differ == 0;
    }
    constexpr std::strong_ordering operator<=>(const Code& other) const {
        if (std::is_constant_evaluated())
            return std::char_traits<char>::compare(bytes_, other.bytes_, bytes_max) <=> 0;
        for (std::size_t i = 0; i < words; ++i) {
            if (word(i) != other.word(i)) return in_order(word(i)) <=> in_order(other.word(i));
        }
        return std::strong_ordering::equal;
    }

private:
    static constexpr std::size_t words = 4;  // of eight bytes, the size the last byte
    std::uint64_t word(std::size_t i) const {
        std::uint64_t out;
        __builtin_memcpy(&out, reinterpret_cast<const char*>(this) + i * sizeof out, sizeof out);
        return out;
    }
    // As a number whose order is that of the letters.
    static std::uint64_t in_order(std::uint64_t word) {
        if constexpr (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) return word;
        return __builtin_bswap64(word);
    }
    static void refuse() { expect(false); }  // not constexpr: a bad literal does not compile
    constexpr void take(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) bytes_[i] = text[i];
        size_ = static_cast<std::uint8_t>(text.size());
    }

    alignas(8) char bytes_[bytes_max] =
        {};  // the rest is zero, so that order is the order of the words
    std::uint8_t size_ = 0;
};

template <class List>
constexpr std::string_view text(const Code<List>& code) {
    return code.text();
}

}  // namespace accord

template <class List>
struct std::hash<accord::Code<List>> {
    std::size_t operator()(const accord::Code<List>& code) const noexcept {
        return std::hash<std::string_view>{}(code.text());
    }
};
