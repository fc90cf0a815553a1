// The shelf of closenesses, of the homes of those that work here, and of what was opened again.
// Private to the slice.
#pragma once

#include <string>
#include <vector>

#include "casework/people/closeness.h"
#include "casework/people/opening.h"
#include "governance/audit/act.h"

namespace accord::people {

class Closenesses {
public:
    static Result<std::vector<Closeness>> of(audit::Reading& reading, std::string_view account);
    // Of everybody at the organisation, the newest first.
    static Result<std::vector<Closeness>> at(audit::Reading& reading, const std::string& agency,
                                             std::int64_t rows_max);
    static Result<void> add(audit::Act& act, const Closeness& said);
};

class StaffHomes {
public:
    enum class Source : std::uint8_t { File, Self };
    // What a home (closeness.h) is kept as: nothing can be read from it.
    static Bytes mark(const Node& node, const std::string& home);
    static Result<std::vector<Bytes>> of(audit::Reading& reading, std::string_view account);
    // In place of those from the same source.
    static Result<void> put(audit::Act& act, const std::string& account, Source source,
                            const std::vector<std::string>& homes);
    static Result<std::int64_t> count_at(audit::Reading& reading, const std::string& agency);
};

class Openings {
public:
    static Result<Opening> find(audit::Reading& reading, const Id<Opening>& id);
    // Whom the records are of that are open to this account after all.
    static Result<std::vector<Id<Person>>> open_to(audit::Reading& reading,
                                                   std::string_view account);
    static Result<std::vector<Opening>> at(audit::Reading& reading, const std::string& agency,
                                           std::int64_t rows_max);
    static Result<void> add(audit::Act& act, const Opening& opening);
    // Conflict when someone else was first.
    static Result<void> save(audit::Act& act, const Opening& opening);
};

}  // namespace accord::people
