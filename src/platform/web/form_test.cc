#include "platform/web/form.h"

#include <doctest/doctest.h>

#include "base/limits.h"

namespace accord::web {

TEST_CASE("form: parsed once, fields may repeat") {
    const auto form = Form::parse("to=mash&to=police&worry=seen+at+9%0D%0Aagain&empty=&bare");
    REQUIRE(form.has_value());
    CHECK(form->values("to") == std::vector<std::string_view>{"mash", "police"});
    CHECK(form->value("worry") == "seen at 9\nagain");
    CHECK(form->has("empty"));
    CHECK(form->has("bare"));
    CHECK_FALSE(form->has("missing"));
    CHECK(Form::parse("")->fields().empty());
}

TEST_CASE("form: what cannot be read is refused with a sentence that says what to do") {
    CHECK(Form::parse("a=%ff").error().sentence.find("not UTF-8") != std::string::npos);
    CHECK(Form::parse("a=%00").error().sentence.find("not UTF-8") != std::string::npos);
    CHECK_FALSE(Form::parse("a=%f").has_value());
    std::string many;
    for (std::size_t n = 0; n <= limits::request_fields_max; ++n) many += "a=b&";
    CHECK_FALSE(Form::parse(many).has_value());
}

TEST_CASE("form: every fault is gathered, and what was typed is kept") {
    const auto form = Form::parse("first=+&born-day=31&born-month=2&born-year=2019&age=x&how=tea");
    FormReader reader(*form);
    constexpr std::string_view hows[] = {"today", "soon"};
    reader.line("first", "Enter a first name");
    reader.date("born", "Date of birth", "Enter a date of birth");
    reader.number_or_none("age", "Age", 0, 25);
    reader.choice("how", hows, "Select how soon someone needs to act");
    reader.words("worry", "Enter what you have seen or heard", 100);
    CHECK_FALSE(reader.good());
    REQUIRE(reader.faults().size() == 5);
    CHECK(reader.faults()[0].sentence == "Enter a first name");
    CHECK(reader.faults()[1].sentence == "Date of birth must be a real date, like 27 3 2019");
    CHECK(reader.faults()[2].where == "age");
    CHECK(reader.form().value("born-day") == "31");
}

TEST_CASE("form: dates, choices and words as they should be") {
    const auto form = Form::parse("born-day=9&born-month=3&born-year=2017&to=b&to=z&to=a&w=+hi+");
    FormReader reader(*form);
    constexpr std::string_view all[] = {"a", "b", "c"};
    CHECK(reader.date_or_none("born", "Date of birth") == *date(2017, 3, 9));
    CHECK(reader.choices("to", all) == std::vector<std::string>{"a", "b"});
    CHECK(reader.words("w", "x", 10) == "hi");
    CHECK_FALSE(reader.date_or_none("other", "The other date").has_value());
    CHECK(reader.good());
}

TEST_CASE("form: a date with a part missing says which") {
    const auto form = Form::parse("born-day=9&born-month=&born-year=2017");
    FormReader reader(*form);
    reader.date("born", "Date of birth", "Enter a date of birth");
    REQUIRE(reader.faults().size() == 1);
    CHECK(reader.faults()[0].sentence == "Date of birth must include a month");
}

TEST_CASE("form: too many characters says how many") {
    const Form form(std::vector<Field>{{"worry", "caf\xc3\xa9!"}});
    FormReader reader(form);
    reader.words("worry", "x", 4);
    CHECK(reader.faults()[0].sentence == "You have 1 character too many");
}

}  // namespace accord::web
