#include "platform/web/problem.h"

#include "base/json.h"
#include "base/text.h"
#include "platform/html/components/prose.h"
#include "platform/html/error_pages.h"
#include "platform/web/csrf.h"

namespace accord::web {

namespace {

using http::Status;

// Those whose words fit best among the pages there are: what a browser never sends on its own is
// all one to a person.
int words_for(Status status) {
    switch (status) {
        case Status::RequestTimeout:
        case Status::TargetTooLong:
        case Status::ExpectationFailed:
        case Status::HeadersTooLarge:
        case Status::NotImplemented:
        case Status::VersionNotSupported: return http::number(Status::BadRequest);
        default: return http::number(status);
    }
}

http::Response page_for(const html::Shell& shell, Status status, std::string_view sentence = {}) {
    return http::html(html::error_page(shell, words_for(status), sentence), status);
}

// Somebody's own words, as against what we put into the form ourselves.
bool written_by_hand(const Field& field) {
    return field.name != forgery_field and (field.value.find(' ') != std::string::npos or
                                            field.value.find('\n') != std::string::npos);
}

}  // namespace

Status status_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Invalid: return Status::BadRequest;
        case ErrorKind::NotFound: return Status::NotFound;
        case ErrorKind::Forbidden: return Status::Forbidden;
        case ErrorKind::Conflict: return Status::Conflict;
        case ErrorKind::Unavailable: return Status::Unavailable;
        case ErrorKind::Broken: return Status::Broken;
    }
    return Status::Broken;
}

http::Response problem_page(const html::Shell& shell, const Error& error) {
    // What is broken is for the log; what was refused is for the person.
    const bool tell = error.kind != ErrorKind::Broken;
    return page_for(shell, status_of(error.kind), tell ? error.sentence : std::string());
}

http::Response problem_json(const Error& error) {
    const auto status = status_of(error.kind);
    auto body = Json::object();
    body.set("status", http::number(status));
    body.set("title", html::error_title(http::number(status)));
    body.set("type", "about:blank");
    if (error.kind != ErrorKind::Broken) body.set("detail", error.sentence);
    if (not error.field.empty()) body.set("field", error.field);
    return http::problem(canonical(body), status);
}

http::Response refusal_page(const html::Shell& shell, Status status) {
    return page_for(shell, status);
}

http::Response wrong_method_page(const html::Shell& shell, std::string_view allowed) {
    auto response = page_for(shell, Status::MethodNotAllowed);
    response.set("Allow", allowed);
    return response;
}

http::Response forged_page(html::Shell shell, const Form& typed, bool from_our_own_pages) {
    if (not from_our_own_pages) {
        return page_for(shell, Status::Forbidden,
                        "A page outside Accord tried to act in your name. Nothing was done.");
    }
    shell.title = "This page is out of date";
    auto main = html::page_heading(shell.title) +
                html::paragraph(
                    "It was drawn before you last signed in, or by someone else, so nothing was "
                    "done. Copy your words from here, or go back, where they still are. Then "
                    "reload the page and try again.");
    for (const auto& field : typed.fields()) {
        if (not written_by_hand(field)) continue;
        main += html::box("What you typed", html::with_breaks(field.value));
    }
    main += html::paragraph(html::link("/", "Go to home"));
    return http::html(html::page(shell, html::one_column(main)), Status::Forbidden);
}

}  // namespace accord::web
