// Our own components: what they promise in words, in order, and to ears. Those of GOV.UK are held
// against its fixtures in test/conformance/html.
#include <doctest/doctest.h>

#include "platform/html/components.h"
#include "platform/html/components/header.h"

namespace accord::html {
namespace {

bool has(const Html& markup, std::string_view part) {
    return markup.markup().find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a clock says its lateness in words; the bar only repeats them") {
    const auto late = clock({Lateness::Late, "25 minutes late", "was due 12:55pm"});
    CHECK(has(late, "app-clock--late"));
    CHECK(has(late, "<strong class=\"app-clock__words\">25 minutes late</strong>"));
    CHECK(has(late, "was due 12:55pm"));
    CHECK_FALSE(has(late, "data-due"));
}

TEST_CASE("a queue is a list in its order, or the sentence for an empty one") {
    const auto row = [](const char* title) {
        return QueueRow{.clock = {.words = "Due tomorrow"}, .href = "/requests/R", .title = title};
    };
    const auto two = queue({row("First"), row("Second")}, "Nothing is waiting for you.");
    CHECK(two.markup().find("First") < two.markup().find("Second"));
    CHECK(has(two, "<ol class=\"app-queue\">"));
    CHECK(has(queue({}, "Nothing is waiting for you."), "Nothing is waiting for you."));
    CHECK_FALSE(has(queue({}, "Nothing"), "<ol"));
}

TEST_CASE("a grade always comes with its hours") {
    CHECK(has(grade_tag(Grade::Red, "4 hours"), "Red: 4 hours"));
    CHECK(has(grade_tag(Grade::Amber, "1 day"), "govuk-tag--orange"));
}

TEST_CASE("the permission panel has three states and no words of its own but those handed in") {
    PermissionPanel panel{.title = "You can share this", .text = "To protect a child."};
    CHECK(has(permission_panel(panel), "app-basis--share"));
    CHECK_FALSE(has(permission_panel(panel), "<details"));
    panel.state = Permission::TalkFirst;
    panel.more = "Ring Ruth";
    panel.legal = "Children Act 2004, section 11";
    const auto talk = permission_panel(panel);
    CHECK(has(talk, "app-basis--talk"));
    CHECK(has(talk, "<details"));
    CHECK(talk.markup().find("Ring Ruth") < talk.markup().find("section 11"));
}

TEST_CASE("a check page: a row without an answer says so, and Change says of what, to ears") {
    const auto card =
        check_card("The child", "/share/S/child", {row("Name", "Amara"), row("Age", "")});
    CHECK(has(card, "Not provided"));
    CHECK(has(card, "Change<span class=\"govuk-visually-hidden\"> (The child)</span>"));
    CHECK_FALSE(has(check_card("The child", "", {}), "Change"));
}

TEST_CASE("a timeline strikes out what was wrong and keeps it") {
    const auto lines =
        timeline({{.when = "3 June 2026", .title = "Moved house", .struck_out = true}});
    CHECK(has(lines, "<s><strong>Moved house</strong></s>"));
    CHECK(has(lines, "Found to be wrong"));
}

TEST_CASE("progress is a picture with a sentence, and stays inside its frame") {
    CHECK(has(progress(27, 33, "27 of 33 have signed"), "aria-label=\"27 of 33 have signed\""));
    CHECK(has(progress(27, 33, "x"), "width=\"81%\""));
    CHECK(has(progress(9, 0, "x"), "width=\"0%\""));
    CHECK(has(progress(40, 33, "x"), "width=\"100%\""));
}

TEST_CASE("a table that becomes cards repeats the column's words, not to ears") {
    const DataTable data{.head = {{.text = "Who"}, {.text = "Signed"}},
                         .rows = {{{.text = "Marshgate Council"}, {.text = "12 August 2026"}}},
                         .cards_on_phones = true};
    CHECK(has(table(data), "<div class=\"app-resp__label\" aria-hidden=\"true\">Signed</div>"));
}

TEST_CASE("a form posts, carries its token, and leaves validation to us") {
    const auto posted = form({.action = "/share/new", .token = "abc"}, "x");
    CHECK(has(posted, "method=\"post\" action=\"/share/new\" novalidate"));
    CHECK(has(posted, "name=\"token\" value=\"abc\""));
    CHECK_FALSE(has(form({.token = "abc", .is_search = true}, "x"), "token"));
}

TEST_CASE("a telephone number can be pressed, and the danger line names the one that matters") {
    CHECK(has(phone("020 7946 0100"), "href=\"tel:02079460100\""));
    CHECK(has(danger_line(), "href=\"tel:999\""));
}

TEST_CASE("the foot of every page has the same links in the same order") {
    const auto foot = footer();
    std::size_t at = 0;
    for (const auto* href :
         {"/help", "/agreements", "/privacy", "/accessibility", "/help#mistake"}) {
        const auto found = foot.markup().find("\"" + std::string(href) + "\"", at);
        CAPTURE(href);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("the date of birth: an error on the whole can be followed to its first box") {
    const auto born = date_input(Born{.name = "born", .legend = "Date of birth", .day = "7"});
    CHECK(has(born, "id=\"born\" name=\"born-day\""));
    CHECK(has(born, "name=\"born-month\""));
    CHECK(has(born, "value=\"7\""));
}

TEST_CASE("a question has one answer chosen, or none") {
    const Question question{
        .name = "soon",
        .legend = "How soon?",
        .items = {{.value = "now", .text = "Now"}, {.value = "today", .text = "Today"}},
        .chosen = "today"};
    CHECK(has(radios(question), "value=\"today\" checked"));
    CHECK_FALSE(has(radios(question), "value=\"now\" checked"));
}

}  // namespace accord::html
