// Happening: something that happens often enough to have a page of its own, from which a share is
// started with six answers at most. Its question, sentences and recipients are dated rows of
// src/casework/sharing/tables/happen*.table; nothing here knows what any of them is about.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "casework/sharing/suggestions.h"

namespace accord::sharing {

// One answer of a choice, and the sentence that it becomes.
struct HappeningChoice {
    std::string value;              // "saw-heard"
    std::string words;              // "Yes, and may have seen or heard it"
    std::vector<std::string> also;  // folded: what else the cell of a file may say
    std::string sentence;
};

enum class FieldKind : std::uint8_t {
    Moment,  // a day that has been and, where it is known, a time
    Coming,  // a day that may lie ahead
    Choice,
    School,  // the school's name, or why there is none
    Line,
    Words,
};
enum class Part : std::uint8_t { None, Fact, View };

struct HappeningField {
    std::string code;  // "watch-for": its name on the page
    FieldKind kind = FieldKind::Line;
    std::string label;
    std::string hint;
    std::vector<std::string> headings;  // folded: of the column of a file
    bool needed = false;
    Part part = Part::None;
    std::string sentence;            // "Police reference: {value}."
    std::string missing;             // "Enter the school, or …"
    std::vector<std::string> never;  // folded: words that it does not carry
    std::vector<HappeningChoice> choices;
};

// How it stands with the child's school, where the page asks for it.
enum class AtSchool : std::uint8_t { NotAsked, Open, Closed, NotFound, TaughtAtHome, NotYet };

struct HappeningRecipient {
    AtSchool when = AtSchool::NotAsked;  // NotAsked: always
    bool if_none = false;  // only where the rows above of the same `when` found nobody to tick
    SuggestionRule rule;
};

struct Happening {
    std::string code;  // "police-at-home": its word in addresses
    std::string title;
    std::string hint;
    std::vector<Code<rulebook::AgencyType>> used_by;  // none: any
    bool whole_child = false;                         // where they live and their NHS number go too
    bool batch = false;                               // a file of them may be brought at once
    bool in_short = false;  // what the page says is the least that will do: it is in the short
    HowSoon how_soon = HowSoon::NotSaid;  // version too
    std::string source;
    Period in_force;
    std::vector<HappeningField> fields;
    std::vector<HappeningRecipient> recipients;

    bool open_to(const Code<rulebook::AgencyType>& type, Date day) const;
};
inline constexpr std::size_t happening_fields_max = 5;  // with the child, six

struct HappeningTables {
    std::string_view happenings, fields, choices, recipients;
};
// Rows in the order of the tables. Faults name table, line and column.
std::vector<Happening> read_happenings(const HappeningTables& tables, Faults& faults);
// Those inside the program.
const std::vector<Happening>& happenings();
// The one with this code that is in force and open to this kind of organisation, or null.
const Happening* happening_for(const std::vector<Happening>& all, std::string_view code,
                               const Code<rulebook::AgencyType>& type, Date day);

}  // namespace accord::sharing
