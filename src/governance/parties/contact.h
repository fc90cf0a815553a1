// Contact: a post or a desk of an organisation that others may need: whom to ring, whom to write
// to, when they answer, and who does when they do not. Nobody's home number, and a post before a
// name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/instant.h"
#include "governance/parties/party.h"

namespace accord::parties {

enum class ContactKind {
    DutyDesk,
    SafeguardingLead,
    Signatory,
    DataProtectionOfficer,
    RiskOwner,  // SIRO
    Caldicott,
    InformationLead,
    RightsInbox,
    BreachInbox,
};

struct ContactKindRow {
    ContactKind kind;
    std::string_view word;      // "siro": in addresses and tables
    std::string_view words;     // "Senior information risk owner (SIRO)"
    std::string_view what_for;  // "Answers for the risks of information"
    std::string_view none;      // what may be said where a body has none; empty where it must
    bool wants_phone = true;
    bool wants_email = false;
};
const std::vector<ContactKindRow>& contact_kinds();
const ContactKindRow& row_of(ContactKind kind);
std::optional<ContactKind> contact_kind_from(std::string_view word);

struct ContactEntry {
    ContactKind kind = ContactKind::DutyDesk;
    std::string name = {};  // "MASH duty desk", "Head teacher"
    std::string phone = {};
    std::string email = {};
    std::string hours = {};         // "Monday to Friday, 9am to 5pm"
    std::string out_of_hours = {};  // who answers then, and where
    std::string instead = {};  // the word of the contact that answers for this one; "none": needed
                               // by nobody here
    std::optional<Date> confirmed_on = {};
    std::int64_t version = 0;  // 0: nothing is kept yet

    bool answered_by_another() const { return not instead.empty(); }
    bool said() const { return answered_by_another() or not name.empty(); }
};

// What is wrong with it, by field: contact-name, contact-phone, contact-email, hours, out-of-hours.
Faults faults_of(const ContactEntry& entry);
// As a point to ring, for what knows only those.
ContactPoint point_of(const ContactEntry& entry);
// Whether it was found to answer within the last 90 days.
bool is_fresh(const ContactEntry& entry, Date today);

}  // namespace accord::parties
