// Status: how an agreement stands with its privacy assessment, in one sentence, for whoever signs,
// shares or reads. It informs and never stops anything.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "governance/assessments/assessment.h"
#include "governance/audit/reading.h"

namespace accord::assessments {

enum class Covered : std::uint8_t { No, BeingWritten, InDate, ReviewSoon, ReviewLate };

struct Status {
    Covered covered = Covered::No;
    std::optional<Reference> assessment;
    std::string party;  // the name of the organisation that keeps it
    std::optional<Date> review_on;
    bool inherited = false;  // by the overarching one of the agreement it inherits from

    bool signed_off() const { return covered >= Covered::InDate; }
    bool in_date() const { return covered == Covered::InDate or covered == Covered::ReviewSoon; }
};

// Of the agreement itself; where it has none, of the overarching one over what it inherits from.
Result<Status> assessment_status(audit::Reading& reading, std::string_view agreement_uri,
                                 std::string_view inherits_from = {});
// None: it has none of its own that was signed off, and what it inherits from must be looked at.
Result<std::optional<Status>> own_signed_status(audit::Reading& reading,
                                                std::string_view agreement_uri);

// "In date. Next looked at by 2 March 2027."
std::string sentence(const Status& status);
// Where it is read; all of them where there is none.
std::string address(const Status& status);

}  // namespace accord::assessments
