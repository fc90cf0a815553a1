#include "engine/shield/picture.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace accord::shield {
namespace {

using namespace std::string_view_literals;

void append(Bytes& out, ByteView more) {
    out.insert(out.end(), more.begin(), more.end());
}

bool begins(ByteView bytes, std::string_view with) {
    return text_of(bytes).starts_with(with);
}

// Numbers of a file, the most telling byte first or last; none past its end.
class Numbers {
public:
    Numbers(ByteView bytes, bool last_first) : bytes_(bytes), last_first_(last_first) {}

    std::optional<std::size_t> at(std::size_t from, std::size_t size) const {
        if (from > bytes_.size() or size > bytes_.size() - from) return std::nullopt;
        std::size_t out = 0;
        for (std::size_t i = 0; i < size; ++i)
            out = out << 8U | bytes_[last_first_ ? from + size - 1 - i : from + i];
        return out;
    }

private:
    ByteView bytes_;
    bool last_first_;
};

// ---------------------------------------------------------------- JPEG (ITU-T T.81 annex B)

namespace mark {
constexpr Byte start = 0xD8, end = 0xD9;
constexpr Byte scan = 0xDA, restart = 0xDD;  // and between them tables, and the number of lines
constexpr Byte frame_first = 0xC0, frame_last = 0xCF, not_a_frame = 0xC8;
constexpr Byte restart_first = 0xD0, restart_last = 0xD7;
constexpr Byte app0 = 0xE0, app1 = 0xE1, app14 = 0xEE, app_last = 0xEF, comment = 0xFE;
}  // namespace mark

constexpr std::size_t jfif_bytes = 14;   // without its small copy of the picture
constexpr std::size_t adobe_bytes = 12;  // how its colours are meant

bool draws(Byte marker) {
    if (marker == mark::not_a_frame) return false;
    return (marker >= mark::frame_first and marker <= mark::frame_last) or
           (marker >= mark::scan and marker <= mark::restart);
}

void write_segment(Bytes& out, Byte marker, ByteView words) {
    const auto size = words.size() + 2;
    append(out, std::array{Byte{0xFF}, marker, static_cast<Byte>(size >> 8U),
                           static_cast<Byte>(size & 0xFFU)});
    append(out, words);
}

// Which way is up, as the camera was held: 1 to 8, by Exif 2.32, 4.6.4; none: it does not say.
std::optional<Byte> way_up(ByteView exif) {
    if (not begins(exif, "Exif\0\0"sv)) return std::nullopt;
    const auto tiff = exif.subspan(6);
    const Numbers numbers(tiff, begins(tiff, "II"sv));
    const auto directory = numbers.at(4, 4);
    if (not directory) return std::nullopt;
    const auto entries = numbers.at(*directory, 2);
    for (std::size_t i = 0; entries and i < *entries; ++i) {
        const auto entry = *directory + 2 + i * 12;
        const auto tag = numbers.at(entry, 2);
        if (not tag) return std::nullopt;
        if (*tag != 0x0112) continue;
        const auto way = numbers.at(entry + 8, 2);
        if (not way or *way < 1 or *way > 8) return std::nullopt;
        return static_cast<Byte>(*way);
    }
    return std::nullopt;
}

void write_way_up(Bytes& out, Byte way) {
    constexpr auto before =
        "Exif\0\0MM\0*\0\0\0\x08"        // a directory follows,
        "\0\1\x01\x12\0\3\0\0\0\1\0"sv;  // of one entry, which is one short number
    Bytes words = copy(bytes_of(before));
    words.push_back(way);
    words.insert(words.end(), 6, 0);  // the entry is filled up; no other directory follows
    write_segment(out, mark::app1, words);
}

// What of a segment is kept that does not draw by itself.
void keep_of(Bytes& out, Byte marker, ByteView words) {
    if (marker == mark::app0 and begins(words, "JFIF\0"sv) and words.size() >= jfif_bytes) {
        auto kept = copy(words.first(jfif_bytes));
        kept[jfif_bytes - 2] = kept[jfif_bytes - 1] = 0;  // no small copy
        write_segment(out, marker, kept);
    }
    if (marker == mark::app14 and begins(words, "Adobe"sv) and words.size() >= adobe_bytes)
        write_segment(out, marker, words.first(adobe_bytes));
    if (marker == mark::app1)
        if (const auto way = way_up(words)) write_way_up(out, *way);
}

// Where the dots of a scan end: at the next marker that is not one of theirs.
std::size_t end_of_scan(ByteView file, std::size_t at) {
    for (; at + 1 < file.size(); ++at) {
        if (file[at] != 0xFF) continue;
        const auto next = file[at + 1];
        const bool theirs =
            next == 0 or (next >= mark::restart_first and next <= mark::restart_last);
        if (not theirs and next != 0xFF) break;
    }
    return at;
}

std::optional<Bytes> bare_jpeg(ByteView file) {
    const Numbers numbers(file, false);
    Bytes out{0xFF, mark::start};
    bool scanned = false;
    for (std::size_t at = 2; at + 1 < file.size();) {
        if (file[at] != 0xFF) return std::nullopt;
        const auto marker = file[at + 1];
        if (marker == 0xFF) {  // filling
            ++at;
            continue;
        }
        if (marker == mark::end) {
            append(out, std::array{Byte{0xFF}, mark::end});
            return scanned ? std::optional(std::move(out)) : std::nullopt;
        }
        const auto size = numbers.at(at + 2, 2);
        if (not size or *size < 2 or *size > file.size() - at - 2) return std::nullopt;
        const auto words = file.subspan(at + 4, *size - 2);
        at += 2 + *size;
        const bool aside =
            (marker >= mark::app0 and marker <= mark::app_last) or marker == mark::comment;
        if (not aside and not draws(marker)) return std::nullopt;
        aside ? keep_of(out, marker, words) : write_segment(out, marker, words);
        if (marker != mark::scan) continue;
        scanned = true;
        const auto end = end_of_scan(file, at);
        append(out, file.subspan(at, end - at));
        at = end;
    }
    return std::nullopt;
}

// ---------------------------------------------------------------- PNG (W3C PNG 1.2, 5)

constexpr auto png_start = "\x89PNG\r\n\x1a\n"sv;
// What draws it, and in which colours and size.
constexpr std::array png_kept{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv,
                              "gAMA"sv, "cHRM"sv, "sRGB"sv, "sBIT"sv, "pHYs"sv};

std::optional<Bytes> bare_png(ByteView file) {
    const Numbers numbers(file, false);
    Bytes out = copy(bytes_of(png_start));
    for (std::size_t at = png_start.size(); at < file.size();) {
        const auto size = numbers.at(at, 4);
        if (not size or file.size() - at < 12 or *size > file.size() - at - 12) return std::nullopt;
        const auto name = text_of(file.subspan(at + 4, 4));
        const bool kept = std::find(png_kept.begin(), png_kept.end(), name) != png_kept.end();
        const bool needed = name[0] >= 'A' and name[0] <= 'Z';
        if (needed and not kept) return std::nullopt;
        if (kept) append(out, file.subspan(at, 12 + *size));
        if (name == "IEND"sv) return out;
        at += 12 + *size;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Bytes> bare_picture(ByteView file) {
    if (begins(file, png_start)) return bare_png(file);
    if (begins(file, "\xFF\xD8\xFF"sv)) return bare_jpeg(file);
    return std::nullopt;
}

}  // namespace accord::shield
