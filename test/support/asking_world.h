// What tests of asking begin with, in Marshgate: five agencies to be asked about one child, a
// reply, and the worker's part done at once.
#pragma once

#include <string>
#include <string_view>

#include "casework/requests/commands.h"
#include "casework/requests/commands_reply.h"
#include "support/sharing_world.h"

namespace accord::test {

requests::Wanted wanted(SharingWorld& world, std::string_view key,
                        shield::Extent extent = shield::Extent::Everything);
// Section 47, five agencies, the family not told; a protected address inside what was typed.
requests::Asking harm(SharingWorld& world);
// The school alone is asked about one child, section 47; the family was told.
requests::Asking about_one(SharingWorld& world);
// Asked by the hub's manager, through every step.
requests::Request asked(SharingWorld& world, const requests::Asking& asking);
requests::Replying knows(const std::string& facts);
requests::Reply replied(SharingWorld& world, std::string_view who, const Reference& reference,
                        const requests::Replying& said);
std::string all_words(const shield::Rendition& rendition);
// Everything that is due is done, as the worker does it.
void work(SharingWorld& world);
// As the hub's manager sees it.
requests::Gathered seen(SharingWorld& world, const Reference& reference);
const requests::Line& of(const requests::Gathered& gathered, const Id<parties::Party>& party);

}  // namespace accord::test
