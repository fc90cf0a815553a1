#include "engine/matching/clusters.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace accord::matching {
namespace {

constexpr Centibits even = 0;
constexpr Centibits fit_from = -300;        // two groups fit from here: every pair bears the prior
constexpr Centibits clip = 1500;            // no one pair speaks louder than this in a cluster
constexpr std::size_t compared_max = 256;   // pairs between two groups that are looked at
constexpr std::size_t supported_max = 400;  // records of a cluster within which links are supported

// The likeliest first; of two as likely the one that stands first.
bool likelier(const Link& a, const Link& b) {
    if (a.total != b.total) return a.total > b.total;
    return a < b;
}

std::uint64_t pair_key(RecordIndex one, RecordIndex other) {
    return (std::uint64_t{std::min(one, other)} << 32) | std::max(one, other);
}

Centibits total_of(double probability) {
    const double p = std::clamp(probability, 1e-12, 1 - 1e-12);
    return static_cast<Centibits>(std::lround(100 * std::log2(p / (1 - p))));
}

class Groups {
public:
    explicit Groups(RecordIndex records) : of_(records), members_(records) {
        std::iota(of_.begin(), of_.end(), RecordIndex{0});
        for (RecordIndex i = 0; i < records; ++i) members_[i] = {i};
    }
    RecordIndex of(RecordIndex record) const { return of_[record]; }
    const std::vector<RecordIndex>& members(RecordIndex group) const { return members_[group]; }
    void merge(RecordIndex one, RecordIndex other) {
        if (one > other) std::swap(one, other);
        for (const auto record : members_[other]) of_[record] = one;
        auto& all = members_[one];
        all.insert(all.end(), members_[other].begin(), members_[other].end());
        std::sort(all.begin(), all.end());
        members_[other] = {};
    }
    std::vector<RecordIndex> take() { return std::move(of_); }

private:
    std::vector<RecordIndex> of_;
    std::vector<std::vector<RecordIndex>> members_;
};

}  // namespace

Clustering::Clustering(const Records& records, const Model& model)
    : records_(records), comparing_(records), weighing_(records, model) {
    for (std::size_t i = 0; i < records.comparisons.size(); ++i) {
        if (records.comparisons[i].role == Role::NhsNumber) numbers_.push_back(i);
    }
}

Centibits Clustering::weight(RecordIndex one, RecordIndex other) const {
    return weighing_.weigh(one, other, comparing_.compare(one, other)).total;
}

Centibits Clustering::mean(const std::vector<RecordIndex>& one,
                           const std::vector<RecordIndex>& other) const {
    const std::size_t pairs = one.size() * other.size();
    const std::size_t step = (pairs + compared_max - 1) / compared_max;
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < pairs; i += step, ++count)
        sum += std::clamp(weight(one[i / other.size()], other[i % other.size()]), -clip, clip);
    return static_cast<Centibits>(sum / count);
}

bool Clustering::fit(const std::vector<RecordIndex>& one,
                     const std::vector<RecordIndex>& other) const {
    for (const auto number : numbers_) {
        for (const auto a : one) {
            const auto& mine = records_.value(number, a);
            if (not mine.valid) continue;
            for (const auto b : other) {
                const auto& theirs = records_.value(number, b);
                if (theirs.valid and theirs.text != mine.text) return false;
            }
        }
    }
    return one.size() * other.size() == 1 or mean(one, other) >= fit_from;
}

std::vector<RecordIndex> Clustering::clusters(const std::vector<Link>& links,
                                              const Decided& decided) const {
    Groups groups(records_.size());
    for (const auto& pair : decided.same) {
        if (groups.of(pair.one) != groups.of(pair.other))
            groups.merge(groups.of(pair.one), groups.of(pair.other));
    }
    const auto kept_apart = [&](RecordIndex one, RecordIndex other) {
        return std::any_of(decided.different.begin(), decided.different.end(), [&](auto pair) {
            const auto a = groups.of(pair.one);
            const auto b = groups.of(pair.other);
            return (a == one and b == other) or (a == other and b == one);
        });
    };
    auto ordered = links;
    std::erase_if(ordered, [](const Link& link) { return link.total < even; });
    std::sort(ordered.begin(), ordered.end(), likelier);
    for (const auto& link : ordered) {
        const auto one = groups.of(link.one);
        const auto other = groups.of(link.other);
        if (one == other or kept_apart(one, other)) continue;
        if (fit(groups.members(one), groups.members(other))) groups.merge(one, other);
    }
    return groups.take();
}

// Two records whose clusters stand apart are one person only if the clusters are.
std::vector<Link> Clustering::between(std::vector<Link> links,
                                      const std::vector<RecordIndex>& clusters,
                                      const std::vector<std::vector<RecordIndex>>& members) const {
    std::unordered_map<std::uint64_t, Centibits> means;
    for (auto& link : links) {
        const auto one = clusters[link.one];
        const auto other = clusters[link.other];
        if (members[one].size() * members[other].size() == 1) continue;
        const auto [at, made] = means.try_emplace(pair_key(one, other), 0);
        if (made) at->second = mean(members[one], members[other]);
        link.total += std::min(0, at->second - link.total) / 4;
    }
    return links;
}

// Two records that both are a third are each other.
void Clustering::within(const std::vector<RecordIndex>& all,
                        const std::map<std::uint64_t, Centibits>& known,
                        std::vector<Link>& out) const {
    const std::size_t n = all.size();
    std::vector<double> direct(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            const auto found = known.find(pair_key(all[i], all[j]));
            const auto total = found != known.end() ? found->second : weight(all[i], all[j]);
            direct[i * n + j] = direct[j * n + i] = probability(total);
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            double best = direct[i * n + j];
            for (std::size_t k = 0; k < n and n <= supported_max; ++k)
                best = std::max(best, direct[i * n + k] * direct[k * n + j]);
            out.push_back({all[i], all[j], total_of(best)});
        }
    }
}

std::vector<Link> Clustering::supported(const std::vector<Link>& links,
                                        const std::vector<RecordIndex>& clusters) const {
    std::vector<std::vector<RecordIndex>> members(records_.size());
    for (RecordIndex i = 0; i < records_.size(); ++i) members[clusters[i]].push_back(i);
    std::map<std::uint64_t, Centibits> known;
    std::vector<Link> apart;
    for (const auto& link : links) {
        if (clusters[link.one] == clusters[link.other]) {
            known[pair_key(link.one, link.other)] = link.total;
        } else {
            apart.push_back(link);
        }
    }
    auto out = between(std::move(apart), clusters, members);
    for (const auto& all : members) {
        if (all.size() > 1) within(all, known, out);
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<Link> one_to_one(std::vector<Link> links, RecordIndex records) {
    std::vector<double> odds(records, 0);
    const auto odds_of = [](const Link& link) {
        return std::exp2(std::min(static_cast<double>(link.total) / 100, 200.0));
    };
    for (const auto& link : links) {
        odds[link.one] += odds_of(link);
        odds[link.other] += odds_of(link);
    }
    std::sort(links.begin(), links.end(), likelier);
    std::vector<bool> taken(records, false);
    std::vector<Link> out;
    for (const auto& link : links) {
        if (taken[link.one] or taken[link.other]) continue;
        taken[link.one] = taken[link.other] = true;
        const double own = odds_of(link);
        const double others = std::max(0.0, odds[link.one] + odds[link.other] - 2 * own);
        out.push_back({link.one, link.other, total_of(own / (own + others + 1))});
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace accord::matching
