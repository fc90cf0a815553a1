// Visit: a request with a known person behind it. What every page receives; the gate makes it.
//
// It says who is asking, for whom, and what their role lets them do in this software. It does not
// say what time it is: that is asked when an act or a look begins.
#pragma once

#include <string>
#include <string_view>

#include "governance/audit/actor.h"
#include "governance/identity/session.h"
#include "governance/parties/party.h"
#include "platform/html/layout.h"
#include "platform/http/request.h"
#include "platform/node/node.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {
class Lawbook;  // carried through for the pages below; nothing here opens it
}

namespace accord::identity {

struct Visit {
    const http::Request& request;
    Node& node;
    const rulebook::Rulebook& rulebook;
    agreement::Lawbook& law;

    audit::Actor actor;    // ids and codes, for acts and looks
    std::string name;      // of the person, to show
    std::string post;      // "Designated safeguarding lead"
    parties::Party party;  // theirs, as it stood when the gate looked
    Code<rulebook::Role> role;
    rulebook::Permissions permissions;

    Id<Session> session;
    std::string form_token;  // for every form that posts
    bool fresh = false;      // proved who they are within the last minutes
    bool demo = false;       // made-up data, and every page says so

    bool may(rulebook::Permission permission) const { return permissions.has(permission); }
};

// "Ruth Ademola, St Brigid's Primary": for the head of a page.
std::string who(const Visit& visit);

// The frame of a hub page: navigation by role, `here` the address of the link that is on.
html::Shell hub(const Visit& visit, std::string title, std::string here);
// The frame of a page inside a flow: no navigation, only Back.
html::Shell flow(const Visit& visit, std::string title, std::string back);

}  // namespace accord::identity
