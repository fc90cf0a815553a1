// Route: one row of the map of the site: how it is asked for, who may, and which page answers.
//
// A page is a function of who asks and of the fields they sent: those of the form for a POST, those
// of the query for a GET. It answers with a page, with "look over there" (every POST does), or with
// an Error, which the site draws in the one manner of platform/web/problem.
//
//     Result<http::Response> inbox(const identity::Visit& visit, const web::Form& fields);
#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "doors/api/call.h"
#include "platform/http/request.h"
#include "platform/http/response.h"
#include "platform/web/form.h"
#include "rulebook/permission.h"

namespace accord::identity {
struct Visit;
struct Guest;
}  // namespace accord::identity

namespace accord::site {

// For a known person who has the permission of the row.
using Page = Result<http::Response> (*)(const identity::Visit& visit, const web::Form& fields);
// For anyone: the row's permission is Anyone.
using OpenPage = Result<http::Response> (*)(const identity::Guest& guest, const web::Form& fields);

struct Route {
    http::Method method = http::Method::Get;
    std::string_view pattern;  // "/share/{share}/check"
    rulebook::Permission permission = rulebook::Permission::SignedIn;
    // A machine's row: its Call names the scope it needs, and nobody's permission opens it.
    std::variant<Page, OpenPage, api::Call, api::OpenCall> page;
};

// THE table (routes.cc, own_list.cc, front_door.cc, calls.cc), in the order a reader would walk the
// site.
std::span<const Route> routes();
// Its rows for an agency's own list, for the front door of a hub, and for machines.
std::span<const Route> own_list();
std::span<const Route> front_door();
std::span<const Route> calls();

}  // namespace accord::site
