#include "engine/matching/standard.h"

#include <algorithm>
#include <cmath>

#include "base/digest.h"

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

// Names near a rare name are rare: together, eight times as common as the name itself. Of given
// names only what is no name of its own is called a slip: that is twice as common at most.
constexpr float near_family_bits = 3;
constexpr float near_given_bits = 1;
constexpr double moved_share = 0.25;    // of records of one person, that they moved in between
constexpr double household_people = 3;  // people on file of the household of someone asked for

float rarity(std::uint32_t count, std::size_t people) {
    return std::log2((static_cast<float>(count) + 1) / (static_cast<float>(people) + 1));
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

namespace {

// Of one level of one comparison, in bits.
struct Chances {
    float same = 0;
    float household = 0;
    float strangers = 0;
};

Chances chances_of(std::size_t i, Level level, const Shared& shared) {
    const auto& of = bits();
    Chances out{of.same[i][level], of.household[i][level], of.strangers[i][level]};
    const bool exact = level <= same_common;
    if (i == 0) {
        if (exact) out.household = out.strangers = rarity(shared.given, shared.people);
        if (level == given::slip or level == given::alike)
            out.strangers =
                std::min(out.strangers, near_given_bits + rarity(shared.given, shared.people));
    }
    if (i == 1) {
        if (exact) out.strangers = rarity(shared.family, shared.people);
        if (level == family::slip or level == family::alike)
            out.strangers =
                std::min(out.strangers, near_family_bits + rarity(shared.family, shared.people));
    }
    return out;
}

float people_bits(std::size_t people) {
    return std::log2(static_cast<float>(people) + 1);
}

Centibits centibits(float bits) {
    return static_cast<Centibits>(std::lround(bits * 100));
}

}  // namespace

Sums sums_of(const Levels& levels, const Shared& shared) {
    static const float stayed = std::log2(static_cast<float>(1 - moved_share));
    static const float moved = std::log2(static_cast<float>(moved_share));
    static const float at_home = std::log2(static_cast<float>(household_people));
    Sums out{stayed, moved, at_home, people_bits(shared.people)};
    for (std::size_t i = 0; i < roles; ++i) {
        const auto level = levels[i];
        if (level == 0) continue;
        const auto chances = chances_of(i, level, shared);
        out.same += chances.same;
        out.moved += is_place(index_roles[i]) ? chances.strangers : chances.same;
        out.household += chances.household;
        out.strangers += chances.strangers;
    }
    return out;
}

Parts parts_of(const Levels& levels, const Shared& shared) {
    const auto sums = sums_of(levels, shared);
    Parts out;
    out.total = centibits(sums.weight());
    out.moved = sums.moved > sums.same;
    out.household = sums.household > sums.strangers;
    out.before = centibits(-people_bits(shared.people));
    out.rest = out.total - out.before;
    for (std::size_t i = 0; i < roles; ++i) {
        const auto level = levels[i];
        if (level == 0 or (out.moved and is_place(index_roles[i]))) continue;
        const auto chances = chances_of(i, level, shared);
        out.of[i] = centibits(chances.same - chances.strangers);
        out.rest -= out.of[i];
    }
    return out;
}

std::string standard_version(const Names& names) {
    std::string bytes = "accord questions 1\n" + hex(names.tables()) + "\n";
    const auto put = [&](double number) {
        bytes += std::to_string(std::llround(number * 1e12)) + " ";
    };
    for (const double number :
         {static_cast<double>(near_family_bits), static_cast<double>(near_given_bits), moved_share,
          household_people, match_from, possible_from})
        put(number);
    for (const auto role : index_roles) {
        bytes += "\n" + std::string(word(role)) + " ";
        for (const auto& level : levels_of(role)) {
            put(level.same);
            put(level.household);
            put(level.strangers);
        }
    }
    return hex(digest(bytes)).substr(0, 16);
}

}  // namespace accord::matching
