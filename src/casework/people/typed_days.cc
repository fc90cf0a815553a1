#include "casework/people/typed_days.h"

#include "base/london.h"
#include "base/typed_time.h"

namespace accord::people {

std::optional<Date> day_typed(std::string_view typed, Date today) {
    if (typed.empty()) return std::nullopt;
    const auto day = date_as_typed(typed, today);
    return day ? std::optional<Date>(*day) : std::nullopt;
}

std::string typed_day(const std::optional<Date>& day) {
    return day ? spoken(*day) : std::string();
}

void add_stretch_faults(const TypedStretch& typed, Date today, Faults& faults) {
    const auto since = day_typed(typed.since, today);
    const auto until = day_typed(typed.until, today);
    const auto as_of = day_typed(typed.as_of, today);
    const auto wrong = [&](std::string_view words, const std::optional<Date>& day,
                           const char* field) {
        add_if(not words.empty() and not day, faults, field,
               "Enter a day, as near as it is known, like 1 May 2024");
    };
    wrong(typed.since, since, "since");
    wrong(typed.until, until, "until");
    add_if(since and until and *until < *since, faults, "until",
           "Enter an end that is not before the beginning");
    wrong(typed.as_of, as_of, "as-of");
    add_if(as_of and today < *as_of, faults, "as-of",
           "Enter a day that has been, or leave it empty");
}

}  // namespace accord::people
