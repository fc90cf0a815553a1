#include "platform/html/components/button.h"

namespace accord::html {
namespace {

Html start_icon() {
    return element(
        "svg",
        {{"class", "govuk-button__start-icon"},
         {"xmlns", "http://www.w3.org/2000/svg"},
         {"width", "17.5"},
         {"height", "19"},
         {"viewBox", "0 0 33 40"},
         {"aria-hidden", "true"},
         {"focusable", "false"}},
        element("path", {{"fill", "currentColor"}, {"d", "M0 0h13l20 20-20 20H0l20-20z"}}));
}

}  // namespace

Html button(const Button& button) {
    const std::string looks =
        classes({"govuk-button", button.classes, button.is_start ? "govuk-button--start" : ""});
    const Html words = button.is_start ? button.text + start_icon() : button.text;
    Attributes attributes;
    if (not button.href.empty()) {
        attributes.add({"href", button.href}).add({"role", "button"}).add({"draggable", "false"});
    } else {
        attributes.add({"type", button.type})
            .add_if_any("value", button.value)
            .add_if_any("name", button.name)
            .add_if(button.disabled, {"disabled"})
            .add_if(button.disabled, {"aria-disabled", "true"});
        if (button.prevent_double_click)
            attributes.add(
                {"data-prevent-double-click", *button.prevent_double_click ? "true" : "false"});
    }
    attributes.add({"class", looks})
        .add({"data-module", "govuk-button"})
        .add_all(button.attributes);
    attributes.add_if_any("id", button.id);
    return button.href.empty() ? element("button", attributes, words)
                               : element("a", attributes, words);
}

Html main_button(const Html& text) {
    return button({.text = text, .prevent_double_click = true});
}

Html secondary_button(const Html& text, std::string_view name, std::string_view value) {
    return button({.text = text,
                   .classes = "govuk-button--secondary",
                   .name = std::string(name),
                   .value = std::string(value)});
}

Html warning_button(const Html& text) {
    return button({.text = text, .classes = "govuk-button--warning", .prevent_double_click = true});
}

Html button_group(const Html& content) {
    return element("div", {{"class", "govuk-button-group"}}, content);
}

}  // namespace accord::html
