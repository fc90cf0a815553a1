#include "platform/html/components/input.h"

namespace accord::html {
namespace {

const char* yes_no(bool value) {
    return value ? "true" : "false";
}

Html affix(const Affix& affix, std::string_view kind) {
    if (affix.text.empty()) return {};
    Attributes attributes = {{"class", classes({kind, affix.classes})}, {"aria-hidden", "true"}};
    attributes.add_all(affix.attributes);
    return element("div", attributes, affix.text);
}

}  // namespace

Html input(const Input& input) {
    const std::string id = input.id.empty() ? input.name : input.id;
    const Around around{id, input.hint, input.error, input.described_by};
    const bool wrong = not input.error.empty();
    Attributes attributes = {
        {"class", classes({"govuk-input", input.classes, wrong ? "govuk-input--error" : ""})},
        {"id", id},
        {"name", input.name},
        {"type", input.type}};
    if (input.spellcheck) attributes.add({"spellcheck", yes_no(*input.spellcheck)});
    attributes.add_if_any("value", input.value)
        .add_if(input.disabled, {"disabled"})
        .add_if_any("aria-describedby", around.described())
        .add_if_any("autocomplete", input.autocomplete)
        .add_if_any("autocapitalize", input.autocapitalize)
        .add_if_any("pattern", input.pattern)
        .add_if_any("inputmode", input.inputmode)
        .add_all(input.attributes);
    Html control = element("input", attributes);
    const bool has_neighbours = not input.prefix.text.empty() or not input.suffix.text.empty() or
                                not input.group.before.empty() or not input.group.after.empty();
    if (has_neighbours) {
        Attributes wrapper = {{"class", classes({"govuk-input__wrapper", input.wrapper_classes})}};
        wrapper.add_all(input.wrapper_attributes);
        control =
            element("div", wrapper,
                    input.group.before + affix(input.prefix, "govuk-input__prefix") + control +
                        affix(input.suffix, "govuk-input__suffix") + input.group.after);
    }
    return form_group(input.group, wrong, label(input.label, id) + around.markup() + control);
}

Html file_upload(const FileUpload& upload) {
    const Around around{upload.name, upload.hint, upload.error, {}};
    Attributes attributes = {
        {"class", "govuk-input"}, {"id", upload.name}, {"name", upload.name}, {"type", "file"}};
    attributes.add_if_any("accept", upload.accept)
        .add_if_any("aria-describedby", around.described());
    return form_group(
        {}, not upload.error.empty(),
        label(upload.label, upload.name) + around.markup() + element("input", attributes));
}

Html textarea(const Textarea& textarea) {
    const std::string id = textarea.id.empty() ? textarea.name : textarea.id;
    const Around around{id, textarea.hint, textarea.error, textarea.described_by};
    const bool wrong = not textarea.error.empty();
    Attributes attributes = {
        {"class",
         classes({"govuk-textarea", wrong ? "govuk-textarea--error" : "", textarea.classes})},
        {"id", id},
        {"name", textarea.name},
        {"rows", std::to_string(textarea.rows)}};
    if (textarea.spellcheck) attributes.add({"spellcheck", yes_no(*textarea.spellcheck)});
    attributes.add_if(textarea.disabled, {"disabled"})
        .add_if_any("aria-describedby", around.described())
        .add_if_any("autocomplete", textarea.autocomplete)
        .add_all(textarea.attributes);
    return form_group(textarea.group, wrong,
                      label(textarea.label, id) + around.markup() + textarea.group.before +
                          element("textarea", attributes, textarea.value) + textarea.group.after);
}

Html character_count(const CharacterCount& count) {
    Textarea inner = count.textarea;
    const std::string id = inner.id.empty() ? inner.name : inner.id;
    const bool by_words = count.words_max > 0;
    const bool has_limit = by_words or count.characters_max > 0;
    const std::string most = std::to_string(by_words ? count.words_max : count.characters_max);
    Attributes attributes = {{"data-module", "govuk-character-count"}};
    attributes.add_if(has_limit and not by_words, {"data-maxlength", most})
        .add_if(by_words, {"data-maxwords", most})
        .add_if(count.threshold_percent > 0,
                {"data-threshold", std::to_string(count.threshold_percent)})
        .add_if(by_words, {"data-count-type", "words"})
        .add_all(inner.group.attributes);
    const Html sentence =
        has_limit ? "You can enter up to " + most + (by_words ? " words" : " characters") : "";
    const Words message{sentence,
                        classes({"govuk-character-count__message", count.message_classes})};
    inner.described_by = id + "-info";
    inner.group.classes = classes({"govuk-character-count", inner.group.classes});
    inner.group.attributes = attributes;
    inner.group.after = hint(message, id + "-info") + inner.group.after;
    inner.classes = classes({"govuk-js-character-count", inner.classes});
    return textarea(inner);
}

Html exact_box(const std::string& name, const Html& label, const std::string& value,
               const Faults& faults, std::string classes, const Html& hint) {
    return input(Input{.name = name,
                       .label = label,
                       .hint = hint.empty() ? Words() : Words(hint),
                       .error = error_of(faults, name),
                       .value = value,
                       .classes = std::move(classes),
                       .autocomplete = "off",
                       .spellcheck = false});
}

}  // namespace accord::html
