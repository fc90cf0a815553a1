#include "engine/matching/normalise.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace accord::matching {
namespace {

constexpr std::array<std::string_view, 17> titles{"mr",   "mrs", "miss", "ms",  "mx",    "dr",
                                                  "prof", "rev", "sir",  "jr",  "snr",   "sr",
                                                  "ii",   "iii", "jnr",  "esq", "master"};

constexpr std::array<std::string_view, 15> nothings{
    "n/a", "na/", "none",      "null",      "nan",        "nil",     "-", "--",
    "?",   ".",   "not known", "not given", "not stated", "missing", "nk"};

// A given name that begins so stands for a child who has no name yet.
constexpr std::array<std::string_view, 16> placeholders{
    "baby",   "babyboy", "babygirl", "infant",  "unborn", "unnamed",   "newborn", "fetus",
    "foetus", "twin",    "triplet",  "unknown", "noname", "undefined", "male",    "female"};
constexpr std::array<std::string_view, 17> after_placeholders{
    "boy", "girl", "of", "one",  "two",    "three", "a",    "b",     "male",
    "1",   "2",    "3",  "twin", "female", "child", "baby", "infant"};

struct Spelling {
    std::string_view written;
    std::string_view meant;
};
constexpr std::array<Spelling, 22> street_words{{
    {"rd", "road"},      {"ave", "avenue"},   {"av", "avenue"},      {"ct", "court"},
    {"crt", "court"},    {"cl", "close"},     {"cres", "crescent"},  {"dr", "drive"},
    {"gdns", "gardens"}, {"gdn", "gardens"},  {"hse", "house"},      {"ln", "lane"},
    {"sq", "square"},    {"terr", "terrace"}, {"pl", "place"},       {"pde", "parade"},
    {"hwy", "highway"},  {"apt", "flat"},     {"apartment", "flat"}, {"vlge", "village"},
    {"cct", "circuit"},  {"strt", "street"},
}};

template <class List>
bool in(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool letter(char c) {
    return c >= 'a' and c <= 'z';
}
bool digit(char c) {
    return c >= '0' and c <= '9';
}

bool plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0x80U) == 0; });
}

// Folded, and in Latin letters whatever the script.
std::string latin_fold(std::string_view written) {
    if (plain(written)) return lower(written);
    auto folded = fold(written);
    return plain(folded) ? folded : lower(latin(folded));
}

bool capital(char c) {
    return c >= 'A' and c <= 'Z';
}

// Words of letters and digits; what is in `within` belongs to the word and is dropped.
std::vector<std::string> split_words(std::string_view folded, std::string_view within) {
    std::vector<std::string> out;
    std::string word;
    const auto finish = [&] {
        if (not word.empty()) out.push_back(std::move(word));
        word.clear();
    };
    for (const char c : folded) {
        if (letter(c) or digit(c)) {
            word += c;
        } else if (within.find(c) == std::string_view::npos) {
            finish();
        }
    }
    finish();
    return out;
}

std::string kept(std::string_view folded, bool letters) {
    std::string out;
    for (const char c : folded) {
        if (digit(c) or (letters and letter(c))) out += c;
    }
    return out;
}

bool placeholder(const std::vector<std::string>& words) {
    if (words.empty() or not in(placeholders, words[0])) return false;
    return words.size() == 1 or in(after_placeholders, words[1]);
}

std::vector<std::string> without_titles(std::vector<std::string> words) {
    std::vector<std::string> out;
    for (auto& word : words) {
        if (not in(titles, word)) out.push_back(std::move(word));
    }
    return out.empty() ? words : out;
}

}  // namespace

bool says_nothing(std::string_view written) {
    const auto text = trim(written);
    return text.empty() or (text.size() <= 12 and in(nothings, lower(text)));
}

namespace {

// Given names that programs also write where a field is empty: "nan", "NaN" and "nil" say nothing,
// "Nan" is somebody's name.
bool is_a_name_all_the_same(std::string_view written) {
    const auto text = trim(written);
    const auto folded = lower(text);
    return (folded == "nan" or folded == "nil") and text != folded and text != "NaN";
}

// "(unknown)" and "[none]" say nothing either, once their marks are off.
std::vector<std::string> unless_nothing(std::vector<std::string> words) {
    if (says_nothing(join(words, " "))) return {};
    return words;
}

}  // namespace

std::vector<std::string> name_words(std::string_view written) {
    if (is_a_name_all_the_same(written)) return {lower(trim(written))};
    if (says_nothing(written)) return {};
    auto words = unless_nothing(split_words(latin_fold(written), "'`\x92."));
    if (placeholder(words)) return {};
    return without_titles(std::move(words));
}

FullName full_name(std::string_view written) {
    const auto comma = written.find(',');
    if (comma != std::string_view::npos)
        return {name_words(written.substr(comma + 1)), name_words(written.substr(0, comma))};
    FullName out{name_words(written), {}};
    if (out.given.size() < 2) return out;
    out.family.push_back(std::move(out.given.back()));
    out.given.pop_back();
    return out;
}

