#include "doors/cli/publish.h"

#include <doctest/doctest.h>

#include "platform/host/files.h"

using namespace accord;

TEST_CASE("an agreement with faults is not published, and one without is, once") {
    const host::TemporaryFolder folder;
    const auto publish = [&](const std::string& path) {
        return cli::publish_agreement(path, folder.path(), true);
    };
    CHECK(publish("agreements/london-safeguarding-nine-faults.agreement.json") == 1);
    CHECK(publish("agreements/london-safeguarding.agreement.json") == 0);
    const auto again = publish("agreements/london-safeguarding.agreement.json");
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().kind == ErrorKind::Conflict);
}
