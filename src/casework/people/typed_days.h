// Days as they are typed of what lasts a while: since, until, and on which day that was up to date.
// Private to the slice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"
#include "base/instant.h"

namespace accord::people {

struct TypedStretch {
    std::string_view since, until, as_of;
};
// On the fields since, until and as-of: what cannot be a day, an end before the beginning, and what
// is said to be up to date on a day that has not come.
void add_stretch_faults(const TypedStretch& typed, Date today, Faults& faults);
// None of nothing, and of what cannot be a day.
std::optional<Date> day_typed(std::string_view typed, Date today);
std::string typed_day(const std::optional<Date>& day);  // "2 March 2026", or nothing

}  // namespace accord::people
