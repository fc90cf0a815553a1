#include "engine/shield/risk.h"

#include <doctest/doctest.h>

#include "base/table.h"
#include "base/text.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::shield;

namespace {

Near near_of(std::string_view word) {
    if (word == "themselves") return Near::Themselves;
    if (word == "lives-with") return Near::LivesWith;
    if (word == "family-name") return Near::FamilyName;
    if (word == "acts-for") return Near::ActsFor;
    REQUIRE(word == "no");
    return Near::No;
}

}  // namespace

TEST_CASE("whether whoever would be told is the risk, lives with it or acts for it") {
    const auto table = test::table("shield/risk");
    CHECK(table.rows.size() > 20);
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto said = [&](const char* column) {
            const auto& text = table.at(row, column).text;
            return text == "-" ? std::string() : text;
        };
        Feared feared{said("kept from"), said("feared"), said("lives at"), {}};
        const auto with = said("lives with");
        for (const auto one : split(with, ','))
            if (not trim(one).empty()) feared.lives_with.emplace_back(trim(one));
        const Addressee addressee{said("name"), said("says"), said("address")};
        CHECK(nearness(addressee, feared) == near_of(table.at(row, "near").text));
    }
}

TEST_CASE("of several the nearest, and of none a lawyer all the same") {
    const std::vector<Feared> feared{{"June Holt", "", "", {}}, {"Kyle Marsh", "", "", {}}};
    CHECK(nearness({"Kyle Marsh", "", ""}, feared) == Near::Themselves);
    CHECK(nearness({"Rae Holt", "", ""}, feared) == Near::FamilyName);
    CHECK(nearness({"Iris Dunn", "solicitor", ""}, std::vector<Feared>{}) == Near::ActsFor);
    CHECK(nearness({"Iris Dunn", "", ""}, std::vector<Feared>{}) == Near::No);
    for (const auto near : {Near::Themselves, Near::LivesWith, Near::FamilyName, Near::ActsFor})
        CHECK_FALSE(sentence(near).empty());
    CHECK(sentence(Near::No).empty());
}
