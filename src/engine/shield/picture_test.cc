#include "engine/shield/picture.h"

#include <doctest/doctest.h>

#include "support/photograph.h"

namespace accord::shield {
namespace {

using test::Beside;

bool has(ByteView bytes, std::string_view words) {
    return text_of(bytes).find(words) != std::string_view::npos;
}

const Beside at_home{.words = "Flat 2, 14 Quilfern Mews, N8 7AB", .north = 51, .way = 1};

TEST_CASE("of a photograph the dots are kept, and nothing of where it was taken") {
    const auto jpeg = test::jpeg_with(at_home);
    REQUIRE(has(jpeg, "Quilfern"));
    const auto bare = bare_picture(jpeg);
    REQUIRE(bare.has_value());
    CHECK_FALSE(has(*bare, "Quilfern"));
    CHECK_FALSE(has(*bare, "xmp"));
    CHECK(bare_picture(*bare) == bare);

    const auto png = test::png_with(at_home);
    REQUIRE(has(png, "Quilfern"));
    CHECK(bare_picture(png) == test::png_alone());
}

TEST_CASE("a picture with nothing beside it stays as it is") {
    CHECK(bare_picture(test::jpeg_alone()) == test::jpeg_alone());
    CHECK(bare_picture(test::png_alone()) == test::png_alone());
}

TEST_CASE("which way is up is kept, and only that") {
    for (std::uint16_t way = 1; way <= 8; ++way) {
        const auto bare = bare_picture(test::jpeg_with({.words = "N8 7AB", .way = way}));
        REQUIRE(bare.has_value());
        CHECK(bare->size() == test::jpeg_alone().size() + 36);
        const auto at = text_of(*bare).find("Exif");
        REQUIRE(at != std::string_view::npos);
        CHECK((*bare)[at + 25] == way);
    }
    const auto none = bare_picture(test::jpeg_with({.words = "N8 7AB", .way = 9}));
    CHECK(none == test::jpeg_alone());
}

TEST_CASE("the small copy in the head of a JPEG is left out") {
    auto jpeg = test::jpeg_alone();
    jpeg[5] += 3;  // the length of the head
    jpeg[18] = jpeg[19] = 1;
    jpeg.insert(jpeg.begin() + 20, {1, 2, 3});
    CHECK(bare_picture(jpeg) == test::jpeg_alone());
}

TEST_CASE("what is cut off, or no picture, is no bare picture, and harms nothing") {
    for (const auto& whole : {test::jpeg_with(at_home), test::png_with(at_home)})
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto bare = bare_picture(ByteView(whole).first(size));
            CHECK_FALSE((bare and has(*bare, "Quilfern")));
        }
    CHECK_FALSE(bare_picture(ByteView(test::jpeg_alone()).first(40)).has_value());
    CHECK_FALSE(bare_picture(ByteView(test::png_alone()).first(40)).has_value());
    CHECK_FALSE(bare_picture(bytes_of("%PDF-1.7")).has_value());
    CHECK_FALSE(bare_picture({}).has_value());
}

}  // namespace
}  // namespace accord::shield
