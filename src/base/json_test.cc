#include "base/json.h"

#include <doctest/doctest.h>

#include "base/json_text.h"

namespace accord {
namespace {

std::string canonical_of(std::string_view text) {
    const auto parsed = parse_json(text);
    return parsed ? canonical(*parsed) : parsed.error().sentence;
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

}  // namespace

TEST_CASE("canonical bytes are RFC 8785's") {
    // Section 3.2.2 and 3.2.4.
    CHECK(canonical_of(
              R"({"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
            "literals": [null, true, false]})") ==
          "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
          "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    // Section 3.2.3: keys in the order of UTF-16.
    CHECK(canonical_of(
              R"({"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7})") ==
          "{\"\\r\":2,\"1\":4,\"\xc2\x80\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\xef\xac\xb3\":3}");
}

TEST_CASE("a key that stands twice is refused among many") {
    std::string many = "{";
    for (int i = 0; i < 60; ++i)
        many += "\"k" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    CHECK(parse_json(many + "\"k60\":1}").has_value());
    for (const int twice : {0, 22, 23, 24, 25, 59})
        CHECK_FALSE(parse_json(many + "\"k" + std::to_string(twice) + "\":1}").has_value());
}

TEST_CASE("letters that are marked are marked wherever they stand") {
    CHECK(canonical_of(R"("\u0001plain\"\\\u007f\u001f")") ==
          "\"\\u0001plain\\\"\\\\\x7f\\u001f\"");
    CHECK(canonical_of(R"("")") == "\"\"");
}

TEST_CASE("numbers are written as ECMAScript writes them") {
    // RFC 8785 appendix B, and the borders of its forms.
    const struct {
        std::string_view text, canonical;
    } rows[] = {
        {"0", "0"},
        {"-0", "0"},
        {"-0.0", "0"},
        {"5e-324", "5e-324"},
        {"-5e-324", "-5e-324"},
        {"1.7976931348623157e308", "1.7976931348623157e+308"},
        {"-1.7976931348623157e308", "-1.7976931348623157e+308"},
        {"9007199254740992", "9007199254740992"},
        {"-9007199254740992", "-9007199254740992"},
        {"295147905179352830000", "295147905179352830000"},
        {"9.999999999999997e22", "9.999999999999997e+22"},
        {"1e23", "1e+23"},
        {"1.0000000000000001e23", "1.0000000000000001e+23"},
        {"999999999999999700000", "999999999999999700000"},
        {"999999999999999900000", "999999999999999900000"},
        {"1e21", "1e+21"},
        {"9.999999999999997e-7", "9.999999999999997e-7"},
        {"0.000001", "0.000001"},
        {"333333333.3333332", "333333333.3333332"},
        {"333333333.33333325", "333333333.33333325"},
        {"333333333.3333334", "333333333.3333334"},
        {"-0.0000033333333333333333", "-0.0000033333333333333333"},
        {"1424953923781206.2", "1424953923781206.2"},
        {"1.0", "1"},
        {"1e2", "100"},
        {"123456789012345678901234567890", "1.2345678901234568e+29"},
    };
    for (const auto& row : rows) CHECK(canonical_of(row.text) == row.canonical);
}

TEST_CASE("what is not JSON is refused, and the sentence says where") {
    CHECK(canonical_of("{\"a\": 1,\n \"\\u0061\": 2}")
              .starts_with("Line 2, column 2: this key stands twice"));
    CHECK(canonical_of("{\"a\": 1, \"a\" : 2}").starts_with("Line 1, column 10: this key stands"));
    CHECK(canonical_of("[1e400]").find("this number is too large") != std::string::npos);
    CHECK(canonical_of("{\"a\":1").find("the text ends too soon") != std::string::npos);
    CHECK(canonical_of("[1] x") == "Line 1, column 5: there is something after the end.");
    CHECK(canonical_of("{\"a\": \"St Bride\x92s\"}") ==
          "Line 1, column 16: this letter is not UTF-8. Save the file as UTF-8 and try again.");
    for (auto text :
         {"", "[1,]", "{a:1}", "nul", "01", "+1", ".5", "1.", "NaN", "Infinity", "'a'", "// x\n1",
          "\"\xff\"", "\"\\ud800\"", "\"\t\"", "\xef\xbb\xbf{}", "[4444e44444]"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_json(text).has_value());
    }
    CHECK(parse_json(nested(64)).has_value());
    CHECK_FALSE(parse_json(nested(65)).has_value());
    CHECK(parse_json(" \"x\" \n").has_value());
}

TEST_CASE("values keep what was written") {
    const Json value =
        parse_json(R"({"b":[1.50, -3, 12345678901234567890], "a":{"t":true,"n":null,"s":"é"}})")
            .value();
    CHECK(value["b"][0].number()->text == "1.50");
    CHECK(value["b"][1].integer_or() == -3);
    CHECK_FALSE(value["b"][0].integer().has_value());
    CHECK_FALSE(value["b"][2].integer().has_value());
    CHECK(value["a"]["t"].boolean_or());
    CHECK(value["a"]["n"].is_null());
    CHECK(value["a"]["s"].text_or() == "é");
    CHECK(value["no"]["such"][7].is_null());
    CHECK(value.has("a"));
    CHECK_FALSE(value.has("c"));
    CHECK(value["b"].text_or("fallback") == "fallback");
    CHECK(parse_json(pretty(value)).value() == value);
    CHECK(pretty(value["a"]) == "{\n  \"t\": true,\n  \"n\": null,\n  \"s\": \"é\"\n}\n");
    CHECK(pretty(Json::array()) == "[]\n");
}

TEST_CASE("values are built up") {
    Json value;
    value.set("name", "Marshgate").set("codes", Json().add(1).add("two")).set("name", "Thornhaven");
    CHECK(canonical(value) == R"({"codes":[1,"two"],"name":"Thornhaven"})");
    CHECK(canonical(Json::array_of(std::vector<std::string>{"a", "b"})) == R"(["a","b"])");
}

TEST_CASE("of what is said, members that are empty are left out at each level, and nothing else") {
    const auto said = [](std::string_view text) { return canonical_said(*parse_json(text)); };
    CHECK(said(R"({"b":"","a":"x","c":[],"d":{},"e":null})") == R"({"a":"x"})");
    CHECK(said(R"({"in":{"b":"","c":{"d":[]}},"n":0,"f":false})") == R"({"f":false,"n":0})");
    CHECK(said(R"(["",[],{"a":""},null,","])") == R"(["",[],{},null,","])");
    CHECK(said(R"({"a":"\"\"","b":"[]","c":["",{"d":""}]})") ==
          R"({"a":"\"\"","b":"[]","c":["",{}]})");
    CHECK(said("{}") == "{}");
    CHECK(said("\"\"") == "\"\"");
}

TEST_CASE("every value and key has a place") {
    const auto found =
        positions("{\n  \"a/b~\": [1,\n    {\"é\": \"x\\\"\", \"z\": null}],\n  \"\": true\n}\n");
    const auto at = [&](std::string_view pointer) {
        const auto place = found.find(pointer);
        return place == found.end() ? "nowhere"
                                    : std::to_string(place->second.line) + ":" +
                                          std::to_string(place->second.column);
    };
    CHECK(at("") == "1:1");
    CHECK(at("/a~1b~0#key") == "2:3");
    CHECK(at("/a~1b~0") == "2:11");
    CHECK(at("/a~1b~0/0") == "2:12");
    CHECK(at("/a~1b~0/1/é") == "3:11");
    CHECK(at("/a~1b~0/1/z") == "3:23");
    CHECK(at("/") == "4:7");
    CHECK(at("/no") == "nowhere");
}

}  // namespace accord
