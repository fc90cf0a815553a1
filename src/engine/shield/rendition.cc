#include "engine/shield/rendition.h"

#include <algorithm>

#include "engine/shield/masking.h"

namespace accord::shield {

namespace {

const HeldBack* withheld_by(std::span<const HeldBack> withheld, const std::string& id) {
    const auto found = std::find_if(withheld.begin(), withheld.end(),
                                    [&](const HeldBack& one) { return one.id == id; });
    return found == withheld.end() ? nullptr : &*found;
}

}  // namespace

Rendition rendition(std::span<const Item> items, Extent extent, std::span<const HeldBack> withheld,
                    std::span<const Exclusion> exclusions) {
    Rendition out;
    out.extent = extent;
    for (const auto& item : items) {
        if (const auto* kept = withheld_by(withheld, item.id)) {
            out.held_back.push_back({item.id, item.heading, kept->why});
        } else if (item.reveals) {
            out.held_back.push_back({item.id, item.heading,
                                     "It could tell someone where a person at risk can be found."});
        } else if (extent == Extent::Short and not item.in_short) {
            out.held_back.push_back({item.id, item.heading, std::string(why_short)});
        } else if (extent == Extent::ExistenceOnly or extent == Extent::Nothing) {
            continue;  // even what is held back would tell something
        } else {
            auto made = item;
            made.words =
                item.field ? masked_words(item.words, exclusions) : masked(item.words, exclusions);
            out.masked = out.masked or made.words != item.words;
            out.items.push_back(std::move(made));
        }
    }
    if (extent == Extent::ExistenceOnly or extent == Extent::Nothing) out.held_back.clear();
    return out;
}

void hold_back_places(Rendition& rendition, std::span<const Exclusion> places,
                      std::string_view but_item) {
    std::string all;
    for (const auto& item : rendition.items)
        if (item.id != but_item) all += item.words + "\n";
    const auto said = said_whole(all, places);
    if (said.empty()) return;
    for (auto& item : rendition.items) {
        if (item.id == but_item) continue;
        auto made = masked_words(item.words, said);
        rendition.masked = rendition.masked or made != item.words;
        item.words = std::move(made);
    }
}

std::string_view word(Extent extent) {
    switch (extent) {
        case Extent::Everything: return "everything";
        case Extent::Short: return "short version";
        case Extent::ExistenceOnly: return "only that something exists";
        case Extent::Nothing: return "nothing";
    }
    return "nothing";
}

std::string_view code(Extent extent) {
    switch (extent) {
        case Extent::Everything: return "everything";
        case Extent::Short: return "short";
        case Extent::ExistenceOnly: return "existence";
        case Extent::Nothing: return "nothing";
    }
    return "nothing";
}

Extent extent_from(std::string_view code_given) {
    for (const auto extent : {Extent::Everything, Extent::Short, Extent::ExistenceOnly})
        if (code(extent) == code_given) return extent;
    return Extent::Nothing;
}

}  // namespace accord::shield
