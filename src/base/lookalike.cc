#include "base/lookalike.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <map>

#include "base/expect.h"
#include "base/text.h"

namespace accord {
namespace {

struct Letter {
    UChar32 point = 0;
    std::size_t at = 0;  // from 1
    std::string text;
};

using Word = std::vector<Letter>;

const USpoofChecker* checker() {
    static const USpoofChecker* const made = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* opened = uspoof_open(&status);
        expect(U_SUCCESS(status));
        return opened;
    }();
    return made;
}

std::string skeleton(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out(text.size() * 4 + 16, '\0');
    const auto size = static_cast<std::int32_t>(text.size());
    auto length = uspoof_getSkeletonUTF8(checker(), 0, text.data(), size, out.data(),
                                         static_cast<std::int32_t>(out.size()), &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        out.resize(static_cast<std::size_t>(length));
        length =
            uspoof_getSkeletonUTF8(checker(), 0, text.data(), size, out.data(), length, &status);
    }
    expect(U_SUCCESS(status));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

// Of text that is known to be UTF-8.
std::vector<Letter> letters_of(std::string_view text) {
    std::vector<Letter> out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) == 0x80) {
            out.back().point = (out.back().point << 6) | (byte & 0x3F);
        } else {
            const int bits = byte < 0x80 ? 0x7F : byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07;
            out.push_back({.point = byte & bits, .at = out.size() + 1, .text = {}});
        }
        out.back().text += c;
    }
    return out;
}

// Scripts that are written together count as one.
UScriptCode script_of(UChar32 point) {
    UErrorCode status = U_ZERO_ERROR;
    const auto script = uscript_getScript(point, &status);
    const bool east = script == USCRIPT_HIRAGANA or script == USCRIPT_KATAKANA or
                      script == USCRIPT_BOPOMOFO or script == USCRIPT_HANGUL;
    return east ? USCRIPT_HAN : script;
}

bool has_script(UChar32 point) {
    const auto script = script_of(point);
    return script != USCRIPT_COMMON and script != USCRIPT_INHERITED;
}

bool is_mark(UChar32 point) {
    return (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

// Joiners belong to the spelling of Persian and of the scripts of India, and to nothing in Europe.
bool joins(const std::vector<Letter>& all, std::size_t i) {
    if (all[i].point != 0x200C and all[i].point != 0x200D) return false;
    const auto eastern = [&](std::size_t at) {
        const auto script = script_of(all[at].point);
        return (has_script(all[at].point) or is_mark(all[at].point)) and script != USCRIPT_LATIN and
               script != USCRIPT_GREEK and script != USCRIPT_CYRILLIC;
    };
    return i > 0 and i + 1 < all.size() and eastern(i - 1) and eastern(i + 1);
}

bool invisible(UChar32 point) {
    if (point == ' ') return false;
    constexpr auto unseen = U_GC_C_MASK | U_GC_Z_MASK;
    return (U_GET_GC_MASK(point) & unseen) != 0 or
           u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// A letter, mark or digit that no living language spells names with: from mathematics, phonetics,
// old books or another width (UTS 39, Identifier_Status).
bool retired(UChar32 point) {
    if (point == 0xAA or point == 0xBA) return false;  // ª and º, as in "Mª" and "1º"
    constexpr auto spelt = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK;
    if ((U_GET_GC_MASK(point) & spelt) == 0) return false;
    UErrorCode status = U_ZERO_ERROR;
    return not uset_contains(uspoof_getRecommendedSet(&status), point);
}

bool ascii_letters_only(std::string_view text) {
    return not text.empty() and std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9');
    });
}

std::vector<Word> words_of(const std::vector<Letter>& letters) {
    std::vector<Word> out(1);
    for (const auto& letter : letters) {
        if (u_isUWhiteSpace(letter.point)) {
            out.emplace_back();
        } else {
            out.back().push_back(letter);
        }
    }
    return out;
}

// The script that most of a word is in; Latin where there are as many of each.
UScriptCode main_script(const Word& word) {
    std::map<UScriptCode, std::size_t> counts;
    for (const auto& letter : word) {
        if (has_script(letter.point)) ++counts[script_of(letter.point)];
    }
    auto most = USCRIPT_COMMON;
    for (const auto& [script, count] : counts) {
        const auto best = counts.contains(most) ? counts[most] : 0;
        if (count > best or (count == best and script == USCRIPT_LATIN)) most = script;
    }
    return most;
}

// "сор": every letter of it could be read as one of ours.
bool reads_as_latin(const Word& word) {
    return std::all_of(word.begin(), word.end(), [](const Letter& letter) {
        return not has_script(letter.point) or ascii_letters_only(skeleton(letter.text));
    });
}

// The scripts that the name is really in: with a word that could not be read as anything else.
std::vector<UScriptCode> honest_scripts(const std::vector<Word>& words) {
    std::vector<UScriptCode> out{USCRIPT_COMMON, USCRIPT_LATIN};
    for (const auto& word : words) {
        if (not reads_as_latin(word)) out.push_back(main_script(word));
    }
    return out;
}

bool odd_in(const Letter& letter, UScriptCode main, bool honest) {
    if (not has_script(letter.point)) return false;
    return not honest or script_of(letter.point) != main;
}

// More than two marks over one letter are a stack, not a spelling.
bool stacked(const std::vector<Letter>& letters, std::size_t i) {
    const auto mark = [&](std::size_t at) {
        return u_charType(letters[at].point) == U_NON_SPACING_MARK;
    };
    return i >= 2 and mark(i) and mark(i - 1) and mark(i - 2);
}

// Digits of another system among ours.
bool foreign_digit(const Letter& letter, bool ours_too) {
    return ours_too and letter.point > 0x7F and u_charType(letter.point) == U_DECIMAL_DIGIT_NUMBER;
}

std::string point_text(UChar32 point) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (int shift = point > 0xFFFFF ? 20 : point > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) {
        out += digits[(static_cast<std::uint32_t>(point) >> shift) & 0xF];
    }
    return "U+" + out;
}

