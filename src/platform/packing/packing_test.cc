#include "platform/packing/packing.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace accord::packing {
namespace {

constexpr std::string_view entry =
    R"({"actor":"usr_01KJMA0FM0FQPVWH0DGJD50H4B","agency":"org_01KJMA0FM0FQPVWH0DGJD50H4B",)"
    R"("at":"2026-03-02T09:00:00.000000Z","facts":[{"about":"F-7K4-22M","code":"contact.opened",)"
    R"("particulars":{"inner":false}}],"role":"HUB_MANAGER","verb":"contact.look"})";

std::vector<std::string> texts() {
    return {"",
            "a",
            std::string(entry),
            std::string(entry) + std::string(entry),
            std::string("\0\xFF\x00 nothing", 11),
            std::string(300'000, 'x')};
}

TEST_CASE("what was packed is the same again, and an entry of the trail takes much less room") {
    for (const auto& text : texts()) {
        const auto again = unpacked(packed(text));
        REQUIRE(again);
        CHECK(*again == text);
    }
    CHECK(packed(entry).size() * 2 < entry.size());
}

TEST_CASE("an empty text is kept as nothing, and another as it is") {
    CHECK(Packed::of("").empty());
    CHECK(Packed::of("").text() == std::string());
    CHECK(Packed::kept(Packed::of(entry).bytes()).text() == std::string(entry));
}

// Packed by zstd's own tool with the first dictionary, which nothing is packed with any more.
constexpr std::string_view entry_of_the_first =
    "0120f8fd0100e07b75737251505657483044474a44353048344232324d6c6f6f6b227d0cfcfee7510bc2"
    "c51a610aef4fb50d4c2670e7a66fc42bcd182dac8e500d41784c3d";

TEST_CASE("what was packed with an earlier dictionary is read for ever") {
    CHECK(*unpacked(*from_hex(entry_of_the_first)) == entry);
    CHECK(packed(entry).front() == 2);
    CHECK(is_packed(Bytes{1}));
    CHECK_FALSE(is_packed(Bytes{0}));
    CHECK_FALSE(is_packed(Bytes{3}));
}

TEST_CASE("what is damaged, cut, of another dictionary or no packing is said to be broken") {
    const auto whole = packed(entry);
    for (std::size_t keep = 0; keep < whole.size(); ++keep) {
        const auto cut = unpacked(ByteView(whole).first(keep));
        CHECK_FALSE(cut.has_value());
    }
    auto other = whole;
    other[0] = 1;
    CHECK(unpacked(other) != std::string(entry));
    other[0] = 77;
    CHECK(unpacked(other).error().kind == ErrorKind::Broken);
    CHECK_FALSE(unpacked(bytes_of(entry)).has_value());
    // A flipped bit gives an error or another text, and never more than was allowed.
    for (std::size_t i = 1; i < whole.size(); ++i) {
        auto bent = whole;
        bent[i] ^= 0x40;
        const auto read = unpacked(bent);
        if (read) CHECK(read->size() <= unpacked_bytes_max);
    }
}

TEST_CASE("a few bytes that claim to be a great many are refused before any room is made") {
    // Version; a head with eight bytes of size, one segment; the size; a block that says nothing.
    Bytes bomb{1, 0xE0};
    for (int i = 0; i < 7; ++i) bomb.push_back(0xFF);
    bomb.push_back(0x0F);
    bomb.insert(bomb.end(), {0x01, 0x00, 0x00});
    CHECK_FALSE(unpacked(bomb).has_value());
}

}  // namespace
}  // namespace accord::packing
