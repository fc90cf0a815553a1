// How agencies write of people: the slips that names, dates and addresses suffer.
#include "engine/matching/population.h"

namespace accord::matching {
namespace {

void slip(std::string& text, Chances& chances) {
    if (text.size() < 3) return;
    const auto at = 1 + chances.below(static_cast<std::uint32_t>(text.size()) - 2);
    const char other = static_cast<char>('a' + chances.below(26));
    switch (chances.below(4)) {
        case 0: text[at] = other; return;
        case 1: text.erase(at, 1); return;
        case 2: text.insert(at, 1, other); return;
        default: std::swap(text[at], text[at + 1 < text.size() ? at + 1 : at - 1]); return;
    }
}

void slip_day(Day& born, Chances& chances) {
    switch (chances.below(4)) {
        case 0:
            if (born.day <= 12) std::swap(born.day, born.month);
            return;
        case 1:
            born.year = static_cast<std::int16_t>(born.year + (chances.below(2) ? 1 : -1));
            return;
        case 2: born.month = static_cast<std::int8_t>(1 + chances.below(12)); return;
        default: born.day = static_cast<std::int8_t>(1 + chances.below(28)); return;
    }
}

}  // namespace

// In a hundred slips: 26 in a given name, 20 in a family name, 12 other forms of a name, 14 in a
// birth date, 4 estimated dates, 14 who moved, 6 who changed their family name, 2 with the names
// exchanged, 2 without a sex.
Described Population::described(const Resident& who, const Names& names, Chances& chances) const {
    Described out;
    out.given = names_[who.given];
    out.family = names_[who.family];
    out.born = who.born;
    out.sex = who.sex;
    out.postcode = postcode_text(who.postcode);
    out.house = who.house;
    if (chances.one_in_hundred(30)) out.nhs = who.nhs;
    const auto luck = chances.below(100);
    const int slips = luck < 55 ? 0 : luck < 88 ? 1 : 2;
    for (int i = 0; i < slips; ++i) {
        const auto kind = chances.below(100);
        if (kind < 26) {
            slip(out.given, chances);
        } else if (kind < 46) {
            slip(out.family, chances);
        } else if (kind < 58) {
            const auto form = names.another_form(out.given, chances.below(8));
            if (not form.empty()) out.given = std::string(form);
        } else if (kind < 72) {
            slip_day(out.born, chances);
        } else if (kind < 76) {
            out.born = {out.born.year, 1, 1};
        } else if (kind < 90) {
            out.postcode = postcode_text(who.postcode + 1 + chances.below(20'000));
            out.house = static_cast<std::uint16_t>(1 + chances.below(140));
        } else if (kind < 96) {
            const auto& list = groups_[who.group].families;
            out.family = names_[pick(list, chances)];
        } else if (kind < 98) {
            std::swap(out.given, out.family);
        } else {
            out.sex = 0;
        }
    }
    return out;
}

}  // namespace accord::matching
