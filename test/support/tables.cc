#include "support/tables.h"

#include <doctest/doctest.h>

#include "support/source_tree.h"

namespace accord::test {

Table table(std::string_view name) {
    const std::string path = "test/table/" + std::string(name) + ".table";
    const auto text = read_file(path);
    Faults faults;
    if (not text) faults.push_back({path, 0, 0, "there is no such table"});
    Table out = read_table(path, text.value_or(""), faults);
    for (const auto& fault : faults) FAIL_CHECK(accord::text(fault));
    return out;
}

}  // namespace accord::test
