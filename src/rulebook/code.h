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

    constexpr bool operator==(const Code& other) const {
        return std::char_traits<char>::compare(bytes_, other.bytes_, bytes_max) == 0;
    }
    constexpr std::strong_ordering operator<=>(const Code& other) const {
        return std::char_traits<char>::compare(bytes_, other.bytes_, bytes_max) <=> 0;
    }

private:
    static void refuse() { expect(false); }  // not constexpr: a bad literal does not compile
    constexpr void take(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) bytes_[i] = text[i];
        size_ = static_cast<std::uint8_t>(text.size());
    }

    char bytes_[bytes_max] = {};  // the rest is zero, so that order is the order of the words
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
