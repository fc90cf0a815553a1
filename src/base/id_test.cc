#include "base/id.h"

#include <doctest/doctest.h>

#include "support/counting_entropy.h"
#include "support/fixed_clock.h"

namespace accord {
namespace {

struct Share {
    static constexpr std::string_view id_prefix = "shr";
};

}  // namespace

TEST_CASE("an id is a version 7 UUID, written with its prefix") {
    // RFC 9562 appendix A.6.
    const IdBytes example{{0x01, 0x7F, 0x22, 0xE2, 0x79, 0xB0, 0x7C, 0xC3, 0x98, 0xC4, 0xDC, 0x0C,
                           0x0C, 0x07, 0x39, 0x8F}};
    CHECK(id_text("shr", example) == "shr_01FWHE4YDGFK1SHH6W1G60EECF");
    CHECK(id_from_text("shr", "shr_01FWHE4YDGFK1SHH6W1G60EECF").value() == example);

    test::CountingEntropy entropy;
    const auto id = Id<Share>::mint(instant_from_text("2022-02-22T19:22:22Z").value(), entropy);
    CHECK(hex(id.view()).substr(0, 13) == "017f22e279b07");
    CHECK((id.value.bytes[8] & 0xC0) == 0x80);
    CHECK(id_from<Share>(text(id)).value() == id);
}

TEST_CASE("ids sort by the time they were made, as bytes and as text") {
    test::CountingEntropy entropy;
    const auto first = Id<Share>::mint(test::nine_on_monday, entropy);
    const auto second = Id<Share>::mint(test::nine_on_monday + Duration{1000}, entropy);
    CHECK(first < second);
    CHECK(text(first) < text(second));
    CHECK(first != Id<Share>::mint(test::nine_on_monday, entropy));
}

TEST_CASE("what is not an id of this noun is refused") {
    for (auto slip :
         {"", "shr_", "shr_01FWHE4YDGFK1SHH6W1G60EEC", "shr_01FWHE4YDGFK1SHH6W1G60EECFF",
          "req_01FWHE4YDGFK1SHH6W1G60EECF", "shr_81FWHE4YDGFK1SHH6W1G60EECF",
          "shr-01FWHE4YDGFK1SHH6W1G60EECF", "shr_01FWHE4YDGFK1SHH6W1G60EECU",
          "shr_01fwhe4ydgfk1shh6w1g60eecf", "SHR_01FWHE4YDGFK1SHH6W1G60EECF"}) {
        CAPTURE(slip);
        CHECK_FALSE(id_from<Share>(slip).has_value());
    }
}

}  // namespace accord
