#include "governance/parties/identifier.h"

#include <doctest/doctest.h>

#include "support/rulebook.h"
#include "support/tables.h"

using namespace accord;
using namespace accord::parties;

TEST_CASE("public numbers are checked as their registers write them") {
    const auto table = test::table("parties/identifiers");
    for (const auto& row : table.rows) {
        const auto* kind = identifier_kind(table.at(row, "kind").text);
        REQUIRE(kind != nullptr);
        const auto value = identifier_value(*kind, table.at(row, "typed").text);
        INFO(kind->code, " ", table.at(row, "typed").text);
        CHECK(value.value_or("") == table.at(row, "value").text);
        if (not value) CHECK(value.error().sentence.find(kind->words) != std::string::npos);
    }
}

TEST_CASE("every kind takes its own example, and says what was checked") {
    CHECK(identifier_kinds().size() == 10);
    for (const auto& kind : identifier_kinds()) {
        INFO(kind.code);
        CHECK(identifier_value(kind, kind.example).value_or("") == kind.example);
        CHECK((checked_words(kind) == "its check digits agree") ==
              (kind.check != CheckDigits::None));
    }
    CHECK(identifier_kind("NONE") == nullptr);
}
