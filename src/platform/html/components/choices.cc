#include "platform/html/components/choices.h"

namespace accord::html {
namespace {

// What differs between radios and checkboxes: the words in their classes.
struct Kind {
    std::string type;    // radio
    std::string plural;  // govuk-radios
};

std::string id_of(const Choices& choices) {
    return choices.id.empty() ? choices.name : choices.id;
}

Html one(const Kind& kind, const Choices& choices, const Choice& choice, std::size_t number,
         const std::string& described_by) {
    if (not choice.divider.empty())
        return element("div", {{"class", kind.plural + "__divider"}}, choice.divider);
    const std::string id = not choice.id.empty() ? choice.id
                           : number > 1          ? id_of(choices) + "-" + std::to_string(number)
                                                 : id_of(choices);
    const std::string hint_id = choice.hint.empty() ? "" : id + "-item-hint";
    Attributes attributes = {{"class", kind.plural + "__input"},
                             {"id", id},
                             {"name", choice.name.empty() ? choices.name : choice.name},
                             {"type", kind.type},
                             {"value", choice.value}};
    attributes.add_if(choice.checked, {"checked"})
        .add_if(choice.disabled, {"disabled"})
        .add_if(choice.exclusive, {"data-behaviour", "exclusive"})
        .add_if_any("aria-describedby", classes({described_by, hint_id}))
        .add_all(choice.attributes);
    Words words = choice.label;
    words.text = choice.text;
    words.classes = classes({kind.plural + "__label", words.classes});
    Html out = element("input", attributes) + label(words, id);
    if (not choice.hint.empty()) {
        Words more = choice.hint;
        more.classes = classes({kind.plural + "__hint", more.classes});
        out += hint(more, hint_id);
    }
    return element("div", {{"class", kind.plural + "__item"}}, out);
}

Html list(const Kind& kind, const Choices& choices) {
    const Around around{id_of(choices), choices.hint, choices.error,
                        choices.fieldset.described_by.empty() ? choices.described_by
                                                              : choices.fieldset.described_by};
    const std::string described_by = around.described();
    const bool each_described = kind.type == "checkbox" and not choices.has_fieldset;
    Html items = choices.group.before;
    std::size_t number = 0;
    for (const auto& choice : choices.items)
        items += one(kind, choices, choice, ++number, each_described ? described_by : "");
    items += choices.group.after;
    Attributes attributes = {{"class", classes({kind.plural, choices.classes})}};
    attributes.add_all(choices.attributes).add({"data-module", kind.plural});
    const Html inner = around.markup() + element("div", attributes, items);
    Fieldset outer = choices.fieldset;
    outer.described_by = described_by;
    return form_group(choices.group, not choices.error.empty(),
                      choices.has_fieldset ? fieldset(outer, inner) : inner);
}

}  // namespace

Html radios(const Choices& radios) {
    return list({"radio", "govuk-radios"}, radios);
}

Html checkboxes(const Choices& checkboxes) {
    return list({"checkbox", "govuk-checkboxes"}, checkboxes);
}

Html radios(const Question& question) {
    Choices choices{.name = question.name,
                    .fieldset = {.legend = question.legend},
                    .hint = question.hint,
                    .error = question.error,
                    .items = question.items};
    if (not question.chosen.empty())
        for (auto& choice : choices.items) choice.checked = choice.value == question.chosen;
    return radios(choices);
}

Html select(const Select& select) {
    const std::string id = select.id.empty() ? select.name : select.id;
    const Around around{id, select.hint, select.error, select.described_by};
    const bool wrong = not select.error.empty();
    Attributes attributes = {
        {"class", classes({"govuk-select", select.classes, wrong ? "govuk-select--error" : ""})},
        {"id", id},
        {"name", select.name}};
    attributes.add_if(select.disabled, {"disabled"})
        .add_if_any("aria-describedby", around.described())
        .add_all(select.attributes);
    Html options;
    for (const auto& option : select.items) {
        Attributes its;
        its.add_if(option.has_value, {"value", option.value})
            .add_if(option.selected, {"selected"})
            .add_if(option.disabled, {"disabled"})
            .add_all(option.attributes);
        options += element("option", its, option.text);
    }
    return form_group(select.group, wrong,
                      label(select.label, id) + around.markup() + select.group.before +
                          element("select", attributes, options) + select.group.after);
}

}  // namespace accord::html
