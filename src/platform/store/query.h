// Query: a name and a constant text. Every one stands in a shelf (a plural file), and nowhere else.
//
// One dialect for both databases: text, bigint, boolean, bytea; parameters $1…$n; insert … on
// conflict, returning, common table expressions, window functions. Not: now(), sequences, JSON
// operators, date arithmetic. Ids and times come from the program (docs/adr/0004). A question may
// end with `for update`, or `for update skip locked`: in SQLite, whose one writer holds everything,
// that is left out.
#pragma once

#include <string_view>

namespace accord::store {

struct Query {
    std::string_view name;  // "shares.find": for logs and errors
    std::string_view text;
};

}  // namespace accord::store
