#include "doors/cli/walker.h"

#include <doctest/doctest.h>

using namespace accord;
using namespace accord::cli;

TEST_CASE("a form is read as a browser would send it") {
    const auto forms = forms_in(
        "<form action=\"/share/S\" method=\"post\"><input type=\"hidden\" name=\"t\" "
        "value=\"a&amp;b\">"
        "<input type=\"radio\" name=\"r\" value=\"1\"><input type=\"radio\" name=\"r\" value=\"2\" "
        "checked>"
        "<textarea name=\"w\">\nit&#39;s &lt;here&gt;</textarea>"
        "<select name=\"s\"><option value=\"x\">X</option><option value=\"y\" "
        "selected>Y</option></select>"
        "<button type=\"submit\" name=\"go\" value=\"on\">Share with\n 3</button></form>");
    REQUIRE(forms.size() == 1);
    CHECK(forms[0].post);
    CHECK(forms[0].action == "/share/S");
    CHECK(forms[0].fields ==
          std::vector<http::Field>{{"t", "a&b"}, {"r", "2"}, {"w", "it's <here>"}, {"s", "y"}});
    REQUIRE(forms[0].buttons.size() == 1);
    CHECK(forms[0].buttons[0].words == "Share with 3");
}

TEST_CASE("words are what a person reads") {
    CHECK(words_of("<title>T</title><h1>Check, <b>then</b> share</h1><p>One &amp; two</p>") ==
          "T\nCheck, then share\nOne & two");
    CHECK(heading_of("<p>x</p><h1 class=\"a\">Hello</h1>") == "Hello");
}
