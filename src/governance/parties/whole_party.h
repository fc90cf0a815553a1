// WholeParty: everything that is kept of one organisation (Appendix A of the agreement), and what
// of joining is still to do. The parts are done in any order, and none of them is a gate: a body
// that has done nothing can still be told that a child is in danger.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "governance/parties/assurance.h"
#include "governance/parties/contact.h"
#include "governance/parties/identifier.h"
#include "governance/parties/profile.h"

namespace accord::parties {

struct WholeParty {
    Party party;
    Profile profile = {};
    std::vector<Identifier> identifiers = {};  // in the order of identifier_kinds
    std::vector<ContactEntry> contacts = {};   // one for each kind, in the order of contact_kinds
    std::vector<Assurance> assurances = {};    // those given

    const ContactEntry& contact(ContactKind kind) const;
    // Who answers for it in the end: itself, or the contact that answers for it; none when nobody.
    const ContactEntry* answering(ContactKind kind) const;
    const Identifier* identifier(std::string_view kind) const;
    const Assurance* assurance(std::string_view kind) const;
};

// One assurance as it stands on a day; the registration with the Commissioner is among them, from
// its number.
struct AssuranceLine {
    const AssuranceKind* kind = nullptr;
    AssuranceState state = AssuranceState::NotGiven;
    std::optional<Date> good_until = {};
    std::string said = {};  // "92% on 1 February 2026", "Cyber Essentials 1234"
};
std::vector<AssuranceLine> assurance_lines(const WholeParty& whole, Date today);

struct JoinPart {
    std::string_view word;   // "organisation": in its address
    std::string_view title;  // "Say who you are"
    bool done = false;
    bool old = false;  // done once, and no longer good
    std::string hint = {};
};
// The parts that are the organisation's own; reading and signing are the agreement's.
std::vector<JoinPart> join_parts(const WholeParty& whole, Date today);

// What whoever is about to sign with this organisation should look at first, in sentences. Never a
// reason to hold back.
std::vector<std::string> to_review_at_signing(const WholeParty& whole, Date today);
// What its own people can mend today: stale numbers, what ends soon or has ended.
std::vector<std::string> to_mend(const WholeParty& whole, Date today);

}  // namespace accord::parties
