// Stopping an organisation, as whoever does it sees it: what is open, by reference only, and who
// takes each over; and afterwards what was done. Views only; the forms are for the door
// (doors/site/stopping.cc).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/sharing/commands_handover.h"
#include "governance/desks/desk.h"
#include "governance/parties/appointment.h"
#include "platform/html/html.h"

namespace accord::sharing {

struct StopView {
    const parties::Party& party;
    Stop how = Stop::Suspend;
    const std::vector<OpenShare>& open;
    const std::vector<parties::Appointment>& posts;  // there, who can be rung
    const parties::Party& own;                       // of who asks
    std::string desk;                                // as it is called
    Instant now;
    std::string token = {};
    Faults faults = {};
    std::map<std::string, std::string> typed = {};  // reason, named, owner-KEY
};
html::Html stop_page(const StopView& view);

// The value of one choice of owner: "desk", "party.org_…", "post.apt_…", "named".
std::string choice_for(const OpenShare& open);  // what is chosen unless somebody says otherwise

// What was handed over, of one organisation or to one; with a form for what is still to be done.
html::Html handovers_table(const std::vector<Handover>& handovers, Instant now,
                           const std::string& caption);
struct SettleView {
    const Handover& handover;
    const parties::Party& party;  // that stopped
    desks::Answering answering;   // there
    Instant now;
    std::string token = {};
    Faults faults = {};
};
html::Html settle_page(const SettleView& view);

}  // namespace accord::sharing
