// What an organisation says of itself: the parts of joining, each saved by itself, in any order and
// as often as one likes.
//
// A wish carries the version of the page that was drawn; somebody who saved in between is not
// written over. Faults are told all at once by the `faults_of` of each noun; a verb refuses what
// has one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "governance/audit/act.h"
#include "governance/parties/whole_party.h"

namespace accord::parties {

Result<WholeParty> whole(audit::Reading& reading, const Party& party);
// Who answers for it when its duty desk is shut, in its own words; empty where it said nothing.
Result<std::string> out_of_hours(audit::Reading& reading, const Party& party);
// What else each can be found by, by the party's id: former names, and numbers of registers.
Result<std::map<std::string, std::vector<std::string>>> also_known(audit::Reading& reading);

Result<void> save_profile(Node& node, const audit::Actor& actor, Id<Party> party, Profile wish);

// All of the organisation's public numbers. Invalid, with the kind's field, when another
// organisation of the same kind has one of them.
struct SaveNumbers {
    Id<Party> party;
    std::vector<Identifier> identifiers;
    bool none = false;         // it is in no register
    std::int64_t version = 0;  // of the profile
};
Result<void> save_numbers(Node& node, const audit::Actor& actor, const SaveNumbers& wish);
// The same for one number, inside a larger act.
Result<void> put_number(audit::Act& act, const Party& party, const Identifier& number);

// Who answers, and as a number given now is one that was rung now: confirmed today.
Result<void> save_contact(Node& node, const audit::Actor& actor, Id<Party> party,
                          ContactEntry wish);
// A small body: one person answers for everything that nobody was said for.
Result<void> save_contact_for_all(Node& node, const audit::Actor& actor, Id<Party> party,
                                  const ContactEntry& wish);
// One tap: it still answers.
Result<void> still_answers(Node& node, const audit::Actor& actor, Id<Party> party,
                           ContactKind kind);

Result<void> give_assurance(Node& node, const audit::Actor& actor, Id<Party> party, Assurance wish);

// Once a day: what has grown older than it was when last told of is told, once, in the trail.
Result<void> note_what_grew_old(Node& node);

}  // namespace accord::parties
