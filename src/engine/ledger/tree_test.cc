#include "engine/ledger/tree.h"

#include <doctest/doctest.h>

namespace accord::ledger {
namespace {

std::vector<Digest> leaves(std::size_t count) {
    std::vector<Digest> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(leaf_hash("entry " + std::to_string(i)));
    return out;
}

TEST_CASE("the tree of nothing, and of one") {
    CHECK(hex(root_of({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(leaf_hash("")) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    CHECK(root_of(leaves(1)) == leaf_hash("entry 0"));
}

TEST_CASE("every leaf of every small tree is proved in, and nowhere else") {
    for (std::size_t size = 1; size <= 40; ++size) {
        const auto all = leaves(size);
        const auto root = root_of(all);
        for (std::size_t index = 0; index < size; ++index) {
            const auto proof = inclusion_proof(all, index);
            CHECK(included(all[index], index, size, proof, root));
            CHECK_FALSE(included(all[index], index + 1, size, proof, root));
            CHECK_FALSE(included(leaf_hash("another"), index, size, proof, root));
            CHECK_FALSE(included(all[index], index, size + 1, proof, root_of(leaves(size + 1))));
            auto longer = proof;
            longer.push_back(root);
            CHECK_FALSE(included(all[index], index, size, longer, root));
        }
    }
}

TEST_CASE("every small tree is proved to have grown from every smaller one, and not from another") {
    for (std::size_t size = 1; size <= 40; ++size) {
        const auto all = leaves(size);
        const auto root = root_of(all);
        for (std::size_t before = 0; before <= size; ++before) {
            const auto smaller = root_of(Leaves(all).first(before));
            const auto proof = consistency_proof(all, before);
            CHECK(consistent(before, smaller, size, root, proof));
            if (before == size) continue;
            CHECK_FALSE(consistent(before, leaf_hash("another"), size, root, proof));
            if (before > 0) CHECK_FALSE(consistent(before, smaller, size, smaller, proof));
        }
    }
}

TEST_CASE("a frontier says the same root as the whole tree, and comes back from its bytes") {
    Frontier frontier;
    const auto all = leaves(200);
    for (std::size_t i = 0; i < all.size(); ++i) {
        frontier.add(all[i]);
        CHECK(frontier.root() == root_of(Leaves(all).first(i + 1)));
        const auto back = Frontier::from(frontier.size(), frontier.bytes());
        REQUIRE(back.has_value());
        CHECK(*back == frontier);
    }
    CHECK_FALSE(Frontier::from(3, Bytes(32)).has_value());
}

}  // namespace
}  // namespace accord::ledger
