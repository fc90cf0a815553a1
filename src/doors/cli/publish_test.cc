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
    const auto nowhere = cli::publish_agreement("agreements/london-safeguarding.agreement.json",
                                                folder.path() + "/nowhere", true);
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().kind == ErrorKind::NotFound);
    const auto again = publish("agreements/london-safeguarding.agreement.json");
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().kind == ErrorKind::Conflict);
}
