#include "engine/matching/ties.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/matching/steps.h"

namespace accord::matching {
namespace {

constexpr std::uint64_t sample_same = 40'000;  // pairs that agree on a comparison
constexpr std::uint64_t sample_random = 200'000;
constexpr double few_same = 0.5;  // pairs, below which what was counted is chance
constexpr double few_others = 5;
constexpr double gain_least = 0.0005;    // bits a random pair, for a tie to be worth having
constexpr double not_chance_most = 0.1;  // where more of those who agree are no strangers: no tie
constexpr double unsure_from = 0.3;      // of what was seen: taken out, and so the rest is a guess

// Pairs of records that hold the same value, every such pair as likely as another.
class SamePairs {
public:
    SamePairs(const Records& records, const Comparison& comparison) {
        const auto values = comparison.values.size();
        from_.assign(values + 1, 0);
        std::vector<std::uint32_t> first(values, 0);
        for (RecordIndex i = 0; i < records.size(); ++i) {
            ++from_[comparison.of[i] + 1];
            if (i < records.first_of_second) ++first[comparison.of[i]];
        }
        for (std::size_t v = 0; v < values; ++v) from_[v + 1] += from_[v];
        held_.resize(records.size());
        auto next = from_;
        for (RecordIndex i = 0; i < records.size(); ++i) held_[next[comparison.of[i]]++] = i;
        sums_.assign(values, 0);
        for (std::size_t v = 1; v < values; ++v) {
            const std::uint64_t all = from_[v + 1] - from_[v];
            const auto pairs =
                records.two_files ? first[v] * (all - first[v]) : all * (all - std::min(all, 1UL));
            sums_[v] = sums_[v - 1] + pairs;
        }
        first_ = std::move(first);
        two_files_ = records.two_files;
    }
    bool any() const { return not sums_.empty() and sums_.back() > 0; }
    std::pair<RecordIndex, RecordIndex> pick(Steps& steps) const {
        const auto at = std::upper_bound(sums_.begin(), sums_.end(), steps.next() % sums_.back());
        const auto value = static_cast<std::size_t>(at - sums_.begin());
        const auto from = from_[value];
        const auto all = from_[value + 1] - from;
        if (two_files_) {
            const auto mine = first_[value];
            return {held_[from + steps.below(mine)], held_[from + mine + steps.below(all - mine)]};
        }
        const auto one = steps.below(all);
        const auto other = steps.below(all - 1);
        return {held_[from + one], held_[from + other + (other >= one ? 1 : 0)]};
    }

private:
    std::vector<std::uint32_t> from_;
    std::vector<std::uint32_t> first_;  // of the first file, by value
    std::vector<RecordIndex> held_;
    std::vector<std::uint64_t> sums_;
    bool two_files_ = false;
};

double breadth(const Model::Compared& each, const Shares& random) {
    double sum = 0;
    for (Level level = 1; is_same(each.role, level); ++level) sum += random[level];
    return sum;
}

struct Tie {
    std::array<Shares, levels_max> times{};
    double gain = 0;  // bits a random pair
};

// How much oftener strangers agree so on one comparison when they agree so on another.
class Tying {
public:
    Tying(const Model& model, const Togethers& together, const std::vector<Shares>& random)
        : model_(model), together_(together), random_(random) {}

    Tie of(std::size_t child, std::size_t parent) const {
        Tie out;
        const auto& to = model_.compared[parent];
        for (auto& row : out.times) row.fill(1);
        for (Level level = 1; level < levels_of(to.role).size(); ++level) {
            fill(child, parent, level, out.times[level]);
            for (Level each = 1; each < levels_of(model_.compared[child].role).size(); ++each) {
                const double times = out.times[level][each];
                out.gain += random_[parent][level] * model_.compared[child].strangers[each] *
                            times * std::log2(times);
            }
        }
        return out;
    }

private:
    // Whether a value is rare or common says little here: all that are the same are one level.
    std::pair<Level, Level> whole(Role role, Level level) const {
        if (not is_same(role, level)) return {level, level + 1};
        Level until = 1;
        while (is_same(role, until)) ++until;
        return {1, until};
    }

    // The shares of one person, of one who moved, and of one household in those who agree so.
    std::array<double, 3> not_chance(std::size_t parent, std::pair<Level, Level> levels) const {
        std::array<double, 3> out{};
        double all = 1e-12;
        for (auto level = levels.first; level < levels.second; ++level) {
            all += random_[parent][level];
            for (std::size_t c = 0; c < 3; ++c)
                out[c] +=
                    model_.share[c] * model_.level_share(static_cast<Class>(c), parent, level);
        }
        for (auto& each : out) each /= all;
        return out;
    }

