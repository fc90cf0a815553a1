#include "platform/html/components/banner.h"

#include "platform/html/components/prose.h"

namespace accord::html {
namespace {

std::string_view colour_class(Colour colour) {
    switch (colour) {
        case Colour::None: return "";
        case Colour::Grey: return "govuk-tag--grey";
        case Colour::Green: return "govuk-tag--green";
        case Colour::Teal: return "govuk-tag--teal";
        case Colour::Blue: return "govuk-tag--blue";
        case Colour::Purple: return "govuk-tag--purple";
        case Colour::Magenta: return "govuk-tag--magenta";
        case Colour::Red: return "govuk-tag--red";
        case Colour::Orange: return "govuk-tag--orange";
        case Colour::Yellow: return "govuk-tag--yellow";
    }
    return "";
}

}  // namespace

Html tag(const TagOptions& tag) {
    Attributes attributes = {{"class", classes({"govuk-tag", tag.classes})}};
    attributes.add_all(tag.attributes);
    return element("strong", attributes, tag.text);
}

Html tag(const Html& text, Colour colour) {
    return tag(TagOptions{.text = text, .classes = std::string(colour_class(colour))});
}

Html notification_banner(const NotificationBanner& banner) {
    const std::string role =
        not banner.role.empty() ? banner.role : std::string(banner.success ? "alert" : "region");
    const std::string id =
        banner.title_id.empty() ? "govuk-notification-banner-title" : banner.title_id;
    const Html title =
        not banner.title.empty() ? banner.title : Html(banner.success ? "Success" : "Important");
    Attributes attributes = {
        {"class",
         classes({"govuk-notification-banner",
                  banner.success ? "govuk-notification-banner--success" : "", banner.classes})},
        {"role", role},
        {"aria-labelledby", id},
        {"data-module", "govuk-notification-banner"}};
    if (banner.disable_auto_focus)
        attributes.add({"data-disable-auto-focus", *banner.disable_auto_focus ? "true" : "false"});
    attributes.add_all(banner.attributes);
    const Html content =
        not banner.content.empty() ? banner.content
        : banner.text.empty()
            ? Html()
            : element("p", {{"class", "govuk-notification-banner__heading"}}, banner.text);
    return element(
        "div", attributes,
        element("div", {{"class", "govuk-notification-banner__header"}},
                heading_at(banner.title_level,
                           {{"class", "govuk-notification-banner__title"}, {"id", id}}, title)) +
            element("div", {{"class", "govuk-notification-banner__content"}}, content));
}

Html panel(const Panel& panel) {
    const bool interrupts = panel.classes.find("govuk-panel--interruption") != std::string::npos;
    Attributes attributes = {
        {"class",
         classes({"govuk-panel", interrupts ? "" : "govuk-panel--confirmation", panel.classes})}};
    attributes.add_all(panel.attributes);
    Html out = heading_at(panel.heading_level, {{"class", "govuk-panel__title"}}, panel.title);
    if (not panel.text.empty()) out += element("div", {{"class", "govuk-panel__body"}}, panel.text);
    return element("div", attributes, out);
}

Html inset_text(const InsetText& inset) {
    Attributes attributes;
    attributes.add_if_any("id", inset.id)
        .add({"class", classes({"govuk-inset-text", inset.classes})})
        .add_all(inset.attributes);
    return element("div", attributes, inset.text);
}

Html inset_text(const Html& text) {
    return inset_text(InsetText{.text = text});
}

Html warning_text(const WarningText& warning) {
    Attributes attributes = {{"class", classes({"govuk-warning-text", warning.classes})}};
    attributes.add_all(warning.attributes);
    return element(
        "div", attributes,
        element("span", {{"class", "govuk-warning-text__icon"}, {"aria-hidden", "true"}}, "!") +
            element("strong", {{"class", "govuk-warning-text__text"}},
                    element("span", {{"class", "govuk-visually-hidden"}}, warning.heard) + " " +
                        warning.text));
}

Html warning_text(const Html& text) {
    return warning_text(WarningText{.text = text});
}

Html phase_banner(const PhaseBanner& banner) {
    TagOptions inner = banner.tag;
    inner.classes = classes({"govuk-phase-banner__content__tag", inner.classes});
    Attributes attributes = {
        {"class", classes({"govuk-phase-banner", "govuk-width-container", banner.classes})}};
    attributes.add_all(banner.attributes);
    return element(
        "div", attributes,
        element("p", {{"class", "govuk-phase-banner__content"}},
                tag(inner) + " " +
                    element("span", {{"class", "govuk-phase-banner__text"}}, banner.text)));
}

Html details(const Details& details) {
    Attributes attributes;
    attributes.add_if_any("id", details.id)
        .add({"class", classes({"govuk-details", details.classes})})
        .add_all(details.attributes)
        .add_if(details.open, {"open"});
    return element(
        "details", attributes,
        element("summary", {{"class", "govuk-details__summary"}},
                element("span", {{"class", "govuk-details__summary-text"}}, details.summary)) +
            element("div", {{"class", "govuk-details__text"}}, details.text));
}

Html details(const Html& summary, const Html& text) {
    return details(Details{.summary = summary, .text = text});
}

}  // namespace accord::html
