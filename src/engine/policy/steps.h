// The steps of a decision, all fourteen in order, each with where it comes from and what it said:
// for whoever wants to follow how an answer came about.
#pragma once

#include <string>
#include <vector>

#include "engine/policy/explain.h"

namespace accord::policy {

struct Said {
    std::string sentence;
    std::string lean;         // "supports", "notes", "review", "deny", "stop"
    std::string cited;        // "London … 1.0, clause 2.1", a provision, or empty
    std::string clause;       // its number, or empty
    std::string clause_text;  // the words that were signed, or empty
    std::string source;       // where the rulebook has the provision from, or empty
};

struct StepWords {
    int number = 0;
    std::string title;       // "The lawful basis"
    std::string source;      // "UK GDPR Art. 6(1)"
    std::vector<Said> said;  // empty: there was nothing to say
};

std::vector<StepWords> steps(const rulebook::Rulebook& rulebook, const Terms& terms,
                             const Question& question, const Decision& decision);

// As lines for a terminal.
std::string plain_text(const std::vector<StepWords>& steps);

}  // namespace accord::policy
