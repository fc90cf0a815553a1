#include "engine/ledger/entry.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace accord::ledger {
namespace {

Entry example() {
    Entry entry;
    entry.sequence = 7;
    entry.at = *instant_from_text("2026-03-02T09:00:00Z");
    entry.actor = "acc_1";
    entry.agency = "org_1";
    entry.role = "dsl";
    entry.verb = "share.send";
    entry.facts = {{"share.sent", "shr_1", Json::object().set("recipient", "org_2")},
                   {"share.held_back", "shr_1", Json::object()}};
    entry.previous = digest("the one before");
    return entry;
}

TEST_CASE("an entry comes back from its bytes, the same") {
    const auto entry = example();
    const auto written = bytes(entry);
    const auto back = entry_from(written);
    REQUIRE(back.has_value());
    CHECK(*back == entry);
    CHECK(bytes(*back) == written);
}

TEST_CASE("what is written is canonical, whatever is said and however it is marked") {
    auto entry = example();
    entry.sequence = 9'007'199'254'740'993;
    entry.actor = "a \"quoted\" \\ one\n\t\x01";
    entry.role = "é 中 \xF0\x9F\x92\x99";
    entry.facts.push_back({"last", "", Json::object().set("z", 1.5 > 1).set("a", Json::array())});
    for (const auto& each : {entry, Entry{}}) {
        const auto written = bytes(each);
        const auto json = parse_json(written);
        REQUIRE(json.has_value());
        CHECK(canonical(*json) == written);
    }
}

TEST_CASE("an entry in any but its one right form is refused") {
    const auto written = bytes(example());
    const std::string refused[] = {
        "",
        "{}",
        "[]",
        " " + written,
        written + "\n",
        replace_all(written, "\"sequence\":7", "\"sequence\":7.0"),
        replace_all(written, "\"sequence\":7", "\"sequence\":0"),
        replace_all(written, "\"accord_entry\":1", "\"accord_entry\":2"),
        replace_all(written, "\"role\":\"dsl\",", ""),
        replace_all(written, "\"role\":\"dsl\"", "\"role\":\"dsl\",\"shoe\":1"),
        replace_all(written, "sha256:", "SHA256:"),
        replace_all(written, "2026-03-02T09:00:00.000000Z", "2026-03-02T09:00:00Z"),
        replace_all(written, ",\"verb\"", ", \"verb\""),
    };
    for (const auto& each : refused) {
        INFO(each);
        REQUIRE(each != written);
        CHECK_FALSE(entry_from(each).has_value());
    }
}

}  // namespace
}  // namespace accord::ledger
