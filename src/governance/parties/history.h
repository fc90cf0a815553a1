// History: what an organisation was called, who came before and after it, and where it stood when.
// Names have dates, so that what was shared in 2024 shows the name of 2024.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "governance/parties/party.h"

namespace accord::parties {

struct FormerName {
    std::string name;
    std::optional<Date> from;  // none: from the beginning
    Date until;                // the day on which the next name began
};

enum class Because { Merged, Replaced };
std::string_view word(Because because);
std::string_view words(Because because);  // "merged into"
std::optional<Because> because_from(std::string_view word);

struct Succession {
    Id<Party> predecessor;
    Id<Party> successor;
    Because because = Because::Merged;
    Date from;
};

struct StandingLine {
    Standing standing = Standing::Invited;
    std::string reason;  // as it was given
    Instant at;
    std::string name;  // who did it
};

struct History {
    std::vector<FormerName> names;         // the latest first
    std::vector<Succession> predecessors;  // the earliest first
    std::optional<Succession> successor = {};
    std::vector<StandingLine> standings;  // the latest first
};

// What it was called on that day. `today` is the name it has now.
std::string name_on(const std::vector<FormerName>& former, std::string_view today_name, Date day);

}  // namespace accord::parties
