#include "doors/site/home.h"

#include "governance/identity/visit.h"
#include "platform/html/components/home.h"
#include "platform/html/components/prose.h"

namespace accord::site {

namespace {

using rulebook::Permission;

html::Html ways_to_start(const identity::Visit& visit) {
    std::vector<html::ActionCard> cards;
    if (visit.may(Permission::MayShare)) {
        cards.push_back({.href = "/share/new",
                         .title = "I am worried about a child",
                         .text = "Tell the people who can help. It takes about two minutes.",
                         .first = true});
    }
    cards.push_back({.href = "/agreements",
                     .title = "What we have agreed",
                     .text = "Who may tell whom what, and on what footing."});
    return html::action_cards(cards);
}

}  // namespace

Result<http::Response> home(const identity::Visit& visit, const web::Form&) {
    const auto main = html::page_heading("Home") + html::danger_line() + ways_to_start(visit);
    return http::html(html::page(identity::hub(visit, "Home", "/"), html::one_column(main)));
}

}  // namespace accord::site
