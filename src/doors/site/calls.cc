// The part of THE MAP that machines ask: who they are, then what they may ask
// (docs/formats/authzen.md, docs/formats/mais.md). /openapi.json describes each.
#include "doors/api/access_requests.h"
#include "doors/api/evaluations.h"
#include "doors/api/mais_calls.h"
#include "doors/api/openapi.h"
#include "doors/api/tokens.h"
#include "doors/site/route.h"

namespace accord::site {

namespace {

using enum rulebook::Permission;
using enum identity::Scope;
using api::Call;
using api::OpenCall;
constexpr auto Get = http::Method::Get;
constexpr auto Post = http::Method::Post;

constexpr Route map[] = {
    {Get, "/.well-known/oauth-authorization-server", Anyone,
     OpenCall{api::authorization_server_call}},
    {Post, "/oauth/token", Anyone, OpenCall{api::token_call}},
    {Get, "/.well-known/authzen-configuration", Anyone, OpenCall{api::authzen_configuration_call}},
    {Post, "/access/v1/evaluation", MayAsk, Call{Authzen, api::evaluation_call}},
    {Post, "/access/v1/evaluations", MayAsk, Call{Authzen, api::evaluations_call}},

    {Post, "/access/v1/requests", MayAsk, Call{Authzen, api::access_request_call}},
    {Get, "/access/v1/requests/{task}", MayAsk, Call{Authzen, api::access_task_call}},
    {Post, "/access/v1/requests/{task}/cancel", MayAsk, Call{Authzen, api::access_cancel_call}},

    {Get, "/mais/v1/policies", MayAsk, Call{PolicyRead, api::policies_call}},
    {Get, "/mais/v1/policies/{policy}", MayAsk, Call{PolicyRead, api::policy_call}},
    {Get, "/mais/v1/policies/{policy}/{version}", MayAsk, Call{PolicyRead, api::policy_call}},
    {Post, "/mais/v1/requests", MayAsk, Call{RequestWrite, api::request_call}},
    {Get, "/mais/v1/requests/{decision}", MayAsk,
     Call{RequestWrite, api::request_asked_about_call}},
    {Get, "/openapi.json", Anyone, OpenCall{api::openapi_call}},
};

}  // namespace

std::span<const Route> calls() {
    return map;
}

}  // namespace accord::site
