#include "engine/matching/training.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/digest.h"

namespace accord::matching {
namespace {

constexpr int rounds_max = 200;
constexpr double settled = 1e-7;
constexpr double belief_same = 20;  // pairs that what is believed beforehand is worth
constexpr double belief_household = 50;
constexpr double chance_floor = 0.02;      // of what random pairs show, at least this is chance
constexpr double factor_of_doubt = 3;      // between two starts
constexpr double gain_of_households = 30;  // in log likelihood, before the third class is used

bool shows_households(const Model& model) {
    return std::any_of(model.compared.begin(), model.compared.end(), [](const auto& each) {
        return is_place(each.role) or each.role == Role::Phone;
    });
}

bool shows_places(const Model& model) {
    return std::any_of(model.compared.begin(), model.compared.end(),
                       [](const auto& each) { return is_place(each.role); });
}

void normalise(Shares& shares, std::size_t levels) {
    double sum = 0;
    for (std::size_t i = 1; i < levels; ++i) sum += shares[i];
    if (sum <= 0) return;
    for (std::size_t i = 1; i < levels; ++i) shares[i] /= sum;
}

// As among strangers where that is what is believed; the commonest level takes the rest.
Shares household_belief(Role role, const Shares& strangers) {
    const auto levels = levels_of(role);
    Shares out{};
    std::size_t largest = 1;
    double sum = 0;
    for (std::size_t i = 1; i < levels.size(); ++i) {
        out[i] = levels[i].household < 0 ? strangers[i] : levels[i].household;
        if (levels[i].household > levels[largest].household) largest = i;
        sum += out[i];
    }
    out[largest] = std::max(0.05, out[largest] + 1 - sum);
    normalise(out, levels.size());
    return out;
}

struct Expected {
    std::array<double, class_count> pairs{};
    std::vector<std::array<Shares, class_count>> levels;
    double likelihood = 0;
};

// One step: how the pairs of every pattern divide into the classes.
Expected expect_classes(const Model& model, const std::vector<PatternCount>& patterns) {
    Expected out;
    out.levels.resize(model.compared.size());
    std::array<std::array<std::array<double, levels_max>, comparisons_max>, class_count> share{};
    for (std::size_t c = 0; c < class_count; ++c) {
        for (std::size_t i = 0; i < model.compared.size(); ++i) {
            share[c][i][0] = 1;
            for (Level level = 1; level < levels_max; ++level)
                share[c][i][level] = model.level_share(static_cast<Class>(c), i, level);
        }
    }
    for (const auto& [pattern, count] : patterns) {
        std::array<double, class_count> weight = model.share;
        const auto levels = levels_of_pattern(pattern);
        for (std::size_t i = 0; i < model.compared.size(); ++i) {
            for (std::size_t c = 0; c < class_count; ++c) weight[c] *= share[c][i][levels[i]];
            if (model.compared[i].tied_to == not_tied) continue;
            weight[1] *= model.times(Class::Moved, i, levels);
            weight[3] *= model.times(Class::Strangers, i, levels);
        }
        const double sum = std::accumulate(weight.begin(), weight.end(), 0.0);
        if (sum <= 0) continue;
        const auto times = static_cast<double>(count);
        out.likelihood += times * std::log(sum);
        for (std::size_t c = 0; c < class_count; ++c) {
            const double pairs = times * weight[c] / sum;
            out.pairs[c] += pairs;
            if (c == 3) continue;
            for (std::size_t i = 0; i < model.compared.size(); ++i)
                out.levels[i][c][levels[i]] += pairs;
        }
    }
    return out;
}

class Training {
public:
    Training(const Records& records, const std::vector<Shares>& random, const Togethers& together,
             const std::vector<PatternCount>& patterns)
        : random_(random), together_(together), patterns_(patterns), pairs_(records.pairs()) {
        const double fewer = records.two_files
                                 ? std::min<double>(records.first_of_second,
                                                    records.size() - records.first_of_second)
                                 : records.size();
        usual_matches_ = fewer / 2;
        for (const auto& comparison : records.comparisons) {
            Model::Compared compared;
            compared.role = comparison.role;
            start_.compared.push_back(compared);
        }
    }

