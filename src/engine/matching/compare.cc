#include "engine/matching/compare.h"

#include <algorithm>
#include <cstdlib>

#include "engine/matching/normalise.h"
#include "engine/matching/similarity.h"
#include "engine/matching/vocabulary.h"

namespace accord::matching {
namespace {

// Names come from files, as values, and from an index, as spellings: what is said of their words is
// said of both.
template <class Words>
bool all_in(const Words& few, const Words& many) {
    return std::all_of(few.begin(), few.end(), [&](std::string_view word) {
        return std::find(many.begin(), many.end(), word) != many.end();
    });
}

template <class Words>
std::string joined(const Words& words) {
    std::string out;
    for (const auto& word : words) out += word;
    return out;
}

// Smith of Smith-Jones, Mary of Mary Ann; Smith Jones and Smithjones.
template <class Name>
bool one_of_several(const Name& one, const Name& other) {
    if (one.words.size() == 1 and other.words.size() == 1) return false;
    if (one.words.size() <= other.words.size() ? all_in(one.words, other.words)
                                               : all_in(other.words, one.words))
        return true;
    return joined(one.words) == joined(other.words);
}

// How many slips a word of this length may have and still be taken for another.
int slips_allowed(std::size_t shorter) {
    return shorter <= 3 ? 0 : shorter <= 7 ? 1 : 2;
}

bool a_slip_away(std::string_view one, std::string_view other, int like) {
    const auto shorter = std::min(one.size(), other.size());
    if (shorter < 3) return false;
    if (like >= 94) return true;
    return slips(one, other) <= slips_allowed(shorter);
}

template <class Words>
bool shares_a_word(const Words& one, const Words& other) {
    return std::any_of(one.begin(), one.end(), [&](std::string_view word) {
        return std::find(other.begin(), other.end(), word) != other.end();
    });
}

// Bill and William stand in one row of nicknames.
template <class Name>
bool forms_of_one(const Name& one, const Name& other) {
    return std::any_of(one.groups.begin(), one.groups.end(), [&](std::uint32_t group) {
        return std::find(other.groups.begin(), other.groups.end(), group) != other.groups.end();
    });
}

Level identifier_level_of(const Value& one, const Value& other) {
    namespace id = identifier_level;
    if (one.valid and other.valid) return id::both_valid;
    const auto shorter = std::min(one.text.size(), other.text.size());
    if (shorter >= 5 and slips(one.text, other.text) <= (shorter >= 8 ? 2 : 1)) return id::slip;
    return id::different;
}

Level phone_level_of(const Value& one, const Value& other) {
    namespace id = identifier_level;
    if (shares_a_word(one.words, other.words)) return same_rare;
    for (const auto& a : one.words) {
        for (const auto& b : other.words) {
            const auto short_form = std::min(a.size(), b.size());
            if (short_form >= 6 and (a.ends_with(b) or b.ends_with(a))) return same_rare;
            if (short_form >= 6 and slips(a, b) <= 1) return id::slip;
        }
    }
    return id::different;
}

Level email_level_of(const Value& one, const Value& other) {
    using namespace email_level;
    if (shares_a_word(one.words, other.words)) return same_rare;
    const std::string_view a = one.text;
    const std::string_view b = other.text;
    const auto name = a.substr(0, a.find('@'));
    if (name.size() >= 4 and name == b.substr(0, b.find('@'))) return same_name;
    if (slips(a, b) <= 3) return same_name;
    return likeness(a, b) >= 88 ? alike : different;
}

Level street_level(std::string_view one, std::string_view other) {
    const auto longer = std::max(one.size(), other.size());
    if (likeness(one, other) >= 93 or slips(one, other) <= (longer >= 8 ? 2 : 1))
        return place::near;
    return place::other;
}

Level town_level(std::string_view one, std::string_view other) {
    const auto shorter = std::min(one.size(), other.size());
    if (shorter >= 4 and (likeness(one, other) >= 92 or slips(one, other) <= 2 - (shorter < 6)))
        return place::town_near;
    if (shorter >= 5 and (one.starts_with(other) or other.starts_with(one)))
        return place::town_near;
    return place::town_other;
}

Level house_level(std::string_view one, std::string_view other) {
    if (one.size() != other.size() and (one.starts_with(other) or other.starts_with(one)))
        return place::town_near;
    if (std::min(one.size(), other.size()) >= 2 and slips(one, other) <= 1) return place::town_near;
    return place::town_other;
}

std::array<char, 8> digits_of(Day day) {
    std::array<char, 8> out{};
    int number = day.year * 10000 + day.month * 100 + day.day;
    for (std::size_t i = 8; i-- > 0; number /= 10) out[i] = static_cast<char>('0' + number % 10);
    return out;
}

// One digit wrong, or two neighbours exchanged.
bool one_slip(const std::array<char, 8>& one, const std::array<char, 8>& other) {
    std::size_t wrong = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        if (one[i] == other[i]) continue;
        ++wrong;
        last = i;
    }
    if (wrong != 2 or last == 0) return wrong == 1;
    return one[last] == other[last - 1] and one[last - 1] == other[last];
}

template <class Name>
Level given_of(const Name& one, const Name& other) {
    const auto& a = one.words.front();
    const auto& b = other.words.front();
    if (a == b) return given::part;
    if (forms_of_one(one, other)) return given::form;
    if (one_of_several(one, other)) return given::part;
    if ((a.size() == 1 or b.size() == 1)) return a[0] == b[0] ? given::part : given::different;
    if (shares_a_word(one.words, other.words)) return given::part;
    const int like = likeness(a, b);
    const bool both = one.established and other.established;
    if (like >= 70 and a_slip_away(a, b, like)) return both ? given::another : given::slip;
    // Of short names too, or those whose names are short would be asked about more than others.
    const auto shorter = std::min(a.size(), b.size());
    const bool short_slip = not both and slips(a, b) <= 1 and
                            (shorter == 3 or (shorter == 2 and std::max(a.size(), b.size()) == 3));
    const bool begins = shorter >= 3 and (a.starts_with(b) or b.starts_with(a));
    if (like >= 85 or begins or short_slip or (one.sound_hash == other.sound_hash and a[0] == b[0]))
        return both ? given::another : given::alike;
    return given::different;
}

template <class Name>
Level family_of(const Name& one, const Name& other) {
    if (one_of_several(one, other) or shares_a_word(one.words, other.words)) return family::part;
    const int like = likeness(one.text, other.text);
    if (like >= 70 and a_slip_away(one.text, other.text, like)) return family::slip;
    const auto shorter = std::min(one.text.size(), other.text.size());
    if (like >= 87 or one.sound_hash == other.sound_hash) return family::alike;
    if (shorter >= 6 and like >= 75 and slips(one.text, other.text) <= 2) return family::alike;
    const auto longer = std::max(one.text.size(), other.text.size());
    if (shorter >= 2 and longer <= 3 and slips(one.text, other.text) <= 1) return family::alike;
    return family::different;
}

}  // namespace

