#include "platform/html/paper.h"

#include "platform/html/written.h"

namespace accord::html {
namespace {

constexpr std::string_view style =
    "<style>"
    "@page{size:A4;margin:18mm 16mm}"
    "body{font:11pt/1.45 \"Liberation Sans\",Arial,sans-serif;color:#0b0c0c;margin:0}"
    "h1{font-size:22pt;line-height:1.15;margin:0 0 8pt}h2{font-size:15pt;margin:18pt 0 6pt}"
    "h3{font-size:11.5pt;margin:12pt 0 2pt}h1,h2,h3{break-after:avoid}"
    "p{margin:0 0 6pt}table{border-collapse:collapse;width:100%;margin:6pt 0 12pt}"
    "th,td{border-bottom:.5pt solid #b1b4b6;padding:4pt 6pt 4pt 0;text-align:left;"
    "vertical-align:top}tr{break-inside:avoid}caption{text-align:left;font-weight:bold}"
    "code,pre{font:9pt \"Liberation Mono\",monospace;overflow-wrap:anywhere;white-space:pre-wrap}"
    ".page{break-before:page}svg{width:34mm;height:34mm}"
    ".govuk-visually-hidden{position:absolute;left:-9999px}"
    "dl{margin:0}dt{font-weight:bold;margin-top:6pt}dd{margin:0}"
    "</style>";

}  // namespace

std::string paper(const std::string& title, const Html& main) {
    const Html head =
        element("meta", {{"charset", "utf-8"}}) + plain("title", title) + Written::markup(style);
    const Html document = element("html", {{"lang", "en-GB"}},
                                  plain("head", head) + plain("body", element("main", {}, main)));
    return "<!DOCTYPE html>\n" + document.markup() + "\n";
}

}  // namespace accord::html
