#include "doors/cli/cli.h"

#include <doctest/doctest.h>

#include "doors/cli/commands.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

int typed(std::vector<std::string> words) {
    words.insert(words.begin(), "accord");
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    return run(static_cast<int>(out.size()), out.data());
}

}  // namespace

TEST_CASE("--help after any verb says what it takes, does nothing else and ends well") {
    for (const auto& command : commands()) {
        CAPTURE(command.name);
        CHECK(typed({std::string(command.name), "--help"}) == 0);
    }
    CHECK(typed({"agreement", "check", "--help"}) == 0);
}

TEST_CASE("a folder mistyped is told of, and is not made") {
    const host::TemporaryFolder folder;
    const auto nowhere = folder.path() + "/nowhere";
    const std::vector<std::vector<std::string>> all{
        {"party", "list"},
        {"signature", "list", "--agreement", "A-000-000"},
        {"rulebook", "editions"},
        {"client", "list"},
        {"audit", "key"}};
    for (auto words : all) {
        CAPTURE(words[0]);
        words.insert(words.end(), {"--data", nowhere});
        CHECK(typed(words) == 3);
        CHECK_FALSE(host::exists(nowhere));
    }
}

TEST_CASE("a list of organisations with rows that cannot be used ends with one") {
    const host::TemporaryFolder folder;
    const auto file = folder.path() + "/list.csv";
    const auto brought = [&](std::string_view content) {
        REQUIRE(host::write_file(file, content));
        return typed({"party", "import", file, "--data", folder.path()});
    };
    CHECK(brought("Name,Type,Telephone\nMill Lane,SCHOOL,020 7946 0120\n") == 0);
    CHECK(brought("Name,Type,Telephone\nMill Lane,SCOOL,020 7946 0120\n") == 1);
    CHECK(brought(" \n") == 3);
    CHECK(brought(std::string("PK\0\1", 4)) == 3);
}

}  // namespace accord::cli
