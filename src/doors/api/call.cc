#include "doors/api/call.h"

#include "base/text.h"
#include "platform/web/problem.h"

namespace accord::api {
namespace {

// Where the kinds of problem are described (docs/formats/api-problems.md). A name, not a promise
// that something answers there.
constexpr std::string_view problem_base = "https://accord.example/problem/";

std::string_view code_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Invalid: return "invalid-field";
        case ErrorKind::NotFound: return "not-found";
        case ErrorKind::Forbidden: return "forbidden";
        case ErrorKind::Conflict: return "conflict";
        case ErrorKind::Unavailable: return "unavailable";
        case ErrorKind::Broken: return "broken";
    }
    return "broken";
}

}  // namespace

http::Response problem(const Problem& what) {
    auto body = Json::object();
    const bool whole = what.code.starts_with("urn:");
    body.set("type", (whole ? "" : std::string(problem_base)) + std::string(what.code));
    body.set("title", http::reason(what.status));
    body.set("status", http::number(what.status));
    if (not what.sentence.empty()) body.set("detail", what.sentence);
    if (not what.fields.empty()) {
        auto fields = Json::array();
        for (const auto& fault : what.fields) {
            auto field = Json::object();
            if (fault.line == 0) field.set("pointer", fault.where);
            if (fault.line != 0) field.set("line", static_cast<int>(fault.line));
            if (fault.column != 0) field.set("column", static_cast<int>(fault.column));
            fields.add(field.set("text", fault.sentence));
        }
        body.set("fields", std::move(fields));
    }
    return http::problem(canonical(body), what.status);
}

http::Response problem_of(const Error& error) {
    Problem what{web::status_of(error.kind), code_of(error.kind), {}, {}};
    if (error.kind != ErrorKind::Broken) what.sentence = error.sentence;
    if (not error.field.empty()) what.fields.push_back({error.field, 0, 0, error.sentence});
    return problem(what);
}

bool says_json(const http::Request& request) {
    const auto type = request.header("Content-Type");
    const auto kind = lower(trim(type.substr(0, type.find(';'))));
    return kind == "application/json" or kind == "application/ld+json";
}

Result<Json> body_of(const http::Request& request) {
    if (not says_json(request)) {
        return fail(invalid("Send JSON, and say so: Content-Type: application/json"));
    }
    auto json = TRY(parse_json(request.body));
    if (not json.members()) return fail(invalid("The body must be one JSON object"));
    return json;
}

}  // namespace accord::api
