// Every input that was ever kept, once more through its harness.
#include <doctest/doctest.h>

#include "fuzz/harness.h"
#include "support/source_tree.h"

namespace accord::fuzz {

TEST_CASE("fuzz: the kept inputs still do no harm") {
    for (const auto& harness : harnesses()) {
        const auto folder = "test/fuzz/corpus/" + std::string(harness.name);
        CAPTURE(folder);
        const auto kept = test::files_under(folder);
        CHECK_FALSE(kept.empty());
        for (const auto& path : kept) harness.run(test::read_file(path).value_or(""));
    }
}

}  // namespace accord::fuzz
