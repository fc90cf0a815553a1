#include "platform/html/html.h"

#include <doctest/doctest.h>

#include "platform/html/components.h"
#include "platform/html/written.h"

namespace accord::html {

TEST_CASE("text is escaped on its way in, and only once") {
    CHECK(Html("<b>\"Tom\" & 'Ann'</b>").markup() ==
          "&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ann&#39;&lt;/b&gt;");
    const Html once = "Fish & chips";
    CHECK((once + " < " + once).markup() == "Fish &amp; chips &lt; Fish &amp; chips");
    CHECK(plain("p", once).markup() == "<p>Fish &amp; chips</p>");
}

TEST_CASE("a mark that turns what follows it around is left out, and other letters are not") {
    CHECK(Html("He came\xE2\x80\xAE again\xE2\x80\xAC \xE2\x81\xA6x\xE2\x81\xA9").markup() ==
          "He came again x");
    for (const std::string_view kept : {"\xE2\x80\x99s",
                                        "\xE2\x82\xAC"
                                        "5",
                                        "\xE2\x80\x8F", "\xE2", "\xE2\x80", "\xD7\xA9\xD7\x9C"})
        CHECK(Html(std::string(kept)).markup() == kept);
}

TEST_CASE("attributes are escaped, and an address that could run something is not written") {
    CHECK(element("p", {{"class", "\"><script>"}}, "x").markup() ==
          "<p class=\"&quot;&gt;&lt;script&gt;\">x</p>");
    CHECK(element("a", {{"href", "javascript:alert(1)"}}, "x").markup() == "<a href=\"#\">x</a>");
    for (const auto* bad :
         {"//elsewhere.example", "/\\elsewhere", " /x", "data:text/html,x", "java\tscript:"})
        CHECK_FALSE(is_safe_address(bad));
    for (const auto* good :
         {"/", "/share/S-4QH-81T", "#worry", "?late=1", "tel:02079460100", "mailto:a@b.example"})
        CHECK(is_safe_address(good));
}

TEST_CASE("elements without content have no end tag, and a first line end in a textarea is kept") {
    CHECK(element("br", {}).markup() == "<br>");
    CHECK(element("input", {{"name", "a"}, {"checked"}}).markup() == "<input name=\"a\" checked>");
    CHECK(plain("textarea", "\nx").markup() == "<textarea>\n\nx</textarea>");
}

TEST_CASE("what a person typed keeps its lines") {
    CHECK(with_breaks("one\r\ntwo <3\n").markup() == "one<br>two &lt;3<br>");
}

TEST_CASE("a field that is wrong says so, and the summary links to it") {
    const Faults faults = {{.where = "worry", .sentence = "Enter what you have seen or heard"}};
    const Html field = textarea({.name = "worry",
                                 .label = bold_label("What have you seen or heard?"),
                                 .error = error_of(faults, "worry")});
    CHECK(field.markup().find("aria-describedby=\"worry-error\"") != std::string::npos);
    CHECK(error_summary(faults).markup().find("href=\"#worry\"") != std::string::npos);
    CHECK(error_of(faults, "other").empty());
    CHECK(error_summary(Faults{}).empty());
}

}  // namespace accord::html
