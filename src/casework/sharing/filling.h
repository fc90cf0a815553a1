// Filling: what was typed about a happening, made into the answers of an ordinary draft: facts as
// plain sentences, the view kept apart, who is suggested and why. Pure: what it says depends on
// what it is given. Nothing here sends, and nothing decides what may be told.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/london.h"
#include "casework/sharing/answers.h"
#include "casework/sharing/happening.h"
#include "casework/sharing/school_day.h"

namespace accord::sharing {

// By name, as typed. A moment has two (when-day, when-time), a school two (school, school-name).
using Typed = std::map<std::string, std::string, std::less<>>;
std::string_view typed_in(const Typed& typed, std::string_view name);

// "2:15am", "02.15", "9am", "midday"; nothing when it cannot be a time. Only hour and minute count.
std::optional<LocalTime> read_time(std::string_view typed);
// "2 March 2026", "02/03/2026", "2026-03-02"; nothing when it is no whole day.
std::optional<Date> read_whole_day(std::string_view typed);

struct Filling {
    const Happening& happening;
    std::vector<Child> children;
    Typed typed;
};
// All that stands in the way, at once; `where` is a field of the page.
Faults filling_faults(const Filling& filling, Instant now);

// What is so on the day, outside of what was typed.
struct Ground {
    const std::vector<parties::Party>& parties;
    Id<parties::Party> sender;
    SchoolDay school_day;
    Date today;
};
// Of a filling without faults. What is a judgement stays to be asked: whether anyone must not find
// out, whether the family were told, and how soon where the happening does not say.
Answers filled(const Filling& filling, const Ground& ground);

}  // namespace accord::sharing
