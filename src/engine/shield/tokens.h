// Free text as words with their places in it, made comparable. Private to the shield.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace accord::shield {

struct Token {
    std::size_t from = 0;  // bytes
    std::size_t until = 0;
    std::string folded;    // lower case, marks removed, "rd" as "road"
    bool capital = false;  // begins with a capital letter
    bool number = false;   // 14, 14a
    bool breaks =
        false;  // a full stop, semicolon or line end stands between this word and the one before
    bool comma = false;  // a comma stands between
};

std::vector<Token> tokens(std::string_view text);

// Road, close, court and their like, spelled out.
bool is_street_word(std::string_view folded);
// The two halves of a postcode: E17 and 9QZ; or all of it in one word.
bool is_outward(std::string_view folded);
bool is_inward(std::string_view folded);
bool is_postcode(std::string_view folded);

}  // namespace accord::shield