Pattern pattern_of(const Levels& levels) {
    Pattern out = 0;
    for (std::size_t i = 0; i < comparisons_max; ++i) out |= Pattern{levels[i]} << (4 * i);
    return out;
}

Levels levels_of_pattern(Pattern pattern) {
    Levels out{};
    for (std::size_t i = 0; i < comparisons_max; ++i)
        out[i] = static_cast<Level>((pattern >> (4 * i)) & 15U);
    return out;
}

Level given_level(const Value& one, const Value& other) {
    return given_of(one, other);
}
Level given_level(const Spelling& one, const Spelling& other) {
    return given_of(one, other);
}

Level family_level(const Value& one, const Value& other) {
    return family_of(one, other);
}
Level family_level(const Spelling& one, const Spelling& other) {
    return family_of(one, other);
}

Level born_level(const Value& one, const Value& other) {
    using namespace born;
    const Day a = one.day;
    const Day b = other.day;
    if (a.year == b.year and (a.day == 0 or b.day == 0)) {
        const bool months = a.month == 0 or b.month == 0 or a.month == b.month;
        return months ? estimated : year;
    }
    if (a.year == b.year and a.day == b.month and a.month == b.day) return exchanged;
    const auto x = digits_of(a);
    const auto y = digits_of(b);
    // A father and a son may share a birthday, and two estimates the first of January.
    if (std::abs(a.year - b.year) > 12 and a.month == b.month and a.day == b.day) return generation;
    if (one.usual_default and other.usual_default and a.year != b.year)
        return std::abs(a.year - b.year) <= 12 ? near : far;
    if (one_slip(x, y) and a.year / 100 == b.year / 100) return slip;
    if (a.year == b.year and (one.usual_default or other.usual_default)) return estimated;
    const int parts = (a.year == b.year) + (a.month == b.month) + (a.day == b.day);
    if (parts >= 2) return two_parts;
    if (a.year == b.year or std::abs(day_number(a) - day_number(b)) <= 200) return year;
    return std::abs(a.year - b.year) <= 12 ? near : far;
}

