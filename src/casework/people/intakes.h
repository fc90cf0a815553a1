// The shelf of intakes, their parts and what was said of their sources. Private to the slice.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/people/intake.h"
#include "governance/audit/act.h"

namespace accord::people {

class Intakes {
public:
    static Result<Intake> find(audit::Reading& reading, const Id<Intake>& id);
    static Result<std::vector<Intake>> of(audit::Reading& reading, const std::string& agency,
                                          std::int64_t rows_max);
    // The one that has run longest; none: nothing is being brought in.
    static Result<std::optional<Id<Intake>>> running(audit::Reading& reading);
    static Result<std::vector<Id<Intake>>> kept_before(audit::Reading& reading, Instant before);
    static Result<void> add(audit::Act& act, const Intake& intake);
    // Conflict when someone else was first.
    static Result<void> save(audit::Act& act, Intake& intake);

    static Result<void> add_rows(audit::Act& act, const Id<Intake>& intake, std::int64_t number,
                                 const std::vector<CsvRow>& rows);
    static Result<std::vector<CsvRow>> rows(audit::Reading& reading, const Id<Intake>& intake,
                                            std::int64_t number);
    static Result<void> add_faults(audit::Act& act, const Id<Intake>& intake, std::int64_t number,
                                   const std::vector<FaultyRow>& rows);
    static Result<std::vector<FaultyRow>> faults(audit::Reading& reading, const Intake& intake);
    static Result<void> drop_faults(audit::Act& act, const Id<Intake>& intake);
    static Result<void> drop_rows(audit::Act& act, const Id<Intake>& intake);

    // As columns of Intake; none: nothing was said yet of this source.
    static Result<std::optional<std::vector<std::string>>> said_of(audit::Reading& reading,
                                                                   const std::string& agency,
                                                                   const std::string& source);
    static Result<void> say(audit::Act& act, const Intake& intake);
    static Result<std::vector<std::string>> sources(audit::Reading& reading,
                                                    const std::string& agency);
};

}  // namespace accord::people
