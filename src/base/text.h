// Small work on text. Everything here is about bytes and UTF-8, nothing about the field.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace accord {

std::string_view trim(std::string_view text);  // ASCII space, tab, line ends
std::string lower(std::string_view text);      // ASCII only
std::string upper(std::string_view text);      // ASCII only
std::string capitalised(std::string text);     // its first letter, where that is ASCII
// For comparing what people type: NFKC case folding, marks removed, one space between words.
std::string fold(std::string_view text);
// Any script in Latin letters without marks, as well as a fixed table can: for comparing names.
std::string latin(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char by);  // "a||b" is three
std::vector<std::string_view> words(std::string_view text);           // by any white space
std::string join(const std::vector<std::string>& parts, std::string_view by);
std::string join_words(const std::vector<std::string>& parts,
                       std::string_view last = "and");  // a, b and c
// What some editors put before a text, and the text without it.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
std::string_view without_mark(std::string_view text);
bool is_utf8(std::string_view text);             // well formed, no surrogates, no NUL
std::size_t utf8_prefix(std::string_view text);  // how many bytes from the start are so
std::size_t characters(std::string_view utf8);   // code points
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);
// The entry of `list` nearest to `word`, if it is near enough to be a slip; for "did you mean".
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& list);

}  // namespace accord
