#include "rulebook/row.h"

#include "base/text.h"

namespace accord::rulebook {

namespace {

struct NationWords {
    Nation nation;
    std::string_view letter;
    std::string_view words;
};

constexpr NationWords nations[] = {
    {Nation::England, "E", "England"},
    {Nation::Wales, "W", "Wales"},
    {Nation::Scotland, "S", "Scotland"},
    {Nation::NorthernIreland, "N", "Northern Ireland"},
};

}  // namespace

std::optional<Nation> nation_from(std::string_view text) {
    for (const auto& row : nations) {
        if (text == row.letter or text == row.words) return row.nation;
    }
    return std::nullopt;
}

std::string_view letter(Nation nation) {
    return nations[static_cast<std::size_t>(nation)].letter;
}
std::string_view words(Nation nation) {
    return nations[static_cast<std::size_t>(nation)].words;
}

std::string letters(Nations set) {
    if (set == Nations::all()) return "all";
    std::vector<std::string> parts;
    for (const auto& row : nations) {
        if (set.has(row.nation)) parts.emplace_back(row.letter);
    }
    return join(parts, " ");
}

std::string words(Nations set) {
    if (set == Nations::all()) return "everywhere";
    std::vector<std::string> parts;
    for (const auto& row : nations) {
        if (set.has(row.nation)) parts.emplace_back(row.words);
    }
    return join_words(parts);
}

std::string_view word(Verified verified) {
    switch (verified) {
        case Verified::Sourced: return "sourced";
        case Verified::Recalled: return "recalled";
        case Verified::Ours: return "ours";
    }
    return {};
}

std::string_view sentence(Verified verified) {
    switch (verified) {
        case Verified::Sourced: return "Seen in its source";
        case Verified::Recalled: return "Recalled, not yet verified";
        case Verified::Ours: return "Our own choice, not a statement of any document";
    }
    return {};
}

}  // namespace accord::rulebook
