// Call: a row of the map that a machine asks for: which scope it needs, and who answers. The
// counterpart of a page: no cookie, no form, no HTML; a token, JSON, and problem+json (RFC 9457).
#pragma once

#include "base/fault.h"
#include "governance/identity/commands.h"
#include "governance/identity/visit.h"
#include "platform/http/response.h"

namespace accord::api {

// Anyone's question: what we speak, and where.
struct Asked {
    const http::Request& request;
    const identity::House& house;
};

// A known system's question, on behalf of its party.
struct Caller {
    const http::Request& request;
    const identity::House& house;
    identity::Client client;
    parties::Party party;
    audit::Actor actor;
};

struct OpenCall {
    Result<http::Response> (*answer)(const Asked& asked) = nullptr;
};
struct Call {
    identity::Scope scope = identity::Scope::Authzen;
    Result<http::Response> (*answer)(const Caller& caller) = nullptr;
};

// "invalid-field": the last part of a problem's type, and its kind for programs; or a type that a
// standard gives it, whole ("urn:…").
struct Problem {
    http::Status status = http::Status::BadRequest;
    std::string_view code;
    std::string sentence;
    Faults fields = {};  // each with its JSON pointer, or with its line and column
};
http::Response problem(const Problem& problem);
http::Response problem_of(const Error& error);

// The body as JSON, or the problem that it is: another media type, no JSON, no object.
Result<Json> body_of(const http::Request& request);
bool says_json(const http::Request& request);

}  // namespace accord::api
