// The house rules that a program can check (HOUSE_RULES.md), one function each: a tree in, faults
// out.
#pragma once

#include <span>
#include <string_view>

#include "base/fault.h"
#include "house/tree.h"

namespace accord::house {

Faults order(const Tree& tree);        // src/ORDER: look up, never down; strangers do not meet
Faults front_doors(const Tree& tree);  // what of a slice may be included from outside it
Faults homes(const Tree& tree);        // homes.table: heavy and dangerous headers
Faults headers(const Tree& tree);      // headers include only what is cheap
Faults forbidden_words(
    const Tree& tree);             // words.table: time, chance, co_await, names, inline script
Faults lengths(const Tree& tree);  // file 400 lines, function 60, line 100
Faults sql_in_shelves(const Tree& tree);  // SQL is written in shelves and nowhere else
Faults documents(const Tree& tree);       // every path that a document names exists
Faults migrations(const Tree& tree);      // numbers, pairs, and a dialect both databases know

Faults alone(const Tree& tree);     // a header leans on nothing that was read before it
Faults one_name(const Tree& tree);  // one name in one namespace is one type

struct Rule {
    std::string_view name;  // also the folder of its bad example: test/house/bad/<name>
    Faults (*find)(const Tree& tree);
};
std::span<const Rule> rules();

}  // namespace accord::house
