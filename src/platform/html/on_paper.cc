#include "platform/html/on_paper.h"

namespace accord::html {

Html on_paper(const OnPaper& sheet) {
    Html words = element("strong", {}, "Official \u2013 Sensitive") + ". ";
    if (not sheet.about.empty()) words += sheet.about + ". ";
    words += "Printed by " + sheet.who + ", as it stood on " + sheet.stood_at + ".";
    return element("p", {{"class", "app-on-paper"}}, words);
}

Html on_screen(const Html& words) {
    return element("span", {{"class", "app-on-screen"}}, words);
}

}  // namespace accord::html
