// Those who look after the evidence read it, and what they are shown is true.
#include <doctest/doctest.h>

#include "governance/audit/commands.h"
#include "platform/store/sqlite/connection.h"
#include "support/open_house.h"
#include "support/plain_trail.h"

namespace accord {
namespace {

bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

// Someone with the file, and no regard for us.
void change_one_letter(const test::OpenHouse& house, std::int64_t sequence) {
    test::write_plainly(house.node.settings.data + "/accord.db");
    auto file =
        store::Connection::open(house.node.settings.data + "/accord.db", store::Mode::Write);
    REQUIRE(file.has_value());
    const auto script =
        "update audit_entries set bytes = replace(bytes, 'organisation', 'organization') || ''"
        " where sequence = " +
        std::to_string(sequence) +
        ";"
        "update audit_entries set bytes = substr(bytes, 1, length(bytes) - 2) || 'X\"}'"
        " where sequence = " +
        std::to_string(sequence);
    REQUIRE((*file)->script(script).has_value());
}

TEST_CASE("an inspector sees the state of the trail first, then what happened, and by whom") {
    test::OpenHouse house;
    auto ines = house.visitor("ines");
    const auto page = ines.get("/evidence");
    CHECK(page.status == http::Status::Ok);
    CHECK(says(page, "Nothing has been changed or removed."));
    CHECK(says(page, "An organisation signed the exact text of a version"));
    CHECK(page.body.find("Nothing has been changed") < page.body.find("Newest first"));
    const auto entry = ines.get("/evidence/2");
    CHECK(entry.status == http::Status::Ok);
    CHECK(says(entry, "Seal of this entry"));
    CHECK(ines.get("/evidence/99999").status == http::Status::NotFound);
    CHECK(ines.get("/evidence/check").status == http::Status::Ok);
    const auto signatures = ines.get("/evidence?fact=agreement.signed");
    CHECK(says(signatures, "An organisation signed the exact text of a version"));
    CHECK_FALSE(says(signatures, "Someone signed in"));
}

TEST_CASE("looking at the evidence is itself in the evidence") {
    test::OpenHouse house;
    auto ines = house.visitor("ines");
    ines.get("/evidence");
    CHECK(says(ines.get("/evidence"), "Someone looked at the trail"));
}

TEST_CASE("a lead sees what their own organisation did, and not what others did elsewhere") {
    test::OpenHouse house;
    auto karen = house.visitor("karen");
    const auto page = karen.get("/evidence");
    CHECK(page.status == http::Status::Ok);
    CHECK(says(page, "Karen Osei"));
    CHECK_FALSE(says(page, "London Fire"));
    CHECK(karen.get("/evidence/2").status == http::Status::NotFound);
    CHECK(karen.post("/evidence/packs", {{"about", "S-4QH-81T"}}).status ==
          http::Status::Forbidden);
}

TEST_CASE("when an entry was changed the panel says from which entry on, and hides nothing") {
    test::OpenHouse house;
    if (house.node.node().database.dialect() != store::Dialect::Sqlite) return;  // no file to go at
    auto ines = house.visitor("ines");
    change_one_letter(house, 5);
    const auto page = ines.get("/evidence");
    CHECK(page.status == http::Status::Ok);
    CHECK(says(page, "From entry 5 on, the evidence cannot be relied on."));
    CHECK(says(page, "Entry 5 was changed after it was written"));
    CHECK(says(page, "Newest first"));
}

}  // namespace
}  // namespace accord
