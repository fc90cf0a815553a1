// Days that may not be known: in what is sealed, and beside each other. Private to the slice.
#pragma once

#include <optional>

#include "base/instant.h"
#include "base/json.h"
#include "casework/people/person.h"

namespace accord::people {

inline Json json_of_day(const std::optional<Date>& day) {
    return day ? Json(text(*day)) : Json();
}

inline Result<std::optional<Date>> day_of_json(const Json& json) {
    if (json.is_null()) return std::optional<Date>{};
    return std::optional<Date>(TRY(date_from_text(json.text_or())));
}

// Further apart than a year that was guessed can be. Never where one is not known.
inline bool years_apart(const std::optional<BirthDate>& one,
                        const std::optional<BirthDate>& other) {
    constexpr int years_apart_max = 1;
    if (not one or not other) return false;
    const int years = one->day.year - other->day.year;
    return years > years_apart_max or years < -years_apart_max;
}

// Both known to the day, and the same.
inline bool same_day(const std::optional<BirthDate>& one, const std::optional<BirthDate>& other) {
    return one and other and one->accuracy == Accuracy::Exact and
           other->accuracy == Accuracy::Exact and one->day == other->day;
}

}  // namespace accord::people
