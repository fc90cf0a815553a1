#include "engine/matching/standard.h"

#include <algorithm>
#include <cmath>

namespace accord::matching {
namespace {

constexpr std::size_t roles = std::size(index_roles);

// What the standard model holds every level to be worth, in bits.
struct Bits {
    std::array<std::array<float, levels_max>, roles> same{};
    std::array<std::array<float, levels_max>, roles> household{};
    std::array<std::array<float, levels_max>, roles> strangers{};
};

double whole_share(std::span<const LevelOf> levels, Role role, double LevelOf::* share) {
    double sum = 0;
    for (std::size_t i = 1; i < levels.size(); ++i) {
        if (is_same(role, static_cast<Level>(i))) sum += std::max(0.0, levels[i].*share);
    }
    return sum;
}

// Rarity is counted for each value, and so the bands of "the same" are one level here.
Bits standard_bits() {
    Bits out;
    for (std::size_t i = 0; i < roles; ++i) {
        const auto role = index_roles[i];
        const auto levels = levels_of(role);
        for (std::size_t level = 1; level < levels.size(); ++level) {
            const bool same = is_same(role, static_cast<Level>(level));
            const auto share = [&](double LevelOf::* of) {
                return same ? whole_share(levels, role, of) : levels[level].*of;
            };
            const double strangers = share(&LevelOf::strangers);
            const bool chance = levels[level].household < 0;
            const double household = chance ? strangers : share(&LevelOf::household);
            out.same[i][level] = static_cast<float>(std::log2(share(&LevelOf::same)));
            out.strangers[i][level] = static_cast<float>(std::log2(strangers));
            out.household[i][level] = static_cast<float>(std::log2(household));
        }
    }
    return out;
}

const Bits& bits() {
    static const Bits all = standard_bits();
    return all;
}

// Names near a rare name are rare: together, eight times as common as the name itself.
constexpr float near_bits = 3;
constexpr double moved_share = 0.25;    // of records of one person, that they moved in between
constexpr double household_people = 3;  // people on file of the household of someone asked for

float rarity(const Value& value, std::size_t people) {
    return std::log2((static_cast<float>(value.count) + 1) / (static_cast<float>(people) + 1));
}

float add(float a, float b) {
    return std::max(a, b) + std::log2(1 + std::exp2(-std::abs(a - b)));
}

}  // namespace

float Sums::bound() const {
    return std::max(same, moved) + 1 - std::max(household, strangers);
}

float Sums::weight() const {
    return add(same, moved) - add(household, strangers);
}

Sums sums_of(const Levels& levels, const Value& given_name, const Value& family_name,
             std::size_t people) {
    static const float stayed = std::log2(static_cast<float>(1 - moved_share));
    static const float moved = std::log2(static_cast<float>(moved_share));
    static const float at_home = std::log2(static_cast<float>(household_people));
    const auto& of = bits();
    Sums out{stayed, moved, at_home, std::log2(static_cast<float>(people) + 1)};
    for (std::size_t i = 0; i < roles; ++i) {
        const auto level = levels[i];
        if (level == 0) continue;
        float by_chance = of.strangers[i][level];
        float by_home = of.household[i][level];
        const bool exact = level <= same_common;
        if (i == 0) {
            if (exact) by_home = by_chance = rarity(given_name, people);
            if (level == given::slip or level == given::alike)
                by_chance = std::min(by_chance, near_bits + rarity(given_name, people));
        }
        if (i == 1) {
            if (exact) by_chance = rarity(family_name, people);
            if (level == family::slip or level == family::alike)
                by_chance = std::min(by_chance, near_bits + rarity(family_name, people));
        }
        out.same += of.same[i][level];
        out.moved += is_place(index_roles[i]) ? by_chance : of.same[i][level];
        out.household += by_home;
        out.strangers += by_chance;
    }
    return out;
}

}  // namespace accord::matching
