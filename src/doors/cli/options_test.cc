#include "doors/cli/options.h"

#include <doctest/doctest.h>

namespace accord::cli {
namespace {

Result<Options> read(std::vector<std::string_view> typed) {
    return Options::read(typed, {"--data=", "--agreement=", "--demo"});
}

TEST_CASE("options are read in any order, with a blank or an equals sign") {
    const auto options =
        read({"FILE", "--data", "here", "--demo", "--agreement=a", "--agreement", "b"});
    REQUIRE(options.has_value());
    CHECK(options->value("--data") == "here");
    CHECK(options->has("--demo"));
    CHECK(options->values("--agreement") == std::vector<std::string>{"a", "b"});
    CHECK(options->words() == std::vector<std::string>{"FILE"});
    CHECK(options->value("--port", "8080") == "8080");
}

TEST_CASE("an option that is not known, or has no value, is refused with a word of help") {
    CHECK(read({"--dato", "x"}).error().sentence ==
          "there is no option '--dato'; did you mean '--data'?");
    CHECK(read({"--data"}).error().sentence == "the option '--data' wants a value");
    CHECK(read({"--demo=yes"}).error().sentence == "the option '--demo' takes no value");
}

TEST_CASE("all that is wrong with the options is said at once, and no value is taken for a word") {
    CHECK(read({"--dato", "x", "--demo=yes", "--zzzzzzzz", "y", "--data"}).error().sentence ==
          "there is no option '--dato'; did you mean '--data'?\n"
          "the option '--demo' takes no value\n"
          "there is no option '--zzzzzzzz'\n"
          "the option '--data' wants a value");
}

}  // namespace
}  // namespace accord::cli
