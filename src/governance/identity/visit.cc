#include "governance/identity/visit.h"

#include <utility>

namespace accord::identity {
namespace {

using rulebook::Permission;

struct NavigationRow {
    std::string_view href;
    std::string_view text;
    Permission permission;
};

// In order of need. Five at most are shown to anybody (ux 4), so what comes last here is left out
// first; all of it is linked from the pages it belongs to.
constexpr std::size_t links_max = 5;
constexpr NavigationRow navigation[] = {
    {"/", "Home", Permission::SignedIn},
    {"/inbox", "Inbox", Permission::MayReadShares},
    {"/agreements", "Agreements", Permission::SignedIn},
    {"/evidence", "Evidence", Permission::MayReadTrail},
    {"/organisations", "Organisations", Permission::SignedIn},
    {"/rulebook", "Rulebook", Permission::SignedIn},
};

html::Shell frame(const Visit& visit, std::string title) {
    html::Shell shell;
    shell.title = std::move(title);
    shell.who = who(visit);
    shell.token = visit.form_token;
    shell.demo = visit.demo;
    return shell;
}

}  // namespace

std::string who(const Visit& visit) {
    return visit.name + ", " + visit.party.name;
}

html::Shell hub(const Visit& visit, std::string title, std::string here) {
    auto shell = frame(visit, std::move(title));
    for (const auto& row : navigation) {
        if (row.permission != Permission::SignedIn and not visit.may(row.permission)) continue;
        if (shell.navigation.size() == links_max) break;
        shell.navigation.push_back({std::string(row.href), std::string(row.text)});
    }
    shell.here = std::move(here);
    return shell;
}

html::Shell flow(const Visit& visit, std::string title, std::string back) {
    auto shell = frame(visit, std::move(title));
    shell.back = std::move(back);
    return shell;
}

html::Shell open_page(const Guest& guest, std::string title) {
    html::Shell shell;
    shell.title = std::move(title);
    shell.demo = guest.house.node.settings.demo;
    return shell;
}

}  // namespace accord::identity
