// Board: where a version of a text is, with everybody: on whose desk inside each organisation, for
// how long, and what they have signed. What an organisation said last stands until it signs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "governance/agreement/deviation.h"
#include "governance/agreement/leaving.h"
#include "governance/agreement/signature.h"

namespace accord::agreement {

enum class Stop {
    Invited,                // asked to sign; nobody has said where it is
    Reading,                // somebody reads it
    InformationGovernance,  // with information governance
    Legal,                  // with their lawyers
    Signatory,              // with whoever signs
    Declined,               // they will not sign, and said why
    Signed,
};
std::string_view word(Stop stop);   // "information_governance"
std::string_view words(Stop stop);  // "With information governance"
std::optional<Stop> stop_from(std::string_view word);
// Those that an organisation can say of itself: all but the first and the last.
std::vector<Stop> stops_to_say();

struct Whereabouts {
    Id<parties::Party> party;
    Stop stop = Stop::Reading;
    Date since;
    std::string note;
};

struct BoardLine {
    parties::Party party;
    Stop stop = Stop::Invited;
    Date since;
    std::string note;
    std::optional<Signature> signature;  // its newest, under whatever version
    std::string version;                 // of that signature
    std::optional<Leaving> leaving;      // a notice that stands
    std::optional<Deviation> deviation;  // how it signs otherwise, where that counts or is drawn up
    int days(Date today) const { return days_between(since, today); }
};

}  // namespace accord::agreement
