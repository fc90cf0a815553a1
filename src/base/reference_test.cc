#include "base/reference.h"

#include <doctest/doctest.h>

#include <set>

#include "support/counting_entropy.h"
#include "support/tables.h"

namespace accord {

TEST_CASE("what people type for a reference is understood") {
    const Table table = test::table("base/reference");
    for (const auto& row : table.rows) {
        const auto& typed = table.at(row, "typed").text;
        CAPTURE(typed);
        const auto read = reference_from_text(table.at(row, "kind").text[0], typed);
        CHECK((read ? text(*read) : "refused") == table.at(row, "is").text);
    }
    CHECK(reference_from_text('R', "?").error().sentence == "Enter a reference like R-4QH-81T.");
}

TEST_CASE("references come by chance from letters that cannot be misread") {
    test::CountingEntropy entropy;
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto reference = mint_reference('S', entropy);
        CHECK(reference.six.find_first_of("ILOU") == std::string::npos);
        CHECK(reference_from_text('S', text(reference)).value() == reference);
        seen.insert(reference.six);
    }
    CHECK(seen.size() == 1000);
}

}  // namespace accord
