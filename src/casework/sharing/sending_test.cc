#include "casework/sharing/sending.h"

#include <doctest/doctest.h>

#include "support/rulebook.h"
#include "support/tables.h"

namespace accord::sharing {

TEST_CASE("by when they say that they have it goes by how soon it is to be acted on") {
    const auto table = test::table("sharing/acknowledged_by");
    REQUIRE_FALSE(table.rows.empty());
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto sent = instant_from_text(table.at(row, "sent").text).value();
        const auto by =
            acknowledge_by(test::the_rulebook(), how_soon_from(table.at(row, "soon").text), sent);
        CHECK(text(by) == text(instant_from_text(table.at(row, "by").text).value()));
    }
}

}  // namespace accord::sharing
