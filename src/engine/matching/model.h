// What the levels are worth. Three kinds of pair: one person (who may have moved), two people of
// one household, and strangers; for each, how often its pairs agree at every level. Learnt from the
// data by training.h, without labels.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/matching/compare.h"
#include "engine/matching/levels.h"
#include "engine/matching/records.h"

namespace accord::matching {

// Hundredths of a bit, whole numbers, so that an explanation adds up exactly.
using Centibits = std::int32_t;

enum class Class : std::uint8_t { Same, Moved, Household, Strangers };
inline constexpr std::size_t class_count = 4;

using Shares = std::array<double, levels_max>;  // by level; [0] is not used

inline constexpr std::size_t not_tied = static_cast<std::size_t>(-1);

struct Model {
    struct Compared {
        Role role = Role::Ignore;
        Shares same{};
        Shares household{};
        Shares strangers{};
        // Strangers agree on some things together: how many times as often, by the level of the
        // comparison it is tied to.
        std::size_t tied_to = not_tied;
        std::array<Shares, levels_max> times{};
    };
    std::vector<Compared> compared;
    std::array<double, class_count> share{};  // of all pairs that could be compared
    bool households = false;                  // whether the third class is in use
    bool trained = false;                     // or as believed before any data was seen
    std::string version;                      // digest of all the numbers above
    std::vector<std::string> doubts;          // what the guards found

    double level_share(Class of, std::size_t comparison, Level level) const;
    // How many times as often this level comes among strangers beside the others of the pair.
    double times(Class of, std::size_t comparison, const Levels& levels) const;
};

// Of one pair.
struct Weighed {
    Centibits total = 0;   // for one person, against all else; 0 is even
    double household = 0;  // the share of household in what is against, 0 to 1
};
double probability(Centibits total);

class Weighing {
public:
    Weighing(const Records& records, const Model& model);

    Weighed weigh(RecordIndex one, RecordIndex other, const Levels& levels) const;
    // What one comparison adds, against strangers.
    Centibits part(std::size_t comparison, RecordIndex one, const Levels& levels, bool moved) const;
    bool more_likely_moved(RecordIndex one, const Levels& levels) const;
    Centibits prior() const;

private:
    double rarity(std::size_t comparison, RecordIndex one, Level level) const;
    double tied(Class of, std::size_t comparison, const Levels& levels) const;

    const Records& records_;
    const Model& model_;
    std::array<std::array<std::array<double, levels_max>, comparisons_max>, class_count> log_{};
    std::array<double, class_count> log_share_{};
};

}  // namespace accord::matching
