// Changes: exactly what one version of a text changes in another: clause by clause, the words and
// the rule, and everything else that is signed. Purely of two documents; what it changes in what
// may be told is another question, and the engine's (engine/policy/compare.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/agreement/document.h"

namespace accord::agreement {

enum class Altered { Added, Removed, Changed, Renumbered };

struct ClauseChange {
    Altered how = Altered::Changed;
    std::string number_before, number;
    std::string heading_before, heading;
    std::string words_before, words;
    std::vector<std::string> rule_before, rule;  // in sentences (rule_words.h)
    bool words_changed() const { return words_before != words or heading_before != heading; }
    bool rule_changed() const { return rule_before != rule; }
};

struct TermChange {
    std::string what;  // "The last day"
    std::string before, after;
};

struct Changes {
    std::vector<ClauseChange> clauses;  // in the order of the new text; what is gone comes last
    std::vector<TermChange> terms;
    bool none() const { return clauses.empty() and terms.empty(); }
};

// A clause that says the same under another number was renumbered and needs no new reading.
Changes changes(const rulebook::Rulebook& rulebook, const Document& before, const Document& after);

// Two texts word by word: what stayed, what went, what came.
struct Stretch {
    enum class Kind { Same, Gone, New } kind = Kind::Same;
    std::string words;
    bool operator==(const Stretch&) const = default;
};
std::vector<Stretch> word_difference(std::string_view before, std::string_view after);

}  // namespace accord::agreement
