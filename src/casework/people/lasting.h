// Lasting: something that is so for a while: since when, until when, who said so, and how far that
// is up to date. All of it is sealed with what it is said of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/json.h"

namespace accord::people {

struct Lasting {
    std::optional<Date> since = {};  // as far as known
    std::optional<Date> until = {};  // the first day on which it was over
    std::string said_by = {};        // "Her aunt", "Ruth Kellaway, health visitor"
    std::optional<Date> as_of = {};  // up to date on
    bool mistaken = false;           // it was never so: it stays, struck out

    bool operator==(const Lasting&) const = default;
    bool holds(Date day) const { return not mistaken and (not until or day < *until); }
};
// Its fields, beside those of what it is said of.
Json with_lasting(Json json, const Lasting& lasting);
Result<Lasting> lasting_from(const Json& json);
void add_changes(const Lasting& was, const Lasting& now, std::vector<std::string>& changes);

}  // namespace accord::people
