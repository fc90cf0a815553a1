// The shell of every page: document, header, navigation or Back, what went wrong, main, footer.
//
//     Shell shell{.title = "Request R-7K4-22M", .who = "Priya Nair, Marshgate MASH", .token =
//     token,
//                 .navigation = links, .here = "/requests"};
//     return page(shell, page_heading("…") + …);
//
// Titles are read over shoulders and kept in histories: never the name of a child or family in one.
#pragma once

#include <string>
#include <vector>

#include "base/fault.h"
#include "platform/html/components/navigation.h"
#include "platform/html/html.h"

namespace accord::html {

struct NavigationLink {
    std::string href = {};
    std::string text = {};
};

struct Shell {
    std::string title = {};  // "Check, then share"; " – Accord" and "Error: " are put around it
    std::string who = {};    // name and organisation; empty when nobody is signed in
    std::string token = {};  // for the sign out button; without one it is a link to /sign-out
    std::vector<NavigationLink> navigation =
        {};                          // hub pages, five links at most; none inside a flow
    std::string here = {};           // the address of the link that is on
    std::string back = {};           // flow pages: where Back goes
    std::vector<Crumb> crumbs = {};  // deeper hub pages: instead of Back
    Faults faults = {};              // the error summary, and "Error: " before the title
    bool demo = false;               // "Made-up data. Nobody on this page is real."
    // Who to ring when a page cannot be shown; said on help and on every page that failed. A node
    // that was not told its desk names no number rather than a wrong one.
    std::string duty_desk = "your council's children's social care";
    std::string duty_phone = {};
};

// "Marshgate MASH on 020 7946 0100", for the sentences that say whom to ring.
Html whom_to_ring(const Shell& shell);

// The whole document, ready to send as text/html; charset=utf-8.
std::string page(const Shell& shell, const Html& main);

// The digest of the one inline script, as Content-Security-Policy wants it: sha256-….
extern const std::string_view inline_script_digest;
// The whole policy every page is sent with.
extern const std::string_view content_security_policy;

}  // namespace accord::html
