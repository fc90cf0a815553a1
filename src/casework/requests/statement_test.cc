#include "casework/requests/statement.h"

#include <doctest/doctest.h>

#include "support/rulebook.h"
#include "support/tables.h"

namespace accord::requests {
namespace {

parties::Party body(const std::string& type) {
    parties::Party out;
    out.name = "They";
    out.type = *Code<rulebook::AgencyType>::from(type);
    return out;
}

}  // namespace

TEST_CASE("the statutory statement names the power, the threshold and the public task") {
    const auto table = test::table("requests/statement");
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view column) { return table.at(row, column).text; };
        CAPTURE(cell("kind") + " " + cell("asker") + " " + cell("asked"));
        Asking asking;
        asking.kind = cell("kind");
        const auto said = statement_for(test::the_rulebook(), {2026, 3, 2}, asking,
                                        body(cell("asker")), body(cell("asked")));
        CHECK(said.power.find(cell("under")) != std::string::npos);
        CHECK(said.answering.find(cell("may_answer")) != std::string::npos);
        CHECK(said.threshold.find(cell("threshold")) != std::string::npos);
        CHECK(said.states_public_task() == (cell("public_task") == "yes"));
    }
}

}  // namespace accord::requests
