// What a person sees of parties: the directory, and one organisation. Views only: they are given
// values and give Html. Who may look, and what a form does, is for the door that knows
// visits (doors/site/organisations.cc).
#pragma once

#include <string>
#include <vector>

#include "base/fault.h"
#include "governance/parties/appointment.h"
#include "governance/parties/history.h"
#include "governance/parties/party.h"
#include "governance/parties/whole_party.h"
#include "platform/html/html.h"
#include "rulebook/rulebook.h"

namespace accord::parties {

std::string type_words(const rulebook::Rulebook& rulebook, Code<rulebook::AgencyType> type);
html::Html standing_tag(Standing standing);

struct DirectoryView {
    const rulebook::Rulebook& rulebook;
    const std::vector<Party>& parties;  // of this page
    Date today;
    std::string looked_for = {};  // and by which words, kind and standing
    std::string type = {};
    std::string standing = {};
    std::size_t found = 0;  // in all
    html::Html pages = {};  // to the others
    bool may_admit = false;
    std::vector<html::Html> answers_now = {};  // of each, where its desk does not
};
// Everybody, by name, with the number to ring.
html::Html directory(const DirectoryView& view);

struct PartyView {
    const rulebook::Rulebook& rulebook;
    const WholeParty& whole;
    const History& history;
    const std::vector<Party>& named;  // those that the history names
    const std::vector<Appointment>& posts;
    Date today;
    bool may_confirm = false;  // that a number was rung, and what else it says of itself
    bool may_appoint = false;
    bool may_suspend = false;
    bool handed_over = false;  // something of theirs was
    // Agreements that one before it signed and it has not, as links.
    std::vector<html::Html> to_sign_again = {};
    std::string token = {};  // for its forms
    Faults faults = {};      // of the form last sent
    html::Html answers_now = {};
};
html::Html party_page(const PartyView& view);

}  // namespace accord::parties
