// THE MAP: every page of every slice, in the order a reader would walk the site. A row is added
// here and nowhere else; nothing registers itself.
#include "doors/site/home.h"
#include "doors/site/open_pages.h"
#include "doors/site/route.h"
#include "governance/identity/pages.h"

namespace accord::site {

namespace {

using enum rulebook::Permission;
constexpr auto Get = http::Method::Get;
constexpr auto Post = http::Method::Post;

constexpr Route map[] = {
    {Get, "/", SignedIn, Page(home)},

    // Who is at the door
    {Get, "/sign-in", Anyone, OpenPage(identity::sign_in_page)},
    {Post, "/sign-in", Anyone, OpenPage(identity::say_who)},
    {Post, "/sign-in/as", Anyone, OpenPage(identity::be_made_up)},
    {Get, "/sign-in/code", Anyone, OpenPage(identity::code_page)},
    {Post, "/sign-in/code", Anyone, OpenPage(identity::show_code)},
    {Get, "/sign-in/invitation", Anyone, OpenPage(identity::invitation_page)},
    {Post, "/sign-in/invitation", Anyone, OpenPage(identity::show_invitation)},
    {Get, "/sign-in/app", Anyone, OpenPage(identity::app_page)},
    {Post, "/sign-in/app", Anyone, OpenPage(identity::set_up_app)},
    {Get, "/sign-in/again", SignedIn, Page(identity::again_page)},
    {Post, "/sign-in/again", SignedIn, Page(identity::show_again)},
    {Get, "/sign-in/kept", SignedIn, Page(identity::kept_page)},
    {Get, "/sign-out", SignedIn, Page(identity::sign_out_page)},
    {Post, "/sign-out", SignedIn, Page(identity::leave)},
    {Get, "/account", SignedIn, Page(identity::account_page)},
    {Get, "/account/recovery", SignedIn, Page(identity::recovery_page)},
    {Post, "/account/recovery", SignedIn, Page(identity::have_written_down)},
    {Post, "/account/sign-ins/{session}/ending", SignedIn, Page(identity::end_sign_in)},

    // The law and the field, as rows
    {Get, "/rulebook", SignedIn, Page(rulebook_lists)},
    {Get, "/rulebook/{list}", SignedIn, Page(rulebook_list)},

    // What is the same for everybody, signed in or not
    {Get, "/help", Anyone, OpenPage(words_for_everybody)},
    {Get, "/accessibility", Anyone, OpenPage(words_for_everybody)},
    {Get, "/privacy", Anyone, OpenPage(words_for_everybody)},
    {Get, "/cookies", Anyone, OpenPage(words_for_everybody)},

    // For machines that watch over us
    {Get, "/health", Anyone, OpenPage(health)},
};

}  // namespace

std::span<const Route> routes() {
    return map;
}

}  // namespace accord::site
