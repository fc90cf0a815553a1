#include "support/policy.h"

#include <doctest/doctest.h>

#include "support/rulebook.h"
#include "support/source_tree.h"

namespace accord::test {

const agreement::Document& london_document() {
    static const auto read = [] {
        constexpr auto path = "agreements/london-safeguarding.agreement.json";
        const auto text = read_file(path);
        REQUIRE(text);
        auto found = agreement::read_document(the_rulebook(), path, *text);
        REQUIRE(found.ok());
        return std::move(*found.document);
    }();
    return read;
}

const policy::Terms& london_terms() {
    static const auto terms = agreement::terms_of({london_document()});
    return terms;
}

policy::SignedVersion london_signed() {
    return {london_document().uri, london_document().version};
}

}  // namespace accord::test