    // Once as if nothing hung together, and again with what strangers agree on together.
    Model from(double matches, bool households) {
        auto free = settle(start_, matches, households);
        Model model = start_;
        tie(free, together_, random_);
        for (std::size_t i = 0; i < model.compared.size(); ++i) {
            model.compared[i].tied_to = free.compared[i].tied_to;
            model.compared[i].times = free.compared[i].times;
        }
        return settle(std::move(model), matches, households);
    }

    double likelihood = 0;
    double usual_matches() const { return usual_matches_; }

private:
    Model settle(Model model, double matches, bool households) {
        model.households = households;
        const double moved = shows_places(model) ? 0.1 : 0;
        const double same = std::min(0.3, matches / pairs_);
        model.share = {same * (1 - moved), same * moved, households ? same : 0, 0};
        model.share[3] = 1 - model.share[0] - model.share[1] - model.share[2];
        for (std::size_t i = 0; i < model.compared.size(); ++i) begin(model, i);
        double before = 0;
        for (int round = 0; round < rounds_max; ++round) {
            const auto expected = expect_classes(model, patterns_);
            likelihood = expected.likelihood;
            improve(model, expected);
            if (round > 5 and std::abs(likelihood - before) < settled * std::abs(likelihood)) break;
            before = likelihood;
        }
        model.trained = true;
        return model;
    }

    void begin(Model& model, std::size_t i) {
        auto& each = model.compared[i];
        const auto levels = levels_of(each.role);
        for (std::size_t level = 1; level < levels.size(); ++level)
            each.same[level] = levels[level].same;
        normalise(each.same, levels.size());
        each.strangers = random_[i];
        each.household = household_belief(each.role, random_[i]);
        take_out(model, i);
    }

    // Random pairs hold a few of one person and of one household, which are not chance.
    void take_out(Model& model, std::size_t i) {
        auto& each = model.compared[i];
        const auto levels = levels_of(each.role);
        const double same = model.share[0] + model.share[1];
        for (std::size_t level = 1; level < levels.size(); ++level) {
            const double seen = random_[i][level];
            const double not_chance =
                same * each.same[level] + model.share[2] * each.household[level];
            each.strangers[level] = std::max(seen - not_chance, seen * chance_floor);
        }
        normalise(each.strangers, levels.size());
    }

    void improve(Model& model, const Expected& expected) {
        double sum = 0;
        for (std::size_t c = 0; c < 3; ++c) {
            model.share[c] = std::min(0.4, expected.pairs[c] / pairs_);
            sum += model.share[c];
        }
        model.share[3] = std::max(0.1, 1 - sum);
        for (std::size_t i = 0; i < model.compared.size(); ++i) {
            learn_same(model.compared[i], expected.levels[i], model.households);
            if (model.households) learn_household(model.compared[i], expected, i);
            take_out(model, i);
        }
    }

    void learn_same(Model::Compared& each, const std::array<Shares, class_count>& seen,
                    bool households) {
        const auto levels = levels_of(each.role);
        for (std::size_t level = 1; level < levels.size(); ++level) {
            const double moved = is_place(each.role) ? 0 : seen[1][level];
            each.same[level] = seen[0][level] + moved + belief_same * levels[level].same;
        }
        normalise(each.same, levels.size());
        hold_back(each, households);
    }

