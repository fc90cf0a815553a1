// What accord match reads and writes: tables of records, a schema, pairs and clusters.
#pragma once

#include <string>
#include <vector>

#include "base/fault.h"
#include "base/result.h"
#include "engine/matching/linkage.h"
#include "engine/matching/records.h"

namespace accord::cli {

// Reads one file into what is being gathered, telling how far it is.
Result<void> read_records(const std::string& path, matching::Gathering& gathering, Faults& faults,
                          matching::Notes& notes, bool say_progress);

// An id that stands twice in one file, or is missing, cannot name a row.
void check_ids(const matching::Records& records, const std::vector<std::string>& files,
               Faults& faults);

Result<void> write_pairs(const std::string& path, const matching::Records& records,
                         const std::vector<matching::Link>& links);
// Beside the pairs: each with what every comparison was worth, and why it is not a match.
Result<void> write_explanations(const std::string& path, const matching::Records& records,
                                const matching::Linkage& linkage,
                                const std::vector<matching::Link>& links);
Result<void> write_clusters(const std::string& path, const matching::Records& records,
                            const std::vector<matching::RecordIndex>& clusters);

}  // namespace accord::cli
