// Items: what was written, taken apart into the things that can each go, be kept short or be held
// back. Made from the answers alone; the same answers make the same items.
#pragma once

#include <string>
#include <vector>

#include "casework/sharing/answers.h"
#include "engine/policy/question.h"
#include "engine/shield/rendition.h"
#include "governance/parties/party.h"

namespace accord::sharing {

struct Written {
    shield::Item item;  // heading, words, opinion or fact, in the short version or not
    Code<rulebook::DataCategory> category;
    policy::Reveals reveals = policy::Reveals::Nothing;
};

// A child as items: who it is, and, each apart, where it lives, its school and its number.
void add_child(std::vector<Written>& out, const Child& child, std::size_t number, bool only,
               Date today);
// The children that a version names, as they would be typed: for whoever was told and writes them
// down. The other way round from `add_child`.
std::vector<Child> children_in(const shield::Rendition& rendition);
// Whom to call there.
Written call_item(const parties::Party& sender);

// In the order in which they are read. `sender` is whom to call.
std::vector<Written> items_of(const Answers& answers, const parties::Party& sender, Date today);

// What must not be learnt, from the sender's own records: each protected address, and from whom.
std::vector<shield::Exclusion> exclusions_of(const std::vector<Child>& children);

// Whether anything typed in free text holds what must be kept apart, so that the sender can be told
// before sending what will be masked.
std::vector<std::string> headings_masked(const std::vector<Written>& items,
                                         const std::vector<shield::Exclusion>& exclusions);

}  // namespace accord::sharing
