// Merge: two records of one agency's list were found to be one person. The one points at the other,
// which is read in its stead; each stays as whoever wrote it left it. Where both said a thing and
// not the same, somebody chose which word stands, and that became one more state of the record that
// stands. To undo it takes the pointer away, and puts back what was taken over and is still so.
//
// Two whom a safety veto keeps apart are never put together: what says that they are two is put
// right first, on its own page, with who said so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/people/person.h"
#include "casework/people/undone.h"

namespace accord::people {

struct Merge {
    static constexpr std::string_view id_prefix = "mrg";

    Id<Merge> id;
    std::string agency;
    Id<Person> merged;               // points at
    Id<Person> kept;                 // this one
    std::int64_t kept_before = 1;    // the state of the one that stands, before anything was taken
    std::vector<std::string> taken;  // codes of particular.h: here the merged one's word stands
    Instant at;
    std::string by;  // an account
    std::string by_name;
    std::string why;
    std::optional<Undone> undone;

    bool stands() const { return not undone; }
};

// Why two may not be put together.
enum class Apart : std::uint8_t {
    None,
    TwoNumbers,   // both have an NHS number, and the numbers differ
    BornApart,    // both birth dates are certain, and differ by more than a slip
    Related,      // they are on record as what two people are to each other
    SaidToBeTwo,  // somebody marked them as two people
    SecondLook,   // a second person is to look at them first
};
std::string_view sentence(Apart why);

}  // namespace accord::people
