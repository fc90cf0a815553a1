// What a person sees of parties: the directory, and one organisation. Views only: they are given
// values and give Html. Who may look, and what a form does, is for the door that knows
// visits (doors/site/organisations.cc).
#pragma once

#include <string>
#include <vector>

#include "base/fault.h"
#include "governance/parties/appointment.h"
#include "governance/parties/party.h"
#include "platform/html/html.h"
#include "rulebook/rulebook.h"

namespace accord::parties {

std::string type_words(const rulebook::Rulebook& rulebook, Code<rulebook::AgencyType> type);
html::Html standing_tag(Standing standing);

// Everybody, by name, with the number to ring.
html::Html directory(const rulebook::Rulebook& rulebook, const std::vector<Party>& parties,
                     Date today);

struct PartyView {
    const rulebook::Rulebook& rulebook;
    const Party& party;
    const std::vector<Appointment>& posts;
    Date today;
    bool may_confirm = false;  // that a number was rung
    bool may_suspend = false;
    std::string token = {};  // for its forms
    Faults faults = {};      // of the form last sent
};
html::Html party_page(const PartyView& view);

}  // namespace accord::parties