    // The pairs that are no strangers are taken out by what the model says of them. Where that is
    // much of what was seen, what is left is a guess, and is not let speak for strangers.
    void fill(std::size_t child, std::size_t parent, Level level, Shares& times) const {
        const auto as = whole(model_.compared[parent].role, level);
        const auto part = not_chance(parent, as);
        if (part[0] + part[1] + part[2] > not_chance_most) return;
        const auto& each = model_.compared[child];
        Shares seen{};
        for (auto at = as.first; at < as.second; ++at) {
            for (Level other = 1; other < levels_max; ++other)
                seen[other] += together_[parent].seen[at][child][other];
        }
        const double few = is_same(model_.compared[parent].role, level) ? few_same : few_others;
        const double all = std::accumulate(seen.begin(), seen.end(), 0.0);
        const auto cell = [&](Level from, Level until) {
            double pairs = 0;
            double taken = 0;
            double chance = 0;
            for (Level at = from; at < until; ++at) {
                pairs += seen[at];
                chance += each.strangers[at];
                for (std::size_t c = 0; c < 3; ++c)
                    taken += all * part[c] * model_.level_share(static_cast<Class>(c), child, at);
            }
            const bool unsure = taken > unsure_from * pairs;
            const double left = std::max(pairs - taken, 0.0);
            const double found = (left + few) / (all * chance + few);
            for (Level at = from; at < until; ++at)
                times[at] = unsure ? std::max(1.0, found) : found;
        };
        const auto levels = static_cast<Level>(levels_of(each.role).size());
        for (Level at = 1; at < levels;) {
            const auto cells = whole(each.role, at);
            cell(cells.first, cells.second);
            at = cells.second;
        }
        double sum = 0;
        for (Level at = 1; at < levels; ++at) sum += times[at] * each.strangers[at];
        for (Level at = 1; at < levels; ++at) times[at] /= sum;
    }

    const Model& model_;
    const Togethers& together_;
    const std::vector<Shares>& random_;
};

}  // namespace

Togethers count_together(const Records& records, const Comparing& comparing) {
    const auto comparisons = records.comparisons.size();
    Togethers out(comparisons);
    for (auto& each : out) each.seen.assign(levels_max, std::vector<Shares>(comparisons, Shares{}));
    const auto count = [&](std::size_t first, const Levels& levels) {
        for (std::size_t i = 0; i < comparisons; ++i) {
            if (i != first and levels[i] != 0) out[first].seen[levels[first]][i][levels[i]] += 1;
        }
    };
    Steps steps;
    for (std::size_t c = 0; c < comparisons; ++c) {
        const SamePairs same(records, records.comparisons[c]);
        for (std::uint64_t i = 0; same.any() and i < sample_same; ++i) {
            const auto [one, other] = same.pick(steps);
            count(c, comparing.compare(one, other));
        }
    }
    const RecordIndex of_first = records.two_files ? records.first_of_second : records.size();
    const RecordIndex of_second = records.size() - (records.two_files ? of_first : 0);
    for (std::uint64_t i = 0; of_first > 1 and of_second > 1 and i < sample_random; ++i) {
        const auto one = steps.below(of_first);
        const auto other = (records.two_files ? of_first : 0) + steps.below(of_second);
        if (one == other) continue;
        const auto levels = comparing.compare(one, other);
        for (std::size_t c = 0; c < comparisons; ++c) {
            if (levels[c] != 0 and not is_same(records.comparisons[c].role, levels[c]))
                count(c, levels);
        }
    }
    return out;
}

void tie(Model& model, const Togethers& together, const std::vector<Shares>& random) {
    const Tying tying(model, together, random);
    for (std::size_t child = 0; child < model.compared.size(); ++child) {
        Tie best;
        auto& each = model.compared[child];
        each.tied_to = not_tied;
        for (std::size_t parent = 0; parent < model.compared.size(); ++parent) {
            // The narrower is tied to the broader, and so nothing is tied to itself by a way round.
            const double mine = breadth(each, random[child]);
            const double theirs = breadth(model.compared[parent], random[parent]);
            if (parent == child or theirs < mine or (theirs == mine and parent > child)) continue;
            auto found = tying.of(child, parent);
            if (found.gain < std::max(gain_least, best.gain)) continue;
            best = found;
            each.tied_to = parent;
        }
        each.times = best.times;
    }
}

}  // namespace accord::matching
