#include "engine/matching/linkage.h"

#include "engine/matching/training.h"

namespace accord::matching {
namespace {

constexpr std::size_t chunk = 1024;

std::vector<Link> weigh_all(const Records& records, const Comparing& comparing,
                            const Candidates& candidates, const Weighing& weighing,
                            const Hands& hands) {
    const std::size_t chunks = (records.size() + chunk - 1) / chunk;
    std::vector<std::vector<Link>> parts(chunks);
    hands(chunks, [&](std::size_t i) {
        std::vector<RecordIndex> partners;
        Comparing::Lately lately;
        const auto until = std::min<std::size_t>((i + 1) * chunk, records.size());
        for (std::size_t at = i * chunk; at < until; ++at) {
            const auto one = static_cast<RecordIndex>(at);
            candidates.partners(one, partners);
            for (const auto other : partners) {
                const auto levels = comparing.compare(one, other, lately);
                const auto weighed = weighing.weigh(one, other, levels);
                if (weighed.total >= kept_from) parts[i].push_back({one, other, weighed.total});
            }
        }
    });
    std::vector<Link> out;
    for (auto& part : parts) {
        out.insert(out.end(), part.begin(), part.end());
        part = {};
    }
    return out;
}

}  // namespace

Linkage link_records(const Records& records, const Hands& hands, const Progress& progress) {
    Linkage out;
    out.pairs = records.pairs();
    const Comparing comparing(records);
    progress("looking for candidates", 0, 4);
    const Candidates candidates(records, hands);
    out.complete = candidates.complete();
    out.left_out = candidates.left_out();
    progress("comparing", 1, 4);
    const auto random = count_random(records, comparing);
    const auto patterns = count_patterns(comparing, candidates, records.size(), hands);
    for (const auto& pattern : patterns) out.compared += static_cast<double>(pattern.count);
    progress("learning", 2, 4);
    out.model = train(records, random, count_together(records, comparing), patterns);
    progress("weighing", 3, 4);
    const Weighing weighing(records, out.model);
    out.links = weigh_all(records, comparing, candidates, weighing, hands);
    progress("done", 4, 4);
    return out;
}

}  // namespace accord::matching
