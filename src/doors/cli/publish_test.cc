#include "doors/cli/publish.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "platform/host/files.h"
#include "support/must.h"

using namespace accord;

TEST_CASE("an agreement with faults is not published, and one without is, once") {
    const host::TemporaryFolder folder;
    const auto publish = [&](const std::string& path) {
        return cli::publish_agreement(path, folder.path(), true);
    };
    CHECK(publish("agreements/london-safeguarding-nine-faults.agreement.json") == 1);
    CHECK(publish("agreements/london-safeguarding.agreement.json") == 0);
    const auto nowhere = cli::publish_agreement("agreements/london-safeguarding.agreement.json",
                                                folder.path() + "/nowhere", true);
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().kind == ErrorKind::NotFound);
    const auto again = publish("agreements/london-safeguarding.agreement.json");
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().kind == ErrorKind::Conflict);
}

namespace {

// WIDER, as a purpose that this program does not know: in a text and in the tables of a folder.
std::string renamed(std::string content) {
    const std::string from = "WIDER";
    for (auto at = content.find(from); at != std::string::npos; at = content.find(from, at + 10))
        content.replace(at, from.size(), "WIDER_WORK");
    return content;
}

}  // namespace

TEST_CASE("a text is published by the rulebook that its node works by") {
    const host::TemporaryFolder folder;
    const auto tables = folder.path() + "/law";
    REQUIRE(host::make_folder(tables));
    const auto names = host::names_in("rulebook");
    REQUIRE(names);
    for (const auto& name : *names)
        REQUIRE(host::write_file(
            tables + "/" + name,
            renamed(test::must(host::read_file("rulebook/" + name, limits::document_bytes_max)))));
    const auto text = folder.path() + "/text.json";
    REQUIRE(host::write_file(
        text, renamed(test::must(host::read_file("agreements/london-safeguarding.agreement.json",
                                                 limits::document_bytes_max)))));
    const auto data = folder.path() + "/node";
    REQUIRE(host::make_folder(data));
    CHECK(cli::publish_agreement(text, data, false) == 1);
    REQUIRE(host::write_file(data + "/accord.toml", "rulebook = \"" + tables + "\"\n"));
    CHECK(cli::publish_agreement(text, data, false) == 0);
}
