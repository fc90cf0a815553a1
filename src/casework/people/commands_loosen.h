// The verbs of loosening: asking that a secret address or number be open, and a second person's
// word.
#pragma once

#include <string>
#include <vector>

#include "casework/people/commands_record.h"
#include "casework/people/loosening.h"
#include "governance/parties/party.h"
#include "rulebook/rulebook.h"

namespace accord::people {

struct LooseningSeen {
    Person person;
    std::vector<Loosening> loosenings;  // the newest first
};
// A Look.
Result<LooseningSeen> look_at_loosening(Node& node, const audit::Actor& actor,
                                        const Reference& person);

struct AskToLoosen {
    Reference person;
    std::string address;  // or number, in one line, as it stands on the record
    std::string why;
    // Of which organisation the second word is asked; empty: of one's own.
    std::string outside = {};
};
// Invalid, on "address" or "why". The same asked for twice is asked for once.
// Outside, also on "outside": somebody else answers here, or that organisation has nobody for it;
// and on "why", where it says a place or a name.
Result<Loosening> ask_to_loosen(Node& node, const Keeper& keeper,
                                const rulebook::Rulebook& rulebook, const AskToLoosen& wish);
// Agreed, it is open on every record that is this person, as one more state of each. Forbidden, in
// words, for whoever asked for it.
Result<Loosening> settle_loosening(Node& node, const Keeper& keeper, const Id<Loosening>& id,
                                   std::int64_t version, LooseningState to);

// ---------------------------------------------------------------- the second word from outside

// Where nobody but the reader answers for their organisation: those that have somebody who answers
// for data protection. Empty: there is a colleague, whose word it is, or there is nobody.
struct OutsideWord {
    bool alone = false;
    std::vector<parties::Party> who;
};
Result<OutsideWord> whose_word(audit::Reading& reading, const rulebook::Rulebook& rulebook);

// All that whoever gives it reads: never the address, nor of whom it is.
struct AskedOutside {
    Id<Loosening> id;
    LooseningState state = LooseningState::Asked;
    std::string organisation, phone;  // who asks, and their safeguarding lead's number
    std::string asked_name;
    std::string why;
    Instant asked_at;
    std::int64_t version = 1;
};
// A Look.
Result<std::vector<AskedOutside>> asked_outside(Node& node, const audit::Actor& actor);
Result<std::int64_t> count_asked_outside(audit::Reading& reading, const std::string& party);
// As settle_loosening, by one of the organisation that it was asked of.
Result<Loosening> settle_outside(Node& node, const Keeper& keeper, const Id<Loosening>& id,
                                 std::int64_t version, LooseningState to);

}  // namespace accord::people
