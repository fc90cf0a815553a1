#include "platform/html/layout.h"

#include "platform/html/assets.h"
#include "platform/html/components/banner.h"
#include "platform/html/components/error_summary.h"
#include "platform/html/components/form.h"
#include "platform/html/components/header.h"
#include "platform/html/components/prose.h"
#include "platform/html/written.h"

namespace accord::html {

const std::string_view inline_script_digest = "sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=";

const std::string_view content_security_policy =
    "default-src 'none'; "
    "script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; "
    "style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

namespace {

// The page template's own script, to the letter, so that the digest is the documented one.
constexpr std::string_view has_script =
    "<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype "
    "? "
    "' govuk-frontend-supported' : '');</script>";

Html head_of(const Shell& shell) {
    const std::string title =
        (shell.faults.empty() ? "" : "Error: ") + shell.title + " \u2013 Accord";
    const auto meta = [](const char* name, const char* content) {
        return element("meta", {{"name", name}, {"content", content}});
    };
    return plain("head",
                 element("meta", {{"charset", "utf-8"}}) + plain("title", title) +
                     meta("viewport", "width=device-width, initial-scale=1, viewport-fit=cover") +
                     meta("theme-color", "#0f4c55") + meta("format-detection", "telephone=no") +
                     meta("robots", "noindex, nofollow") +
                     element("link", {{"rel", "icon"},
                                      {"href", asset_url("favicon.svg")},
                                      {"type", "image/svg+xml"},
                                      {"sizes", "any"}}) +
                     element("link", {{"rel", "icon"},
                                      {"href", asset_url("favicon.png")},
                                      {"type", "image/png"},
                                      {"sizes", "48x48"}}) +
                     element("link", {{"rel", "stylesheet"}, {"href", asset_url("accord.css")}}));
}

Html account_of(const Shell& shell) {
    if (shell.who.empty()) return {};
    const Html way_out =
        shell.token.empty()
            ? element("a", {{"class", "app-account__out"}, {"href", "/sign-out"}}, "Sign out")
            : form({.action = "/sign-out", .token = shell.token, .classes = "app-account__form"},
                   element("button", {{"type", "submit"}, {"class", "app-account__out"}},
                           "Sign out"));
    const auto own_account =
        element("a", {{"class", "app-account__out"}, {"href", "/account"}}, shell.who);
    return element("div", {{"class", "app-account"}},
                   element("span", {{"class", "app-account__who"}}, own_account) + way_out);
}

Html navigation_of(const Shell& shell) {
    if (shell.navigation.empty()) return {};
    ServiceNavigation navigation{.label = "Main"};
    for (const auto& link : shell.navigation)
        navigation.items.push_back(
            {.text = link.text, .href = link.href, .active = link.href == shell.here});
    return service_navigation(navigation);
}

Html header_of(const Shell& shell) {
    Html made_up;
    if (shell.demo)
        made_up = phase_banner({.text = "Nobody on this page is real.",
                                .tag = {.text = "Made-up data", .classes = "govuk-tag--blue"}});
    return element("header", {{"class", "govuk-template__header"}},
                   generic_header({.logo = logo(), .aside = account_of(shell)}) +
                       navigation_of(shell) + made_up);
}

Html way_back_of(const Shell& shell) {
    if (not shell.crumbs.empty()) return breadcrumbs({.items = shell.crumbs});
    if (shell.back.empty()) return {};
    return element("nav", {{"class", "app-back"}, {"aria-label", "Back"}},
                   back_link({.href = shell.back}));
}

}  // namespace

std::string page(const Shell& shell, const Html& main) {
    const Html problems = shell.faults.empty() ? Html() : one_column(error_summary(shell.faults));
    const Html body =
        Written::markup(has_script) +
        skip_link({.href = "#main-content", .text = "Skip to main content"}) + header_of(shell) +
        element("div", {{"class", "govuk-width-container"}},
                way_back_of(shell) +
                    element("main", {{"class", "govuk-main-wrapper"}, {"id", "main-content"}},
                            problems + main)) +
        footer() +
        Written::markup("<script type=\"module\" src=\"" + asset_url("accord.js") + "\"></script>");
    const Html document =
        element("html", {{"lang", "en-GB"}, {"class", "govuk-template"}},
                head_of(shell) + element("body", {{"class", "govuk-template__body"}}, body));
    return "<!DOCTYPE html>\n" + document.markup() + "\n";
}

Html whom_to_ring(const Shell& shell) {
    if (shell.duty_phone.empty()) return strong(shell.duty_desk);
    return strong(shell.duty_desk) + " on " + phone(shell.duty_phone);
}

}  // namespace accord::html
