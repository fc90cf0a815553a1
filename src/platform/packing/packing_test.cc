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

TEST_CASE("what is damaged, cut, of another dictionary or no packing is said to be broken") {
    const auto whole = packed(entry);
    for (std::size_t keep = 0; keep < whole.size(); ++keep) {
        const auto cut = unpacked(ByteView(whole).first(keep));
        CHECK_FALSE(cut.has_value());
    }
    auto other = whole;
    other[0] = 2;
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
