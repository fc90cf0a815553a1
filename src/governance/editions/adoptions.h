// The shelf of editions. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "governance/audit/act.h"
#include "governance/editions/edition.h"

namespace accord::editions {

class Adoptions {
public:
    static Result<std::vector<Adoption>> all(audit::Reading& reading);  // newest first
    static Result<std::optional<Adoption>> newest(audit::Reading& reading);
    static Result<std::optional<Tables>> tables(audit::Reading& reading, const Digest& edition);
    static Result<void> add(audit::Act& act, const Adoption& adoption, const Tables& tables);
};

}  // namespace accord::editions
