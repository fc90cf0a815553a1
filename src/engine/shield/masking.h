// What of a text is held back, and the words that stand where it stood.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/shield/scan.h"

namespace accord::shield {

// What of a text is held back: all that must be under `wholly`; of `by_words` the guarded words
// alone, and a postcode that stands with a guarded address, whichever it is.
std::vector<Find> held_back(std::string_view text, std::span<const Exclusion> wholly,
                            std::span<const Exclusion> by_words);
// The text with each find replaced by its mask; and what was typed over such a text with each mask
// replaced by what stood there, in order. None: there are not as many masks of each kind as there
// were, or not in their order, so that nobody knows which is which.
std::string masked(std::string_view text, std::span<const Find> finds);
std::optional<std::string> unmasked(std::string_view typed, std::string_view text,
                                    std::span<const Find> finds);

// The text with every find that must be held back replaced by its mask.
std::string masked(std::string_view text, std::span<const Exclusion> exclusions);
// For one answer whose kind is known (where a sibling lives): only guarded words are replaced.
std::string masked_words(std::string_view text, std::span<const Exclusion> exclusions);

}  // namespace accord::shield
