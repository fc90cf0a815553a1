#include "engine/shield/tokens.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace accord::shield {

namespace {

struct Spelling {
    std::string_view written;
    std::string_view meant;
};

// How streets are shortened when typing in a hurry.
constexpr std::array<Spelling, 14> spellings{{
    {"rd", "road"},
    {"ave", "avenue"},
    {"av", "avenue"},
    {"ct", "court"},
    {"crt", "court"},
    {"cl", "close"},
    {"cres", "crescent"},
    {"dr", "drive"},
    {"gdns", "gardens"},
    {"gdn", "gardens"},
    {"hse", "house"},
    {"ln", "lane"},
    {"sq", "square"},
    {"terr", "terrace"},
}};

constexpr std::array<std::string_view, 26> street_words{
    "avenue", "close", "court", "crescent", "drive",    "estate",  "gardens", "green",  "grove",
    "hill",   "house", "lane",  "lodge",    "mansions", "mews",    "park",    "parade", "place",
    "rise",   "road",  "row",   "square",   "street",   "terrace", "walk",    "way"};

bool letter(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z');
}
bool digit(char c) {
    return c >= '0' and c <= '9';
}
bool part_of_word(char c) {
    return letter(c) or digit(c) or (static_cast<unsigned char>(c) & 0x80U);
}

// The general punctuation block (curly quotes, dashes) is three bytes beginning E2 80: not a word.
bool punctuation_at(std::string_view text, std::size_t at) {
    return at + 2 < text.size() and text[at] == '\xE2' and text[at + 1] == '\x80';
}

bool is_number(std::string_view word) {
    if (word.empty() or not digit(word.front())) return false;
    std::size_t digits = 0;
    while (digits < word.size() and digit(word[digits])) digits++;
    return digits == word.size() or (digits + 1 == word.size() and letter(word[digits]));
}

std::string spelled_out(std::string word) {
    for (const auto& spelling : spellings)
        if (spelling.written == word) return std::string(spelling.meant);
    return word;
}

void note_gap(Token& token, std::string_view gap) {
    token.comma = gap.find(',') != std::string_view::npos;
    for (std::size_t i = 0; i < gap.size(); i++) {
        // "St. Mary": a full stop breaks only when white space and more follow; we take every one.
        if (gap[i] == ';' or gap[i] == '\n' or gap[i] == '!' or gap[i] == '?') token.breaks = true;
        if (gap[i] == '.' and i + 1 < gap.size()) token.breaks = true;
    }
}

}  // namespace

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> out;
    std::size_t at = 0;
    std::size_t last = 0;
    while (at < text.size()) {
        if (not part_of_word(text[at]) or punctuation_at(text, at)) {
            at += punctuation_at(text, at) ? 3 : 1;
            continue;
        }
        const std::size_t from = at;
        while (at < text.size() and part_of_word(text[at]) and not punctuation_at(text, at)) at++;
        const auto word = text.substr(from, at - from);
        Token token;
        token.from = from;
        token.until = at;
        token.folded = spelled_out(fold(word));
        token.capital = word.front() >= 'A' and word.front() <= 'Z';
        token.number = is_number(token.folded);
        note_gap(token, text.substr(last, from - last));
        last = at;
        out.push_back(std::move(token));
    }
    return out;
}

bool is_street_word(std::string_view folded) {
    return std::find(street_words.begin(), street_words.end(), folded) != street_words.end();
}

// A9, A99, A9A, AA9, AA99, AA9A.
bool is_outward(std::string_view folded) {
    if (folded.size() < 2 or folded.size() > 4 or not letter(folded[0])) return false;
    std::size_t at = letter(folded[1]) ? 2 : 1;
    if (at >= folded.size() or not digit(folded[at])) return false;
    at++;
    if (at < folded.size()) at++;  // a second digit, or a letter as in W1A
    return at == folded.size();
}

bool is_inward(std::string_view folded) {
    return folded.size() == 3 and digit(folded[0]) and letter(folded[1]) and letter(folded[2]);
}

bool is_postcode(std::string_view folded) {
    return folded.size() >= 5 and folded.size() <= 7 and
           is_inward(folded.substr(folded.size() - 3)) and
           is_outward(folded.substr(0, folded.size() - 3));
}

}  // namespace accord::shield
