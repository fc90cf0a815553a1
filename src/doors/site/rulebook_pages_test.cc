#include "doors/site/rulebook_pages.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "doors/site/rulebook_words.h"
#include "rulebook/columns.h"
#include "support/rulebook.h"

namespace accord::site {
namespace {

constexpr Date monday = {2026, 3, 2};

std::string page_of(std::string_view list, Date on = monday) {
    const auto page = rulebook_page(test::the_rulebook(), list, on, {});
    REQUIRE(page.has_value());
    return *page;
}

bool holds(const std::string& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("rulebook pages: the index links to every list and says the edition") {
    const auto index = rulebook_index(test::the_rulebook(), {});
    for (const auto& list : rulebook::list_columns()) {
        CHECK_MESSAGE(holds(index, "href=\"/rulebook/" + std::string(list.name) + "\""), list.name);
    }
    CHECK(holds(index, text(test::the_rulebook().edition)));
}

TEST_CASE("rulebook pages: what is enacted and not appointed is shown as not yet in force") {
    const auto gateways = page_of("gateways");
    CHECK(holds(gateways, "Not yet in force"));
    CHECK(holds(gateways, "Children Act 2004 s.16LA"));
    CHECK(holds(gateways, "From 14 October 1991"));
    CHECK(holds(gateways, "id=\"CA89_47\""));
    CHECK(holds(gateways, "href=\"/rulebook/sources#S77\""));
}

TEST_CASE("rulebook pages: every row has a page, with its days, its source and what it says") {
    const auto& rulebook = test::the_rulebook();
    for (const auto& list : rulebook.lists) {
        for (const auto& each : list.rows) {
            const auto page = rulebook_row_page(rulebook, list.name, each.code, monday, {});
            REQUIRE_MESSAGE(page.has_value(), each.code);
            CHECK_MESSAGE(holds(*page, ">" + each.code + "</code>"), each.code);
            CHECK(holds(page_of(list.name),
                        "href=\"/rulebook/" + list.name + "/" + each.code + "\""));
        }
    }
    const auto duty = rulebook_row_page(rulebook, "gateways", "CA04_16LA", monday, {});
    CHECK(holds(*duty, "Not yet in force"));
    CHECK(holds(*duty, "href=\"/rulebook/sources#"));
    CHECK(holds(*duty, "href=\"/rulebook/gateways\""));
    CHECK_FALSE(rulebook_row_page(rulebook, "gateways", "NO_SUCH", monday, {}).has_value());
    CHECK_FALSE(rulebook_row_page(rulebook, "no_list", "CA04_16LA", monday, {}).has_value());
}

TEST_CASE("rulebook pages: what begins later says when, and the day decides") {
    CHECK(holds(page_of("lawful_bases", {2026, 2, 4}), "Comes into force 5 February 2026"));
    CHECK(holds(page_of("lawful_bases", {2026, 2, 5}), "From 5 February 2026"));
}

TEST_CASE("rulebook pages: what is recalled says so, row by row and for the whole list") {
    const auto bars = page_of("bars");
    CHECK(holds(bars, "Recalled, not yet verified: 8 rows here."));
    CHECK(holds(bars, "<strong>Recalled, not yet verified</strong>"));
}

TEST_CASE("rulebook pages: codes are said in the words of their rows") {
    const auto& rulebook = test::the_rulebook();
    CHECK(cell_words(rulebook, "purposes", "S47 CDR") ==
          "A child protection enquiry; a child death review");
    CHECK(cell_words(rulebook, "givers", "@PARTNERS SCHOOL") ==
          "NHS integrated care board; children's social care; another council; police; "
          "schools and colleges");
    CHECK(cell_words(rulebook, "permissions", "may-share") == "Write a worry down and send it");
    CHECK(cell_words(rulebook, "receivers", "any") == "Any");
    CHECK(cell_words(rulebook, "public", "no") == "No");
    CHECK(cell_words(rulebook, "local", "no").empty());
    CHECK(cell_words(rulebook, "kind", "working-days") == "Working days");
    CHECK(cell_words(rulebook, "public", "yes") == "Yes");
}

TEST_CASE("rulebook pages: every column of every list has a heading of its own") {
    for (const auto& list : rulebook::list_columns()) {
        for (const auto column : list.own) {
            if (list.dated) CHECK_MESSAGE(heading_of(list.name, column) != column, column);
        }
    }
}

TEST_CASE("rulebook pages: sources can be linked to, and only web addresses are links") {
    const auto sources = page_of("sources");
    CHECK(holds(sources, "id=\"S77\""));
    CHECK_FALSE(holds(sources, "href=\"github.com"));
}

TEST_CASE("rulebook pages: a list that is not there is not a page") {
    CHECK_FALSE(rulebook_page(test::the_rulebook(), "nothing", monday, {}));
}

}  // namespace accord::site
