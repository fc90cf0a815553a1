// The verbs of loosening: asking that a secret address be open, and a second person's word.
#pragma once

#include <string>
#include <vector>

#include "casework/people/commands_record.h"
#include "casework/people/loosening.h"

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
    std::string address;  // in one line, as it stands on the record
    std::string why;
};
// Invalid, on "address" or "why". The same asked for twice is asked for once.
Result<Loosening> ask_to_loosen(Node& node, const Keeper& keeper, const AskToLoosen& wish);
// Agreed, it is open on every record that is this person, as one more state of each. Forbidden, in
// words, for whoever asked for it.
Result<Loosening> settle_loosening(Node& node, const Keeper& keeper, const Id<Loosening>& id,
                                   std::int64_t version, LooseningState to);

}  // namespace accord::people
