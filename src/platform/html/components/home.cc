#include "platform/html/components/home.h"

#include "platform/html/components/prose.h"

namespace accord::html {
namespace {

Html arrow() {
    return element("svg",
                   {{"class", "app-action__arrow"},
                    {"xmlns", "http://www.w3.org/2000/svg"},
                    {"width", "20"},
                    {"height", "18"},
                    {"viewBox", "0 0 20 18"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}},
                   element("path", {{"d", "M2 9h14M10 2.5 16.5 9 10 15.5"},
                                    {"fill", "none"},
                                    {"stroke", "currentColor"},
                                    {"stroke-width", "3"}}));
}

}  // namespace

Html danger_line() {
    return element("p", {{"class", "app-danger"}},
                   strong("Is a child in danger now?") + " Call " + phone("999") +
                       " first. You can record it here afterwards.");
}

Html action_cards(const std::vector<ActionCard>& cards) {
    Html out;
    for (const auto& card : cards) {
        const Html words = element("span", {{"class", "app-action__title"}}, card.title) + " " +
                           element("span", {{"class", "app-action__text"}}, card.text) + arrow();
        out += element(
            "li", {{"class", "app-actions__item"}},
            element("a",
                    {{"class", classes({"app-action", card.first ? "app-action--first" : ""})},
                     {"href", card.href}},
                    words));
    }
    return element("ul", {{"class", "app-actions"}}, out);
}

Html cast_list(std::string_view field, const std::vector<CastGroup>& cast) {
    Html out;
    for (const auto& group : cast) {
        Html people;
        for (const auto& person : group.people)
            people += plain("li", element("button",
                                          {{"type", "submit"},
                                           {"class", "app-press"},
                                           {"name", std::string(field)},
                                           {"value", person.value}},
                                          person.name) +
                                      " " + quiet(person.post));
        out += element(
            "div", {{"class", "app-cast__group"}},
            small_heading(group.name) + element("ul", {{"class", "app-cast__people"}}, people));
    }
    return element("div", {{"class", "app-cast"}}, out);
}

}  // namespace accord::html
