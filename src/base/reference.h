// Reference: what a person is given to say over a telephone: S-4QH-81T. A letter for the kind of
// thing, then six characters without I, L, O or U, chosen by chance and meaning nothing.
// It is a handle and never a secret: who may see the thing is asked every time.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/world.h"

namespace accord {

struct Reference {
    char kind = 'S';  // S share, R request, C child, A agreement, E entry, O organisation, …
    std::string six;  // "4QH81T"
    auto operator<=>(const Reference&) const = default;
};

Reference mint_reference(char kind, Entropy& entropy);
std::string text(const Reference& reference);  // S-4QH-81T
// Takes what people type: any case, any spacing, I and L for 1, O for 0.
Result<Reference> reference_from_text(char kind, std::string_view text);

}  // namespace accord
