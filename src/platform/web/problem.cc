#include "platform/web/problem.h"

#include "base/json.h"
#include "base/text.h"
#include "platform/html/components/prose.h"
#include "platform/web/csrf.h"

namespace accord::web {

namespace {

using html::Html;
using http::Status;

struct Said {
    std::string_view title;
    std::string_view next;  // what to do now
};

constexpr std::string_view danger = "If a child is in danger now, call 999.";
constexpr std::string_view go_back =
    "Go back: what you typed is still there. Then reload the page and try again.";

Said said(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Invalid: return {"That could not be used", go_back};
        case ErrorKind::NotFound:
            return {
                "Page not found",
                "If you typed the address, check it. If someone sent it to you, ask them: it may "
                "be for another organisation."};
        case ErrorKind::Forbidden:
            return {"You cannot open this",
                    "If you need it to protect a child, ask your safeguarding lead. That you tried "
                    "is recorded, as everything here is."};
        case ErrorKind::Conflict:
            return {"Someone else changed this first",
                    "Nothing of yours was lost: go back to see what you typed, reload to see what "
                    "they changed."};
        case ErrorKind::Unavailable:
            return {"Accord cannot answer just now",
                    "What you saved is safe. Try again in a minute. Sharing cannot wait? Use the "
                    "telephone, and record it here later."};
        case ErrorKind::Broken:
            return {"There is a problem with Accord",
                    "What you saved is safe. The people who run Accord have been told. Sharing "
                    "cannot wait? Use the telephone, and record it here later."};
    }
    return {};
}

Said said(Status status) {
    switch (status) {
        case Status::BodyTooLarge:
            return {"That is too much to send at once",
                    "Nothing was sent. Go back: what you typed is still there. Make it shorter, or "
                    "send it in parts."};
        case Status::RequestTimeout:
            return {"Your connection was too slow",
                    "Nothing was sent. Go back: what you typed is still there. Try again."};
        case Status::Unavailable: return said(ErrorKind::Unavailable);
        case Status::Broken: return said(ErrorKind::Broken);
        case Status::NotFound: return said(ErrorKind::NotFound);
        case Status::HeadersTooLarge:
        case Status::TargetTooLong:
            return {"That address is too long", "Start again from the home page."};
        default:
            return {"That request could not be read",
                    "Nothing was done. Start again from the home page, in an up-to-date browser."};
    }
}

http::Response drawn(html::Shell shell, Status status, const Said& words, Html between) {
    shell.title = std::string(words.title);
    auto main = html::page_heading(words.title) + std::move(between) + html::paragraph(words.next);
    if (http::number(status) >= 500) main += html::paragraph(html::strong(danger));
    main +=
        html::paragraph(html::link("/", "Home") + " · " + html::link("/help", "Help and contacts"));
    return http::html(html::page(shell, html::one_column(main)), status);
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

http::Response problem_page(html::Shell shell, const Error& error) {
    // What is broken is for the log; what was refused is for the person.
    const bool tell = error.kind != ErrorKind::Broken and not error.sentence.empty();
    return drawn(std::move(shell), status_of(error.kind), said(error.kind),
                 tell ? html::paragraph(error.sentence) : Html());
}

http::Response problem_json(const Error& error) {
    const auto status = status_of(error.kind);
    auto body = Json::object();
    body.set("status", http::number(status));
    body.set("title", said(error.kind).title);
    body.set("type", "about:blank");
    if (error.kind != ErrorKind::Broken) body.set("detail", error.sentence);
    if (not error.field.empty()) body.set("field", error.field);
    return http::problem(canonical(body), status);
}

http::Response refusal_page(html::Shell shell, Status status) {
    return drawn(std::move(shell), status, said(status), {});
}

http::Response wrong_method_page(html::Shell shell, std::string_view allowed) {
    auto response =
        drawn(std::move(shell), Status::MethodNotAllowed, said(Status::MethodNotAllowed), {});
    response.set("Allow", allowed);
    return response;
}

http::Response forged_page(html::Shell shell, const Form& typed, bool from_our_own_pages) {
    if (not from_our_own_pages) {
        return drawn(std::move(shell), Status::Forbidden,
                     {"Nothing was done",
                      "A page outside Accord tried to act in your name. If you pressed a link in a "
                      "message, tell the people who run Accord."},
                     {});
    }
    Html words;
    for (const auto& field : typed.fields()) {
        if (written_by_hand(field))
            words += html::box("What you typed", html::with_breaks(field.value));
    }
    const auto why = html::paragraph(
        "This page was drawn before you last signed in, or in another session, so nothing was "
        "done.");
    return drawn(
        std::move(shell), Status::Forbidden,
        {"This page is out of date",
         "Copy your words from here, or go back, where they still are. Then reload the page "
         "and try again."},
        why + words);
}

}  // namespace accord::web
