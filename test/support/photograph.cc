#include "support/photograph.h"

#include <array>

namespace accord::test {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string two(std::size_t number) {
    return {static_cast<char>(number >> 8U), static_cast<char>(number & 0xFFU)};
}

std::string four(std::size_t number) {
    return two(number >> 16U) + two(number & 0xFFFFU);
}

std::string segment(std::string_view marker, std::string_view words) {
    return "\xFF" + std::string(marker) + two(words.size() + 2) + std::string(words);
}

// ---------------------------------------------------------------- Exif

std::string entry(std::size_t tag, std::size_t kind, std::size_t count, std::string_view value) {
    auto out = two(tag) + two(kind) + four(count) + std::string(value);
    out.resize(12, '\0');
    return out;
}

// Two directories, what is too long for an entry behind each: the picture's, and where it was.
std::string exif(const Beside& beside) {
    constexpr std::size_t behind_first = 8 + 2 + 3 * 12 + 4;
    const auto words = beside.words + std::string(1, '\0');
    const auto places = behind_first + words.size();
    const auto behind_places = places + 2 + 4 * 12 + 4;
    auto out = "MM\0*\0\0\0\x08"s + two(3);
    out += entry(0x010E, 2, words.size(), four(behind_first));  // what it shows
    out += entry(0x0112, 3, 1, two(beside.way));
    out += entry(0x8825, 4, 1, four(places));
    out += four(0) + words;
    const auto degrees = [](int whole, int minutes) {
        return four(static_cast<std::size_t>(whole)) + four(1) +
               four(static_cast<std::size_t>(minutes)) + four(1) + four(0) + four(1);
    };
    out += two(4) + entry(1, 2, 2, "N"sv) + entry(2, 5, 3, four(behind_places)) +
           entry(3, 2, 2, "W"sv) + entry(4, 5, 3, four(behind_places + 24)) + four(0);
    return out + degrees(beside.north, 34) + degrees(0, 3);
}

std::string xmp(const Beside& beside) {
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/"
           "22-rdf-syntax-ns#'><rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'>"
           "<dc:source>" +
           beside.words + "</dc:source></rdf:Description></rdf:RDF></x:xmpmeta>";
}

// ---------------------------------------------------------------- the picture

// One grey: no difference from block to block (0), and nothing more in the block (0).
std::string dots() {
    const auto one_code = std::string("\x01", 1) + std::string(15, '\0') + '\0';
    return segment("\xDB", std::string(1, '\0') + std::string(64, '\x01')) +
           segment("\xC0", "\x08\0\x08\0\x08\x01\x01\x11\0"sv) +
           segment("\xC4", std::string(1, '\0') + one_code) + segment("\xC4", "\x10" + one_code) +
           segment("\xDA", "\x01\x01\0\0\x3F\0"sv) + "\x3F";
}

constexpr auto jfif = "JFIF\0\1\2\1\0\x48\0\x48\0\0"sv;

// CRC-32 of ISO 3309, as PNG wants it behind each block.
std::size_t check_of(std::string_view words) {
    std::uint32_t out = 0xFFFFFFFFU;
    for (const char c : words) {
        out ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit) out = out >> 1U ^ ((out & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return out ^ 0xFFFFFFFFU;
}

std::string block(std::string_view name, std::string_view words) {
    const auto both = std::string(name) + std::string(words);
    return four(words.size()) + both + four(check_of(both));
}

// One grey dot, packed (RFC 1950) as a block that is stored.
constexpr auto dot = "\x78\x01\x01\2\0\xFD\xFF\0\x80\0\x82\0\x81"sv;

std::string png(std::string_view more, std::string_view behind) {
    return "\x89PNG\r\n\x1a\n" + block("IHDR", "\0\0\0\1\0\0\0\1\x08\0\0\0\0"sv) +
           std::string(more) + block("IDAT", dot) + block("IEND", "") + std::string(behind);
}

Bytes bytes(const std::string& text) {
    return copy(bytes_of(text));
}

}  // namespace

Bytes jpeg_with(const Beside& beside) {
    return bytes("\xFF\xD8" + segment("\xE0", jfif) + segment("\xE1", "Exif\0\0"s + exif(beside)) +
                 segment("\xE1", "http://ns.adobe.com/xap/1.0/\0"s + xmp(beside)) +
                 segment("\xE5", beside.words) + segment("\xFE", beside.words) + dots() +
                 "\xFF\xD9" + beside.words + "\xFF\xD9");
}

Bytes jpeg_alone() {
    return bytes("\xFF\xD8" + segment("\xE0", jfif) + dots() + "\xFF\xD9");
}

Bytes png_with(const Beside& beside) {
    return bytes(png(block("eXIf", exif(beside)) + block("tEXt", "Comment\0"s + beside.words) +
                         block("iTXt", "XML:com.adobe.xmp\0\0\0\0\0"s + xmp(beside)),
                     beside.words + "IEND"));
}

Bytes png_alone() {
    return bytes(png({}, {}));
}

}  // namespace accord::test
