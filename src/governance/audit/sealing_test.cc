#include "governance/audit/sealing.h"

#include <doctest/doctest.h>

#include "support/test_node.h"

namespace accord::audit {
namespace {

const Actor teacher{"acc_teacher", "org_school", "dsl"};

TEST_CASE("a record's key is made once, found again, and destroyed for good") {
    test::TestNode node;
    const crypto::Place place{"drafts", "drf_1", "worry"};
    Bytes sealed;
    {
        auto act = Act::begin(node, teacher, "draft.save");
        const auto key = key_of_record(*act, "drf_1");
        REQUIRE(key.has_value());
        CHECK(*key_of_record(*act, "drf_1") == *key);
        sealed = crypto::seal(*key, place, "He had a bruise", node.entropy);
        act->record(fact("draft.saved", "drf_1"));
        REQUIRE(act->commit().has_value());
    }
    {
        auto reading = Reading::begin(node, teacher);
        const auto key = find_key(*reading, "drf_1");
        REQUIRE((key.has_value() and key->has_value()));
        CHECK(crypto::unseal_text(**key, place, sealed) == "He had a bruise");
        CHECK_FALSE(find_key(*reading, "drf_2")->has_value());
    }
    auto act = Act::begin(node, teacher, "draft.erase");
    CHECK(find_key(*act, "drf_1")->has_value());
    REQUIRE(destroy_key(*act, "drf_1").has_value());
    CHECK_FALSE(find_key(*act, "drf_1")->has_value());
    CHECK(key_of_record(*act, "drf_1").error().kind == ErrorKind::NotFound);
    CHECK(act->commit().has_value());
}

TEST_CASE("words that were sealed before they were packed are read as they are") {
    test::TestNode node;
    const crypto::Place place{"drafts", "drf_1", "worry"};
    const auto key = crypto::SealKey::mint(node.entropy);
    const std::string words = "He had a bruise on one arm, and he said that he had fallen";
    const auto before = crypto::seal(key, place, words, node.entropy);
    const auto now = seal_words(key, place, words, node.entropy);
    CHECK(now.size() < before.size());
    CHECK(unseal_words(key, place, before) == words);
    CHECK(unseal_words(key, place, now) == words);
    CHECK(unseal_words(key, place, seal_words(key, place, "", node.entropy)) == std::string());
    const auto other = crypto::SealKey::mint(node.entropy);
    CHECK_FALSE(unseal_words(other, place, now).has_value());
}

}  // namespace
}  // namespace accord::audit
