// Appointment: who has which role, where, from when until when. Everything a person may do in
// Accord comes from an appointment in force today; an account alone may do nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "governance/parties/party.h"

namespace accord::parties {

struct Appointment {
    static constexpr std::string_view id_prefix = "apt";

    Id<Appointment> id;
    std::string account;  // the account's id as text: identity knows accounts, parties need not
    std::string name;     // of the person appointed, as colleagues know them
    Id<Party> party;
    Code<rulebook::Role> role;
    std::string
        post;  // "Designated safeguarding lead": what the person's own organisation calls it
    Period in_force;
    bool deputy = false;  // stands in: the same permissions, named second
    std::int64_t version = 0;

    bool holds(Date day) const { return in_force.has(day); }
};

}  // namespace accord::parties
