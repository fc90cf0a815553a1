// Days that may not be known, in what is sealed. Private to the slice.
#pragma once

#include <optional>

#include "base/instant.h"
#include "base/json.h"

namespace accord::people {

inline Json json_of_day(const std::optional<Date>& day) {
    return day ? Json(text(*day)) : Json();
}

inline Result<std::optional<Date>> day_of_json(const Json& json) {
    if (json.is_null()) return std::optional<Date>{};
    return std::optional<Date>(TRY(date_from_text(json.text_or())));
}

}  // namespace accord::people
