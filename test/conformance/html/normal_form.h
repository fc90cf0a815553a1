// Markup in one form, so that two ways of writing the same elements compare equal: attributes
// sorted, white space collapsed, entities read, one element or stretch of text a line.
#pragma once

#include <string>
#include <string_view>

namespace accord::test {

std::string normal_form(std::string_view markup);

}  // namespace accord::test
