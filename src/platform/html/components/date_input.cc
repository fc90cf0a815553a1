#include "platform/html/components/date_input.h"

#include "base/text.h"
#include "platform/html/components/input.h"

namespace accord::html {
namespace {

bool says_wrong(const DateBox& box) {
    return box.classes.find("govuk-input--error") != std::string::npos;
}

Html box_of(const DateInput& date, const DateBox& box, bool wrong) {
    const bool is_year = box.name == "year";
    const bool has_width = box.classes.find("govuk-input--width-") != std::string::npos;
    const std::string looks = classes({"govuk-date-input__input",
                                       wrong and not says_wrong(box) ? "govuk-input--error" : "",
                                       has_width ? ""
                                       : is_year ? "govuk-input--width-4"
                                                 : "govuk-input--width-2",
                                       box.classes});
    return element(
        "div", {{"class", "govuk-date-input__item"}},
        input({.name = date.name_prefix.empty() ? box.name : date.name_prefix + "-" + box.name,
               .id = box.id.empty() ? date.id + "-" + box.name : box.id,
               .label = {box.label.empty() ? Html(capitalised(box.name)) : box.label,
                         "govuk-date-input__label"},
               .value = box.value,
               .classes = looks,
               .autocomplete = box.autocomplete,
               .inputmode = box.inputmode,
               .pattern = box.pattern,
               .attributes = box.attributes}));
}

}  // namespace

Html date_input(const DateInput& date) {
    const Around around{date.id, date.hint, date.error, date.fieldset.described_by};
    bool any_wrong = false;
    for (const auto& box : date.boxes)
        any_wrong = any_wrong or box.wrong.value_or(false) or says_wrong(box);
    const bool has_error = not date.error.empty();
    Html boxes = date.group.before;
    for (const auto& box : date.boxes)
        boxes += box_of(date, box, box.wrong.value_or(has_error and not any_wrong));
    boxes += date.group.after;
    Attributes attributes = {{"class", classes({"govuk-date-input", date.classes})}};
    attributes.add_all(date.attributes).add_if_any("id", date.id);
    const Html inner = around.markup() + element("div", attributes, boxes);
    Fieldset outer = date.fieldset;
    outer.described_by = around.described();
    outer.role = "group";
    return form_group(date.group, has_error, date.has_fieldset ? fieldset(outer, inner) : inner);
}

Html date_input(const Born& born) {
    return date_input(DateInput{.id = born.name + "-date",
                                .name_prefix = born.name,
                                .fieldset = {.legend = born.legend},
                                .hint = born.hint,
                                .error = born.error,
                                .boxes = {{.name = "day", .value = born.day, .id = born.name},
                                          {.name = "month", .value = born.month},
                                          {.name = "year", .value = born.year}}});
}

}  // namespace accord::html
