// Guards: what an organisation's own list keeps shut, in whatever its people write. A child whom
// they typed by hand is guarded as the record that may be about them is; and somebody else's safe
// address goes out in nobody's words, said by the way.
#pragma once

#include <span>
#include <vector>

#include "casework/people/person.h"
#include "casework/sharing/answers.h"
#include "engine/shield/exclusion.h"
#include "governance/audit/act.h"

namespace accord::sharing {

// Each with everything that is guarded of whoever may be the same child.
std::vector<Child> guarded(std::vector<Child> children, std::span<const people::Person> in_secret,
                           Date today);
// Whether this person reads what their own organisation wrote as it was typed, safe addresses too:
// who wrote it does, and whoever answers for the organisation.
Result<bool> reads_all(audit::Reading& reading, const audit::Actor& actor, std::string_view author);
// One text, and all that was typed for a share, for somebody who does not: as it would travel.
std::string as_travels(const std::string& words, std::span<const shield::Exclusion> exclusions,
                       std::span<const shield::Exclusion> places);
Child as_travels(Child child);
Answers as_travels(Answers answers, std::span<const people::Person> in_secret, Date today);

// Every safe address of these people.
std::vector<shield::Exclusion> places_of(std::span<const people::Person> in_secret);

}  // namespace accord::sharing
