#include "governance/agreement/edit.h"

#include <doctest/doctest.h>

using namespace accord;
using namespace accord::agreement;

namespace {

Json small() {
    return parse_json(R"({"name": "A", "sections": [
        {"number": "1", "title": "One", "clauses": [
            {"number": "1.1", "heading": "a", "text": "x"},
            {"number": "1.2", "heading": "b", "text": "y"}]},
        {"number": "2", "title": "Two", "clauses": []}], "version": "1"})")
        .value();
}

// "1.1 1.2 | ": the numbers of the clauses, section by section.
std::string numbers(const Json& document) {
    std::string out;
    for (std::size_t s = 1; not section_at(document, s).is_null(); ++s) {
        if (s > 1) out += "| ";
        for (std::size_t c = 1; not clause_at(document, {s, c}).is_null(); ++c)
            out += std::string(clause_at(document, {s, c})["number"].text_or()) + " ";
    }
    return out;
}

std::string seal(const Json& document, Place place) {
    return seal_of(clause_at(document, place));
}

}  // namespace

TEST_CASE("places are counted from one, and nothing else is a place") {
    CHECK(place_from_text("3-2") == Place{3, 2});
    CHECK(place_from_text("3") == Place{3, 0});
    for (const auto* no : {"", "-", "0", "0-1", "a", "1-", "1-2-3", "99999", "-1", "1.2"}) {
        CAPTURE(no);
        CHECK_FALSE(place_from_text(no).has_value());
    }
    CHECK(text(Place{3, 2}) == "3-2");
}

TEST_CASE("clauses are added, moved between sections, removed and numbered afresh") {
    auto document = small();
    document = add_clause({1, 2}, clause_at(document, {1, 1}))(document).value();
    CHECK(numbers(document) == "1.1 1.2 1.1 | ");
    document = move_clause({1, 1}, seal(document, {1, 1}), {2, 1})(document).value();
    CHECK(numbers(document) == "1.2 1.1 | 1.1 ");
    document = renumber()(document).value();
    CHECK(numbers(document) == "1.1 1.2 | 2.1 ");
    document = remove_clause({1, 2}, seal(document, {1, 2}))(document).value();
    CHECK(numbers(document) == "1.1 | 2.1 ");
    document = move_section(2, seal_of(section_at(document, 2)), 1)(document).value();
    CHECK(numbers(document) == "2.1 | 1.1 ");
    CHECK(document["version"].text_or() == "1");  // the rest is as it was
}

TEST_CASE("an edit made from words that are no longer there is refused, and changes nothing") {
    const auto document = small();
    const auto was = seal(document, {1, 1});
    const auto theirs = replace_clause({1, 1}, was, clause_at(document, {1, 2}))(document).value();
    CHECK(replace_clause({1, 1}, was, Json::object())(theirs).error().kind == ErrorKind::Conflict);
    CHECK(remove_clause({1, 1}, was)(theirs).error().kind == ErrorKind::Conflict);
    CHECK(move_clause({1, 1}, was, {2, 1})(theirs).error().kind == ErrorKind::Conflict);
    CHECK(replace_clause({7, 1}, was, Json::object())(document).error().kind ==
          ErrorKind::Conflict);
    CHECK(replace_clause({1, 9}, was, Json::object())(document).error().kind ==
          ErrorKind::Conflict);
    CHECK(add_clause({9, 0}, Json::object())(document).error().kind == ErrorKind::Conflict);
}

TEST_CASE("a section goes only when it is empty") {
    const auto document = small();
    CHECK(remove_section(1, seal_of(section_at(document, 1)))(document).error().kind ==
          ErrorKind::Invalid);
    CHECK(numbers(remove_section(2, seal_of(section_at(document, 2)))(document).value()) ==
          "1.1 1.2 ");
}

TEST_CASE("members are set together, in their places; a null takes one away") {
    const auto document = small();
    const auto was = seal_of(document, {"name", "version", "note"});
    const auto changed =
        set_members(was, {{"name", "B"}, {"version", Json()}, {"note", "new"}})(document).value();
    CHECK(changed["name"].text_or() == "B");
    CHECK_FALSE(changed.has("version"));
    CHECK(changed["note"].text_or() == "new");
    CHECK(changed.members()->front().first == "name");
    CHECK(
        set_members(was, {{"name", "C"}, {"version", "2"}, {"note", "x"}})(changed).error().kind ==
        ErrorKind::Conflict);
}

TEST_CASE("a draft that is not shaped like an agreement is edited without harm") {
    for (const auto* odd : {"{}", R"({"sections": 3})", R"({"sections": [1, null]})",
                            R"({"sections": [{"clauses": "x"}]})"}) {
        CAPTURE(odd);
        const auto document = parse_json(odd).value();
        CHECK(clause_at(document, {1, 1}).is_null());
        CHECK(add_section("New")(document).has_value());
        CHECK(renumber()(document).has_value());
        CHECK_FALSE(remove_clause({1, 1}, "x")(document).has_value());
        CHECK_FALSE(rename_section(1, "x", "1", "One")(document).has_value());
        (void)add_clause({1, 0}, Json::object())(document);
        (void)rename_section(1, seal_of(section_at(document, 1)), "1", "One")(document);
    }
}
