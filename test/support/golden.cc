#include "support/golden.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "support/source_tree.h"

namespace accord::test {
namespace {

// The first line that differs, both ways, so that a person need not search.
std::string difference(std::string_view agreed, std::string_view made) {
    const auto before = split(agreed, '\n');
    const auto after = split(made, '\n');
    const std::size_t lines = std::max(before.size(), after.size());
    for (std::size_t i = 0; i < lines; ++i) {
        const auto one = i < before.size() ? before[i] : "(no such line)";
        const auto other = i < after.size() ? after[i] : "(no such line)";
        if (one == other) continue;
        return "line " + std::to_string(i + 1) + "\n  agreed: " + std::string(one) +
               "\n  now:    " + std::string(other);
    }
    return {};
}

}  // namespace

void check_golden(std::string_view path, std::string_view text) {
    const std::string whole = "test/golden/" + std::string(path);
    const auto agreed = read_file(whole);
    const char* wish = std::getenv("ACCORD_GOLDEN");
    if (wish != nullptr and std::string_view(wish) == "accept") {
        if (not agreed or *agreed != text) write_file(whole, text);
        return;
    }
    if (not agreed) {
        FAIL_CHECK(whole << ": there is no such file; script/golden writes it");
    } else if (*agreed != text) {
        FAIL_CHECK(whole << ": " << difference(*agreed, text) << "\nscript/golden accepts it");
    }
}

}  // namespace accord::test
