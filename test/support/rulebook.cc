#include "support/rulebook.h"

#include <doctest/doctest.h>

#include "platform/host/embedded.h"

namespace accord::test {

std::vector<rulebook::NamedText> rulebook_tables() {
    std::vector<rulebook::NamedText> out;
    for (const auto path : host::embedded_under("rulebook")) {
        if (path.ends_with(".table")) out.push_back({path, host::embedded(path).value_or("")});
    }
    return out;
}

const rulebook::Rulebook& the_rulebook() {
    static const rulebook::ReadRulebook read = rulebook::read_rulebook(rulebook_tables());
    for (const auto& fault : read.faults) FAIL_CHECK(text(fault));
    REQUIRE(read.ok());
    return read.rulebook;
}

}  // namespace accord::test
