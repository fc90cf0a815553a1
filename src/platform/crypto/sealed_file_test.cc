#include "platform/crypto/sealed_file.h"

#include <doctest/doctest.h>

#include "platform/crypto/seal_into.h"
#include "platform/host/files.h"
#include "support/counting_entropy.h"
#include "support/must.h"

using namespace accord;
using namespace accord::crypto;
using test::must;

namespace {

constexpr std::size_t head = 21 + 8;
constexpr std::size_t part = (std::size_t{4} << 20) + seal_bytes;

struct File {
    test::CountingEntropy entropy;
    host::TemporaryFolder folder;
    std::string path = folder / "file";
    SealKey key = SealKey::mint(entropy);

    void write(const std::vector<ByteView>& pieces) {
        REQUIRE(write_sealed(path, key, "a list", pieces, entropy).has_value());
    }
    Result<host::Room> open(const std::string& of = "a list") {
        return open_sealed(path, key, of, host::hands(2));
    }
    std::string bytes() { return must(host::read_file(path, std::size_t{1} << 26)); }
    bool opens(std::string_view bytes) {
        REQUIRE(host::write_file(path, bytes).has_value());
        return open().has_value();
    }
};

}  // namespace

TEST_CASE("a large file is sealed in parts, and opened as it was, by two hands") {
    File file;
    Bytes large(std::size_t{9} << 20);
    for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<Byte>(i * 7 >> 3);
    const Bytes small{1, 2, 3};
    file.write({ByteView(small), ByteView(), ByteView(large)});
    const auto opened = must(file.open());
    REQUIRE(opened.bytes.size() == large.size() + 3);
    CHECK(std::equal(small.begin(), small.end(), opened.bytes.begin()));
    CHECK(std::equal(large.begin(), large.end(), opened.bytes.begin() + 3));
    CHECK(file.bytes().size() == head + large.size() + 3 + 3 * seal_bytes);
    CHECK(host::permissions(file.path) == 0600);
}

TEST_CASE("nothing is nothing, and no file is not found") {
    File file;
    CHECK(file.open().error().kind == ErrorKind::NotFound);
    file.write({});
    CHECK(must(file.open()).bytes.empty());
}

TEST_CASE(
    "a sealed file that was cut, lengthened, put in another order or of another thing is not "
    "opened") {
    File file;
    Bytes large(std::size_t{9} << 20, 7);
    file.write({ByteView(large)});
    const auto whole = file.bytes();
    CHECK(file.opens(whole));
    CHECK_FALSE(file.open("another list").has_value());
    CHECK_FALSE(file.opens(whole.substr(0, whole.size() - 1)));
    CHECK_FALSE(file.opens(whole.substr(0, head + part)));
    CHECK_FALSE(file.opens(whole.substr(0, 10)));
    CHECK_FALSE(file.opens(whole + "x"));
    CHECK_FALSE(file.opens(whole.substr(0, head) + whole.substr(head + part, part) +
                           whole.substr(head, part) + whole.substr(head + 2 * part)));
    auto changed = whole;
    changed[head + part + 100] ^= 1;
    CHECK_FALSE(file.opens(changed));
    CHECK(file.opens(whole));
    file.key = SealKey::mint(file.entropy);
    CHECK(file.open().error().kind == ErrorKind::Broken);
}
