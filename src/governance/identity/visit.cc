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
    {"/contacts", "Front door", Permission::MayScreen},
    {"/requests", "Requests", Permission::MayReadShares},
    {"/agreements", "Agreements", Permission::SignedIn},
    {"/evidence", "Evidence", Permission::MayReadTrail},
    {"/organisations", "Organisations", Permission::SignedIn},
    {"/rulebook", "Rulebook", Permission::SignedIn},
};

constexpr std::string_view made_up_desk = "Marshgate MASH";
constexpr std::string_view made_up_phone = "020 7946 0100";

html::Shell frame(const Visit& visit, std::string title) {
    html::Shell shell;
    shell.title = std::move(title);
    shell.who = who(visit);
    shell.token = visit.form_token;
    say_desk(shell, visit.node.settings);
    return shell;
}

}  // namespace

void say_desk(html::Shell& shell, const settings::Settings& settings) {
    shell.demo = settings.demo;
    if (not settings.duty_desk.empty()) {
        shell.duty_desk = settings.duty_desk;
        shell.duty_phone = settings.duty_phone;
    } else if (settings.demo) {
        shell.duty_desk = made_up_desk;
        shell.duty_phone = made_up_phone;
    }
}

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
    say_desk(shell, guest.house.node.settings);
    return shell;
}

}  // namespace accord::identity
