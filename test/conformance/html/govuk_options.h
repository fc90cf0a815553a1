// The options of govuk-frontend's own fixtures, read into ours, so that one component can be held
// against the other. `drawn` is our markup for a fixture; nothing, with a reason, where it uses
// what we leave out on purpose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "platform/html/html.h"

namespace accord::test {

struct Component {
    std::string_view name;  // "radios"
    std::string_view keys;  // the options we know, space between
    html::Html (*draw)(const Json& options);
};

const std::vector<Component>& fields();     // what people fill in
const std::vector<Component>& furniture();  // everything else

// The first key used in `options` that is not among `keys`; what is inside "attributes" is free.
std::string unknown_key(const Json& options, std::string_view keys);

// Reading, as the templates read: html if there is any, else text; numbers as words; null as
// nothing.
std::string word(const Json& value);
html::Html html_or_text(const Json& owner, std::string_view html = "html",
                        std::string_view text = "text");
html::Attributes attributes_of(const Json& value);
bool truthy(const Json& value);

}  // namespace accord::test
