// A decision in plain English for the person who asked, and in the legal wording that is recorded.
//
// Words are made here, on demand, from the codes in the decision; decide.cc makes none.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "engine/policy/decision.h"
#include "engine/policy/terms.h"
#include "rulebook/rulebook.h"

namespace accord::policy {

// The permission panel of the check page: "You can share this." None of its states is No.
struct PanelWords {
    Panel state = Panel::Amber;
    std::string heading;
    std::string sentence;
    std::vector<std::string> advice;  // what to leave out, whom to tell, whom to ring
};

struct ReasonWords {
    int step = 14;
    std::string code;  // "no-clause"
    std::string lean;  // "supports", "notes", "review", "deny", "stop"
    std::string sentence;
    std::string clause;     // "London Multi-Agency Safeguarding … 1.0, clause 6.2", or empty
    std::string provision;  // "UK GDPR Article 6(1)(e)", or empty
};

struct ItemWords {
    std::string id;
    Fate fate = Fate::Ask;
    std::string category;  // in words
    std::string sentence;  // why: "Held back: it would show where someone protected lives."
};

struct Explanation {
    PanelWords panel;
    std::string answer;  // one sentence
    std::vector<ReasonWords> reasons;
    std::vector<ItemWords> items;
    std::vector<std::string>
        obligations;  // "Write down what you told them, by the end of the next working day."
    std::vector<std::string> legal;  // the wording that is recorded, a sentence each
};

Explanation explain(const rulebook::Rulebook& rulebook, const Terms& terms,
                    const Question& question, const Decision& decision);

// All of it as lines for a terminal or a letter.
std::string plain_text(const Explanation& explanation);

}  // namespace accord::policy
