// Phrases: what is made of values so that a reader takes it in: lists of what may hold commas of
// its own, large numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace accord {

// "a, b; c; or d", with what holds a semicolon in quotes. As join_words (text.h) where none holds a
// mark or the last word: "a, b or c".
std::string join_phrases(const std::vector<std::string>& parts, std::string_view last = "and");

std::string with_commas(std::uint64_t number);  // "30,785,040"

}  // namespace accord
