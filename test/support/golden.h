// Golden files: what a page, an explanation or a document looked like when a person last agreed to
// it.
#pragma once

#include <string>
#include <string_view>

namespace accord::test {

// Checks that `text` is, byte for byte, the file test/golden/<path>. With ACCORD_GOLDEN=accept in
// the environment (script/golden) the file is written instead; its difference is then the review.
void check_golden(std::string_view path, std::string_view text);

}  // namespace accord::test
