#include "platform/html/components/identity.h"

#include "platform/html/components/prose.h"

namespace accord::html {

Html identity(const Html& title, const std::vector<KnownFact>& facts) {
    Html list;
    for (const auto& fact : facts)
        list += element("div", {{"class", "app-identity__fact"}},
                        plain("dt", fact.name) + plain("dd", strong(fact.value) + fact.after));
    const Html known =
        list.empty() ? Html() : element("dl", {{"class", "app-identity__facts"}}, list);
    return element("div", {{"class", "app-identity"}},
                   element("h1", {{"class", "govuk-heading-l"}}, title) + known);
}

Html take_care(const Html& what, const Html& who_and_when) {
    Html words = strong("Take care:") + " " + what;
    if (not who_and_when.empty())
        words += " " + element("span", {{"class", "app-alertline__who"}}, who_and_when);
    return element("p", {{"class", "app-alertline"}}, words);
}

}  // namespace accord::html
