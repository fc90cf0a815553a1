#include "governance/agreement/paper.h"

#include <algorithm>
#include <array>

namespace accord::agreement {
namespace {

struct Mark {
    std::string_view begins;
    std::string_view ends;  // somewhere in the last bytes
    std::string_view media_type, extension;
};
using namespace std::string_view_literals;
constexpr std::array<Mark, 3> marks{{
    {"%PDF-"sv, "%%EOF"sv, "application/pdf", ".pdf"},
    {"\x89PNG\r\n\x1a\n"sv, "IEND"sv, "image/png", ".png"},
    {"\xff\xd8\xff"sv, "\xff\xd9"sv, "image/jpeg", ".jpg"},
}};
constexpr std::size_t tail_bytes = 1024;

}  // namespace

std::string_view word(Paper::Kind kind) {
    return kind == Paper::Kind::Authority ? "authority" : "signature";
}

std::string_view word(Paper::Outcome outcome) {
    return outcome == Paper::Outcome::Taken ? "taken" : "refused";
}

std::optional<std::string_view> media_type_of(ByteView bytes) {
    const auto text = text_of(bytes);
    const auto tail = text.substr(text.size() - std::min(text.size(), tail_bytes));
    for (const auto& mark : marks) {
        if (text.starts_with(mark.begins) and tail.find(mark.ends) != std::string_view::npos) {
            return mark.media_type;
        }
    }
    return std::nullopt;
}

std::string file_name_of(const Paper& paper) {
    for (const auto& mark : marks) {
        if (mark.media_type == paper.media_type) {
            return "paper-" + text(paper.id) + std::string(mark.extension);
        }
    }
    return "paper-" + text(paper.id);
}

}  // namespace accord::agreement
