// Visit: a request with a known person behind it. What every page receives; the gate makes it.
//
// It says who is asking, for whom, and what their role lets them do in this software. It does not
// say what time it is: that is asked when an act or a look begins.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "governance/audit/actor.h"
#include "governance/identity/session.h"
#include "governance/parties/party.h"
#include "platform/html/layout.h"
#include "platform/http/request.h"
#include "platform/http/response.h"
#include "platform/node/node.h"
#include "platform/web/cookie.h"
#include "rulebook/rulebook.h"

namespace accord::agreement {
class Lawbook;  // carried through for the pages below; nothing in this room opens it
}
namespace accord::people {
class Matcher;  // likewise
}

namespace accord::identity {

// What is the same for every request: put together once, by the door that serves.
struct House {
    Node& node;
    const rulebook::Rulebook& rulebook;
    agreement::Lawbook& law;
    people::Matcher& matcher;
    web::Transport transport = web::Transport::LoopbackHttp;
};

// A request with nobody known behind it: for pages that anyone may see.
struct Guest {
    const http::Request& request;
    const House& house;
};

struct Visit {
    const http::Request& request;
    const House& house;
    Node& node;                          // house.node, which every command takes
    const rulebook::Rulebook& rulebook;  // house.rulebook
    agreement::Lawbook& law;             // house.law: agreement::law_for(reading, visit.law)

    audit::Actor actor;    // ids and codes, for acts and looks
    std::string name;      // of the person, to show
    std::string post;      // "Designated safeguarding lead"
    parties::Party party;  // theirs, as it stood when the gate looked
    Code<rulebook::Role> role;
    rulebook::Permissions permissions;  // of all their posts with this party
    struct Held {
        std::string post;
        rulebook::Permissions permissions;
    };
    std::vector<Held> posts;  // all of theirs with this party today, the first as above

    Id<Session> session;
    std::string form_token;  // for every form that posts: html::form({.token = visit.form_token})
    bool fresh = false;      // proved who they are within the last minutes
    bool demo = false;       // made-up data, and every page says so

    bool may(rulebook::Permission permission) const { return permissions.has(permission); }
};

// "Ruth Ademola, St Brigid's Primary": for the head of a page.
std::string who(const Visit& visit);

// What every page of this node says of itself: that it is made up, and whom to ring.
void say_desk(html::Shell& shell, const settings::Settings& settings);

// The frame of a hub page: navigation by role; `here` is the address of the link that is on.
html::Shell hub(const Visit& visit, std::string title, std::string here);
// The frame of a page inside a flow: no navigation, only Back.
html::Shell flow(const Visit& visit, std::string title, std::string back);
// The frame of a page for nobody in particular.
html::Shell open_page(const Guest& guest, std::string title);

}  // namespace accord::identity
