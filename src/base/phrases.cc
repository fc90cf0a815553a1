#include "base/phrases.h"

#include <algorithm>

#include "base/text.h"

namespace accord {

std::string join_phrases(const std::vector<std::string>& parts, std::string_view last) {
    const auto word = " " + std::string(last) + " ";
    const bool plain = std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return part.find_first_of(",;:") == std::string::npos and
               part.find(word) == std::string::npos;
    });
    if (plain or parts.size() < 2) return join_words(parts, last);
    std::string out;
    for (const auto& part : parts) {
        if (not out.empty()) out += &part == &parts.back() ? ";" + word : "; ";
        const bool parted = part.find(';') != std::string::npos;
        out += parted ? "“" + part + "”" : part;
    }
    return out;
}

std::string with_commas(std::uint64_t number) {
    auto text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

}  // namespace accord
