#include "platform/store/plain_checks.h"

#include <doctest/doctest.h>

namespace accord::store {

TEST_CASE("a list of words in a check is written out, and nothing else is touched") {
    struct Case {
        std::string_view before, after;
    };
    const Case cases[] = {
        {"check (state in ('a', 'b', 'c'))", "check ((state = 'a' or state = 'b' or state = 'c'))"},
        {"x text check\n    (state in ('a',\n     'b',  'c' ) and n > 0), y text",
         "x text check\n    ((state = 'a' or state = 'b' or state = 'c') and n > 0), y text"},
        {"check (s in ('a', 'b', 'c')), t check (t in ('d', 'e', 'f'))",
         "check ((s = 'a' or s = 'b' or s = 'c')), t check ((t = 'd' or t = 'e' or t = 'f'))"},
        {"check (state in ('a', 'b'))", "check (state in ('a', 'b'))"},
        {"check (n in (1, 2, 3))", "check (n in (1, 2, 3))"},
        {"check (s in ('a', 'b', 3))", "check (s in ('a', 'b', 3))"},
        {"check (s in (select word from words))", "check (s in (select word from words))"},
        {"check (s in ('a', 'b', 'c'", "check (s in ('a', 'b', 'c'"},
        {"create table t (s text)", "create table t (s text)"},
        {"", ""},
    };
    for (const auto& each : cases) CHECK(plain_checks(each.before) == each.after);
}

}  // namespace accord::store
