// Rereading: what whoever signed the version before reads again, clause by clause, and nothing
// else. It looks at the bytes that are signed and knows no rulebook; changes.h says the same for
// people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace accord::agreement {

struct ClauseToRead {
    enum class Kind { Changed, Added, Removed };
    Kind kind = Kind::Changed;
    std::string number;
    std::string heading;        // the newer one's
    std::string before, after;  // the words
    bool words_changed = false;
    bool rule_changed = false;
};

struct Rereading {
    std::vector<ClauseToRead> clauses;  // in the order of the newer text, what was removed last
    std::vector<std::string> others;    // members beside the clauses: "end_date"
    bool none() const { return clauses.empty() and others.empty(); }
    // What has to be read again, one tick each: clause numbers, and "rest" for all the others.
    std::vector<std::string> to_read() const;
};

// Of two documents as JSON. Version, status, what it supersedes and who signed are not changes.
Rereading rereading_between(const Json& before, const Json& after);

// The text signed before said that editorial changes carry over; every change in the newer one is
// marked editorial, and no rule and nothing beside the clauses changed.
bool carries_over(const Json& before, const Json& after);

}  // namespace accord::agreement
