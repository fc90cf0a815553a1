// What may be done with parties and appointments, and what other slices may ask of them.
//
// A suspension acts at once: whoever is about to read, send or be sent something asks `find` inside
// the same transaction, and goes by `Party::active()`.
#pragma once

#include <string>
#include <vector>

#include "governance/audit/act.h"
#include "governance/parties/appointment.h"
#include "governance/parties/party.h"

namespace accord::parties {

// ---------------------------------------------------------------- asked by others

Result<Party> find(audit::Reading& reading, Id<Party> id);
Result<Party> find(audit::Reading& reading, const Reference& reference);
Result<std::vector<Party>> all(audit::Reading& reading);  // by name; those that left come last
Result<std::vector<Party>> of_type(audit::Reading& reading, Code<rulebook::AgencyType> type);
// Grows with every change to any party; the same again means that nothing changed.
Result<std::int64_t> edition(audit::Reading& reading);

// In force on the day, the person's own post before one they stand in for.
Result<std::vector<Appointment>> posts_of(audit::Reading& reading, std::string_view account,
                                          Date day);
Result<std::vector<Appointment>> posts_at(audit::Reading& reading, Id<Party> party, Date day);

// ---------------------------------------------------------------- verbs, each an act of its own

struct AdmitParty {
    std::string name;
    Code<rulebook::AgencyType> type;
    ContactPoint duty_desk;
    ContactPoint safeguarding_lead;
};
Result<Party> admit(Node& node, const audit::Actor& actor, const AdmitParty& wish);
Result<Party> suspend(Node& node, const audit::Actor& actor, Id<Party> party, std::int64_t version,
                      std::string_view reason);
struct Why {
    std::string_view reason = {};
    std::string_view by = {};  // who does it, as colleagues know them
};
// Back to where it stood before it was suspended.
Result<Party> restore(Node& node, const audit::Actor& actor, Id<Party> party, std::int64_t version,
                      const Why& why = {});
Result<Party> leave(Node& node, const audit::Actor& actor, Id<Party> party, std::int64_t version);

enum class Contact { DutyDesk, SafeguardingLead };
// Somebody rang and it was answered; or the number has changed, and is confirmed by the same call.
Result<Party> confirm_contact(Node& node, const audit::Actor& actor, Id<Party> party,
                              std::int64_t version, Contact which, const ContactPoint& contact);

struct Appoint {
    std::string account;
    std::string name;
    Id<Party> party;
    Code<rulebook::Role> role;
    std::string post;
    std::optional<Date> from;  // today, unless said
    bool deputy = false;
    std::optional<Date> until = {};  // the first day on which it is over: for cover
};
Result<Appointment> appoint(Node& node, const audit::Actor& actor, const Appoint& wish);
// From today on: what the person may do ends with the next page they ask for.
Result<void> end_appointment(Node& node, const audit::Actor& actor, Id<Appointment> appointment);

// ---------------------------------------------------------------- parts of larger acts

// The same without an act of their own, for the making of a world and for signing, which are one
// act whole.
Result<Party> admit(audit::Act& act, const AdmitParty& wish);
Result<Appointment> appoint(audit::Act& act, const Appoint& wish);
Result<void> has_signed(audit::Act& act, Id<Party> party);

// Stopping, for who also finds an owner for what is open (casework/sharing/commands_handover.h).
struct StopWish {
    Id<Party> party;
    std::int64_t version = 0;
    std::string reason = {};
    std::string by = {};  // who does it, as colleagues know them
};
Result<Party> suspend(audit::Act& act, const StopWish& wish);
Result<Party> leave(audit::Act& act, const StopWish& wish);

}  // namespace accord::parties
