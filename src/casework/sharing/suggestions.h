// Who should hear of this: recipients suggested by rule, each with why. The rules are the rows of
// src/casework/sharing/tables/suggestions.table; a person ticks and unticks as they know better.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/table.h"
#include "casework/sharing/answers.h"
#include "governance/parties/party.h"

namespace accord::sharing {

struct SuggestionRule {
    std::string code;
    std::string why;      // "A crime may have happened"
    std::string service;  // "Health visiting": put before the organisation's name
    Code<rulebook::AgencyType> type;
    std::vector<std::string> known_by;  // words in its name or its desk's; none: any of the type
    bool always = false;
    int child_under = 0;  // years; 0: not looked at
    bool unborn = false;
    bool school = false;             // the organisation is the child's school
    std::vector<std::string> words;  // folded; any of them in what was written
    shield::Extent extent = shield::Extent::Everything;
    bool ticked = false;
};

// Rows in the order of the table. Faults name line and column.
std::vector<SuggestionRule> read_suggestions(std::string_view name, std::string_view text,
                                             Faults& faults);
// The columns of one rule, and the rule of one row: for other tables that have them too.
const std::vector<std::string_view>& suggestion_columns();
SuggestionRule suggestion_rule(const Table& table, const TableRow& row, Faults& faults);
// The rules inside the program.
std::vector<SuggestionRule> suggestion_rules();

struct Suggestion {
    Id<parties::Party> party;
    std::string label;  // "Health visiting, Marshgate Community NHS"
    std::string why;
    shield::Extent extent = shield::Extent::Everything;
    bool ticked = false;
};

// Never the sender, never one that may be sent nothing; each organisation once, by its first rule.
std::vector<Suggestion> suggestions(const std::vector<SuggestionRule>& rules,
                                    const Answers& answers,
                                    const std::vector<parties::Party>& parties,
                                    const Id<parties::Party>& sender, Date today);

// Letters and digits kept, everything else a space, folded; and whether a folded word stands in it,
// whole: "hit" is not in "white".
std::string words_only(std::string_view text);
bool holds_word(const std::string& words_only, const std::string& wanted);

}  // namespace accord::sharing