Level postcode_level(std::string_view one, std::string_view other) {
    using namespace place;
    const auto shorter = std::min(one.size(), other.size());
    if (one.size() == shorter ? other.starts_with(one) : one.starts_with(other))
        return shorter >= 2 ? outward : area;
    if (shorter >= 4 and slips(one, other) <= 1) return slip;
    const auto a = one.substr(0, outward_length(one));
    const auto b = other.substr(0, outward_length(other));
    if (a == b) return shorter > a.size() and one[a.size()] == other[a.size()] ? sector : outward;
    if (one[0] != other[0]) return different;
    const bool letters = one[0] >= 'A' and other.size() > 1 and one.size() > 1;
    return not letters or one[1] == other[1] ? area : different;
}

Comparing::Comparing(const Records& records)
    : records_(records), given_(records.find(Role::Given)), family_(records.find(Role::Family)) {}

Level Comparing::level(std::size_t comparison, ValueIndex one, ValueIndex other) const {
    if (one == 0 or other == 0) return 0;
    const auto& each = records_.comparisons[comparison];
    const Value& a = each.values[one];
    const Value& b = each.values[other];
    if (one == other) return has_bands(each.role) ? a.band : same_rare;
    switch (each.role) {
        case Role::Given: return given_level(a, b);
        case Role::Family: return family_level(a, b);
        case Role::BirthDate: return born_level(a, b);
        case Role::Sex: return sex_different;
        case Role::Postcode: return postcode_level(a.text, b.text);
        case Role::Street: return street_level(a.text, b.text);
        case Role::HouseNumber: return house_level(a.text, b.text);
        case Role::Town: return town_level(a.text, b.text);
        case Role::NhsNumber:
        case Role::OtherId: return identifier_level_of(a, b);
        case Role::Phone: return phone_level_of(a, b);
        case Role::Email: return email_level_of(a, b);
        case Role::Household: return household_different;
        default: return 0;
    }
}

// Streets in one another's columns, and given names that stand for the family's.
Level Comparing::cross(std::size_t comparison, RecordIndex one, RecordIndex other,
                       Level level) const {
    const auto role = records_.comparisons[comparison].role;
    if (role != Role::Street or level != place::other) return level;
    const auto& mine = records_.value(comparison, one).text;
    const auto& theirs = records_.value(comparison, other).text;
    for (std::size_t i = 0; i < records_.comparisons.size(); ++i) {
        if (i == comparison or records_.comparisons[i].role != Role::Street) continue;
        if (mine == records_.value(i, other).text or theirs == records_.value(i, one).text)
            return place::elsewhere;
    }
    return level;
}

Level Comparing::remembered(std::size_t comparison, ValueIndex one, ValueIndex other,
                            Lately& lately) const {
    if (one == other or one == 0 or other == 0) return level(comparison, one, other);
    const auto mixed = (one * 0x9E3779B1U ^ other * 0x85EBCA77U) + comparison * 0xC2B2AE3DU;
    auto& held = lately.held_[(mixed ^ mixed >> 15) % Lately::places];
    if (held.one != one or held.other != other or held.comparison != comparison)
        held = {one, other, static_cast<std::uint8_t>(comparison), level(comparison, one, other)};
    return held.level;
}

Levels Comparing::compare(RecordIndex one, RecordIndex other) const {
    Levels out{};
    for (std::size_t i = 0; i < records_.comparisons.size(); ++i) {
        const auto& of = records_.comparisons[i].of;
        out[i] = level(i, of[one], of[other]);
    }
    return across(one, other, out);
}

Levels Comparing::compare(RecordIndex one, RecordIndex other, Lately& lately) const {
    Levels out{};
    for (std::size_t i = 0; i < records_.comparisons.size(); ++i) {
        const auto& of = records_.comparisons[i].of;
        out[i] = remembered(i, of[one], of[other], lately);
    }
    return across(one, other, out);
}

// What one comparison cannot see by itself.
Levels Comparing::across(RecordIndex one, RecordIndex other, Levels out) const {
    for (std::size_t i = 0; i < records_.comparisons.size(); ++i)
        out[i] = cross(i, one, other, out[i]);
    if (given_ == Records::npos or family_ == Records::npos) return out;
    const auto& given_one = records_.value(given_, one).text;
    const auto& given_other = records_.value(given_, other).text;
    const auto& family_one = records_.value(family_, one).text;
    const auto& family_other = records_.value(family_, other).text;
    const bool ways =
        out[given_] == given::different or out[given_] == 0 or out[given_] == given::alike;
    if (not ways) return out;
    const auto like = [](const std::string& a, const std::string& b) {
        return not a.empty() and not b.empty() and
               (a == b or (a.size() > 3 and likeness(a, b) >= 92));
    };
    const bool there = like(given_one, family_other);
    const bool back = like(family_one, given_other);
    if ((there and back) or (there and family_one.empty()) or (back and family_other.empty()) or
        (there and given_other.empty()) or (back and given_one.empty())) {
        out[given_] = given::exchanged;
        out[family_] = 0;
    }
    return out;
}

}  // namespace accord::matching
