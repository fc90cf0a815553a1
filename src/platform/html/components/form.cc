#include "platform/html/components/form.h"

namespace accord::html {

Html form(const Form& form, const Html& content) {
    Attributes attributes;
    attributes.add_if_any("class", form.classes)
        .add({"method", form.is_search ? "get" : "post"})
        .add_if_any("action", form.action)
        .add_if(form.has_files, {"enctype", "multipart/form-data"})
        .add({"novalidate"});
    const Html token =
        form.is_search or form.token.empty() ? Html() : hidden(token_field, form.token);
    return element("form", attributes, token + content);
}

Html hidden(std::string_view name, std::string_view value) {
    return element(
        "input", {{"type", "hidden"}, {"name", std::string(name)}, {"value", std::string(value)}});
}

}  // namespace accord::html
