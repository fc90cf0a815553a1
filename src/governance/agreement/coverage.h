// Coverage: what an agreement lets one kind of organisation share, with whom and why, in four
// words. Every word is an answer of the engine to a plain question; nothing here knows the law.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/policy/question.h"
#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {

enum class Cover {
    Yes,
    ShortVersion,      // who to call, and that there is a worry
    OnlyWhatIsNeeded,  // yes, and think about how much
    AskFirst,          // talk to your safeguarding lead
};
std::string_view words(Cover cover);

struct Situation {
    std::string_view words;  // the head of a column: "A child may be harmed"
    Code<rulebook::Purpose> purpose;
    Code<rulebook::Threshold> threshold;
};
const std::vector<Situation>& situations();

struct CoverageRow {
    std::string receiver;       // "Children’s social care"
    std::vector<Cover> covers;  // one a situation
};

// As between two that have signed the version: the worry and who it is about, the family told.
std::vector<CoverageRow> coverage(const rulebook::Rulebook& rulebook, const policy::Terms& terms,
                                  const policy::SignedVersion& version,
                                  Code<rulebook::AgencyType> giver, Date day);

}  // namespace accord::agreement
