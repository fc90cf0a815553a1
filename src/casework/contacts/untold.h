// Untold: what may not get out of a contact: the name of whoever told us or saw it, their
// organisation, and an address that is kept secret. It is looked for in what somebody writes to
// others. A search finds what it can: names in every spelling of ours, and what looks like a place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/contacts/contact.h"
#include "engine/shield/exclusion.h"

namespace accord::contacts {

struct Untold {
    std::vector<std::string> names;            // each as it could be written: whole, and by half
    std::vector<shield::Exclusion> addresses;  // that must not be learnt
    bool sealed = false;  // one of them is kept secret by its owner: it goes for no reason
    bool empty() const { return names.empty() and addresses.empty(); }
};
// `to_source`: it is written to whoever told us, who may read their own name.
Untold untold_of(const Contact& contact, const std::optional<parties::Party>& source,
                 bool to_source);

// What stands in a text and may not, each once, as it was written.
struct Caught {
    std::vector<std::string> names;
    std::vector<std::string> places;
    bool empty() const { return names.empty() and places.empty(); }
};
Caught caught_in(const Untold& untold, std::string_view words);

// Why it was decided, as whoever came reads it; none where something in it may not be written to
// them.
std::string why_for_source(const Contact& contact);

// Nothing, where nothing stands in the way. An address that is sealed is taken out, whatever the
// reason; for the rest a reason will do.
Faults faults_of(const Untold& untold, std::string_view words, std::string_view field,
                 std::string_view why);
inline constexpr std::string_view untold_why_field = "untold-why";

// What others are told of who must not find out: "Do not tell his father that anyone spoke". Never
// who did.
std::string keep_from_for_others(const Arriving& arriving);
// Nobody may learn that it was they: their name is opened by one press, which is written down.
bool hides_source(const Arriving& arriving);

}  // namespace accord::contacts
