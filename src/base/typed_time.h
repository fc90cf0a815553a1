// Dates and times as people in Britain type them: "27 March 2019", "27/3/19", "2019-03-27",
// "tomorrow at 3pm", "Friday 10:30". The day comes before the month. What cannot be one is refused
// in words that say what would be.
#pragma once

#include <optional>
#include <string_view>

#include "base/instant.h"

namespace accord {

// Two digits of a year are of the hundred years that end ten years from `today`. A day and a month
// without a year, and the name of a day, are the next such day, or the last where the past is
// meant; today included. Month and day the wrong way round are refused, and it is said.
enum class Meant { Coming, Past };
Result<Date> date_as_typed(std::string_view typed, Date today, Meant meant = Meant::Coming);

// The first and the last day of a day, of a month ("Sept 2026") or of a year.
struct DaysTyped {
    Date first;
    Date last;
};
Result<DaysTyped> days_as_typed(std::string_view typed, Date today, Meant meant = Meant::Coming);

// 9 of "September", "Sept", "sep"; none of what is no month's name.
std::optional<int> month_named(std::string_view typed);

// A day, a time of day, or both; a time alone is today, a day alone is its end. In London.
Result<Instant> moment_as_typed(std::string_view typed, Instant now, Meant meant = Meant::Coming);

}  // namespace accord
