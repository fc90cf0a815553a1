#include "platform/html/components/error_summary.h"

namespace accord::html {

Html error_summary(const ErrorSummary& summary) {
    Html body;
    if (not summary.description.empty()) body += plain("p", summary.description);
    if (not summary.errors.empty()) {
        Html lines;
        for (const auto& error : summary.errors) {
            Attributes attributes = {{"href", error.href}};
            attributes.add_all(error.attributes);
            lines +=
                plain("li", error.href.empty() ? error.text : element("a", attributes, error.text));
        }
        body += element("ul", {{"class", "govuk-list govuk-error-summary__list"}}, lines);
    }
    Attributes attributes = {{"class", classes({"govuk-error-summary", summary.classes})}};
    if (summary.disable_auto_focus)
        attributes.add({"data-disable-auto-focus", *summary.disable_auto_focus ? "true" : "false"});
    attributes.add_all(summary.attributes).add({"data-module", "govuk-error-summary"});
    return element("div", attributes,
                   element("div", {{"role", "alert"}},
                           element("h2", {{"class", "govuk-error-summary__title"}}, summary.title) +
                               element("div", {{"class", "govuk-error-summary__body"}}, body)));
}

Html error_summary(const Faults& faults) {
    if (faults.empty()) return {};
    ErrorSummary summary;
    for (const auto& fault : faults)
        summary.errors.push_back(
            {.text = fault.sentence, .href = fault.where.empty() ? "" : "#" + fault.where});
    return error_summary(summary);
}

}  // namespace accord::html
