// Records that are one person, put together: the likeliest links first, and never two groups that
// do not fit each other as wholes. Following every link to its end would chain strangers together.
#pragma once

#include <map>
#include <vector>

#include "engine/matching/linkage.h"

namespace accord::matching {

// What people have decided; it stands whatever the weights say.
struct Decided {
    struct Pair {
        RecordIndex one = 0;
        RecordIndex other = 0;
    };
    std::vector<Pair> same;
    std::vector<Pair> different;
};

class Clustering {
public:
    Clustering(const Records& records, const Model& model);

    // For every record the first record of its cluster.
    std::vector<RecordIndex> clusters(const std::vector<Link>& links, const Decided& decided) const;

    // Links again, with what their clusters say: two records that both are a third are each other.
    std::vector<Link> supported(const std::vector<Link>& links,
                                const std::vector<RecordIndex>& clusters) const;

private:
    Centibits weight(RecordIndex one, RecordIndex other) const;
    // The mean weight of the pairs between two groups.
    Centibits mean(const std::vector<RecordIndex>& one,
                   const std::vector<RecordIndex>& other) const;
    bool fit(const std::vector<RecordIndex>& one, const std::vector<RecordIndex>& other) const;
    std::vector<Link> between(std::vector<Link> links, const std::vector<RecordIndex>& clusters,
                              const std::vector<std::vector<RecordIndex>>& members) const;
    void within(const std::vector<RecordIndex>& all,
                const std::map<std::uint64_t, Centibits>& known, std::vector<Link>& out) const;

    const Records& records_;
    Comparing comparing_;
    Weighing weighing_;
    std::vector<std::size_t> numbers_;  // comparisons of NHS numbers
};

// Each record in one link at most, the likeliest first; and every link weighed against the others
// that its records have.
std::vector<Link> one_to_one(std::vector<Link> links, RecordIndex records);

}  // namespace accord::matching
