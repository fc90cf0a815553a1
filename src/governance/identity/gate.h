// The gate: from a request to a Visit, or to the page that stands in its place.
//
// In order: a live session behind the cookie, an open account, a post in force today at a party
// that is not suspended, the permission of the route, and, for a POST, the forgery token and the
// browser's own word of where it came from. What fails is answered here, and is the same whether or
// not the thing asked for exists.
#pragma once

#include <optional>
#include <variant>

#include "governance/identity/session.h"
#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::identity {

using Passage = std::variant<Visit, http::Response>;

// Nobody signed in: 303 to /sign-in, with a way back if the address names nobody. A form that comes
// after its session has run out is kept, sealed, for its writer (docs/adr/0020).
Passage pass(const House& house, const http::Request& request, rulebook::Permission needed);

// For pages that anyone may see and that greet whom they know: the same, but nothing is answered.
std::variant<Visit, Guest> look_at(const House& house, const http::Request& request);

// How the sign-in ended that this browser still shows a cookie of; none: there is none, or it goes
// on.
std::optional<SessionState> how_it_ended(const House& house, const http::Request& request);

// For the forms of somebody not yet signed in: the page that answers a POST which did not come from
// one of ours, or nothing when it did. `Arriving` forms are drawn before there is any cookie, so
// only the browser's own word stands for them; `Proving` ones carry the token of the arrival.
enum class FormOf { Arriving, Proving };
std::optional<http::Response> forged(const Guest& guest, const web::Form& form, FormOf kind);
// The token of those forms; empty until there is a cookie.
std::string form_token(const Guest& guest);

// 303 to /sign-in/again and back here, unless who they are was proved a moment ago: before signing
// an agreement, exporting evidence, changing roles or keys.
//
//     if (auto first = identity::ask_again(visit, "/agreements/A-4QH-81T/sign")) return *first;
std::optional<http::Response> ask_again(const Visit& visit, std::string_view back_to);

}  // namespace accord::identity
