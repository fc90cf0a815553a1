// Posts of an organisation: who does what there, for whoever keeps them. Views only
// (doors/site/posts_kept.cc has the forms).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/fault.h"
#include "governance/parties/appointment.h"
#include "platform/html/html.h"
#include "rulebook/rulebook.h"

namespace accord::parties {

// What keeping an organisation's own posts does not give away: permissions that reach beyond it.
bool within_one_organisation(const rulebook::Role& role);

struct PostsView {
    const rulebook::Rulebook& rulebook;
    const Party& party;
    const std::vector<Appointment>& posts;
    Date today;
    bool any_role = false;  // also those that reach beyond the organisation
    std::string token = {};
    Faults faults = {};
    std::map<std::string, std::string> typed = {};
};
html::Html posts_page(const PostsView& view);

}  // namespace accord::parties
