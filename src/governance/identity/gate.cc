#include "governance/identity/gate.h"

#include "base/london.h"
#include "governance/identity/accounts.h"
#include "governance/identity/commands.h"
#include "governance/identity/sessions.h"
#include "governance/parties/commands.h"
#include "platform/crypto/token.h"
#include "platform/web/csrf.h"
#include "platform/web/problem.h"

namespace accord::identity {
namespace {

using http::Method;
using rulebook::Permission;

// What the cookie led to.
struct Found {
    Visit visit;
    Session session;
    Instant now;
};
struct Ended {  // a session of ours that is no longer live
    Id<Account> account;
    SessionState how;
};
struct Unknown {};
struct Shut {  // known, and may not come in today
    Error why;
};
using Lookup = std::variant<Found, Ended, Unknown, Shut>;

std::optional<std::string> cookie_of(const House& house, const http::Request& request) {
    return web::cookie(request, web::session_cookie_name(house.transport));
}

// Their posts with one party, each with what it lets them do.
std::vector<Visit::Held> held_of(const rulebook::Rulebook& rulebook,
                                 const std::vector<parties::Appointment>& posts,
                                 Id<parties::Party> party, Date day) {
    std::vector<Visit::Held> out;
    for (const auto& post : posts) {
        const auto* role = rulebook.roles.in_force(post.role, day, rulebook::Nation::England);
        if (post.party != party or role == nullptr) continue;
        out.push_back({post.post, role->permissions});
    }
    return out;
}

rulebook::Permissions permissions_of(const std::vector<Visit::Held>& posts) {
    rulebook::Permissions all;
    for (const auto& held : posts) {
        for (const auto permission : rulebook::permissions()) {
            if (held.permissions.has(permission)) all.add(permission);
        }
    }
    return all;
}

Error closed_to(const parties::Party& party) {
    return forbidden(party.name +
                     " is suspended in Accord, so nothing can be read or sent for it here. If you "
                     "are worried about a child, ring");
}

// Who is behind the token, as of one reading.
Result<Lookup> look_up(const House& house, const http::Request& request, const std::string& token) {
    auto reading = TRY(audit::Reading::begin(house.node, {"nobody", {}, {}}));
    const auto session = TRY(Sessions::by_token(reading, crypto::token_digest(token)));
    if (not session) return Lookup(Unknown{});
    const auto how = state(*session, reading.now());
    if (how != SessionState::Live) return Lookup(Ended{session->account, how});
    const auto account = TRY(Accounts::find(reading, session->account));
    if (not account or not account->open()) return Lookup(Unknown{});
    const auto today = london_day(reading.now());
    const auto posts = TRY(parties::posts_of(reading, text(account->id), today));
    if (posts.empty()) {
        return Lookup(Shut{forbidden(
            "You have no post in Accord today. Ask the person in your organisation who looks "
            "after accounts. If you are worried about a child, ring")});
    }
    auto party = TRY(parties::find(reading, posts.front().party));
    if (not party.active()) return Lookup(Shut{closed_to(party)});
    const auto& post = posts.front();
    const auto held = held_of(house.rulebook, posts, post.party, today);
    Visit visit{.request = request,
                .house = house,
                .node = house.node,
                .rulebook = house.rulebook,
                .law = house.law,
                .actor = {.account = text(account->id),
                          .agency = text(party.id),
                          .role = std::string(post.role.text())},
                .name = account->name,
                .post = post.post,
                .party = std::move(party),
                .role = post.role,
                .permissions = permissions_of(held),
                .posts = held,
                .session = session->id,
                .form_token = web::forgery_token(bytes_of(token)),
                .fresh = fresh(*session, reading.now()),
                .demo = house.node.settings.demo};
    return Lookup(Found{std::move(visit), *session, reading.now()});
}

http::Response to_sign_in(const http::Request& request) {
    const auto next = request.method == Method::Post ? std::string("/") : safe_next(request.path);
    return http::see_other(next == "/" ? "/sign-in" : "/sign-in?next=" + next);
}

bool worth_keeping(const http::Request& request, const web::Form& form) {
    return request.method == Method::Post and form.fields().size() > 1 and
           safe_next(request.path) == request.path and not request.path.starts_with("/account");
}

// A form of theirs that came too late: kept if it was drawn for this very session.
http::Response too_late(const House& house, const http::Request& request, const std::string& token,
                        Id<Account> account) {
    const auto form = web::Form::parse(request.body);
    const bool theirs = form and worth_keeping(request, *form) and
                        web::from_our_own_pages(request) and
                        web::token_fits(*form, bytes_of(token));
    if (theirs) {
        const auto kept = keep_form(
            house.node,
            {.account = account, .path = request.path, .body = request.body, .kept_at = {}});
        if (not kept) {
            return web::problem_page(open_page({request, house}, ""), kept.error());
        }
    }
    return to_sign_in(request);
}

// What stands in the way of a POST, if anything does.
std::optional<http::Response> refused_form(const Visit& visit, const std::string& token) {
    const auto form = web::Form::sent(visit.request);
    if (not form) return web::problem_page(hub(visit, "", ""), form.error());
    const bool ours = web::from_our_own_pages(visit.request);
    if (not ours or not web::token_fits(*form, bytes_of(token))) {
        return web::forged_page(hub(visit, "", ""), *form, ours);
    }
    if (form->has("kept")) {
        const auto account = id_from<Account>(visit.actor.account);
        const auto dropped = drop_kept_form(visit.node, visit.actor, *account);
        if (not dropped) return web::problem_page(hub(visit, "", ""), dropped.error());
    }
    return std::nullopt;
}

}  // namespace

Passage pass(const House& house, const http::Request& request, Permission needed) {
    const auto token = cookie_of(house, request);
    if (not token) return to_sign_in(request);
    auto looked = look_up(house, request, *token);
    const auto open = [&] { return open_page({request, house}, ""); };
    if (not looked) return web::problem_page(open(), looked.error());
    if (const auto* ended = std::get_if<Ended>(&*looked)) {
        return too_late(house, request, *token, ended->account);
    }
    if (const auto* shut = std::get_if<Shut>(&*looked)) {
        auto shell = open();
        auto why = shut->why;
        why.sentence += " " + shell.duty_desk;
        if (not shell.duty_phone.empty()) why.sentence += " on " + shell.duty_phone;
        return web::problem_page(shell, why);
    }
    auto* found = std::get_if<Found>(&*looked);
    if (found == nullptr) return to_sign_in(request);

    auto& visit = found->visit;
    const bool free = needed == Permission::Anyone or needed == Permission::SignedIn;
    if (not free and not visit.may(needed)) {
        const auto what = std::string(rulebook::sentence(needed));
        return web::problem_page(hub(visit, "", ""),
                                 forbidden("This page is for people whose role lets them " + what +
                                           ". Yours does not. Nothing was changed"));
    }
    if (request.method == Method::Post) {
        if (auto refused = refused_form(visit, *token)) return *std::move(refused);
    }
    if (worth_noting(found->session, found->now)) {
        // Whether it could be noted changes nothing for this page: the next one tries again.
        (void)Sessions::note_seen(house.node.database, visit.session, found->now);
    }
    return std::move(visit);
}

std::optional<SessionState> how_it_ended(const House& house, const http::Request& request) {
    const auto token = cookie_of(house, request);
    if (not token) return std::nullopt;
    const auto looked = look_up(house, request, *token);
    const auto* ended = looked ? std::get_if<Ended>(&*looked) : nullptr;
    return ended != nullptr ? std::optional(ended->how) : std::nullopt;
}

std::variant<Visit, Guest> look_at(const House& house, const http::Request& request) {
    const auto token = cookie_of(house, request);
    if (not token) return Guest{request, house};
    auto looked = look_up(house, request, *token);
    auto* found = looked ? std::get_if<Found>(&*looked) : nullptr;
    if (found == nullptr) return Guest{request, house};
    return std::move(found->visit);
}

std::string form_token(const Guest& guest) {
    const auto token = cookie_of(guest.house, guest.request);
    return token ? web::forgery_token(bytes_of(*token)) : std::string();
}

std::optional<http::Response> forged(const Guest& guest, const web::Form& form, FormOf kind) {
    const auto token = cookie_of(guest.house, guest.request);
    const bool ours = web::from_our_own_pages(guest.request);
    const bool fits =
        kind == FormOf::Arriving or (token and web::token_fits(form, bytes_of(*token)));
    if (ours and fits) return std::nullopt;
    return web::forged_page(open_page(guest, ""), form, ours);
}

std::optional<http::Response> ask_again(const Visit& visit, std::string_view back_to) {
    if (visit.fresh) return std::nullopt;
    return http::see_other("/sign-in/again?next=" + safe_next(back_to));
}

}  // namespace accord::identity
