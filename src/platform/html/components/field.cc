#include "platform/html/components/field.h"

namespace accord::html {

Words page_label(Html text) {
    return {std::move(text), "govuk-label--l", true};
}
Words page_legend(Html text) {
    return {std::move(text), "govuk-fieldset__legend--l", true};
}
Words bold_label(Html text) {
    return {std::move(text), "govuk-label--m"};
}
Words bold_legend(Html text) {
    return {std::move(text), "govuk-fieldset__legend--m"};
}

Html label(const Words& words, std::string_view for_id) {
    if (words.empty()) return {};
    Attributes attributes = {{"class", classes({"govuk-label", words.classes})}};
    attributes.add_all(words.attributes).add_if_any("for", for_id);
    const Html out = element("label", attributes, words.text);
    return words.is_page_heading ? element("h1", {{"class", "govuk-label-wrapper"}}, out) : out;
}

Html hint(const Words& words, std::string_view id) {
    Attributes attributes;
    attributes.add_if_any("id", id)
        .add({"class", classes({"govuk-hint", words.classes})})
        .add_all(words.attributes);
    return element("div", attributes, words.text);
}

Html error_message(const ErrorMessage& message) {
    Attributes attributes;
    attributes.add_if_any("id", message.id)
        .add({"class", classes({"govuk-error-message", message.classes})})
        .add_all(message.attributes);
    Html words;
    if (not message.spoken_before.empty())
        words = element("span", {{"class", "govuk-visually-hidden"}}, message.spoken_before + ":") +
                " ";
    return element("p", attributes, words + message.text);
}

Html error_message(const Words& words, std::string_view id) {
    return error_message(ErrorMessage{.text = words.text,
                                      .id = std::string(id),
                                      .classes = words.classes,
                                      .attributes = words.attributes});
}

Html fieldset(const Fieldset& fieldset, const Html& content) {
    Attributes attributes = {{"class", classes({"govuk-fieldset", fieldset.classes})}};
    attributes.add_if_any("role", fieldset.role)
        .add_if_any("aria-describedby", fieldset.described_by)
        .add_all(fieldset.attributes);
    Html legend;
    if (not fieldset.legend.empty()) {
        const Words& words = fieldset.legend;
        legend = element("legend", {{"class", classes({"govuk-fieldset__legend", words.classes})}},
                         words.is_page_heading
                             ? element("h1", {{"class", "govuk-fieldset__heading"}}, words.text)
                             : words.text);
    }
    return element("fieldset", attributes, legend + content);
}

Html error_of(const Faults& faults, std::string_view field) {
    for (const auto& fault : faults)
        if (fault.where == field) return fault.sentence;
    return {};
}

Html Around::markup() const {
    Html out;
    if (not hint.empty()) out += html::hint(hint, id + "-hint");
    if (not error.empty()) out += error_message(error, id + "-error");
    return out;
}

std::string Around::described() const {
    return classes(
        {described_by, hint.empty() ? "" : id + "-hint", error.empty() ? "" : id + "-error"});
}

Html form_group(const FormGroup& group, bool has_error, const Html& content) {
    Attributes attributes = {
        {"class",
         classes({"govuk-form-group", has_error ? "govuk-form-group--error" : "", group.classes})}};
    attributes.add_all(group.attributes);
    return element("div", attributes, content);
}

}  // namespace accord::html
