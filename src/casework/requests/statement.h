// Statement: the words that whoever is asked needs in order to answer: under which power it is
// asked, how serious it is thought to be, and, for a body that is not a public authority, that the
// asker needs this for its public task, which lets that body rely on it. Written for the sender,
// from the rows of the rulebook in force on the day.
//
// Source: UK GDPR Article 6(1)(ea) and Annex 1 (Data (Use and Access) Act 2025, Schedule 4).
#pragma once

#include <string>

#include "casework/requests/asking.h"
#include "rulebook/rulebook.h"

namespace accord::requests {

struct Statement {
    std::string power;        // one sentence: what the asker acts under
    std::string answering;    // one sentence: what whoever answers may rely on; empty: none fits
    std::string threshold;    // one sentence
    std::string public_task;  // one sentence; empty where it is not needed or cannot be said
    bool states_public_task() const { return not public_task.empty(); }
    std::string words() const;
};

Statement statement_for(const rulebook::Rulebook& rulebook, Date day, const Asking& asking,
                        const parties::Party& asker, const parties::Party& asked);

}  // namespace accord::requests
