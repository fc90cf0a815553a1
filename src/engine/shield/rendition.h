// Rendition: the version of what was written that is made for one recipient: everything, the short
// version, or only that something exists. What is held back is named, with why; never shown.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/shield/exclusion.h"

namespace accord::shield {

enum class Extent : std::uint8_t {
    Everything,     // all items that are not held back
    Short,          // who it is about, that there is a worry, and whom to call
    ExistenceOnly,  // that there is something, and whom to call
    Nothing,        // held back whole
};

// One thing written, as the sender gave it.
struct Item {
    std::string id;       // stable within the share: "facts", "home-address"
    std::string heading;  // "What was seen or heard"
    std::string words;
    bool opinion = false;   // labelled as a view and never as a fact, to the end
    bool in_short = false;  // part of the short version
    bool reveals = false;   // is itself something an exclusion guards: never goes, whole
    bool field = false;     // one answer, not free text: only guarded words are masked in it
    bool operator==(const Item&) const = default;
};

// Why something was left out of a short version: that alone, and no secret.
inline constexpr std::string_view why_short = "You were sent the short version.";

struct HeldBack {
    std::string id;
    std::string heading;
    std::string why;  // one sentence, safe to show the recipient: it says a kind, not a content
    bool operator==(const HeldBack&) const = default;
};

struct Rendition {
    Extent extent = Extent::Nothing;
    std::vector<Item> items;
    std::vector<HeldBack> held_back;
    bool masked = false;  // something inside an item was replaced by its mask
    bool operator==(const Rendition&) const = default;
};

// `withheld` are the items that the decision keeps back, by id, with why.
Rendition rendition(std::span<const Item> items, Extent extent, std::span<const HeldBack> withheld,
                    std::span<const Exclusion> exclusions);

// What is somebody else's safe address, said whole in any item but those named: taken out of all.
void hold_back_places(Rendition& rendition, std::span<const Exclusion> places,
                      std::string_view but_item);

std::string_view word(Extent extent);       // "everything", "short version", …
std::string_view code(Extent extent);       // "everything", "short", "existence", "nothing"
Extent extent_from(std::string_view code);  // an unknown code is Nothing

}  // namespace accord::shield
