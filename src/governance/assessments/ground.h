// Ground: the agreements that assessments stand on, as they are today: their clauses, each with a
// digest of its words and its rule. The door that knows agreements makes it; here it is only
// compared with what somebody saw when they tied a risk to a clause.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/assessments/assessment.h"

namespace accord::assessments {

struct KnownClause {
    std::string number;
    std::string heading;
    Digest digest;
};

struct KnownAgreement {
    std::string uri;
    std::string inherits_from;  // a uri, or empty
    std::string title;
    std::string version;
    std::string address;  // /agreements/A-4QH-81T
    std::vector<KnownClause> clauses;
};

struct Ground {
    std::vector<KnownAgreement> agreements;

    const KnownAgreement* agreement(std::string_view uri) const;
    const KnownClause* clause(std::string_view uri, std::string_view number) const;
};

enum class Standing : std::uint8_t {
    AsSeen,   // as when somebody last looked; flows and reports always are
    Changed,  // the clause changed; look again
    Gone,     // there is no such clause any more
};
Standing standing(const Ground& ground, const Link& link);

// A clause as it is today, as if it had just been looked at. Other links stay as they are.
Link seen_now(const Ground& ground, Link link);
void see_all_now(const Ground& ground, Content& content);

// Risks and measures that have to be looked at again, by number.
std::vector<std::string> to_look_at_again(const Ground& ground, const Content& content);

}  // namespace accord::assessments
