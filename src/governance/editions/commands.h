// The verb of editions, and the questions that others ask.
#pragma once

#include <optional>
#include <vector>

#include "governance/audit/act.h"
#include "governance/editions/edition.h"

namespace accord::editions {

// From now on this node works by these tables: kept whole, and in the trail with their digest.
// False, and nothing is done, when it works by them already. Invalid: they have faults.
Result<bool> adopt(Node& node, const Tables& tables);

// What a node works by, read once in the life of the process: for work that nobody waits for, with
// no visit or lawbook in hand. It lives as long as the process.
Result<const rulebook::Rulebook*> rulebook_in_use(const Node& node);

Result<std::vector<Adoption>> adoptions(audit::Reading& reading);  // newest first
// The tables of an edition that this node once took up, as files would be called:
// "clocks.table". None: it never did.
Result<std::optional<Tables>> tables_of(audit::Reading& reading, const Digest& edition);

// What a later edition says that the one before it does not, in sentences. The first of a node has
// nothing before it. Broken: what is kept can no longer be read.
Result<std::vector<std::string>> differences(audit::Reading& reading, const Digest& before,
                                             const Digest& after);

}  // namespace accord::editions
