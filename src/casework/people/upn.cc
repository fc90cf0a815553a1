#include "casework/people/upn.h"

#include "base/text.h"

namespace accord::people {
namespace {

// No I, O or S, which are taken for digits.
constexpr std::string_view letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
constexpr std::size_t length = 13;

// Each of the twelve after the check letter by its place, from two; a letter by its place in the
// letters.
char check_letter(std::string_view upn) {
    std::size_t sum = 0;
    for (std::size_t i = 1; i < length; ++i) {
        const bool digit = upn[i] >= '0' and upn[i] <= '9';
        const auto worth = digit ? static_cast<std::size_t>(upn[i] - '0') : letters.find(upn[i]);
        sum += worth * (i + 1);
    }
    return letters[sum % letters.size()];
}

bool has_form(std::string_view upn) {
    if (upn.size() != length or letters.find(upn[0]) == letters.npos) return false;
    for (std::size_t i = 1; i < length; ++i) {
        const bool digit = upn[i] >= '0' and upn[i] <= '9';
        const bool last = i + 1 == length;
        if (not digit and not(last and letters.find(upn[i]) != letters.npos)) return false;
    }
    return true;
}

}  // namespace

Result<std::string> upn(std::string_view typed) {
    std::string out;
    for (const char c : upper(typed))
        if (c != ' ' and c != '-') out += c;
    if (not has_form(out))
        return fail(
            invalid("A pupil number has a letter and 12 digits, the last of which may be a "
                    "letter. You can leave it empty",
                    "upn"));
    if (check_letter(out) != out[0])
        return fail(
            invalid("Check the pupil number: its first letter does not fit the rest. You "
                    "can leave it empty",
                    "upn"));
    return out;
}

bool is_temporary_upn(std::string_view upn) {
    return upn.size() == length and not(upn.back() >= '0' and upn.back() <= '9');
}

}  // namespace accord::people
