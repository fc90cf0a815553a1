#include "platform/html/components/timeline.h"

#include <algorithm>

#include "platform/html/components/banner.h"
#include "platform/html/components/button.h"
#include "platform/html/components/form.h"
#include "platform/html/components/prose.h"

namespace accord::html {
namespace {

Html title_of(const Happening& happening) {
    Html title = happening.href.empty() ? strong(happening.title)
                                        : strong_link(happening.href, happening.title);
    if (happening.struck_out)
        title = element("s", {}, title) + " " + tag("Found to be wrong", Colour::Grey);
    if (not happening.tag.empty()) title += " " + happening.tag;
    return title;
}

}  // namespace

Html timeline(const std::vector<Happening>& happenings) {
    Html out;
    for (const auto& happening : happenings) {
        Html when = happening.when;
        if (not happening.source.empty())
            when += " " + element("strong", {{"class", "app-timeline__source"}}, happening.source);
        Html body = element("p", {{"class", "app-timeline__when"}}, when) +
                    element("p", {{"class", "app-timeline__title"}}, title_of(happening));
        if (not happening.text.empty())
            body += element("p", {{"class", "app-timeline__text"}}, happening.text);
        if (not happening.small.empty())
            body += element("p", {{"class", "app-timeline__small"}}, happening.small);
        out += element("li",
                       {{"class", classes({"app-timeline__item",
                                           happening.major ? "app-timeline__item--major" : ""})}},
                       body);
    }
    return element("ol", {{"class", "app-timeline"}}, out);
}

Html progress(int done, int all, std::string_view sentence) {
    const int width = all > 0 ? std::clamp(done * 100 / all, 0, 100) : 0;
    const auto bar = [](const char* looks, int percent) {
        return element("rect", {{"class", looks},
                                {"x", "0"},
                                {"y", "0"},
                                {"width", std::to_string(percent) + "%"},
                                {"height", "14"}});
    };
    return element("svg",
                   {{"class", "app-progress"},
                    {"xmlns", "http://www.w3.org/2000/svg"},
                    {"width", "100%"},
                    {"height", "14"},
                    {"role", "img"},
                    {"aria-label", std::string(sentence)},
                    {"focusable", "false"}},
                   bar("app-progress__all", 100) + bar("app-progress__done", width));
}

Html filters(const Html& shown, const Html& fields, bool open) {
    return details(Details{.summary = "Change what you see",
                           .text = form({.is_search = true},
                                        fields + button({.text = "Show",
                                                         .classes = "govuk-button--secondary"})),
                           .open = open,
                           .classes = "app-filters"}) +
           paragraph(shown);
}

}  // namespace accord::html
