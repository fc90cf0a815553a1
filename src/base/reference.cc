#include "base/reference.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace accord {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char mended(char typed) {
    if (typed == 'I' or typed == 'L') return '1';
    if (typed == 'O') return '0';
    return typed;
}

}  // namespace

Reference mint_reference(char kind, Entropy& entropy) {
    std::array<Byte, 6> chance{};
    entropy.fill(chance);
    Reference out{kind, {}};
    for (Byte byte : chance) out.six += letters[byte & 31u];
    return out;
}

std::string text(const Reference& reference) {
    return std::string(1, reference.kind) + "-" + reference.six.substr(0, 3) + "-" +
           reference.six.substr(3);
}

Result<Reference> reference_from_text(char kind, std::string_view typed) {
    std::string kept;
    bool apart = false;  // the letter of the kind stands by itself: "S-"
    for (char letter : upper(trim(typed))) {
        const bool spacing = letter == ' ' or letter == '-' or letter == '\t' or letter == '.';
        if (not spacing) kept += letter;
        apart = apart or (spacing and kept.size() == 1);
    }
    if (kept.starts_with(kind) and (apart or kept.size() == 7)) kept.erase(0, 1);
    std::transform(kept.begin(), kept.end(), kept.begin(), mended);
    const bool known = kept.find_first_not_of(letters) == std::string::npos;
    if (kept.size() != 6 or not known) {
        return fail(invalid("Enter a reference like " + text(Reference{kind, "4QH81T"}) + "."));
    }
    return Reference{kind, kept};
}

}  // namespace accord