// "Cyrillic small letter a (U+0430)".
std::string name_of(UChar32 point) {
    char buffer[128] = {};
    UErrorCode status = U_ZERO_ERROR;
    u_charName(point, U_UNICODE_CHAR_NAME, buffer, sizeof buffer, &status);
    std::string name = lower(buffer);
    if (name.empty()) return "a letter without a name (" + point_text(point) + ")";
    if (name[0] >= 'a' and name[0] <= 'z') name[0] = static_cast<char>(name[0] - 32);
    return name + " (" + point_text(point) + ")";
}

OddLetter odd_letter(const Letter& letter) {
    OddLetter out{.at = letter.at, .letter = {}, .name = name_of(letter.point), .looks_like = {}};
    if (invisible(letter.point)) return out;
    out.letter = letter.text;
    const auto like = skeleton(letter.text);
    if (ascii_letters_only(like)) out.looks_like = like;
    return out;
}

std::string ordinal(std::size_t n) {
    const auto tens = n % 100;
    if (tens >= 11 and tens <= 13) return std::to_string(n) + "th";
    const auto last = n % 10;
    return std::to_string(n) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string sentence_of(const OddLetter& odd) {
    const auto start = "the " + ordinal(odd.at) + " is ";
    if (odd.letter.empty()) return start + "one that cannot be seen, " + odd.name;
    const auto named = start + "“" + odd.letter + "”, " + odd.name;
    return odd.looks_like.empty() ? named : named + ", which looks like “" + odd.looks_like + "”";
}

}  // namespace

std::vector<OddLetter> odd_letters(std::string_view text) {
    if (not is_utf8(text)) return {};
    const auto letters = letters_of(text);
    const auto words = words_of(letters);
    const auto honest = honest_scripts(words);
    const bool our_digits = std::any_of(letters.begin(), letters.end(), [](const Letter& letter) {
        return letter.point < 0x80 and (u_isdigit(letter.point) or has_script(letter.point));
    });
    std::vector<std::size_t> odd;  // places, from 1
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto point = letters[i].point;
        if ((invisible(point) and not joins(letters, i)) or retired(point) or stacked(letters, i) or
            foreign_digit(letters[i], our_digits)) {
            odd.push_back(letters[i].at);
        }
    }
    for (const auto& word : words) {
        const auto main = main_script(word);
        const bool known = std::find(honest.begin(), honest.end(), main) != honest.end();
        for (const auto& letter : word) {
            if (odd_in(letter, main, known)) odd.push_back(letter.at);
        }
    }
    std::sort(odd.begin(), odd.end());
    odd.erase(std::unique(odd.begin(), odd.end()), odd.end());
    std::vector<OddLetter> out;
    for (const auto at : odd) out.push_back(odd_letter(letters[at - 1]));
    return out;
}

std::string odd_letters_in(std::string_view what, std::string_view text) {
    const auto odd = odd_letters(text);
    if (odd.empty()) return {};
    std::vector<std::string> parts;
    for (const auto& letter : odd) {
        if (parts.size() == 5) break;
        parts.push_back(sentence_of(letter));
    }
    std::string out(what);
    if (not out.empty() and out[0] >= 'a' and out[0] <= 'z')
        out[0] = static_cast<char>(out[0] - 32);
    out += odd.size() == 1
               ? " has a letter that is not what it seems: "
               : " has " + std::to_string(odd.size()) + " letters that are not what they seem: ";
    out += join(parts, "; ");
    if (odd.size() > parts.size()) out += "; and so on";
    return out + ". Type " + std::string(what) + " again.";
}

bool look_the_same(std::string_view one, std::string_view other) {
    return one == other or skeleton(one) == skeleton(other) or
           skeleton(fold(one)) == skeleton(fold(other));
}

}  // namespace accord
