// The part of THE MAP that is a hub's front door: taken in, screened, asked about, decided, told
// of, closed; what the hub counts of itself; and, for owners, what may be passed on.
#include "casework/contacts/pages.h"
#include "doors/site/route.h"
#include "oversight/reporting/pages.h"

namespace accord::site {

namespace {

using enum rulebook::Permission;
constexpr auto Get = http::Method::Get;
constexpr auto Post = http::Method::Post;

constexpr Route map[] = {
    {Get, "/contacts", MayReadShares, Page(contacts::show_contacts)},
    {Get, "/contacts/wall", MayScreen, Page(contacts::show_wall)},
    {Get, "/contacts/find", MayScreen, Page(contacts::show_find)},
    {Post, "/contacts/find", MayScreen, Page(contacts::take_find)},
    {Get, "/contacts/{contact}/news", MayScreen, Page(contacts::show_news)},
    {Post, "/contacts/{contact}/news", MayScreen, Page(contacts::take_news)},
    {Get, "/contacts/closed", MayScreen, Page(contacts::show_closed)},
    {Get, "/contacts/following", MayScreen, Page(contacts::show_following)},
    {Get, "/contacts/{contact}/follows", MayScreen, Page(contacts::show_follows)},
    {Post, "/contacts/{contact}/follows", MayRate, Page(contacts::take_follows)},
    {Post, "/contacts/{contact}/follows/end", MayRate, Page(contacts::take_follows_end)},
    {Get, "/contacts/new", MayScreen, Page(contacts::show_new)},
    {Post, "/contacts/new", MayScreen, Page(contacts::take_new)},
    {Get, "/contacts/{contact}", MayReadShares, Page(contacts::show_contact)},
    {Post, "/contacts/{contact}/acknowledge", MayScreen, Page(contacts::take_acknowledge)},
    {Post, "/contacts/{contact}/hold", MayScreen, Page(contacts::take_hold)},
    {Post, "/contacts/{contact}/who-told", MayScreen, Page(contacts::take_who_told)},
    {Post, "/contacts/{contact}/rang-back", MayScreen, Page(contacts::take_rang_back)},
    {Post, "/contacts/{contact}/read", MayScreen, Page(contacts::take_read)},
    {Get, "/contacts/{contact}/children", MayScreen, Page(contacts::show_identify)},
    {Post, "/contacts/{contact}/children", MayScreen, Page(contacts::take_identify)},
    {Get, "/contacts/{contact}/worker", MayRate, Page(contacts::show_worker)},
    {Post, "/contacts/{contact}/worker", MayRate, Page(contacts::take_worker)},
    {Post, "/contacts/{contact}/worker/has-it", MayScreen, Page(contacts::take_worker_has_it)},
    {Get, "/contacts/{contact}/screen", MayScreen, Page(contacts::show_screen)},
    {Post, "/contacts/{contact}/screen", MayRate, Page(contacts::take_screen)},
    {Get, "/contacts/{contact}/weigh", MayScreen, Page(contacts::show_reweigh)},
    {Post, "/contacts/{contact}/weigh", MayRate, Page(contacts::take_reweigh)},
    {Get, "/contacts/{contact}/picture", MayScreen, Page(contacts::show_picture)},
    {Post, "/contacts/{contact}/picture", MayRate, Page(contacts::take_picture)},
    {Post, "/contacts/{contact}/ask", MayScreen, Page(contacts::take_ask)},
    {Get, "/contacts/{contact}/decide", MayScreen, Page(contacts::show_decide)},
    {Post, "/contacts/{contact}/decide", MayDecide, Page(contacts::take_decide)},
    {Get, "/contacts/{contact}/tell", MayScreen, Page(contacts::show_tell)},
    {Post, "/contacts/{contact}/tell", MayRate, Page(contacts::take_tell)},
    {Get, "/contacts/{contact}/owners", MayScreen, Page(contacts::show_owners)},
    {Post, "/contacts/{contact}/owners", MayRate, Page(contacts::take_owners)},
    {Get, "/contacts/{contact}/feedback", MayScreen, Page(contacts::show_feedback)},
    {Post, "/contacts/{contact}/feedback", MayScreen, Page(contacts::take_feedback)},
    {Post, "/contacts/{contact}/close", MayDecide, Page(contacts::take_close)},
    {Get, "/contacts/{contact}/reopen", MayScreen, Page(contacts::show_reopen)},
    {Post, "/contacts/{contact}/reopen", MayScreen, Page(contacts::take_reopen)},
    {Get, "/figures", MayReadFigures, Page(reporting::show_figures)},
    {Get, "/figures/keep", MayReadFigures, Page(reporting::keep_figures)},
    {Get, "/passings/{passing}", MayShare, Page(contacts::show_passing)},
    {Post, "/passings/{passing}", MayShare, Page(contacts::take_passing)},
};

}  // namespace

std::span<const Route> front_door() {
    return map;
}

}  // namespace accord::site
