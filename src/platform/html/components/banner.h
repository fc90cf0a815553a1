// Things that stand out: tag, notification, panel, inset, warning, phase banner, details.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/html/html.h"

namespace accord::html {

struct TagOptions {
    Html text = {};
    std::string classes = {};
    Attributes attributes = {};
};
Html tag(const TagOptions& tag);
// A state, in an adjective: tag("Signed", Colour::Green). Never a link, never a verb.
enum class Colour { None, Grey, Green, Teal, Blue, Purple, Magenta, Red, Orange, Yellow };
Html tag(const Html& text, Colour colour);

struct NotificationBanner {
    Html text = {};     // a short sentence, set large
    Html content = {};  // or richer content
    bool success = false;
    std::string role = {};
    Html title = {};
    std::string title_id = {};
    int title_level = 2;
    std::optional<bool> disable_auto_focus = std::nullopt;
    std::string classes = {};
    Attributes attributes = {};
};
Html notification_banner(const NotificationBanner& banner);

// What was done, with its reference; or, with the class govuk-panel--interruption, a pause before
// what cannot be undone.
struct Panel {
    Html title = {};
    Html text = {};
    int heading_level = 1;
    std::string classes = {};
    Attributes attributes = {};
};
Html panel(const Panel& panel);

struct InsetText {
    Html text = {};
    std::string id = {};
    std::string classes = {};
    Attributes attributes = {};
};
Html inset_text(const InsetText& inset);
Html inset_text(const Html& text);

struct WarningText {
    Html text = {};
    Html heard = "Warning";
    std::string classes = {};
    Attributes attributes = {};
};
Html warning_text(const WarningText& warning);
Html warning_text(const Html& text);

struct PhaseBanner {
    Html text = {};
    TagOptions tag = {};
    std::string classes = {};
    Attributes attributes = {};
};
Html phase_banner(const PhaseBanner& banner);

struct Details {
    Html summary = {};
    Html text = {};
    std::string id = {};
    bool open = false;
    std::string classes = {};
    Attributes attributes = {};
};
Html details(const Details& details);
Html details(const Html& summary, const Html& text);

}  // namespace accord::html
