#include "platform/html/components/header.h"

#include "platform/html/components/prose.h"

namespace accord::html {
namespace {

struct FootLink {
    const char* href;
    const char* text;
};

constexpr FootLink foot_links[] = {
    {"/help", "Help and contacts"},
    {"/agreements", "Agreements"},
    {"/privacy", "Privacy"},
    {"/accessibility", "Accessibility statement"},
    {"/help#mistake", "Report a mistake or a breach"},
};

}  // namespace

Html generic_header(const GenericHeader& header) {
    Attributes attributes = {{"class", classes({"govuk-generic-header", header.classes})}};
    attributes.add_all(header.attributes);
    return element(
        "div", attributes,
        element("div",
                {{"class", classes({"govuk-generic-header__container", header.container_classes})}},
                element("div", {{"class", "govuk-generic-header__logo"}},
                        element("a",
                                {{"href", header.url},
                                 {"class", "govuk-generic-header__homepage-link"}},
                                header.logo)) +
                    header.aside));
}

Html logo() {
    const Html rings = element("circle", {{"class", "app-logo__one"},
                                          {"cx", "12"},
                                          {"cy", "12"},
                                          {"r", "9"},
                                          {"fill", "none"},
                                          {"stroke", "currentColor"},
                                          {"stroke-width", "4"}}) +
                       element("circle", {{"class", "app-logo__two"},
                                          {"cx", "24"},
                                          {"cy", "12"},
                                          {"r", "9"},
                                          {"fill", "none"},
                                          {"stroke", "currentColor"},
                                          {"stroke-width", "4"}});
    return element("svg",
                   {{"class", "app-logo"},
                    {"xmlns", "http://www.w3.org/2000/svg"},
                    {"width", "36"},
                    {"height", "24"},
                    {"viewBox", "0 0 36 24"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}},
                   rings) +
           element("span", {{"class", "app-logo__name"}}, "Accord");
}

Html footer() {
    Html links;
    for (const auto& foot : foot_links) links += plain("li", link(foot.href, foot.text));
    return element(
        "footer", {{"class", "app-footer"}},
        element("div", {{"class", "govuk-width-container"}},
                element("h2", {{"class", "govuk-visually-hidden"}}, "Help and rules") +
                    element("ul", {{"class", "app-links app-links--small"}}, links) +
                    fine_print("Everything you do here is recorded and can be shown to you, your "
                               "manager and an inspector.")));
}

}  // namespace accord::html
