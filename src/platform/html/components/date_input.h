// Three boxes for a date everybody knows by heart: a date of birth. For other dates, one text box.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components/field.h"

namespace accord::html {

struct DateBox {
    std::string name = {};  // day, month, year
    Html label = {};        // Day, unless given
    std::string value = {};
    std::string id = {};
    std::string classes = {};
    std::string autocomplete = {};
    std::string inputmode = "numeric";
    std::string pattern = {};
    std::optional<bool> wrong = std::nullopt;  // unless any box says, an error is about all of them
    Attributes attributes = {};
};

struct DateInput {
    std::string id = {};
    std::string name_prefix = {};
    Fieldset fieldset = {};
    bool has_fieldset = true;
    Words hint = {};
    Words error = {};
    std::vector<DateBox> boxes = {};
    std::string classes = {};
    FormGroup group = {};
    Attributes attributes = {};
};
Html date_input(const DateInput& date);

// For pages: boxes NAME-day, NAME-month, NAME-year, the first with the id NAME so that an error can
// link to it.
struct Born {
    std::string name = {};
    Words legend = {};
    Words hint = {};
    Words error = {};
    std::string day = {};
    std::string month = {};
    std::string year = {};
};
Html date_input(const Born& born);

}  // namespace accord::html
