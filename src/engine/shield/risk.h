// Is whoever would be told the risk themselves, somebody who lives with them, or somebody who acts
// for them? By what is known of both, which is little: a name, what somebody is to the child, where
// they live. What is found is put to a person; nothing found is no promise. Four of seven
// reprimands of the Commissioner were a safe place told to the one it was kept from (domain 6.4).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace accord::shield {

// Somebody outside of any organisation.
struct Addressee {
    std::string name;     // "Kyle Marsh"
    std::string says;     // what they are: "his father", "solicitor for Mr Marsh"
    std::string address;  // where they live or have their letters; may be empty
};
// Somebody from whom something is kept.
struct Feared {
    std::string words;                    // as it was put: "Kyle Marsh must not learn of it"
    std::string name;                     // as a record has it; empty: the words alone
    std::string address;                  // where they live; may be empty
    std::vector<std::string> lives_with;  // names of those who live with them
};

// The most certain first.
enum class Near : std::uint8_t {
    Themselves,  // the name, or what they are to the child
    LivesWith,   // named as living with them, or at the same address
    FamilyName,  // of one family name
    ActsFor,     // a lawyer: for whom has to be asked
    No,
};
Near nearness(const Addressee& addressee, const Feared& feared);
// Of several the most certain; of none: a lawyer is one all the same.
Near nearness(const Addressee& addressee, std::span<const Feared> feared);
// "They may be the person it must be kept from"; of No nothing.
std::string_view sentence(Near near);

}  // namespace accord::shield
