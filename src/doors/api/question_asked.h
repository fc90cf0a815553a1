// A system's question as the engine's, and the engine's answer as AuthZEN says it
// (docs/formats/authzen.md): who acts, share or ask, with whom, what, why, and how it stands. A
// bridge.
#pragma once

#include <span>
#include <string>

#include "base/fault.h"
#include "doors/api/authzen.h"
#include "engine/policy/decision.h"
#include "governance/agreement/law.h"
#include "governance/parties/party.h"

namespace accord::api {

// The two ends, as the shelf knows them.
struct Ends {
    parties::Party giver;
    parties::Party receiver;
};

struct AskedQuestion {
    policy::Question question;
    Faults faults;  // then there is no question
};
AskedQuestion question_asked(const agreement::Law& law, const Ends& ends,
                             const Evaluation& evaluation);

// Why a system's question is none although it can be read: a code that no list of the rulebook has
// is a slip of the hand and not something for a person to look at, and so is asking about nothing.
// What a list has, and not on that day, is no fault: the decision says so.
Faults faults_of_codes(const rulebook::Rulebook& rulebook, const Evaluation& evaluation);

// What was decided, and with what: for the context of the answer. `now` and the id name it.
struct Told {
    std::string id;
    Instant now;
};
Evaluated evaluated(const agreement::Law& law, const policy::Question& question,
                    const policy::Decision& decision, const Told& told);
// A review that a person has answered with yes: what had to be asked first need not be any more,
// and all else stays as decided.
Evaluated approved(const agreement::Law& law, const policy::Question& question,
                   policy::Decision decision, const Told& told);
// The same, where nothing could be decided: no, and why, in a word and a sentence.
Evaluated not_evaluated(std::string_view reason, std::string_view sentence, Faults faults = {});

// The members of a context that a decision looks at: what an answer is bound to.
std::span<const std::string_view> names_of_context();

// Until when a person should have looked: an hour in danger, four hours for harm, else a day.
Instant look_by(const policy::Question& question, const rulebook::Rulebook& rulebook, Instant now);

// The purpose's code, given as itself or as the address of the provision (interop: SharingPurpose).
std::string purpose_code(std::string_view said);

}  // namespace accord::api
