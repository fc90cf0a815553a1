// Edit: one change to the JSON of a draft, purely. Clauses are found by their place (third section,
// second clause), because while a text is written two may have one number and some have none.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/json.h"

namespace accord::agreement {

// Counted from 1, as people count. Clause 0 is the section itself.
struct Place {
    std::size_t section = 0;
    std::size_t clause = 0;
    bool operator==(const Place&) const = default;
};
std::string text(Place place);  // "3-2", "3"
std::optional<Place> place_from_text(std::string_view text);

using Edit = std::function<Result<Json>(const Json& document)>;

// What stands there; a null when nothing does.
const Json& clause_at(const Json& document, Place place);
const Json& section_at(const Json& document, std::size_t section);

// Each refuses a place that is not there, and one at which something else stands than `was`, the
// digest of what the writer was shown: then both are shown to them and nothing is lost.
Edit replace_clause(Place place, std::string was, Json clause);
Edit add_clause(Place after, Json clause);  // clause 0: at the start of the section
Edit remove_clause(Place place, std::string was);
Edit move_clause(Place place, std::string was, Place to);
Edit add_section(std::string title);
Edit rename_section(std::size_t section, std::string was, std::string number, std::string title);
Edit remove_section(std::size_t section, std::string was);  // only an empty one
Edit move_section(std::size_t section, std::string was, std::size_t to);
// Sections 1, 2, 3; clauses 1.1, 1.2; in the order in which they stand.
Edit renumber();
// Several members of the document at once. `was` is the digest of those members together.
Edit set_members(std::string was, std::vector<Json::Member> members);

// For `was`: of what stands at a place, or of several members together.
std::string seal_of(const Json& value);
std::string seal_of(const Json& document, const std::vector<std::string_view>& members);

// A text with nothing in it yet: its days from a first day on, the usual handling, one empty
// section. Its faults say what is missing.
Json blank_text(std::string_view owner, Date start);

}  // namespace accord::agreement
