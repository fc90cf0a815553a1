// What to put right, at the top of the page, each line a link to its field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "platform/html/html.h"

namespace accord::html {

struct ErrorLine {
    Html text = {};
    std::string href = {};
    Attributes attributes = {};
};
struct ErrorSummary {
    Html title = "There is a problem";
    Html description = {};
    std::vector<ErrorLine> errors = {};
    std::optional<bool> disable_auto_focus = std::nullopt;
    std::string classes = {};
    Attributes attributes = {};
};
Html error_summary(const ErrorSummary& summary);
// A fault in the field "worry" links to #worry. Nothing when there are no faults.
Html error_summary(const Faults& faults);

}  // namespace accord::html
