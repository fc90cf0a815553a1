// What tests of the front door begin with, in Marshgate: what a neighbour says, taken in, screened,
// asked about and decided.
#pragma once

#include <string_view>

#include "casework/contacts/commands.h"
#include "support/asking_world.h"

namespace accord::test {

contacts::Arriving of_neighbour();
// The same about one boy, whose name is known.
contacts::Arriving of_neighbour_about_remi();
// A boy whom the school knows; and what it shares about him with the hub, for today.
sharing::Child rufus();
Reference shared_by_school(SharingWorld& world, std::string_view facts);
contacts::Contact received(SharingWorld& world, const contacts::Arriving& arriving);
contacts::Contact screened(SharingWorld& world, const contacts::Contact& contact,
                           std::string_view who, std::string_view rating, std::string_view level);
Result<contacts::Contact> decided(SharingWorld& world, const contacts::Contact& contact,
                                  std::string_view outcome);
// Five are asked for it, red.
requests::Request asked_for(SharingWorld& world, const contacts::Contact& contact);
// As it stands now.
contacts::Contact again(SharingWorld& world, const contacts::Contact& contact);

}  // namespace accord::test