namespace {

// Near enough to be compared as one, with a letter that is never there.
bool is_like_uk(std::string_view code) {
    if (code.size() < 5 or code.size() > 7) return false;
    const auto inward = code.substr(code.size() - 3);
    if (not digit(inward[0]) or not capital(inward[1]) or not capital(inward[2])) return false;
    const auto outward = code.substr(0, code.size() - 3);
    if (not capital(outward[0])) return false;
    const std::size_t at = capital(outward[1]) ? 2 : 1;
    return at < outward.size() and digit(outward[at]);
}

}  // namespace

std::string postcode(std::string_view written) {
    if (says_nothing(written)) return {};
    auto out = upper(kept(latin_fold(written), true));
    if (out.starts_with("ZZ99")) return {};
    if (out.size() < 5 or out.size() > 7 or is_uk_postcode(out)) return out;
    // Of the inward part the first is a digit and the others are letters.
    const auto as_digit = [](char& c) { c = c == 'O' ? '0' : c == 'I' or c == 'L' ? '1' : c; };
    const auto as_letter = [](char& c) { c = c == '0' ? 'O' : c == '1' ? 'I' : c; };
    auto mended = out;
    as_digit(mended[mended.size() - 3]);
    as_letter(mended[mended.size() - 2]);
    as_letter(mended[mended.size() - 1]);
    as_letter(mended[0]);
    if (mended.size() > 5) as_digit(mended[mended.size() == 7 ? 2 : 1]);
    return is_like_uk(mended) ? mended : out;
}

namespace {

// Source: BS 7666 and the Post Office's address file, which letters stand where.
constexpr std::string_view never_first = "QVX";
constexpr std::string_view never_second = "IJZ";
constexpr std::string_view last_of_three = "ABCDEFGHJKPSTUW";  // W1A
constexpr std::string_view last_of_four = "ABEHMNPRVWXY";      // EC1A
constexpr std::string_view never_inward = "CIKMOV";

bool one_of(char c, std::string_view letters) {
    return letters.find(c) != letters.npos;
}

// A9, A99, AA9, AA99, A9A, AA9A.
bool is_outward(std::string_view code) {
    if (not capital(code[0]) or one_of(code[0], never_first)) return false;
    const std::size_t at = capital(code[1]) ? 2 : 1;
    if (at == 2 and one_of(code[1], never_second)) return false;
    const auto rest = code.substr(at);
    if (rest.empty() or rest.size() > 2 or not digit(rest[0])) return false;
    return rest.size() == 1 or digit(rest[1]) or
           one_of(rest[1], at == 1 ? last_of_three : last_of_four);
}

bool is_inward(std::string_view code) {
    const auto letter = [](char c) { return capital(c) and not one_of(c, never_inward); };
    return digit(code[0]) and letter(code[1]) and letter(code[2]);
}

}  // namespace

bool is_uk_postcode(std::string_view code) {
    if (code == "GIR0AA") return true;
    if (code.size() < 5 or code.size() > 7) return false;
    return is_outward(code.substr(0, code.size() - 3)) and is_inward(code.substr(code.size() - 3));
}

std::size_t outward_length(std::string_view code) {
    if (is_like_uk(code)) return code.size() - 3;
    return code.size() > 2 ? code.size() - 2 : code.size();
}

std::string street(std::string_view written) {
    if (says_nothing(written)) return {};
    auto all = unless_nothing(split_words(latin_fold(written), "'`."));
    for (auto& word : all) {
        for (const auto& spelling : street_words) {
            if (spelling.written == word) word = std::string(spelling.meant);
        }
    }
    return join(all, " ");
}

std::string town(std::string_view written) {
    if (says_nothing(written)) return {};
    return join(unless_nothing(split_words(latin_fold(written), "'`.")), " ");
}

std::string house_number(std::string_view written) {
    if (says_nothing(written)) return {};
    std::vector<std::string> out;
    for (auto& word : unless_nothing(split_words(latin_fold(written), ""))) {
        if (word != "flat" and word != "no" and word != "apartment" and word != "unit")
            out.push_back(std::move(word));
    }
    return join(out, " ");
}

std::string sex(std::string_view written) {
    const auto said = latin_fold(trim(written));
    if (said == "m" or said == "male" or said == "boy" or said == "man" or said == "1") return "m";
    if (said == "f" or said == "female" or said == "girl" or said == "woman" or said == "2")
        return "f";
    if (said == "x" or said == "i" or said == "other" or said == "indeterminate" or
        said == "non-binary" or said == "9")
        return "x";
    return {};
}

std::string phone(std::string_view written) {
    auto digits = kept(written, false);
    if (digits.starts_with("0044")) digits.erase(0, 4);
    if (digits.starts_with("44") and digits.size() >= 11) digits.erase(0, 2);
    if (digits.starts_with("0")) digits.erase(0, 1);
    return digits.size() < 5 ? std::string() : digits;
}

std::string email(std::string_view written) {
    if (says_nothing(written)) return {};
    return latin_fold(trim(written));
}

std::string identifier(std::string_view written) {
    if (says_nothing(written)) return {};
    return kept(latin_fold(written), true);
}

std::string nhs_digits(std::string_view written) {
    return kept(written, false);
}

}  // namespace accord::matching
