#include "engine/matching/phonetic.h"

#include <array>

namespace accord::matching {
namespace {

struct Spelling {
    std::string_view written;
    std::string_view heard;
};

// The longest that fits is taken, at every place of the word.
constexpr std::array<Spelling, 27> spellings{{
    {"tsch", "c"}, {"sch", "s"}, {"tch", "c"}, {"ght", "t"}, {"sch", "s"}, {"kh", "k"},
    {"gh", "g"},   {"ph", "f"},  {"th", "t"},  {"dh", "d"},  {"bh", "b"},  {"sh", "s"},
    {"zh", "s"},   {"cz", "c"},  {"sz", "s"},  {"rz", "s"},  {"ch", "c"},  {"ck", "k"},
    {"ce", "se"},  {"ci", "si"}, {"cy", "si"}, {"qu", "k"},  {"wr", "r"},  {"kn", "n"},
    {"dj", "j"},   {"ts", "s"},  {"x", "ks"},
}};

bool vowel(char c) {
    return c == 'a' or c == 'e' or c == 'i' or c == 'o' or c == 'u' or c == 'y';
}

char heard_as(char c) {
    switch (c) {
        case 'z': return 's';
        case 'c': return 'k';
        case 'q': return 'k';
        case 'v': return 'f';
        case 'w': return 'f';
        default: return c;
    }
}

std::string spelled_as_heard(std::string_view word) {
    std::string out;
    for (std::size_t i = 0; i < word.size();) {
        const Spelling* fits = nullptr;
        for (const auto& spelling : spellings) {
            if (word.substr(i).starts_with(spelling.written)) {
                fits = &spelling;
                break;
            }
        }
        if (fits != nullptr) {
            out += fits->heard;
            i += fits->written.size();
        } else {
            out += heard_as(word[i++]);
        }
    }
    return out;
}

}  // namespace

std::string sound(std::string_view word) {
    std::string out;
    char last = 0;
    const auto heard = spelled_as_heard(word);
    for (std::size_t i = 0; i < heard.size(); ++i) {
        const char c = heard[i];
        if (c == last) continue;
        last = c;
        if (i == 0) {
            out += vowel(c) ? 'a' : c;
            continue;
        }
        if (vowel(c)) continue;
        // An h is heard between vowels only: Mohammed, but not Smyth or Ahmed's spellings.
        if (c == 'h' and (i + 1 >= heard.size() or not vowel(heard[i + 1]))) continue;
        out += c;
    }
    return out;
}

}  // namespace accord::matching
