// The two counts that training begins with: patterns of candidates, and what strangers agree on.
#include <algorithm>
#include <unordered_map>

#include "engine/matching/ahead.h"
#include "engine/matching/steps.h"
#include "engine/matching/training.h"

namespace accord::matching {
namespace {

constexpr std::size_t chunk = 1024;
constexpr RecordIndex records_learnt_from = 60'000;  // with their partners
constexpr std::uint64_t sample_pairs = 300'000;
constexpr double half_a_pair = 0.5;

// How often two strangers hold the same value, by band, from how many hold each.
Shares same_by_counting(const Records& records, const Comparison& comparison) {
    Shares out{};
    const auto known = static_cast<double>(comparison.known);
    const bool bands = has_bands(comparison.role);
    for (std::size_t i = 1; i < comparison.values.size(); ++i) {
        const auto& value = comparison.values[i];
        const double count = value.count;
        const double share = records.two_files ? (count / known) * (count / known)
                                               : count * (count - 1) / (known * (known - 1));
        out[bands ? value.band : same_rare] += share;
    }
    return out;
}

}  // namespace

std::vector<PatternCount> count_patterns(const Records& records, const Comparing& comparing,
                                         const Candidates& candidates, const Hands& hands) {
    using Counts = std::unordered_map<Pattern, std::uint64_t>;
    const RecordIndex all_with_partners =
        records.two_files ? records.first_of_second : records.size();
    const std::size_t stride = 1 + all_with_partners / records_learnt_from;
    const std::size_t chunks = (all_with_partners + chunk - 1) / chunk;
    std::vector<Counts> parts(chunks);
    hands(chunks, [&](std::size_t i) {
        std::vector<RecordIndex> partners;
        Comparing::Lately lately;
        const auto until = std::min<std::size_t>((i + 1) * chunk, all_with_partners);
        for (std::size_t at = i * chunk; at < until; ++at) {
            if (at % stride != 0) continue;
            const auto one = static_cast<RecordIndex>(at);
            candidates.partners(one, partners);
            for (std::size_t next = 0; next < partners.size(); ++next) {
                fetch_ahead(records, partners, next);
                parts[i][pattern_of(comparing.compare(one, partners[next], lately))] += stride;
            }
        }
    });
    Counts all;
    for (auto& part : parts) {
        for (const auto& [pattern, count] : part) all[pattern] += count;
        part = {};
    }
    std::vector<PatternCount> out;
    for (const auto& [pattern, count] : all) out.push_back({pattern, count});
    std::sort(out.begin(), out.end(),
              [](const auto& a, const auto& b) { return a.pattern < b.pattern; });
    return out;
}

std::vector<Shares> count_random(const Records& records, const Comparing& comparing) {
    const auto comparisons = records.comparisons.size();
    std::vector<Shares> seen(comparisons, Shares{});
    Steps steps;
    const RecordIndex of_first = records.two_files ? records.first_of_second : records.size();
    const RecordIndex of_second = records.size() - (records.two_files ? of_first : 0);
    for (std::uint64_t i = 0; of_first > 1 and of_second > 1 and i < sample_pairs; ++i) {
        const auto one = steps.below(of_first);
        const auto other = (records.two_files ? of_first : 0) + steps.below(of_second);
        if (one == other) continue;
        const auto levels = comparing.compare(one, other);
        for (std::size_t c = 0; c < comparisons; ++c) seen[c][levels[c]] += 1;
    }
    std::vector<Shares> out(comparisons, Shares{});
    for (std::size_t c = 0; c < comparisons; ++c) {
        const auto role = records.comparisons[c].role;
        const auto levels = levels_of(role).size();
        out[c] = same_by_counting(records, records.comparisons[c]);
        double same = 0;
        double others = 0;
        for (std::size_t level = 1; level < levels; ++level) {
            const bool is = is_same(role, static_cast<Level>(level));
            (is ? same : others) += is ? out[c][level] : seen[c][level] + half_a_pair;
        }
        for (std::size_t level = 1; level < levels; ++level) {
            if (is_same(role, static_cast<Level>(level))) {
                out[c][level] = std::max(out[c][level], 1e-12);
            } else {
                out[c][level] = (1 - same) * (seen[c][level] + half_a_pair) / others;
            }
        }
    }
    return out;
}

}  // namespace accord::matching
