#include "platform/html/components/queue.h"

#include "platform/html/components/banner.h"
#include "platform/html/components/prose.h"

namespace accord::html {
namespace {

std::string_view lateness_class(Lateness lateness) {
    switch (lateness) {
        case Lateness::Late: return "app-clock--late";
        case Lateness::Soon: return "app-clock--soon";
        case Lateness::Ok: return "app-clock--ok";
        case Lateness::Done: return "app-clock--done";
    }
    return "";
}

}  // namespace

Html clock(const ClockFace& clock) {
    Attributes attributes = {{"class", classes({"app-clock", lateness_class(clock.lateness),
                                                clock.large ? "app-clock--large" : ""})}};
    attributes.add_if_any("data-due", clock.due);
    Html words = element("strong", {{"class", "app-clock__words"}}, clock.words);
    if (not clock.more.empty())
        words += " " + element("span", {{"class", "app-clock__more"}}, clock.more);
    return element("p", attributes, words);
}

Html queue(const std::vector<QueueRow>& rows, const Html& empty) {
    if (rows.empty()) return paragraph(empty);
    Html out;
    for (const auto& row : rows) {
        const Html main =
            element("p", {{"class", "app-queue__title"}}, strong_link(row.href, row.title)) +
            element("p", {{"class", "app-queue__text"}}, row.text);
        out += element("li", {{"class", "app-queue__row"}},
                       element("div", {{"class", "app-queue__clock"}}, clock(row.clock)) +
                           element("div", {{"class", "app-queue__main"}}, main) +
                           element("div", {{"class", "app-queue__tag"}}, row.tag));
    }
    return element("ol", {{"class", "app-queue"}}, out);
}

Html grade_tag(Grade grade, const Html& time_allowed) {
    switch (grade) {
        case Grade::Red: return tag("Red: " + time_allowed, Colour::Red);
        case Grade::Amber: return tag("Amber: " + time_allowed, Colour::Orange);
        case Grade::Green: return tag("Green: " + time_allowed, Colour::Green);
    }
    return {};
}

}  // namespace accord::html
