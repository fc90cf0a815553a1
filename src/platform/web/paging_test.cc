#include "platform/web/paging.h"

#include <doctest/doctest.h>

namespace accord::web {

TEST_CASE("paging: the page asked for, or the first") {
    const auto of = [](std::string_view query) { return paging(*Form::parse(query)); };
    CHECK(of("page=3").offset() == 2 * limits::page_rows_max);
    for (const auto* odd : {"", "page=0", "page=-1", "page=x", "page=99999999999"}) {
        CHECK(of(odd).number == 1);
    }
    CHECK(of("").pages(0) == 1);
    CHECK(of("").pages(limits::page_rows_max + 1) == 2);
}

}  // namespace accord::web
