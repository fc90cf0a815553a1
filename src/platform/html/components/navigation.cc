#include "platform/html/components/navigation.h"

namespace accord::html {
namespace {

Html item_of(const NavigationItem& item) {
    const bool on = item.active or item.current;
    const Html words =
        on ? element("strong", {{"class", "govuk-service-navigation__active-fallback"}}, item.text)
           : item.text;
    const std::string state = item.current ? "page" : "true";
    Html inner;
    if (not item.href.empty()) {
        Attributes attributes = {{"class", "govuk-service-navigation__link"}, {"href", item.href}};
        attributes.add_if(on, {"aria-current", state}).add_all(item.attributes);
        inner = element("a", attributes, words);
    } else if (not item.text.empty()) {
        Attributes attributes = {{"class", "govuk-service-navigation__text"}};
        attributes.add_if(on, {"aria-current", state});
        inner = element("span", attributes, words);
    }
    return element("li",
                   {{"class", classes({"govuk-service-navigation__item",
                                       on ? "govuk-service-navigation__item--active" : ""})}},
                   inner);
}

Html toggle_of(const ServiceNavigation& navigation) {
    if (not navigation.toggle) return {};
    Attributes attributes = {
        {"type", "button"},
        {"class", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle"},
        {"aria-controls", navigation.id}};
    attributes.add_if(
        not navigation.menu_label.empty() and navigation.menu_label != navigation.menu_text,
        {"aria-label", navigation.menu_label});
    attributes.add({"hidden"}).add({"aria-hidden", "true"});
    return element("button", attributes, navigation.menu_text);
}

Html service_name_of(const ServiceNavigation& navigation) {
    if (navigation.service_name.empty()) return {};
    const Html name = navigation.service_url.empty()
                          ? element("span", {{"class", "govuk-service-navigation__text"}},
                                    navigation.service_name)
                          : element("a",
                                    {{"href", navigation.service_url},
                                     {"class", "govuk-service-navigation__link"}},
                                    navigation.service_name);
    return element("span", {{"class", "govuk-service-navigation__service-name"}}, name);
}

Html arrow(bool forward) {
    return element(
        "svg",
        {{"class", forward ? "govuk-pagination__icon govuk-pagination__icon--next"
                           : "govuk-pagination__icon govuk-pagination__icon--prev"},
         {"xmlns", "http://www.w3.org/2000/svg"},
         {"height", "13"},
         {"width", "15"},
         {"aria-hidden", "true"},
         {"focusable", "false"},
         {"viewBox", "0 0 15 13"}},
        element(
            "path",
            {{"d", forward
                       ? "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 "
                         "3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
                       : "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768"
                         "h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"}}));
}

Html step_of(const StepLink& step, bool forward, bool block) {
    Attributes attributes = {{"class", "govuk-link govuk-pagination__link"},
                             {"href", step.href},
                             {"rel", forward ? "next" : "prev"}};
    attributes.add_all(step.attributes);
    Html words = step.text;
    if (words.empty())
        words = (forward ? Html("Next") : Html("Previous")) +
                element("span", {{"class", "govuk-visually-hidden"}}, " page");
    const bool decorated = block and step.label.empty();
    Html out =
        element("span",
                {{"class", classes({"govuk-pagination__link-title",
                                    decorated ? "govuk-pagination__link-title--decorated" : ""})}},
                words);
    if (block and not step.label.empty())
        out += element("span", {{"class", "govuk-visually-hidden"}}, ":") +
               element("span", {{"class", "govuk-pagination__link-label"}}, step.label);
    out = block or not forward ? arrow(forward) + out : out + arrow(forward);
    return element("div",
                   {{"class", forward ? "govuk-pagination__next" : "govuk-pagination__prev"}},
                   element("a", attributes, out));
}

Html page_of(const PageLink& page) {
    const std::string looks =
        classes({"govuk-pagination__item", page.current ? "govuk-pagination__item--current" : "",
                 page.ellipsis ? "govuk-pagination__item--ellipsis" : ""});
    if (page.ellipsis) return element("li", {{"class", looks}}, "\u22ef");
    Attributes attributes = {
        {"class", "govuk-link govuk-pagination__link"},
        {"href", page.href},
        {"aria-label", page.heard.empty() ? "Page " + page.number : page.heard}};
    attributes.add_if(page.current, {"aria-current", "page"}).add_all(page.attributes);
    return element("li", {{"class", looks}}, element("a", attributes, page.number));
}

}  // namespace

Html back_link(const BackLink& back) {
    Attributes attributes = {{"href", back.href},
                             {"class", classes({"govuk-back-link", back.classes})}};
    attributes.add_all(back.attributes);
    return element("a", attributes, back.text);
}

Html skip_link(const SkipLink& skip) {
    Attributes attributes = {{"href", skip.href},
                             {"class", classes({"govuk-skip-link", skip.classes})}};
    attributes.add_all(skip.attributes).add({"data-module", "govuk-skip-link"});
    return element("a", attributes, skip.text);
}

Html breadcrumbs(const Breadcrumbs& crumbs) {
    Html items;
    for (const auto& crumb : crumbs.items) {
        if (crumb.href.empty()) {
            items +=
                element("li", {{"class", "govuk-breadcrumbs__list-item"}, {"aria-current", "page"}},
                        crumb.text);
            continue;
        }
        Attributes attributes = {{"class", "govuk-breadcrumbs__link"}, {"href", crumb.href}};
        attributes.add_all(crumb.attributes);
        items += element("li", {{"class", "govuk-breadcrumbs__list-item"}},
                         element("a", attributes, crumb.text));
    }
    const std::string looks =
        classes({"govuk-breadcrumbs", crumbs.classes,
                 crumbs.collapse_on_mobile ? "govuk-breadcrumbs--collapse-on-mobile" : ""});
    Attributes attributes = {{"class", looks}};
    attributes.add_all(crumbs.attributes).add({"aria-label", crumbs.label});
    return element("nav", attributes, element("ol", {{"class", "govuk-breadcrumbs__list"}}, items));
}

Html service_navigation(const ServiceNavigation& navigation) {
    Html list;
    for (const auto& item : navigation.items) list += item_of(item);
    if (not list.empty()) {
        list = element(
            "nav",
            {{"aria-label", navigation.label},
             {"class",
              classes({"govuk-service-navigation__wrapper", navigation.navigation_classes})}},
            toggle_of(navigation) +
                element("ul", {{"class", "govuk-service-navigation__list"}, {"id", navigation.id}},
                        list));
    }
    const Html inner = element("div", {{"class", "govuk-width-container"}},
                               element("div", {{"class", "govuk-service-navigation__container"}},
                                       service_name_of(navigation) + list));
    Attributes attributes;
    attributes.add_if(not navigation.service_name.empty(), {"aria-label", navigation.region})
        .add({"class", classes({"govuk-service-navigation", navigation.classes})})
        .add_if(navigation.has_module, {"data-module", "govuk-service-navigation"})
        .add_all(navigation.attributes);
    return navigation.service_name.empty() ? element("div", attributes, inner)
                                           : element("section", attributes, inner);
}

Html sub_navigation(std::string_view label, const std::vector<NavigationItem>& items) {
    Html list;
    for (const auto& item : items) {
        Attributes attributes = {{"class", "app-subnav__link"}, {"href", item.href}};
        attributes.add_if(item.current, {"aria-current", "page"});
        list += element("li", {{"class", "app-subnav__item"}}, element("a", attributes, item.text));
    }
    return element("nav", {{"class", "app-subnav"}, {"aria-label", std::string(label)}},
                   element("ul", {{"class", "app-subnav__list"}}, list));
}

Html pagination(const Pagination& pagination) {
    const bool block = pagination.items.empty() and (pagination.next or pagination.previous);
    Html out;
    if (pagination.previous) out += step_of(*pagination.previous, false, block);
    if (not pagination.items.empty()) {
        Html pages;
        for (const auto& item : pagination.items) pages += page_of(item);
        out += element("ul", {{"class", "govuk-pagination__list"}}, pages);
    }
    if (pagination.next) out += step_of(*pagination.next, true, block);
    Attributes attributes = {
        {"class",
         classes({"govuk-pagination", block ? "govuk-pagination--block" : "", pagination.classes})},
        {"aria-label", pagination.landmark}};
    attributes.add_all(pagination.attributes);
    return element("nav", attributes, out);
}

}  // namespace accord::html
