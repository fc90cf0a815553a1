#include "engine/matching/model.h"

#include <algorithm>
#include <cmath>

namespace accord::matching {
namespace {

constexpr double log_never = -1e4;

double log2_or_never(double share) {
    return share > 0 ? std::log2(share) : log_never;
}

double add_logs(double a, double b) {
    const double high = std::max(a, b);
    const double low = std::min(a, b);
    return low < high - 60 ? high : high + std::log2(1 + std::exp2(low - high));
}

// The model takes what is compared to say each its own. It does not: who writes one thing badly
// writes another badly, and relatives are alike in more than one way. So evidence counts for less
// than it seems, in any file: for three quarters. What is likelier stays likelier.
constexpr double counts_for = 0.75;

Centibits counted(double bits) {
    return static_cast<Centibits>(std::lround(std::clamp(counts_for * bits, -9e3, 9e3) * 100));
}

}  // namespace

double probability(Centibits total) {
    return 1 / (1 + std::exp2(-static_cast<double>(total) / 100));
}

double Model::level_share(Class of, std::size_t comparison, Level level) const {
    const auto& each = compared[comparison];
    switch (of) {
        case Class::Same: return each.same[level];
        case Class::Moved: return is_place(each.role) ? each.strangers[level] : each.same[level];
        case Class::Household: return each.household[level];
        case Class::Strangers: return each.strangers[level];
    }
    return 0;
}

double Model::times(Class of, std::size_t comparison, const Levels& levels) const {
    const auto& each = compared[comparison];
    if (each.tied_to == not_tied or levels[comparison] == 0 or levels[each.tied_to] == 0) return 1;
    const bool by_chance = of == Class::Strangers or (of == Class::Moved and is_place(each.role) and
                                                      is_place(compared[each.tied_to].role));
    return by_chance ? each.times[levels[each.tied_to]][levels[comparison]] : 1;
}

Weighing::Weighing(const Records& records, const Model& model) : records_(records), model_(model) {
    for (std::size_t c = 0; c < class_count; ++c) {
        const auto of = static_cast<Class>(c);
        log_share_[c] = log2_or_never(model.share[c]);
        for (std::size_t i = 0; i < model.compared.size(); ++i) {
            for (Level level = 1; level < levels_of(model.compared[i].role).size(); ++level)
                log_[c][i][level] = log2_or_never(model.level_share(of, i, level));
        }
    }
}

// A value held by few is less often shared by chance than the model's band says, and one held by
// many more often.
double Weighing::rarity(std::size_t comparison, RecordIndex one, Level level) const {
    const auto& of = records_.comparisons[comparison];
    if (not is_same(of.role, level) or of.role == Role::Sex) return 0;
    const auto value = of.of[one];
    if (value == 0) return 0;
    return std::log2(of.frequency(value) / of.band_frequency[of.values[value].band]);
}

double Weighing::tied(Class of, std::size_t comparison, const Levels& levels) const {
    return std::log2(model_.times(of, comparison, levels));
}

Weighed Weighing::weigh(RecordIndex one, RecordIndex, const Levels& levels) const {
    std::array<double, class_count> logs = log_share_;
    for (std::size_t i = 0; i < model_.compared.size(); ++i) {
        const auto level = levels[i];
        if (level == 0) continue;
        for (std::size_t c = 0; c < class_count; ++c) logs[c] += log_[c][i][level];
        if (model_.compared[i].tied_to != not_tied) {
            logs[static_cast<std::size_t>(Class::Moved)] += tied(Class::Moved, i, levels);
            logs[static_cast<std::size_t>(Class::Strangers)] += tied(Class::Strangers, i, levels);
        }
        const double by_chance = rarity(i, one, level);
        if (by_chance == 0) continue;
        const auto role = model_.compared[i].role;
        logs[static_cast<std::size_t>(Class::Strangers)] += by_chance;
        if (is_place(role)) logs[static_cast<std::size_t>(Class::Moved)] += by_chance;
        if (role == Role::Given) logs[static_cast<std::size_t>(Class::Household)] += by_chance;
    }
    const double same = add_logs(logs[0], logs[1]);
    const double other = add_logs(logs[2], logs[3]);
    return {counted(same - other), std::exp2(logs[2] - other)};
}

bool Weighing::more_likely_moved(RecordIndex one, const Levels& levels) const {
    double moved = log_share_[1] - log_share_[0];
    for (std::size_t i = 0; i < model_.compared.size(); ++i) {
        if (levels[i] == 0 or not is_place(model_.compared[i].role)) continue;
        moved += log_[1][i][levels[i]] - log_[0][i][levels[i]] + rarity(i, one, levels[i]) +
                 tied(Class::Moved, i, levels);
    }
    return moved > 0;
}

Centibits Weighing::part(std::size_t comparison, RecordIndex one, const Levels& levels,
                         bool moved) const {
    const auto level = levels[comparison];
    if (level == 0 or (moved and is_place(model_.compared[comparison].role))) return 0;
    return counted(log_[0][comparison][level] - log_[3][comparison][level] -
                   tied(Class::Strangers, comparison, levels) - rarity(comparison, one, level));
}

Centibits Weighing::prior() const {
    return counted(add_logs(log_share_[0], log_share_[1]) - log_share_[3]);
}

}  // namespace accord::matching