    // However many namesakes there are, one person is seldom born in two years. What is learnt of
    // the levels that say so is held to a ceiling, or namesakes would be taken for people who
    // moved. Where there are families, the ceiling is low.
    void hold_back(Model::Compared& each, bool households) {
        const auto hold = [&](Level level, double ceiling) {
            each.same[level] = std::min(each.same[level], ceiling);
        };
        if (each.role == Role::BirthDate) {
            hold(born::near, households ? 0.015 : 0.06);
            hold(born::far, households ? 0.005 : 0.05);
            hold(born::generation, 0.02);
        }
        if (each.role == Role::Given) hold(given::different, households ? 0.01 : 0.1);
        if (each.role == Role::NhsNumber) hold(identifier_level::both_valid, 0.01);
        normalise(each.same, levels_of(each.role).size());
    }

    // A given name that differs is what makes a household of what would be one person: that is not
    // left to the data. Birth dates and numbers are, but only half the way.
    void learn_household(Model::Compared& each, const Expected& expected, std::size_t i) {
        const auto levels = levels_of(each.role);
        const auto belief = household_belief(each.role, each.strangers);
        if (each.role == Role::Given) {
            each.household = belief;
            return;
        }
        const auto& seen = expected.levels[i][2];
        double all = 0;
        for (std::size_t level = 1; level < levels.size(); ++level) all += seen[level];
        const bool personal = each.role == Role::BirthDate or each.role == Role::NhsNumber or
                              each.role == Role::OtherId or each.role == Role::Email;
        const double weight = belief_household + (personal ? all : 0);
        for (std::size_t level = 1; level < levels.size(); ++level)
            each.household[level] = seen[level] + weight * belief[level];
        normalise(each.household, levels.size());
    }

    Model start_;
    const std::vector<Shares>& random_;
    const Togethers& together_;
    const std::vector<PatternCount>& patterns_;
    double pairs_ = 0;
    double usual_matches_ = 0;
};

std::string version_of(const Model& model) {
    std::string bytes = "accord matching 2\n";
    const auto put = [&](double share) {
        bytes += std::to_string(static_cast<long long>(std::llround(share * 1e12))) + " ";
    };
    for (const double share : model.share) put(share);
    for (const auto& each : model.compared) {
        bytes += "\n" + std::string(word(each.role)) + " ";
        for (std::size_t level = 1; level < levels_max; ++level) {
            put(each.same[level]);
            put(each.household[level]);
            put(each.strangers[level]);
        }
        for (const auto& row : each.times) {
            for (const double times : row) {
                if (each.tied_to != not_tied) put(times);
            }
        }
    }
    return hex(digest(bytes)).substr(0, 16);
}

void guard(Model& model, double matches, double other_start, double usual) {
    for (const auto& each : model.compared) {
        double same = 0;
        double strangers = 0;
        for (Level level = 1; is_same(each.role, level); ++level) {
            same += each.same[level];
            strangers += each.strangers[level];
        }
        if (same < strangers)
            model.doubts.push_back("strangers agree on the " + std::string(words_of(each.role)) +
                                   " more often than records of one person");
    }
    if (other_start > 0 and
        (matches / other_start > factor_of_doubt or other_start / matches > factor_of_doubt))
        model.doubts.emplace_back("two starts ended far apart");
    if (matches < 3 or matches > usual * 60)
        model.doubts.emplace_back("the number of matches it expects is not believable");
}

}  // namespace

Model train(const Records& records, const std::vector<Shares>& random, const Togethers& together,
            const std::vector<PatternCount>& patterns) {
    Training training(records, random, together, patterns);
    auto model = training.from(training.usual_matches(), false);
    double likelihood = training.likelihood;
    if (shows_households(model)) {
        auto with = training.from(training.usual_matches(), true);
        if (training.likelihood > likelihood + gain_of_households) model = std::move(with);
        likelihood = training.likelihood;
    }
    const auto again = training.from(training.usual_matches() / 8, model.households);
    const auto matches = [&](const Model& of) {
        return (of.share[0] + of.share[1]) * records.pairs();
    };
    guard(model, matches(model), matches(again), training.usual_matches());
    model.version = version_of(model);
    return model;
}

}  // namespace accord::matching
