#include "conformance/html/govuk_options.h"
#include "platform/html/components.h"
#include "platform/html/written.h"

namespace accord::test {

using namespace accord::html;

std::string unknown_key(const Json& options, std::string_view keys) {
    const std::string list = " " + std::string(keys) + " ";
    if (options.items() != nullptr) {
        for (const auto& item : *options.items()) {
            if (not truthy(item) or (item.members() != nullptr and item.members()->empty()))
                return "item that is empty";
            if (auto found = unknown_key(item, keys); not found.empty()) return found;
        }
        return {};
    }
    if (options.members() == nullptr) return {};
    for (const auto& [key, value] : *options.members()) {
        if (list.find(" " + key + " ") == std::string::npos) return key;
        if (key == "attributes") {
            if (value.string() != nullptr) return "attributes as text";
            continue;
        }
        if (auto found = unknown_key(value, keys); not found.empty()) return found;
    }
    return {};
}

std::string word(const Json& value) {
    if (value.string() != nullptr) return *value.string();
    if (value.number() != nullptr) return value.number()->text;
    if (value.boolean() != nullptr) return *value.boolean() ? "true" : "false";
    return {};
}

bool truthy(const Json& value) {
    if (value.boolean() != nullptr) return *value.boolean();
    if (value.string() != nullptr) return not value.string()->empty();
    return not value.is_null();
}

Html html_or_text(const Json& owner, std::string_view html, std::string_view text) {
    if (truthy(owner[html])) return Written::markup(word(owner[html]));
    return word(owner[text]);
}

Attributes attributes_of(const Json& value) {
    Attributes out;
    if (value.members() == nullptr) return out;
    for (const auto& [name, given] : *value.members()) {
        const Json& plain = given.members() == nullptr ? given : given["value"];
        const bool optional = given["optional"].boolean_or(false);
        if (optional and not truthy(plain)) continue;
        if (optional and plain.boolean() != nullptr)
            out.add({Written::name(name)});
        else
            out.add({Written::name(name), word(plain)});
    }
    return out;
}

namespace {

Words words_of(const Json& value) {
    if (value.members() == nullptr) return {};
    return {html_or_text(value), word(value["classes"]), truthy(value["isPageHeading"]),
            attributes_of(value["attributes"])};
}

FormGroup group_of(const Json& value, std::string_view before, std::string_view after) {
    return {.classes = word(value["classes"]),
            .attributes = attributes_of(value["attributes"]),
            .before = html_or_text(value[before]),
            .after = html_or_text(value[after])};
}

Fieldset fieldset_of(const Json& value) {
    return {.legend = words_of(value["legend"]),
            .classes = word(value["classes"]),
            .described_by = word(value["describedBy"]),
            .role = word(value["role"]),
            .attributes = attributes_of(value["attributes"])};
}

std::optional<bool> yes_or_no(const Json& value) {
    if (value.boolean() == nullptr) return std::nullopt;
    return *value.boolean();
}

Affix affix_of(const Json& value) {
    return {.text = html_or_text(value),
            .classes = word(value["classes"]),
            .attributes = attributes_of(value["attributes"])};
}

Html draw_input(const Json& o) {
    return input({.name = word(o["name"]),
                  .id = word(o["id"]),
                  .label = words_of(o["label"]),
                  .hint = words_of(o["hint"]),
                  .error = words_of(o["errorMessage"]),
                  .value = word(o["value"]),
                  .type = o.has("type") ? word(o["type"]) : "text",
                  .classes = word(o["classes"]),
                  .autocomplete = word(o["autocomplete"]),
                  .inputmode = word(o["inputmode"]),
                  .autocapitalize = word(o["autocapitalize"]),
                  .pattern = word(o["pattern"]),
                  .spellcheck = yes_or_no(o["spellcheck"]),
                  .disabled = truthy(o["disabled"]),
                  .described_by = word(o["describedBy"]),
                  .prefix = affix_of(o["prefix"]),
                  .suffix = affix_of(o["suffix"]),
                  .group = group_of(o["formGroup"], "beforeInput", "afterInput"),
                  .wrapper_classes = word(o["inputWrapper"]["classes"]),
                  .wrapper_attributes = attributes_of(o["inputWrapper"]["attributes"]),
                  .attributes = attributes_of(o["attributes"])});
}

Textarea textarea_of(const Json& o) {
    return {.name = word(o["name"]),
            .id = word(o["id"]),
            .label = words_of(o["label"]),
            .hint = words_of(o["hint"]),
            .error = words_of(o["errorMessage"]),
            .value = word(o["value"]),
            .rows = truthy(o["rows"]) ? std::stoi(word(o["rows"])) : 5,
            .classes = word(o["classes"]),
            .autocomplete = word(o["autocomplete"]),
            .spellcheck = yes_or_no(o["spellcheck"]),
            .disabled = truthy(o["disabled"]),
            .described_by = word(o["describedBy"]),
            .group = group_of(o["formGroup"], "beforeInput", "afterInput"),
            .attributes = attributes_of(o["attributes"])};
}

Html draw_textarea(const Json& o) {
    return textarea(textarea_of(o));
}

std::size_t number_of(const Json& value) {
    return truthy(value) ? static_cast<std::size_t>(std::stoul(word(value))) : 0;
}

Html draw_character_count(const Json& o) {
    return character_count({.textarea = textarea_of(o),
                            .characters_max = number_of(o["maxlength"]),
                            .words_max = number_of(o["maxwords"]),
                            .threshold_percent = number_of(o["threshold"]),
                            .message_classes = word(o["countMessage"]["classes"])});
}

bool chosen(const Json& o, const Json& item) {
    if (item["checked"].boolean() != nullptr) return *item["checked"].boolean();
    if (truthy(o["value"])) return word(o["value"]) == word(item["value"]);
    if (o["values"].items() != nullptr)
        for (const auto& value : *o["values"].items())
            if (word(value) == word(item["value"])) return true;
    return false;
}

Choices choices_of(const Json& o) {
    Choices choices{.name = word(o["name"]),
                    .id = word(o["idPrefix"]),
                    .fieldset = fieldset_of(o["fieldset"]),
                    .has_fieldset = truthy(o["fieldset"]),
                    .hint = words_of(o["hint"]),
                    .error = words_of(o["errorMessage"]),
                    .classes = word(o["classes"]),
                    .described_by = word(o["describedBy"]),
                    .group = group_of(o["formGroup"], "beforeInputs", "afterInputs"),
                    .attributes = attributes_of(o["attributes"])};
    if (o["items"].items() == nullptr) return choices;
    for (const auto& item : *o["items"].items()) {
        if (item.members() == nullptr) continue;
        choices.items.push_back({.value = word(item["value"]),
                                 .text = html_or_text(item),
                                 .hint = words_of(item["hint"]),
                                 .checked = chosen(o, item),
                                 .disabled = truthy(item["disabled"]),
                                 .id = word(item["id"]),
                                 .name = word(item["name"]),
                                 .label = words_of(item["label"]),
                                 .divider = word(item["divider"]),
                                 .exclusive = word(item["behaviour"]) == "exclusive",
                                 .attributes = attributes_of(item["attributes"])});
    }
    return choices;
}

Html draw_radios(const Json& o) {
    return radios(choices_of(o));
}
Html draw_checkboxes(const Json& o) {
    return checkboxes(choices_of(o));
}

Html draw_select(const Json& o) {
    Select out{.name = word(o["name"]),
               .id = word(o["id"]),
               .label = words_of(o["label"]),
               .hint = words_of(o["hint"]),
               .error = words_of(o["errorMessage"]),
               .classes = word(o["classes"]),
               .disabled = truthy(o["disabled"]),
               .described_by = word(o["describedBy"]),
               .group = group_of(o["formGroup"], "beforeInput", "afterInput"),
               .attributes = attributes_of(o["attributes"])};
    if (o["items"].items() == nullptr) return select(out);
    for (const auto& item : *o["items"].items()) {
        if (item.members() == nullptr) continue;
        const bool has_value = item.has("value");
        const std::string value = word(has_value ? item["value"] : item["text"]);
        const bool selected = item["selected"].boolean() != nullptr
                                  ? *item["selected"].boolean()
                                  : truthy(o["value"]) and value == word(o["value"]);
        out.items.push_back({.value = has_value ? value : "",
                             .text = word(item["text"]),
                             .selected = selected,
                             .disabled = truthy(item["disabled"]),
                             .has_value = has_value,
                             .attributes = attributes_of(item["attributes"])});
    }
    return select(out);
}

DateBox box_of(const Json& o, const Json& box, const std::string& name) {
    const std::string prefix = word(o["namePrefix"]);
    const std::string called = truthy(box["name"]) ? word(box["name"]) : name;
    if (box.members() != nullptr and not box.has("value") and truthy(o[called]["value"]))
        return box_of(o, Json(box).set("value", o[called]["value"]), called);
    const std::string kept = word(o["values"][prefix.empty() ? called : prefix + "-" + called]);
    return {.name = called,
            .label = word(box["label"]),
            .value = box.has("value") ? word(box["value"]) : kept,
            .id = word(box["id"]),
            .classes = word(box["classes"]),
            .autocomplete = word(box["autocomplete"]),
            .inputmode = truthy(box["inputmode"]) ? word(box["inputmode"]) : "numeric",
            .pattern = word(box["pattern"]),
            .wrong = yes_or_no(box["error"]),
            .attributes = attributes_of(box["attributes"])};
}

Html draw_date(const Json& o) {
    DateInput out{.id = word(o["id"]),
                  .name_prefix = word(o["namePrefix"]),
                  .fieldset = fieldset_of(o["fieldset"]),
                  .has_fieldset = truthy(o["fieldset"]),
                  .hint = words_of(o["hint"]),
                  .error = words_of(o["errorMessage"]),
                  .classes = word(o["classes"]),
                  .group = group_of(o["formGroup"], "beforeInputs", "afterInputs"),
                  .attributes = attributes_of(o["attributes"])};
    if (o["items"].items() == nullptr or o["items"].items()->empty()) {
        for (const auto* name : {"day", "month", "year"})
            if (not o.has(name) or truthy(o[name])) out.boxes.push_back(box_of(o, o[name], name));
        return date_input(out);
    }
    for (const auto& item : *o["items"].items())
        out.boxes.push_back(box_of(o, item, word(item["name"])));
    return date_input(out);
}

Html draw_fieldset(const Json& o) {
    return fieldset(fieldset_of(o), html_or_text(o));
}
Html draw_hint(const Json& o) {
    return hint(words_of(o), word(o["id"]));
}
Html draw_label(const Json& o) {
    return label(words_of(o), word(o["for"]));
}

Html draw_error_message(const Json& o) {
    ErrorMessage out{.text = html_or_text(o),
                     .id = word(o["id"]),
                     .classes = word(o["classes"]),
                     .attributes = attributes_of(o["attributes"])};
    if (o.has("visuallyHiddenText"))
        out.spoken_before =
            truthy(o["visuallyHiddenText"]) ? Html(word(o["visuallyHiddenText"])) : Html();
    return error_message(out);
}

constexpr std::string_view shared =
    "name id label hint errorMessage classes attributes value describedBy formGroup text html "
    "isPageHeading disabled beforeInput afterInput beforeInputs afterInputs";

std::string and_also(std::string_view more) {
    return std::string(shared) + " " + std::string(more);
}

}  // namespace

const std::vector<Component>& fields() {
    static const std::string input_keys = and_also(
        "type autocomplete inputmode autocapitalize pattern spellcheck prefix suffix inputWrapper");
    static const std::string textarea_keys = and_also("rows autocomplete spellcheck");
    static const std::string count_keys =
        and_also("rows spellcheck maxlength maxwords threshold countMessage");
    static const std::string choice_keys =
        and_also("idPrefix fieldset legend items values checked divider behaviour");
    static const std::string select_keys = and_also("items selected");
    static const std::string date_keys = and_also(
        "namePrefix fieldset legend items values autocomplete inputmode pattern error day month "
        "year");
    static const std::vector<Component> all = {
        {"input", input_keys, draw_input},
        {"textarea", textarea_keys, draw_textarea},
        {"character-count", count_keys, draw_character_count},
        {"radios", choice_keys, draw_radios},
        {"checkboxes", choice_keys, draw_checkboxes},
        {"select", select_keys, draw_select},
        {"date-input", date_keys, draw_date},
        {"fieldset", "legend text html classes isPageHeading describedBy role attributes",
         draw_fieldset},
        {"hint", "text html id classes attributes", draw_hint},
        {"label", "text html classes isPageHeading for attributes", draw_label},
        {"error-message", "text html id classes attributes visuallyHiddenText", draw_error_message},
    };
    return all;
}

}  // namespace accord::test
