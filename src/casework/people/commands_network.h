// Who is around somebody on the list: their family and its family, on this list
// alone, and the services that work with any of them. The network page draws it
// and lists it.
#pragma once

#include "casework/people/commands_family.h"
#include "casework/people/commands_involved.h"
#include "casework/people/genogram.h"
#include "casework/people/in_house.h"

namespace accord::people {

inline constexpr std::size_t network_people_max = 40;

// One of them, and what they are to the person it is about.
struct Around {
    Person who;
    std::string is;        // "this child" of the first; "Mother", "Mother’s partner"
    int steps = 0;         // relationships between them and the first
    int generation = 0;    // below zero: above
    int household = -1;    // with whom they live: a number; -1: with nobody here
    std::string said_by;   // of the relationship by which they were reached
    bool concern = false;  // somewhere in this network they may be a cause for concern
    std::string concern_why;
};
// A service, and whom of them it works with.
struct WorksWith {
    Working working;
    std::vector<std::size_t> whom;
    bool over = false;
};
struct FoundNetwork {
    std::vector<Around> people;  // the person first, then the nearest
    std::vector<Tie> ties;
    std::vector<std::string> households;  // what is written of each; no secret address
    std::vector<WorksWith> services;      // those of today first
    bool more = false;                    // there are more people than are looked at
    Instant now;
};
// A Look. For whoever may not see what is restricted the home of all who live in secret, or may be
// somebody who does, is secret, and nobody is drawn into it for having its address: or an address
// could be put down to see whether it is that.
Result<FoundNetwork> open_network(Node& node, const audit::Actor& actor, const Reference& reference,
                                  bool sees_restricted);

// For whoever may not see what is restricted: of those who live in secret, and of whoever lives
// with them, a service of another organisation says of what kind it is and nothing more; it is
// there once for each kind. Free words are as `house` reads them.
void read_in_house(FoundNetwork& found, Date today, InHouse house);

}  // namespace accord::people
