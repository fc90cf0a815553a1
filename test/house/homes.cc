// Where heavy and dangerous headers live, and what a header may include.
#include <algorithm>

#include "base/table.h"
#include "base/text.h"
#include "house/rules.h"
#include "support/source_tree.h"

namespace accord::house {
namespace {

// Cheap, and common enough that every file has them anyway.
constexpr std::string_view cheap[] = {
    "string",      "string_view", "vector",  "optional", "variant",   "span",
    "cstdint",     "compare",     "memory",  "array",    "cstddef",   "initializer_list",
    "type_traits", "concepts",    "utility", "map",      "functional"};

// Templates need what they are made of.
constexpr std::string_view with_templates =
    "src/base/* src/rulebook/row.h src/engine/policy/index.h";

}  // namespace

Faults homes(const Tree& tree) {
    Faults faults;
    const auto text = test::read_file("test/house/homes.table");
    const Table table = read_table("test/house/homes.table", text.value_or(""), faults);
    for (const auto path : tree.under("src/", {".h", ".cc"})) {
        if (path.ends_with("_test.cc")) continue;
        for (const auto& include : includes_of(tree, path)) {
            if (include.quoted) continue;
            for (const auto& row : table.rows) {
                if (not glob_any(table.at(row, "header").text, include.path)) continue;
                const auto& home = table.at(row, "home").text;
                if (glob_any(home, path)) continue;
                faults.push_back({std::string(path), include.line, 0,
                                  "<" + std::string(include.path) + "> lives in " +
                                      (home.empty() ? "no file of ours" : home) + ": " +
                                      table.at(row, "because").text});
            }
        }
    }
    return faults;
}

Faults headers(const Tree& tree) {
    Faults faults;
    for (const auto path : tree.under("src/", {".h"})) {
        if (glob_any(with_templates, path)) continue;
        for (const auto& include : includes_of(tree, path)) {
            const bool allowed = include.quoted or std::find(std::begin(cheap), std::end(cheap),
                                                             include.path) != std::end(cheap);
            if (allowed) continue;
            faults.push_back(
                {std::string(path), include.line, 0,
                 "<" + std::string(include.path) + "> is too dear for a header; hide it in a .cc"});
        }
    }
    return faults;
}

}  // namespace accord::house
