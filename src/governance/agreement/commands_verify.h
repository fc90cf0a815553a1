// Checking a signature: by itself, and against what this node keeps. Anyone may ask.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "governance/agreement/agreement.h"
#include "governance/agreement/autograph.h"
#include "governance/audit/reading.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

// {"keys": […]}: every key under which statements were signed here, the one of today first.
Result<Json> statement_keys(audit::Reading& reading);

struct CheckedPoint {
    bool good = false;
    std::string sentence;
};
struct Checked {
    bool good = false;  // every finding is
    std::vector<CheckedPoint> findings;
    Json statement;  // what it says, when the signature holds
};
// By the key alone: what anyone can do with any JOSE tool.
Checked check_alone(const std::vector<Json>& keys, std::string_view statement,
                    std::string_view jws);
// And: the text it names is one that was published here, word for word; the trail has the entry.
Result<Checked> check_here(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                           std::string_view statement, std::string_view jws);

// The version with this digest, published here.
Result<std::optional<Agreement>> version_by_digest(audit::Reading& reading, const Digest& digest);
Result<std::vector<Autograph>> autographs_under(audit::Reading& reading, Id<Agreement> agreement);
Result<Autograph> find_autograph(audit::Reading& reading, Id<Autograph> autograph);

}  // namespace accord::agreement
