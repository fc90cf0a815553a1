// A button, or a link that looks like one.
#pragma once

#include <optional>
#include <string>

#include "platform/html/html.h"

namespace accord::html {

struct Button {
    Html text = {};
    std::string classes = {};
    std::string href = {};  // makes it a link
    std::string type = "submit";
    std::string name = {};
    std::string value = {};
    std::string id = {};
    bool disabled = false;
    bool is_start = false;  // the arrow
    std::optional<bool> prevent_double_click = std::nullopt;
    Attributes attributes = {};
};

Html button(const Button& button);
// The button that ends a page: one press counts, however often it is pressed.
Html main_button(const Html& text);
Html secondary_button(const Html& text, std::string_view name, std::string_view value);
Html warning_button(const Html& text);
// The button, then the quieter things beside it (a link, a second button).
Html button_group(const Html& content);

}  // namespace accord::html
