#include "engine/matching/linkage.h"

#include "engine/matching/ahead.h"
#include "engine/matching/training.h"

namespace accord::matching {
namespace {

constexpr std::size_t chunk = 1024;

struct Weighted {
    std::vector<Link> links;
    std::size_t compared = 0;
};

Weighted weigh_all(const Records& records, const Comparing& comparing, const Candidates& candidates,
                   const Weighing& weighing, const Hands& hands) {
    const std::size_t chunks = (records.size() + chunk - 1) / chunk;
    std::vector<Weighted> parts(chunks);
    hands(chunks, [&](std::size_t i) {
        std::vector<RecordIndex> partners;
        Comparing::Lately lately;
        const auto until = std::min<std::size_t>((i + 1) * chunk, records.size());
        for (std::size_t at = i * chunk; at < until; ++at) {
            const auto one = static_cast<RecordIndex>(at);
            candidates.partners(one, partners);
            parts[i].compared += partners.size();
            for (std::size_t next = 0; next < partners.size(); ++next) {
                const auto other = partners[next];
                fetch_ahead(records, partners, next);
                const auto levels = comparing.compare(one, other, lately);
                const auto weighed = weighing.weigh(one, other, levels);
                if (weighed.total >= kept_from)
                    parts[i].links.push_back({one, other, weighed.total});
            }
        }
    });
    Weighted out;
    for (auto& part : parts) {
        out.links.insert(out.links.end(), part.links.begin(), part.links.end());
        out.compared += part.compared;
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
    const auto patterns = count_patterns(records, comparing, candidates, hands);
    progress("learning", 2, 4);
    out.model = train(records, random, count_together(records, comparing), patterns);
    progress("weighing", 3, 4);
    const Weighing weighing(records, out.model);
    auto weighed = weigh_all(records, comparing, candidates, weighing, hands);
    out.links = std::move(weighed.links);
    out.compared = static_cast<double>(weighed.compared);
    progress("done", 4, 4);
    return out;
}

}  // namespace accord::matching
