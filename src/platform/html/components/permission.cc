#include "platform/html/components/permission.h"

#include "platform/html/components/banner.h"
#include "platform/html/components/prose.h"

namespace accord::html {
namespace {

std::string_view state_class(Permission state) {
    switch (state) {
        case Permission::Share: return "app-basis--share";
        case Permission::ThinkFirst: return "app-basis--think";
        case Permission::TalkFirst: return "app-basis--talk";
    }
    return "";
}

std::string drawing_of(Permission state) {
    switch (state) {
        case Permission::Share: return "M6.5 12.5l4 4 7-8.5";
        case Permission::ThinkFirst: return "M12 6.5v.5M12 10.5v7";
        case Permission::TalkFirst: return "M12 6v7.5M12 17v.5";
    }
    return {};
}

Html mark(const std::string& drawing) {
    return element(
        "svg",
        {{"class", "app-basis__mark"},
         {"xmlns", "http://www.w3.org/2000/svg"},
         {"width", "24"},
         {"height", "24"},
         {"viewBox", "0 0 24 24"},
         {"aria-hidden", "true"},
         {"focusable", "false"}},
        element("circle", {{"cx", "12"}, {"cy", "12"}, {"r", "12"}, {"fill", "currentColor"}}) +
            element("path", {{"class", "app-basis__stroke"},
                             {"d", drawing},
                             {"fill", "none"},
                             {"stroke", "#ffffff"},
                             {"stroke-width", "3"}}));
}

Html panel_of(std::string_view looks, const std::string& drawing, int level, const Html& title,
              const Html& content) {
    return element(
        "div", {{"class", classes({"app-basis", looks})}},
        element("div", {{"class", "app-basis__head"}},
                mark(drawing) + heading_at(level, {{"class", "app-basis__title"}}, title)) +
            content);
}

}  // namespace

Html permission_panel(const PermissionPanel& panel) {
    Html content = element("div", {{"class", "app-basis__text govuk-body"}}, panel.text);
    if (not panel.more.empty())
        content += element("div", {{"class", "app-basis__more"}}, panel.more);
    if (not panel.legal.empty())
        content += details(Details{
            .summary = panel.legal_summary, .text = panel.legal, .classes = "app-basis__legal"});
    return panel_of(state_class(panel.state), drawing_of(panel.state), panel.heading_level,
                    panel.title, content);
}

Html sound_panel(const Html& title, const Html& text) {
    return panel_of("app-basis--share app-basis--thin", drawing_of(Permission::Share), 2, title,
                    paragraph(text));
}

Html broken_panel(const Html& title, const Html& text) {
    return panel_of("app-basis--broken", drawing_of(Permission::TalkFirst), 2, title,
                    paragraph(text));
}

}  // namespace accord::html
