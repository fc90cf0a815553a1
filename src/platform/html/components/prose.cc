#include "platform/html/components/prose.h"

#include "base/text.h"

namespace accord::html {
namespace {

Html items_of(Tag tag, std::string looks, const std::vector<Html>& items) {
    Html out;
    for (const auto& item : items) out += plain("li", item);
    return element(tag, {{"class", std::move(looks)}}, out);
}

Html box_like(std::string_view looks, const Html& heading, const Html& content) {
    const Html title =
        heading.empty() ? Html() : element("h2", {{"class", "govuk-heading-s"}}, heading);
    return element("div", {{"class", std::string(looks)}}, title + content);
}

}  // namespace

Html page_heading(const Html& text, const Html& above) {
    const Html caption =
        above.empty() ? Html() : element("span", {{"class", "govuk-caption-l"}}, above);
    return caption + element("h1", {{"class", "govuk-heading-l"}}, text);
}

Html heading(const Html& text) {
    return element("h2", {{"class", "govuk-heading-m"}}, text);
}
Html small_heading(const Html& text) {
    return element("h3", {{"class", "govuk-heading-s"}}, text);
}

Html heading_at(int level, const Attributes& attributes, const Html& text) {
    switch (level) {
        case 1: return element("h1", attributes, text);
        case 3: return element("h3", attributes, text);
        case 4: return element("h4", attributes, text);
        default: return element("h2", attributes, text);
    }
}

Html heading_with(const Html& text, std::string_view count, const Html& at_the_end) {
    Html words = text;
    if (not count.empty())
        words += " " + element("span", {{"class", "app-count"}}, "(" + std::string(count) + ")");
    if (at_the_end.empty()) return heading(words);
    return element("div", {{"class", "app-heading-row"}},
                   heading(words) + element("p", {{"class", "govuk-body-s"}}, at_the_end));
}

Html lead(const Html& text) {
    return element("p", {{"class", "govuk-body-l"}}, text);
}
Html paragraph(const Html& text) {
    return element("p", {{"class", "govuk-body"}}, text);
}
Html fine_print(const Html& text) {
    return element("p", {{"class", "govuk-body-s app-quiet"}}, text);
}
Html strong(const Html& text) {
    return plain("strong", text);
}
Html quiet(const Html& text) {
    return element("span", {{"class", "app-quiet"}}, text);
}
Html code(const Html& text) {
    return element("code", {{"class", "app-seal"}}, text);
}
Html heard(const Html& text) {
    return element("span", {{"class", "govuk-visually-hidden"}}, text);
}
Html line_break() {
    return element("br", {});
}

Html with_breaks(std::string_view text) {
    std::vector<Html> lines;
    for (auto line : split(text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.emplace_back(line);
    }
    return join(lines, line_break());
}

Html quotation(const Html& text, const Html& by) {
    const Html whose = by.empty() ? Html() : fine_print(by);
    return element("div", {{"class", "app-quotation"}}, paragraph(text) + whose);
}

Html bullets(const std::vector<Html>& items) {
    return items_of("ul", "govuk-list govuk-list--bullet", items);
}
Html numbered(const std::vector<Html>& items) {
    return items_of("ol", "govuk-list govuk-list--number govuk-list--spaced", items);
}
Html list(const std::vector<Html>& items) {
    return items_of("ul", "govuk-list", items);
}

Html link(std::string_view href, const Html& text) {
    return element("a", {{"class", "govuk-link"}, {"href", std::string(href)}}, text);
}

Html strong_link(std::string_view href, const Html& text) {
    return element(
        "a", {{"class", "govuk-link govuk-!-font-weight-bold"}, {"href", std::string(href)}}, text);
}

Html phone(std::string_view number) {
    return element(
        "a", {{"class", "govuk-link app-phone"}, {"href", "tel:" + replace_all(number, " ", "")}},
        number);
}

Html email(std::string_view address) {
    return link("mailto:" + std::string(address), address);
}

Html links_in_a_row(const std::vector<Html>& links) {
    return items_of("ul", "app-links", links);
}

Html time_of(std::string_view machine, const Html& words) {
    return element("time", {{"datetime", std::string(machine)}}, words);
}

Html one_column(const Html& main) {
    return element("div", {{"class", "govuk-grid-row"}},
                   element("div", {{"class", "govuk-grid-column-two-thirds"}}, main));
}

Html two_columns(const Html& main, const Html& aside) {
    return element("div", {{"class", "govuk-grid-row"}},
                   element("div", {{"class", "govuk-grid-column-two-thirds"}}, main) +
                       element("div", {{"class", "govuk-grid-column-one-third"}}, aside));
}

Html in_columns(const Html& list) {
    return element("div", {{"class", "app-columns"}}, list);
}

Html box(const Html& heading, const Html& content) {
    return box_like("app-box", heading, content);
}
Html tinted_box(const Html& heading, const Html& content) {
    return box_like("app-box app-box--tinted", heading, content);
}

Html figures(const std::vector<Figure>& figures) {
    Html out;
    for (const auto& figure : figures) {
        const Html number = figure.href.empty() ? figure.number : link(figure.href, figure.number);
        out += element("li", {{"class", "app-figure"}},
                       element("span", {{"class", "app-figure__number"}}, number) + " " +
                           element("span", {{"class", "app-figure__words"}}, figure.words));
    }
    return element("ul", {{"class", "app-figures"}}, out);
}

}  // namespace accord::html
