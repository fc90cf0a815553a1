#include "shield/search.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <memory>
#include <optional>

#include "base/text.h"
#include "platform/host/files.h"

namespace accord::test {
namespace {

bool is_of_a_seal(char c) {
    return (c >= 'A' and c <= 'Z') or (c >= 'a' and c <= 'z') or (c >= '0' and c <= '9') or
           c == '+' or c == '/' or c == '=' or c == '-' or c == '_';
}

// As one would read it who is looking for an address, however it is typed. What stands by chance
// within a digest or a signature was said by nobody, and is left out.
std::string folded(std::string_view page) {
    constexpr std::size_t seal_min = 43;  // 32 bytes, in base64
    std::string out;
    for (std::size_t at = 0; at < page.size();) {
        std::size_t end = at;
        while (end < page.size() and is_of_a_seal(page[end])) ++end;
        if (end - at < seal_min) out += page.substr(at, end - at);
        for (at = end; at < page.size() and not is_of_a_seal(page[at]); ++at)
            if (page[at] != ' ' and page[at] != '\n' and page[at] != ',') out += page[at];
    }
    return lower(out);
}

// What a tool says of a file or of a folder of files; nothing: it is not here.
std::optional<std::string> said_by(const std::string& command) {
    const auto close = [](FILE* pipe) { pclose(pipe); };
    const std::unique_ptr<FILE, decltype(close)> pipe(
        popen((command + " 2>/dev/null").c_str(), "r"), close);
    REQUIRE(pipe);
    std::string out;
    char piece[4096];
    for (std::size_t read = 1; read > 0;) {
        read = fread(piece, 1, sizeof piece, pipe.get());
        out.append(piece, read);
    }
    return out.empty() ? std::nullopt : std::optional(out);
}

}  // namespace

Search::Search(const std::vector<Planted>& all) {
    for (const auto& one : all) {
        needles_[folded(one.street.substr(0, one.street.find(' ')))] = one.number;
        needles_[folded(one.postcode)] = one.number;
        needles_[folded(one.rings.substr(1))] = one.number;  // after +44, or a nought
    }
}

void Search::look(const std::string& where, std::string_view content) {
    const auto text = folded(content);
    for (const auto& [needle, number] : needles_)
        if (text.find(needle) != std::string::npos) found.insert(where + " shows " + needle);
    ++looked_at;
}

bool Search::look_into(const std::vector<File>& files) {
    const host::TemporaryFolder folder;
    for (const auto& file : files) {
        const auto bytes = text_of(file.bytes);
        const auto path = folder / file.name;
        REQUIRE(host::write_file(path, bytes).has_value());
        look(file.name + ", byte for byte,", bytes);
        if (not bytes.starts_with("%PDF-")) continue;
        const auto words = said_by("pdftotext " + path + " -");
        if (not words) return false;
        look("the text of " + file.name, *words);
    }
    // Of all of them at once: each by its name, then a line for each thing that it says.
    const auto said = said_by("exiftool -a -u -ee -G1 " + folder.path());
    if (not said) return false;
    std::string name;
    for (const auto line : split(*said, '\n')) {
        if (line.starts_with("======== ")) name = line.substr(line.rfind('/') + 1);
        look("what is said beside " + name, line);
        if (line.starts_with("[GPS]")) found.insert(name + " says where it was taken");
    }
    return true;
}

std::string Search::list() const {
    std::string out;
    int shown = 0;
    for (const auto& each : found) {
        if (++shown > 40) break;
        out += "\n" + each;
    }
    return out;
}

}  // namespace accord::test
