#include "base/text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include "base/expect.h"

namespace accord {
namespace {

constexpr std::string_view space = " \t\r\n";

// The length of the well-formed UTF-8 sequence that starts `text`, or 0 (Unicode table 3-7).
std::size_t sequence_length(std::string_view text) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = at(0);
    if (lead < 0x80) return lead == 0 ? 0 : 1;
    if (lead < 0xC2 or lead > 0xF4) return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (text.size() < length) return 0;
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < low or at(1) > high) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (at(i) < 0x80 or at(i) > 0xBF) return 0;
    }
    return length;
}

std::u16string to_utf16(std::string_view text) {
    std::u16string out(text.size() + 1, u'\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &length, text.data(),
                         static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
    expect(U_SUCCESS(status));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::string to_utf8(std::u16string_view text) {
    std::string out(text.size() * 3 + 1, '\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &length, text.data(),
                       static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
    expect(U_SUCCESS(status));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

using Form = const UNormalizer2* (*)(UErrorCode*);

std::u16string normal(std::u16string_view text, Form form) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* normalizer = form(&status);
    const auto length = static_cast<std::int32_t>(text.size());
    const std::int32_t needed =
        unorm2_normalize(normalizer, text.data(), length, nullptr, 0, &status);
    expect(U_SUCCESS(status) or status == U_BUFFER_OVERFLOW_ERROR);
    std::u16string out(static_cast<std::size_t>(needed) + 1, u'\0');
    status = U_ZERO_ERROR;
    unorm2_normalize(normalizer, text.data(), length, out.data(), needed + 1, &status);
    expect(U_SUCCESS(status));
    out.resize(static_cast<std::size_t>(needed));
    return out;
}

// How many slips make one word of the other: a letter wrong, missing, extra, or two swapped.
std::size_t slips(std::string_view one, std::string_view other) {
    std::vector<std::size_t> before(other.size() + 1), row(other.size() + 1),
        next(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        next[0] = i + 1;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t wrong = row[j] + (one[i] == other[j] ? 0 : 1);
            next[j + 1] = std::min({wrong, row[j + 1] + 1, next[j] + 1});
            const bool swapped =
                i > 0 and j > 0 and one[i] == other[j - 1] and one[i - 1] == other[j];
            if (swapped) next[j + 1] = std::min(next[j + 1], before[j - 1] + 1);
        }
        before.swap(row);
        row.swap(next);
    }
    return row[other.size()];
}

}  // namespace

std::string_view without_mark(std::string_view text) {
    return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' and c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'a' and c <= 'z' ? static_cast<char>(c - 32) : c;
    return out;
}

std::string capitalised(std::string text) {
    if (not text.empty()) text.replace(0, 1, upper(text.substr(0, 1)));
    return text;
}

namespace {

// As below, where no letter is more than a byte: most names are such.
std::string fold_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' or (c >= '\t' and c <= '\r')) {
            gap = not out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        out += c >= 'A' and c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return out;
}

}  // namespace

std::string fold(std::string_view text) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), is_ascii)) return fold_ascii(text);
    const auto cased = normal(to_utf16(text), unorm2_getNFKCCasefoldInstance);
    const auto apart = normal(cased, unorm2_getNFDInstance);
    std::u16string kept;
    bool gap = false;
    for (std::size_t i = 0; i < apart.size();) {
        UChar32 point = 0;
        U16_NEXT(apart.data(), i, apart.size(), point);
        if (u_charType(point) == U_NON_SPACING_MARK) continue;
        if (u_isUWhiteSpace(point)) {
            gap = not kept.empty();
            continue;
        }
        if (gap) kept += u' ';
        gap = false;
        if (U_IS_BMP(point)) {
            kept += static_cast<char16_t>(point);
        } else {
            kept += U16_LEAD(point);
            kept += U16_TRAIL(point);
        }
    }
    return to_utf8(normal(kept, unorm2_getNFCInstance));
}

std::string latin(std::string_view text) {
    struct Close {
        void operator()(UTransliterator* open) const { utrans_close(open); }
    };
    // Making one is dear, and one may not be used by two threads at once.
    thread_local const std::unique_ptr<UTransliterator, Close> to_latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto* made = utrans_openU(u"Any-Latin; Latin-ASCII", -1, UTRANS_FORWARD, nullptr, -1,
                                  nullptr, &status);
        expect(U_SUCCESS(status));
        return std::unique_ptr<UTransliterator, Close>(made);
    }();
    auto wide = to_utf16(text);
    auto length = static_cast<std::int32_t>(wide.size());
    const std::int32_t room = length * 8 + 16;
    wide.resize(static_cast<std::size_t>(room));
    std::int32_t limit = length;
    UErrorCode status = U_ZERO_ERROR;
    utrans_transUChars(to_latin.get(), wide.data(), &length, room, 0, &limit, &status);
    if (not U_SUCCESS(status)) return std::string(text);
    return to_utf8({wide.data(), static_cast<std::size_t>(length)});
}

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> out;
    for (;;) {
        const auto at = text.find(by);
        out.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return out;
        text.remove_prefix(at + 1);
    }
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> out;
    for (text = trim(text); not text.empty(); text = trim(text)) {
        const auto word = text.substr(0, text.find_first_of(space));
        out.push_back(word);
        text.remove_prefix(word.size());
    }
    return out;
}

std::string join(const std::vector<std::string>& parts, std::string_view by) {
    std::string out;
    for (const auto& part : parts) {
        if (&part != &parts.front()) out += by;
        out += part;
    }
    return out;
}

std::string join_words(const std::vector<std::string>& parts, std::string_view last) {
    if (parts.size() < 2) return join(parts, "");
    const std::vector<std::string> but_last(parts.begin(), parts.end() - 1);
    return join(but_last, ", ") + " " + std::string(last) + " " + parts.back();
}

std::size_t utf8_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto length = sequence_length(text.substr(at));
        if (length == 0) break;
        at += length;
    }
    return at;
}

bool is_utf8(std::string_view text) {
    return utf8_prefix(text) == text.size();
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
    expect(not from.empty());
    std::string out;
    for (auto at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
        out += text.substr(0, at);
        out += to;
        text.remove_prefix(at + from.size());
    }
    return out += text;
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& list) {
    const std::string typed = lower(word);
    std::string_view best;
    std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const auto entry : list) {
        const std::size_t found = slips(typed, lower(entry));
        if (found < fewest) {
            fewest = found;
            best = entry;
        }
    }
    return best;
}

}  // namespace accord
